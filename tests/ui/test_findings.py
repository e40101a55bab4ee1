"""预检: findings by page, filtered, mended one by one or all of a kind, and reported."""

import json

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QFileDialog

from editor.check.finding import Finding, fixed_by
from editor.edit.issue import SetInfo
from editor.edit.pages import RemovePage
from editor.edit.state import State
from editor.model.issue import IssueInfo
from editor.model.output import Severity
from editor.session.mending import mended, title_of, told_no_more
from editor.ui.dialogs.report import save_report
from editor.ui.panels.findings import HERE, FindingsPanel, count_words
from editor.values.ids import PageId
from editor.values.language import Words
from tests.ui.sample_issue import tiny_issue

PAGES = (PageId("page1"), PageId("page2"))


def found(code, severity, page=PAGES[0], frame=None, title=""):
    said = Words(f"{code}有错{title}。", f"{code} is wrong.")
    told = Finding(code, severity, said, page, frame)
    edit = SetInfo(IssueInfo(title=title)) if title else None
    return fixed_by(told, edit, f"刊名改为{title}", f"Name it {title}")


ERROR = found("font.glyph", Severity.ERROR)
LOOSE = found("text.loose", Severity.WARNING, title="甲")
LOOSER = found("text.loose", Severity.WARNING, PAGES[1], title="乙")
WHOLE = found("article.unplaced", Severity.WARNING, None)


@pytest.fixture
def panel(window):
    window.survey.stop()
    made: FindingsPanel = window.docks.findings
    made.show_findings((LOOSE, ERROR, LOOSER, WHOLE))
    return made


def rows(panel):
    return [item.text(0) for item in panel.tree._rows()]


def choose(panel, finding):
    item = next(each for each in panel.tree._rows() if each.text(0) == finding.words.zh)
    panel.tree.setCurrentItem(item)
    return item


def test_pages_in_order_and_errors_first(panel):
    heads = [panel.tree.topLevelItem(row).text(0) for row in range(3)]
    assert [head.partition("·")[2].strip() for head in heads] == ["2", "1", "1"]
    assert heads[2].startswith("全刊")
    assert rows(panel) == [each.words.zh for each in (ERROR, LOOSE, LOOSER, WHOLE)]


def test_filters_by_severity_and_page(panel):
    assert [button.text() for button in panel.kinds.values()] == ["1", "3"]
    panel.kinds[Severity.WARNING].click()
    assert rows(panel) == [ERROR.words.zh]
    panel.kinds[Severity.WARNING].click()
    panel.pages.set_value(HERE)
    panel.pages.edited.emit(HERE)
    assert rows(panel) == [ERROR.words.zh, LOOSE.words.zh]
    panel.desk.show_page(PAGES[1])
    assert rows(panel) == [LOOSER.words.zh]


def test_nothing_wrong_is_said(panel):
    panel.show_findings(())
    assert "没有发现问题" in panel.tree.topLevelItem(0).text(0)
    assert not panel.fix.isVisibleTo(panel)


def test_a_click_jumps_and_the_tool_mends(panel):
    item = choose(panel, LOOSER)
    assert panel.fix.text() == "修复：刊名改为乙"
    panel.tree.itemClicked.emit(item, 0)
    assert panel.desk.page.id == PAGES[1]
    panel.tree.itemClicked.emit(item, 1)
    assert panel.desk.issue.info.title == "乙"


def test_all_of_a_kind_are_mended_in_one_step(panel):
    choose(panel, LOOSE)
    assert panel.fix_all.text() == "全部 2 处"
    steps = len(panel.desk.bridge.session.done)
    panel.fix_all.click()
    assert panel.desk.issue.info.title == "乙"
    assert len(panel.desk.bridge.session.done) == steps + 1
    assert panel.desk.bridge.session.undo_label.zh == "修复：字距过疏"


def test_what_cannot_be_mended_offers_nothing(panel):
    choose(panel, ERROR)
    assert not panel.fix.isVisibleTo(panel)
    assert not panel.fix_all.isVisibleTo(panel)


def test_a_kind_can_be_told_no_more_and_undone(panel):
    choose(panel, LOOSE)
    action = next(each for each in panel.menu().actions() if "不再报" in each.text())
    action.trigger()
    assert panel.desk.issue.profile.severities == (("text.loose", Severity.OFF),)
    panel.desk.bridge.undo()
    assert panel.desk.issue.profile.severities == ()


