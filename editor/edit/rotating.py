"""Turning frames on their page."""

import math
from dataclasses import dataclass, replace
from typing import ClassVar

from editor.edit.edit import EditError
from editor.edit.frames import NO_PLACE, found_on, page_of, unlocked
from editor.edit.state import State
from editor.edit.tree import changed, with_members
from editor.model.frame import Frame, GroupFrame, moved
from editor.model.rotating import grip_of, normal, turned_about
from editor.values.geometry import Matrix
from editor.values.ids import FrameId, PageId
from editor.values.language import Words


@dataclass(frozen=True, slots=True)
class RotateFrames:
    """Frames turned clockwise by degrees, together, about their common middle; locked ones stay."""

    page: PageId
    ids: tuple[FrameId, ...]
    degrees: float
    label: ClassVar[Words] = Words("旋转", "Rotate")

    def apply(self, state: State) -> State:
        """The frames turned, each in itself and about the middle of all."""
        if not math.isfinite(self.degrees):
            raise EditError(NO_PLACE)
        page = page_of(state.issue, self.page)
        ids = unlocked(state.issue, page, self.ids)
        rect, _ = grip_of(tuple(found_on(state.issue, page, ids)))
        about = turned_about(rect.center, self.degrees)
        frames = changed(page.frames, ids, lambda frame: _turned(frame, self.degrees, about))
        return replace(state, issue=state.issue.with_page(replace(page, frames=frames)))


def _turned(frame: Frame, degrees: float, about: Matrix) -> Frame:
    if isinstance(frame, GroupFrame):
        members = tuple(_turned(member, degrees, about) for member in frame.frames)
        return with_members(frame, members)
    middle = frame.box.rect.center
    there = about.of(middle)
    placed = moved(frame, there.x - middle.x, there.y - middle.y)
    box = replace(placed.box, rotation=normal(placed.box.rotation + degrees))
    return replace(placed, box=box)
