"""Turning what is selected by command: from the state to the edit."""

from dataclasses import replace

from editor.edit.edit import Edit, Together
from editor.edit.frames import SetFrame
from editor.edit.rotating import RotateFrames
from editor.edit.state import State
from editor.edit.tree import walk
from editor.model.frame import with_box
from editor.session.commands import chosen_frames
from editor.values.language import Words

STRAIGHTEN = Words("取消旋转", "Undo rotation")


def rotated(state: State, degrees: float) -> Edit | None:
    """The selected frames turned clockwise about their common middle; locked ones stay."""
    chosen = chosen_frames(state)
    if chosen is None:
        return None
    page, frames = chosen
    free = tuple(frame.box.id for frame in frames if not frame.box.locked)
    return RotateFrames(page.id, free, degrees) if free else None


def straightened(state: State) -> Edit | None:
    """Every selected frame upright about its own middle, those in groups too."""
    chosen = chosen_frames(state)
    if chosen is None:
        return None
    page, frames = chosen
    edits = tuple(
        SetFrame(page.id, with_box(frame, replace(frame.box, rotation=0.0)))
        for frame in walk(frames)
        if frame.box.rotation and not frame.box.locked
    )
    return Together(edits, STRAIGHTEN) if edits else None