def test_the_sentence_is_copied(panel):
    choose(panel, ERROR)
    next(each for each in panel.menu().actions() if each.text() == "复制").trigger()
    assert QGuiApplication.clipboard().text() == ERROR.words.zh


def test_the_current_finding_stays_when_others_change(panel):
    choose(panel, LOOSER)
    panel.show_findings((LOOSER, ERROR))
    assert panel.tree.current == LOOSER
    panel.show_findings((ERROR,))
    assert panel.tree.current is None


def test_pages_stay_closed(panel):
    panel.tree.topLevelItem(0).setExpanded(False)
    panel.show_findings((ERROR, LOOSE))
    assert not panel.tree.topLevelItem(0).isExpanded()


def test_rows_are_as_high_as_their_words(panel):
    long = Finding("font.glyph", Severity.ERROR, Words("很长的话。" * 40, "Long."), PAGES[0])
    panel.show_findings((ERROR, long))
    first, second = panel.tree._rows()
    heights = [panel.tree.visualItemRect(item).height() for item in (first, second)]
    assert heights[1] > 3 * heights[0]


@pytest.mark.parametrize("ending", ["html", "json", "txt"])
def test_the_report_is_saved(window, tmp_path, monkeypatch, ending):
    file = tmp_path / f"报告.{ending}"
    monkeypatch.setattr(QFileDialog, "exec", lambda _: True)
    monkeypatch.setattr(QFileDialog, "selectedFiles", lambda _: [str(file)])
    opened = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: bool(opened.append(url)))
    save_report(window)
    text = file.read_text("utf-8")
    assert "新闻纸" in text or json.loads(text)["profile"] == "newsprint"
    assert [url.toLocalFile() for url in opened] == [str(file)]


def test_a_report_that_cannot_be_written_is_told(window, tmp_path, monkeypatch, answer):
    monkeypatch.setattr(QFileDialog, "exec", lambda _: True)
    monkeypatch.setattr(QFileDialog, "selectedFiles", lambda _: [str(tmp_path / "no" / "x.html")])
    asked = answer("确定")
    save_report(window)
    assert "文件夹不存在" in asked[0]


def test_fixes_that_no_longer_fit_are_left_out():
    state = State(tiny_issue())
    gone = Finding("x", Severity.ERROR, Words("", ""), fix=RemovePage(PageId("none")))
    good = Finding("x", Severity.ERROR, Words("", ""), fix=SetInfo(IssueInfo(title="丙")))
    edit = mended(state, (gone, good, good), "x")
    assert edit.edits == (good.fix,)
    assert mended(state, (gone,), "x") is None
    assert told_no_more(state, "x").apply(state).issue.profile.severities == (("x", Severity.OFF),)
    assert title_of("x") == Words("x", "x")


def test_counts_in_words():
    assert count_words((ERROR, LOOSE, LOOSER)).zh == "1 个错误 · 2 个提醒"
    assert count_words((ERROR,)).en == "1 error"
    assert count_words(()).zh == "预检通过"


def test_space_and_enter_reach_the_place(panel, qtbot):
    choose(panel, LOOSER)
    qtbot.keyClick(panel.tree, Qt.Key.Key_Return)
    assert panel.desk.page.id == PAGES[1]


def test_rows_of_pages_with_the_same_findings_stay(panel):
    first, second, whole = (panel.tree.topLevelItem(row) for row in range(3))
    current = choose(panel, LOOSER)
    panel.show_findings((ERROR, LOOSER, WHOLE))
    assert panel.tree.topLevelItem(0) is not first
    assert panel.tree.topLevelItem(1) is second
    assert panel.tree.topLevelItem(2) is whole
    assert panel.tree.currentItem() is current
    assert rows(panel) == [each.words.zh for each in (ERROR, LOOSER, WHOLE)]
    panel.show_findings((LOOSER,))
    assert rows(panel) == [LOOSER.words.zh]
    panel.show_findings(())
    assert panel.tree.topLevelItem(0).text(0) == "没有发现问题"
    panel.show_findings((WHOLE, ERROR))
    assert rows(panel) == [ERROR.words.zh, WHOLE.words.zh]


def test_a_panel_behind_a_tab_follows_when_it_is_seen(panel, window, qtbot):
    window.docks["history"].raise_()
    qtbot.waitUntil(lambda: panel.tree.visibleRegion().isEmpty())
    before = rows(panel)
    panel.show_findings((ERROR,))
    assert rows(panel) == before
    window.docks["findings"].raise_()
    qtbot.waitUntil(lambda: rows(panel) == [ERROR.words.zh])
