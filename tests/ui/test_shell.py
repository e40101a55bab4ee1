"""Opening and creating issues, what can go wrong with them, and the start page."""

import errno
import os
import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPushButton, QToolButton

from editor.edit.selection import FrameSelection, TextSelection
from editor.edit.text import Splice
from editor.model.place import Part, TextPoint, TextRef
from editor.session.recent import look_at
from editor.session.session import Session
from editor.store.errors import StoreError
from editor.ui.actions import Submenu
from editor.ui.commands.files import FILE
from editor.ui.dialogs.new import NewDialog
from editor.values.data import data_folder
from editor.values.language import Language, Words

BODY = TextRef("a1", Part.BODY, 0)


def test_start_page_lists_issues_and_names_what_is_missing(
    desktop, project, settings, tmp_path, qtbot
):
    settings.remember(tmp_path / "gone")
    settings.remember(project)
    desktop.show_start()
    page = desktop.start_page
    assert [page.recent.item(row).text() for row in range(2)] == ["kaifaqu", "gone"]
    qtbot.waitUntil(lambda: page.recent.missing == [tmp_path / "gone"])
    first, gone = (page.recent.item(row).text().split("\n") for row in range(2))
    assert first[0] == "开发区建设周刊"
    assert first[1].startswith("第")
    assert first[2].startswith("今天")
    assert gone[:2] == ["gone", "找不到"]
    page.recent.itemActivated.emit(page.recent.item(0))
    assert desktop.windows[0].bridge.session.path == project
    assert not page.isVisible()


def test_delete_takes_an_issue_from_the_list_only(desktop, project, settings, tmp_path, qtbot):
    settings.remember(project)
    settings.remember(tmp_path / "gone")
    desktop.show_start()
    recent = desktop.start_page.recent
    recent.setCurrentRow(0)
    recent.setFocus()
    qtbot.keyClick(recent, Qt.Key.Key_Delete)
    assert settings.recent == (project,)
    assert [recent.item(row).text() for row in range(recent.count())] == ["kaifaqu"]
    assert project.is_dir()


def test_start_page_offers_to_recover_unsaved_edits(desktop, project, settings, qtbot):
    session = Session.open(project, fonts=desktop.fonts)
    session.do(Splice(BODY, 0, 0, "改"))
    session.close()
    settings.remember(project)
    desktop.show_start()
    page = desktop.start_page
    qtbot.waitUntil(lambda: bool(page.notices.texts))
    assert "“kaifaqu”有 1 步修改没有保存" in page.notices.texts[0]
    buttons = page.notices.findChildren(QPushButton)
    next(each for each in buttons if each.text() == "打开并恢复").click()
    assert desktop.windows[0].bridge.session.recovered == 1


def test_start_page_offers_nothing_once_the_edits_are_saved(desktop, project, settings, qtbot):
    session = Session.open(project, fonts=desktop.fonts)
    session.do(Splice(BODY, 0, 0, "改"))
    settings.remember(project)
    session.close()
    desktop.show_start()
    page = desktop.start_page
    qtbot.waitUntil(lambda: bool(page.notices.texts))
    page.hide()
    again = Session.open(project, fonts=desktop.fonts)
    again.save()
    again.close()
    with qtbot.waitSignal(page.recent.changed):
        page.show()
    assert page.notices.texts == []


def test_start_page_is_quiet_about_what_is_saved(desktop, project, settings, qtbot):
    settings.remember(project)
    desktop.show_start()
    with qtbot.waitSignal(desktop.start_page.recent.changed):
        pass
    assert desktop.start_page.notices.texts == []


def test_start_page_speaks_the_other_language(desktop):
    desktop.show_start()
    desktop.start_page.wantsLanguage.emit(Language.EN)
    assert desktop.start_page.recent.accessibleName() == "Recent issues"


def test_an_issue_opens_once(desktop, window, project):
    assert desktop.open_path(project)
    assert desktop.windows == [window]


