"""How columns share the width of a frame: the four modes of FIT, alike or not (破栏)."""

from itertools import accumulate

from editor.model.frame import ColumnFit, TextFrame
from editor.model.grid import PageGrid
from editor.values.geometry import Rect

MAX_COLUMNS = 64
"""More columns than any page has; a file may ask for more."""
LEAST_SHARE, MOST_SHARE = 0.1, 1_000.0
"""Shares of columns are between these, whatever a file says."""

Column = tuple[float, float]
"""Start and width of a column along the measure, in points."""


def columns_of(frame: TextFrame, inner: tuple[float, float], grid: PageGrid) -> list[Column]:
    """The columns of a frame between ``inner`` start and length, in points.

    ABSOLUTE rounds columns down to whole characters and widens the gutters; RELATIVE keeps the
    gutter and gives the left columns one character more; FREE divides as the shares say; AUTO
    takes the page grid's own columns where the frame covers them.
    """
    start, length = inner
    shares = _shares(frame)
    if len(shares) == 1 and frame.fit is not ColumnFit.AUTO:
        return [(start, length)]
    free = length - (len(shares) - 1) * frame.gutter
    match frame.fit:
        case ColumnFit.FREE:
            return _placed(start, [free * share for share in shares], frame.gutter)
        case ColumnFit.ABSOLUTE:
            widths = [max(1.0, (free * share + 1e-6) // grid.cell) * grid.cell for share in shares]
            gutter = (length - sum(widths)) / (len(shares) - 1)
            return _placed(start, widths, gutter)
        case ColumnFit.RELATIVE:
            widths = [cells * grid.cell for cells in _cells(free, shares, grid)]
            return _placed(start, widths, frame.gutter)
        case ColumnFit.AUTO:
            return _auto(start, length, grid) or [(start, length)]


def _shares(frame: TextFrame) -> list[float]:
    """What each column takes of the room, 1 in all."""
    count = min(max(1, frame.columns), MAX_COLUMNS)
    given = [min(max(width, LEAST_SHARE), MOST_SHARE) for width in frame.widths[:count]]
    given += [given[-1] if given else 1.0] * (count - len(given))
    total = sum(given)
    return [width / total for width in given]


def _placed(start: float, widths: list[float], gutter: float) -> list[Column]:
    starts = accumulate((width + gutter for width in widths[:-1]), initial=start)
    return list(zip(starts, widths, strict=True))


def _cells(free: float, shares: list[float], grid: PageGrid) -> list[int]:
    """Whole characters for each column; what is left over goes to the left ones."""
    cells = max(0, int((free + 1e-6) // grid.cell))
    out = [int(cells * share + 1e-6) for share in shares]
    more = cells - sum(out)
    return [each + (at < more) for at, each in enumerate(out)]


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
