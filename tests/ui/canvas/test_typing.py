"""Keys and input methods on a real issue: what they make of its text."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QInputMethodEvent, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from editor.edit.selection import FrameSelection, TextSelection
from editor.edit.text import ReplaceRange
from editor.model.place import Part, TextPoint, TextRef
from editor.model.table import Table
from editor.model.text import Paragraph

Key, Held = Qt.Key, Qt.KeyboardModifier


def body(paragraph, offset):
    return TextPoint(TextRef("a1", Part.BODY, paragraph), offset)


def text(session, paragraph=0):
    return session.issue.article("a1").body[paragraph].text


def put_caret(canvas, point, frame="one"):
    canvas.set_tool("text")
    canvas.bridge.select(TextSelection(point, point, frame))


def press(canvas, *keys, held=Held.NoModifier):
    for key in keys:
        QTest.keyClick(canvas, key, held)


def compose(canvas, preedit="", commit="", cursor=None):
    attributes = []
    if cursor is not None:
        kind = QInputMethodEvent.AttributeType.Cursor
        attributes.append(QInputMethodEvent.Attribute(kind, cursor, 1, None))
    event = QInputMethodEvent(preedit, attributes)
    if commit:
        event.setCommitString(commit)
    QApplication.sendEvent(canvas, event)


def test_typed_characters_go_into_the_text_as_one_step(canvas, session):
    put_caret(canvas, body(0, 2))
    QTest.keyClicks(canvas, "ab c")
    assert text(session).startswith("山西ab c综改")
    assert session.selection.head == body(0, 6)
    canvas.bridge.undo()
    assert text(session).startswith("山西综改")


def test_double_click_enters_text_where_it_was_clicked(canvas, session, hand):
    place = canvas.stage.text.caret(body(0, 5)).rect
    hand.double(place.x, place.y + 4)
    assert canvas.tool == "text"
    assert session.selection == TextSelection(body(0, 5), body(0, 5), "one")


def test_in_text_a_double_click_selects_a_phrase_and_a_triple_the_paragraph(canvas, session, hand):
    canvas.set_tool("text")
    place = canvas.stage.text.caret(body(0, 5)).rect
    hand.click(place.x + 1, place.y + 4)
    hand.double(place.x + 1, place.y + 4)
    first, last = session.selection.span
    assert first.offset <= 5 < last.offset <= 12
    hand.click(place.x + 1, place.y + 4)
    assert session.selection.span == (body(0, 0), body(0, len(text(session))))


def test_dragging_selects_into_the_next_frame(canvas, session, hand):
    canvas.set_tool("text")
    start, end = (canvas.stage.text.caret(point).rect for point in (body(0, 2), body(2, 125)))
    assert canvas.stage.text.line_of(body(2, 125)).frame == "two"
    hand.drag(start.x, start.y + 4, end.x, end.y + 4)
    assert session.selection.span == (body(0, 2), body(2, 125))


def test_enter_splits_and_backspace_joins_paragraphs(canvas, session):
    before = text(session)
    put_caret(canvas, body(0, 4))
    press(canvas, Key.Key_Return)
    assert [text(session, 0), text(session, 1)] == [before[:4], before[4:]]
    assert session.selection.head == body(1, 0)
    press(canvas, Key.Key_Backspace)
    assert text(session) == before
    assert session.selection.head == body(0, 4)


def test_enter_in_a_headline_is_a_line_break(canvas, session):
    point = TextPoint(TextRef("a1", Part.HEADLINE), 4)
    put_caret(canvas, point, "title")
    press(canvas, Key.Key_Return)
    assert session.issue.article("a1").headline.text == "推动保税\n维修业态发展"
    press(canvas, Key.Key_Delete)
    assert session.issue.article("a1").headline.text == "推动保税\n修业态发展"


def test_arrows_walk_through_lines_columns_and_frames(canvas, session):
    put_caret(canvas, body(0, 0))
    seen = {session.selection.frame}
    while session.selection.head != body(2, len(text(session, 2))):
        before = session.selection.head
        press(canvas, Key.Key_Down)
        seen.add(session.selection.frame)
        if session.selection.head == before:
            break
    assert session.selection.head == body(2, len(text(session, 2)))
    assert seen == {"one", "two"}
    press(canvas, Key.Key_Home, held=Held.ControlModifier)
    assert session.selection.head == body(0, 0)


def test_end_stays_on_its_line_and_home_returns(canvas, session):
    put_caret(canvas, body(0, 1))
    top = canvas.caret.place().rect.y
    press(canvas, Key.Key_End)
    assert canvas.caret.place().rect.y == pytest.approx(top)
    assert session.selection.head.offset > 8
    press(canvas, Key.Key_Home)
    assert session.selection.head == body(0, 0)


def test_vertical_text_turns_the_arrows(canvas, session):
    point = TextPoint(TextRef("a2", Part.HEADLINE), 2)
    put_caret(canvas, point, "tall")
    assert canvas.caret.place().vertical
    press(canvas, Key.Key_Down)
    assert session.selection.head.offset == 3
    press(canvas, Key.Key_Up, Key.Key_Up)
    assert session.selection.head.offset == 1


def test_shift_selects_and_typing_replaces_across_paragraphs(canvas, session):
    first, second = text(session, 0), text(session, 1)
    put_caret(canvas, body(0, 3))
    press(canvas, Key.Key_Right, held=Held.ShiftModifier)
    assert session.selection.span == (body(0, 3), body(0, 4))
    canvas.bridge.select(TextSelection(body(0, 3), body(1, 2), "one"))
    QTest.keyClicks(canvas, "x")
    assert text(session) == first[:3] + "x" + second[2:]
    assert session.selection.head == body(0, 4)


def test_clipboard_carries_paragraphs_and_plain_text(canvas, session):
    first, second = text(session, 0), text(session, 1)
    canvas.bridge.select(TextSelection(body(0, 3), body(1, 2), "one"))
    canvas.set_tool("text")
    press(canvas, Key.Key_X, held=Held.ControlModifier)
    assert QGuiApplication.clipboard().text() == first[3:] + "\n" + second[:2]
    assert text(session) == first[:3] + second[2:]
    press(canvas, Key.Key_V, held=Held.ControlModifier)
    assert [text(session, 0), text(session, 1)] == [first, second]
    QGuiApplication.clipboard().setText("新闻")
    press(canvas, Key.Key_V, held=Held.ControlModifier)
    assert text(session, 1) == second[:2] + "新闻" + second[2:]


def test_select_all_takes_the_whole_story(canvas, session):
    put_caret(canvas, body(0, 3))
    press(canvas, Key.Key_A, held=Held.ControlModifier)
    assert session.selection.span == (body(0, 0), body(2, len(text(session, 2))))


def test_preedit_is_shown_in_place_but_is_not_in_the_text(canvas, session):
    put_caret(canvas, body(0, 2))
    before = session.issue
    compose(canvas, "xin hua", cursor=3)
    assert session.issue is before
    assert session.shown.issue.article("a1").body[0].text.startswith("山西xin hua综改")
    assert canvas.caret.head == body(0, 5)
    assert not session.can_undo
    compose(canvas, commit="新华社")
    assert text(session).startswith("山西新华社综改")
    assert canvas.caret.preedit is None
    assert session.selection.head == body(0, 5)
    canvas.bridge.undo()
    assert session.issue == before


def test_preedit_replaces_what_is_selected_and_can_be_given_up(canvas, session):
    canvas.set_tool("text")
    canvas.bridge.select(TextSelection(body(0, 0), body(0, 2), "one"))
    compose(canvas, "bei")
    assert session.shown.issue.article("a1").body[0].text.startswith("bei综改")
    compose(canvas, "")
    assert session.shown is session.state
    assert text(session).startswith("山西综改")


def test_what_is_composed_stays_when_one_clicks_elsewhere(canvas, session, hand):
    put_caret(canvas, body(0, 2))
    compose(canvas, "上海")
    rect = canvas.stage.frame("one").box.rect
    hand.click(rect.x + 5, rect.bottom - 5)
    assert text(session).startswith("山西上海综改")
    assert canvas.caret.preedit is None
    assert session.selection.head != body(0, 4)


def test_replacement_by_an_input_method(canvas, session):
    put_caret(canvas, body(0, 2))
    event = QInputMethodEvent()
    event.setCommitString("晋", -2, 2)
    QApplication.sendEvent(canvas, event)
    assert text(session).startswith("晋综改")


def test_input_methods_learn_where_the_caret_is(canvas, session):
    query = Qt.InputMethodQuery
    assert canvas.inputMethodQuery(query.ImEnabled) is False
    put_caret(canvas, body(0, 2))
    assert canvas.inputMethodQuery(query.ImEnabled) is True
    assert canvas.inputMethodQuery(query.ImSurroundingText) == text(session)
    assert canvas.inputMethodQuery(query.ImCursorPosition) == 2
    box, offset = canvas.caret.box(), canvas.viewport().pos()
    cursor = canvas.inputMethodQuery(query.ImCursorRectangle)
    assert cursor.topLeft() == box.topLeft() + offset
    assert offset.x() > 0 < offset.y()
    canvas.pan(offset)
    assert canvas.inputMethodQuery(query.ImCursorRectangle) != cursor or not (
        canvas.verticalScrollBar().maximum()
    )


def test_letters_are_typed_even_where_they_are_shortcuts(canvas, session):
    event = QKeyEvent(QKeyEvent.Type.ShortcutOverride, Key.Key_V, Held.NoModifier, "v")
    event.ignore()
    QApplication.sendEvent(canvas, event)
    assert not event.isAccepted()
    put_caret(canvas, body(0, 2))
    QApplication.sendEvent(canvas, event)
    assert event.isAccepted()
    undo = QKeyEvent(QKeyEvent.Type.ShortcutOverride, Key.Key_Z, Held.ControlModifier, "\x1a")
    undo.ignore()
    QApplication.sendEvent(canvas, undo)
    assert not undo.isAccepted()


def test_escape_leaves_the_text_for_its_frame(canvas, session):
    put_caret(canvas, body(0, 2))
    press(canvas, Key.Key_Escape)
    assert session.selection == FrameSelection("p1", ("one",))
    assert canvas.tool == "select"


def test_space_types_while_editing_and_pans_otherwise(canvas, session):
    QTest.keyPress(canvas, Key.Key_Space)
    assert canvas.tools.active.name == "hand"
    QTest.keyRelease(canvas, Key.Key_Space)
    assert canvas.tools.active.name == "select"
    put_caret(canvas, body(0, 2))
    QTest.keyClick(canvas, Key.Key_Space)
    assert text(session).startswith("山西 综改")


def test_every_commit_of_several_characters_is_one_step(canvas, session):
    put_caret(canvas, body(0, 2))
    compose(canvas, commit="新华社")
    compose(canvas, commit="记者")
    assert text(session).startswith("山西新华社记者")
    canvas.bridge.undo()
    assert text(session).startswith("山西新华社综改")
    canvas.bridge.undo()
    assert text(session).startswith("山西综改")


def test_preedit_in_vertical_text_stands_below_the_character_before(canvas, session):
    point = TextPoint(TextRef("a2", Part.HEADLINE), 2)
    put_caret(canvas, point, "tall")
    before = canvas.caret.place().rect
    compose(canvas, "shang wu")
    after = canvas.caret.place()
    assert after.vertical
    assert session.shown.issue.article("a2").headline.text.startswith("优化shang wu")
    assert after.rect.y > before.y or after.rect.x < before.x
    compose(canvas, commit="商务")
    assert session.issue.article("a2").headline.text.startswith("优化商务商务")
    assert canvas.caret.place().rect.y > before.y


def test_preedit_over_cells_of_a_table_keeps_their_borders(canvas, session):
    end = body(0, len(text(session)))
    canvas.bridge.do(ReplaceRange(body(0, 0), end, (Paragraph("甲\t乙", "表文", table=Table()),)))
    canvas.set_tool("text")
    canvas.bridge.select(TextSelection(body(0, 0), body(0, 3), "one"))
    compose(canvas, "xin")
    assert session.shown.issue.article("a1").body[0].text == "xin\t"
    compose(canvas, commit="新")
    assert text(session) == "新\t"
