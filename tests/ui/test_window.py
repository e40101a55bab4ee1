"""The window: opens an issue, edits through its commands, follows the state, saves."""

import weakref

from PySide6.QtCore import Qt
from PySide6.QtGui import QDrag

from editor.edit.pages import SetPage
from editor.edit.selection import NOTHING, FrameSelection, TextSelection
from editor.edit.text import Splice
from editor.model.frame import GroupFrame, TextFrame
from editor.model.output import Severity
from editor.model.place import Part, TextPoint, TextRef
from editor.session.session import Session
from editor.store.errors import StoreError
from editor.ui.canvas.drops import ARTICLE_MIME, PHOTO_MIME
from editor.ui.window import MainWindow
from editor.values.ids import FrameId, PageId
from editor.values.language import Language, Words

BODY = TextRef("a1", Part.BODY, 0)


def act(window: MainWindow, name: str) -> None:
    window.actions_.trigger(name)


def caret(window: MainWindow, offset: int = 5) -> None:
    point = TextPoint(BODY, offset)
    window.bridge.select(TextSelection(point, point, FrameId("b1")))


def test_opens_on_the_first_page_with_its_thumbnails_and_articles(window, qtbot):
    assert window.page is not None
    assert window.page.number == "1"
    assert window.tabs.tabText(1) == "2版 综合"
    assert window.docks.pages.list.count() == 2
    tree = window.docks.library.articles
    assert [tree.topLevelItem(row).text(0) for row in range(3)] == [
        "推动保税维修业态发展",
        "优化营商环境",
        "上半年开发区经济运行平稳",
    ]
    qtbot.waitUntil(lambda: window.docks.pages.thumbnails.image(PageId("page1")) is not None)


def test_state_column_says_over_short_and_waiting(window, qtbot):
    tree = window.docks.library.articles
    qtbot.waitUntil(lambda: all(tree.facts[each].fit is not None for each in ("a1", "a2")))
    states = [tree.topLevelItem(row).text(3) for row in range(3)]
    assert (states[0][:2], states[1][:2], states[2]) == ("余 ", "缺 ", "待排")
    assert [tree.topLevelItem(row).text(1) for row in range(3)] == ["1", "1", ""]


def test_one_wording_says_how_a_story_fits(window, qtbot):
    caret(window, 3)
    qtbot.waitUntil(lambda: bool(window.status.fit.text()))
    said = window.status.fit.text()
    qtbot.waitUntil(lambda: window.docks.library.articles.topLevelItem(0).text(3) == said)
    assert any(said in finding.words.zh for finding in window.findings)


def test_typing_can_be_undone_by_name_and_redone(window, qtbot):
    caret(window)
    window.bridge.do(Splice(BODY, 5, 5, "新"))
    qtbot.waitUntil(window.isWindowModified)
    assert window.actions_["edit.undo"].text() == "撤销输入"
    assert window.docks.history.list.count() == 2
    act(window, "edit.undo")
    assert window.issue.articles[0].body[0].text.startswith("本刊讯　大同市")
    assert window.actions_["edit.redo"].text() == "重做输入"
    act(window, "edit.redo")
    assert window.issue.articles[0].body[0].text.startswith("本刊讯　大新同市")


def test_history_goes_back_and_forth(window):
    for char in "甲乙":
        window.bridge.do(Splice(BODY, 0, 0, char))
        window.bridge.session.break_merge()
    window.docks.history.go_to(0)
    assert not window.bridge.session.dirty or not window.bridge.session.can_undo
    window.docks.history.go_to(2)
    assert window.issue.articles[0].body[0].text.startswith("乙甲")


def test_save_writes_and_clears_the_marks(window, desktop, qtbot):
    window.bridge.do(Splice(BODY, 0, 0, "改"))
    qtbot.waitUntil(window.isWindowModified)
    dot = Qt.ItemDataRole.UserRole + 2
    qtbot.waitUntil(lambda: window.docks.pages.list.item(0).data(dot))
    assert not window.docks.pages.list.item(1).data(dot)
    act(window, "file.save")
    qtbot.waitUntil(lambda: not window.isWindowModified())
    assert not window.docks.pages.list.item(0).data(Qt.ItemDataRole.UserRole + 2)
    assert window.status.saved.text().startswith("已保存 ")
    again = Session.open(window.bridge.session.path, fonts=desktop.fonts, read_only=True)
    assert again.issue.articles[0].body[0].text.startswith("改本刊讯")


