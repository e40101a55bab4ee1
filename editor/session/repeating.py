"""Copies of the selected frames: one taken along while dragging, or many in rows and columns."""

from dataclasses import dataclass

from editor.edit.edit import Edit, Select, Together
from editor.edit.frames import AddFrame
from editor.edit.selection import FrameSelection
from editor.edit.state import State
from editor.model.frame import Frame, moved
from editor.model.page import Page
from editor.model.rotating import reach_around
from editor.session.commands import chosen_frames, copied
from editor.values.language import Words

DUPLICATE = Words("复制一份", "Duplicate")
REPEAT = Words("多重复制", "Step and repeat")
MOST = 50
"""Rows or columns that are made at once at most."""


@dataclass(frozen=True, slots=True)
class Repeat:
    """How frames are repeated: so many in a row and so many rows, the originals among them, each
    ``dx`` points beside the last and each row ``dy`` points below the last."""

    across: int = 1
    down: int = 2
    dx: float = 0.0
    dy: float = 0.0


def usual(page: Page, frames: tuple[Frame, ...]) -> Repeat:
    """One copy below, a line away from the frames."""
    around = reach_around(frames)
    return Repeat(dx=around.width + page.grid.gutter, dy=around.height + page.grid.leading)


def repeated(state: State, how: Repeat) -> Edit | None:
    """The frames in rows and columns, copies and originals selected; None when none are made."""
    chosen = chosen_frames(state)
    if chosen is None:
        return None
    page, frames = chosen
    copies = tuple(
        moved(copied(frame), column * how.dx, row * how.dy)
        for row in range(min(how.down, MOST))
        for column in range(min(how.across, MOST))
        for frame in frames
        if row or column
    )
    return added(page, copies, REPEAT, frames)


def added(
    page: Page, copies: tuple[Frame, ...], label: Words, also: tuple[Frame, ...] = ()
) -> Edit | None:
    """Copies on a page, selected with ``also``; None when there are none."""
    if not copies:
        return None
    adds = tuple(AddFrame(page.id, copy) for copy in copies)
    ids = tuple(frame.box.id for frame in (*also, *copies))
    return Together((*adds, Select(FrameSelection(page.id, ids))), label)
