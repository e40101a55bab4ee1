"""The panel of special characters: by group and name, into the text at the caret."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from editor.edit.selection import NOTHING, TextSelection
from editor.model.place import Part, TextPoint, TextRef
from editor.ui.panels.characters import CHAR, RECENT, CharactersPanel

Key = Qt.Key
REF = TextRef("a1", Part.BODY, 0)


@pytest.fixture
def panel(window) -> CharactersPanel:
    at = TextPoint(REF, 3)
    window.canvas.set_tool("text")
    window.bridge.select(TextSelection(at, at, "b1"))
    window.actions_.trigger("text.characters")
    (found,) = window.dock("characters").findChildren(CharactersPanel)
    return found


def text(window):
    return window.issue.article("a1").body[0].text


def test_enter_puts_a_character_at_the_caret(window, panel):
    panel.search.setText("圈码 3")
    assert panel.current == "③"
    assert "U+2462" in panel.about.text()
    QTest.keyClick(panel.search, Key.Key_Return)
    QTest.keyClick(panel.grid, Key.Key_Return)
    assert text(window).startswith("本刊讯③③")
    window.bridge.undo()
    assert "③③" not in text(window)


def test_a_double_click_inserts_and_is_remembered(window, panel):
    panel.group.set_value("arrows")
    panel.group.edited.emit("arrows")
    item = panel.grid.item(2)
    panel.grid.setCurrentItem(item)
    panel.grid.itemDoubleClicked.emit(item)
    assert text(window).startswith("本刊讯→")
    panel.group.set_value(RECENT)
    panel.group.edited.emit(RECENT)
    assert panel.grid.item(0).data(CHAR) == "→"


def test_without_a_caret_it_says_what_to_do(window, panel):
    window.bridge.select(NOTHING)
    before = window.issue
    panel.insert()
    assert window.issue is before
    assert window.statusBar().currentMessage()


def test_what_the_font_lacks_is_grey_and_said(window, panel):
    panel.search.setText("telephone")
    faint = window.look.theme.faint.lower()
    colors = {panel.grid.item(row).foreground().color().name() for row in range(panel.grid.count())}
    assert colors <= {faint, window.look.theme.text.lower()}
    panel.search.setText("没有这样的字符")
    assert panel.current == ""
    panel.insert()
