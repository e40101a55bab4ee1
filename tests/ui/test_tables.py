"""Tables in the window: made from the menu, walked by Tab, set in the inspector."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QScrollArea

from editor.edit.articles import SetArticle
from editor.edit.selection import TextSelection
from editor.model.place import Part, TextPoint, TextRef
from editor.model.table import CellAlign, Column, Table
from editor.model.text import Paragraph
from editor.ui.commands.tables import TABLE
from editor.ui.docks import RIGHT
from editor.ui.fields import ChoiceField, LengthField
from editor.ui.panels.tablerows import TableSection
from editor.values.ids import FrameId
from editor.values.language import Language
from tests.ui.test_inspector import choose, field, type_in

Key, Held = Qt.Key, Qt.KeyboardModifier
TEXT = "园区\t亿元\n大同\t12.5"


def put_caret(window, offset, paragraph=0):
    point = TextPoint(TextRef("a1", Part.BODY, paragraph), offset)
    window.canvas.set_tool("text")
    window.bridge.select(TextSelection(point, point, FrameId("b1")))


def paragraph(window, number=0):
    return window.issue.article("a1").body[number]


@pytest.fixture
def tabled(window):
    """A table at the head of the first story, the caret in its first cell."""
    article = window.issue.article("a1")
    made = Paragraph(TEXT, "表文", table=Table((Column(), Column())))
    window.bridge.do(SetArticle(replace(article, body=(made, *article.body))))
    put_caret(window, 0)
    return window


def press(window, *keys, held=Held.NoModifier):
    for key in keys:
        QTest.keyClick(window.canvas, key, held)


def chosen(window):
    first, last = window.bridge.session.selection.span
    return paragraph(window).text[first.offset : last.offset]


def test_tab_goes_from_cell_to_cell_and_makes_a_row_at_the_end(tabled):
    seen = []
    for _ in range(3):
        press(tabled, Key.Key_Tab)
        seen.append(chosen(tabled))
    assert seen == ["亿元", "大同", "12.5"]
    press(tabled, Key.Key_Backtab, held=Held.ShiftModifier)
    assert chosen(tabled) == "大同"
    press(tabled, Key.Key_Tab, Key.Key_Tab)
    assert paragraph(tabled).text == TEXT + "\n\t"
    QTest.keyClicks(tabled.canvas, "x")
    assert paragraph(tabled).text == TEXT + "\nx\t"


def test_enter_makes_a_row_and_keys_do_not_join_cells(tabled):
    put_caret(tabled, 3)
    press(tabled, Key.Key_Backspace)
    assert paragraph(tabled).text == TEXT
    assert tabled.bridge.session.selection.head.offset == 2
    press(tabled, Key.Key_Delete)
    assert paragraph(tabled).text == TEXT
    press(tabled, Key.Key_Return)
    assert paragraph(tabled).text == "园区\t亿元\n\t\n大同\t12.5"
    tabled.bridge.undo()
    put_caret(tabled, len(TEXT))
    press(tabled, Key.Key_Delete)
    assert paragraph(tabled).text == TEXT
    press(tabled, Key.Key_Backspace, held=Held.ControlModifier)
    assert paragraph(tabled).text.startswith("园区\t亿元\n大同\t")


def test_up_and_down_go_through_the_rows_of_a_column(tabled):
    put_caret(tabled, 4)
    press(tabled, Key.Key_Down)
    assert tabled.bridge.session.selection.head.offset > TEXT.index("12") - 1
    press(tabled, Key.Key_Up)
    assert 3 <= tabled.bridge.session.selection.head.offset <= 5


def test_the_inspector_sets_the_table_at_the_caret(tabled):
    put_caret(tabled, 4)
    choose(field(tabled, ChoiceField, "列对齐"), "小数点对齐")
    choose(field(tabled, ChoiceField, "单位"), "字")
    type_in(field(tabled, LengthField, "列宽"), "5")
    type_in(field(tabled, LengthField, "表头行"), "0")
    type_in(field(tabled, LengthField, "顶底线"), "2pt")
    table = paragraph(tabled).table
    assert table.columns == (Column(), Column(5, fixed=True, align=CellAlign.DECIMAL))
    assert (table.header, table.outer) == (0, 2)
    put_caret(tabled, 2, paragraph=1)
    with pytest.raises(AssertionError, match="列宽"):
        field(tabled, LengthField, "列宽")


@pytest.mark.parametrize("language", list(Language))
def test_no_field_of_a_table_is_cut_off_at_the_side(desktop, tabled, language):
    desktop.set_language(language)
    window = desktop.windows[0]
    put_caret(window, 0)
    window.docks.inspector.refresh()
    area = window.docks.inspector.findChildren(QScrollArea)[0]
    assert area.findChildren(TableSection)[0].isVisibleTo(area)
    bar = area.verticalScrollBar().sizeHint().width()
    assert area.widget().minimumSizeHint().width() <= RIGHT - bar


def test_the_menu_makes_a_table_of_a_size_and_takes_it_away(window, watch):
    put_caret(window, 0)

    def answer(widget):
        type_in(widget.findChildren(LengthField)[0], "3")
        type_in(widget.findChildren(LengthField)[1], "2")
        widget.accept()
        return True

    watch(lambda widget: isinstance(widget, QDialog) and answer(widget))
    window.actions_.trigger("table.insert")
    assert paragraph(window).text == "\t\n\t\n\t"
    window.actions_.trigger("table.column_right")
    window.actions_.trigger("table.remove_row")
    assert paragraph(window).text == "\t\t\n\t\t"
    window.actions_.trigger("table.to_text")
    assert paragraph(window).table is None


def test_commands_that_make_no_sense_are_grey(tabled):
    names = [command.id for command in TABLE.entries]
    tabled.actions_.refresh()
    can = {name for name in names if tabled.actions_[name].isEnabled()}
    assert can == set(names) - {"table.insert", "table.from_text"}
    put_caret(tabled, 0, paragraph=1)
    tabled.actions_.refresh()
    can = {name for name in names if tabled.actions_[name].isEnabled()}
    assert can == {"table.insert", "table.from_text"}
