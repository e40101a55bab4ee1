"""Picture files that another program changes or removes: told, painted anew, updated."""

import os
from dataclasses import replace

import pytest
from PIL import Image

from editor.edit.frames import SetFrame
from editor.edit.photos import SetPhoto
from editor.model.frame import PhotoFit
from editor.model.photo import Photo
from editor.session.photochanges import replaced
from editor.values.geometry import Point, Rect
from editor.values.ids import PageId, PhotoId
from tests.ui.test_inspector import frame


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
    window.actions_.trigger("object.photo.update")
    photo = window.issue.photos[0]
    assert (photo.width, photo.height) == (640, 480)
    window.actions_.trigger("object.photo.update")
    assert "最新" in window.statusBar().currentMessage()


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
