"""Points, and how people write lengths: mm, 字, 级, 号."""

import re

MM = 72 / 25.4
"""Points in a millimetre."""
Q = MM / 4
"""Points in a 级 (a quarter of a millimetre)."""

NAMED_SIZES: dict[str, float] = {
    "初号": 42.0, "小初": 36.0, "一号": 26.0, "小一": 24.0, "二号": 22.0, "小二": 18.0,
    "三号": 16.0, "小三": 15.0, "四号": 14.0, "小四": 12.0, "五号": 10.5, "小五": 9.0,
    "六号": 7.5, "小六": 6.5, "七号": 5.5, "八号": 5.0,
}  # fmt: skip
"""The 号 sizes of Chinese type in points."""

_LENGTH = re.compile(
    r"\s*([+-]?\d+(?:\.\d+)?|[+-]?\.\d+)\s*(mm|cm|毫米|厘米|pt|点|磅|字|em|级|q|Q)?\s*"
)


class LengthError(ValueError):
    """A length that cannot be read; the message quotes it."""


def parse_length(text: str, em: float = 9.0) -> float:
    """Points for ``12.5mm``, ``3字``, ``小五``, ``13级``, ``9pt`` or a bare number of points.

    ``em`` is the size of one 字 in points. Raises LengthError.
    """
    name = text.strip()
    if name in NAMED_SIZES:
        return NAMED_SIZES[name]
    match = _LENGTH.fullmatch(text)
    if match is None:
        raise LengthError(f"“{text}” is not a length; write for example 12.5mm, 3字, 小五 or 9pt")
    number = float(match[1])
    match match[2]:
        case "mm" | "毫米":
            return number * MM
        case "cm" | "厘米":
            return number * MM * 10
        case "字" | "em":
            return number * em
        case "级" | "q" | "Q":
            return number * Q
        case _:
            return number


def format_number(value: float, digits: int = 4) -> str:
    """The shortest decimal of at most ``digits`` places: ``9``, ``0.25``, never ``-0``."""
    text = f"{value:.{digits}f}"
    text = text.rstrip("0").rstrip(".") if "." in text else text
    return "0" if text == "-0" else text


def format_mm(points: float, digits: int = 2) -> str:
    """``12.5mm`` for a length in points."""
    return format_number(points / MM, digits) + "mm"


def format_size(points: float) -> str:
    """The 号 name of a type size with its points (``小五 9pt``), or just the points."""
    for name, size in NAMED_SIZES.items():
        if abs(size - points) < 1e-6:
            return f"{name} {format_number(points)}pt"
    return f"{format_number(points)}pt"
