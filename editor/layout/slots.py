"""Where the next lines stand: down the columns on the grid, beside obstacles, column by column."""

from math import floor
from typing import NamedTuple

from editor.layout.outline import Interval
from editor.layout.wrap import Area
from editor.model.grid import PageGrid
from editor.model.style import ResolvedStyle

TOUCH = 1e-3
"""Points by which a line may exceed a column's foot."""


class Cursor(NamedTuple):
    """A place in a story's columns: the area's number, and the top of the next line."""

    area: int
    y: float


class Slot(NamedTuple):
    """Room for one line: the area's number, the line's start and top, and its width."""

    area: int
    x: float
    y: float
    width: float


class Room(NamedTuple):
    """So many lines, and the characters of body size that they take."""

    lines: int = 0
    chars: int = 0


class Slots:
    """Finds the places of lines in the columns of one story; ``alike`` ones are all as wide.

    ``depth`` tells how many points so many lines of the page's grid take.
    """

    def __init__(self, areas: list[Area], grid: PageGrid) -> None:
        self.areas = areas
        self.depth = grid.depth
        self.cell = grid.cell
        self.leading = grid.leading
        self.alike = not any(area.obstacles or area.width != areas[0].width for area in areas)
        self._rows: dict[tuple[int, float, float], tuple[Interval, ...]] = {}

    def head(self, area: int) -> Cursor:
        """The top of a column, or the end of the story's room."""
        return Cursor(area, self.areas[area].top if area < len(self.areas) else 0.0)

    def over(self, cursor: Cursor) -> bool:
        """Whether no column is left."""
        return cursor.area >= len(self.areas)

    def width(self, cursor: Cursor) -> float:
        """The width of the column at a place, at the end that of the last one."""
        if not self.areas:
            return self.cell * 10
        return self.areas[min(cursor.area, len(self.areas) - 1)].width

    def on_grid(self, cursor: Cursor) -> Cursor:
        """The next line of the page's rhythm, counted from the column's top."""
        if self.over(cursor):
            return cursor
        top = self.areas[cursor.area].top
        steps = (cursor.y - top) / self.leading
        count = round(steps) if abs(steps - round(steps)) < 1e-3 else int(steps) + 1
        return Cursor(cursor.area, top + count * self.leading)

    def find(
        self, cursor: Cursor, count: int, style: ResolvedStyle, leave: int | None = None
    ) -> list[Slot]:
        """Places of the next ``count`` lines; fewer at the story's end.

        After ``leave`` of them the lines go on in the next column.
        """
        if abs(style.leading - self.leading) < 1e-6:
            cursor = self.on_grid(cursor)
        at, y = cursor
        out: list[Slot] = []
        while len(out) < count and at < len(self.areas):
            stop = count if leave is None else leave
            if self.areas[at].obstacles:
                self._around(out, Cursor(at, y), stop, style)
            else:
                self._down(out, Cursor(at, y), stop, style)
            if leave is not None and len(out) == leave:
                leave = None
            at, y = self.head(at + 1)
        return out

    def _down(self, out: list[Slot], cursor: Cursor, stop: int, style: ResolvedStyle) -> None:
        """Lines down a column without obstacles until there are ``stop`` of them in all."""
        at, y = cursor
        area, step = self.areas[at], style.leading
        rows = floor((area.bottom + TOUCH - style.size - y) / step) + 1
        x, width = area.x, area.width
        out += [Slot(at, x, y + row * step, width) for row in range(min(rows, stop - len(out)))]

    def _around(self, out: list[Slot], cursor: Cursor, stop: int, style: ResolvedStyle) -> None:
        """The same beside obstacles, where a row may hold several parts of lines or none; lines
        beside a drop initial stay on one side."""
        at, y = cursor
        area = self.areas[at]
        while len(out) < stop and y + style.size <= area.bottom + TOUCH:
            parts = self.row(at, y, style.size)
            if style.drop_lines and parts:
                parts = (max(parts, key=lambda part: part[1]),)
            out += [Slot(at, x, y, width) for x, width in parts[: stop - len(out)]]
            y += style.leading

    def row(self, area: int, y: float, height: float) -> tuple[Interval, ...]:
        """The parts of a row that can be set, remembered."""
        key = (area, y, height)
        parts = self._rows.get(key)
        if parts is None:
            parts = self._rows[key] = self.areas[area].segments(y, height, self.cell)
        return parts

    def band(self, cursor: Cursor, rows: int) -> Interval | None:
        """The widest stretch that is free over so many grid lines from a place on, None when
        the column ends before them."""
        area = self.areas[cursor.area]
        height = self.depth(rows)
        if cursor.y + height > area.bottom + TOUCH:
            return None
        return area.widest(cursor.y, height, self.cell)

    def room(self, cursor: Cursor, style: ResolvedStyle | None = None) -> Room:
        """The lines from a place to the end of the story's room, and their characters: those
        of a style, or of the grid's own size."""
        size = style.size if style is not None else self.cell
        step = style.leading if style is not None else self.leading
        at, y = self.on_grid(cursor) if abs(step - self.leading) < 1e-6 else cursor
        lines = chars = 0
        while at < len(self.areas):
            area = self.areas[at]
            rows = max(0, floor((area.bottom + TOUCH - size - y) / step) + 1)
            if not area.obstacles:
                lines += rows
                chars += rows * int(area.width / size + 1e-6)
                rows = 0
            for number in range(rows):
                parts = self.row(at, y + number * step, size)
                lines += len(parts)
                chars += sum(int(width / size + 1e-6) for _, width in parts)
            at, y = self.head(at + 1)
        return Room(lines, chars)
