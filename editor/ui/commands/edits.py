"""编辑: undo, clipboard, delete, duplicate."""

import json
from collections.abc import Callable

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication

from editor.edit.codec import decode, encode
from editor.edit.edit import Edit, EditError, Together
from editor.edit.frames import AddFrame, MoveFrames, RemoveFrames
from editor.edit.selection import FrameSelection
from editor.session.commands import chosen_frames, copied, delete_selection
from editor.session.frameclip import clip, pasted
from editor.session.placing import tidily
from editor.session.stepping import next_frame
from editor.ui.actions import LINE, Command, Menu
from editor.ui.canvas.clips import clipped
from editor.ui.canvas.drops import manuscript_files
from editor.ui.commands.files import writable
from editor.ui.commands.finding import FIND
from editor.ui.commands.marks import in_text
from editor.ui.desk import Desk
from editor.ui.dialogs.repeat import step_and_repeat
from editor.ui.selected import chosen_text
from editor.values.language import Words
from editor.values.units import MM

MIME = "application/x-banxin-frames"
STEP = 5 * MM
"""How far a duplicate stands from its original."""


def has_frames(desk: Desk) -> bool:
    """Whether frames are selected and may be changed."""
    return writable(desk) and chosen_frames(desk.bridge.session.state) is not None


def has_text(desk: Desk) -> bool:
    """Whether some characters are selected."""
    selection = chosen_text(desk.bridge.session.state)
    return selection is not None and not selection.empty


def _step(*, forward: bool) -> Callable[[Desk], None]:
    """Select the next frame of the page, or the one before, and show it."""

    def run(desk: Desk) -> None:
        page, state = desk.page, desk.bridge.session.state
        there = next_frame(state, page.id, forward=forward) if page is not None else None
        if there is not None:
            desk.canvas.set_tool("select")
            desk.show_frame(there)

    return run


def _undo_words(desk: Desk) -> Words:
    label = desk.bridge.session.undo_label
    return Words("撤销", "Undo") if label is None else Words(f"撤销{label.zh}", f"Undo {label.en}")


def _redo_words(desk: Desk) -> Words:
    label = desk.bridge.session.redo_label
    return Words("重做", "Redo") if label is None else Words(f"重做{label.zh}", f"Redo {label.en}")


def undo(desk: Desk) -> None:
    """Take a step back and show where the caret is now; what is being dragged goes back first."""
    if desk.canvas.give_up():
        return
    desk.bridge.undo()
    desk.canvas.reveal_caret()


def redo(desk: Desk) -> None:
    """Do a step again and show where the caret is now; nothing while something is dragged."""
    if desk.canvas.give_up():
        return
    desk.bridge.redo()
    desk.canvas.reveal_caret()


def delete(desk: Desk) -> None:
    """Delete the selected frames or characters."""
    state = desk.bridge.session.state
    frames = chosen_frames(state)
    if frames is not None:
        page, chosen = frames
        ids = tuple(frame.box.id for frame in chosen)
        desk.bridge.do(tidily(state, RemoveFrames(page.id, ids)))
    elif (words := delete_selection(state)) is not None:
        desk.bridge.do(words)


def duplicate(desk: Desk) -> None:
    """Put copies of the selected frames beside them and select the copies."""
    found = chosen_frames(desk.bridge.session.state)
    if found is None:
        return
    page, frames = found
    copies = tuple(copied(frame) for frame in frames)
    ids = tuple(copy.box.id for copy in copies)
    label = Words("复制一份", "Duplicate")
    adds = tuple(AddFrame(page.id, copy) for copy in copies)
    if desk.bridge.do(Together((*adds, MoveFrames(page.id, ids, STEP, STEP)), label)):
        desk.bridge.select(FrameSelection(page.id, ids))


def copy(desk: Desk) -> None:
    """The selected frames or characters to the clipboard."""
    found = chosen_frames(desk.bridge.session.state)
    if found is None:
        desk.canvas.copy()
        return
    page, frames = found
    entries = [encode(edit) for edit in clip(desk.issue, page, frames)]
    data = QMimeData()
    data.setData(MIME, json.dumps(entries, ensure_ascii=False).encode())
    QGuiApplication.clipboard().setMimeData(data)


