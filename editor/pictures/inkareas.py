"""Where a page has more ink than the paper takes."""

from collections import deque
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from editor.values.geometry import Rect
from editor.values.units import MM

SLACK = 0.03
"""Coverage above the limit that rounding and the noise of JPEG pictures make."""
SMALLEST = MM * MM
"""Square points of too much ink below which nobody sees it."""
CELL = 4.0
"""Points: spots nearer to each other than this are one area."""

Marks = NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class InkArea:
    """An area of the page, in points, with the most ink in it, 1 for one solid."""

    rect: Rect
    most: float


def areas_above(
    total: NDArray[np.float32], limit: float, ppi: float, smallest: float = SMALLEST
) -> tuple[InkArea, ...]:
    """The connected areas with more ink than ``limit``, the worst first.

    ``total`` is the coverage of all inks in rows of pixels, ``ppi`` of them an inch; ``smallest``
    is in square points.
    """
    above = total > limit + SLACK
    if not above.any():
        return ()
    side = max(1, round(CELL * ppi / 72))
    areas = []
    for top, left, bottom, right in _connected(_cells(above, side)):
        part = slice(top * side, bottom * side), slice(left * side, right * side)
        ys, xs = np.nonzero(above[part])
        point = 72 / ppi
        if len(ys) * point * point < smallest:
            continue
        x, y = left * side + int(xs.min()), top * side + int(ys.min())
        wide, high = int(np.ptp(xs)) + 1, int(np.ptp(ys)) + 1
        rect = Rect(x * point, y * point, wide * point, high * point)
        areas.append(InkArea(rect, float(total[part].max())))
    return tuple(sorted(areas, key=lambda area: -area.most))


def _cells(marks: Marks, side: int) -> Marks:
    """Whether anything is marked in each cell of some pixels' side."""
    height, width = marks.shape
    padded = np.pad(marks, ((0, -height % side), (0, -width % side)))
    rows = np.logical_or.reduceat(padded, np.arange(0, padded.shape[0], side), axis=0)
    cells: Marks = np.logical_or.reduceat(rows, np.arange(0, padded.shape[1], side), axis=1)
    return cells


def _connected(cells: Marks) -> list[tuple[int, int, int, int]]:
    """Top, left, bottom and right of each group of cells that touch, corners included."""
    waiting = set(map(tuple, np.argwhere(cells).tolist()))
    found = []
    while waiting:
        start = waiting.pop()
        group, border = [start], deque([start])
        while border:
            row, column = border.popleft()
            near = {(row + y, column + x) for y in (-1, 0, 1) for x in (-1, 0, 1)} & waiting
            waiting -= near
            group.extend(near)
            border.extend(near)
        rows, columns = zip(*group, strict=True)
        found.append((min(rows), min(columns), max(rows) + 1, max(columns) + 1))
    return found
