"""How field values are written in attributes for people, and read back exactly."""

import datetime
import math
import re
from collections.abc import Callable
from dataclasses import dataclass, fields
from decimal import Decimal
from enum import StrEnum
from types import NoneType, UnionType
from typing import Any, NewType, Union, get_args, get_origin

from editor.model.color import Paint
from editor.model.frame import RuleKind, Stroke, Wrap, WrapSide
from editor.model.output import Marks
from editor.model.tone import Tone
from editor.store.xml import escaped, unescaped
from editor.values.color import Cmyk
from editor.values.geometry import Insets, Point, Rect, Size
from editor.values.units import MM, parse_length

_OF_PICTURE = "picture"
_INTEGER = re.compile(r"[+-]?[0-9]{1,18}")
_NUMBER = re.compile(r"[+-]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][+-]?[0-9]{1,3})?")


@dataclass(frozen=True, slots=True)
class Form:
    """One way of writing: a value as text, and text as the same value.

    ``read`` also takes the size of one 字 in points; both raise ValueError.
    """

    write: Callable[[Any], str]
    read: Callable[[str, float], object]


def number(value: float) -> str:
    """The shortest decimal that reads back as the same number: ``9``, ``0.25``."""
    if isinstance(value, int):
        return str(value)
    if not math.isfinite(value):
        raise ValueError(f"{value} is no number that can be stored")
    text = format(Decimal(repr(float(value))), "f")
    return text[:-2] if text.endswith(".0") else text


def read_number(text: str) -> float:
    """The number; ValueError for anything else."""
    if not _NUMBER.fullmatch(text):
        raise ValueError(f"“{text}” is not a number")
    return _finite(float(text), text)


def length(points: float) -> str:
    """``9pt``, or ``390mm`` where that says the same length exactly and shorter."""
    plain = number(points)
    if len(plain) <= 6:
        return f"{plain}pt"
    millimetres = number(round(points / MM, 3))
    return f"{millimetres}mm" if float(millimetres) * MM == points else f"{plain}pt"


def read_length(text: str, em: float = 9.0) -> float:
    """Points for ``9pt``, ``390mm``, ``2字``, ``小五``, or a bare number of points."""
    if _NUMBER.fullmatch(text):
        return read_number(text)
    return _finite(parse_length(text, em), text)


def _finite(value: float, text: str) -> float:
    if not math.isfinite(value):
        raise ValueError(f"“{text[:40]}” is too large")
    return value


def form_of(hint: object, *, is_length: bool = False) -> Form:
    """The form for a type as annotated in the model; None in a union means an absent attribute."""
    if isinstance(hint, NewType):
        return form_of(hint.__supertype__)
    if get_origin(hint) in (Union, UnionType):
        (inner,) = (kind for kind in get_args(hint) if kind is not NoneType)
        return form_of(inner, is_length=is_length)
    if get_origin(hint) is tuple:
        return _several(form_of(get_args(hint)[0]))
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        return _enum(hint)
    if hint is float and is_length:
        return LENGTH
    return _FORMS[hint]


def _enum(kind: type[StrEnum]) -> Form:
    def read(text: str, _em: float) -> StrEnum:
        if text not in set(kind):
            raise ValueError(f"“{text}” is none of {' '.join(kind)}")
        return kind(text)

    return Form(str, read)


def _several(item: Form) -> Form:
    return Form(
        lambda values: " ".join(item.write(value) for value in values),
        lambda text, em: tuple(item.read(word, em) for word in text.split()),
    )


def _read_integer(text: str) -> int:
    if not _INTEGER.fullmatch(text):
        raise ValueError(f"“{text}” is not a whole number")
    return int(text)


def _read_flag(text: str) -> bool:
    if text not in {"yes", "no"}:
        raise ValueError(f"“{text}” is neither yes nor no")
    return text == "yes"


def _words(text: str, count: int) -> list[str]:
    words = text.split()
    if len(words) != count:
        raise ValueError(f"“{text}” should have {count} values")
    return words


def _lengths(*points: float) -> str:
    return " ".join(length(each) for each in points)


def _read_lengths(text: str, em: float, count: int) -> list[float]:
    return [read_length(word, em) for word in _words(text, count)]


def _write_insets(insets: Insets) -> str:
    sides = (insets.left, insets.top, insets.right, insets.bottom)
    return length(sides[0]) if len(set(sides)) == 1 else _lengths(*sides)


def _read_insets(text: str, em: float) -> Insets:
    if len(text.split()) == 1:
        return Insets.all(read_length(text.strip(), em))
    return Insets(*_read_lengths(text, em, 4))


def _write_paint(paint: Paint) -> str:
    name = escaped(paint.swatch)
    plain = paint.tint == 1 and not any(char.isspace() for char in name)
    return name if plain else f"{name} {number(paint.tint)}"


def _read_paint(text: str) -> Paint:
    name, blank, tint = text.rpartition(" ")
    return Paint(unescaped(name), read_number(tint)) if blank else Paint(unescaped(text))


def _write_stroke(stroke: Stroke) -> str:
    return f"{stroke.kind} {length(stroke.width)} {_write_paint(stroke.paint)}"


