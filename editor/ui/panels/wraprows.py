"""The rows that say how text keeps away from a frame: on which sides, how far, by which outline."""

import math
from dataclasses import replace
from typing import Any

from editor.model.frame import Wrap, WrapSide
from editor.ui.fields import ChoiceField, FlagField, LengthField
from editor.ui.form import Row
from editor.ui.lengths import Unit
from editor.ui.look import Look
from editor.ui.panels.options import Names, options
from editor.values.geometry import Insets, Point
from editor.values.language import Words

CLEARANCE = 9.0
"""Points that a frame keeps free around it at first."""
ROUND = 24
"""Corners of an ellipse."""


def _corners(*pairs: tuple[float, float]) -> tuple[Point, ...]:
    return tuple(Point(x, y) for x, y in pairs)


def _ellipse() -> tuple[Point, ...]:
    turns = (2 * math.pi * step / ROUND for step in range(ROUND))
    places = ((0.5 + math.cos(turn) / 2, 0.5 + math.sin(turn) / 2) for turn in turns)
    return tuple(Point(round(x, 4), round(y, 4)) for x, y in places)


SIDES: Names = (
    (WrapSide.LARGEST, Words("较宽的一侧", "On the wider side")),
    (WrapSide.BOTH, Words("两侧", "On both sides")),
    (WrapSide.LEFT, Words("行首一侧", "Where lines start")),
    (WrapSide.RIGHT, Words("行末一侧", "Where lines end")),
    (WrapSide.NONE, Words("整行让开", "Nowhere beside it")),
)
OUTLINES: Names = (
    ((), Words("方框", "Its box")),
    (_ellipse(), Words("椭圆", "Ellipse")),
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


def wrap_rows(look: Look) -> list[Row[Any]]:
    """Whether a box pushes text away, and how."""
    return [
        Row(
            Words("图文互斥", "Text wrap"),
            FlagField(),
            pushes,
            lambda box, on: replace(box, wrap=Wrap(Insets.all(CLEARANCE)) if on else None),
            half=True,
        ),
        Row(
            Words("边空", "Offset"),
            LengthField(Unit.MM, low=0),
            lambda box: box.wrap.clearance.left,
            lambda box, part: _changed(box, "clearance", Insets.all(part)),
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
        _choice(
            look,
            OUTLINES,
            "outline",
            Words("轮廓", "Outline"),
            Words("文字沿着什么形状让开。", "The shape that text keeps away from."),
        ),
    ]


def pushes(box: Any) -> bool:  # noqa: ANN401
    """Whether a box pushes text away."""
    return box.wrap is not None


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
