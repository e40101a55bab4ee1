"""The rectangle that a drag draws: where its corners snap to, and the smart guides that tell so."""

from collections.abc import Callable
from dataclasses import dataclass

from editor.session.typesteps import TypeSteps
from editor.ui.canvas.gaps import Gap, edge_snap, equal_gaps, equal_sizes
from editor.ui.canvas.handles import Handle
from editor.ui.canvas.snap import Stops, beside, edge_snaps, snap_edge
from editor.ui.canvas.stage import Guide
from editor.ui.canvas.tools.hand import between
from editor.ui.canvas.tools.tool import Pointer
from editor.values.geometry import Point, Rect

StepsOf = Callable[[Rect], TypeSteps | None]
"""The whole characters and lines that a rectangle is drawn in; None for any size."""


@dataclass(frozen=True, slots=True)
class Drawn:
    """A rectangle with the lines that it snapped to and the distances that are equal."""

    rect: Rect
    guides: tuple[Guide, ...] = ()
    gaps: tuple[Gap, ...] = ()


def drawn(
    start: Pointer, pointer: Pointer, stops: Stops, reach: float, steps_of: StepsOf | None = None
) -> Drawn:
    """What a drag draws, with its edges and middle at stops within ``reach`` points, else in
    whole steps; Ctrl leaves the corners where they are."""
    if pointer.ctrl:
        return Drawn(between(start.point, pointer.point))
    across = 1 if pointer.point.x >= start.point.x else -1
    down = 1 if pointer.point.y >= start.point.y else -1
    handle = Handle(across, down)
    corner, first = _corner(between(start.point, pointer.point), handle, stops, reach)
    rect = between(corner, pointer.point)
    rect, last = stretched(rect, handle, stops, reach, steps_of(rect) if steps_of else None)
    guides = tuple(beside(guide, rect) for guide in (*first, *last))
    sizes = equal_sizes(rect, stops.others, across=True, down=True)
    return Drawn(rect, guides, (*sizes, *equal_gaps(rect, stops.others)))


def stretched(
    rect: Rect,
    handle: Handle,
    stops: Stops,
    reach: float,
    steps: TypeSteps | None,
    about: Rect | None = None,
) -> tuple[Rect, tuple[Guide, ...]]:
    """A rectangle whose dragged edges, or its middle with them, snap to lines; where none is as
    near, to the size of another frame or to a gap that is like the next one; else they go in whole
    steps. Where it is to grow as much on the opposite side, ``about`` is what it was."""
    seen = rect if about is None else handle.about_middle(about, rect)
    across, down = edge_snaps(seen, handle, stops, reach, fixed=about is None)
    ways = (across.by if across else 0.0, down.by if down else 0.0)
    snapped = handle.dragged(rect, *ways)
    if steps is not None:
        free = (0 if across else handle.across, 0 if down else handle.down)
        snapped = steps.stepped(snapped, *free)
    guides = tuple(snap.guide for snap in (across, down) if snap and snap.guide)
    return snapped, guides


def _corner(
    rect: Rect, handle: Handle, stops: Stops, reach: float
) -> tuple[Point, tuple[Guide, ...]]:
    """The corner where a drag began, snapped to lines or to a gap like the next one, with the
    lines that it snapped to."""
    x = rect.x if handle.across > 0 else rect.right
    y = rect.y if handle.down > 0 else rect.bottom
    across = snap_edge(x, -handle.across, stops.across, reach, upright=True)
    down = snap_edge(y, -handle.down, stops.down, reach, upright=False)
    ways = [across.by, down.by]
    for axis, (snap, side) in enumerate(((across, -handle.across), (down, -handle.down))):
        if snap.guide is None:
            gap = edge_snap(rect, stops.others, side, reach, upright=bool(axis), fixed=False)
            ways[axis] = gap or 0.0
    guides = tuple(snap.guide for snap in (across, down) if snap.guide)
    return Point(x + ways[0], y + ways[1]), guides
