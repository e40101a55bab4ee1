"""The list of a style's uses: all of them, shown on the page by clicks and keys, kept true."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from editor.edit.articles import SetArticle
from editor.edit.styles import StyleKind
from editor.model.text import Paragraph
from editor.ui.panels.uses import UsesPanel

Key = Qt.Key


@pytest.fixture
def uses(window, qtbot):
    """The uses of 正文, sixty paragraphs more than there were."""
    article = window.issue.article("a1")
    more = tuple(Paragraph(f"第 {number} 段。", "正文") for number in range(60))
    window.bridge.do(SetArticle(replace(article, body=(*article.body, *more))))
    window.docks.styles.choose("正文")
    window.action("style.uses").trigger()
    (panel,) = window.dock("uses").findChildren(UsesPanel)
    qtbot.waitUntil(lambda: panel.list.topLevelItemCount() > 60)
    return panel


def click(qtbot, uses, row) -> None:
    box = uses.list.visualItemRect(uses.list.topLevelItem(row))
    qtbot.mouseClick(uses.list.viewport(), Qt.MouseButton.LeftButton, pos=box.center())


def paragraph(window) -> int:
    return window.bridge.session.selection.head.ref.paragraph


def test_all_uses_are_listed_with_their_page(uses, window):
    texts = [uses.list.topLevelItem(at).text(1) for at in range(uses.list.topLevelItemCount())]
    assert {f"第 {number} 段。" for number in range(60)} <= set(texts)
    assert str(len(texts)) in uses.count.text()
    assert uses.list.topLevelItem(0).text(0).startswith("1 版")


def test_a_click_shows_a_use_and_the_list_stays(uses, window, qtbot):
    click(qtbot, uses, 1)
    assert window.bridge.session.selection.head.ref.owner == "a1"
    assert paragraph(window) == 1
    assert uses.isVisible()
    qtbot.mouseClick(uses.next, Qt.MouseButton.LeftButton)
    assert paragraph(window) == 2
    qtbot.mouseClick(uses.previous, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(uses.previous, Qt.MouseButton.LeftButton)
    assert paragraph(window) == 0


def test_arrows_step_and_enter_gives_the_keys_to_the_page(uses, window, qtbot):
    click(qtbot, uses, 0)
    assert uses.list.hasFocus()
    qtbot.keyClick(uses.list, Key.Key_Down)
    assert paragraph(window) == 1
    qtbot.keyClick(uses.list, Key.Key_Down)
    assert paragraph(window) == 2
    qtbot.keyClick(uses.list, Key.Key_Return)
    qtbot.waitUntil(lambda: QApplication.focusWidget() is window.canvas)
    assert paragraph(window) == 2
    qtbot.keyClick(uses.list, Key.Key_Escape)
    assert not uses.isVisible()


def test_the_list_follows_the_issue_and_keeps_its_row(uses, window, qtbot):
    click(qtbot, uses, 2)
    count = uses.list.topLevelItemCount()
    article = window.issue.article("a1")
    window.bridge.do(SetArticle(replace(article, body=article.body[:-1])))
    qtbot.waitUntil(lambda: uses.list.topLevelItemCount() == count - 1)
    assert uses.list.indexOfTopLevelItem(uses.list.currentItem()) == 2


def test_a_style_that_nothing_uses_is_told(uses, qtbot):
    uses.begin(StyleKind.PARAGRAPH, "没有这样的")
    qtbot.waitUntil(lambda: "没有用到" in uses.count.text())
    assert not uses.next.isEnabled()