def test_locked_issue_can_be_opened_read_only(desktop, project, answer, qtbot):
    other = Session.open(project, fonts=desktop.fonts)
    asked = answer("以只读方式打开")
    assert desktop.open_path(project)
    window = desktop.windows[0]
    assert "已被打开" in asked[0]
    assert any("只读" in text for text in window.notices.texts)
    qtbot.waitUntil(lambda: window.status.saved.text() == "只读")
    assert not window.actions_["edit.delete"].isEnabled()
    other.close()


def test_locked_issue_can_be_left_alone(desktop, project, answer):
    other = Session.open(project, fonts=desktop.fonts)
    answer("取消")
    assert not desktop.open_path(project)
    assert desktop.windows == []
    other.close()


def test_no_issue_is_told(desktop, tmp_path, answer):
    asked = answer("确定")
    assert not desktop.open_path(tmp_path)
    assert "issue.xml" in asked[0]


def test_a_share_that_gives_no_answer_is_told_and_listed_no_more(
    desktop, window, project, answer, monkeypatch
):
    share, stat = project.parent / "share", os.stat

    def refuse(path, **named):
        if share in (Path(str(path)), *Path(str(path)).parents):
            raise OSError(errno.EHOSTDOWN, "Host is down")
        return stat(path, **named)

    desktop.settings.remember(share)
    monkeypatch.setattr(os, "stat", refuse)
    recent = next(each for each in FILE.entries if isinstance(each, Submenu))
    assert [each.id for each in recent.commands(window)] == ["file.recent.0"]
    assert not look_at(share).there
    asked = answer("确定")
    assert not desktop.open_path(share)
    assert "网络上的磁盘没有回应" in asked[0]


def test_recovered_edits_are_announced(desktop, project):
    session = Session.open(project, fonts=desktop.fonts)
    session.do(Splice(BODY, 0, 0, "改"))
    session.close()
    assert desktop.open_path(project)
    window = desktop.windows[0]
    assert any("恢复 1 步" in text for text in window.notices.texts)
    assert window.issue.articles[0].body[0].text.startswith("改")


def test_edits_of_another_window_are_no_recovery_and_not_to_be_saved(desktop, project, answer):
    other = Session.open(project, fonts=desktop.fonts)
    other.do(Splice(BODY, 0, 0, "改"))
    answer("以只读方式打开")
    assert desktop.open_path(project)
    window = desktop.windows[0]
    assert any("另一处正在编辑" in text for text in window.notices.texts)
    assert not any("没有正常关闭" in text for text in window.notices.texts)
    assert not window.bridge.session.dirty
    assert window.issue.articles[0].body[0].text.startswith("改")
    other.close()


def test_a_broken_part_is_named(desktop, project, qtbot):
    part = next((project / "articles").glob("a2*"))
    part.write_text("<article")
    assert desktop.open_path(project)
    window = desktop.windows[0]
    assert any(part.name in text for text in window.notices.texts)
    qtbot.waitUntil(lambda: bool(window.findings))
    assert part.name in window.findings[0].words.zh


def test_a_notice_put_away_does_not_come_back(desktop, project, qtbot):
    session = Session.open(project, fonts=desktop.fonts)
    session.do(Splice(BODY, 0, 0, "改"))
    session.close()
    desktop.open_path(project)
    desktop.set_theme("dark")
    assert desktop.windows[0].notices.texts
    bar = desktop.windows[0].notices
    bar.findChild(QToolButton).click()
    qtbot.waitUntil(lambda: not bar.texts)
    desktop.set_theme("light")
    assert not desktop.windows[0].notices.texts


def test_new_issue_from_a_template(desktop, tmp_path, settings, in_dialog):
    settings.set_folder(tmp_path)

    def fill(dialog):
        assert isinstance(dialog, NewDialog)
        dialog.title.setText("试刊")
        dialog.pages.setValue(2)
        dialog.accept()

    in_dialog(fill)
    desktop.new_issue()
    window = desktop.windows[0]
    assert window.bridge.session.path == tmp_path / "试刊"
    assert [page.number for page in window.issue.pages] == ["1", "2"]
    assert settings.recent[0] == tmp_path / "试刊"


