"""Styles made from what is selected, copied, and taken over from another issue."""

from collections.abc import Iterable
from dataclasses import fields, replace
from typing import Any, Protocol

from editor.edit.edit import Edit, Together
from editor.edit.frames import SetFrame
from editor.edit.state import State
from editor.edit.styles import (
    SetCharacterStyle,
    SetFont,
    SetFrameStyle,
    SetParagraphStyle,
    SetSwatch,
    StyleKind,
)
from editor.model.contouring import fixed
from editor.model.frame import Frame, PanelFrame, PhotoFrame, with_box
from editor.model.issue import Issue
from editor.model.style import CharacterStyle, FrameStyle, ParagraphStyle
from editor.session.commands import chosen_frames
from editor.values.geometry import Insets
from editor.values.language import Words

IMPORT = Words("导入样式", "Import styles")
FROM_FRAME = Words("按所选框新建样式", "New style from the frame")
IN_STYLE = Words("对象样式", "Object style")
AnyStyle = ParagraphStyle | CharacterStyle | FrameStyle


class _Named(Protocol):
    @property
    def name(self) -> str: ...


def free_name(wanted: str, taken: Iterable[_Named]) -> str:
    """The name, with a number where it is taken."""
    names = {each.name for each in taken}
    number, name = 1, wanted
    while name in names:
        number += 1
        name = f"{wanted} {number}"
    return name


def setting(style: AnyStyle) -> Edit:
    """The step that adds or changes a style."""
    match style:
        case ParagraphStyle():
            return SetParagraphStyle(style)
        case CharacterStyle():
            return SetCharacterStyle(style)
        case FrameStyle():
            return SetFrameStyle(style)


def styles_of(issue: Issue, kind: StyleKind) -> tuple[AnyStyle, ...]:
    """The styles of a kind; none for fonts and colours."""
    sheet = issue.styles
    kinds: dict[StyleKind, tuple[AnyStyle, ...]] = {
        StyleKind.PARAGRAPH: sheet.paragraph,
        StyleKind.CHARACTER: sheet.character,
        StyleKind.FRAME: sheet.frame,
    }
    return kinds.get(kind, ())


def one_frame(state: State) -> Frame | None:
    """The one selected frame, its wrap outline as it is now."""
    chosen = chosen_frames(state)
    if chosen is None or len(chosen[1]) != 1:
        return None
    return fixed(state.issue, chosen[1][0])


def look_of(frame: Frame, name: str, base: str = "") -> FrameStyle:
    """An object style that says what a frame says of itself."""
    inset = frame.box.inset if frame.box.inset != Insets() else None
    style = FrameStyle(name, base, inset=inset, wrap=frame.box.wrap)
    if isinstance(frame, PanelFrame):
        return replace(style, border=frame.border, fill=frame.fill)
    return replace(style, border=frame.border) if isinstance(frame, PhotoFrame) else style


def frame_style_from(state: State, name: str) -> Edit | None:
    """A new object style from the selected frame, which then takes its look from it."""
    chosen, frame = chosen_frames(state), one_frame(state)
    if chosen is None or frame is None:
        return None
    style = look_of(frame, name)
    return Together(
        (SetFrameStyle(style), SetFrame(chosen[0].id, _styled(frame, name))), FROM_FRAME
    )


def in_frame_style(state: State, name: str) -> Edit | None:
    """The selected frames in an object style; None when none is selected."""
    chosen = chosen_frames(state)
    if chosen is None:
        return None
    page, frames = chosen
    edits = tuple(
        SetFrame(page.id, with_box(frame, replace(frame.box, style=name))) for frame in frames
    )
    return Together(edits, IN_STYLE)


def redefined(style: AnyStyle, like: AnyStyle | None) -> Edit | None:
    """The style with all that another one of its kind sets; None when there is nothing to do."""
    if like is None or type(like) is not type(style):
        return None
    parts = {item.name: getattr(like, item.name) for item in fields(like) if item.name != "name"}
    if parts.get("base") == style.name:
        parts["base"] = style.base
    new: Any = replace(style, **parts)
    return setting(new) if new != style else None


def imported(issue: Issue, other: Issue, *, over: bool) -> Edit | None:
    """All styles, fonts and colours of another issue that this one lacks; with ``over`` those of
    the same name are changed too. None when there is nothing to take over."""
    edits: list[Edit] = []
    for font in other.styles.fonts:
        edits += [SetFont(font)] * _wanted(font, issue.styles.fonts, over=over)
    for swatch in other.swatches:
        edits += [SetSwatch(swatch)] * _wanted(swatch, issue.swatches, over=over)
    for kind in (StyleKind.PARAGRAPH, StyleKind.CHARACTER, StyleKind.FRAME):
        known = styles_of(issue, kind)
        for style in styles_of(other, kind):
            edits += [setting(style)] * _wanted(style, known, over=over)
    return Together(tuple(edits), IMPORT) if edits else None


def clashes(issue: Issue, other: Issue) -> tuple[str, ...]:
    """Names that both issues have for different things."""
    pairs: list[tuple[tuple[_Named, ...], tuple[_Named, ...]]] = [
        (issue.styles.fonts, other.styles.fonts),
        (issue.swatches, other.swatches),
        (issue.styles.paragraph, other.styles.paragraph),
        (issue.styles.character, other.styles.character),
        (issue.styles.frame, other.styles.frame),
    ]
    found: list[str] = []
    for own, others in pairs:
        mine = {each.name: each for each in own}
        found += [each.name for each in others if mine.get(each.name, each) != each]
    return tuple(dict.fromkeys(found))


def _wanted(item: _Named, known: Iterable[_Named], *, over: bool) -> bool:
    own = next((each for each in known if each.name == item.name), None)
    return own is None or (over and own != item)


def _styled(frame: Frame, name: str) -> Frame:
    """The frame in a style, saying nothing of its own."""
    new = with_box(frame, replace(frame.box, style=name, inset=Insets(), wrap=None))
    if isinstance(new, PanelFrame):
        return replace(new, border=None, fill=None)
    return replace(new, border=None) if isinstance(new, PhotoFrame) else new
