"""Missing pictures looked for in a folder: shown, ticked, taken in one step, stopped."""

import shutil
import threading
from dataclasses import replace

import pytest
from PIL import Image
from PySide6.QtCore import Qt

from editor.edit.photos import AddPhoto, RemovePhoto, SetPhoto
from editor.model.photo import Photo
from editor.session import photosearch
from editor.session.photosearch import Match
from editor.ui.dialogs.findphotos import FindPhotosDialog, take_copies


@pytest.fixture
def moved(window, tmp_path):
    """A folder to which the issue's picture was moved."""
    folder = tmp_path / "elsewhere" / "2026"
    folder.mkdir(parents=True)
    shutil.move(window.bridge.session.project.photos / "gate.jpg", folder / "gate.jpg")
    return tmp_path / "elsewhere"


def searched(window, qtbot, folder):
    dialog = opened(window, qtbot)
    dialog.look_in(folder)
    qtbot.waitUntil(lambda: dialog._search is None)
    return dialog


def opened(window, qtbot):
    dialog = FindPhotosDialog(window)
    qtbot.addWidget(dialog)
    qtbot.waitUntil(lambda: "正在" not in dialog.message.text())
    dialog.show()
    return dialog


def taken(window, qtbot, dialog):
    """Accept, and take what was copied."""
    dialog.accept()
    qtbot.waitUntil(lambda: not dialog.isVisible())
    take_copies(window, dialog.copies)


class Gate(threading.Semaphore):
    """Lets as many files be read or copied as it is released."""

    def __init__(self, monkeypatch, name):
        super().__init__(0)
        self.reached = 0
        real = getattr(photosearch, name)

        def pass_on(*args):
            self.reached += 1
            assert self.acquire(timeout=60)
            return real(*args)

        monkeypatch.setattr(photosearch, name, pass_on)


def test_a_moved_file_is_shown_and_taken_back_in_one_step(window, qtbot, moved):
    dialog = searched(window, qtbot, moved)
    item = dialog.list.topLevelItem(0)
    assert item.text(0) == "gate.jpg"
    assert item.text(1).endswith("gate.jpg")
    assert "找到 1 张" in dialog.message.text()
    assert dialog.take.isEnabled()
    before = len(window.bridge.session.done)
    taken(window, qtbot, dialog)
    assert len(window.bridge.session.done) == before + 1
    photo = window.issue.photos[0]
    assert (window.bridge.session.project.photos / photo.file).is_file()
    assert photo.caption.text == "开发区大门。"


def test_what_is_not_ticked_is_not_taken(window, qtbot, moved):
    dialog = searched(window, qtbot, moved)
    dialog.list.topLevelItem(0).setCheckState(0, Qt.CheckState.Unchecked)
    assert dialog.chosen == []
    assert not dialog.take.isEnabled()


def test_what_is_unticked_stays_so_when_a_better_file_is_found(window, qtbot, moved):
    dialog = opened(window, qtbot)
    changes = []
    dialog.list.itemChanged.connect(lambda *_: changes.append(1))
    photo, item = dialog.missing[0].id, dialog.list.topLevelItem(0)
    dialog._show_news(Match(photo, moved / "a.jpg", same=False))
    assert changes == []
    assert item.checkState(0) is Qt.CheckState.Checked
    item.setCheckState(0, Qt.CheckState.Unchecked)
    dialog._show_news(Match(photo, moved / "b.jpg", same=False))
    assert item.text(1).endswith("a.jpg")
    dialog._show_news(Match(photo, moved / "c.jpg", same=True))
    assert (item.text(1).endswith("c.jpg"), item.text(2)) == (True, "内容相同")
    assert dialog.chosen == []


def test_a_search_stops_after_the_file_that_is_being_read(window, qtbot, moved, monkeypatch):
    picture = moved / "2026" / "gate.jpg"
    with Image.open(picture) as image:
        size = image.size
    for number in range(20):
        shutil.copy(picture, moved / f"{number}.jpg")
    picture.unlink()
    photo = window.issue.photos[0]
    window.bridge.do(SetPhoto(replace(photo, fingerprint="0" * 64, width=size[0], height=size[1])))
    dialog, gate = opened(window, qtbot), Gate(monkeypatch, "digest_of")
    dialog.look_in(moved)
    assert dialog.go.text() == "停止"
    qtbot.waitUntil(lambda: gate.reached == 1)
    dialog.go.click()
    gate.release(20)
    qtbot.waitUntil(lambda: dialog._search is None)
    assert gate.reached == 1
    assert dialog.go.text() == "查找"
    assert "找到 0 张" in dialog.message.text()


@pytest.mark.parametrize("name", ["nowhere", "x" * 300])
def test_a_folder_that_is_not_there_is_told_when_it_is_searched(window, qtbot, moved, name):
    dialog = opened(window, qtbot)
    dialog.folder.setText(str(moved / name))
    dialog.go.click()
    assert dialog.message.text() == "没有这个文件夹。"
    assert dialog._search is None


@pytest.fixture
def three(window, moved):
    """Two more photos whose files are elsewhere."""
    for name in ("b", "c"):
        shutil.copy(moved / "2026" / "gate.jpg", moved / f"{name}.jpg")
        window.bridge.do(AddPhoto(Photo(name, f"{name}.jpg")))
    return moved


def test_copying_tells_how_far_it_is_and_leaves_off_after_a_file(window, qtbot, three, monkeypatch):
    dialog = searched(window, qtbot, three)
    gate = Gate(monkeypatch, "new_photo")
    told, issue = [], window.issue
    dialog.accept()
    assert dialog.isVisible()
    assert (dialog.progress.value(), dialog.progress.maximum()) == (0, 3)
    assert not dialog.take.isEnabled()
    gate.release()
    qtbot.waitUntil(lambda: gate.reached == 2)
    qtbot.waitUntil(lambda: dialog.progress.value() == 1)
    dialog.reject()
    gate.release(9)
    qtbot.waitUntil(lambda: not dialog.isVisible())
    assert len(dialog.copies) == 2
    assert window.issue is issue
    window.tell = told.append
    window.bridge.do(RemovePhoto(dialog.copies[0][0].id))
    take_copies(window, dialog.copies)
    assert [words.en for words in told] == ["1 photo found again."]


def test_nothing_is_copied_once_the_dialog_is_closed(window, qtbot, three, monkeypatch):
    dialog = searched(window, qtbot, three)
    gate = Gate(monkeypatch, "new_photo")
    dialog.accept()
    qtbot.waitUntil(lambda: gate.reached == 1)
    stop = dialog._copying.stop
    monkeypatch.setattr(dialog._copying, "stop", lambda: (stop(), gate.release()))
    dialog.close()
    assert not dialog.isVisible()
    assert (len(dialog.copies), gate.reached) == (1, 1)


def test_nothing_missing_is_said(window, qtbot):
    dialog = opened(window, qtbot)
    assert dialog.message.text() == "没有缺图。"
    dialog.folder.setText("/")
    assert not dialog.go.isEnabled()


def test_a_photo_that_went_meanwhile_changes_nothing(window, qtbot, moved):
    dialog = searched(window, qtbot, moved)
    issue = window.issue
    (moved / "2026" / "gate.jpg").unlink()
    taken(window, qtbot, dialog)
    qtbot.waitUntil(lambda: any("gate.jpg" in text for text in window.notices.texts))
    assert window.issue is issue
