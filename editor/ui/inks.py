"""Colours as people write them: ``C40 M0 Y0 K100``, and how much ink they are."""

import re

from editor.values.color import Cmyk, Color, Gray, Spot, as_cmyk
from editor.values.language import Words
from editor.values.units import format_number

_NUMBER = re.compile(r"\d{1,3}(?:\.\d{1,2})?")


def show_inks(inks: Cmyk) -> str:
    """``C40 M0 Y0 K100``."""
    parts = zip("CMYK", (inks.c, inks.m, inks.y, inks.k), strict=True)
    return " ".join(f"{name}{format_number(value * 100, 1)}" for name, value in parts)


def read_inks(text: str) -> Cmyk | None:
    """Four percentages as they are typed, parted by anything that is no number."""
    found = [float(number) / 100 for number in _NUMBER.findall(text)]
    if len(found) != 4 or max(found) > 1:
        return None
    return Cmyk(*found)


def coverage(color: Color) -> float:
    """All inks of a colour together, as a fraction; a spot ink is one ink."""
    if isinstance(color, Spot):
        return color.tint
    inks = as_cmyk(color)
    return inks.c + inks.m + inks.y + inks.k


def color_words(color: Color) -> Words:
    """``C0 M100 Y90 K10``, ``K 60%`` or ``专色 PANTONE 185 C``."""
    match color:
        case Gray(k):
            text = f"K {format_number(k * 100, 1)}%"
            return Words(text, text)
        case Spot(name):
            return Words(f"专色 {name}", f"Spot {name}")
        case Cmyk():
            return Words(show_inks(color), show_inks(color))
