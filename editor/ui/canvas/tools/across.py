"""Frames and threads that are dragged over the fold, to the page beside the one in view."""

from editor.edit.edit import Edit
from editor.edit.frames import MoveFrames
from editor.edit.turning import MoveFramesToPage
from editor.model.frame import CaptionFrame, TextFrame, TitleFrame
from editor.ui.canvas.picking import text_frame_at
from editor.ui.canvas.stage import Stage
from editor.values.geometry import Point
from editor.values.ids import FrameId, PageId


def carried(
    stage: Stage, page: PageId, ids: tuple[FrameId, ...], by: tuple[float, float], at: Point
) -> Edit:
    """Frames moved by points on their page, or onto the neighbour where the pointer is on it."""
    beside = stage.neighbour
    if beside is not None and beside.rect.contains(at):
        return MoveFramesToPage(page, ids, beside.page, by[0] - beside.left, by[1])
    return MoveFrames(page, ids, *by)


def text_beneath(stage: Stage, at: Point) -> TextFrame | TitleFrame | CaptionFrame | None:
    """The frame with text under a point of the page in view or of its neighbour."""
    page, beside = stage.page, stage.neighbour
    if beside is not None and beside.rect.contains(at):
        page, at = stage.issue.page(beside.page), Point(at.x - beside.left, at.y)
    return text_frame_at(page, at) if page is not None else None
