"""The story editor: typing there is editing the issue, and the issue is what it shows."""

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication, QInputMethodEvent, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from editor.edit.selection import FrameSelection, TextSelection
from editor.edit.text import MarkText, ReplaceRange, Splice
from editor.model.place import Part, TextPoint, TextRef
from editor.model.text import Paragraph
from editor.ui.panels.story import StoryPanel

Key, Held = Qt.Key, Qt.KeyboardModifier
BODY = 4
"""The number of the body's first block."""


@pytest.fixture
def panel(window) -> StoryPanel:
    window.bridge.select(FrameSelection("page1", ("b2",)))
    window.actions_.trigger("article.story")
    (found,) = window.dock("story").findChildren(StoryPanel)
    return found


def at(offset, number=0, owner="a2"):
    return TextPoint(TextRef(owner, Part.BODY, number), offset)


def caret(panel, block, offset, *, to=None):
    cursor = panel.text.textCursor()
    cursor.setPosition(panel.text.position(block, offset))
    if to is not None:
        cursor.setPosition(panel.text.position(*to), QTextCursor.MoveMode.KeepAnchor)
    panel.text.setTextCursor(cursor)


def press(panel, *keys, held=Held.NoModifier):
    for key in keys:
        QTest.keyClick(panel.text, key, held)


def body(window, number=0):
    return window.issue.article("a2").body[number].text


def same(window, panel):
    shown = panel.text.toPlainText().split("\n")
    article = window.issue.article("a2")
    texts = [article.kicker, article.headline, article.deck, article.byline, *article.body]
    return shown == [each.text for each in texts]


def test_it_shows_title_and_body_with_their_styles(window, panel):
    assert panel.article == "a2"
    assert same(window, panel)
    assert panel.text._names[:5] == ["引题", "主题", "副题", "署名", "正文"]
    assert "字" in panel._fit.text() or panel._soon.isActive()


def test_typing_is_editing_and_undo_is_the_issues(window, panel):
    before = window.issue
    caret(panel, BODY, 3)
    QTest.keyClicks(panel.text, "abc")
    assert body(window).startswith("本刊讯abc")
    assert window.bridge.session.selection.head == at(6)
    press(panel, Key.Key_Backspace)
    press(panel, Key.Key_Return)
    assert body(window) == "本刊讯ab"
    assert same(window, panel)
    while window.bridge.session.can_undo:
        press(panel, Key.Key_Z, held=Held.ControlModifier)
    assert window.issue == before
    assert same(window, panel)


def test_words_typed_in_a_row_are_one_step(window, panel):
    before = window.issue
    caret(panel, BODY, 3)
    QTest.keyClicks(panel.text, "abc")
    window.bridge.undo()
    assert window.issue == before


def test_an_input_method_composes_and_commits_one_step(window, panel):
    before = window.issue
    caret(panel, BODY, 3)
    QApplication.sendEvent(panel.text, QInputMethodEvent("xin", []))
    assert window.issue is before
    event = QInputMethodEvent()
    event.setCommitString("新华社𠮷")
    QApplication.sendEvent(panel.text, event)
    assert body(window).startswith("本刊讯新华社𠮷")
    QTest.keyClicks(panel.text, "x")
    assert body(window).startswith("本刊讯新华社𠮷x")
    assert same(window, panel)
    window.bridge.undo()
    assert body(window).startswith("本刊讯新华社𠮷")
    window.bridge.undo()
    assert window.issue == before


def test_what_is_done_on_the_page_is_seen_at_once(window, panel):
    window.bridge.do(Splice(TextRef("a2", Part.BODY, 0), 0, 3, "本报讯"))
    assert same(window, panel)
    end = at(len(body(window)))
    window.bridge.do(
        ReplaceRange(end, end, (Paragraph(""), Paragraph("新的一段"), Paragraph("又")))
    )
    assert same(window, panel)
    window.bridge.undo()
    window.bridge.undo()
    assert same(window, panel)


def test_titles_and_body_stay_apart(window, panel):
    before = window.issue
    caret(panel, 3, 0, to=(BODY, 2))
    press(panel, Key.Key_Delete)
    assert window.issue is before
    assert same(window, panel)
    assert window.statusBar().currentMessage()
    caret(panel, BODY, 0)
    press(panel, Key.Key_Backspace)
    assert window.issue is before
    assert same(window, panel)


def test_selecting_across_paragraphs_and_typing_over_it(window, panel):
    count = len(window.issue.article("a2").body)
    caret(panel, BODY, 3, to=(BODY + 1, 3))
    QTest.keyClicks(panel.text, "x")
    assert len(window.issue.article("a2").body) == count - 1
    assert same(window, panel)


def test_the_carets_of_page_and_column_are_one(window, panel):
    caret(panel, BODY, 2, to=(BODY, 5))
    assert window.bridge.session.selection == TextSelection(at(2), at(5), "b2")
    panel.text.clearFocus()
    window.canvas.setFocus()
    window.bridge.select(TextSelection(at(1, 1), at(1, 1), "b2"))
    assert panel.text.textCursor().position() == panel.text.position(BODY + 1, 1)
    other = at(1, 0, "a1")
    window.bridge.select(TextSelection(other, other, "b1"))
    assert panel.article == "a1"


def test_what_has_no_room_stands_below_a_rule(window, panel):
    panel._settle()
    assert panel.text._cut is None
    end = at(len(body(window)))
    more = tuple(Paragraph("签约项目四十二个。" * 60) for _ in range(12))
    window.bridge.do(ReplaceRange(end, end, (Paragraph(""), *more)))
    panel._settle()
    assert panel.text._cut is not None
    assert "余" in panel._fit.text()
    assert len(panel.text.extraSelections()) == 1
    panel.text.verticalScrollBar().setValue(panel.text.verticalScrollBar().maximum() - 8)
    assert not panel.text.grab().isNull()


def test_the_rule_of_what_has_no_room_outlives_text_that_goes(window, panel):
    end = at(len(body(window)))
    more = tuple(Paragraph("签约项目四十二个。" * 60) for _ in range(12))
    window.bridge.do(ReplaceRange(end, end, (Paragraph(""), *more)))
    panel._settle()
    assert panel.text._cut is not None
    window.bridge.undo()
    assert same(window, panel)
    assert not panel.text.grab().isNull()


def test_pasting_keeps_paragraphs_and_copying_their_styles(window, panel):
    data = QMimeData()
    data.setText("　　第一段\n　　第二段")
    QGuiApplication.clipboard().setMimeData(data)
    caret(panel, BODY, 3)
    panel.text.setFocus()
    press(panel, Key.Key_V, held=Held.ControlModifier)
    assert body(window) == "本刊讯第一段"
    assert body(window, 1).startswith("第二段")
    assert same(window, panel)


def test_marks_are_painted(window, panel):
    window.bridge.do(MarkText(at(6), at(9), "加粗"))
    layout = panel.text.document().findBlockByNumber(BODY).layout()
    assert any(each.start == 6 and each.length == 3 for each in layout.formats())


def test_a_key_in_a_long_story_touches_little(window, panel):
    end = at(len(body(window)))
    window.bridge.do(ReplaceRange(end, end, tuple(Paragraph("签约" * 100) for _ in range(500))))
    assert same(window, panel)
    caret(panel, BODY + 200, 7)
    put = []
    panel.text.document().contentsChange.connect(lambda *change: put.append(change))
    QTest.keyClicks(panel.text, "x")
    assert len(put) == 1
    assert same(window, panel)
