"""The frames of a page as a tree of groups: walked, changed, removed, groups kept in shape."""

from collections.abc import Callable, Collection, Iterator
from dataclasses import replace

from editor.model.frame import Frame, GroupFrame
from editor.model.page import Page
from editor.model.rotating import is_tilted, reach_around, stretched
from editor.values.geometry import Rect
from editor.values.ids import FrameId

Frames = tuple[Frame, ...]


def walk(frames: Frames) -> Iterator[Frame]:
    """All frames, groups and their members too, from back to front."""
    for frame in frames:
        yield frame
        if isinstance(frame, GroupFrame):
            yield from walk(frame.frames)


def changed(frames: Frames, ids: Collection[FrameId], change: Callable[[Frame], Frame]) -> Frames:
    """The frames with these ids changed; members of a changed group are left to its change."""

    def one(frame: Frame) -> Frame:
        if frame.box.id in ids:
            return change(frame)
        if isinstance(frame, GroupFrame):
            return with_members(frame, changed(frame.frames, ids, change))
        return frame

    return tuple(one(frame) for frame in frames)


def each_leaf(page: Page, change: Callable[[Frame], Frame]) -> Page:
    """The page with every frame that is no group changed; itself when nothing changes."""

    def one(frame: Frame) -> Frame:
        if isinstance(frame, GroupFrame):
            return with_members(frame, tuple(one(member) for member in frame.frames))
        return change(frame)

    frames = tuple(one(frame) for frame in page.frames)
    return page if frames == page.frames else replace(page, frames=frames)


def without(frames: Frames, ids: Collection[FrameId]) -> Frames:
    """The frames without those of these ids; groups that lost all members go too."""
    kept: list[Frame] = []
    for frame in frames:
        if frame.box.id in ids:
            continue
        if isinstance(frame, GroupFrame) and frame.frames:
            members = without(frame.frames, ids)
            if members:
                kept.append(with_members(frame, members))
        else:
            kept.append(frame)
    return tuple(kept)


def rearranged(
    frames: Frames, ids: Collection[FrameId], arrange: Callable[[Frames], Frames]
) -> Frames:
    """Every list of siblings that holds one of the ids, arranged anew."""
    inner = tuple(
        with_members(frame, rearranged(frame.frames, ids, arrange))
        if isinstance(frame, GroupFrame)
        else frame
        for frame in frames
    )
    return arrange(inner) if any(frame.box.id in ids for frame in inner) else inner


def with_members(group: GroupFrame, members: Frames) -> GroupFrame:
    """The group with other members, its box drawn around them; itself when they are the same."""
    same = len(members) == len(group.frames) and all(
        new is old for new, old in zip(members, group.frames, strict=True)
    )
    if same or not members:
        return group if same else replace(group, frames=members)
    return replace(group, frames=members, box=replace(group.box, rect=around(members)))


def around(frames: Frames) -> Rect:
    """The smallest rectangle around some frames (at least one)."""
    return reach_around(frames)


def resized(frame: Frame, rect: Rect) -> Frame:
    """The frame in another rectangle; a group's members keep their share of it."""
    old = frame.box.rect
    box = replace(frame.box, rect=rect)
    if not isinstance(frame, GroupFrame):
        return replace(frame, box=box)
    members = tuple(resized(each, stretched(each.box, old, rect)) for each in frame.frames)
    group = replace(frame, box=box, frames=members)
    return replace(group, box=replace(box, rect=around(members))) if is_tilted(group) else group
