"""Picture files that another program changes or removes: told, painted anew, updated."""

import errno
import hashlib
import os
from dataclasses import replace

import pytest
from PIL import Image

from editor.edit.frames import SetFrame
from editor.edit.photos import SetPhoto
from editor.edit.selection import FrameSelection
from editor.model.frame import PhotoFit
from editor.model.photo import Photo
from editor.session.photochanges import replaced
from editor.ui.filedialogs import FileDialogs
from editor.values.geometry import Point, Rect
from editor.values.ids import FrameId, PageId, PhotoId
from tests.ui.test_inspector import frame
from tests.ui.test_placefiles import taken_in


@pytest.fixture
def file(window, qtbot):
    watch = window.photo_watch
    watch.look()
    qtbot.waitUntil(lambda: bool(watch.look() or watch._known))
    return window.bridge.session.project.photos / "gate.jpg"


def told(window, qtbot, text):
    def seen():
        window.photo_watch.look()
        return any(text in each for each in window.notices.texts)

    qtbot.waitUntil(seen)


def test_a_changed_file_is_told_and_painted_anew(window, file, qtbot):
    spoiled = []
    window.canvas.pictures.announcer.loaded.connect(spoiled.append)
    Image.new("RGB", (640, 480), "red").save(file)
    told(window, qtbot, "gate.jpg")
    window.canvas.settle()
    Image.new("RGB", (64, 48), "red").save(file)
    window.actions_.trigger("object.photo.update")
    taken_in(qtbot, window)
    photo = window.issue.photos[0]
    assert (photo.width, photo.height) == (64, 48)
    window.actions_.trigger("object.photo.update")
    taken_in(qtbot, window)
    assert "最新" in window.statusBar().currentMessage()


def test_the_same_picture_once_more_is_no_change(window, file, qtbot):
    data, photo = file.read_bytes(), window.issue.photos[0]
    window.bridge.do(SetPhoto(replace(photo, fingerprint=hashlib.sha256(data).hexdigest())))
    file.unlink()
    told(window, qtbot, "找不到图片文件了")
    window.notices.put_away(*window.notices._notices)
    file.write_bytes(data)
    watch = window.photo_watch
    qtbot.waitUntil(lambda: bool(watch.look() or watch._known["gate.jpg"]))
    assert window.notices.texts == []


def test_an_issue_that_is_saved_elsewhere_has_no_changed_pictures(
    window, file, qtbot, tmp_path, monkeypatch
):
    monkeypatch.setattr(FileDialogs, "new_folder", lambda *_: tmp_path / "copy")
    told = []
    monkeypatch.setattr(window, "warn", told.append)
    photo, files = window.issue.photos[0], window.bridge.session.photo_files
    window.bridge.do(SetPhoto(replace(photo, fingerprint="0" * 64)))
    assert window.save_as()
    qtbot.waitUntil(lambda: files.knows(photo) and not window.photo_watch._asked)
    window.photo_watch.look()
    qtbot.waitUntil(lambda: not window.photo_watch._asked)
    assert files.path(photo) == tmp_path / "copy" / "photos" / "gate.jpg"
    assert told == []


def test_commands_ask_no_disk_that_is_gone(window, file, qtbot, monkeypatch):
    files = window.bridge.session.photo_files
    qtbot.waitUntil(lambda: files.knows(window.issue.photos[0]))
    window.bridge.select(FrameSelection(PageId("page1"), (FrameId("f1"),)))
    asked, stat = [], os.stat

    def refuse(path, **named):
        if str(path).startswith(str(file.parent)):
            asked.append(path)
            raise OSError(errno.EHOSTDOWN, "Host is down")
        return stat(path, **named)

    qtbot.waitUntil(lambda: not window.photo_watch._asked)
    monkeypatch.setattr(os, "stat", refuse)
    window.actions_.refresh()
    assert window.action("object.photo.show").isEnabled()
    assert asked == []
    told(window, qtbot, "找不到图片文件了")
    qtbot.waitUntil(lambda: not window.photo_watch._asked)
    asked.clear()
    window.actions_.refresh()
    assert not window.action("object.photo.show").isEnabled()
    assert asked == []


def test_a_vanished_file_is_told_and_marked(window, file, qtbot):
    os.unlink(file)
    told(window, qtbot, "找不到图片文件了")
    facts = window.bridge.session.layout(PageId("page1")).facts
    assert any(getattr(each, "cause", "") == "missing" for each in facts)


def test_another_file_keeps_the_crop_where_it_fits(window):
    old = replace(window.issue.photos[0], width=300, height=200, focus=Point(0.2, 0.3))
    window.bridge.do(SetPhoto(old))
    cropped = replace(frame(window, "f1"), fit=PhotoFit.CROP, crop=Rect(0, 0, 0.5, 0.5))
    window.bridge.do(SetFrame(PageId("page1"), cropped))
    alike = Photo(PhotoId("x"), "new.jpg", 600, 400)
    window.bridge.do(replaced(window.issue, old, alike))
    assert frame(window, "f1") == cropped
    assert window.issue.photos[0].caption == old.caption
    assert window.issue.photos[0].focus == old.focus
    other = Photo(PhotoId("x"), "tall.jpg", 300, 900)
    window.bridge.do(replaced(window.issue, window.issue.photos[0], other))
    assert frame(window, "f1").fit is PhotoFit.FILL
    assert window.issue.photos[0].focus == Point(0.5, 0.5)
