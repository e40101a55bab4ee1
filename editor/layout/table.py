"""A table's cells set in its columns: rows of lines, their heights, and what does not fit."""

import re
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import accumulate, pairwise
from math import ceil

from editor.display.items import SetLine
from editor.layout.looks import Looks, clamped
from editor.layout.setting import Setter
from editor.layout.slots import Slots
from editor.model.style import Align, ResolvedStyle
from editor.model.table import Cell, CellAlign, Column, Table, columns_of, rows_of
from editor.model.text import Paragraph, part_of

ENDLESS = 100_000.0
"""Points of a line that nothing breaks."""
ROUNDING = 1e-3
NUMBER = re.compile(r"\s*[+\-−–±]?\s?[$€£¥￥]?\d(?:\d|[,，](?=\d))*")
"""What stands before the decimal point, or is a whole number; the rest of the cell follows."""
WORD_CHARACTER = re.compile(r"[0-9A-Za-z]")
SIZES = (0.1, 1_000.0)
PADDINGS = (0.0, 20.0)
ROW_LINES = (0.5, 100.0)


@dataclass(frozen=True, slots=True)
class CellLine:
    """A line of a cell: its start from the table's left, the top of its em box from the row's
    top, and where its cell begins and how wide it is."""

    x: float
    y: float
    line: SetLine
    size: float
    cell: tuple[float, float]


@dataclass(frozen=True, slots=True)
class LaidRow:
    """The lines of a row's cells, its first and after-last character, and its height in body
    lines."""

    start: int
    end: int
    height: float
    lines: tuple[CellLine, ...]


@dataclass(frozen=True, slots=True)
class LaidTable:
    """All rows of a table in one width. ``edges`` are the sides of its columns from its left,
    ``missing`` the characters that no font has, ``tight`` the first character of every cell
    with a word that is wider than it. ``squeezed``: the columns ask for more than there is."""

    rows: tuple[LaidRow, ...]
    edges: tuple[float, ...]
    missing: tuple[int, ...]
    tight: tuple[int, ...]
    squeezed: bool


class TableSetter:
    """Sets one table, as often as it meets another width."""

    def __init__(
        self, paragraph: Paragraph, table: Table, looks: Looks, setter: Setter, slots: Slots
    ) -> None:
        self.paragraph = paragraph
        self.table = table
        self.looks = looks
        self.setter = setter
        self.slots = slots
        self.rows = rows_of(paragraph.text)
        self.columns = columns_of(table, self.rows)
        self.header = min(max(table.header, 0), len(self.rows))
        self.body_style = _cell_style(looks.paragraph(paragraph.style))
        self.head_style = _cell_style(looks.paragraph(table.head_style))

    def laid(self, width: float) -> LaidTable:
        """The table ``width`` points wide, or narrower where all its columns are fixed."""
        key = (self.paragraph, self.looks, width, self.slots.leading, self.slots.cell)
        return self.setter.table(key, lambda: _Setting(self, width).table())

    def style(self, row: int) -> ResolvedStyle:
        """The style of a row's cells."""
        return self.head_style if row < self.header else self.body_style


