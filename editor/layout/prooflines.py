"""The line numbers of a proof: where the lines of body text stand, column by column."""

from bisect import bisect_right
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import pairwise

from editor.display.items import FrameItems, TextItem, texts_in
from editor.layout.columns import Column, columns_of, inner_rect
from editor.layout.places import sound
from editor.layout.report import PageLayout
from editor.model.frame import Direction, Frame, TextFrame, leaves
from editor.model.page import Page
from editor.model.place import Part
from editor.values.geometry import Matrix, Point, Rect

EVERY = 5
"""Every fifth line is numbered."""
INDENTED = 6
"""A line that begins so many 字 after its column stands beside an obstacle, and its number with
it."""
SAME = 0.5
"""Points within which lines stand on one height."""


@dataclass(frozen=True, slots=True)
class LineNumber:
    """A number to the left of ``at``, the place on the page where a line's baseline begins; of
    ``vertical`` text, above it, at the top of a line's axis. ``column``: it is the column's."""

    label: str
    at: Point
    vertical: bool = False
    column: bool = False


@dataclass(frozen=True, slots=True)
class Numbering:
    """The numbers of a page, and the ``room`` in points that they have between its columns."""

    numbers: tuple[LineNumber, ...] = ()
    room: float = 0.0


@dataclass(slots=True)
class _Column:
    """The lines of one story in one column, and its place in the story."""

    story: str
    vertical: bool
    start: float
    first: tuple[int, int]
    matrix: Matrix
    rows: dict[float, Point] = field(default_factory=dict)

    def add(self, item: TextItem, cell: float) -> None:
        """Note a line; the cells of a table's row and lines beside each other count once."""
        key = item.x if self.vertical else item.y if item.cell is None else item.cell.y
        at = self._beginning(item, cell)
        known = next((row for row in self.rows if abs(row - key) < SAME), None)
        if known is None:
            self.rows[key] = at
        elif (at.x, at.y) < (self.rows[known].x, self.rows[known].y):
            self.rows[known] = at

    def _beginning(self, item: TextItem, cell: float) -> Point:
        along = item.y if self.vertical else item.x
        if item.cell is not None or along < self.start + INDENTED * cell:
            along = self.start
        return Point(item.x, along) if self.vertical else Point(along, item.y)

    def in_order(self) -> list[Point]:
        """Where the lines begin on the page, in reading order."""
        keys = sorted(self.rows, reverse=self.vertical)
        return [self.matrix.of(self.rows[key]) for key in keys]


def line_numbers(page: Page, layout: PageLayout, inner: Callable[[Frame], Rect]) -> Numbering:
    """The numbers of a page: every fifth line of each column, and of a story in several columns
    which one it is, at its first line. ``inner`` is a frame's rectangle without its inset."""
    stories: dict[str, list[_Column]] = {}
    for frame in layout.display.frames:
        for column in _columns(frame, page, inner):
            stories.setdefault(column.story, []).append(column)
    numbers = (number for columns in stories.values() for number in _numbers(columns))
    return Numbering(tuple(numbers), _narrowest_gutter(page, inner))


def _narrowest_gutter(page: Page, inner: Callable[[Frame], Rect]) -> float:
    frames = (frame for frame in leaves(page.frames) if isinstance(frame, TextFrame))
    gaps = [
        following - start - width
        for frame in frames
        for (start, width), (following, _) in pairwise(_spans(frame, page, inner))
    ]
    return min(gaps, default=page.grid.cell)


def _spans(frame: TextFrame, page: Page, inner: Callable[[Frame], Rect]) -> list[Column]:
    area = inner_rect(frame, inner(frame))
    return columns_of(frame, (area.x, area.width), sound(page.grid))


def _numbers(columns: list[_Column]) -> Iterator[LineNumber]:
    ordered = sorted(columns, key=lambda column: column.first)
    for place, column in enumerate(ordered, 1):
        for line, at in enumerate(column.in_order(), 1):
            if line == 1 and len(ordered) > 1:
                yield LineNumber(str(place), at, column.vertical, column=True)
            elif line % EVERY == 0:
                yield LineNumber(str(line), at, column.vertical)


def _columns(shown: FrameItems, page: Page, inner: Callable[[Frame], Rect]) -> list[_Column]:
    """The columns of a frame that hold lines of its story."""
    frame = page.frame(shown.frame)
    if not isinstance(frame, TextFrame):
        return []
    vertical = frame.direction is Direction.VERTICAL
    starts = [start for start, _ in _spans(frame, page, inner)]
    found: dict[int, _Column] = {}
    for item, matrix in texts_in(shown.items):
        if item.ref is None or item.ref.part is not Part.BODY:
            continue
        along = item.y if vertical else item.x
        number = max(0, bisect_right(starts, along + SAME) - 1)
        if number not in found:
            first = item.ref.paragraph, item.line.start
            found[number] = _Column(item.ref.owner, vertical, starts[number], first, matrix)
        found[number].add(item, page.grid.cell)
    return list(found.values())
