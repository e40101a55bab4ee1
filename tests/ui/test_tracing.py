"""The wrap outline from the picture itself: by command, by the inspector's button, then by hand."""

from dataclasses import replace
from threading import Event

from PIL import Image, ImageDraw
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QToolButton

from editor.edit.frames import SetFrame
from editor.model.contouring import wrap_of
from editor.model.frame import with_box
from tests.ui.test_inspector import frame, select

SHAPE = ((0.2, 0.2), (0.8, 0.2), (0.8, 0.8), (0.2, 0.8))


def save(window, image):
    photo = window.issue.photo(frame(window, "f1").photo)
    folder = window.bridge.session.project.photos
    folder.mkdir(exist_ok=True)
    image.save(folder / photo.file, format="PNG")


def cut_out():
    image = Image.new("RGBA", (300, 200), (0, 0, 0, 0))
    ImageDraw.Draw(image).ellipse((60, 40, 239, 159), fill=(200, 40, 40, 255))
    return image


def outline(window):
    wrap = wrap_of(window.issue, frame(window, "f1"))
    return wrap.outline if wrap is not None else ()


def test_the_button_takes_the_shape_and_points_are_edited_then(window, qtbot):
    save(window, cut_out())
    select(window, "f1")
    steps = len(window.bridge.session.done)
    button = window.findChild(QToolButton, "object.wrap.picture")
    qtbot.waitUntil(button.isEnabled)
    button.click()
    qtbot.waitUntil(lambda: bool(outline(window)))
    assert len(window.bridge.session.done) == steps + 1
    assert window.tool == "wrap"
    taken = outline(window)
    tool = window.canvas.tools.current
    tool.step(forward=True)
    QTest.keyClick(window.canvas, Qt.Key.Key_Delete)
    assert outline(window) == taken[1:]
    window.bridge.undo()
    assert outline(window) == taken
    window.bridge.undo()
    assert outline(window) == ()


def test_a_picture_without_a_shape_says_so(window, qtbot):
    save(window, Image.new("RGB", (300, 200), (9, 9, 9)))
    select(window, "f1")
    steps = len(window.bridge.session.done)
    action = window.action("object.wrap.picture")
    qtbot.waitUntil(action.isEnabled)
    action.trigger()
    qtbot.waitUntil(lambda: "路径" in window.statusBar().currentMessage())
    assert len(window.bridge.session.done) == steps


def test_a_broken_file_is_named(window, qtbot):
    photo = window.issue.photo(frame(window, "f1").photo)
    folder = window.bridge.session.project.photos
    folder.mkdir(exist_ok=True)
    (folder / photo.file).write_bytes(b"no picture")
    select(window, "f1")
    action = window.action("object.wrap.picture")
    qtbot.waitUntil(action.isEnabled)
    action.trigger()
    qtbot.waitUntil(lambda: any(photo.file in text for text in window.notices.texts))


def test_the_button_for_points_opens_the_outline(window, qtbot):
    select(window, "f1")
    button = window.findChild(QToolButton, "object.wrap.edit")
    qtbot.waitUntil(button.isEnabled)
    button.click()
    assert window.tool == "wrap"
    assert frame(window, "f1").box.wrap is not None


def test_any_other_failure_is_told_too(window, qtbot, monkeypatch):
    save(window, cut_out())
    monkeypatch.setattr("editor.pictures.contour.contour_of", failing)
    select(window, "f1")
    action = window.action("object.wrap.picture")
    qtbot.waitUntil(action.isEnabled)
    action.trigger()
    photo = window.issue.photo(frame(window, "f1").photo)
    qtbot.waitUntil(lambda: any(photo.file in text for text in window.notices.texts))
    assert window.statusBar().currentMessage() == ""


def failing(_):
    raise ValueError


def test_a_frame_locked_meanwhile_is_left_and_not_called_shapeless(window, qtbot, monkeypatch):
    save(window, cut_out())
    locked = Event()
    monkeypatch.setattr(
        "editor.pictures.contour.contour_of", lambda _: SHAPE if locked.wait(9) else ()
    )
    select(window, "f1")
    action = window.action("object.wrap.picture")
    qtbot.waitUntil(action.isEnabled)
    action.trigger()
    shown = frame(window, "f1")
    window.bridge.do(SetFrame(window.page.id, with_box(shown, replace(shown.box, locked=True))))
    locked.set()
    qtbot.waitUntil(lambda: "锁定" in window.statusBar().currentMessage())
    assert outline(window) == ()
