"""Saving and closing: what is being scaled or read is part of it, and nothing goes unasked."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from threading import Event

import pytest
from PIL import Image
from PySide6.QtCore import QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QPushButton

from editor.edit.issue import SetInfo
from editor.model.frame import PhotoFrame, leaves
from editor.session.masters import master_from
from editor.session.pagetemplates import all_templates, keep_template, template_of
from editor.session.session import Session
from editor.store import building, photo_files
from editor.store.disk import copy_durably
from editor.store.project import open_project
from editor.ui import saving
from editor.ui.dialogs.new import NewDialog
from editor.ui.dialogs.waiting import StopDialog, WaitDialog
from editor.ui.filedialogs import FileDialogs
from editor.ui.placing import add_photos, place_files
from editor.ui.window import MainWindow
from editor.values.ids import FrameId


@pytest.fixture
def asked(monkeypatch):
    """Every question whether to save is answered with yes; lists them."""
    questions = []
    monkeypatch.setattr(
        saving, "ask_unsaved", lambda _, title, __: questions.append(title) or "save"
    )
    return questions


def retitle(window: MainWindow) -> None:
    window.bridge.do(SetInfo(replace(window.issue.info, title="新题")))


def scale(window: MainWindow) -> None:
    """Turn the wheel over the first photo by one notch."""
    canvas = window.canvas
    window.show_frame(PHOTO)
    canvas.settle()
    canvas.set_tool("picture")
    picture = canvas.tools.current.picture
    place = canvas.stage.camera.place(picture.frame.box.rect.center)
    glob = QPointF(canvas.viewport().mapToGlobal(place.toPoint()))
    no = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier
    event = QWheelEvent(
        place, glob, QPoint(), QPoint(0, 120), *no, Qt.ScrollPhase.NoScrollPhase, False
    )
    QApplication.sendEvent(canvas.viewport(), event)
    assert window.bridge.session.shown is not window.bridge.session.state


PHOTO = FrameId("f1")


def on_disk(project):
    return open_project(project, read_only=True).issue


def test_undo_takes_the_scaling_back_that_waits_for_a_pause(window):
    retitle(window)
    before = window.issue
    scale(window)
    window.actions_.trigger("edit.undo")
    assert window.issue is before
    assert window.bridge.session.can_redo


def test_undo_is_there_for_the_first_scaling_too(window):
    before = window.issue
    scale(window)
    window.actions_.trigger("edit.undo")
    assert window.issue is before


def test_scaling_is_saved_and_closing_asks_for_it(window, project, asked):
    before = window.issue
    scale(window)
    window.actions_.trigger("file.save")
    assert on_disk(project).pages != before.pages
    assert not window.bridge.session.dirty
    scale(window)
    window.close()
    assert asked


def test_another_page_leaves_the_scaling(window):
    before = window.issue
    scale(window)
    window.actions_.trigger("page.next")
    assert window.bridge.session.issue is not before


def test_what_was_taken_back_is_no_crash(window, project, desktop, asked):
    retitle(window)
    window.bridge.undo()
    window.close()
    assert not asked
    again = Session.open(project, fonts=desktop.fonts)
    assert again.recovered == 0
    again.close()


@pytest.fixture
def copying(monkeypatch) -> Event:
    """Pictures are copied when this is set."""
    go, put = Event(), photo_files._put
    monkeypatch.setattr(photo_files, "_put", lambda *given: (go.wait(30), put(*given)))
    return go


def take(window: MainWindow, folder: Path) -> None:
    """Begin to take two pictures in."""
    files = [folder / "one.png", folder / "two.png"]
    for number, file in enumerate(files):
        Image.new("RGB", (90, 60 + number), "red").save(file)
    add_photos(window, files)


def while_waiting(in_dialog, act: Callable[[WaitDialog], None]) -> None:
    def check(dialog: QDialog) -> None:
        assert isinstance(dialog, WaitDialog)
        act(dialog)

    in_dialog(check)


def press(text: str) -> Callable[[WaitDialog], None]:
    def find(dialog: WaitDialog) -> None:
        next(each for each in dialog.findChildren(QPushButton) if each.text() == text).click()

    return find


def test_closing_waits_for_pictures_that_are_read(
    window, desktop, tmp_path, asked, copying, in_dialog
):
    project = window.bridge.session.path
    take(window, tmp_path)
    while_waiting(in_dialog, lambda _: copying.set())
    window.close()
    assert asked
    again = Session.open(project, fonts=desktop.fonts)
    assert len(again.issue.photos) == 3
    again.close()


def test_closing_waits_for_manuscripts_too(window, desktop, tmp_path, asked, in_dialog):
    project, known = window.bridge.session.path, len(window.issue.articles)
    (tmp_path / "新稿.txt").write_text("标题\n\n正文一段。", "utf-8")
    place_files(window, [tmp_path / "新稿.txt"])
    said = []
    while_waiting(in_dialog, lambda dialog: said.append(dialog.findChild(QLabel).text()))
    window.close()
    assert said == ["正在读取稿件……"]
    assert asked
    again = Session.open(project, fonts=desktop.fonts)
    assert len(again.issue.articles) == known + 1
    again.close()


def test_closing_need_not_wait_for_pictures(window, desktop, tmp_path, asked, copying, in_dialog):
    take(window, tmp_path)
    while_waiting(in_dialog, lambda dialog: (press("不等了，直接关闭")(dialog), copying.set()))
    window.close()
    assert not asked
    assert desktop.windows == []


def test_a_window_with_pictures_on_the_way_may_stay(
    window, desktop, tmp_path, copying, in_dialog, qtbot
):
    known = len(window.issue.photos)
    take(window, tmp_path)
    while_waiting(in_dialog, press("取消"))
    window.close()
    assert desktop.windows == [window]
    copying.set()
    qtbot.waitUntil(lambda: len(window.issue.photos) == known + 2)


@pytest.mark.parametrize("kind", [WaitDialog, StopDialog])
def test_what_ends_before_its_dialog_is_open_keeps_none_open(desktop, qtbot, kind):
    stop = [lambda: None] if kind is StopDialog else []
    dialog = kind(desktop.look, lambda: None, None, *stop)
    late = QTimer(dialog, singleShot=True, interval=5_000)
    late.timeout.connect(lambda: dialog.done(QDialog.DialogCode.Rejected))
    late.start()
    assert dialog.ask()


def test_save_as_waits_for_pictures_that_are_read(
    window, tmp_path, monkeypatch, copying, in_dialog
):
    monkeypatch.setattr(FileDialogs, "new_folder", lambda *_: tmp_path / "copy")
    take(window, tmp_path)
    while_waiting(in_dialog, lambda _: copying.set())
    assert window.save_as()
    photos = window.bridge.session.project.photos
    assert len(window.issue.photos) == 3
    assert photos.parent == tmp_path / "copy"
    assert all((photos / each.file).is_file() for each in window.issue.photos)


@pytest.fixture
def slowly(monkeypatch) -> Event:
    """Files of a new folder are copied when this is set, or until that is stopped."""
    go = Event()

    def copy(source, target, tick):
        while not go.wait(0.02):
            tick()
        copy_durably(source, target, tick)

    monkeypatch.setattr(building, "copy_durably", copy)
    return go


def test_save_as_says_how_far_it_is_and_can_be_cancelled(
    window, tmp_path, monkeypatch, slowly, in_dialog
):
    monkeypatch.setattr(FileDialogs, "new_folder", lambda *_: tmp_path / "copy")
    retitle(window)
    said = []

    def cancel(dialog: QDialog) -> None:
        said.append(dialog.findChild(QLabel).text())
        press("取消")(dialog)

    in_dialog(cancel)
    assert not window.save_as()
    assert said == ["正在复制文件，第 1 个，共 1 个……"]
    assert window.bridge.session.path.name == "kaifaqu"
    assert window.bridge.session.dirty
    assert not (tmp_path / "copy").exists()
    in_dialog(lambda _: slowly.set())
    assert window.save_as()
    assert window.bridge.session.path == tmp_path / "copy"
    assert (tmp_path / "copy" / "photos" / "gate.jpg").is_file()


def test_a_new_issue_says_how_far_it_is_and_can_be_cancelled(
    desktop, window, settings, tmp_path, slowly, watch
):
    settings.set_folder(tmp_path)
    photo = next(each for each in leaves(window.page.frames) if isinstance(each, PhotoFrame))
    window.bridge.do(master_from(window.bridge.session.state, window.page, (photo.box.id,)))
    pictures, folder = window.bridge.session.project.photos, settings.path.parent / "templates"
    keep_template(folder, template_of(window.issue, window.page, "要闻", pictures))
    said, made = [], []

    def look(dialog):
        if isinstance(dialog, NewDialog):
            made.append(dialog.folder())
            dialog.accept()
            return False
        said.append(dialog.findChild(QLabel).text())
        if len(made) == 1:
            press("取消")(dialog)
            return False
        slowly.set()
        return True

    watch(look)
    desktop.new_issue(all_templates(folder)[0])
    assert said[0] == "正在复制文件，第 1 个，共 1 个……"
    assert made[1] == made[0]
    assert desktop.windows[-1].bridge.session.path == made[0]
    assert (made[0] / "photos" / "gate.jpg").is_file()
