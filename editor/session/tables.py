"""Working in tables: rows and columns more or fewer, the borders of cells, what is pasted."""

from dataclasses import dataclass, replace

from editor.edit.edit import Edit, Select, Together
from editor.edit.selection import TextSelection
from editor.edit.state import State
from editor.edit.text import JoinParagraphs, SetTable, Splice, SplitParagraph, StyleParagraphs
from editor.edit.texts import paragraphs_of
from editor.model.place import TextPoint, TextRef
from editor.model.table import (
    CELL_BREAK,
    MAX_COLUMNS,
    ROW_BREAK,
    Cell,
    Column,
    Table,
    cell_at,
    columns_of,
    rows_of,
)
from editor.model.text import Paragraph
from editor.values.language import Words

BODY_STYLE = "正文"
BREAKS = CELL_BREAK + ROW_BREAK
ADD_ROW = Words("插入行", "Insert row")
REMOVE_ROW = Words("删除行", "Delete row")
ADD_COLUMN = Words("插入列", "Insert column")
REMOVE_COLUMN = Words("删除列", "Delete column")


@dataclass(frozen=True, slots=True)
class InTable:
    """The table that the selection lies in, and the row and cell of its head."""

    selection: TextSelection
    paragraph: Paragraph
    table: Table
    row: int
    column: int

    @property
    def ref(self) -> TextRef:
        """The table's paragraph."""
        return self.selection.head.ref

    @property
    def text(self) -> str:
        """All cells."""
        return self.paragraph.text

    @property
    def rows(self) -> tuple[tuple[Cell, ...], ...]:
        """The cells by rows."""
        return rows_of(self.paragraph.text)

    def caret(self, offset: int) -> Select:
        """The caret at a place of the table."""
        return Select(self.span(offset, offset))

    def span(self, start: int, end: int) -> TextSelection:
        """Characters of the table as a selection."""
        ends = TextPoint(self.ref, start), TextPoint(self.ref, end)
        return TextSelection(*ends, self.selection.frame)


def in_table(state: State) -> InTable | None:
    """Where the selection stands when it lies in one table."""
    selection = state.selection
    if not isinstance(selection, TextSelection):
        return None
    first, last = selection.span
    paragraphs = paragraphs_of(state.issue, first.ref.owner, first.ref.part) or ()
    if first.ref != last.ref or first.ref.paragraph >= len(paragraphs):
        return None
    paragraph, offset = paragraphs[first.ref.paragraph], selection.head.offset
    if paragraph.table is None or offset > len(paragraph.text):
        return None
    return InTable(selection, paragraph, paragraph.table, *cell_at(paragraph.text, offset))


def new_row(state: State) -> Edit | None:
    """A row of empty cells below the caret's; in an empty last row, the way out of the table."""
    here = in_table(state)
    if here is None:
        return None
    start, end = here.rows[here.row][0][0], here.rows[here.row][-1][1]
    if not here.selection.empty:
        return None
    if here.selection.head.offset == 0 and here.ref.paragraph == 0 and here.text[:1]:
        return _text_before(here)
    empty = not here.text[start:end].strip(CELL_BREAK)
    if 0 < here.row == len(here.rows) - 1 and empty:
        return _text_after(here, start - 1)
    return _row_at(here, end, ROW_BREAK + CELL_BREAK * (_count(here) - 1), end + 1)


def add_row(state: State, *, below: bool) -> Edit | None:
    """A row of empty cells above or below the caret's."""
    here = in_table(state)
    if here is None:
        return None
    empty = CELL_BREAK * (_count(here) - 1)
    if below:
        end = here.rows[here.row][-1][1]
        return _row_at(here, end, ROW_BREAK + empty, end + 1)
    start = here.rows[here.row][0][0]
    return _row_at(here, start, empty + ROW_BREAK, start)


def remove_row(state: State) -> Edit | None:
    """The caret's row taken away; None for the only one."""
    here = in_table(state)
    if here is None or len(here.rows) < 2:
        return None
    start, end = here.rows[here.row][0][0], here.rows[here.row][-1][1]
    first = here.row == 0
    splice = Splice(here.ref, start - (not first), end + first, "")
    caret = 0 if first else here.rows[here.row - 1][0][0]
    return Together((splice, here.caret(caret)), REMOVE_ROW)


def add_column(state: State, *, right: bool) -> Edit | None:
    """A column of empty cells at the left or right of the caret's."""
    here = in_table(state)
    if here is None or _count(here) >= MAX_COLUMNS:
        return None
    splices = [
        Splice(here.ref, at, at, CELL_BREAK)
        for row in here.rows
        if here.column < len(row)
        for at in (row[here.column][1 if right else 0],)
    ]
    columns = list(columns_of(here.table, here.rows))
    columns.insert(here.column + right, Column(align=columns[here.column].align))
    at = here.rows[here.row][here.column][1 if right else 0]
    caret = here.caret(at + right + sum(1 for splice in splices if splice.start < at))
    return _reshaped(here, splices, columns, caret, ADD_COLUMN)


