"""A page: its number and name, its grid, and its frames from back to front."""

from dataclasses import dataclass, replace
from enum import StrEnum

from editor.model.frame import Frame, GroupFrame
from editor.model.grid import PageGrid
from editor.values.ids import FrameId, PageId
from editor.values.language import Words


class PageState(StrEnum):
    """How far a page has come on its way to the press (三审三校)."""

    LAYOUT = "layout"
    FIRST = "first"
    SECOND = "second"
    THIRD = "third"
    CLEAN = "clean"
    SIGNED = "signed"


STATE_WORDS: dict[PageState, Words] = {
    PageState.LAYOUT: Words("排版", "Layout"),
    PageState.FIRST: Words("一校", "1st proof"),
    PageState.SECOND: Words("二校", "2nd proof"),
    PageState.THIRD: Words("三校", "3rd proof"),
    PageState.CLEAN: Words("清样", "Clean proof"),
    PageState.SIGNED: Words("签发", "Signed off"),
}
"""What the states are called, in the order in which a page goes through them."""


@dataclass(frozen=True, slots=True)
class Credits:
    """责编 美编 校对 电话 of a page."""

    editor: str = ""
    designer: str = ""
    proofreader: str = ""
    phone: str = ""


@dataclass(frozen=True, slots=True)
class RulerGuide:
    """A line drawn out of a ruler, which never prints: at x (``upright``) or y, in points."""

    upright: bool
    at: float
    locked: bool = False


@dataclass(frozen=True, slots=True)
class Page:
    """One page (版). ``number`` is the 版号 as printed (1, A01), ``name`` the 版名 (要闻).

    The letters of a number are the page's section (叠).
    ``master`` is the master page (母版) whose frames it shows behind its own, but those that are
    ``overridden``: taken over as frames of its own, or removed. A master is a page too.
    """

    id: PageId
    number: str
    name: str
    grid: PageGrid
    frames: tuple[Frame, ...] = ()
    credits: Credits = Credits()
    state: PageState = PageState.LAYOUT
    master: PageId | None = None
    overridden: tuple[FrameId, ...] = ()
    guides: tuple[RulerGuide, ...] = ()

    def frame(self, frame_id: FrameId) -> Frame | None:
        """The frame with this id, inside groups too."""
        return _find(self.frames, frame_id)

    def with_frame(self, frame: Frame) -> "Page":
        """The page with the frame of the same id replaced, inside groups too."""
        return replace(self, frames=_replaced(self.frames, frame))


def _find(frames: tuple[Frame, ...], frame_id: FrameId) -> Frame | None:
    for frame in frames:
        if frame.box.id == frame_id:
            return frame
        if isinstance(frame, GroupFrame):
            found = _find(frame.frames, frame_id)
            if found is not None:
                return found
    return None


def _replaced(frames: tuple[Frame, ...], new: Frame) -> tuple[Frame, ...]:
    out: list[Frame] = []
    for frame in frames:
        if frame.box.id == new.box.id:
            out.append(new)
        elif isinstance(frame, GroupFrame) and _find(frame.frames, new.box.id) is not None:
            out.append(replace(frame, frames=_replaced(frame.frames, new)))
        else:
            out.append(frame)
    return tuple(out)