def cut(desk: Desk) -> None:
    """The selected frames or characters to the clipboard, and away."""
    if chosen_frames(desk.bridge.session.state) is None:
        desk.canvas.cut()
        return
    copy(desk)
    delete(desk)


def paste(desk: Desk) -> None:
    """Frames from the clipboard onto the page, or text at the caret; files are imported."""
    from editor.ui.importing import import_files  # noqa: PLC0415  (loads the importers)

    data = clipped()
    files = manuscript_files(data)
    if files:
        import_files(desk, files)
        return
    if chosen_text(desk.bridge.session.state) is not None or not data.hasFormat(MIME):
        desk.canvas.paste()
        return
    paste_in_place(desk)


def paste_in_place(desk: Desk) -> None:
    """Frames from the clipboard onto the page, where they stood on theirs, text edited or not."""
    page, data = desk.page, clipped()
    if page is None or not data.hasFormat(MIME):
        return
    edit = pasted(desk.issue, page, read_clip(bytes(data.data(MIME).data())))
    if edit is not None:
        desk.bridge.do(edit)


def read_clip(data: bytes) -> tuple[Edit, ...]:
    """What a clipboard holds of frames; nothing when it cannot be read."""
    try:
        return tuple(decode(entry) for entry in json.loads(data))
    except (ValueError, TypeError, EditError):
        return ()


EDIT = Menu(
    Words("编辑", "Edit"),
    (
        Command(
            "edit.undo",
            _undo_words,
            undo,
            ("Ctrl+Z",),
            "undo",
            enabled=lambda desk: desk.bridge.session.can_undo or desk.canvas.pending,
            short=Words("撤销", "Undo"),
        ),
        Command(
            "edit.redo",
            _redo_words,
            redo,
            ("Ctrl+Shift+Z",),
            "redo",
            enabled=lambda desk: desk.bridge.session.can_redo,
            short=Words("重做", "Redo"),
        ),
        LINE,
        Command(
            "edit.cut",
            Words("剪切", "Cut"),
            cut,
            ("Ctrl+X",),
            "cut",
            enabled=lambda desk: has_frames(desk) or (writable(desk) and has_text(desk)),
        ),
        Command(
            "edit.copy",
            Words("复制", "Copy"),
            copy,
            ("Ctrl+C",),
            "copy",
            enabled=lambda desk: (
                has_text(desk) or chosen_frames(desk.bridge.session.state) is not None
            ),
        ),
        Command(
            "edit.paste",
            Words("粘贴", "Paste"),
            paste,
            ("Ctrl+V",),
            "paste",
            enabled=writable,
        ),
        Command(
            "edit.paste_plain",
            Words("粘贴为纯文字", "Paste without Styles"),
            lambda desk: desk.canvas.paste(plain=True),
            ("Ctrl+Shift+V",),
            enabled=in_text,
        ),
        Command(
            "edit.paste_in_place",
            Words("按原位粘贴", "Paste in Place"),
            paste_in_place,
            ("Ctrl+Alt+Shift+V",),
            enabled=writable,
        ),
        Command(
            "edit.duplicate",
            Words("复制一份", "Duplicate"),
            duplicate,
            ("Ctrl+Alt+D",),
            "duplicate",
            enabled=has_frames,
        ),
        Command(
            "edit.repeat",
            Words("多重复制…", "Step and Repeat…"),
            step_and_repeat,
            ("Ctrl+Alt+Shift+U",),
            enabled=has_frames,
        ),
        Command(
            "edit.delete",
            Words("删除", "Delete"),
            delete,
            ("Delete",),
            "delete",
            enabled=lambda desk: has_frames(desk) or (writable(desk) and has_text(desk)),
        ),
        LINE,
        *FIND,
        LINE,
        Command(
            "edit.select_all",
            Words("全选", "Select All"),
            lambda desk: desk.canvas.select_all(),
            ("Ctrl+A",),
        ),
        Command("edit.next_frame", Words("选下一个框", "Select Next Frame"), _step(forward=True)),
        Command(
            "edit.previous_frame",
            Words("选上一个框", "Select Previous Frame"),
            _step(forward=False),
        ),
    ),
)
