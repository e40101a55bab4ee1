"""Lengths as editors type them into fields: ``12.5mm``, ``3字``, ``小五``, ``90mm/2+1字``."""

import re
from enum import Enum

from editor.values.language import Words
from editor.values.units import (
    MM,
    NAMED_SIZES,
    LengthError,
    format_mm,
    format_number,
    format_size,
    parse_length,
)

_TERM = re.compile(r"\s*([+-]?)\s*([^+\-]+)")
_FACTOR = re.compile(r"([*/×÷])")
_FRACTIONS = str.maketrans(
    {"¼": ".25", "½": ".5", "¾": ".75", "⅓": ".3333", "⅔": ".6667", "⅙": ".1667", "⅛": ".125"}
)
"""Fractions of an em as typesetters write them; ``1½`` is ``1.5``."""
_BARE = re.compile(r"\s*(\d+(?:\.\d+)?|\.\d+)\s*")


class Unit(Enum):
    """What a bare number means and how the field shows its value."""

    MM = "mm"
    PT = "pt"
    SIZE = "size"
    EM = "em"
    PERCENT = "percent"
    NUMBER = "number"
    DEGREES = "degrees"


_SHOWN: dict[Unit, tuple[int, int, str]] = {
    Unit.PT: (1, 2, "pt"),
    Unit.EM: (1, 3, "字"),
    Unit.PERCENT: (100, 1, "%"),
    Unit.NUMBER: (1, 3, ""),
    Unit.DEGREES: (1, 2, "°"),
}
"""By what a value is multiplied, how many digits are shown, and what stands behind them."""


def show_length(value: float, unit: Unit) -> str:
    """The value of a field as text. Values are points; EM and PERCENT are fractions."""
    if unit is Unit.MM:
        return format_mm(value)
    if unit is Unit.SIZE:
        return format_size(value)
    factor, digits, sign = _SHOWN[unit]
    return format_number(value * factor, digits) + sign


def read_length(text: str, unit: Unit, em: float = 9.0) -> float:
    """The value that a text means in a field of this unit; raises LengthError.

    Sums, products, quotients and ¼ ⅓ ½ are understood; a bare number is in the field's unit.
    """
    plain = text.strip().translate(_FRACTIONS)
    if unit is Unit.SIZE and plain.partition(" ")[0] in NAMED_SIZES:
        return NAMED_SIZES[plain.partition(" ")[0]]
    if unit in {Unit.PERCENT, Unit.NUMBER, Unit.DEGREES}:
        return _plain_number(plain, unit)
    total, end = 0.0, 0
    for match in _TERM.finditer(plain):
        if match.start() != end:
            break
        end = match.end()
        value = _product(match[2], unit, em)
        total += -value if match[1] == "-" else value
    if not plain or end != len(plain):
        raise LengthError(f"“{text}” is not a length; write for example 12.5mm, 3字, 小五 or 9pt")
    return total


def expected_words(unit: Unit, limits: tuple[float, float]) -> Words:
    """What may be typed into a field of this unit, between limits in points."""
    low, high = limits
    match unit:
        case Unit.NUMBER if high < 1e6:
            return Words(
                f"请填 {show_length(low, unit)} 到 {show_length(high, unit)} 的数字",
                f"a number from {show_length(low, unit)} to {show_length(high, unit)}",
            )
        case Unit.NUMBER:
            return Words("请填数字，例如 3", "a number, for example 3")
        case Unit.PERCENT:
            return Words("请填百分数，例如 30%", "per cent, for example 30%")
        case Unit.DEGREES:
            return Words("请填角度，例如 12.5°", "an angle, for example 12.5°")
        case Unit.SIZE:
            return Words("请填字号，例如 小五、9pt", "a size, for example 小五 or 9pt")
        case Unit.MM | Unit.PT | Unit.EM:
            return Words(
                "请填长度，例如 12.5mm、3字、9pt、90mm/2",
                "a length, for example 12.5mm, 3字, 9pt or 90mm/2",
            )


def _plain_number(text: str, unit: Unit) -> float:
    try:
        number = float(text.rstrip("%％°度 "))
    except ValueError:
        raise LengthError(f"“{text}” is not a number") from None
    return number / 100 if unit is Unit.PERCENT else number


def _product(text: str, unit: Unit, em: float) -> float:
    first, *rest = _FACTOR.split(text)
    value = _single(first, unit, em)
    for sign, factor in zip(rest[::2], rest[1::2], strict=True):
        number = _plain_number(factor, Unit.NUMBER)
        if sign in "/÷" and number == 0:
            raise LengthError(f"“{text}” divides by nothing")
        value = value * number if sign in "*×" else value / number
    return value


def _single(text: str, unit: Unit, em: float) -> float:
    bare = _BARE.fullmatch(text)
    if bare is not None:
        scale = MM if unit is Unit.MM else 1.0
        return float(bare[1]) * scale
    points = parse_length(text, em)
    return points / em if unit is Unit.EM else points
