"""Columns of equal length at a story's end (拉齐)."""

from collections.abc import Callable, Iterator
from dataclasses import replace

from editor.layout.flow import Flowed
from editor.layout.wrap import Area
from editor.model.grid import PageGrid

PATIENCE = 64
"""So many heights are tried line by line, the next ones in steps that double."""

Attempt = Callable[[list[Area]], Flowed]


def balanced(areas: list[Area], attempt: Attempt, first: Flowed, grid: PageGrid) -> Flowed:
    """The flow with the columns of the last frame equally long (拉齐).

    ``attempt`` flows the story through given areas; ``first`` is what the full areas gave.
    """
    if not areas or first.over_lines:
        return first
    last = areas[-1].frame
    own = [area for area in areas if area.frame == last]
    free = [area for area in areas if area.frame != last]
    if len(own) < 2 or first.area < len(free):
        return first
    full = [_rows(area, grid) for area in own]
    used = max(len(own), sum(full) - first.short_lines)
    for total in _heights(used, sum(full)):
        rows = _shares(total, len(own))
        cut = [_cut(area, count, grid.leading) for area, count in zip(own, rows, strict=True)]
        tried = attempt(free + cut)
        if not tried.over_lines:
            tried.short_lines = first.short_lines
            tried.short_chars = first.short_chars
            return tried
    return first


def _heights(first: int, limit: int) -> Iterator[int]:
    step = 1
    for tried in range(limit):
        if first >= limit:
            return
        yield first
        step = 1 if tried < PATIENCE else step * 2
        first += step


def _rows(area: Area, grid: PageGrid) -> int:
    return int((area.bottom - area.top - grid.cell) / grid.leading + 1e-3) + 1


def _shares(total: int, count: int) -> list[int]:
    """Rows for each column, the first ones one longer where they do not divide."""
    each, more = divmod(total, count)
    return [each + (at < more) for at in range(count)]


def _cut(area: Area, rows: int, leading: float) -> Area:
    bottom = min(area.bottom, area.top + rows * leading - 1e-2)
    return replace(area, bottom=bottom)
