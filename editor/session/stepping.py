"""From frame to frame of a page in the order of reading, as Tab goes."""

from itertools import pairwise

from editor.edit.selection import FrameSelection, Selection, TextSelection
from editor.edit.state import State
from editor.edit.tree import walk
from editor.model.frame import Frame
from editor.model.page import Page
from editor.model.rotating import reach_of
from editor.model.shown import reachable
from editor.values.ids import FrameId, PageId


def next_frame(state: State, page_id: PageId, *, forward: bool = True) -> FrameId | None:
    """The frame after the selected one, or before it, the ends meeting; the first or last where
    none is selected. None on a page without frames that are seen and not locked."""
    page = state.issue.page(page_id)
    if page is None:
        return None
    frames = in_reading_order(reachable(state.issue, page))
    if not forward:
        frames = frames[::-1]
    here = _place(frames, _chosen(state.selection))
    around = frames if here is None else (*frames[here + 1 :], *frames[: here + 1])
    return next((frame.box.id for frame in around if not frame.box.locked), None)


def in_reading_order(page: Page) -> tuple[Frame, ...]:
    """The frames from the top down; those that begin at the same height, but for a line of the
    page's grid, from the left."""
    frames = sorted(page.frames, key=_top)
    row, rows = 0, [0] * len(frames)
    for at, (above, below) in enumerate(pairwise(frames), 1):
        row += _top(below) - _top(above) > page.grid.leading
        rows[at] = row
    order = sorted(zip(rows, frames, strict=True), key=lambda each: (each[0], _left(each[1])))
    return tuple(frame for _, frame in order)


def _chosen(selection: Selection) -> FrameId | None:
    match selection:
        case FrameSelection(_, frames) if frames:
            return frames[-1]
        case TextSelection():
            return selection.frame
    return None


def _place(frames: tuple[Frame, ...], key: FrameId | None) -> int | None:
    """Which of the frames is the one with this id, or the group that holds it."""
    places = (at for at, each in enumerate(frames) if any(m.box.id == key for m in walk((each,))))
    return next(places, None)


def _top(frame: Frame) -> float:
    return reach_of(frame.box).y


def _left(frame: Frame) -> float:
    return reach_of(frame.box).x
