"""The rows of a colour: what it is mixed of, by sliders."""

from dataclasses import replace
from typing import Any

from editor.model.color import Swatch
from editor.ui.fields import ChoiceField, TextField
from editor.ui.form import Row
from editor.ui.lengths import Unit
from editor.ui.look import Look
from editor.ui.panels.options import Names, options
from editor.ui.sliders import Scale, SliderField
from editor.values.color import Cmyk, Gray, Spot, as_cmyk
from editor.values.language import Words

KINDS: Names = (
    (Cmyk, Words("四色", "Process inks")),
    (Gray, Words("灰（只用黑墨）", "Grey (black ink)")),
    (Spot, Words("专色", "Spot ink")),
)
INKS = (
    ("c", Words("青 C", "Cyan")),
    ("m", Words("品红 M", "Magenta")),
    ("y", Words("黄 Y", "Yellow")),
    ("k", Words("黑 K", "Black")),
)


def swatch_rows(look: Look) -> list[Row[Any]]:
    """Kind, inks and the name of a spot ink."""
    return [
        Row(
            Words("种类", "Kind"),
            ChoiceField(options(look, KINDS)),
            lambda swatch: type(swatch.color),
            of_kind,
        ),
        Row(
            Words("专色名", "Ink name"),
            TextField(),
            lambda swatch: swatch.color.name,
            lambda swatch, name: _with(swatch, name=name.strip() or swatch.name),
            when=_is_spot,
            hint=Words(
                "印厂认得的名字，如 PANTONE 185 C；同名的专色出在同一块版上。",
                "As the printer knows it: PANTONE 185 C. Inks of one name share a plate.",
            ),
        ),
        *(_ink(name, words) for name, words in INKS),
        Row(
            Words("黑 K", "Black"),
            SliderField(Scale(0, 1), Unit.PERCENT),
            lambda swatch: swatch.color.k,
            lambda swatch, part: _with(swatch, k=part),
            when=lambda swatch: isinstance(swatch.color, Gray),
        ),
    ]


def of_kind(swatch: Swatch, kind: type) -> Swatch:
    """The colour as one of another kind, as near as it can be."""
    inks = as_cmyk(swatch.color)
    if kind is Gray:
        return replace(swatch, color=Gray(max(inks.c, inks.m, inks.y, inks.k)))
    if kind is Spot:
        return replace(swatch, color=Spot(swatch.name, inks))
    return replace(swatch, color=inks)


def _is_spot(swatch: Any) -> bool:  # noqa: ANN401
    return isinstance(swatch.color, Spot)


def _ink(name: str, words: Words) -> Row[Any]:
    def put(swatch: Swatch, part: float) -> Swatch:
        if isinstance(swatch.color, Spot):
            return _with(swatch, look=replace(swatch.color.look, **{name: part}))
        return _with(swatch, **{name: part})

    def get(swatch: Swatch) -> object:
        color = swatch.color
        return getattr(color.look if isinstance(color, Spot) else color, name)

    return Row(
        words,
        SliderField(Scale(0, 1), Unit.PERCENT),
        get,
        put,
        when=lambda swatch: not isinstance(swatch.color, Gray),
    )


def _with(swatch: Swatch, **parts: Any) -> Swatch:  # noqa: ANN401
    return replace(swatch, color=replace(swatch.color, **parts))
