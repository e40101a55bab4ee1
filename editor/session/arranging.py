"""Aligning, distributing and matching the selected frames: from the state to the edit."""

from collections.abc import Callable
from enum import StrEnum
from itertools import pairwise

from editor.edit.edit import Edit, Together
from editor.edit.frames import MoveFrames, ResizeFrame
from editor.edit.state import State
from editor.model.frame import Frame
from editor.model.page import Page
from editor.model.rotating import lying, reach_around, reach_of
from editor.session.commands import chosen_frames
from editor.values.geometry import Rect
from editor.values.language import Words

ALIGN = Words("对齐", "Align")
DISTRIBUTE = Words("分布", "Distribute")
MATCH = Words("统一尺寸", "Match sizes")
NEAR = 1e-6
"""Points below which nothing is moved."""


class Target(StrEnum):
    """To what frames are aligned. The key object is the frame that was selected last."""

    SELECTION = "selection"
    TYPE_AREA = "type_area"
    PAGE = "page"
    KEY = "key"


class Edge(StrEnum):
    """Which parts of frames are brought together, or apart."""

    LEFT = "left"
    CENTER = "center"
    RIGHT = "right"
    TOP = "top"
    MIDDLE = "middle"
    BOTTOM = "bottom"

    @property
    def upright(self) -> bool:
        """Whether frames move across the page to bring these parts together."""
        return self in (Edge.LEFT, Edge.CENTER, Edge.RIGHT)


_AT: dict[Edge, Callable[[Rect], float]] = {
    Edge.LEFT: lambda rect: rect.x,
    Edge.CENTER: lambda rect: rect.center.x,
    Edge.RIGHT: lambda rect: rect.right,
    Edge.TOP: lambda rect: rect.y,
    Edge.MIDDLE: lambda rect: rect.center.y,
    Edge.BOTTOM: lambda rect: rect.bottom,
}


def bounds(frames: tuple[Frame, ...]) -> Rect:
    """The rectangle around some frames (at least one)."""
    return reach_around(frames)


def aligned(state: State, edge: Edge, target: Target = Target.SELECTION) -> Edit | None:
    """Moves that bring the selected frames to a common edge; locked ones stay. A single frame has
    no selection to go by: it goes to the type area."""
    chosen = chosen_frames(state)
    if chosen is None:
        return None
    page, frames = chosen
    to = _AT[edge](_goal(page, frames, target))
    still = frames[-1:] if target is Target.KEY else ()
    ways = [(frame, to - _AT[edge](reach_of(frame.box))) for frame in frames if frame not in still]
    return _moves(page, ways, edge.upright, ALIGN)


def _goal(page: Page, frames: tuple[Frame, ...], target: Target) -> Rect:
    if target is Target.PAGE:
        return Rect(0, 0, page.grid.trim.width, page.grid.trim.height)
    if target is Target.KEY and len(frames) > 1:
        return reach_of(frames[-1].box)
    if target is Target.SELECTION and len(frames) > 1:
        return bounds(frames)
    return page.grid.type_area


def distributed(state: State, edge: Edge) -> Edit | None:
    """Moves that put the same parts of three or more frames at equal distances; the outermost
    two stay."""
    chosen = chosen_frames(state)
    if chosen is None or len(chosen[1]) < 3:
        return None
    page, frames = chosen
    place = _AT[edge]
    row = sorted(frames, key=lambda frame: place(reach_of(frame.box)))
    first, last = place(reach_of(row[0].box)), place(reach_of(row[-1].box))
    step = (last - first) / (len(row) - 1)
    ways = [(frame, first + at * step - place(reach_of(frame.box))) for at, frame in enumerate(row)]
    return _moves(page, ways, edge.upright, DISTRIBUTE)


def spaced(state: State, *, across: bool, gap: float | None = None) -> Edit | None:
    """Moves that leave equal gaps between frames, side by side (``across``) or one below the
    other. Without a ``gap`` in points the outermost two stay, which needs three frames; with one
    the first stays."""
    chosen = chosen_frames(state)
    if chosen is None or len(chosen[1]) < (3 if gap is None else 2):
        return None
    page, frames = chosen

    def span(frame: Frame) -> tuple[float, float]:
        rect = reach_of(frame.box)
        return (rect.x, rect.width) if across else (rect.y, rect.height)

    row = sorted(frames, key=lambda frame: (span(frame)[0], sum(span(frame))))
    if gap is None:
        room = sum(span(row[-1])) - span(row[0])[0] - sum(span(frame)[1] for frame in row)
        gap = room / (len(row) - 1)
    at, ways = span(row[0])[0], []
    for frame in row:
        start, size = span(frame)
        ways.append((frame, at - start))
        at += size + gap
    return _moves(page, ways, across, DISTRIBUTE)


def gap_of(frames: tuple[Frame, ...], *, across: bool) -> float | None:
    """The gap between frames in a row, where all gaps are equal; None otherwise."""
    rects = [reach_of(frame.box) for frame in frames]
    spans = sorted((r.x, r.right) if across else (r.y, r.bottom) for r in rects)
    gaps = [after[0] - before[1] for before, after in pairwise(spans)]
    return gaps[0] if gaps and max(gaps) - min(gaps) < 0.01 else None


def matched(state: State, *, width: bool = False, height: bool = False) -> Edit | None:
    """The selected frames as wide or as high as the one that was selected last."""
    chosen = chosen_frames(state)
    if chosen is None or len(chosen[1]) < 2:
        return None
    page, frames = chosen
    key = frames[-1].box.rect
    edits = []
    for frame in frames[:-1]:
        old = frame.box.rect
        wide, high = key.width if width else old.width, key.height if height else old.height
        if not frame.box.locked and (wide, high) != (old.width, old.height):
            new = lying(frame.box, Rect(old.x, old.y, wide, high))
            edits.append(ResizeFrame(page.id, frame.box.id, new))
    return Together(tuple(edits), MATCH) if edits else None


def _moves(page: Page, ways: list[tuple[Frame, float]], across: bool, label: Words) -> Edit | None:
    """Frames moved along one axis, as one step; None when all stand there."""
    moves = tuple(
        MoveFrames(page.id, (frame.box.id,), by if across else 0.0, 0.0 if across else by)
        for frame, by in ways
        if abs(by) > NEAR and not frame.box.locked
    )
    return Together(moves, label) if moves else None
