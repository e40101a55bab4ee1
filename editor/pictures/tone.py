"""Tone of a photo: one table of 256 values for each channel, the same on screen and in print."""

from PIL import Image

from editor.model.tone import AS_TAKEN, Tone

STEEP = 255.0
"""The slope of full contrast: only black and white are left."""


def toned(image: Image.Image, tone: Tone) -> Image.Image:
    """A picture with its levels, gamma, brightness and contrast changed; ``tone.gray`` is for
    whoever knows its colours.

    RGB and grey pictures are changed by what they reflect, CMYK pictures by the paper that each
    ink leaves free. Black and white ones (1-bit) stay as they are.
    """
    if (table := table_of(tone)) is None or image.mode not in {"RGB", "L", "CMYK"}:
        return image
    if image.mode == "CMYK":
        table = bytes(255 - value for value in reversed(table))
    return image.point(list(table) * len(image.getbands()))


def table_of(tone: Tone) -> bytes | None:
    """What becomes of each value from black (0) to white (255); None when nothing changes."""
    if tone in {AS_TAKEN, Tone(gray=True)}:
        return None
    return bytes(round(255 * _value(value / 255, tone)) for value in range(256))


def _value(value: float, tone: Tone) -> float:
    value = _within((value - tone.black) / max(tone.white - tone.black, 1 / 255))
    value = value ** (1 / max(tone.gamma, 0.01))
    light = _within(tone.brightness, -1)
    value += light * (1 - value if light > 0 else value)
    hard = _within(tone.contrast, -1)
    slope = min(STEEP, 1 / max(1 - hard, 1 / STEEP)) if hard > 0 else 1 + hard
    return _within(0.5 + (value - 0.5) * slope)


def _within(value: float, least: float = 0.0) -> float:
    return min(1.0, max(least, value))
