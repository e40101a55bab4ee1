"""Two frames that change what they show: photos, stories, or their places on the page."""

from collections.abc import Iterator
from dataclasses import replace

from editor.edit.edit import Edit, Select, Together
from editor.edit.frames import ResizeFrame, SetFrame
from editor.edit.selection import FrameSelection
from editor.edit.state import State
from editor.model.contouring import without_contour
from editor.model.frame import (
    CaptionFrame,
    Frame,
    PhotoFit,
    PhotoFrame,
    TextFrame,
    TitleFrame,
    leaves,
)
from editor.model.issue import Issue
from editor.model.page import Page
from editor.values.geometry import Rect
from editor.values.ids import ArticleId, FrameId, PhotoId
from editor.values.language import Words

SWAP = Words("交换内容", "Swap contents")
WHOLE = Rect(0, 0, 1, 1)


def swapped(state: State, one: FrameId, other: FrameId) -> Edit | None:
    """What two frames show, changed for each other, as one step.

    Two photos change frames, with their captions; two stories change places, with their titles;
    frames of different kinds on one page change their places. None where that makes no sense:
    frames that are locked, gone, or of the same story.
    """
    first, second = state.issue.find_frame(one), state.issue.find_frame(other)
    if one == other or first is None or second is None:
        return None
    (page, a), (there, b) = first, second
    if a.box.locked or b.box.locked:
        return None
    edits: tuple[Edit, ...] = ()
    if isinstance(a, PhotoFrame | CaptionFrame) and isinstance(b, PhotoFrame | CaptionFrame):
        edits = tuple(_photos(state.issue, a.photo, b.photo, {one, other}))
    elif isinstance(a, TextFrame | TitleFrame) and isinstance(b, TextFrame | TitleFrame):
        keys = _story(state.issue, a), _story(state.issue, b)
        edits = tuple(_stories(state.issue, *keys, {one, other}))
    elif page.id == there.id:
        edits = _places(page, a, b)
    if not edits:
        return None
    return Together((*edits, Select(FrameSelection(there.id, (other,)))), SWAP)


def _photos(
    issue: Issue, a: PhotoId | None, b: PhotoId | None, named: set[FrameId]
) -> Iterator[Edit]:
    if a == b:
        return
    for page, frame in _leaves(issue):
        if not isinstance(frame, PhotoFrame | CaptionFrame):
            continue
        wanted = frame.photo is not None or frame.box.id in named
        if not wanted or frame.photo not in (a, b):
            continue
        photo = b if frame.photo == a else a
        if isinstance(frame, PhotoFrame):
            crop = PhotoFit.FILL if frame.fit is PhotoFit.CROP else frame.fit
            bare = without_contour(frame)
            yield SetFrame(page.id, replace(bare, photo=photo, fit=crop, crop=WHOLE))
        else:
            yield SetFrame(page.id, replace(frame, photo=photo))


def _stories(
    issue: Issue, a: ArticleId | None, b: ArticleId | None, named: set[FrameId]
) -> Iterator[Edit]:
    if a == b:
        return
    for page, frame in _leaves(issue):
        if not isinstance(frame, TextFrame | TitleFrame):
            continue
        if isinstance(frame, TextFrame) and frame.follows is not None:
            continue
        wanted = frame.article is not None or frame.box.id in named
        if wanted and frame.article in (a, b):
            yield SetFrame(page.id, replace(frame, article=b if frame.article == a else a))


def _story(issue: Issue, frame: TextFrame | TitleFrame) -> ArticleId | None:
    """The story of a frame, which the head of its thread has."""
    seen: set[FrameId] = set()
    while isinstance(frame, TextFrame) and frame.follows and frame.box.id not in seen:
        seen.add(frame.box.id)
        found = issue.find_frame(frame.follows)
        if found is None or not isinstance(found[1], TextFrame):
            return None
        frame = found[1]
    return frame.article


def _places(page: Page, a: Frame, b: Frame) -> tuple[Edit, ...]:
    return (
        ResizeFrame(page.id, a.box.id, b.box.rect),
        ResizeFrame(page.id, b.box.id, a.box.rect),
    )


def _leaves(issue: Issue) -> Iterator[tuple[Page, Frame]]:
    for page in issue.pages:
        for frame in leaves(page.frames):
            yield page, frame
