"""Editing frames: add, remove, move, resize, set, link, group, order and lock them."""

import math
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import ClassVar, Literal

from editor.edit.chains import (
    LOOP,
    NO_TEXT_FRAME,
    check_links,
    downstream,
    mended,
    text_frames,
    with_text_frames,
)
from editor.edit.edit import EditError
from editor.edit.furniture import check_furniture
from editor.edit.selection import FrameSelection
from editor.edit.state import State
from editor.edit.tree import Frames, around, changed, rearranged, resized, walk, without
from editor.model.frame import Box, Frame, GroupFrame, PhotoFrame, moved
from editor.model.issue import Issue
from editor.model.page import Page
from editor.model.picturing import kept_in_place
from editor.model.shown import is_locked
from editor.values.geometry import Rect
from editor.values.ids import FrameId, PageId
from editor.values.language import Words

PAGE_GONE = Words("这一版已经不在本期里了。", "The page is no longer in the issue.")
FRAME_GONE = Words("要修改的框已经不在这一版上了。", "The frame is no longer on the page.")
TWICE = Words("本期里已经有同一编号的框。", "A frame with the same id is already in the issue.")
LOCKED = Words("框已锁定，请先解锁。", "The frame is locked; unlock it first.")
LAYER_LOCKED = Words(
    "这些框所在的图层已锁定，请先在“图层”里解锁。",
    "The frames lie on a locked layer; unlock it in Layers first.",
)
NO_PLACE = Words(
    "框的位置或大小不是有效的数值。", "The frame's place or size is not a valid number."
)
NOT_BESIDE = Words(
    "只能把同一层的两个以上的框编组。", "Only two or more frames of one level can be grouped."
)
NO_GROUP = Words("这个框不是编组。", "The frame is not a group.")

Order = Literal["front", "back", "forward", "backward"]


@dataclass(frozen=True, slots=True)
class AddFrame:
    """A new frame on a page, before ``at`` frames counted from the back, or in front of all."""

    page: PageId
    frame: Frame
    at: int | None = None
    label: ClassVar[Words] = Words("新建框", "New frame")

    def apply(self, state: State) -> State:
        """The frame on its page, selected."""
        page = page_of(state.issue, self.page)
        check_new(state.issue, (self.frame,))
        check_layers(state.issue, (self.frame,))
        at = len(page.frames) if self.at is None else min(max(self.at, 0), len(page.frames))
        frames = (*page.frames[:at], self.frame, *page.frames[at:])
        issue = _with_frames(state.issue, page, frames)
        check_links(issue, state.issue)
        return State(issue, FrameSelection(page.id, (self.frame.box.id,)))


@dataclass(frozen=True, slots=True)
class RemoveFrames:
    """Frames taken off a page; locked ones stay. Chains close up behind them."""

    page: PageId
    ids: tuple[FrameId, ...]
    label: ClassVar[Words] = Words("删除框", "Delete frames")

    def apply(self, state: State) -> State:
        """The page without them."""
        page = page_of(state.issue, self.page)
        frames = without(page.frames, unlocked(state.issue, page, self.ids))
        issue = _with_frames(state.issue, page, frames)
        return replace(state, issue=mended(issue, state.issue))


@dataclass(frozen=True, slots=True)
class MoveFrames:
    """Frames moved by points; locked ones stay."""

    page: PageId
    ids: tuple[FrameId, ...]
    dx: float
    dy: float
    label: ClassVar[Words] = Words("移动", "Move")

    def apply(self, state: State) -> State:
        """The frames elsewhere on their page."""
        if not (math.isfinite(self.dx) and math.isfinite(self.dy)):
            raise EditError(NO_PLACE)
        page = page_of(state.issue, self.page)
        ids = unlocked(state.issue, page, self.ids)
        frames = changed(page.frames, ids, lambda frame: moved(frame, self.dx, self.dy))
        return replace(state, issue=_with_frames(state.issue, page, frames))


@dataclass(frozen=True, slots=True)
class ResizeFrame:
    """A frame in another rectangle; a group's members keep their share of it, a picture that was
    placed by hand stays where it is on the page."""

    page: PageId
    id: FrameId
    rect: Rect
    label: ClassVar[Words] = Words("调整大小", "Resize")

    def apply(self, state: State) -> State:
        """The frame in its new rectangle."""
        check_rect(self.rect)
        page = page_of(state.issue, self.page)
        ids = unlocked(state.issue, page, (self.id,))
        frames = changed(page.frames, ids, self._resized)
        return replace(state, issue=_with_frames(state.issue, page, frames))

    def _resized(self, frame: Frame) -> Frame:
        if isinstance(frame, PhotoFrame):
            return kept_in_place(frame, self.rect)
        return resized(frame, self.rect)


