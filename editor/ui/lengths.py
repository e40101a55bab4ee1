"""Lengths as editors type them into fields: ``12.5mm``, ``3字``, ``2栏``, ``+5mm``, ``*2``."""

import re
from dataclasses import dataclass
from enum import Enum

from editor.values.language import Language, Words
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


_GRID = re.compile(
    r"\s*([+-]?(?:\d+(?:\.\d+)?|\.\d+))\s*(栏|行|lines|line|columns|column|cols|col|ln)\s*", re.I
)
_COLUMNS = re.compile(r"\s*(栏|columns|column|cols|col)$", re.I)
_RELATIVE = re.compile(r"\s*(\+=?|-=|[*×/÷])\s*(.+)")
_MINUS = re.compile(r"\s*-\s*(.+)")


@dataclass(frozen=True, slots=True)
class Measures:
    """What 字, 行 and 栏 are in points. ``block`` is set where a length is the size of something:
    2栏 is then as wide as two columns with the gutter between them, 2行 as high as two lines
    without the space below; elsewhere, and after + and -, they are steps of the grid."""

    em: float = 9.0
    leading: float = 13.0
    column: float = 117.0
    gutter: float = 9.0
    block: bool = False

    def lines(self, count: float, *, block: bool) -> float:
        """Points of some lines."""
        return count * self.leading - (self.leading - self.em if block else 0.0)

    def columns(self, count: float, *, block: bool) -> float:
        """Points of some columns."""
        return count * (self.column + self.gutter) - (self.gutter if block else 0.0)


USUAL = Measures()


BOUNDLESS = 1e6
"""Points beyond which a bound is none."""


class Unit(Enum):
    """What a bare number means and how the field shows its value."""

    MM = "mm"
    PT = "pt"
    SIZE = "size"
    EM = "em"
    PERCENT = "percent"
    NUMBER = "number"
    DEGREES = "degrees"
    COLUMNS = "columns"


_SHOWN: dict[Unit, tuple[int, int, str]] = {
    Unit.PT: (1, 2, "pt"),
    Unit.EM: (1, 3, "字"),
    Unit.PERCENT: (100, 1, "%"),
    Unit.NUMBER: (1, 3, ""),
    Unit.DEGREES: (1, 2, "°"),
    Unit.COLUMNS: (1, 3, ""),
}
"""By what a value is multiplied, how many digits are shown, and what stands behind them."""


def show_length(value: float, unit: Unit, language: Language = Language.ZH) -> str:
    """The value of a field as text. Values are points; EM and PERCENT are fractions."""
    if unit is Unit.MM:
        return format_mm(value)
    if unit is Unit.SIZE:
        return format_size(value)
    factor, digits, sign = _SHOWN[unit]
    if unit is Unit.EM and language is Language.EN:
        sign = " em"
    return format_number(value * factor, digits) + sign


def read_entry(
    text: str, unit: Unit, measures: Measures, value: float | None, *, signed: bool
) -> float:
    """What a text typed over a value means: ``+5mm`` ``-2字`` ``*2`` ``/2`` change the value, all
    else takes its place; raises LengthError.

    In a field that may be negative (``signed``) ``-3mm`` is a value, and ``-=3mm`` takes off.
    """
    match = _RELATIVE.fullmatch(text)
    minus = None if signed or match is not None else _MINUS.fullmatch(text)
    if value is None or (match is None and minus is None):
        return read_length(text, unit, measures)
    steps = Measures(measures.em, measures.leading, measures.column, measures.gutter)
    if minus is not None:
        return value - read_length(minus[1], unit, steps)
    sign, rest = ("", "") if match is None else (match[1][0], match[2])
    if sign in "+-":
        by = read_length(rest, unit, steps)
        return value - by if sign == "-" else value + by
    number = _plain_number(rest, Unit.NUMBER)
    if sign in "/÷" and number == 0:
        raise LengthError(f"“{text}” divides by nothing")
    return value * number if sign in "*×" else value / number


