"""Print colours: CMYK, grey and spot, their ink sum and how they look on a screen."""

from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class Cmyk:
    """Process inks from 0 (none) to 1 (solid)."""

    c: float
    m: float
    y: float
    k: float


@dataclass(frozen=True, slots=True)
class Gray:
    """Black ink alone from 0 (paper) to 1 (solid); printed as DeviceCMYK 0 0 0 k."""

    k: float


@dataclass(frozen=True, slots=True)
class Spot:
    """A named ink of its own plate with its look in process inks at full strength."""

    name: str
    look: Cmyk
    tint: float = 1.0


Color = Cmyk | Gray | Spot

TAKEN = frozenset({"all", "none", "cyan", "magenta", "yellow", "black"})
"""What no spot ink may be called: PDF means by it every plate, none, or one of the four inks (PDF
1.4, 4.5.5)."""

BLACK = Cmyk(0, 0, 0, 1)
WHITE = Cmyk(0, 0, 0, 0)


def as_cmyk(color: Color) -> Cmyk:
    """The process inks that look like the colour."""
    match color:
        case Cmyk():
            return color
        case Gray(k):
            return Cmyk(0, 0, 0, k)
        case Spot(_, look, tint):
            return Cmyk(look.c * tint, look.m * tint, look.y * tint, look.k * tint)


def is_taken(ink: str) -> bool:
    """Whether no spot ink may have this name."""
    return ink.strip().casefold() in TAKEN


def tinted(color: Color, tint: float) -> Color:
    """The colour as a flat screen (平网) of the given strength, 0 to 1."""
    match color:
        case Cmyk(c, m, y, k):
            return Cmyk(c * tint, m * tint, y * tint, k * tint)
        case Gray(k):
            return Gray(k * tint)
        case Spot():
            return replace(color, tint=color.tint * tint)


def screen_rgb(color: Color) -> tuple[int, int, int]:
    """How the colour is shown on a screen without a profile, 0–255 each."""
    inks = as_cmyk(color)
    return (
        round(255 * (1 - inks.c) * (1 - inks.k)),
        round(255 * (1 - inks.m) * (1 - inks.k)),
        round(255 * (1 - inks.y) * (1 - inks.k)),
    )
