"""Rules and borders as shapes: 正线 反线 文武线 双线 点线."""

from typing import assert_never

from editor.display.items import Shape
from editor.model.frame import RuleKind, Stroke
from editor.values.color import Color
from editor.values.geometry import Insets, Rect
from editor.values.path import Path

THIN_SHARE, GAP_SHARE = 1 / 6, 1 / 6
"""Of a 文武线's whole width: the thin line and the gap; the thick line takes the rest."""


def rule(rect: Rect, stroke: Stroke, color: Color) -> tuple[Shape, ...]:
    """A rule along the longer side of a rectangle, in the middle of the shorter one."""
    horizontal = rect.width >= rect.height
    middle = rect.center.y if horizontal else rect.center.x
    start, end = (rect.x, rect.right) if horizontal else (rect.y, rect.bottom)
    if stroke.kind is RuleKind.DOTTED:
        return (_dots(start, end, middle, stroke, color, horizontal=horizontal),)
    bands = _bands(stroke)
    top = middle - stroke.width / 2
    return tuple(
        Shape(Path.rectangle(_band(start, end, top + at, wide, horizontal=horizontal)), fill=color)
        for at, wide in bands
    )


def border(rect: Rect, stroke: Stroke, color: Color) -> tuple[Shape, ...]:
    """A frame just inside a rectangle; the thick line of a 文武线 lies outside."""
    if stroke.kind is RuleKind.DOTTED:
        half = stroke.width / 2
        path = Path.rectangle(rect.shrunk(Insets.all(half)))
        return (_dotted(path, stroke, color),)
    shapes = []
    for at, wide in _bands(stroke):
        path = Path.rectangle(rect.shrunk(Insets.all(at + wide / 2)))
        shapes.append(Shape(path, stroke=color, width=wide))
    return tuple(shapes)


def _bands(stroke: Stroke) -> list[tuple[float, float]]:
    """Offset and width of each line across a rule."""
    width = stroke.width
    match stroke.kind:
        case RuleKind.THIN | RuleKind.THICK | RuleKind.DOTTED:
            return [(0.0, width)]
        case RuleKind.DOUBLE:
            return [(0.0, width / 3), (width * 2 / 3, width / 3)]
        case RuleKind.THICK_THIN:
            thick = width * (1 - THIN_SHARE - GAP_SHARE)
            return [(0.0, thick), (width * (1 - THIN_SHARE), width * THIN_SHARE)]
        case _:
            assert_never(stroke.kind)


def _band(start: float, end: float, at: float, wide: float, *, horizontal: bool) -> Rect:
    return Rect(start, at, end - start, wide) if horizontal else Rect(at, start, wide, end - start)


def _dots(
    start: float, end: float, middle: float, stroke: Stroke, color: Color, *, horizontal: bool
) -> Shape:
    half = stroke.width / 2
    if horizontal:
        path = Path.line(start + half, middle, end - half, middle)
    else:
        path = Path.line(middle, start + half, middle, end - half)
    return _dotted(path, stroke, color)


def _dotted(path: Path, stroke: Stroke, color: Color) -> Shape:
    dash = (0.0, stroke.width * 2)
    return Shape(path, stroke=color, width=stroke.width, dash=dash, round_dots=True)