def read_length(text: str, unit: Unit, measures: Measures = USUAL) -> float:
    """The value that a text means in a field of this unit; raises LengthError.

    Sums, products, quotients and ¼ ⅓ ½ are understood; a bare number is in the field's unit.
    """
    plain = text.strip().translate(_FRACTIONS)
    if unit is Unit.SIZE and plain.partition(" ")[0] in NAMED_SIZES:
        return NAMED_SIZES[plain.partition(" ")[0]]
    if unit in {Unit.PERCENT, Unit.NUMBER, Unit.DEGREES, Unit.COLUMNS}:
        return _plain_number(plain, unit)
    total, end = 0.0, 0
    for match in _TERM.finditer(plain):
        if match.start() != end:
            break
        value = _product(match[2], unit, measures, block=measures.block and end == 0)
        end = match.end()
        total += -value if match[1] == "-" else value
    if not plain or end != len(plain):
        raise LengthError(f"“{text}” is not a length; write for example 12.5mm, 3字, 小五 or 9pt")
    return total


def expected_words(unit: Unit, limits: tuple[float, float]) -> Words:
    """What may be typed into a field of this unit, between limits in points."""
    low, high = limits
    match unit:
        case Unit.NUMBER | Unit.COLUMNS if high < BOUNDLESS:
            return Words(
                f"请填 {show_length(low, unit)} 到 {show_length(high, unit)} 的数字",
                f"a number from {show_length(low, unit)} to {show_length(high, unit)}",
            )
        case Unit.NUMBER | Unit.COLUMNS:
            return Words("请填数字，例如 3", "a number, for example 3")
        case Unit.PERCENT:
            return Words("请填百分数，例如 30%", "per cent, for example 30%")
        case Unit.DEGREES:
            return Words("请填角度，例如 12.5°", "an angle, for example 12.5°")
        case Unit.SIZE:
            return Words(
                "请填字号，例如 小五、10.5pt、13级", "a size, for example 小五, 10.5pt or 13Q"
            )
        case Unit.MM | Unit.PT | Unit.EM:
            less = "-2字" if low >= 0 else "-=2字"
            return Words(
                "请填长度，例如 12.5mm、3字、2栏、2行、10.5pt、3级、30mm+2字；"
                f"+5mm、{less}、*2、/2 在原值上加减乘除",
                "a length, for example 12.5mm, 3字 (3em), 2栏 (2col), 2行 (2 lines), 10.5pt, 3Q or "
                f"30mm+2字; +5mm, {less}, *2 and /2 change the value that is there",
            )


def limit_words(unit: Unit, limits: tuple[float, float]) -> Words:
    """Between which limits a value of a field of this unit is."""
    low, high = (show_length(each, unit) for each in limits)
    en_low, en_high = (show_length(each, unit, Language.EN) for each in limits)
    if limits[1] >= BOUNDLESS:
        return Words(f"不能小于 {low}", f"at least {en_low}")
    if limits[0] <= -BOUNDLESS:
        return Words(f"不能大于 {high}", f"at most {en_high}")
    return Words(f"请填 {low} 到 {high}", f"from {en_low} to {en_high}")


def _plain_number(text: str, unit: Unit) -> float:
    if unit is Unit.COLUMNS:
        text = _COLUMNS.sub("", text)
    try:
        number = float(text.rstrip("%％°度 "))
    except ValueError:
        raise LengthError(f"“{text}” is not a number") from None
    return number / 100 if unit is Unit.PERCENT else number


def _product(text: str, unit: Unit, measures: Measures, *, block: bool) -> float:
    first, *rest = _FACTOR.split(text)
    value = _single(first, unit, measures, block=block)
    for sign, factor in zip(rest[::2], rest[1::2], strict=True):
        number = _plain_number(factor, Unit.NUMBER)
        if sign in "/÷" and number == 0:
            raise LengthError(f"“{text}” divides by nothing")
        value = value * number if sign in "*×" else value / number
    return value


def _single(text: str, unit: Unit, measures: Measures, *, block: bool) -> float:
    bare = _BARE.fullmatch(text)
    if bare is not None:
        scale = MM if unit is Unit.MM else 1.0
        return float(bare[1]) * scale
    points = _grid_points(text, measures, block=block)
    if points is None:
        points = parse_length(text, measures.em)
    return points / measures.em if unit is Unit.EM else points


def _grid_points(text: str, measures: Measures, *, block: bool) -> float | None:
    """Points of columns or lines; None for other units."""
    match = _GRID.fullmatch(text)
    if match is None:
        return None
    if match[2] == "栏" or match[2].lower().startswith("c"):
        return measures.columns(float(match[1]), block=block)
    return measures.lines(float(match[1]), block=block)
