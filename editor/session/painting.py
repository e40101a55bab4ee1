"""Colours given to what is selected: its fill, its lines, its text."""

from collections.abc import Callable
from dataclasses import replace
from enum import StrEnum

from editor.edit.edit import Edit, Together, perform
from editor.edit.frames import SetFrame
from editor.edit.selection import FrameSelection, TextSelection
from editor.edit.state import State
from editor.edit.styles import SetCharacterStyle, SetFrameStyle
from editor.model.color import Paint
from editor.model.frame import (
    CaptionFrame,
    Frame,
    LabelFrame,
    PanelFrame,
    PhotoFrame,
    RuleFrame,
    Stroke,
    TextFrame,
    TitleFrame,
    leaves,
    with_box,
)
from editor.model.style import CharacterStyle, FrameStyle
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


WORDED = (TextFrame, TitleFrame, CaptionFrame, LabelFrame)
"""Frames that have no ground and no lines of their own, but those of their object style."""
MADE = "框·"
"""How the object styles begin that colours make."""
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
    edits: list[Edit] = []
    for frame in leaves(frames):
        if frame.box.locked:
            continue
        new = change(frame, name)
        if _is_by_style(frame, target):
            edits += _by_style(perform(Together(tuple(edits), label), state), frame, target, swatch)
        elif new != frame:
            edits.append(SetFrame(page.id, new))
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


def dropped_on(
    state: State, frame: FrameId, swatch: str, target: Target | None = None
) -> Edit | None:
    """A colour dropped on a frame, for a part of it or for what it is most likely meant: the
    ground of a text, the lines of other frames."""
    found = state.issue.find_frame(frame)
    if found is None:
        return None
    aimed = State(state.issue, FrameSelection(found[0].id, (frame,)))
    if target is None and isinstance(found[1], TextFrame | TitleFrame | CaptionFrame):
        target = Target.FILL
    return painted(aimed, target or usual_target(aimed), swatch)


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


def _by_style(state: State, frame: Frame, target: Target, swatch: str) -> tuple[Edit, ...]:
    """A frame of words has ground and lines by its object style: the edits that give it one which
    adds a colour to its own."""
    styles, found = state.issue.styles.frame, state.issue.find_frame(frame.box.id)
    if found is None:
        return ()
    old = next((each for each in styles if each.name == frame.box.style), None)
    look = old if old is not None and _only_colours(old) else FrameStyle("", frame.box.style)
    if target is Target.FILL:
        wanted = replace(look, fill=replace(look.fill or Paint(), swatch=swatch))
    else:
        flat = state.issue.styles.frame_style(frame.box.style) if frame.box.style else None
        border = look.border or (flat.border if flat is not None else None)
        wanted = replace(look, border=_stroke(border, swatch))
    known = next(
        (each for each in styles if replace(each, name="") == replace(wanted, name="")), None
    )
    style = known or replace(wanted, name=free_name(_style_name(wanted), styles))
    if style.name == frame.box.style:
        return ()
    made = with_box(frame, replace(frame.box, style=style.name))
    new: tuple[Edit, ...] = () if known else (SetFrameStyle(style),)
    return (*new, SetFrame(found[0].id, made))


def _is_by_style(frame: Frame, target: Target) -> bool:
    """Whether a frame has no such part of its own but that of its object style."""
    ruled = isinstance(frame, TextFrame) and frame.column_rule is not None
    styled = target is Target.FILL or (target is Target.BORDER and not ruled)
    return styled and isinstance(frame, WORDED)


def _only_colours(style: FrameStyle) -> bool:
    """Whether an object style does nothing but colour, as those do that were made so."""
    return style.inset is None and style.wrap is None and style.name.startswith(MADE)


def _style_name(style: FrameStyle) -> str:
    parts = [style.fill.swatch + "底"] if style.fill is not None else []
    parts += [style.border.paint.swatch + "线"] if style.border is not None else []
    return MADE + "".join(parts)


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