def test_pages_follow_keys_tabs_and_list(window):
    act(window, "page.next")
    assert window.page.id == "page2"
    assert window.tabs.currentIndex() == 1
    assert window.docks.pages.list.currentRow() == 1
    assert not window.actions_["page.next"].isEnabled()
    window.tabs.setCurrentIndex(0)
    assert window.page.id == "page1"
    window.docks.pages.list.setCurrentRow(1)
    assert window.page.id == "page2"


def test_pages_can_be_left_while_a_frame_is_selected(window, qtbot):
    window.show_frame(FrameId("b1"))
    window.tabs.setCurrentIndex(1)
    qtbot.wait(30)
    assert window.page.id == "page2"
    assert window.bridge.session.selection == NOTHING


def test_undo_goes_to_the_page_where_it_happens(window, qtbot):
    window.show_frame(FrameId("b2"))
    act(window, "edit.delete")
    act(window, "page.next")
    act(window, "edit.undo")
    qtbot.waitUntil(lambda: window.page.id == "page1")
    caret(window)
    window.bridge.do(Splice(BODY, 5, 5, "改"))
    act(window, "page.next")
    assert window.page.id == "page2"
    act(window, "edit.undo")
    assert window.page.id == "page1"


def test_page_can_be_deleted_and_comes_back(window):
    act(window, "page.next")
    act(window, "page.delete")
    assert len(window.issue.pages) == 1
    assert window.page.id == "page1"
    act(window, "edit.undo")
    assert len(window.issue.pages) == 2


def test_page_moves_and_renames(window):
    act(window, "page.later")
    assert [page.id for page in window.issue.pages] == ["page2", "page1"]
    window.bridge.do(SetPage(window.issue.pages[0]))
    act(window, "page.earlier")
    assert [page.id for page in window.issue.pages] == ["page1", "page2"]


def test_group_ungroup_lock_order(window):
    window.bridge.select(FrameSelection(PageId("page1"), (FrameId("l1"), FrameId("l2"))))
    act(window, "object.group")
    assert any(isinstance(frame, GroupFrame) for frame in window.page.frames)
    act(window, "object.lock")
    assert window.actions_["object.lock"].isChecked()
    act(window, "object.lock")
    act(window, "object.ungroup")
    assert not any(isinstance(frame, GroupFrame) for frame in window.page.frames)
    window.bridge.select(FrameSelection(PageId("page1"), (FrameId("n1"),)))
    act(window, "object.back")
    assert window.page.frames[0].box.id == "n1"


def test_delete_and_duplicate_frames(window):
    window.bridge.select(FrameSelection(PageId("page1"), (FrameId("n1"),)))
    count = len(window.page.frames)
    act(window, "edit.duplicate")
    assert len(window.page.frames) == count + 1
    assert window.bridge.session.selection.frames[0] != "n1"
    act(window, "edit.delete")
    act(window, "edit.undo")
    act(window, "edit.undo")
    assert len(window.page.frames) == count


def test_frames_go_through_the_clipboard_to_another_page(window):
    window.bridge.select(FrameSelection(PageId("page1"), (FrameId("l1"),)))
    act(window, "edit.copy")
    act(window, "page.next")
    act(window, "edit.paste")
    assert window.page.frames[0].box.id == "b3"
    assert window.page.frames[-1].text[0].text == "开发区"


def test_bold_marks_and_clears(window):
    first, last = TextPoint(BODY, 4), TextPoint(BODY, 7)
    window.bridge.select(TextSelection(first, last, FrameId("b1")))
    act(window, "text.bold")
    spans = window.issue.articles[0].body[0].spans
    assert ("加粗", 4, 7) in [(span.style, span.start, span.end) for span in spans]
    assert window.actions_["text.bold"].isChecked()
    act(window, "text.bold")
    assert "加粗" not in [span.style for span in window.issue.articles[0].body[0].spans]


