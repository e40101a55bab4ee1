"""Snapping to the page grid and to other frames."""

from collections.abc import Iterable, Set
from dataclasses import dataclass

from editor.model.frame import leaves
from editor.model.page import Page, RulerGuide
from editor.model.rotating import reach_of
from editor.ui.canvas.gaps import edge_snap, gap_snap, size_snap
from editor.ui.canvas.handles import Handle
from editor.ui.canvas.stage import Guide
from editor.values.geometry import Rect
from editor.values.ids import FrameId


@dataclass(frozen=True, slots=True)
class Stop:
    """A coordinate to snap to and the stretch of what lies there. ``side`` tells which edges
    may snap: -1 left or top ones, 1 right or bottom ones, 0 any, 2 middles."""

    at: float
    first: float
    last: float
    side: int = 0


@dataclass(frozen=True, slots=True)
class Stops:
    """Where things may snap to, across (x) and down (y), and the frames that stand there."""

    across: tuple[Stop, ...] = ()
    down: tuple[Stop, ...] = ()
    others: tuple[Rect, ...] = ()


@dataclass(frozen=True, slots=True)
class Snap:
    """How far to go to the nearest stop, and the guide to show; no guide: nothing is near."""

    by: float = 0.0
    guide: Guide | None = None


def stops_of(page: Page, without: Set[FrameId] = frozenset()) -> Stops:
    """Column edges, grid lines, the middles of page and type area, trim, and the edges and middles
    of all frames but some."""
    grid, area = page.grid, page.grid.type_area
    across = [Stop(0, 0, grid.trim.height), Stop(grid.trim.width, 0, grid.trim.height)]
    down = [Stop(0, 0, grid.trim.width), Stop(grid.trim.height, 0, grid.trim.width)]
    for column in range(grid.columns):
        box = grid.rect(column, 0, 1, grid.lines)
        across += [Stop(box.x, area.y, area.bottom), Stop(box.right, area.y, area.bottom)]
    trim = Rect(0, 0, grid.trim.width, grid.trim.height)
    for whole in (trim, area):
        across.append(Stop(whole.center.x, whole.y, whole.bottom, 2))
        down.append(Stop(whole.center.y, whole.x, whole.right, 2))
    for guide in page.guides:
        (across if guide.upright else down).append(Stop(guide.at, *_length(trim, guide)))
    for line in range(grid.lines):
        top = grid.origin.y + line * grid.leading
        down.append(Stop(top, area.x, area.right, -1))
        down.append(Stop(top + grid.cell, area.x, area.right, 1))
    others = tuple(reach_of(f.box) for f in leaves(page.frames) if f.box.id not in without)
    for rect in others:
        across += [Stop(rect.x, rect.y, rect.bottom), Stop(rect.right, rect.y, rect.bottom)]
        across.append(Stop(rect.center.x, rect.y, rect.bottom, 2))
        down += [Stop(rect.y, rect.x, rect.right), Stop(rect.bottom, rect.x, rect.right)]
        down.append(Stop(rect.center.y, rect.x, rect.right, 2))
    return Stops(tuple(across), tuple(down), others)


def _length(trim: Rect, guide: RulerGuide) -> tuple[float, float]:
    return (0.0, trim.height) if guide.upright else (0.0, trim.width)


def snap_edge(
    value: float, side: int, stops: Iterable[Stop], reach: float, *, upright: bool
) -> Snap:
    """The way from an edge to the nearest stop for its side within ``reach``."""
    fitting = [stop for stop in stops if stop.side in (0, side) and abs(stop.at - value) <= reach]
    if not fitting:
        return Snap()
    stop = min(fitting, key=lambda one: abs(one.at - value))
    return Snap(stop.at - value, Guide(upright, stop.at, stop.first, stop.last))


def snap_rect(rect: Rect, stops: Stops, reach: float) -> tuple[float, float, tuple[Guide, ...]]:
    """How far to move a rectangle so that one of its edges or its middle snaps each way."""
    middle = rect.center
    across = _best(
        snap_edge(rect.x, -1, stops.across, reach, upright=True),
        snap_edge(rect.right, 1, stops.across, reach, upright=True),
        snap_edge(middle.x, 2, (s for s in stops.across if s.side == 2), reach, upright=True),
    )
    down = _best(
        snap_edge(rect.y, -1, stops.down, reach, upright=False),
        snap_edge(rect.bottom, 1, stops.down, reach, upright=False),
        snap_edge(middle.y, 2, (s for s in stops.down if s.side == 2), reach, upright=False),
    )
    across = _evenly(rect, stops, across, reach, upright=False)
    down = _evenly(rect, stops, down, reach, upright=True)
    moved = rect.moved(across.by, down.by)
    guides = [beside(snap.guide, moved) for snap in (across, down) if snap.guide]
    return across.by, down.by, tuple(guides)


def _evenly(rect: Rect, stops: Stops, found: Snap, reach: float, *, upright: bool) -> Snap:
    """The way to equal gaps where it is shorter than the one to the nearest line."""
    way = gap_snap(rect, stops.others, reach, upright=upright)
    if way is None or (found.guide is not None and abs(found.by) <= abs(way)):
        return found
    return Snap(way)


def edge_snaps(
    rect: Rect, handle: Handle, stops: Stops, reach: float, *, fixed: bool = True
) -> tuple[Snap | None, Snap | None]:
    """Where the dragged edges go, across and down; None where nothing is near. The opposite edges
    are ``fixed``, or else go as far the other way."""
    return (
        _edge_snap(rect, handle.across, stops, reach, upright=True, fixed=fixed),
        _edge_snap(rect, handle.down, stops, reach, upright=False, fixed=fixed),
    )


def _edge_snap(
    rect: Rect, side: int, stops: Stops, reach: float, *, upright: bool, fixed: bool
) -> Snap | None:
    if not side:
        return None
    lines = stops.across if upright else stops.down
    start, size = (rect.x, rect.width) if upright else (rect.y, rect.height)
    found = []
    edge = snap_edge(start if side < 0 else start + size, side, lines, reach, upright=upright)
    if edge.guide is not None:
        found.append(edge)
    middles = (stop for stop in lines if stop.side == 2 and fixed)
    middle = snap_edge(start + size / 2, 2, middles, reach / 2, upright=upright)
    if middle.guide is not None:
        found.append(Snap(2 * middle.by, middle.guide))
    sizes = [other.width if upright else other.height for other in stops.others]
    more = size_snap(size, sizes, reach)
    if more is not None:
        found.append(Snap(more * side if fixed else more * side / 2))
    gap = edge_snap(rect, stops.others, side, reach, upright=not upright, fixed=fixed)
    if gap is not None:
        found.append(Snap(gap))
    return min(found, key=lambda snap: abs(snap.by), default=None)


def _best(*snaps: Snap) -> Snap:
    near = [snap for snap in snaps if snap.guide is not None]
    return min(near, key=lambda snap: abs(snap.by)) if near else Snap()


def beside(guide: Guide, rect: Rect) -> Guide:
    """The guide, long enough to pass the rectangle too."""
    first, last = (rect.y, rect.bottom) if guide.upright else (rect.x, rect.right)
    return Guide(guide.upright, guide.at, min(guide.first, first), max(guide.last, last))
