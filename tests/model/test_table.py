"""Rows, cells and columns of tables; slicing keeps a paragraph a table."""

import pytest

from editor.model.table import (
    MAX_COLUMNS,
    Column,
    Table,
    cell_at,
    columns_of,
    next_cell,
    rows_of,
)
from editor.model.text import Paragraph, join, mark, part_of, splice, split

TEXT = "甲乙\t丙\n\t丁"


def test_rows_are_lines_and_cells_are_parted_by_tabs():
    cells = [[TEXT[start:end] for start, end in row] for row in rows_of(TEXT)]
    assert cells == [["甲乙", "丙"], ["", "丁"]]
    assert rows_of("") == (((0, 0),),)
    assert [len(row) for row in rows_of("\n\t\t")] == [1, 3]


def test_cells_beyond_the_most_columns_are_part_of_the_last_one():
    text = "\t".join("甲" * 10_000)
    ((*_, last),) = rows_of(text)
    assert len(rows_of(text)[0]) == MAX_COLUMNS
    assert last[1] == len(text)


def test_every_row_finds_a_column_for_its_cells():
    own = (Column(3, fixed=True),)
    assert columns_of(Table(own), rows_of(TEXT)) == (*own, Column())
    assert len(columns_of(Table(own * 10_000), rows_of(TEXT))) == MAX_COLUMNS


@pytest.mark.parametrize(
    ("offset", "place"),
    [(0, (0, 0)), (2, (0, 0)), (3, (0, 1)), (4, (0, 1)), (5, (1, 0)), (7, (1, 1))],
)
def test_a_caret_stands_in_a_row_and_a_cell(offset, place):
    assert cell_at(TEXT, offset) == place


def test_cells_follow_each_other_over_the_ends_of_rows():
    assert next_cell(TEXT, 4, 1) == (5, 5)
    assert next_cell(TEXT, 5, -1) == (3, 4)
    assert next_cell(TEXT, 7, 1) is None
    assert next_cell(TEXT, 0, -1) is None


def test_slicing_keeps_a_table_a_table():
    table = Paragraph(TEXT, "表文", table=Table())
    assert splice(table, 1, 2, "戊\t").table == Table()
    assert part_of(table, 0, 3).table == Table()
    assert [half.table for half in split(table, 3)] == [Table(), Table()]
    assert join(table, Paragraph("尾")).table == Table()
    assert join(Paragraph("头"), table).table is None
    assert mark(table, 0, 1, "加粗").table == Table()
