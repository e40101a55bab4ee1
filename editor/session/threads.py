"""Threads of text frames: linked, joined, taken apart, and frames taken out of them."""

from dataclasses import replace

from editor.edit.chains import downstream, text_frames, upstream
from editor.edit.edit import Edit, Select, Together
from editor.edit.frames import LinkFrames, SetFrame, UnlinkFrame
from editor.edit.selection import FrameSelection
from editor.edit.state import State
from editor.model.frame import TextFrame
from editor.model.issue import Issue
from editor.session.placing import tidily
from editor.values.ids import FrameId
from editor.values.language import Words

JOIN = Words("并接", "Join threads")
TAKE_OUT = Words("移出串接", "Take out of the thread")
CLEAR = Words("拆散串接", "Take the thread apart")


def chain_of(issue: Issue, frame: FrameId) -> tuple[FrameId, ...]:
    """The frames of a thread, head first; none for what is no text frame."""
    frames = text_frames(issue)
    if frame not in frames:
        return ()
    head = [key for key in upstream(frames, frame) if key in frames][-1]
    return tuple(downstream(frames, head))


def linked(state: State, head: FrameId, follower: FrameId) -> Edit | None:
    """A frame made to go on with another's story; None where it cannot, or does already."""
    frames = text_frames(state.issue)
    if head not in frames or follower not in frames or head in tuple(downstream(frames, follower)):
        return None
    if frames[follower].follows == head:
        return None
    return tidily(state, LinkFrames(head, follower))


def joined(state: State, one: FrameId, other: FrameId) -> Edit | None:
    """Two threads made one: the second goes on where the first one ends."""
    first, second = chain_of(state.issue, one), chain_of(state.issue, other)
    if not first or not second or first == second:
        return None
    return tidily(state, Together((LinkFrames(first[-1], second[0]),), JOIN))


def taken_out(state: State, frame: FrameId) -> Edit | None:
    """A frame without text, and the story flowing on behind it; None outside a thread."""
    chain = chain_of(state.issue, frame)
    if len(chain) < 2:
        return None
    at = chain.index(frame)
    after = chain[at + 1] if at + 1 < len(chain) else None
    if at == 0 and after is not None:
        return Together(tuple(_headed(state.issue, frame, after)), TAKE_OUT)
    edits: list[Edit] = [UnlinkFrame(frame)]
    if after is not None:
        edits += [UnlinkFrame(after), LinkFrames(chain[at - 1], after)]
    return Together(tuple(edits), TAKE_OUT)


def cleared(state: State, frame: FrameId) -> Edit | None:
    """A whole thread taken apart: its head keeps the story; None outside a thread."""
    chain = chain_of(state.issue, frame)
    if len(chain) < 2:
        return None
    return Together(tuple(UnlinkFrame(key) for key in chain[1:]), CLEAR)


def _headed(issue: Issue, head: FrameId, after: FrameId) -> list[Edit]:
    """The story given to the second frame of a thread."""
    first, second = issue.find_frame(head), issue.find_frame(after)
    if first is None or second is None:
        return []
    (here, one), (there, two) = first, second
    if not isinstance(one, TextFrame) or not isinstance(two, TextFrame):
        return []
    return [
        SetFrame(there.id, replace(two, follows=None, article=one.article)),
        SetFrame(here.id, replace(one, article=None)),
        Select(FrameSelection(there.id, (after,))),
    ]
