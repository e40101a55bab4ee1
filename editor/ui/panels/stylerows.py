"""The rows of the style editors; an empty field is inherited from the style below."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from editor.model.color import Paint
from editor.model.issue import Issue
from editor.model.style import CharacterStyle, ParagraphStyle
from editor.ui.fields import ChoiceField, Field, FlagField, LengthField, Option
from editor.ui.form import Row
from editor.ui.lengths import Unit
from editor.ui.look import Look
from editor.ui.panels import options
from editor.values.language import Words

Inherit = Callable[[Any], Any]


def paragraph_rows(look: Look, issue: Callable[[], Issue]) -> list[Row[ParagraphStyle]]:
    """Fields of a paragraph style."""
    sheet = issue().styles

    def based(style: Any) -> Any:  # noqa: ANN401
        return issue().styles.paragraph_style(style.base)

    def row(words: Words, field: Field, name: str, half: bool = True) -> Row[Any]:
        return _inherited(words, field, name, based, half)

    def choice(names: options.Names) -> ChoiceField:
        return ChoiceField(options.options(look, names, inherit=True))

    fonts = [(font.name, Words(font.name, font.name)) for font in sheet.fonts]
    bases = options.named([s.name for s in sheet.paragraph], first=look.say(_NONE))
    return [
        _base_row(bases),
        row(Words("字体", "Font"), choice(fonts), "font"),
        row(Words("字重", "Weight"), choice(options.WEIGHTS), "weight"),
        row(Words("字号", "Size"), _length(Unit.SIZE, 1), "size"),
        row(Words("行距", "Leading"), _length(Unit.PT, 1), "leading"),
        row(Words("长扁", "Width"), _length(Unit.PERCENT, 0.3), "scale_x"),
        row(Words("字距", "Tracking"), _length(Unit.EM, -0.5), "tracking"),
        row(Words("缩进", "Indent"), _length(Unit.EM, 0), "indent"),
        row(Words("占行", "Lines"), _count(), "takes_lines"),
        row(Words("对齐", "Align"), choice(options.ALIGNS), "align"),
        _paint_row(look, issue(), based),
        row(Words("标点", "Marks"), choice(options.PUNCTUATION), "punct"),
        row(Words("避头尾", "Kinsoku"), choice(options.KINSOKU), "kinsoku"),
        row(Words("中西距", "Latin gap"), _length(Unit.EM, 0), "autospace"),
    ]


def character_rows(look: Look, issue: Callable[[], Issue]) -> list[Row[CharacterStyle]]:
    """Fields of a character style."""
    sheet = issue().styles

    def based(style: Any) -> Any:  # noqa: ANN401
        return issue().styles.character_style(style.base)

    def row(words: Words, field: Field, name: str) -> Row[Any]:
        return _inherited(words, field, name, based, half=True)

    fonts = [(font.name, Words(font.name, font.name)) for font in sheet.fonts]
    bases = options.named([s.name for s in sheet.character], first=look.say(_NONE))
    return [
        _base_row(bases),
        row(Words("字体", "Font"), ChoiceField(options.options(look, fonts, inherit=True)), "font"),
        row(
            Words("字重", "Weight"),
            ChoiceField(options.options(look, options.WEIGHTS, inherit=True)),
            "weight",
        ),
        row(Words("大小", "Size"), _length(Unit.PERCENT, 0.1), "size"),
        row(Words("升降", "Shift"), _length(Unit.EM, -2), "shift"),
        _paint_row(look, issue(), based),
        _flag(Words("不拆开", "Keep together"), "whole", based),
        _flag(Words("排到行末", "Flush at the end"), "flush_end", based),
    ]


_NONE = Words("（无）", "(none)")


def _base_row(bases: list[Option]) -> Row[Any]:
    return Row(
        Words("基于", "Based on"),
        ChoiceField(bases),
        lambda style: style.base,
        lambda style, name: replace(style, base="" if name == style.name else name),
    )


def _inherited(words: Words, field: Field, name: str, based: Inherit, half: bool) -> Row[Any]:
    return Row(
        words,
        field,
        lambda style: getattr(style, name),
        lambda style, value: replace(style, **{name: value}),
        inherited=lambda style: getattr(based(style), name, None),
        half=half,
    )


def _flag(words: Words, name: str, based: Inherit) -> Row[Any]:
    return _inherited(words, FlagField(), name, based, half=True)


def _length(unit: Unit, low: float) -> LengthField:
    return LengthField(unit, low=low, optional=True)


def _count() -> LengthField:
    return LengthField(Unit.NUMBER, low=0, optional=True)


def _paint_row(look: Look, issue: Issue, based: Inherit) -> Row[Any]:
    names = [(swatch.name, Words(swatch.name, swatch.name)) for swatch in issue.swatches]

    def put(style: Any, name: str | None) -> Any:  # noqa: ANN401
        old = style.paint or getattr(based(style), "paint", None) or Paint()
        return replace(style, paint=None if name is None else replace(old, swatch=name))

    return Row(
        Words("颜色", "Colour"),
        ChoiceField(options.options(look, names, inherit=True)),
        lambda style: style.paint.swatch if style.paint is not None else None,
        put,
        inherited=lambda style: getattr(getattr(based(style), "paint", None), "swatch", None),
        half=True,
    )
