"""Editing styles, fonts and colours: setting adds a new name or replaces the one that is there."""

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import ClassVar, Protocol, TypeVar

from editor.edit.edit import EditError
from editor.edit.state import State
from editor.model.color import INK, Swatch
from editor.model.font import CompositeFont
from editor.model.issue import Issue
from editor.model.style import CharacterStyle, FrameStyle, ParagraphStyle, StyleKey, StyleSheet
from editor.values.language import Words

GONE = Words("要删除的名称已经不在本期里了。", "The name to be deleted is no longer in the issue.")
ALWAYS = Words(
    "黑色是每期都有的，不能删除。", "Black belongs to every issue and cannot be deleted."
)


class StyleKind(StrEnum):
    """What has names of its own in an issue."""

    PARAGRAPH = "paragraph"
    CHARACTER = "character"
    FRAME = "frame"
    FONT = "font"
    SWATCH = "swatch"


@dataclass(frozen=True, slots=True)
class SetParagraphStyle:
    """A paragraph style added, or changed everywhere it is used."""

    style: ParagraphStyle

    @property
    def label(self) -> Words:
        """Names the style."""
        return _style_words(self.style.name)

    def apply(self, state: State) -> State:
        """The issue with the style."""
        sheet = state.issue.styles
        return _with_sheet(state, replace(sheet, paragraph=_set(sheet.paragraph, self.style)))


@dataclass(frozen=True, slots=True)
class SetCharacterStyle:
    """A character style added, or changed everywhere it is used."""

    style: CharacterStyle

    @property
    def label(self) -> Words:
        """Names the style."""
        return _style_words(self.style.name)

    def apply(self, state: State) -> State:
        """The issue with the style."""
        sheet = state.issue.styles
        return _with_sheet(state, replace(sheet, character=_set(sheet.character, self.style)))


@dataclass(frozen=True, slots=True)
class SetFrameStyle:
    """A frame style added, or changed everywhere it is used."""

    style: FrameStyle

    @property
    def label(self) -> Words:
        """Names the style."""
        return _style_words(self.style.name)

    def apply(self, state: State) -> State:
        """The issue with the style."""
        sheet = state.issue.styles
        return _with_sheet(state, replace(sheet, frame=_set(sheet.frame, self.style)))


@dataclass(frozen=True, slots=True)
class SetFont:
    """A composite font (复合字体) added, or changed everywhere it is used."""

    font: CompositeFont
    label: ClassVar[Words] = Words("修改复合字体", "Change font")

    def apply(self, state: State) -> State:
        """The issue with the font."""
        sheet = state.issue.styles
        return _with_sheet(state, replace(sheet, fonts=_set(sheet.fonts, self.font)))


@dataclass(frozen=True, slots=True)
class SetSwatch:
    """A named colour added, or changed everywhere it is used."""

    swatch: Swatch
    label: ClassVar[Words] = Words("修改颜色", "Change colour")

    def apply(self, state: State) -> State:
        """The issue with the colour."""
        swatches = _set(state.issue.swatches, self.swatch)
        return replace(state, issue=replace(state.issue, swatches=swatches))


@dataclass(frozen=True, slots=True)
class SetStyleSheet:
    """All styles replaced at once, as when they are taken over from another issue."""

    sheet: StyleSheet
    label: ClassVar[Words] = Words("更换样式表", "Replace style sheet")

    def apply(self, state: State) -> State:
        """The issue with the other styles."""
        return _with_sheet(state, self.sheet)


@dataclass(frozen=True, slots=True)
class SetWords:
    """The house's list of names and words that lines never break."""

    words: tuple[str, ...]
    label: ClassVar[Words] = Words("修改专名词表", "Change word list")

    def apply(self, state: State) -> State:
        """The issue with the other list."""
        return _with_sheet(state, replace(state.issue.styles, words=self.words))


@dataclass(frozen=True, slots=True)
class SetStyleKeys:
    """The house's own keys of styles."""

    keys: tuple[StyleKey, ...]
    label: ClassVar[Words] = Words("修改样式快捷键", "Change style keys")

    def apply(self, state: State) -> State:
        """The issue with the other keys."""
        return _with_sheet(state, replace(state.issue.styles, keys=self.keys))


