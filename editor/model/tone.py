"""How a photo is made lighter, darker, harder or grey, without touching its file."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Tone:
    """Changes of tone, done in this order: levels, gamma, brightness, contrast, grey.

    ``black`` and ``white`` are the input values, 0 to 1, that become black and white; ``gamma``
    above 1 lightens the middle tones. ``brightness`` and ``contrast`` go from -1 to 1, 0 changes
    nothing. ``gray`` takes the colour away.
    """

    black: float = 0.0
    white: float = 1.0
    gamma: float = 1.0
    brightness: float = 0.0
    contrast: float = 0.0
    gray: bool = False


AS_TAKEN = Tone()
