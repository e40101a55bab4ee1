"""Carets by key and mouse: words, paragraphs, pages, vertical text, tables, read-only issues."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from editor.edit.pages import SetPage
from editor.edit.text import ReplaceRange
from editor.model.frame import Box, TextFrame
from editor.model.place import Part, TextPoint, TextRef
from editor.model.table import Table
from editor.model.text import Paragraph
from editor.session.session import Session
from editor.ui.bridge import Bridge
from editor.ui.canvas.view import PageCanvas
from editor.values.language import Language
from tests.ui.canvas.conftest import GRID
from tests.ui.canvas.test_typing import body, compose, press, put_caret, text

Key, Held = Qt.Key, Qt.KeyboardModifier
LEFT, NONE = Qt.MouseButton.LeftButton, Held.NoModifier
CONTROL, SHIFT = Held.ControlModifier, Held.ShiftModifier
ROWS = "园区\t项目\t亿元\n大同\t42\t186\n太原\t35\t99"


@pytest.fixture
def overset(canvas, session):
    """The story goes on from frame two into a frame of page 2, three paragraphs more."""
    more = tuple(Paragraph("全市上下同心协力抓项目促发展。" * 12) for _ in range(3))
    end = body(2, len(text(session, 2)))
    page = session.issue.page("p2")
    frame = TextFrame(Box("three", GRID.rect(0, 0, 3, 30)), None, 3, follows="two")
    canvas.bridge.do(SetPage(replace(page, frames=(frame,))))
    canvas.bridge.do(ReplaceRange(end, end, (Paragraph(), *more)))
    return session


def put_table(canvas, session):
    end = body(0, len(text(session)))
    made = Paragraph(ROWS, "表文", table=Table())
    canvas.bridge.do(ReplaceRange(body(0, 0), end, (made,)))


def test_control_and_arrows_go_by_words(canvas, session):
    put_caret(canvas, body(0, 0))
    stops = []
    for _ in range(4):
        press(canvas, Key.Key_Right, held=CONTROL)
        stops.append(session.selection.head.offset)
    assert stops == [2, 4, 7, 8]
    press(canvas, Key.Key_Left, held=CONTROL | SHIFT)
    assert session.selection.span == (body(0, 7), body(0, 8))


def test_control_with_backspace_and_delete_takes_a_word(canvas, session):
    put_caret(canvas, body(0, 4))
    press(canvas, Key.Key_Backspace, held=CONTROL)
    assert text(session).startswith("山西示范区用数据")
    press(canvas, Key.Key_Delete, held=CONTROL)
    assert text(session).startswith("山西用数据")


def test_control_with_up_and_down_goes_by_paragraphs(canvas, session):
    put_caret(canvas, body(1, 4))
    press(canvas, Key.Key_Up, held=CONTROL)
    assert session.selection.head == body(1, 0)
    press(canvas, Key.Key_Up, held=CONTROL)
    assert session.selection.head == body(0, 0)
    press(canvas, Key.Key_Down, held=CONTROL)
    assert session.selection.head == body(1, 0)
    press(canvas, Key.Key_Down, Key.Key_Down, held=CONTROL)
    assert session.selection.head == body(2, len(text(session, 2)))


def test_a_page_down_goes_to_the_next_column_and_back(canvas, session):
    put_caret(canvas, body(0, 0))
    frame = canvas.stage.text.line_of(body(0, 0))
    press(canvas, Key.Key_PageDown)
    line = canvas.stage.text.line_of(session.selection.head)
    assert line.box.x > frame.box.x + 50 or line.frame == "two"
    press(canvas, Key.Key_PageUp, Key.Key_PageUp, Key.Key_PageUp)
    assert session.selection.head == body(0, 0)


def test_down_goes_on_to_the_next_page_and_up_comes_back(canvas, overset):
    put_caret(canvas, body(0, 0))
    heads = []
    while canvas.stage.page_id == "p1" and len(heads) < 99:
        heads.append(overset.selection.head)
        press(canvas, Key.Key_Down)
    assert canvas.stage.page_id == "p2"
    assert overset.selection.frame == "three"
    assert overset.selection.head > heads[-1]
    assert canvas.caret.place().rect.y < 100
    press(canvas, Key.Key_Up)
    assert canvas.stage.page_id == "p1"
    assert overset.selection.head == heads[-1]
    press(canvas, Key.Key_End, held=CONTROL)
    assert canvas.stage.page_id == "p2"
    press(canvas, Key.Key_Home, held=CONTROL)
    assert canvas.stage.page_id == "p1"


def test_right_goes_on_to_the_next_page_and_left_comes_back(canvas, overset):
    lines = canvas.stage.text.story(body(0, 0).ref)
    last = TextPoint(lines[-1].ref, lines[-1].end)
    put_caret(canvas, last, "two")
    press(canvas, Key.Key_Right)
    assert canvas.stage.page_id == "p2"
    press(canvas, Key.Key_Left, Key.Key_Left)
    assert canvas.stage.page_id == "p1"
    assert overset.selection.head < last


def test_control_turns_with_vertical_text(canvas, session):
    put_caret(canvas, TextPoint(TextRef("a2", Part.HEADLINE), 0), "tall")
    press(canvas, Key.Key_Down, held=CONTROL)
    assert session.selection.head.offset == 2
    press(canvas, Key.Key_Down, held=CONTROL | SHIFT)
    assert (session.selection.anchor.offset, session.selection.head.offset) == (2, 4)
    press(canvas, Key.Key_Up, held=CONTROL)
    assert session.selection.head.offset == 2


def test_four_clicks_take_the_story(canvas, session, hand):
    canvas.set_tool("text")
    place = canvas.stage.text.caret(body(1, 5)).rect
    hand.click(place.x + 1, place.y + 4)
    hand.double(place.x + 1, place.y + 4)
    hand.click(place.x + 1, place.y + 4)
    assert session.selection.span == (body(1, 0), body(1, len(text(session, 1))))
    hand.click(place.x + 1, place.y + 4)
    assert session.selection.span == (body(0, 0), body(2, len(text(session, 2))))


def test_dragging_after_a_double_click_selects_by_words(canvas, session, hand):
    canvas.set_tool("text")
    first, last = (canvas.stage.text.caret(body(0, at)).rect for at in (5, 9))
    hand.click(first.x + 1, first.y + 4)
    place = hand.at(first.x + 1, first.y + 4)
    for kind, point in (
        (QEvent.Type.MouseButtonDblClick, place),
        (QEvent.Type.MouseMove, hand.at(last.x + 1, last.y + 4)),
        (QEvent.Type.MouseButtonRelease, hand.at(last.x + 1, last.y + 4)),
    ):
        spot = QPointF(point)
        QApplication.sendEvent(hand.view, QMouseEvent(kind, spot, spot, LEFT, LEFT, NONE))
    assert session.selection.span == (body(0, 4), body(0, 10))


def test_shift_and_a_click_reach_into_another_frame(canvas, session, hand):
    canvas.set_tool("text")
    start, end = (canvas.stage.text.caret(point).rect for point in (body(0, 2), body(2, 125)))
    hand.click(start.x, start.y + 4)
    hand.click(end.x, end.y + 4, SHIFT)
    assert session.selection.span == (body(0, 2), body(2, 125))
    press(canvas, Key.Key_Left, held=SHIFT)
    assert session.selection.span == (body(0, 2), body(2, 124))


def test_shift_and_down_take_whole_rows_of_a_table(canvas, session):
    put_table(canvas, session)
    put_caret(canvas, body(0, ROWS.index("42")))
    press(canvas, Key.Key_Down, held=SHIFT)
    first, last = session.selection.span
    assert ROWS[first.offset : last.offset] == "大同\t42\t186\n太原\t35\t99"
    press(canvas, Key.Key_Up, held=SHIFT)
    first, last = session.selection.span
    assert ROWS[first.offset : last.offset] == "大同\t42\t186"
    press(canvas, Key.Key_Up, held=SHIFT)
    first, last = session.selection.span
    assert ROWS[first.offset : last.offset] == "园区\t项目\t亿元\n大同\t42\t186"


def test_shift_and_right_take_whole_cells_beyond_the_first(canvas, session):
    put_table(canvas, session)
    put_caret(canvas, body(0, 1))
    press(canvas, Key.Key_Right, held=SHIFT)
    assert session.selection.span == (body(0, 1), body(0, 2))
    press(canvas, Key.Key_Right, held=SHIFT)
    assert session.selection.span == (body(0, 0), body(0, 5))


def test_a_read_only_issue_takes_no_text_and_says_so(session, fonts, qtbot):
    again = Session.open(session.path, fonts=fonts, read_only=True)
    canvas = PageCanvas(Bridge(again), Language.ZH)
    qtbot.addWidget(canvas)
    canvas.show_page("p1")
    said = []
    canvas.bridge.message.connect(said.append)
    put_caret(canvas, body(0, 2))
    before = again.issue
    QTest.keyClicks(canvas, "x")
    press(canvas, Key.Key_Backspace, Key.Key_Return)
    compose(canvas, "xin")
    assert canvas.caret.preedit is None
    compose(canvas, commit="新")
    assert again.issue is before
    assert again.shown is again.state
    assert len(said) == 5
    assert "只读" in said[0]
    canvas.bridge.detach()
    again.close()
