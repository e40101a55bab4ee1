"""How columns share the width of a frame: the four modes of FIT."""

from editor.model.frame import ColumnFit, TextFrame
from editor.model.grid import PageGrid
from editor.values.geometry import Rect

MAX_COLUMNS = 64
"""More columns than any page has; a file may ask for more."""

Column = tuple[float, float]
"""Start and width of a column along the measure, in points."""


def columns_of(frame: TextFrame, inner: tuple[float, float], grid: PageGrid) -> list[Column]:
    """The columns of a frame between ``inner`` start and length, in points.

    ABSOLUTE rounds columns down to whole characters and widens the gutters; RELATIVE keeps the
    gutter and gives the left columns one character more; FREE divides evenly; AUTO takes the
    page grid's own columns where the frame covers them.
    """
    start, length = inner
    count = min(max(1, frame.columns), MAX_COLUMNS)
    if count == 1 and frame.fit is not ColumnFit.AUTO:
        return [(start, length)]
    match frame.fit:
        case ColumnFit.FREE:
            width = (length - (count - 1) * frame.gutter) / count
            return _evenly(start, width, frame.gutter, count)
        case ColumnFit.ABSOLUTE:
            free = (length - (count - 1) * frame.gutter) / count
            width = max(grid.cell, (free + 1e-6) // grid.cell * grid.cell)
            gutter = (length - count * width) / (count - 1)
            return _evenly(start, width, gutter, count)
        case ColumnFit.RELATIVE:
            return _relative(start, length, (count, frame.gutter), grid)
        case ColumnFit.AUTO:
            return _auto(start, length, grid) or [(start, length)]


def _evenly(start: float, width: float, gutter: float, count: int) -> list[Column]:
    return [(start + at * (width + gutter), width) for at in range(count)]


def _relative(
    start: float, length: float, split: tuple[int, float], grid: PageGrid
) -> list[Column]:
    count, gutter = split
    cells = int((length - (count - 1) * gutter + 1e-6) // grid.cell)
    each, more = divmod(max(0, cells), count)
    out = []
    for at in range(count):
        width = (each + (at < more)) * grid.cell
        out.append((start, width))
        start += width + gutter
    return out


def _auto(start: float, length: float, grid: PageGrid) -> list[Column]:
    step = grid.column_width + grid.gutter
    out = []
    for at in range(min(grid.columns, MAX_COLUMNS)):
        left = grid.origin.x + at * step
        if left >= start - 0.5 and left + grid.column_width <= start + length + 0.5:
            out.append((left, grid.column_width))
    return out


def inner_rect(frame: TextFrame, inset_rect: Rect) -> Rect:
    """Where text may stand, turned so that lines run along x and follow each other along y.

    Vertical text is laid out in a mirror world: x is the way down the page, y the way from the
    right edge to the left.
    """
    from_right = frame.direction.value == "vertical"
    if not from_right:
        return inset_rect
    return Rect(inset_rect.y, -inset_rect.right, inset_rect.height, inset_rect.width)
