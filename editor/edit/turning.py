"""Frames that go to another page of the issue, with the stories that run through them."""

import math
from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from typing import ClassVar

from editor.edit.edit import EditError
from editor.edit.frames import FRAME_GONE, LOCKED, NO_PLACE, page_of
from editor.edit.selection import FrameSelection
from editor.edit.state import State
from editor.edit.tree import Frames, without
from editor.model.frame import Frame, GroupFrame, moved
from editor.values.ids import FrameId, PageId
from editor.values.language import Words


@dataclass(frozen=True, slots=True)
class MoveFramesToPage:
    """Frames taken to another page and moved by points on the way; locked ones stay.

    They keep their ids, so chains go on through them, and come to lie in front of all there.
    """

    page: PageId
    ids: tuple[FrameId, ...]
    to: PageId
    dx: float
    dy: float
    label: ClassVar[Words] = Words("移到另一版", "Move to another page")

    def apply(self, state: State) -> State:
        """The frames on the other page, selected."""
        if not (math.isfinite(self.dx) and math.isfinite(self.dy)):
            raise EditError(NO_PLACE)
        issue = state.issue
        page = page_of(issue, self.page)
        if any(page.frame(key) is None for key in self.ids):
            raise EditError(FRAME_GONE)
        taken = tuple(_free(page.frames, self.ids))
        if not taken:
            raise EditError(LOCKED)
        ids = tuple(frame.box.id for frame in taken)
        left = replace(page, frames=without(page.frames, ids))
        issue = issue.with_page(left)
        goal = page_of(issue, self.to)
        come = tuple(moved(frame, self.dx, self.dy) for frame in taken)
        goal = replace(goal, frames=(*goal.frames, *come))
        return State(issue.with_page(goal), FrameSelection(goal.id, ids))


def _free(frames: Frames, ids: Collection[FrameId]) -> Iterator[Frame]:
    """The chosen frames that are not locked, from back to front; those in a chosen group come
    with it."""
    for frame in frames:
        if frame.box.id in ids and not frame.box.locked:
            yield frame
        elif isinstance(frame, GroupFrame):
            yield from _free(frame.frames, ids)
