"""The rows that say how text keeps away from a frame: on which sides, how far, by which outline."""

import re
from dataclasses import replace
from typing import Any

from editor.layout.outline import MOST_CORNERS
from editor.model.frame import Wrap, WrapSide
from editor.session.outlining import BOX
from editor.session.wrapshapes import ELLIPSE, ROUNDED
from editor.ui.fields import ChoiceField, FlagField, LengthField, TextField
from editor.ui.form import Row
from editor.ui.lengths import Measures, Unit
from editor.ui.look import Look
from editor.ui.panels.options import Names, options
from editor.values.geometry import Insets, Point
from editor.values.language import Words
from editor.values.units import format_number

_NUMBER = re.compile(r"-?\d{1,3}(?:\.\d{1,4})?")


def _corners(*pairs: tuple[float, float]) -> tuple[Point, ...]:
    return tuple(Point(x, y) for x, y in pairs)


SIDES: Names = (
    (WrapSide.LARGEST, Words("较宽的一侧", "On the wider side")),
    (WrapSide.BOTH, Words("两侧", "On both sides")),
    (WrapSide.LEFT, Words("行首一侧", "Where lines start")),
    (WrapSide.RIGHT, Words("行末一侧", "Where lines end")),
    (WrapSide.NONE, Words("整行让开", "Nowhere beside it")),
)
OUTLINES: Names = (
    ((), Words("方框", "Its box")),
    (ELLIPSE, Words("椭圆", "Ellipse")),
    (ROUNDED, Words("圆角", "Rounded")),
    (_corners((0.5, 0), (1, 0.5), (0.5, 1), (0, 0.5)), Words("菱形", "Diamond")),
    (_corners((0.5, 0), (1, 1), (0, 1)), Words("三角形", "Triangle")),
    (
        _corners((0, 0), (0.5, 0), (0.5, 0.5), (1, 0.5), (1, 1), (0, 1)),
        Words("L 形，缺右上", "L, open at the top right"),
    ),
    (
        _corners((0.5, 0), (1, 0), (1, 1), (0, 1), (0, 0.5), (0.5, 0.5)),
        Words("L 形，缺左上", "L, open at the top left"),
    ),
    (
        _corners((0, 0), (1, 0), (1, 0.5), (0.5, 0.5), (0.5, 1), (0, 1)),
        Words("L 形，缺右下", "L, open at the bottom right"),
    ),
    (
        _corners((0, 0), (1, 0), (1, 1), (0.5, 1), (0.5, 0.5), (0, 0.5)),
        Words("L 形，缺左下", "L, open at the bottom left"),
    ),
)

OWN = (None, Words("自定", "Its own"))
"""An outline that was drawn or taken from a picture; the corners of the box to begin with."""


def wrap_rows(look: Look, cell: float) -> list[Row[Any]]:
    """Whether a box pushes text away, and how; ``cell`` is the size of one 字 of the page."""
    offset = LengthField(Unit.EM, low=0, measures=Measures(cell))
    return [
        Row(
            Words("图文互斥", "Text wrap"),
            FlagField(),
            pushes,
            lambda box, on: replace(box, wrap=Wrap(Insets.all(cell)) if on else None),
            half=True,
        ),
        Row(
            Words("边空", "Offset"),
            offset,
            lambda box: box.wrap.clearance.left / cell,
            lambda box, part: _changed(box, "clearance", Insets.all(part * cell)),
            half=True,
            when=pushes,
        ),
        _choice(
            look,
            SIDES,
            "sides",
            Words("绕排", "Beside it"),
            Words(
                "文字排在这个框的哪一侧；竖排时指上下。",
                "On which side of the frame lines go on; above or below it in vertical text.",
            ),
        ),
        Row(
            Words("轮廓", "Outline"),
            ChoiceField(options(look, (*OUTLINES, OWN))),
            lambda box: _named(box.wrap),
            lambda box, part: _with_own(box) if part is None else _outlined(box, part),
            when=pushes,
            hint=Words(
                "文字沿着什么形状让开。按图片形状的轮廓也是“自定”，随图片移动、缩放、旋转。",
                "The shape that text keeps away from. An outline taken from a picture is its own "
                "too, and follows the picture.",
            ),
        ),
        Row(
            Words("角点", "Corners"),
            TextField(optional=True, accepted=read_corners),
            lambda box: show_corners(box.wrap.outline) or None,
            lambda box, text: _outlined(box, read_corners(text or "")),
            when=pushes,
            hint=Words(
                "自定轮廓：依次写各角点在框内的横、竖位置（百分数），例如 0,0 100,0 50,100。",
                "An outline of your own: how far across and down the box each corner is, "
                "in per cent, as 0,0 100,0 50,100.",
            ),
        ),
    ]


def show_corners(outline: tuple[Point, ...]) -> str:
    """Corners as they are typed, in per cent of the box."""
    return " ".join(
        f"{format_number(point.x * 100, 2)},{format_number(point.y * 100, 2)}" for point in outline
    )


def read_corners(text: str) -> tuple[Point, ...]:
    """Corners as they are typed, parted by anything that is no number; none when there are fewer
    than three."""
    found = [float(number) / 100 for number in _NUMBER.findall(text)[: 2 * MOST_CORNERS]]
    corners = tuple(Point(x, y) for x, y in zip(found[::2], found[1::2], strict=False))
    return corners if len(corners) > 2 else ()


def pushes(box: Any) -> bool:  # noqa: ANN401
    """Whether a box pushes text away."""
    return box.wrap is not None


def _named(wrap: Wrap) -> tuple[Point, ...] | None:
    """An outline that is ready-made; None for any other, and for one that follows a picture."""
    ready = not wrap.contour and any(wrap.outline == known for known, _ in OUTLINES)
    return wrap.outline if ready else None


def _with_own(box: Any) -> Any:  # noqa: ANN401
    """An outline of its own, which it may have already."""
    return box if box.wrap.contour else _outlined(box, box.wrap.outline or BOX)


def _outlined(box: Any, outline: tuple[Point, ...]) -> Any:  # noqa: ANN401
    return replace(box, wrap=replace(box.wrap, outline=outline, contour=()))


def _choice(look: Look, names: Names, name: str, words: Words, hint: Words) -> Row[Any]:
    return Row(
        words,
        ChoiceField(options(look, names)),
        lambda box: getattr(box.wrap, name),
        lambda box, part: _changed(box, name, part),
        when=pushes,
        hint=hint,
    )


def _changed(box: Any, name: str, part: object) -> Any:  # noqa: ANN401
    return replace(box, wrap=replace(box.wrap, **{name: part}))
