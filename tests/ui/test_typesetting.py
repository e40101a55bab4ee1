"""Styles by key and by name, and the keys of size, leading, tracking and alignment."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest

from editor.edit.selection import TextSelection
from editor.edit.styles import SetStyleKeys
from editor.model.place import Part, TextPoint, TextRef
from editor.model.style import StyleKey
from editor.ui.dialogs.quickapply import QuickApplyDialog, rank_of
from editor.ui.dialogs.stylekeys import StyleKeysDialog

Key, Held = Qt.Key, Qt.KeyboardModifier
REF = TextRef("a1", Part.BODY, 1)


@pytest.fixture
def typing(window):
    window.canvas.set_tool("text")
    window.bridge.select(TextSelection(TextPoint(REF, 0), TextPoint(REF, 2), "b1"))
    window.canvas.setFocus()
    return window


def style(window):
    return window.issue.article("a1").body[1].style


def marks(window):
    return [span.style for span in window.issue.article("a1").body[1].spans]


def press(window, key, held):
    QTest.keyClick(window.canvas, key, held)


def test_keys_of_styles_style_the_text(typing, qtbot):
    typing.activateWindow()
    press(typing, Key.Key_2, Held.AltModifier)
    assert style(typing) == "小标题"
    press(typing, Key.Key_8, Held.AltModifier)
    assert marks(typing) == ["电头"]
    typing.bridge.do(SetStyleKeys((StyleKey("图说", "Alt+2"),)))
    press(typing, Key.Key_2, Held.AltModifier)
    assert style(typing) == "图说"


def test_a_character_style_without_characters_says_what_to_do(typing):
    typing.bridge.select(TextSelection(TextPoint(REF, 0), TextPoint(REF, 0), "b1"))
    press(typing, Key.Key_8, Held.AltModifier)
    assert marks(typing) == []
    assert "选中" in typing.statusBar().currentMessage()


@pytest.mark.parametrize(
    ("key", "held", "name"),
    [
        (Key.Key_Greater, Held.ControlModifier | Held.ShiftModifier, "正文·9.5pt"),
        (Key.Key_Less, Held.ControlModifier | Held.ShiftModifier, "正文·8.5pt"),
        (Key.Key_Down, Held.AltModifier, "正文·行距13.5"),
        (Key.Key_Up, Held.AltModifier, "正文·行距12.5"),
        (Key.Key_Right, Held.AltModifier, "正文·字距+0.01"),
        (Key.Key_Left, Held.AltModifier, "正文·字距-0.01"),
        (Key.Key_C, Held.ControlModifier | Held.ShiftModifier, "正文·居中"),
        (Key.Key_R, Held.ControlModifier | Held.ShiftModifier, "正文·右齐"),
        (Key.Key_L, Held.ControlModifier | Held.ShiftModifier, "正文·左齐"),
    ],
)
def test_keys_change_the_paragraph(typing, key, held, name):
    typing.actions_.refresh()
    press(typing, key, held)
    assert style(typing) == name
    typing.bridge.undo()
    assert style(typing) == "正文"


def test_a_title_that_its_frame_styles_is_left_alone(typing):
    ref = TextRef("a1", Part.HEADLINE)
    typing.bridge.select(TextSelection(TextPoint(ref, 0), TextPoint(ref, 0), "t1"))
    typing.actions_.trigger("text.larger")
    assert typing.issue.article("a1").headline.style == "主题·28.5pt"


def test_quick_apply_finds_by_name_and_letters(typing):
    dialog = QuickApplyDialog(typing)
    QTest.keyClicks(dialog.search, "xbt")
    assert dialog.chosen == ("小标题", False)
    dialog.search.setText("署名")
    assert dialog.chosen == ("署名", False)
    QTest.keyClick(dialog.search, Key.Key_Down)
    assert dialog.chosen == ("文末署名", True)
    dialog.search.setText("没有")
    assert dialog.chosen is None
    dialog.deleteLater()


def test_names_that_answer_better_come_first():
    assert rank_of("正文", "zw") == 0
    assert rank_of("正文导语", "正文") == 1
    assert rank_of("头条主题", "zt") == 2
    assert rank_of("图说", "x") is None


def test_quick_apply_applies(typing, in_dialog):
    def choose(dialog):
        QTest.keyClicks(dialog.search, "xbt")
        QTest.keyClick(dialog.search, Key.Key_Return)

    in_dialog(choose)
    typing.actions_.trigger("text.quick_apply")
    assert style(typing) == "小标题"


def test_the_key_of_a_style_can_be_another(typing):
    dialog = StyleKeysDialog(typing)
    dialog.list.setCurrentItem(dialog.list.topLevelItem(1))
    dialog.key.setKeySequence(QKeySequence("Ctrl+S"))
    dialog.key.editingFinished.emit()
    assert dialog.trouble.text()
    dialog.key.setKeySequence(QKeySequence("Alt+1"))
    dialog.key.editingFinished.emit()
    assert dialog.list.topLevelItem(1).text(2) == "Alt+1"
    assert dialog.list.topLevelItem(0).text(2) == ""
    assert not dialog.trouble.text()
    dialog.deleteLater()