@dataclass(frozen=True, slots=True)
class SetFrame:
    """A frame replaced by another value of the same id."""

    page: PageId
    frame: Frame
    label: ClassVar[Words] = Words("修改框", "Change frame")

    def apply(self, state: State) -> State:
        """The page with the new frame in the old one's place."""
        page = page_of(state.issue, self.page)
        key = self.frame.box.id
        found_on(state.issue, page, (key,))
        bare = _with_frames(state.issue, page, without(page.frames, {key}))
        check_new(bare, (self.frame,))
        frames = changed(page.frames, {key}, lambda _: self.frame)
        issue = mended(_with_frames(state.issue, page, frames), state.issue)
        check_links(issue, state.issue)
        return replace(state, issue=issue)


@dataclass(frozen=True, slots=True)
class LinkFrames:
    """A text frame made to go on with the story of another.

    What followed ``head`` so far follows the end of the follower's chain. The follower's own
    story loses its place.
    """

    head: FrameId
    follower: FrameId
    label: ClassVar[Words] = Words("连接文本框", "Link frames")

    def apply(self, state: State) -> State:
        """The two frames in one chain."""
        frames = text_frames(state.issue)
        if self.head not in frames or self.follower not in frames:
            raise EditError(NO_TEXT_FRAME)
        chain = tuple(downstream(frames, self.follower))
        if self.head in chain:
            raise EditError(LOOP)
        if frames[self.follower].follows == self.head:
            return state
        new = [replace(frames[self.follower], follows=self.head, article=None)]
        for key, frame in frames.items():
            if frame.follows == self.head and key != self.follower:
                new.append(replace(frame, follows=chain[-1]))
        return replace(state, issue=with_text_frames(state.issue, new))


@dataclass(frozen=True, slots=True)
class UnlinkFrame:
    """A text frame cut off the one that it follows; its own followers stay with it."""

    frame: FrameId
    label: ClassVar[Words] = Words("断开文本框", "Unlink frame")

    def apply(self, state: State) -> State:
        """The frame as the empty head of its own chain."""
        frame = text_frames(state.issue).get(self.frame)
        if frame is None:
            raise EditError(NO_TEXT_FRAME)
        if frame.follows is None:
            return state
        new = replace(frame, follows=None, article=None)
        return replace(state, issue=with_text_frames(state.issue, (new,)))


@dataclass(frozen=True, slots=True)
class GroupFrames:
    """Frames of one level made one group with a new id, at the place of the foremost."""

    page: PageId
    ids: tuple[FrameId, ...]
    id: FrameId
    label: ClassVar[Words] = Words("编组", "Group")

    def apply(self, state: State) -> State:
        """The group, selected."""
        page = page_of(state.issue, self.page)
        found_on(state.issue, page, self.ids)
        members = tuple(frame for frame in page.frames if frame.box.id in self.ids)
        if len(members) != len(set(self.ids)) or len(members) < 2:
            raise EditError(NOT_BESIDE)
        group = GroupFrame(Box(self.id, around(members)), members)
        front = page.frames.index(members[-1])
        kept = without(page.frames, self.ids)
        at = front + 1 - len(members)
        check_new(_with_frames(state.issue, page, kept), (group,))
        frames = (*kept[:at], group, *kept[at:])
        issue = _with_frames(state.issue, page, frames)
        return State(issue, FrameSelection(page.id, (self.id,)))


@dataclass(frozen=True, slots=True)
class Ungroup:
    """A group dissolved into its members."""

    page: PageId
    id: FrameId
    label: ClassVar[Words] = Words("取消编组", "Ungroup")

    def apply(self, state: State) -> State:
        """The members in the group's place, selected."""
        page = page_of(state.issue, self.page)
        group = page.frame(self.id)
        if not isinstance(group, GroupFrame):
            raise EditError(FRAME_GONE if group is None else NO_GROUP)

        def opened(frames: Frames) -> Frames:
            at = [frame.box.id for frame in frames].index(self.id)
            return frames[:at] + group.frames + frames[at + 1 :]

        issue = _with_frames(state.issue, page, rearranged(page.frames, {self.id}, opened))
        members = tuple(frame.box.id for frame in group.frames)
        return State(issue, FrameSelection(page.id, members))


