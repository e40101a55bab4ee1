"""A table: a paragraph whose lines are rows and whose tabs part the cells, and how it is ruled."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from editor.model.color import Paint

CELL_BREAK = "\t"
"""What parts the cells of a row; rows are parted by forced line breaks."""
ROW_BREAK = "\n"
MAX_COLUMNS = 64
"""More columns than any page has room for; a row's cells beyond are part of its last one."""

_NUMBER = re.compile(r"[+\-−–]?\d[\d,]*(?:\.\d+)?%?|[—–-]?")

Cell = tuple[int, int]
"""The first and the after-last character of a cell."""


class CellAlign(StrEnum):
    """How a column's cells stand; DECIMAL puts the points of its numbers below each other."""

    LEFT = "left"
    CENTER = "center"
    RIGHT = "right"
    DECIMAL = "decimal"


@dataclass(frozen=True, slots=True)
class Column:
    """A column: ``size`` 字 wide when ``fixed``, else so many shares of what those leave."""

    size: float = 1.0
    fixed: bool = False
    align: CellAlign = CellAlign.LEFT


@dataclass(frozen=True, slots=True)
class Table:
    """What makes a paragraph a table; its own style is the one of the body cells.

    The first ``header`` rows are set in ``head_style`` and repeated where the table goes on in
    another column. A row takes ``row_lines`` body lines at least; ``above`` and ``below`` are
    free lines; a ``whole`` table goes on in another column only where none takes all of it.
    ``padding`` is the room at both sides of a cell, in 字. The widths of the rules are points, 0
    for none: at the top and foot, under the header, between rows, and between columns and at the
    sides. The default is the three-line table (三线表).
    """

    columns: tuple[Column, ...] = ()
    header: int = 1
    head_style: str = "表头"
    row_lines: float = 1.0
    above: int = 1
    below: int = 1
    whole: bool = False
    padding: float = 0.5
    outer: float = 1.0
    under_head: float = 0.25
    between_rows: float = 0.0
    between_columns: float = 0.0
    paint: Paint = Paint()


def table_for(rows: Sequence[Sequence[str]]) -> Table:
    """How the cells of rows are set, the first one as their head: columns of numbers are aligned
    at their points, the others at the left."""
    count = min(max(map(len, rows)), MAX_COLUMNS)
    texts = [[row[at] for row in rows[1:] if at < len(row)] for at in range(count)]
    return Table(tuple(Column(align=_align(column)) for column in texts))


def _align(texts: Sequence[str]) -> CellAlign:
    numbers = all(_NUMBER.fullmatch(text.strip()) for text in texts)
    return CellAlign.DECIMAL if numbers and any(map(str.strip, texts)) else CellAlign.LEFT


def rows_of(text: str) -> tuple[tuple[Cell, ...], ...]:
    """The cells of each row; rows may differ in length, and every row has one cell at least."""
    rows, start = [], 0
    for line in text.split(ROW_BREAK):
        cells, at = [], start
        for words in line.split(CELL_BREAK, MAX_COLUMNS - 1):
            cells.append((at, at + len(words)))
            at += len(words) + 1
        rows.append(tuple(cells))
        start += len(line) + 1
    return tuple(rows)


def columns_of(table: Table, rows: tuple[tuple[Cell, ...], ...]) -> tuple[Column, ...]:
    """A column for every cell of the longest row: the table's own, then plain ones."""
    count = min(MAX_COLUMNS, max((len(table.columns), *map(len, rows))))
    own = table.columns[:count]
    return (*own, *[Column()] * (count - len(own)))


def cell_at(text: str, offset: int) -> tuple[int, int]:
    """The numbers of the row and the cell that a caret at ``offset`` stands in."""
    rows = rows_of(text)
    row = text.count(ROW_BREAK, 0, offset)
    cells = rows[row]
    return row, next(at for at, (_, end) in enumerate(cells) if offset <= end)


def next_cell(text: str, offset: int, steps: int) -> Cell | None:
    """The cell so many cells on (or back) from the one at ``offset``; None beyond the ends."""
    cells = [cell for row in rows_of(text) for cell in row]
    here = next(at for at, (_, end) in enumerate(cells) if offset <= end)
    return cells[here + steps] if 0 <= here + steps < len(cells) else None
