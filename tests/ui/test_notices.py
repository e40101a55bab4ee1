"""The bar of notices: it leaves room for the page however much there is to say."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFrame, QPushButton, QToolButton

from editor.ui.notices import MOST, NoticeBar
from editor.values.language import Words


@pytest.fixture
def bar(window, qtbot) -> NoticeBar:
    made = NoticeBar(window.look)
    qtbot.addWidget(made)
    made.show()
    return made


def test_the_page_keeps_its_place_and_size_when_something_is_said(window, qtbot):
    canvas = window.canvas
    canvas.fit_page()
    canvas.settle()
    before = canvas.zoom, canvas.mapTo(window, canvas.viewport().geometry().topLeft())
    size = canvas.viewport().size()
    asked = []
    window.offer(
        Words("已导入 2 篇稿件。", "Imported."), Words("撤销", "Undo"), lambda: asked.append(1)
    )
    button = next(b for b in window.notices.findChildren(QPushButton) if b.text() == "撤销")
    qtbot.waitUntil(lambda: button.isVisible() and window.notices.height() > button.height())
    canvas.settle()
    after = canvas.zoom, canvas.mapTo(window, canvas.viewport().geometry().topLeft())
    assert (after, canvas.viewport().size()) == (before, size)
    middle = button.mapTo(window, button.rect().center())
    assert window.childAt(middle) is button
    assert canvas.viewport().rect().contains(canvas.viewport().mapFrom(window, middle))
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert asked == [1]
    qtbot.waitUntil(lambda: window.notices.height() == 0)


def test_notices_lie_over_the_plan_too(window, qtbot):
    window.warn(Words("缺图。", "A picture is missing."))
    window.centre.show_plan()
    qtbot.waitUntil(
        lambda: window.notices.y() >= window.centre.plan.mapTo(window.centre, QPoint()).y()
    )
    notice = next(each for each in window.notices.findChildren(QFrame) if each.isVisible())
    place = notice.mapTo(window, notice.rect().center())
    assert notice.isAncestorOf(window.childAt(place)) or window.childAt(place) is notice


def seen(bar: NoticeBar) -> int:
    return sum(
        each.isVisible() for each in bar.findChildren(QFrame) if each.property("role") == "notice"
    )


def test_few_are_seen_and_the_others_are_counted(bar):
    for number in range(MOST + 2):
        bar.add(Words(f"第 {number} 条", f"number {number}"))
    assert seen(bar) == MOST
    assert len(bar.texts) == MOST + 2
    assert "2" in bar.all.text()
    assert bar.all.isVisible()


def test_the_next_one_follows_when_one_is_put_away(bar):
    for number in range(MOST + 1):
        bar.add(Words(f"第 {number} 条", f"number {number}"))
    bar.findChild(QToolButton).click()
    assert seen(bar) == MOST
    assert bar.texts == ["第 1 条", "第 2 条", "第 3 条"]
    assert not bar.all.isVisible()


def test_all_are_put_away_at_once(bar):
    for number in range(MOST + 2):
        bar.add(Words(f"第 {number} 条", f"number {number}"))
    bar.all.click()
    assert not bar.texts
    assert seen(bar) == 0
