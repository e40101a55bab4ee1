"""Named commands: from the state to the edit that they would do, or None, which greys the menu."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from editor.edit.edit import Edit, Select, Together
from editor.edit.frames import (
    AddFrame,
    GroupFrames,
    LockFrames,
    MoveFrames,
    Order,
    OrderFrames,
    RemoveFrames,
    Ungroup,
)
from editor.edit.selection import NOTHING, FrameSelection, Selection, TextSelection
from editor.edit.state import State
from editor.edit.text import ReplaceRange, SplitParagraph, StyleParagraphs
from editor.edit.texts import paragraphs_of
from editor.edit.tree import walk
from editor.model.defaults import BOLD
from editor.model.frame import Frame, GroupFrame, TextFrame, moved
from editor.model.page import Page
from editor.model.place import TextPoint, TextRef
from editor.model.text import LINE_BREAK, Paragraph
from editor.session.marks import toggle_mark
from editor.session.placing import tidily
from editor.session.tables import cleared, in_table, new_row
from editor.values.ids import FrameId, PageId, new_id
from editor.values.language import Words

BOLD_WORDS = Words("加粗", "Bold")


@dataclass(frozen=True, slots=True)
class Command:
    """Something a menu offers; ``edit`` is None where it makes no sense."""

    name: str
    words: Words
    edit: Callable[[State], Edit | None]


def chosen_frames(state: State) -> tuple[Page, tuple[Frame, ...]] | None:
    """The selected frames and their page; None when none are selected."""
    selection = state.selection
    if not isinstance(selection, FrameSelection):
        return None
    page = state.issue.page(selection.page)
    if page is None:
        return None
    found = (page.frame(key) for key in selection.frames)
    frames = tuple(frame for frame in found if frame is not None)
    return (page, frames) if frames else None


def delete_selection(state: State) -> Edit | None:
    """Deletes the selected text or the selected frames that are not locked."""
    selection = state.selection
    if isinstance(selection, TextSelection):
        here = in_table(state)
        if selection.empty:
            return None
        return ReplaceRange(*selection.span, ()) if here is None else cleared(here)
    free = _free_frames(state)
    return free and tidily(state, RemoveFrames(*free))


def duplicate_frames(state: State) -> Edit | None:
    """Copies of the selected frames, one 字 to the right and one line lower, selected.

    A copied text frame is empty: a story runs through one chain of frames only.
    """
    chosen = chosen_frames(state)
    if chosen is None:
        return None
    page, frames = chosen
    copies = tuple(moved(copied(frame), page.grid.cell, page.grid.leading) for frame in frames)
    adds = tuple(AddFrame(page.id, copy) for copy in copies)
    select = Select(FrameSelection(page.id, tuple(copy.box.id for copy in copies)))
    return Together((*adds, select), Words("复制一份", "Duplicate"))


def copied(frame: Frame) -> Frame:
    """The same frame under new ids, unlocked and linked to nothing; a text frame empty."""
    box = replace(frame.box, id=FrameId(new_id("f")), locked=False)
    if isinstance(frame, GroupFrame):
        return GroupFrame(box, tuple(copied(member) for member in frame.frames))
    if isinstance(frame, TextFrame):
        return replace(frame, box=box, article=None, follows=None)
    return replace(frame, box=box)


def order(to: Order) -> Callable[[State], Edit | None]:
    """Brings the selected frames to the front or back, or a step towards it."""

    def edit(state: State) -> Edit | None:
        chosen = chosen_frames(state)
        return chosen and OrderFrames(chosen[0].id, _ids(chosen[1]), to)

    return edit


def group(state: State) -> Edit | None:
    """Groups two or more selected frames of the page."""
    chosen = chosen_frames(state)
    if chosen is None:
        return None
    page, frames = chosen
    beside = all(any(frame is other for other in page.frames) for frame in frames)
    if not beside or len(frames) < 2:
        return None
    return GroupFrames(page.id, _ids(frames), FrameId(new_id("g")))


def ungroup(state: State) -> Edit | None:
    """Dissolves the selected groups."""
    chosen = chosen_frames(state)
    if chosen is None:
        return None
    page, frames = chosen
    groups = tuple(frame for frame in frames if isinstance(frame, GroupFrame))
    if not groups:
        return None
    edits = tuple(Ungroup(page.id, frame.box.id) for frame in groups)
    members = tuple(key for frame in groups for key in _ids(frame.frames))
    return Together((*edits, Select(FrameSelection(page.id, members))), Ungroup.label)


def lock(locked: bool) -> Callable[[State], Edit | None]:
    """Locks the selected frames, or unlocks them; None when all are so already."""

    def edit(state: State) -> Edit | None:
        chosen = chosen_frames(state)
        if chosen is None:
            return None
        page, frames = chosen
        change = _ids(tuple(frame for frame in frames if frame.box.locked != locked))
        return LockFrames(page.id, change, locked) if change else None

    return edit


def nudge(state: State, dx: float, dy: float) -> Edit | None:
    """Moves the selected frames that are not locked by some points."""
    free = _free_frames(state)
    return free and MoveFrames(*free, dx, dy)


def apply_paragraph_style(state: State, name: str) -> Edit | None:
    """Sets the selected paragraphs, or the one with the caret, in a style."""
    selection = state.selection
    if not isinstance(selection, TextSelection):
        return None
    first, last = selection.span
    return StyleParagraphs(first.ref, last.ref, name)


def toggle_bold(state: State) -> Edit | None:
    """加粗 for the selected characters, or off."""
    return toggle_mark(state, BOLD, BOLD_WORDS)


def insert_paragraph(state: State) -> Edit | None:
    """A new paragraph at the caret, in the place of selected text; in a table a new row."""
    selection = state.selection
    if not isinstance(selection, TextSelection):
        return None
    if in_table(state) is not None:
        return new_row(state)
    first, last = selection.span
    if selection.empty:
        return SplitParagraph(first.ref, first.offset)
    split = SplitParagraph(first.ref, first.offset)
    return Together((ReplaceRange(first, last, ()), split), SplitParagraph.label)


def insert_line_break(state: State) -> Edit | None:
    """A forced line break at the caret, in the place of selected text; in a table a new row."""
    selection = state.selection
    if not isinstance(selection, TextSelection):
        return None
    if in_table(state) is not None:
        return new_row(state)
    return ReplaceRange(*selection.span, (Paragraph(LINE_BREAK),))


def outward(state: State) -> Selection:
    """The group that holds the selected frame; nothing for frames that are in none."""
    chosen = chosen_frames(state)
    if chosen is not None:
        page, frames = chosen
        key = frames[0].box.id
        for group in walk(page.frames):
            if isinstance(group, GroupFrame) and any(m.box.id == key for m in group.frames):
                return FrameSelection(page.id, (group.box.id,))
    return NOTHING


def select_all(state: State, page_id: PageId) -> Selection:
    """All of the text with the caret, else all unlocked frames of the page."""
    selection = state.selection
    if isinstance(selection, TextSelection):
        ref = selection.head.ref
        paragraphs = paragraphs_of(state.issue, ref.owner, ref.part) or (Paragraph(),)
        end = TextRef(ref.owner, ref.part, len(paragraphs) - 1)
        first = TextPoint(TextRef(ref.owner, ref.part, 0), 0)
        return TextSelection(first, TextPoint(end, len(paragraphs[-1].text)), selection.frame)
    page = state.issue.page(page_id)
    frames = page.frames if page is not None else ()
    free = _ids(tuple(frame for frame in frames if not frame.box.locked))
    return FrameSelection(page_id, free) if free else NOTHING


COMMANDS = (
    Command("delete", Words("删除", "Delete"), delete_selection),
    Command("duplicate", Words("复制一份", "Duplicate"), duplicate_frames),
    Command("front", Words("置于顶层", "Bring to front"), order("front")),
    Command("forward", Words("上移一层", "Bring forward"), order("forward")),
    Command("backward", Words("下移一层", "Send backward"), order("backward")),
    Command("back", Words("置于底层", "Send to back"), order("back")),
    Command("group", Words("编组", "Group"), group),
    Command("ungroup", Words("取消编组", "Ungroup"), ungroup),
    Command("lock", Words("锁定", "Lock"), lock(True)),
    Command("unlock", Words("解锁", "Unlock"), lock(False)),
    Command("bold", BOLD_WORDS, toggle_bold),
    Command("paragraph", Words("另起一段", "New paragraph"), insert_paragraph),
    Command("line-break", Words("强制换行", "Line break"), insert_line_break),
)
"""The commands that need nothing but the state."""


def _ids(frames: tuple[Frame, ...]) -> tuple[FrameId, ...]:
    return tuple(frame.box.id for frame in frames)


def _free_frames(state: State) -> tuple[PageId, tuple[FrameId, ...]] | None:
    chosen = chosen_frames(state)
    if chosen is None:
        return None
    free = _ids(tuple(frame for frame in chosen[1] if not frame.box.locked))
    return (chosen[0].id, free) if free else None
