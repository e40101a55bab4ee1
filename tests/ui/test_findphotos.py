"""Missing pictures looked for in a folder: shown, ticked, taken in one step, stopped."""

import shutil
import time

import pytest
from PySide6.QtCore import Qt

from editor.ui.dialogs import findphotos
from editor.ui.dialogs.findphotos import FindPhotosDialog, take_files


@pytest.fixture
def moved(window, tmp_path):
    """A folder to which the issue's picture was moved."""
    folder = tmp_path / "elsewhere" / "2026"
    folder.mkdir(parents=True)
    shutil.move(window.bridge.session.project.photos / "gate.jpg", folder / "gate.jpg")
    return tmp_path / "elsewhere"


def searched(window, qtbot, folder):
    dialog = FindPhotosDialog(window)
    qtbot.addWidget(dialog)
    dialog.look_in(folder)
    qtbot.waitUntil(lambda: dialog._search is None)
    return dialog


def test_a_moved_file_is_shown_and_taken_back_in_one_step(window, qtbot, moved):
    dialog = searched(window, qtbot, moved)
    item = dialog.list.topLevelItem(0)
    assert item.text(0) == "gate.jpg"
    assert item.text(1).endswith("gate.jpg")
    assert "找到 1 张" in dialog.message.text()
    assert dialog.take.isEnabled()
    before = len(window.bridge.session.done)
    take_files(window, dialog.missing, dialog.chosen)
    qtbot.waitUntil(lambda: len(window.bridge.session.done) == before + 1)
    photo = window.issue.photos[0]
    assert (window.bridge.session.project.photos / photo.file).is_file()
    assert photo.caption.text == "开发区大门。"


def test_what_is_not_ticked_is_not_taken(window, qtbot, moved):
    dialog = searched(window, qtbot, moved)
    dialog.list.topLevelItem(0).setCheckState(0, Qt.CheckState.Unchecked)
    assert dialog.chosen == []
    assert not dialog.take.isEnabled()


def test_a_search_is_stopped_and_a_folder_without_it_says_so(window, qtbot, moved, monkeypatch):
    def endless(folder, wanted):
        count = 0
        while True:
            count += 1
            time.sleep(0.005)
            yield count

    with monkeypatch.context() as patch:
        patch.setattr(findphotos, "search", endless)
        dialog = FindPhotosDialog(window)
        qtbot.addWidget(dialog)
        dialog.look_in(moved)
        assert dialog.go.text() == "停止"
        qtbot.waitUntil(lambda: "已看" in dialog.message.text())
        dialog.go.click()
        qtbot.waitUntil(lambda: dialog._search is None)
    assert dialog.go.text() == "查找"
    assert "找到 0 张" in dialog.message.text()


def test_nothing_missing_is_said(window, qtbot):
    dialog = FindPhotosDialog(window)
    qtbot.addWidget(dialog)
    assert dialog.message.text() == "没有缺图。"
    dialog.folder.setText("/")
    assert not dialog.go.isEnabled()


def test_a_photo_that_went_meanwhile_changes_nothing(window, qtbot, moved):
    dialog = searched(window, qtbot, moved)
    issue = window.issue
    (moved / "2026" / "gate.jpg").unlink()
    take_files(window, dialog.missing, dialog.chosen)
    qtbot.waitUntil(lambda: any("gate.jpg" in text for text in window.notices.texts))
    assert window.issue is issue
