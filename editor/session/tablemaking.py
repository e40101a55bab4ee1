"""Making tables: an empty one, one of text, one of what a spreadsheet copied; and text again."""

import re
from dataclasses import replace

from editor.edit.edit import Edit, Select, Together
from editor.edit.selection import TextSelection
from editor.edit.state import State
from editor.edit.styles import SetParagraphStyle
from editor.edit.text import ReplaceRange, SplitParagraph
from editor.edit.texts import paragraphs_of
from editor.model.defaults import default_styles
from editor.model.place import Part, TextPoint
from editor.model.table import CELL_BREAK, ROW_BREAK, Column, Table, rows_of, table_for
from editor.model.text import Paragraph, join, part_of
from editor.session.plaintext import LINE_ENDS, clean
from editor.session.tables import BODY_STYLE, in_table, plain
from editor.values.language import Words

TABLE_STYLE = "表文"
INSERT = Words("插入表格", "Insert table")
TO_TABLE = Words("文字转表格", "Text to table")
TO_TEXT = Words("表格转文字", "Table to text")
REMOVE = Words("删除表格", "Delete table")
MOST_ROWS, MOST_COLUMNS = 200, 20

_TABS = re.compile("\t")
_BLANKS = re.compile("\t|　+| {2,}")


def insert_table(state: State, rows: int, columns: int) -> Edit | None:
    """An empty table at the caret of a story: between paragraphs, or parting one."""
    selection = _caret(state)
    if selection is None:
        return None
    count = min(max(columns, 1), MOST_COLUMNS)
    line = CELL_BREAK * (count - 1)
    text = ROW_BREAK.join([line] * min(max(rows, 1), MOST_ROWS))
    made = Paragraph(text, TABLE_STYLE, table=Table((Column(),) * count))
    return Together((*table_styles(state), *_put(state, selection, made)), INSERT)


def text_to_table(state: State) -> Edit | None:
    """The selected paragraphs as the rows of a table, cut into cells at tabs or wide blanks."""
    selection = state.selection
    if not isinstance(selection, TextSelection) or selection.head.ref.part is not Part.BODY:
        return None
    first, last = (point.ref.paragraph for point in selection.span)
    ref = selection.head.ref
    chosen = (paragraphs_of(state.issue, ref.owner, ref.part) or ())[first : last + 1]
    if any(paragraph.table is not None for paragraph in chosen):
        return None
    made = table_of(chosen)
    ends = (
        TextPoint(replace(ref, paragraph=first), 0),
        TextPoint(replace(ref, paragraph=last), len(chosen[-1].text)),
    )
    caret = Select(TextSelection(ends[0], ends[0], selection.frame))
    put = ReplaceRange(*ends, ()), ReplaceRange(ends[0], ends[0], (made,))
    return Together((*table_styles(state), *put, caret), TO_TABLE)


def table_of(paragraphs: tuple[Paragraph, ...]) -> Paragraph:
    """Paragraphs as a table with their marks; a blank around a cell goes."""
    border = _TABS if any(CELL_BREAK in paragraph.text for paragraph in paragraphs) else _BLANKS
    rows = [
        _cells(part_of(paragraph, start, end), border)
        for paragraph in paragraphs
        for ((start, _), *_, (_, end)) in ([*row, row[-1]] for row in rows_of(paragraph.text))
    ]
    made = Paragraph(style=TABLE_STYLE, table=table_for([[c.text for c in row] for row in rows]))
    for number, row in enumerate(rows):
        for at, cell in enumerate(row):
            border_text = CELL_BREAK if at else ROW_BREAK if number else ""
            made = join(join(made, Paragraph(border_text)), cell)
    return made


def table_to_text(state: State) -> Edit | None:
    """The rows of the caret's table as paragraphs, their cells parted by wide blanks."""
    here = in_table(state)
    if here is None:
        return None
    rows = tuple(_row_text(here.paragraph, row) for row in here.rows)
    first, last = TextPoint(here.ref, 0), TextPoint(here.ref, len(here.text))
    return Together((*plain(here.ref), ReplaceRange(first, last, rows), here.caret(0)), TO_TEXT)