def test_text_is_pasted_without_its_styles(window):
    first, last = TextPoint(BODY, 0), TextPoint(BODY, 3)
    window.bridge.select(TextSelection(first, last, FrameId("b1")))
    act(window, "edit.copy")
    at = TextPoint(BODY, 8)
    window.bridge.select(TextSelection(at, at, FrameId("b1")))
    act(window, "edit.paste_plain")
    paragraph = window.issue.articles[0].body[0]
    assert paragraph.text[8:11] == paragraph.text[:3]
    assert [(span.start, span.end) for span in paragraph.spans] == [(0, 3)]


def test_an_article_is_placed_from_the_library(window):
    tree = window.docks.library.articles
    tree.setCurrentItem(tree.topLevelItem(2))
    window.show_frame(FrameId("b3"))
    act(window, "article.place")
    placed = window.issue.page(PageId("page2")).frame(FrameId("b3"))
    assert isinstance(placed, TextFrame)
    assert placed.article == "a3"


def test_a_story_goes_on_on_another_page(window):
    window.show_frame(FrameId("b1"))
    window.show_frame(FrameId("b3"))
    act(window, "article.continue")
    page = window.issue.page(PageId("page2"))
    assert page.frame(FrameId("b3")).follows == "b1"
    window.actions_.refresh()
    assert not window.actions_["article.continue"].isEnabled()


def test_rows_of_the_library_can_be_dragged(window, monkeypatch):
    dragged = []
    monkeypatch.setattr(QDrag, "exec", lambda drag, _: dragged.append(drag.mimeData()))
    articles, photos = window.docks.library.articles, window.docks.library.photos
    for tree in (articles, photos):
        assert tree.dragEnabled()
        tree.setCurrentItem(tree.topLevelItem(0))
        tree.startDrag(Qt.DropAction.CopyAction)
    assert [data.formats() for data in dragged] == [[ARTICLE_MIME], [PHOTO_MIME]]


def test_jumps_to_an_article_and_says_when_it_stands_nowhere(window):
    tree = window.docks.library.articles
    tree.itemDoubleClicked.emit(tree.topLevelItem(1), 0)
    assert window.bridge.session.selection.frames == ("b2",)
    tree.setCurrentItem(tree.topLevelItem(2))
    window.show_article(tree.current)
    assert "还没有上版" in window.statusBar().currentMessage()


def test_a_double_click_on_a_story_that_waits_loads_the_pointer(window):
    tree = window.docks.library.articles
    tree.setCurrentItem(tree.topLevelItem(2))
    tree.itemDoubleClicked.emit(tree.topLevelItem(2), 0)
    assert window.tool == "place"
    assert [load.article for load in window.canvas.tools.placing.loads] == [tree.current]
    tree.selectAll()
    tree.itemDoubleClicked.emit(tree.topLevelItem(2), 0)
    assert len(window.canvas.tools.placing.loads) >= tree.topLevelItemCount()


def test_library_search_looks_into_the_text(window):
    tree = window.docks.library.articles
    window.docks.library.search.setText("营商")
    hidden = [tree.topLevelItem(row).isHidden() for row in range(3)]
    assert hidden == [True, False, True]


def test_findings_light_and_jump(window):
    error = next(each for each in window.findings if each.severity is Severity.ERROR)
    assert "错误" in window.status.light.text()
    window.show_finding(error)
    assert window.page.id == error.page


def test_status_tells_style_line_and_character(window, qtbot):
    caret(window, 3)
    qtbot.waitUntil(lambda: window.status.caret.text() == "正文 · 第 1 行 第 4 字")
    assert window.status.fit.text().startswith("余 ")
    window.canvas.cursorMoved.emit(72.0, 144.0)
    assert window.status.pointer.text() == "X 25.40  Y 50.80 mm"


def test_a_message_is_not_written_over(window, qtbot):
    caret(window, 3)
    qtbot.waitUntil(lambda: bool(window.status.fit.text()))
    window.save()
    qtbot.wait(30)
    assert window.statusBar().currentMessage() == "已保存"
    assert not window.status.fit.isVisible()


