"""Chains of text frames: which frame follows which, checked, linked, and mended after losses."""

from collections.abc import Collection, Iterator
from dataclasses import replace

from editor.edit.edit import EditError
from editor.edit.tree import changed, walk
from editor.model.frame import Frame, TextFrame
from editor.model.issue import Issue
from editor.values.ids import FrameId
from editor.values.language import Words

LOOP = Words("文本框不能接在自己后面。", "A text frame cannot follow itself.")
NO_TEXT_FRAME = Words("只有文本框可以连接。", "Only text frames can be linked.")
TAKEN = Words("那个文本框后面已经接了别的框。", "Another frame already follows that text frame.")


def text_frames(issue: Issue) -> dict[FrameId, TextFrame]:
    """All text frames of the issue by id."""
    frames = (frame for page in issue.pages for frame in walk(page.frames))
    return {frame.box.id: frame for frame in frames if isinstance(frame, TextFrame)}


def check_follows(issue: Issue, frame: TextFrame) -> None:
    """Raises EditError unless the frame may follow the one that it names."""
    if frame.follows is None:
        return
    others = {key: text for key, text in text_frames(issue).items() if key != frame.box.id}
    if frame.follows == frame.box.id or frame.box.id in upstream(others, frame.follows):
        raise EditError(LOOP)
    if frame.follows not in others:
        raise EditError(NO_TEXT_FRAME)
    if any(other.follows == frame.follows for other in others.values()):
        raise EditError(TAKEN)


def check_links(issue: Issue, before: Issue) -> None:
    """Raises EditError when a frame new or newly linked in ``issue`` follows what it cannot."""
    old = text_frames(before)
    for key, frame in text_frames(issue).items():
        if key not in old or old[key].follows != frame.follows:
            check_follows(issue, frame)


def upstream(frames: dict[FrameId, TextFrame], start: FrameId) -> Iterator[FrameId]:
    """The frame and those that it follows, up to the head, each once."""
    seen: set[FrameId] = set()
    here: FrameId | None = start
    while here is not None and here not in seen:
        yield here
        seen.add(here)
        frame = frames.get(here)
        here = None if frame is None else frame.follows


def downstream(frames: dict[FrameId, TextFrame], start: FrameId) -> Iterator[FrameId]:
    """The frame and those that follow it, each once."""
    after = {frame.follows: key for key, frame in frames.items() if frame.follows is not None}
    seen: set[FrameId] = set()
    here: FrameId | None = start
    while here is not None and here not in seen:
        yield here
        seen.add(here)
        here = after.get(here)


def with_text_frames(issue: Issue, new: Collection[TextFrame]) -> Issue:
    """The issue with text frames replaced by those of the same id, on whatever page they are."""
    by_id: dict[FrameId, Frame] = {frame.box.id: frame for frame in new}
    if not by_id:
        return issue
    pages = tuple(
        replace(page, frames=changed(page.frames, by_id, lambda frame: by_id[frame.box.id]))
        if any(frame.box.id in by_id for frame in walk(page.frames))
        else page
        for page in issue.pages
    )
    return replace(issue, pages=pages)


def mended(issue: Issue, before: Issue) -> Issue:
    """The issue after frames of ``before`` were removed: who followed one follows its predecessor.

    The first frame left of a chain takes over the story of the chain's head.
    """
    old, kept = text_frames(before), text_frames(issue)
    gone = old.keys() - kept.keys()
    new = [
        _relinked(frame, old, kept)
        for frame in kept.values()
        if frame.follows is not None and frame.follows in gone
    ]
    return with_text_frames(issue, new)


def _relinked(
    frame: TextFrame, old: dict[FrameId, TextFrame], kept: dict[FrameId, TextFrame]
) -> TextFrame:
    article = frame.article
    for key in upstream(old, frame.follows) if frame.follows is not None else ():
        if key in kept:
            return replace(frame, follows=key)
        if key in old:
            article = old[key].article
    return replace(frame, follows=None, article=article)