def remove_table(state: State) -> Edit | None:
    """The caret's table taken away; its paragraph stays, empty."""
    here = in_table(state)
    if here is None:
        return None
    ends = TextPoint(here.ref, 0), TextPoint(here.ref, len(here.text))
    return Together((ReplaceRange(*ends, ()), *plain(here.ref)), REMOVE)


def copied_cells(text: str) -> tuple[tuple[str, ...], ...]:
    """The rows and cells of plain text; blank lines at its end are none."""
    lines = LINE_ENDS.split(text.rstrip("\r\n"))
    return tuple(tuple(clean(cell).strip() for cell in line.split(CELL_BREAK)) for line in lines)


def pasted_table(text: str) -> Paragraph | None:
    """The table that a spreadsheet or a word processor copied as lines of equally many cells;
    None for any other text."""
    cells = copied_cells(text)
    if len(cells) < 2 or len({len(row) for row in cells}) > 1 or len(cells[0]) < 2:
        return None
    words = ROW_BREAK.join(CELL_BREAK.join(row) for row in cells)
    return Paragraph(words, TABLE_STYLE, table=table_for([list(row) for row in cells]))


def put_table(state: State, made: Paragraph) -> tuple[Edit, ...] | None:
    """The edits that put a table at the caret of a story; None elsewhere."""
    selection = _caret(state)
    return None if selection is None else (*table_styles(state), *_put(state, selection, made))


def table_styles(state: State) -> tuple[Edit, ...]:
    """The usual styles of tables added to an issue that has none of their names."""
    sheet, usual = state.issue.styles, default_styles()
    found = (usual.paragraph_style(name) for name in (TABLE_STYLE, Table().head_style))
    missing = (style for style in found if style and sheet.paragraph_style(style.name) is None)
    return tuple(
        SetParagraphStyle(style if sheet.font(style.font or "") else replace(style, font=None))
        for style in missing
    )


def _caret(state: State) -> TextSelection | None:
    """The caret in a story outside of tables."""
    selection = state.selection
    if not isinstance(selection, TextSelection) or not selection.empty or in_table(state):
        return None
    return selection if selection.head.ref.part is Part.BODY else None


def _put(state: State, selection: TextSelection, made: Paragraph) -> tuple[Edit, ...]:
    ref, at = selection.head.ref, selection.head.offset
    paragraphs = paragraphs_of(state.issue, ref.owner, ref.part) or ()
    length = len(paragraphs[ref.paragraph].text)
    splits: list[Edit] = []
    if at > 0:
        splits.append(SplitParagraph(ref, at))
        ref = replace(ref, paragraph=ref.paragraph + 1)
    if at < length:
        splits.append(SplitParagraph(ref, 0))
    point = TextPoint(ref, 0)
    caret = Select(TextSelection(point, point, selection.frame))
    return (*splits, ReplaceRange(point, point, (made,)), caret)


def _cells(line: Paragraph, border: re.Pattern[str]) -> list[Paragraph]:
    line = line if border is _TABS else _stripped(line)
    out, start = [], 0
    for found in border.finditer(line.text):
        out.append(_stripped(part_of(line, start, found.start())))
        start = found.end()
    return [*out, _stripped(part_of(line, start, len(line.text)))]


def _stripped(cell: Paragraph) -> Paragraph:
    text = cell.text
    start = len(text) - len(text.lstrip())
    return replace(part_of(cell, min(start, len(text.rstrip())), len(text.rstrip())), table=None)


def _row_text(paragraph: Paragraph, row: tuple[tuple[int, int], ...]) -> Paragraph:
    out = Paragraph(style=BODY_STYLE)
    for at, (start, end) in enumerate(row):
        out = join(join(out, Paragraph("　" if at else "")), part_of(paragraph, start, end))
    return out
