"""A table being read: rows of cells in, a table paragraph out."""

from dataclasses import replace

from editor.importers.draft import stripped
from editor.importers.manuscript import TABLE_BODY
from editor.importers.rewriting import together
from editor.model.table import CELL_BREAK, MAX_COLUMNS, ROW_BREAK, table_for
from editor.model.text import Paragraph

Cell = Paragraph


class Grid:
    """Collects the cells of one table, row by row."""

    def __init__(self) -> None:
        self._rows: list[list[Cell]] = []
        self.merged = 0

    def begin_row(self) -> None:
        """The next cells stand in a new row."""
        self._rows.append([])

    def add(self, cell: Cell, span: int = 1) -> None:
        """A cell; one that takes several columns leaves the others empty."""
        if not self._rows:
            self.begin_row()
        row, extra = self._rows[-1], min(max(span, 1), MAX_COLUMNS) - 1
        row.append(_in_one_line(cell))
        row += [Paragraph()] * max(min(extra, MAX_COLUMNS - len(row)), 0)
        self.merged += extra > 0

    def take(self) -> Paragraph | None:
        """The table as a paragraph; None without any text."""
        rows = [row for row in self._rows if any(cell.text.strip() for cell in row)]
        if not rows:
            return None
        parts: list[Cell] = []
        for row in rows:
            parts.append(Paragraph(ROW_BREAK if parts else ""))
            for place, cell in enumerate(row):
                parts += (Paragraph(CELL_BREAK if place else ""), cell)
        table = table_for([[cell.text for cell in row] for row in rows])
        return replace(together(parts), style=TABLE_BODY, table=table)


def _in_one_line(cell: Cell) -> Cell:
    """A cell without the characters that part cells and rows."""
    cell = stripped(cell)
    text = cell.text.replace(CELL_BREAK, " ").replace(ROW_BREAK, "　")
    return Paragraph(text, TABLE_BODY, cell.spans)
