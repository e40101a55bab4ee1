"""The free places of a page, in columns and lines of its grid."""

import math
from collections.abc import Iterator
from dataclasses import replace

from editor.layout.places import sound
from editor.model.frame import Frame, PanelFrame, leaves
from editor.model.grid import PageGrid
from editor.model.page import Page
from editor.model.rotating import reach_of
from editor.values.geometry import Insets, Point, Rect

Solid = tuple[Frame, ...]
"""Frames that nothing is put on; panels among them are backgrounds."""
NEAR_TOP = 3
"""Lines by which a whole story goes up to the top of a free place."""
EDGE = 1e-6


def column_at(grid: PageGrid, point: Point) -> int:
    """The column of a point, or the nearest one."""
    step = max(grid.column_width + grid.gutter, grid.cell)
    return min(max(math.floor((point.x - grid.origin.x) / step), 0), grid.columns - 1)


def free_column(page: Page, point: Point, solid: Solid) -> Rect | None:
    """From the line at a point down to the next frame, the panel's edge or the foot of its
    column."""
    grid = sound(page.grid)
    strip = grid.rect(column_at(grid, point), 0, 1, grid.lines)
    above, below = grid.origin.y, strip.bottom
    for frame in solid:
        rect = reach_of(frame.box)
        if isinstance(frame, PanelFrame) and rect.contains(point):
            below = min(below, rect.bottom - _inset(frame, grid))
        elif not isinstance(frame, PanelFrame) and strip.overlaps(rect):
            above = max(above, rect.bottom) if rect.bottom <= point.y else above
            below = min(below, rect.y) if rect.y >= point.y else below
    line = max(0, math.floor((point.y - grid.origin.y) / grid.leading))
    top = max(grid.origin.y + line * grid.leading, grid.line_top(above))
    if not strip.y <= point.y <= strip.bottom:
        return None
    return _lines_between(grid, strip, top, below)


def free_areas(page: Page, point: Point) -> Iterator[Rect]:
    """Free places around a point for a whole story, one column wide and wider: each begins at the
    line of the point, or a little higher where the place does, and keeps a line from its
    neighbours."""
    grid, solid = sound(page.grid), leaves(page.frames)
    column, panel = column_at(grid, point), _panel(solid, point)
    if not grid.type_area.contains(point):
        return
    for count in range(1, grid.columns + 1):
        found = None
        for first in range(column, max(column - count, -1), -1):
            if first + count <= grid.columns:
                strip = grid.rect(first, 0, count, grid.lines)
                found = found or _free_strip(grid, solid, strip, point, panel)
        if found is None:
            return
        yield found


def free_columns(page: Page, least: int) -> Iterator[Rect]:
    """All free stretches of single columns with so many lines at least, from left to right."""
    grid = sound(page.grid)
    solid = [each for each in leaves(page.frames) if not isinstance(each, PanelFrame)]
    for column in range(grid.columns):
        strip = grid.rect(column, 0, 1, grid.lines)
        top = grid.origin.y
        rects = (reach_of(frame.box) for frame in solid)
        taken = sorted((r for r in rects if r.overlaps(strip)), key=lambda r: r.y)
        for rect in (*taken, replace(strip, y=strip.bottom, height=0.0)):
            found = _lines_between(grid, strip, grid.line_top(top), rect.y)
            if found is not None and found.height >= grid.depth(least):
                yield found
            top = max(top, rect.bottom)


def line_count(grid: PageGrid, height: float) -> int:
    """Whole lines of the grid that a height holds."""
    return math.floor((height + grid.leading - grid.cell + EDGE) / grid.leading)


def lines_for(grid: PageGrid, depth: float) -> int:
    """Lines of the grid that something so deep takes; none for nothing."""
    return math.ceil((depth + grid.leading - grid.cell - EDGE) / grid.leading) if depth > 0 else 0


def _free_strip(
    grid: PageGrid, solid: Solid, strip: Rect, point: Point, panel: PanelFrame | None
) -> Rect | None:
    """The free part of some columns at a point; None where a frame stands beside the point."""
    above, below = strip.y - grid.leading, strip.bottom + grid.leading
    if panel is not None:
        inner = panel.box.rect.shrunk(Insets.all(_inset(panel, grid)))
        left, right = max(strip.x, inner.x), min(strip.right, inner.right)
        strip = Rect.between(left, strip.y, right, strip.bottom)
        above, below = max(above, inner.y - grid.leading), min(below, inner.bottom + grid.leading)
    for frame in solid:
        rect = reach_of(frame.box)
        if frame is panel or _behind(frame, point) or not _meets(rect, strip):
            continue
        if rect.y <= point.y <= rect.bottom:
            return None
        if rect.bottom < point.y:
            above = max(above, rect.bottom)
        else:
            below = min(below, rect.y)
    top = grid.line_top(above + grid.leading - EDGE)
    line = grid.origin.y + math.floor((point.y - grid.origin.y) / grid.leading) * grid.leading
    top = max(top, line) if line - top > NEAR_TOP * grid.leading else top
    return _lines_between(grid, strip, top, below - grid.leading)


def _lines_between(grid: PageGrid, strip: Rect, top: float, bottom: float) -> Rect | None:
    lines = line_count(grid, bottom - top)
    if lines < 1 or strip.width < grid.cell:
        return None
    return Rect(strip.x, top, strip.width, grid.depth(lines))


def _panel(solid: Solid, point: Point) -> PanelFrame | None:
    """The smallest panel that a point lies in."""
    panels = [f for f in solid if isinstance(f, PanelFrame) and f.box.rect.contains(point)]
    return min(panels, key=lambda f: f.box.rect.width * f.box.rect.height, default=None)


def _behind(frame: Frame, point: Point) -> bool:
    """Whether a frame is a larger panel around the place, its background."""
    return isinstance(frame, PanelFrame) and frame.box.rect.contains(point)


def _meets(rect: Rect, strip: Rect) -> bool:
    """Whether a frame, be it a rule without width, reaches into a strip."""
    return rect.x < strip.right and strip.x < rect.right


def _inset(panel: PanelFrame, grid: PageGrid) -> float:
    return max(panel.box.inset.bottom, grid.cell / 2)