def test_zoom_box_reads_per_cent(window):
    window.status.zoom.setEditText("150 %")
    window.status.zoom.lineEdit().returnPressed.emit()
    assert window.canvas.zoom == 1.5
    act(window, "view.fit")
    assert window.status.zoom.currentText() == f"{window.canvas.zoom * 100:.0f}%"


def test_view_switches_are_remembered(window, settings):
    act(window, "view.grid")
    assert window.canvas.show_grid
    assert settings.flag("show_grid", False)
    act(window, "view.rulers")
    assert not window.canvas.show_rulers


def test_docks_can_be_put_away_and_reset(window):
    act(window, "window.pages")
    assert not window.dock("pages").isVisible()
    assert not window.actions_["window.pages"].isChecked()
    act(window, "window.reset")
    assert window.dock("pages").isVisible()


def test_language_and_theme_change_while_the_history_stays(window, desktop, settings):
    window.bridge.do(Splice(BODY, 0, 0, "改"))
    window.canvas.set_zoom(2.0)
    act(window, "page.next")
    desktop.set_language(Language.EN)
    english = desktop.windows[0]
    assert english is not window
    assert english.menuBar().actions()[0].text() == "&File"
    assert english.actions_["edit.undo"].text() == "Undo Typing"
    assert english.page.id == "page2"
    assert english.canvas.zoom == 2.0
    desktop.set_theme("dark")
    assert desktop.windows[0].look.theme.dark
    assert settings.theme == "dark"
    assert settings.language is Language.EN
    desktop.windows[0].bridge.undo()
    assert not desktop.windows[0].bridge.session.can_undo


def test_a_window_is_made_anew_while_a_photo_is_selected(window, desktop):
    window.show_frame("f1")
    desktop.set_theme("dark")
    assert desktop.windows[0].look.theme.dark
    assert all(action.text() for _, action in desktop.windows[0].commands())


def test_windows_made_anew_leave_nothing_behind(desktop, project, qtbot):
    desktop.open_path(project)
    known = [weakref.ref(each.canvas.desk) for each in desktop.windows]
    desktop.set_theme("dark")
    qtbot.waitUntil(lambda: known[0]() is None)


def test_a_journal_that_fails_is_said_as_long_as_it_does(window, monkeypatch, qtbot):
    def fail(entry):
        raise StoreError(Words("磁盘已满", "disk full"))

    monkeypatch.setattr(window.bridge.session.project, "append", fail)
    window.bridge.do(Splice(BODY, 0, 0, "改"))
    qtbot.waitUntil(lambda: "未记入日志" in window.status.saved.text())
    assert window.look.theme.red in window.status.saved.styleSheet()
    monkeypatch.undo()
    window.bridge.do(Splice(BODY, 0, 0, "改"))
    qtbot.waitUntil(lambda: window.status.saved.text() == "未保存 · 已记入日志")


def test_closing_with_changes_asks(window, desktop, answer, project):
    window.bridge.do(Splice(BODY, 0, 0, "改"))
    asked = answer("取消")
    window.close()
    assert desktop.windows == [window]
    answer("不保存")
    window.close()
    assert desktop.windows == []
    assert "未保存" in asked[0]
    again = Session.open(project, fonts=desktop.fonts)
    assert again.recovered == 0
    assert again.issue.articles[0].body[0].text.startswith("本刊讯")
    again.close()


def test_closing_shows_the_start_page_with_the_issue(window, desktop, project, qtbot):
    qtbot.waitUntil(lambda: window.docks.pages.thumbnails.image(PageId("page1")) is not None)
    window.close()
    assert desktop.start_page is not None
    assert desktop.start_page.isVisible()
    assert desktop.start_page.recent.item(0).text() == project.name


def test_refused_edits_are_said_in_the_status_bar(window):
    window.bridge.do(Splice(TextRef("gone", Part.BODY, 0), 0, 0, "x"))
    assert "不在本期" in window.statusBar().currentMessage()


def test_every_command_has_words_in_both_languages(window):
    for command in window.actions_.commands():
        words = command.label(window)
        assert isinstance(words, Words)
        assert words.zh
        assert words.en


def test_keys_are_used_once(window):
    keys = [key.toString() for _, action in window.commands() for key in action.shortcuts()]
    assert len(keys) == len(set(keys))
