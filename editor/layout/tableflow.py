"""A table's rows into columns: whole rows only, the header again where the table goes on."""

from dataclasses import dataclass, field
from math import ceil
from typing import NamedTuple

from editor.display.items import Shape
from editor.layout.outline import Interval
from editor.layout.slots import TOUCH, Cursor, Slots
from editor.layout.strokes import rule
from editor.layout.table import CellLine, LaidRow, LaidTable, TableSetter
from editor.model.frame import Stroke
from editor.values.color import Color
from editor.values.geometry import Rect

ROUNDING = 1e-3
RULES = (0.0, 20.0)
SPACES = (0, 100)


class PlacedCell(NamedTuple):
    """A line of a cell in place: its area, the top left of its em box, and the place of its
    whole cell. ``again`` marks the lines of a repeated header."""

    area: int
    x: float
    y: float
    line: CellLine
    cell: Rect
    again: bool


@dataclass(slots=True)
class PlacedTable:
    """What a table takes: lines, rules by area, and where the text after it goes on.

    ``left`` are the rows that found no room, ``over_lines`` their height in body lines.
    """

    cursor: Cursor
    laid: LaidTable
    lines: list[PlacedCell] = field(default_factory=list)
    rules: list[tuple[int, Shape]] = field(default_factory=list)
    left: tuple[LaidRow, ...] = ()
    over_lines: int = 0


@dataclass(frozen=True, slots=True)
class _Strip:
    """Room for some rows: where the table's columns begin there, and the table in that width."""

    x: float
    laid: LaidTable


class TableFlow:
    """Places one table from a place in its areas on. One use each."""

    def __init__(self, setter: TableSetter, slots: Slots, start: Cursor, color: Color) -> None:
        self.setter = setter
        self.table = setter.table
        self.slots = slots
        self.color = color
        self.cursor = slots.on_grid(start)
        self.out = PlacedTable(start, setter.laid(slots.width(start)))

    def run(self, *, last: bool) -> PlacedTable:
        """Place all rows; the ``last`` paragraph of a story leaves no free lines after it."""
        row, count = 0, len(self.setter.rows)
        self._leave(self.table.above)
        while row < count:
            found = self._next_strip(row)
            if found is None:
                break
            row = self._fragment(row, *found)
        else:
            if not last:
                self._leave(self.table.below)
        self._finish(row)
        return self.out

    def _leave(self, lines: int) -> None:
        """Free lines above or below the table; none at a column's head."""
        at, y = self.cursor
        if not self.slots.over(self.cursor) and y > self.slots.areas[at].top + ROUNDING:
            lines = min(max(lines, SPACES[0]), SPACES[1])
            self.cursor = Cursor(at, y + lines * self.slots.leading)

    def _finish(self, row: int) -> None:
        out = self.out
        out.cursor = self.cursor
        out.left = out.laid.rows[row:]
        if out.left:
            out.cursor = self.slots.head(len(self.slots.areas))
            out.over_lines = ceil(sum(each.height for each in out.left) - ROUNDING)

    def _next_strip(self, row: int) -> tuple[_Strip, tuple[int, ...]] | None:
        """The next place that takes a row with the header above it, or failing that the row
        alone; None when the areas end."""
        start = self.cursor
        whole = self.table.whole and row == 0
        every = tuple(range(len(self.setter.rows)))
        for block in (*[every] * whole, self._company(row), (row,)):
            self.cursor = start
            while not self.slots.over(self.cursor):
                strip = self._strip(block)
                if strip is not None:
                    return strip, block
                self._go_on()
        return None

    def _company(self, row: int) -> tuple[int, ...]:
        """A row with the header above it; the header itself with the first row below it."""
        header = self.setter.header
        if row < header or row == 0:
            return tuple(range(row, min(header + 1, len(self.setter.rows))))
        return (*range(header), row)

    def _go_on(self) -> None:
        """One line down beside obstacles, else to the next column."""
        at, y = self.cursor
        area, below = self.slots.areas[at], y + self.slots.leading
        around = area.obstacles and below + self.slots.cell <= area.bottom + TOUCH
        self.cursor = Cursor(at, below) if around else self.slots.head(at + 1)

    def _strip(self, block: tuple[int, ...]) -> _Strip | None:
        """The room for these rows here: as wide as the narrowest of their lines."""
        parts = self._parts(1.0)
        while parts:
            x, width = max(parts, key=lambda part: part[1])
            laid = self.setter.laid(width)
            parts = self._parts(sum(laid.rows[row].height for row in block))
            wide = [part for part in parts if part[1] >= width - ROUNDING]
            if wide:
                x, room = wide[0]
                return _Strip(x + (room - laid.edges[-1]) / 2, laid)
        return None

    def _parts(self, lines: float) -> tuple[Interval, ...]:
        """What is free over so many lines from here; nothing when the column ends before."""
        at, y = self.cursor
        area, height = self.slots.areas[at], self.slots.depth(lines)
        return (
            area.segments(y, height, self.slots.cell) if y + height <= area.bottom + TOUCH else ()
        )

    def _fragment(self, row: int, strip: _Strip, block: tuple[int, ...]) -> int:
        """Rows down this column until one does not fit; the number of the next row."""
        top, after, numbers = self.cursor.y, list[float](), list(block)
        for number in block:
            self._row(number, strip, again=number < row)
            after.append(self.cursor.y)
        row = block[-1] + 1
        while row < len(strip.laid.rows) and self._continues(row, strip):
            self._row(row, strip, again=False)
            after.append(self.cursor.y)
            numbers.append(row)
            row += 1
        header = sum(number < self.setter.header for number in numbers)
        self._rule(strip, top, after, header)
        self.out.laid = strip.laid
        return row

    def _continues(self, row: int, strip: _Strip) -> bool:
        right = strip.x + strip.laid.edges[-1]
        parts = self._parts(strip.laid.rows[row].height)
        return any(x <= strip.x + ROUNDING and right <= x + width + ROUNDING for x, width in parts)

    def _row(self, number: int, strip: _Strip, *, again: bool) -> None:
        row, (at, y) = strip.laid.rows[number], self.cursor
        height = row.height * self.slots.leading
        for line in row.lines:
            left, width = line.cell
            cell = Rect(strip.x + left, y - self._gap / 2, width, height)
            placed = PlacedCell(at, strip.x + line.x, y + line.y, line, cell, again)
            self.out.lines.append(placed)
        self.cursor = Cursor(at, y + height)

    @property
    def _gap(self) -> float:
        return self.slots.leading - self.slots.cell

    def _rule(self, strip: _Strip, top: float, after: list[float], header: int) -> None:
        """The rules of the rows from ``top`` on, in the middle of the gaps between lines."""
        table, right = self.table, strip.laid.edges[-1]
        self._across(strip.x, right, top, table.outer)
        for number, y in enumerate(after[:-1], 1):
            under = table.under_head if number == header else table.between_rows
            self._across(strip.x, right, y, under)
        self._across(strip.x, right, after[-1], table.outer)
        for edge in strip.laid.edges if table.between_columns > 0 else ():
            rect = Rect(strip.x + edge, top - self._gap / 2, 0, after[-1] - top)
            self._draw(rect, table.between_columns)

    def _across(self, x: float, width: float, y: float, weight: float) -> None:
        self._draw(Rect(x, y - self._gap / 2, width, 0), weight)

    def _draw(self, rect: Rect, weight: float) -> None:
        weight = min(max(weight, RULES[0]), RULES[1])
        if weight > 0:
            shapes = rule(rect, Stroke(width=weight), self.color)
            self.out.rules.extend((self.cursor.area, shape) for shape in shapes)