def test_new_dialog_can_be_called_off(desktop, tmp_path, settings, in_dialog):
    settings.set_folder(tmp_path)
    in_dialog(lambda dialog: dialog.reject())
    desktop.new_issue()
    assert desktop.windows == []


def test_sample_is_copied_and_the_shipped_one_left_alone(desktop, project, tmp_path, monkeypatch):
    shipped = tmp_path / "resources" / "samples" / "kaifaqu"
    shutil.copytree(project, shipped, ignore=shutil.ignore_patterns(".lock*"))

    def fake(name: str) -> Path:
        return tmp_path / name if name == "resources" else data_folder(name)

    monkeypatch.setattr("editor.ui.shell.data_folder", fake)
    before = {path: path.stat().st_mtime_ns for path in shipped.rglob("*")}
    assert desktop.copy_sample(tmp_path)
    window = desktop.windows[0]
    assert window.bridge.session.path == tmp_path / "开发区建设周刊"
    window.bridge.do(Splice(BODY, 0, 0, "改"))
    assert window.save()
    assert {path: path.stat().st_mtime_ns for path in shipped.rglob("*")} == before


def test_quit_stops_when_the_editor_thinks_again(desktop, window, answer):
    window.bridge.do(Splice(BODY, 0, 0, "改"))
    answer("取消")
    desktop.quit()
    assert desktop.windows == [window]
    answer("不保存")
    window.close()
    assert desktop.start_page is not None
    assert desktop.start_page.isVisible()


def test_quit_closes_no_window_when_the_editor_thinks_again(desktop, window, answer, tmp_path):
    other = tmp_path / "two"
    Session.create(other, window.issue, fonts=desktop.fonts).close()
    desktop.open_path(other)
    both = list(desktop.windows)
    both[1].bridge.do(Splice(BODY, 0, 0, "改"))
    answer("取消")
    desktop.quit()
    assert desktop.windows == both
    both[0].bridge.do(Splice(BODY, 0, 0, "改"))
    assert both[0].save()


def test_save_as_goes_on_in_the_new_folder(window, tmp_path, in_dialog):
    target = tmp_path / "copy"

    def name_it(dialog):
        dialog.findChild(QLineEdit, "fileNameEdit").setText(target.name)
        dialog.accept()

    in_dialog(name_it)
    window.bridge.do(Splice(BODY, 0, 0, "改"))
    assert window.save_as()
    assert window.bridge.session.path == target
    assert (target / "issue.xml").is_file()


def test_a_full_disk_is_said_and_nothing_is_lost(window, answer, monkeypatch):
    def fail(self, issue):
        raise StoreError(Words("磁盘已满", "the disk is full"))

    monkeypatch.setattr("editor.store.project.Project.save", fail)
    window.bridge.do(Splice(BODY, 0, 0, "改"))
    asked = answer("确定")
    assert not window.save()
    assert asked == ["磁盘已满"]
    assert window.bridge.session.dirty


def test_enter_on_the_start_page_presses_the_focused_button(desktop, qtbot):
    desktop.show_start()
    page = desktop.start_page
    page.wantsNew.disconnect(desktop.new_issue)
    buttons = page.findChildren(QPushButton)
    button = next(each for each in buttons if each.text() == "新建报刊…")
    button.setFocus()
    with qtbot.waitSignal(page.wantsNew):
        qtbot.keyClick(button, Qt.Key.Key_Return)


@pytest.mark.parametrize("frames", [("b1",), ("b1", "t1")])
def test_another_theme_language_or_key_set_keeps_the_selection(desktop, window, frames) -> None:
    selection = FrameSelection(window.issue.pages[0].id, frames)
    window.bridge.select(selection)
    desktop.set_theme("dark")
    assert desktop.windows[0].bridge.session.selection == selection
    desktop.set_language(Language.EN)
    desktop.use_keys("founder")
    assert desktop.windows[0].bridge.session.selection == selection
    point = TextPoint(TextRef("a1", Part.BODY, 0), 2)
    text = TextSelection(point, point, "b1")
    desktop.windows[0].bridge.select(text)
    desktop.set_theme("light")
    assert desktop.windows[0].bridge.session.selection == text
