"""Equal gaps between frames in a row, and equal sizes: where they arise, and what marks them."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from editor.values.geometry import Rect

ALIKE = 0.02
"""Points by which equal gaps and sizes may differ."""
LEAST = 0.5
"""Points below which a gap is none."""
ASIDE = 0.2
"""How far down its height a frame's width is told, apart from gaps and the height."""
Span = tuple[float, float]
"""Where something begins and ends along one axis."""


@dataclass(frozen=True, slots=True)
class Gap:
    """A distance that is as long as another: from ``first`` to ``last`` along x (``upright``
    False) or down y, drawn at ``at`` of the other axis."""

    upright: bool
    first: float
    last: float
    at: float


def _along(rect: Rect, *, upright: bool) -> Span:
    return (rect.y, rect.bottom) if upright else (rect.x, rect.right)


def _share(one: Rect, other: Rect, *, upright: bool) -> bool:
    """Whether two rectangles stand in one row (upright: in one column)."""
    (low, high), (first, last) = (_along(each, upright=not upright) for each in (one, other))
    return min(high, last) - max(low, first) > LEAST


def _before(rect: Rect, others: Iterable[Rect], *, upright: bool) -> Rect | None:
    """The nearest rectangle of the row that ends before this one begins."""
    start = _along(rect, upright=upright)[0] + LEAST
    found = [o for o in others if _along(o, upright=upright)[1] <= start]
    found = [o for o in found if _share(rect, o, upright=upright)]
    return max(found, key=lambda o: _along(o, upright=upright)[1], default=None)


def _after(rect: Rect, others: Iterable[Rect], *, upright: bool) -> Rect | None:
    end = _along(rect, upright=upright)[1] - LEAST
    found = [o for o in others if _along(o, upright=upright)[0] >= end]
    found = [o for o in found if _share(rect, o, upright=upright)]
    return min(found, key=lambda o: _along(o, upright=upright)[0], default=None)


def gap_snap(rect: Rect, others: tuple[Rect, ...], reach: float, *, upright: bool) -> float | None:
    """How far to move a rectangle for its gaps to be equal to each other or to the next ones in
    its row; None where that is farther than ``reach``."""
    ways = [way for way in _ways(rect, others, upright=upright) if abs(way) <= reach]
    return min(ways, key=abs, default=None)


def _ways(rect: Rect, others: tuple[Rect, ...], *, upright: bool) -> Iterator[float]:
    start, end = _along(rect, upright=upright)
    left, right = (find(rect, others, upright=upright) for find in (_before, _after))
    if left is not None and right is not None:
        low, high = _along(left, upright=upright)[1], _along(right, upright=upright)[0]
        yield (low + high - (end - start)) / 2 - start
    if left is not None and (gap := _next_gap(left, others, _before, upright=upright)):
        yield _along(left, upright=upright)[1] + gap - start
    if right is not None and (gap := _next_gap(right, others, _after, upright=upright)):
        yield _along(right, upright=upright)[0] - gap - end


def _next_gap(
    rect: Rect, others: tuple[Rect, ...], find: Callable[..., Rect | None], *, upright: bool
) -> float | None:
    beyond = find(rect, others, upright=upright)
    if beyond is None:
        return None
    gap = _between(rect, beyond, upright=upright)
    return gap.last - gap.first if gap.last - gap.first > LEAST else None


def _between(one: Rect, other: Rect, *, upright: bool) -> Gap:
    """The gap between two rectangles of a row, in the middle of what they share."""
    (low, high), (first, last) = sorted(_along(each, upright=upright) for each in (one, other))
    edges = [_along(each, upright=not upright) for each in (one, other)]
    top, foot = max(edge[0] for edge in edges), min(edge[1] for edge in edges)
    del low, last
    return Gap(upright, high, first, (top + foot) / 2)


def edge_snap(
    rect: Rect,
    others: tuple[Rect, ...],
    side: int,
    reach: float,
    *,
    upright: bool,
    fixed: bool = True,
) -> float | None:
    """How far to move one edge (-1 the left or top one, 1 the other) for the gap before it to be
    like the next one in the row, or like the one at the opposite edge where that is ``fixed``;
    None where none is near."""
    find, back = (_after, _before) if side > 0 else (_before, _after)
    beside, behind = (step(rect, others, upright=upright) for step in (find, back))
    if beside is None:
        return None
    now = _between(rect, beside, upright=upright)
    wanted = [_next_gap(beside, others, find, upright=upright)]
    if fixed and behind is not None:
        gap = _between(rect, behind, upright=upright)
        wanted.append(gap.last - gap.first)
    ways = [(now.last - now.first - gap) * side for gap in wanted if gap and gap > LEAST]
    return min((way for way in ways if abs(way) <= reach), key=abs, default=None)


def equal_gaps(rect: Rect, others: tuple[Rect, ...]) -> tuple[Gap, ...]:
    """The gaps at a rectangle that are equal to another one in its row."""
    return (*_equal(rect, others, upright=False), *_equal(rect, others, upright=True))


def _equal(rect: Rect, others: tuple[Rect, ...], *, upright: bool) -> tuple[Gap, ...]:
    left, right = (find(rect, others, upright=upright) for find in (_before, _after))
    row = [rect]
    if left is not None:
        beyond = _before(left, others, upright=upright)
        row = [*([beyond] if beyond else []), left, rect]
    if right is not None:
        beyond = _after(right, others, upright=upright)
        row += [right, *([beyond] if beyond else [])]
    at = next(index for index, each in enumerate(row) if each is rect)
    gaps = [_between(row[i], row[i + 1], upright=upright) for i in range(len(row) - 1)]
    own = [gap for index, gap in enumerate(gaps) if index in (at - 1, at)]
    alike = {
        index
        for index, gap in enumerate(gaps)
        for mine in own
        if gap is not mine and mine.last - mine.first > LEAST and _same(gap, mine)
    }
    alike |= {gaps.index(mine) for mine in own if any(_same(gaps[i], mine) for i in alike)}
    return tuple(gaps[index] for index in sorted(alike))


def _same(one: Gap, other: Gap) -> bool:
    return abs((one.last - one.first) - (other.last - other.first)) < ALIKE


def size_snap(size: float, sizes: Iterable[float], reach: float) -> float | None:
    """How much to add to a size for it to equal one of some others; None where none is near."""
    ways = [other - size for other in sizes if abs(other - size) <= reach]
    return min(ways, key=abs, default=None)


def equal_sizes(
    rect: Rect, others: tuple[Rect, ...], *, across: bool, down: bool
) -> tuple[Gap, ...]:
    """Marks at a rectangle and at the nearest one that is as wide (``across``) or as high."""
    marks: list[Gap] = []
    for wanted, upright in ((across, False), (down, True)):
        low, high = _along(rect, upright=upright)
        alike = [
            other
            for other in others
            if abs((ends := _along(other, upright=upright))[1] - ends[0] - (high - low)) < ALIKE
        ]
        if wanted and alike:
            twin = min(alike, key=lambda other: _away(rect, other))
            marks += [_size_mark(each, upright=upright) for each in (rect, twin)]
    return tuple(marks)


def _size_mark(rect: Rect, *, upright: bool) -> Gap:
    first, last = _along(rect, upright=upright)
    return Gap(upright, first, last, rect.center.x if upright else rect.y + ASIDE * rect.height)


def _away(one: Rect, other: Rect) -> float:
    return abs(one.center.x - other.center.x) + abs(one.center.y - other.center.y)
