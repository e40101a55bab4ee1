"""The bar of notices: it leaves room for the page however much there is to say."""

import pytest
from PySide6.QtWidgets import QFrame, QToolButton

from editor.ui.notices import MOST, NoticeBar
from editor.values.language import Words


@pytest.fixture
def bar(window, qtbot) -> NoticeBar:
    made = NoticeBar(window.look)
    qtbot.addWidget(made)
    made.show()
    return made


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
