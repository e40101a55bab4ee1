"""Colours given to what is selected: its fill, its lines, its text."""

from collections.abc import Callable
from dataclasses import replace
from enum import StrEnum

from editor.edit.edit import Edit, Together
from editor.edit.frames import SetFrame
from editor.edit.selection import FrameSelection, TextSelection
from editor.edit.state import State
from editor.edit.styles import SetCharacterStyle
from editor.model.color import Paint
from editor.model.frame import (
    Frame,
    LabelFrame,
    PanelFrame,
    PhotoFrame,
    RuleFrame,
    Stroke,
    TextFrame,
    leaves,
)
from editor.model.style import CharacterStyle
from editor.model.text import mark
from editor.session.commands import chosen_frames
from editor.session.marks import is_marked, toggle_mark
from editor.session.stylemaking import free_name
from editor.values.ids import FrameId
from editor.values.language import Words


class Target(StrEnum):
    """What of the selection a colour is given to."""

    FILL = "fill"
    BORDER = "border"
    TEXT = "text"


LABELS = {
    Target.FILL: Words("填充颜色", "Fill colour"),
    Target.BORDER: Words("线的颜色", "Colour of lines"),
    Target.TEXT: Words("文字颜色", "Text colour"),
}


def painted(state: State, target: Target, swatch: str) -> Edit | None:
    """The step that gives a colour to what is selected; None where it has no such part."""
    label = LABELS[target]
    if target is Target.TEXT and isinstance(state.selection, TextSelection):
        return _marked(state, swatch)
    chosen = chosen_frames(state)
    if chosen is None:
        return None
    page, frames = chosen
    change, name = _WAYS[target], swatch
    if target is Target.TEXT:
        name = _style(state, swatch).style.name
    free = (frame for frame in leaves(frames) if not frame.box.locked)
    pairs = [(frame, change(frame, name)) for frame in free]
    edits: list[Edit] = [SetFrame(page.id, new) for old, new in pairs if new != old]
    if edits and target is Target.TEXT:
        edits.insert(0, _style(state, swatch))
    return Together(tuple(edits), label) if edits else None


def usual_target(state: State) -> Target:
    """What a colour is most likely meant for."""
    if isinstance(state.selection, TextSelection):
        return Target.TEXT
    chosen = chosen_frames(state)
    frames = leaves(chosen[1]) if chosen is not None else ()
    if any(isinstance(frame, PanelFrame) for frame in frames):
        return Target.FILL
    return Target.TEXT if any(isinstance(each, LabelFrame) for each in frames) else Target.BORDER


def dropped_on(state: State, frame: FrameId, swatch: str) -> Edit | None:
    """A colour dropped on a frame, for what it is most likely meant."""
    found = state.issue.find_frame(frame)
    if found is None:
        return None
    aimed = State(state.issue, FrameSelection(found[0].id, (frame,)))
    return painted(aimed, usual_target(aimed), swatch)


def _marked(state: State, swatch: str) -> Edit | None:
    edit = _style(state, swatch)
    with_style = edit.apply(state)
    if is_marked(state, edit.style):
        return None
    mark_edit = toggle_mark(with_style, edit.style, LABELS[Target.TEXT])
    return Together((edit, mark_edit), LABELS[Target.TEXT]) if mark_edit is not None else None


def _style(state: State, swatch: str) -> SetCharacterStyle:
    """The character style that sets a colour and nothing else, a new one where there is none."""
    styles, paint = state.issue.styles.character, Paint(swatch)
    for each in styles:
        if each == CharacterStyle(each.name, paint=paint):
            return SetCharacterStyle(each)
    return SetCharacterStyle(CharacterStyle(free_name(swatch, styles), paint=paint))


def _filled(frame: Frame, swatch: str) -> Frame:
    if not isinstance(frame, PanelFrame):
        return frame
    return replace(frame, fill=replace(frame.fill or Paint(), swatch=swatch))


def _bordered(frame: Frame, swatch: str) -> Frame:
    match frame:
        case PanelFrame(border=border) | PhotoFrame(border=border):
            return replace(frame, border=_stroke(border, swatch))
        case RuleFrame(stroke=stroke):
            return replace(frame, stroke=_stroke(stroke, swatch))
        case TextFrame(column_rule=Stroke() as rule):
            return replace(frame, column_rule=_stroke(rule, swatch))
        case _:
            return frame


def _lettered(frame: Frame, swatch: str) -> Frame:
    if not isinstance(frame, LabelFrame):
        return frame
    return replace(frame, text=tuple(mark(each, 0, len(each.text), swatch) for each in frame.text))


def _stroke(old: Stroke | None, swatch: str) -> Stroke:
    stroke = old or Stroke()
    return replace(stroke, paint=replace(stroke.paint, swatch=swatch))


_WAYS: dict[Target, Callable[[Frame, str], Frame]] = {
    Target.FILL: _filled,
    Target.BORDER: _bordered,
    Target.TEXT: _lettered,
}