@dataclass(frozen=True, slots=True)
class RemoveStyle:
    """A style, font or colour deleted; styles based on it are then based on its own base."""

    kind: StyleKind
    name: str
    label: ClassVar[Words] = Words("删除样式", "Delete style")

    def apply(self, state: State) -> State:
        """The issue without the name; texts that use it fall back to the default."""
        sheet, issue = state.issue.styles, state.issue
        match self.kind:
            case StyleKind.PARAGRAPH:
                new = replace(sheet, paragraph=_rebased(sheet.paragraph, self.name))
            case StyleKind.CHARACTER:
                new = replace(sheet, character=_rebased(sheet.character, self.name))
            case StyleKind.FRAME:
                new = replace(sheet, frame=_rebased(sheet.frame, self.name))
            case StyleKind.FONT:
                new = replace(sheet, fonts=_without(sheet.fonts, self.name))
            case StyleKind.SWATCH:
                if self.name == INK.name:
                    raise EditError(ALWAYS)
                swatches = _without(issue.swatches, self.name)
                return replace(state, issue=replace(issue, swatches=swatches))
        return _with_sheet(state, new)


def renamed_definition(issue: Issue, kind: StyleKind, name: str, new: str) -> Issue:
    """The issue with one style, font or colour under another name; its uses are left."""
    sheet = issue.styles
    match kind:
        case StyleKind.PARAGRAPH:
            sheet = replace(sheet, paragraph=_called(sheet.paragraph, name, new))
            sheet = _with_keys(sheet, name, new, character=False)
        case StyleKind.CHARACTER:
            sheet = replace(sheet, character=_called(sheet.character, name, new))
            sheet = _with_keys(sheet, name, new, character=True)
        case StyleKind.FRAME:
            sheet = replace(sheet, frame=_called(sheet.frame, name, new))
        case StyleKind.FONT:
            sheet = replace(sheet, fonts=_called(sheet.fonts, name, new))
        case StyleKind.SWATCH:
            return replace(issue, swatches=_called(issue.swatches, name, new))
    return replace(issue, styles=sheet)


class _Named(Protocol):
    @property
    def name(self) -> str: ...


N = TypeVar("N", bound=_Named)
D = TypeVar("D", ParagraphStyle, CharacterStyle, FrameStyle, CompositeFont, Swatch)
S = TypeVar("S", ParagraphStyle, CharacterStyle, FrameStyle)


def _set(items: tuple[N, ...], new: N) -> tuple[N, ...]:
    if any(item.name == new.name for item in items):
        return tuple(new if item.name == new.name else item for item in items)
    return (*items, new)


def _with_keys(sheet: StyleSheet, name: str, new: str, *, character: bool) -> StyleSheet:
    """The sheet with a style's own key under its new name."""
    named = (name, character)
    keys = (
        replace(each, style=new) if (each.style, each.character) == named else each
        for each in sheet.keys
    )
    return replace(sheet, keys=tuple(keys))


def _called(items: tuple[D, ...], name: str, new: str) -> tuple[D, ...]:
    if all(item.name != name for item in items):
        raise EditError(GONE)
    return tuple(replace(item, name=new) if item.name == name else item for item in items)


def _without(items: tuple[N, ...], name: str) -> tuple[N, ...]:
    kept = tuple(item for item in items if item.name != name)
    if len(kept) == len(items):
        raise EditError(GONE)
    return kept


def _rebased(styles: tuple[S, ...], name: str) -> tuple[S, ...]:
    gone = next((style for style in styles if style.name == name), None)
    if gone is None:
        raise EditError(GONE)
    kept = _without(styles, name)
    return tuple(replace(style, base=gone.base) if style.base == name else style for style in kept)


def _style_words(name: str) -> Words:
    return Words(f"修改样式“{name}”", f"Change style “{name}”")


def _with_sheet(state: State, sheet: StyleSheet) -> State:
    return replace(state, issue=replace(state.issue, styles=sheet))