@dataclass(frozen=True, slots=True)
class OrderFrames:
    """Frames brought to the front or back of their level, or one step towards it."""

    page: PageId
    ids: tuple[FrameId, ...]
    to: Order
    label: ClassVar[Words] = Words("调整层次", "Arrange")

    def apply(self, state: State) -> State:
        """The same frames in another order."""
        page = page_of(state.issue, self.page)
        found_on(state.issue, page, self.ids)
        frames = rearranged(page.frames, self.ids, self._arranged)
        return replace(state, issue=_with_frames(state.issue, page, frames))

    def _arranged(self, frames: Frames) -> Frames:
        chosen = tuple(frame for frame in frames if frame.box.id in self.ids)
        rest = tuple(frame for frame in frames if frame.box.id not in self.ids)
        match self.to:
            case "front":
                return rest + chosen
            case "back":
                return chosen + rest
            case "forward":
                return tuple(reversed(_stepped_back(tuple(reversed(frames)), self.ids)))
            case "backward":
                return _stepped_back(frames, self.ids)


@dataclass(frozen=True, slots=True)
class LockFrames:
    """Frames locked against moving, resizing and deleting, or unlocked."""

    page: PageId
    ids: tuple[FrameId, ...]
    locked: bool

    @property
    def label(self) -> Words:
        """Locking or unlocking."""
        return Words("锁定", "Lock") if self.locked else Words("解锁", "Unlock")

    def apply(self, state: State) -> State:
        """The same frames, locked or not."""
        page = page_of(state.issue, self.page)
        found_on(state.issue, page, self.ids)
        frames = changed(page.frames, self.ids, self._set)
        return replace(state, issue=_with_frames(state.issue, page, frames))

    def _set(self, frame: Frame) -> Frame:
        return replace(frame, box=replace(frame.box, locked=self.locked))


def page_of(issue: Issue, page_id: PageId) -> Page:
    """The page; raises EditError when it is gone."""
    page = issue.page(page_id)
    if page is None:
        raise EditError(PAGE_GONE)
    return page


def check_new(issue: Issue, frames: Iterable[Frame]) -> None:
    """Raises EditError when a frame's rectangle is no place or an id is already taken."""
    pages = (*issue.masters, *issue.pages)
    seen = {frame.box.id for page in pages for frame in walk(page.frames)}
    for frame in walk(tuple(frames)):
        check_rect(frame.box.rect)
        if not math.isfinite(frame.box.rotation):
            raise EditError(NO_PLACE)
        if frame.box.id in seen:
            raise EditError(TWICE)
        seen.add(frame.box.id)


def check_layers(issue: Issue, frames: Iterable[Frame]) -> None:
    """Raises EditError when a frame lies on a locked layer."""
    if any(is_locked(issue, frame) for frame in frames):
        raise EditError(LAYER_LOCKED)


def check_rect(rect: Rect) -> None:
    """Raises EditError unless the rectangle has finite places and no negative size."""
    numbers = (rect.x, rect.y, rect.width, rect.height)
    if not all(math.isfinite(number) for number in numbers) or rect.width < 0 or rect.height < 0:
        raise EditError(NO_PLACE)


def _with_frames(issue: Issue, page: Page, frames: Frames) -> Issue:
    page = replace(page, frames=frames)
    check_furniture(issue, page)
    return issue.with_page(page)


def found_on(issue: Issue, page: Page, ids: tuple[FrameId, ...]) -> list[Frame]:
    """The frames with these ids; raises EditError when one is gone or on a locked layer."""
    frames = [page.frame(key) for key in ids]
    found = [frame for frame in frames if frame is not None]
    if not found or len(found) < len(frames):
        raise EditError(FRAME_GONE)
    check_layers(issue, found)
    return found


def unlocked(issue: Issue, page: Page, ids: tuple[FrameId, ...]) -> tuple[FrameId, ...]:
    """Those of the frames that are not locked; raises EditError when there are none."""
    free = tuple(frame.box.id for frame in found_on(issue, page, ids) if not frame.box.locked)
    if not free:
        raise EditError(LOCKED)
    return free


def _stepped_back(frames: Frames, ids: tuple[FrameId, ...]) -> Frames:
    """Every chosen frame before the nearest other frame that stands before it."""
    out = list(frames)
    for index in range(1, len(out)):
        if out[index].box.id in ids and out[index - 1].box.id not in ids:
            out[index - 1], out[index] = out[index], out[index - 1]
    return tuple(out)
