"""Tables come out of text, spreadsheets and nothing, grow and shrink, and become text again."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.edit.selection import TextSelection
from editor.edit.state import State
from editor.edit.text import JoinParagraphs
from editor.model.place import Part, TextPoint, TextRef
from editor.model.style import ParagraphStyle
from editor.model.table import CellAlign, Column, Table
from editor.model.text import Paragraph, Span
from editor.session.clipboard import copied, pasted, pasted_plain, typed
from editor.session.commands import delete_selection, insert_paragraph
from editor.session.tablemaking import (
    insert_table,
    pasted_table,
    remove_table,
    table_to_text,
    text_to_table,
)
from editor.session.tables import (
    add_column,
    add_row,
    at_border,
    in_table,
    may_join,
    remove_column,
    remove_row,
)
from tests.edit.issues import small_issue

TEXT = "园区\t亿元\n大同\t12.5\n临汾\t8"
PLAIN = Table((Column(4, fixed=True), Column(align=CellAlign.DECIMAL)))
EXCEL = "园区\t亿元\r\n大同\t12.5\r\n临汾\t8\r\n"


def state(*body, paragraph=0, first=0, last=None):
    issue = small_issue()
    article = replace(issue.article("a1"), body=body)
    articles = tuple(article if each.id == "a1" else each for each in issue.articles)
    ref = TextRef("a1", Part.BODY, paragraph)
    ends = TextPoint(ref, first), TextPoint(ref, first if last is None else last)
    return State(replace(issue, articles=articles), TextSelection(*ends, "f2"))


def at(first, last=None, *, text=TEXT, table=PLAIN):
    """A caret, or a selection, in a table alone in its story."""
    return state(Paragraph(text, "表文", table=table), first=first, last=last)


def body(after):
    return after.issue.article("a1").body


def text(after, paragraph=0):
    return body(after)[paragraph].text


def caret(after):
    return after.selection.head.ref.paragraph, after.selection.head.offset


@pytest.mark.parametrize(
    ("edit", "wanted", "place"),
    [
        (lambda s: add_row(s, below=True), "甲\t乙\n\t\n丙\t丁", 4),
        (lambda s: add_row(s, below=False), "\t\n甲\t乙\n丙\t丁", 0),
        (insert_paragraph, "甲\t乙\n\t\n丙\t丁", 4),
        (remove_row, "丙\t丁", 0),
        (lambda s: add_column(s, right=True), "甲\t\t乙\n丙\t\t丁", 2),
        (lambda s: add_column(s, right=False), "\t甲\t乙\n\t丙\t丁", 0),
        (remove_column, "乙\n丁", 0),
    ],
)
def test_rows_and_columns_come_and_go_at_the_caret(edit, wanted, place):
    before = at(1, text="甲\t乙\n丙\t丁")
    after = edit(before).apply(before)
    assert text(after) == wanted
    assert caret(after) == (0, place)


def test_columns_keep_their_looks_when_others_come_and_go():
    before = at(3)
    (column,) = body(remove_column(before).apply(before))[0].table.columns
    assert column == PLAIN.columns[0]
    columns = body(add_column(before, right=False).apply(before))[0].table.columns
    assert [each.fixed for each in columns] == [True, False, False]


def test_marks_stay_at_their_characters_when_columns_change():
    marked = Paragraph(TEXT, "表文", (Span(6, 8, "加粗"),), table=PLAIN)
    before = state(marked, first=0)
    for edit in (add_column(before, right=True), add_row(before, below=True)):
        (span,) = body(edit.apply(before))[0].spans
        assert text(edit.apply(before))[span.start : span.end].strip("\t") == "大同"


def test_the_only_row_and_column_stay():
    assert remove_row(at(0, text="甲\t乙")) is None
    assert remove_column(at(0, text="甲\n乙")) is None


def test_enter_in_an_empty_last_row_leaves_the_table():
    before = at(5, text="甲\t乙\n\t")
    after = insert_paragraph(before).apply(before)
    assert [p.text for p in body(after)] == ["甲\t乙", ""]
    assert [p.table is None for p in body(after)] == [False, True]
    assert body(after)[1].style == "正文"
    assert caret(after) == (1, 0)


def test_enter_before_a_table_that_begins_its_story_makes_room_for_text():
    before = at(0)
    after = insert_paragraph(before).apply(before)
    assert [p.text for p in body(after)] == ["", TEXT]
    assert [p.table is None for p in body(after)] == [True, False]
    assert caret(after) == (0, 0)


def test_deleting_and_typing_over_cells_keeps_their_borders():
    before = at(1, 8)
    assert text(delete_selection(before).apply(before)) == "园\t\n\t12.5\n临汾\t8"
    after = typed(before, "字").apply(before)
    assert text(after) == "园字\t\n\t12.5\n临汾\t8"
    assert caret(after) == (0, 2)


def test_keys_at_the_border_of_a_cell_go_over_it():
    assert at_border(in_table(at(3)), back=True) == 2
    assert at_border(in_table(at(5)), back=False) == 6
    assert at_border(in_table(at(1)), back=True) is None
    assert at_border(in_table(at(0)), back=True) is None


def test_a_table_is_joined_with_an_empty_paragraph_only():
    table, join = Paragraph("甲\t乙", "表文", table=PLAIN), JoinParagraphs(TextRef("a1", Part.BODY))
    assert not may_join((table, Paragraph("字")), join)
    assert not may_join((Paragraph("字"), table), join)
    assert may_join((Paragraph(), table), join)
    assert may_join((Paragraph("甲"), Paragraph("乙")), join)
    before = state(Paragraph(), table)
    assert body(join.apply(before)) == (table,)


@pytest.mark.parametrize(
    ("words", "place", "wanted", "index"),
    [("", 0, [None], 0), ("甲乙", 2, ["甲乙", None], 1), ("甲乙", 0, [None, "甲乙"], 0),
     ("甲乙", 1, ["甲", None, "乙"], 1)],
)  # fmt: skip
def test_a_new_table_stands_between_paragraphs(words, place, wanted, index):
    before = state(Paragraph(words), first=place)
    after = insert_table(before, 2, 3).apply(before)
    assert [None if p.table else p.text for p in body(after)] == wanted
    assert body(after)[index].text == "\t\t\n\t\t"
    assert caret(after) == (index, 0)


def test_the_usual_styles_of_tables_come_with_the_first_one():
    before = state(Paragraph())
    sheet = replace(before.issue.styles, paragraph=(ParagraphStyle("正文"),))
    before = replace(before, issue=replace(before.issue, styles=sheet))
    for edit in (insert_table(before, 2, 2), text_to_table(before), pasted_plain(before, EXCEL)):
        after = edit.apply(before)
        assert [style.name for style in after.issue.styles.paragraph] == ["正文", "表文", "表头"]
    own = ParagraphStyle("表文", size=7)
    kept = replace(sheet, paragraph=(own, ParagraphStyle("表头")))
    before = replace(before, issue=replace(before.issue, styles=kept))
    after = insert_table(before, 2, 2).apply(before)
    assert after.issue.styles.paragraph == kept.paragraph


def test_text_becomes_a_table_and_a_table_text():
    lines = (Paragraph("园区　亿元"), Paragraph("大同　12.5", spans=(Span(0, 2, "加粗"),)))
    before = state(*lines)
    ends = TextPoint(TextRef("a1", Part.BODY, 0), 2), TextPoint(TextRef("a1", Part.BODY, 1), 1)
    before = replace(before, selection=TextSelection(*ends, "f2"))
    after = text_to_table(before).apply(before)
    (table,) = body(after)
    assert table.text == "园区\t亿元\n大同\t12.5"
    assert table.spans == (Span(6, 8, "加粗"),)
    assert [column.align for column in table.table.columns] == ["left", "decimal"]
    assert body(table_to_text(after).apply(after)) == lines


def test_a_table_of_one_row_becomes_one_paragraph():
    before = at(0, text="甲\t乙")
    assert body(table_to_text(before).apply(before)) == (Paragraph("甲　乙"),)


def test_a_deleted_table_leaves_an_empty_paragraph():
    before = state(Paragraph("上"), Paragraph(TEXT, "表文", table=PLAIN), paragraph=1)
    assert body(remove_table(before).apply(before)) == (Paragraph("上"), Paragraph())


def test_cells_of_a_spreadsheet_become_a_table():
    before = state(Paragraph("上文"), first=2)
    after = pasted_plain(before, EXCEL).apply(before)
    assert [p.text for p in body(after)] == ["上文", TEXT]
    assert body(after)[1].table.columns[1].align is CellAlign.DECIMAL
    after = pasted_plain(before, EXCEL, tables=False).apply(before)
    assert [p.text for p in body(after)] == ["上文园区　亿元", "大同　12.5", "临汾　8"]


@pytest.mark.parametrize("words", ["甲\t乙", "甲\n乙", "甲\t乙\n丙", "", "\t\t"])
def test_other_text_with_tabs_becomes_none(words):
    assert pasted_table(words) is None


def test_cells_pasted_into_a_table_fill_it_and_make_it_grow():
    before = at(TEXT.index("8"))
    after = pasted_plain(before, "1\t2\n3\t4").apply(before)
    assert text(after) == "园区\t亿元\n大同\t12.5\n临汾\t1\t2\n\t3\t4"


def test_several_paragraphs_pasted_into_a_table_fill_cells_below_each_other():
    before = at(TEXT.index("大"))
    after = pasted(before, (Paragraph("甲"), Paragraph("乙"))).apply(before)
    assert text(after) == "园区\t亿元\n甲\t12.5\n乙\t8"


def test_marked_text_of_one_cell_is_pasted_with_its_marks():
    before = at(2)
    after = pasted(before, (Paragraph("甲", spans=(Span(0, 1, "加粗"),)),)).apply(before)
    assert text(after).startswith("园区甲\t")
    assert body(after)[0].spans == (Span(2, 3, "加粗"),)


def test_text_copied_from_a_cell_is_no_table_but_a_whole_one_is():
    assert copied(at(0, 2)) == (Paragraph("园区", "表文"),)
    (whole,) = copied(at(0, len(TEXT)))
    before = state(Paragraph("上文"), first=2)
    after = pasted(before, (whole,)).apply(before)
    assert body(after)[1] == Paragraph(TEXT, "表文", table=PLAIN)


CELLS = st.text(st.sampled_from("甲乙1.\t\n"), max_size=12)


@given(CELLS, st.data(), st.lists(st.integers(0, 6), max_size=8))
def test_any_steps_in_any_table_keep_its_words(words, data, steps):
    place = data.draw(st.integers(0, len(words)))
    now = at(place, text=words, table=Table())
    edits = (
        lambda s: add_row(s, below=True),
        lambda s: add_row(s, below=False),
        lambda s: add_column(s, right=True),
        lambda s: add_column(s, right=False),
        insert_paragraph,
        lambda s: typed(s, "字"),
        lambda s: pasted_plain(s, "一\t二\n三\t四"),
    )
    typed_in = 0
    for step in steps:
        edit = edits[step](now)
        if edit is None or step == 6:
            continue
        now = edit.apply(now)
        typed_in += step == 5
    before = sorted(char for char in words if char not in "\t\n")
    after = sorted(char for p in body(now) for char in p.text if char not in "\t\n字")
    assert after == before
    assert sum(p.text.count("字") for p in body(now)) == typed_in


def test_an_empty_last_row_is_a_paragraph_of_its_own():
    before = at(0, text="甲\t乙\n")
    assert body(table_to_text(before).apply(before)) == (Paragraph("甲　乙"), Paragraph())
