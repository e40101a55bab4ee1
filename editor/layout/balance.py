"""Columns of equal length at a story's end (拉齐)."""

from collections.abc import Callable, Iterator
from dataclasses import replace

from editor.layout.flowed import Flowed
from editor.layout.wrap import Area
from editor.model.grid import PageGrid

PATIENCE = 64
"""So many heights are tried line by line, the next ones in steps that double."""

Attempt = Callable[[list[Area]], Flowed]


def balanced(areas: list[Area], attempt: Attempt, first: Flowed, grid: PageGrid) -> Flowed:
    """The flow with the columns of the last frame equally long (拉齐).

    Their feet differ by one line at most, the first ones being the longer. ``attempt`` flows the
    story through given areas; ``first`` is what the full areas gave.
    """
    if not areas or first.over_lines:
        return first
    last = areas[-1].frame
    own = [area for area in areas if area.frame == last]
    free = [area for area in areas if area.frame != last]
    if len(own) < 2 or first.area < len(free):
        return first

    def at(rows: int) -> Flowed:
        return attempt(free + _cut(own, rows, grid))

    flowed = _lowest(own, at, first, grid)
    if flowed is None:
        return first
    flowed.short_lines, flowed.short_chars = first.short_lines, first.short_chars
    return flowed


def _lowest(
    own: list[Area], at: Callable[[int], Flowed], first: Flowed, grid: PageGrid
) -> Flowed | None:
    """The flow in the fewest rows that hold the story, None when only the full columns do."""
    limit = sum(_rows(own, grid))
    if any(area.obstacles or area.width != own[0].width for area in own):
        return _halved(at, len(own), limit)
    for rows in _heights(max(len(own), limit - first.short_lines), limit):
        flowed = at(rows)
        if not flowed.over_lines:
            return flowed
    return None


def _halved(at: Callable[[int], Flowed], low: int, high: int) -> Flowed | None:
    """The same where lines are not alike, so that rows do not tell the room: by halves."""
    found = None
    while low < high:
        rows = (low + high) // 2
        flowed = at(rows)
        if flowed.over_lines:
            low = rows + 1
        else:
            high, found = rows, flowed
    return found


def _heights(first: int, limit: int) -> Iterator[int]:
    step = 1
    for tried in range(limit):
        if first >= limit:
            return
        yield first
        step = 1 if tried < PATIENCE else step * 2
        first += step


def _rows(own: list[Area], grid: PageGrid) -> list[int]:
    """The rows of each column, counted from the top of the highest."""
    top = min(area.top for area in own)
    return [int((area.bottom - top - grid.cell) / grid.leading + 1e-3) + 1 for area in own]


def _cut(own: list[Area], rows: int, grid: PageGrid) -> list[Area]:
    """The columns with so many rows in all, the first ones one longer where they do not divide."""
    top = min(area.top for area in own)
    each, more = divmod(rows, len(own))
    shares = [each + (at < more) for at in range(len(own))]
    return [
        replace(area, bottom=min(area.bottom, top + share * grid.leading - 1e-2))
        for area, share in zip(own, shares, strict=True)
    ]