def remove_column(state: State) -> Edit | None:
    """The caret's column taken away; None for the only one."""
    here = in_table(state)
    if here is None or _count(here) < 2:
        return None
    at, splices, before = here.column, [], 0
    for number, row in enumerate(here.rows):
        if at < len(row):
            start, end = row[at]
            last = at == len(row) - 1
            splice = Splice(here.ref, start - (last and at > 0), end + (not last), "")
            splices.append(splice)
            before += splice.end - splice.start if number < here.row else 0
    columns = list(columns_of(here.table, here.rows))
    del columns[at]
    caret = here.caret(here.rows[here.row][0][0] - before)
    return _reshaped(here, splices, columns, caret, REMOVE_COLUMN)


def cleared(here: InTable) -> Edit:
    """The selected characters taken away, but not the borders of their cells."""
    return replaced(here, "")


def replaced(here: InTable, text: str) -> Edit:
    """A text in the place of the selected characters; the borders of their cells stay."""
    first, last = here.selection.span
    kept = "".join(char for char in here.text[first.offset : last.offset] if char in BREAKS)
    splice = Splice(here.ref, first.offset, last.offset, text + kept)
    return (
        Together((splice, here.caret(first.offset + len(text))), splice.label) if kept else splice
    )


def at_border(here: InTable, *, back: bool) -> int | None:
    """Where a backspace (or a delete) at the edge of a cell goes instead of joining it with its
    neighbour; None inside a cell and at the edges of the table."""
    at = here.selection.head.offset
    char = here.text[at - 1 : at] if back else here.text[at : at + 1]
    return at + (-1 if back else 1) if char and char in BREAKS else None


def by_cells(text: str, anchor: int, head: int, *, rows: bool = False) -> tuple[int, int]:
    """The ends of a selection in a table: inside a cell as they are; over several cells of a row
    whole cells (``rows``: all of them), over several rows whole rows."""
    cells = rows_of(text)
    (row, cell), (other_row, other) = cell_at(text, anchor), cell_at(text, head)
    if (row, cell) == (other_row, other):
        return anchor, head
    if row == other_row and not rows:
        first, last = cells[row][min(cell, other)][0], cells[row][max(cell, other)][1]
    else:
        first, last = cells[min(row, other_row)][0][0], cells[max(row, other_row)][-1][1]
    return (first, last) if anchor < head else (last, first)


def may_join(paragraphs: tuple[Paragraph, ...], join: JoinParagraphs) -> bool:
    """Whether two paragraphs can become one: a table joins an empty one only."""
    first, second = paragraphs[join.ref.paragraph : join.ref.paragraph + 2]
    plain = first.table is None and second.table is None
    return plain or not first.text or not second.text


def filled(here: InTable, cells: tuple[tuple[str, ...], ...]) -> Edit:
    """Rows of texts in the place of the cells from the caret's on; the table grows for them."""
    own = [[here.text[start:end] for start, end in row] for row in here.rows]
    width = max(_count(here), here.column + max(map(len, cells)))
    rows = [*own, *[[] for _ in range(here.row + len(cells) - len(own))]]
    for number, texts in enumerate(cells, here.row):
        row = rows[number]
        row += [""] * (width - len(row))
        row[here.column : here.column + len(texts)] = texts
    affected = rows[here.row : here.row + len(cells)]
    text = ROW_BREAK.join(CELL_BREAK.join(row) for row in affected)
    last = min(here.row + len(cells), len(own)) - 1
    start, end = here.rows[here.row][0][0], here.rows[last][-1][1]
    return Splice(here.ref, start, end, text)


def _count(here: InTable) -> int:
    return max(map(len, here.rows))


def _row_at(here: InTable, at: int, text: str, caret: int) -> Edit:
    return Together((Splice(here.ref, at, at, text), here.caret(caret)), ADD_ROW)


def _text_before(here: InTable) -> Edit:
    """An empty paragraph before a table that begins its story."""
    edits: tuple[Edit, ...] = (SplitParagraph(here.ref, 0), *plain(here.ref), here.caret(0))
    return Together(edits, SplitParagraph.label)


def _text_after(here: InTable, end: int) -> Edit:
    """An empty paragraph after the table in the place of its last row."""
    ref = replace(here.ref, paragraph=here.ref.paragraph + 1)
    point = TextPoint(ref, 0)
    edits: tuple[Edit, ...] = (
        Splice(here.ref, end, len(here.text), ""),
        SplitParagraph(here.ref, end),
        *plain(ref),
        Select(TextSelection(point, point, here.selection.frame)),
    )
    return Together(edits, SplitParagraph.label)


def plain(ref: TextRef) -> tuple[Edit, ...]:
    """The edits that make a paragraph one of body text, without a table."""
    return SetTable(ref, None), StyleParagraphs(ref, ref, BODY_STYLE)


def _reshaped(
    here: InTable, splices: list[Splice], columns: list[Column], caret: Select, label: Words
) -> Edit:
    table = SetTable(here.ref, replace(here.table, columns=tuple(columns)))
    return Together((*reversed(splices), table, caret), label)