class _Setting:
    """One table in one width."""

    def __init__(self, setter: TableSetter, width: float) -> None:
        self.of = setter
        em = setter.body_style.size
        padding = clamped(setter.table.padding, PADDINGS) * em
        widths, self.squeezed = column_widths(setter.columns, width, em, padding)
        self.edges = tuple(accumulate(widths, initial=0.0))
        self.insets = [min(padding, max(0.0, (each - em) / 2)) for each in widths]
        self.missing: list[int] = []
        self.tight: list[int] = []

    def table(self) -> LaidTable:
        """All rows."""
        rows = tuple(self._row(number) for number in range(len(self.of.rows)))
        missing, tight = tuple(sorted(self.missing)), tuple(self.tight)
        return LaidTable(rows, self.edges, missing, tight, self.squeezed)

    def _row(self, number: int) -> LaidRow:
        cells, style = self.of.rows[number], self.of.style(number)
        texts = [self._lines(cell, at, style) for at, cell in enumerate(cells)]
        leading, gap = self.of.slots.leading, self.of.slots.leading - self.of.slots.cell
        deep = _depth(max(len(lines) for lines in texts), style) + gap
        own = clamped(self.of.table.row_lines, ROW_LINES)
        height = max(ceil((deep - ROUNDING) / leading) - 1, 0) + max(own, 1.0)
        room = height * leading - gap
        lines = [
            line
            for column, cell in enumerate(texts)
            for line in self._placed(cell, column, number, room)
        ]
        return LaidRow(cells[0][0], cells[-1][1], height, tuple(lines))

    def _lines(self, cell: Cell, column: int, style: ResolvedStyle) -> tuple[SetLine, ...]:
        """The lines of a cell; they count the paragraph's characters."""
        start, end = cell
        paragraph, width = self._part(start, end), self._inner(column)
        composed = self.of.setter.lines(paragraph, style, self.of.looks, (width,))
        self.missing.extend(start + at for at in composed.missing)
        if _is_tight(composed.lines, paragraph.text, width, style):
            self.tight.append(start)
        return tuple(
            line._replace(start=line.start + start, end=line.end + start) for line in composed.lines
        )

    def _part(self, start: int, end: int) -> Paragraph:
        part = part_of(self.of.paragraph, start, end)
        return Paragraph(part.text, spans=part.spans)

    def _inner(self, column: int) -> float:
        return self.edges[column + 1] - self.edges[column] - 2 * self.insets[column]

    def _placed(
        self, lines: tuple[SetLine, ...], column: int, row: int, room: float
    ) -> list[CellLine]:
        """A cell's lines in the middle of their row, aligned in their column."""
        style = self.of.style(row)
        y = (room - _depth(len(lines), style)) / 2
        left, right = self.edges[column], self.edges[column + 1]
        inner, begin = self._inner(column), left + self.insets[column]
        out = []
        for number, line in enumerate(lines):
            free = self._before(lines, line, column, row)
            x = begin + min(max(0.0, free), max(0.0, inner - line.length))
            place = y + number * style.leading
            out.append(CellLine(x, place, line, style.size, (left, right - left)))
        return out

    def _before(self, lines: tuple[SetLine, ...], line: SetLine, column: int, row: int) -> float:
        """The free room before a line of a cell."""
        free = self._inner(column) - line.length
        match self.of.columns[column].align:
            case CellAlign.LEFT:
                return 0.0
            case CellAlign.RIGHT:
                return free
            case CellAlign.DECIMAL if len(lines) == 1 and row >= self.of.header:
                whole = self._whole(self.of.rows[row][column], self.of.style(row))
                return free / 2 if whole is None else self._point(column) - whole
            case _:
                return free / 2

    def _whole(self, cell: Cell, style: ResolvedStyle) -> float | None:
        """The width of a number up to its decimal point; None for a cell without a number."""
        start, end = cell
        found = NUMBER.match(self.of.paragraph.text, start, end)
        return None if found is None else self._width(start, found.end(), style)

    def _width(self, start: int, end: int, style: ResolvedStyle) -> float:
        part = self._part(start, end)
        return self.of.setter.lines(part, style, self.of.looks, (ENDLESS,)).lines[0].length

    def _point(self, column: int) -> float:
        """Where the decimal points of a column stand, so that its numbers are in the middle."""
        return self._points.get(column, 0.0)

    @cached_property
    def _points(self) -> dict[int, float]:
        columns = enumerate(self.of.columns)
        decimal = [at for at, column in columns if column.align is CellAlign.DECIMAL]
        return {column: self._middle(column) for column in decimal}

    def _middle(self, column: int) -> float:
        before = after = 0.0
        for row in range(self.of.header, len(self.of.rows)):
            cells, style = self.of.rows[row], self.of.style(row)
            whole = self._whole(cells[column], style) if column < len(cells) else None
            if whole is not None:
                before = max(before, whole)
                after = max(after, self._width(*cells[column], style) - whole)
        return (self._inner(column) - before - after) / 2 + before


def column_widths(
    columns: tuple[Column, ...], width: float, em: float, padding: float
) -> tuple[list[float], bool]:
    """The widths of columns with their padding, in points, and whether they were squeezed.

    Fixed columns give way in proportion where they and one character a share do not fit.
    """
    sizes = [clamped(column.size, SIZES) for column in columns]
    fixed = [
        size * em + 2 * padding if c.fixed else 0.0 for size, c in zip(sizes, columns, strict=True)
    ]
    shares = [0.0 if c.fixed else size for size, c in zip(sizes, columns, strict=True)]
    least = (em + 2 * padding) * sum(1 for column in columns if not column.fixed)
    asked = sum(fixed)
    if asked + least > width + ROUNDING:
        if least >= width or not asked:
            return [width / len(columns)] * len(columns), True
        fixed = [each * (width - least) / asked for each in fixed]
    free, total = width - sum(fixed), sum(shares)
    out = [
        own + (free * share / total if total else 0.0)
        for own, share in zip(fixed, shares, strict=True)
    ]
    return out, asked + least > width + ROUNDING


def _is_tight(lines: tuple[SetLine, ...], text: str, width: float, style: ResolvedStyle) -> bool:
    """Whether a line is too wide, or a word was torn that no hyphen parts."""
    if any(line.length > width + ROUNDING for line in lines):
        return True
    if style.hyphenation:
        return False
    ends = (line.end for line, _ in pairwise(lines))
    return any(
        WORD_CHARACTER.match(text[end - 1 : end]) and WORD_CHARACTER.match(text[end : end + 1])
        for end in ends
    )


def _cell_style(style: ResolvedStyle) -> ResolvedStyle:
    """A style as cells use it: the column aligns them, and nothing is indented."""
    return replace(style, align=Align.LEFT, indent=0.0, takes_lines=0, drop_lines=0)


def _depth(lines: int, style: ResolvedStyle) -> float:
    return (lines - 1) * style.leading + style.size
