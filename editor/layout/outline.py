"""How far a polygon reaches along a line: its shadow on a band of the page."""

from itertools import pairwise

Corner = tuple[float, float]
"""x and y, in points."""
Interval = tuple[float, float]
"""A stretch along x, from its left to its right end."""

MOST_CORNERS = 2_000
"""Outlines of more corners are thinned: text does not see finer ones."""


def thinned(corners: tuple[Corner, ...]) -> tuple[Corner, ...]:
    """At most MOST_CORNERS of the corners, evenly chosen."""
    return corners[:: -(-len(corners) // MOST_CORNERS)] if corners else ()


def shadow(corners: tuple[Corner, ...], top: float, bottom: float) -> list[Interval]:
    """The stretches of x that a polygon covers anywhere between two heights, left to right.

    The polygon may cross itself; what it encloses an odd number of times is inside. A part of it
    within the band is bounded by its edges and by the band's own two edges, so their stretches
    together are its shadow.
    """
    found: list[Interval] = []
    crossings: tuple[list[float], list[float]] = ([], [])
    for first, second in pairwise((*corners, corners[0])):
        low, high = (first, second) if first[1] <= second[1] else (second, first)
        if high[1] < top or low[1] > bottom:
            continue
        ends = _at(low, high, max(top, low[1])), _at(low, high, min(bottom, high[1]))
        found.append((min(ends), max(ends)))
        for level, crossed in zip((top, bottom), crossings, strict=True):
            if low[1] <= level < high[1]:
                crossed.append(_at(low, high, level))
    for crossed in crossings:
        crossed.sort()
        found += zip(crossed[::2], crossed[1::2], strict=False)
    return united(found)


def _at(low: Corner, high: Corner, y: float) -> float:
    """The x of an edge at a height that it reaches."""
    rise = high[1] - low[1]
    return high[0] if rise <= 0 else low[0] + (high[0] - low[0]) * ((y - low[1]) / rise)


def united(intervals: list[Interval]) -> list[Interval]:
    """The same stretches without overlaps, left to right."""
    out: list[Interval] = []
    for left, right in sorted(intervals):
        if out and left <= out[-1][1]:
            out[-1] = (out[-1][0], max(out[-1][1], right))
        else:
            out.append((left, right))
    return out


def without(free: list[Interval], left: float, right: float) -> list[Interval]:
    """What is left of free stretches when one stretch is taken."""
    out: list[Interval] = []
    for start, end in free:
        if right <= start or left >= end:
            out.append((start, end))
            continue
        out += [part for part in ((start, left), (right, end)) if part[1] > part[0]]
    return out
