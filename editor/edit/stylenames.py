"""Names of styles, fonts and colours wherever they are used: counted, changed, replaced."""

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, fields, is_dataclass, replace
from functools import cache
from typing import Any, ClassVar

from editor.edit.edit import EditError
from editor.edit.state import State
from editor.edit.styles import GONE, RemoveStyle, StyleKind, renamed_definition
from editor.model.color import INK, RICH_BLACK, Paint
from editor.model.frame import Box, TitleFrame
from editor.model.issue import Issue
from editor.model.style import CharacterStyle, FrameStyle, ParagraphStyle
from editor.model.text import Paragraph, Span
from editor.values.language import Words

TAKEN = Words("已经有这个名称了。", "There is one of this name already.")
EMPTY = Words("名称不能空着。", "A name cannot be empty.")
NEEDED = Words(
    "程序按这个名称使用它，不能改名或删除；可以修改，也可以另复制一个。",
    "Banxin uses it by this name, so it cannot be renamed or deleted; change it, or duplicate it.",
)
NEEDED_NAMES = {
    StyleKind.PARAGRAPH: frozenset(
        ("正文", "引题", "主题", "副题", "署名", "图说", "摄影", "报眉")
    ),
    StyleKind.SWATCH: frozenset((INK.name, RICH_BLACK)),
}
"""Names that the program itself speaks of."""
SLOTS: dict[StyleKind, frozenset[tuple[type, str]]] = {
    StyleKind.PARAGRAPH: frozenset(((Paragraph, "style"), (TitleFrame, "styles"))),
    StyleKind.CHARACTER: frozenset(((Span, "style"),)),
    StyleKind.FRAME: frozenset(((Box, "style"),)),
    StyleKind.FONT: frozenset(((ParagraphStyle, "font"), (CharacterStyle, "font"))),
    StyleKind.SWATCH: frozenset(((Paint, "swatch"),)),
}
"""The fields that name one of a kind."""
BASES: dict[StyleKind, frozenset[tuple[type, str]]] = {
    StyleKind.PARAGRAPH: frozenset(((ParagraphStyle, "base"),)),
    StyleKind.CHARACTER: frozenset(((CharacterStyle, "base"),)),
    StyleKind.FRAME: frozenset(((FrameStyle, "base"),)),
}
"""The fields by which one of a kind is based on another."""

Slots = frozenset[tuple[type, str]]
Change = Callable[[str], str]


@dataclass(frozen=True, slots=True)
class RenameStyle:
    """A style, font or colour under another name, wherever it is used."""

    kind: StyleKind
    name: str
    new: str
    label: ClassVar[Words] = Words("改名", "Rename")

    def apply(self, state: State) -> State:
        """The issue with the other name."""
        new = self.new.strip()
        if not new:
            raise EditError(EMPTY)
        if is_needed(self.kind, self.name):
            raise EditError(NEEDED)
        if new in names_of(state.issue, self.kind):
            raise EditError(TAKEN)
        issue = renamed_definition(state.issue, self.kind, self.name, new)
        slots = SLOTS[self.kind] | BASES.get(self.kind, frozenset())
        return replace(state, issue=_renamed(issue, slots, self.name, new))


@dataclass(frozen=True, slots=True)
class ReplaceStyle:
    """One style, font or colour in the place of another wherever that is used; ``remove`` also
    deletes the other."""

    kind: StyleKind
    name: str
    by: str
    remove: bool = False
    label: ClassVar[Words] = Words("替换样式", "Replace style")

    def apply(self, state: State) -> State:
        """The issue without uses of the name."""
        known = names_of(state.issue, self.kind)
        if self.name not in known or (self.by and self.by not in known):
            raise EditError(GONE)
        if self.remove and is_needed(self.kind, self.name):
            raise EditError(NEEDED)
        if self.name == self.by:
            raise EditError(TAKEN)
        issue = _renamed(state.issue, SLOTS[self.kind], self.name, self.by)
        after = replace(state, issue=issue)
        return RemoveStyle(self.kind, self.name).apply(after) if self.remove else after


def is_needed(kind: StyleKind, name: str) -> bool:
    """Whether the program itself uses something by its name."""
    return name in NEEDED_NAMES.get(kind, frozenset())


def names_of(issue: Issue, kind: StyleKind) -> tuple[str, ...]:
    """The names of all of a kind, in their order."""
    sheet = issue.styles
    items: dict[StyleKind, tuple[Any, ...]] = {
        StyleKind.PARAGRAPH: sheet.paragraph,
        StyleKind.CHARACTER: sheet.character,
        StyleKind.FRAME: sheet.frame,
        StyleKind.FONT: sheet.fonts,
        StyleKind.SWATCH: issue.palette,
    }
    return tuple(item.name for item in items[kind])


def uses_in(value: object, kind: StyleKind) -> Counter[str]:
    """How often each name of a kind is used in a part of an issue, bases not counted."""
    return Counter(_found(value, SLOTS[kind]))


def unused(issue: Issue, kind: StyleKind) -> tuple[str, ...]:
    """The names of a kind that nothing uses and on which nothing used is based."""
    used = Counter(_found(issue, SLOTS[kind] | BASES.get(kind, frozenset())))
    names = names_of(issue, kind)
    return tuple(name for name in names if name not in used and not is_needed(kind, name))


def _renamed(issue: Issue, slots: Slots, old: str, new: str) -> Issue:
    changed = _mapped(issue, slots, lambda name: new if name == old else name)
    return changed if isinstance(changed, Issue) else issue


def _mapped(value: Any, slots: Slots, change: Change) -> Any:  # noqa: ANN401
    """The value with every name in a slot changed; the same object where nothing is."""
    if isinstance(value, tuple):
        items = [_mapped(item, slots, change) for item in value]
        same = all(new is old for new, old in zip(items, value, strict=True))
        return value if same else tuple(items)
    kind = type(value)
    if not is_dataclass(kind):
        return value
    parts: dict[str, Any] = {}
    for name in _parts(kind):
        old = getattr(value, name)
        new = _named(old, change) if (kind, name) in slots else _mapped(old, slots, change)
        if new is not old and new != old:
            parts[name] = new
    return replace(value, **parts) if parts else value


def _named(value: Any, change: Change) -> Any:  # noqa: ANN401
    """A name, or pairs of a part and a name."""
    if isinstance(value, tuple):
        return tuple((part, change(name)) for part, name in value)
    return change(value) if isinstance(value, str) else value


def _found(value: Any, slots: Slots) -> Iterator[str]:  # noqa: ANN401
    if isinstance(value, tuple):
        for item in value:
            yield from _found(item, slots)
        return
    kind = type(value)
    if not is_dataclass(kind):
        return
    for name in _parts(kind):
        part = getattr(value, name)
        if (kind, name) not in slots:
            yield from _found(part, slots)
        elif isinstance(part, tuple):
            yield from (each for _, each in part)
        elif part:
            yield part


@cache
def _parts(kind: type[Any]) -> tuple[str, ...]:
    return tuple(item.name for item in fields(kind) if item.init)