def _read_stroke(text: str, em: float) -> Stroke:
    kind, _, rest = text.partition(" ")
    width, _, paint = rest.partition(" ")
    return Stroke(RuleKind(kind), read_length(width, em), _read_paint(paint))


def _write_wrap(wrap: Wrap) -> str:
    sides = [str(wrap.sides)] * (wrap.sides is not Wrap().sides)
    of_picture = [_OF_PICTURE, *map(_corner, wrap.contour)] if wrap.contour else []
    return " ".join(
        (_write_insets(wrap.clearance), *sides, *map(_corner, wrap.outline), *of_picture)
    )


def _read_wrap(text: str, em: float) -> Wrap:
    """Clearances, then the sides, then the corners of an outline in fractions of the box, then
    after ``picture`` those of the contour in fractions of the picture."""
    before, found, after = text.partition(_OF_PICTURE)
    words, contour = before.split(), after.split()
    corners = [word for word in words if "," in word]
    sides = [word for word in words if word in set(WrapSide)]
    lengths = words[: len(words) - len(corners) - len(sides)]
    if words != lengths + sides + corners or len(sides) > 1 or bool(found) != bool(contour):
        raise ValueError(f"“{text[:40]}” should be lengths, a side, and corners")
    return Wrap(
        _read_insets(" ".join(lengths), em),
        WrapSide(sides[0]) if sides else Wrap().sides,
        tuple(map(_read_corner, corners)),
        tuple(map(_read_corner, contour)),
    )


def _corner(point: Point) -> str:
    return f"{number(point.x)},{number(point.y)}"


def _read_corner(word: str) -> Point:
    x, _, y = word.partition(",")
    return Point(read_number(x), read_number(y))


def _write_tone(tone: Tone) -> str:
    """Black, white, gamma, brightness, contrast, and whether it is grey."""
    values = (tone.black, tone.white, tone.gamma, tone.brightness, tone.contrast)
    return " ".join([*map(number, values), *["gray"] * tone.gray])


def _read_tone(text: str) -> Tone:
    words = text.split()
    gray = words[5:] == ["gray"]
    if len(words) != 5 + gray:
        raise ValueError(f"“{text[:40]}” should be five numbers, and gray or nothing")
    black, white, gamma, brightness, contrast = map(read_number, words[:5])
    return Tone(black, white, gamma, brightness, contrast, gray)


_MARKS = tuple(item.name for item in fields(Marks))


def _write_marks(marks: Marks) -> str:
    return " ".join(name for name in _MARKS if getattr(marks, name)) or "none"


def _read_marks(text: str) -> Marks:
    words = [] if text == "none" else text.split()
    if not set(words) <= set(_MARKS) or len(set(words)) != len(words):
        raise ValueError(f"“{text[:40]}” should be none or some of {' '.join(_MARKS)}")
    return Marks(**{name: name in words for name in _MARKS})


def _write_cmyk(color: Cmyk) -> str:
    return " ".join(map(number, (color.c, color.m, color.y, color.k)))


def read_box(text: str, em: float = 9.0) -> Rect:
    """Left, top, width and height in lengths."""
    return Rect(*_read_lengths(text, em, 4))


LENGTH = Form(length, read_length)
TEXT = Form(escaped, lambda text, _em: unescaped(text))
BOX = Form(
    lambda rect: _lengths(rect.x, rect.y, rect.width, rect.height),
    read_box,
)
"""A rectangle in lengths: left, top, width, height."""
FRACTIONS = Form(
    lambda rect: " ".join(map(number, (rect.x, rect.y, rect.width, rect.height))),
    lambda text, _em: Rect(*(read_number(word) for word in _words(text, 4))),
)
"""A rectangle in fractions of a picture."""
SPOT = Form(
    lambda point: f"{number(point.x)} {number(point.y)}",
    lambda text, _em: Point(*(read_number(word) for word in _words(text, 2))),
)
"""A place in fractions of a picture."""

_FORMS: dict[object, Form] = {
    str: TEXT,
    int: Form(str, lambda text, _em: _read_integer(text)),
    float: Form(number, lambda text, _em: read_number(text)),
    bool: Form(lambda flag: "yes" if flag else "no", lambda text, _em: _read_flag(text)),
    datetime.date: Form(str, lambda text, _em: datetime.date.fromisoformat(text)),
    Point: Form(
        lambda point: _lengths(point.x, point.y),
        lambda text, em: Point(*_read_lengths(text, em, 2)),
    ),
    Size: Form(
        lambda size: _lengths(size.width, size.height),
        lambda text, em: Size(*_read_lengths(text, em, 2)),
    ),
    Rect: FRACTIONS,
    Insets: Form(_write_insets, _read_insets),
    Paint: Form(_write_paint, lambda text, _em: _read_paint(text)),
    Stroke: Form(_write_stroke, _read_stroke),
    Wrap: Form(_write_wrap, _read_wrap),
    Tone: Form(_write_tone, lambda text, _em: _read_tone(text)),
    Marks: Form(_write_marks, lambda text, _em: _read_marks(text)),
    Cmyk: Form(_write_cmyk, lambda text, _em: Cmyk(*map(read_number, _words(text, 4)))),
}
