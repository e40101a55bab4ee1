"""The rows of the style editors; an empty field is inherited from the style below."""

from collections.abc import Callable
from dataclasses import MISSING, dataclass, fields, replace
from typing import Any, assert_never

from editor.layout.looks import LIMITS
from editor.model.color import Paint
from editor.model.issue import Issue
from editor.model.style import ResolvedCharacter, ResolvedStyle
from editor.ui.fields import ChoiceField, Field, LengthField, TextField
from editor.ui.form import Row
from editor.ui.lengths import Unit
from editor.ui.look import Look
from editor.ui.panels import options
from editor.ui.panels.headfields import PARAGRAPH_SECTIONS
from editor.ui.panels.stylefields import (
    CHARACTER_SECTIONS,
    Chars,
    Choice,
    Count,
    FromIssue,
    Length,
    StyleField,
    StyleSection,
)
from editor.ui.sections import Section
from editor.values.language import Words

HIGH = 1e6
_NONE = Words("（无）", "(none)")


def paragraph_sections(look: Look, issue: Callable[[], Issue]) -> tuple[Section[Any], ...]:
    """The sections of the editor of paragraph styles."""
    maker = _RowMaker(look, issue, paragraph=True)
    return tuple(maker.section(section) for section in PARAGRAPH_SECTIONS)


def character_sections(look: Look, issue: Callable[[], Issue]) -> tuple[Section[Any], ...]:
    """The sections of the editor of character styles."""
    maker = _RowMaker(look, issue, paragraph=False)
    return tuple(maker.section(section) for section in CHARACTER_SECTIONS)


@dataclass(frozen=True, slots=True)
class _RowMaker:
    """Makes rows for the styles of one kind."""

    look: Look
    issue: Callable[[], Issue]
    paragraph: bool

    def section(self, section: StyleSection) -> Section[Any]:
        names = [field.name for field in section.fields if field.name != "base"]
        return Section(
            section.id,
            section.words,
            lambda: [self.row(field) for field in section.fields],
            lambda style: sum(getattr(style, name) is not None for name in names),
            lambda style: replace(style, **dict.fromkeys(names)),
            section.opened,
        )

    def row(self, field: StyleField) -> Row[Any]:
        def get(style: Any) -> Any:  # noqa: ANN401
            value = getattr(style, field.name)
            return value.swatch if isinstance(value, Paint) else value

        def inherited(style: Any) -> Any:  # noqa: ANN401
            return self._inherited(style, field.name)

        return Row(
            field.words,
            self._field(field),
            get,
            self._put(field),
            inherited,
            half=field.half,
            hint=field.hint,
        )

    def _field(self, field: StyleField) -> Field:
        match field.kind:
            case Choice(names):
                return ChoiceField(options.options(self.look, names, inherit=True))
            case Length(unit, least):
                return self._length(field.name, unit, least)
            case Count():
                return self._length(field.name, Unit.NUMBER, 0)
            case Chars():
                return TextField(optional=True)
            case FromIssue():
                return self._named(field.name)
            case _:
                assert_never(field.kind)

    def _length(self, name: str, unit: Unit, least: float) -> LengthField:
        limits = LIMITS if self.paragraph else {}
        low, high = limits.get(name, (least, HIGH))
        return LengthField(unit, low=low, high=high, optional=True)

    def _named(self, name: str) -> ChoiceField:
        sheet = self.issue().styles
        if name == "base":
            styles: Any = sheet.paragraph if self.paragraph else sheet.character
            names = [style.name for style in styles]
            return ChoiceField(options.named(names, first=self.look.say(_NONE)))
        found = sheet.fonts if name == "font" else self.issue().palette
        named = [(each.name, Words(each.name, each.name)) for each in found]
        return ChoiceField(options.options(self.look, named, inherit=True))

    def _put(self, field: StyleField) -> Callable[[Any, Any], Any]:
        name = field.name

        def put(style: Any, value: Any) -> Any:  # noqa: ANN401
            if name == "base" and value == style.name:
                value = ""
            if name == "paint" and value is not None:
                value = replace(style.paint or self._based(style, name) or Paint(), swatch=value)
            if isinstance(field.kind, Count) and value is not None:
                value = round(value)
            return replace(style, **{name: value})

        return put

    def _based(self, style: Any, name: str) -> Any:  # noqa: ANN401
        sheet = self.issue().styles
        find = sheet.paragraph_style if self.paragraph else sheet.character_style
        return getattr(find(style.base), name, None)

    def _inherited(self, style: Any, name: str) -> Any:  # noqa: ANN401
        """What holds where the style leaves a field open."""
        value = self._based(style, name)
        if name == "paint":
            paint = value or (Paint() if self.paragraph else None)
            return paint.swatch if paint is not None else None
        return _plain(name, paragraph=self.paragraph) if value is None else value


def _plain(name: str, *, paragraph: bool) -> Any:  # noqa: ANN401
    """What holds where no style says anything."""
    kind: type[ResolvedStyle | ResolvedCharacter]
    kind = ResolvedStyle if paragraph else ResolvedCharacter
    found = (item.default for item in fields(kind) if item.name == name)
    value = next(found, None)
    return None if value is MISSING else value
