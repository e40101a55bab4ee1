"""Saving and closing: what is being typed or scaled is part of it, and nothing goes unasked."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QLineEdit

from editor.edit.issue import SetInfo
from editor.edit.selection import NOTHING
from editor.session.session import Session
from editor.store.project import open_project
from editor.ui import saving
from editor.ui.fields import ParagraphsField, TextField
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


def field(window: MainWindow, qtbot) -> TextField:
    """The field of a page's name, empty and with the focus."""
    window.activateWindow()
    window.dock("inspector").show()
    window.dock("inspector").raise_()
    window.bridge.select(NOTHING)
    qtbot.wait(50)
    found = window.dock("inspector").findChildren(TextField)
    line = next(each for each in found if each.isVisible() and each.accessibleName() == "版名")
    line.setFocus()
    line.clear()
    qtbot.waitUntil(line.hasFocus)
    return line


def cell(window: MainWindow, qtbot) -> QLineEdit:
    """The caption of the first photo, being edited in the list."""
    window.activateWindow()
    window.dock("library").show()
    window.dock("library").raise_()
    tree = window.docks.library.photos
    tree.setCurrentItem(tree.topLevelItem(0))
    tree.edit_cell(tree.caption)
    line = tree.viewport().findChild(QLineEdit)
    qtbot.waitUntil(line.hasFocus)
    return line


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


def test_a_field_that_is_typed_in_is_saved_with_the_rest(window, project, qtbot):
    retitle(window)
    line = field(window, qtbot)
    qtbot.keyClicks(line, "News")
    window.actions_.trigger("file.save")
    assert on_disk(project).pages[0].name == "News"
    assert not window.bridge.session.dirty
    assert line.hasFocus()
    assert line.text() == "News"


def test_what_was_only_typed_can_be_saved(window, project, qtbot):
    line = field(window, qtbot)
    qtbot.waitUntil(window.actions_["file.save"].isEnabled)
    qtbot.keyClicks(line, "News")
    window.actions_.trigger("file.save")
    assert on_disk(project).pages[0].name == "News"
    window.canvas.setFocus()
    qtbot.waitUntil(lambda: not window.actions_["file.save"].isEnabled())


@pytest.mark.parametrize("place", [field, cell])
def test_closing_asks_for_what_is_typed(window, project, desktop, qtbot, asked, place):
    qtbot.keyClicks(place(window, qtbot), "News")
    window.close()
    assert asked
    again = Session.open(project, fonts=desktop.fonts)
    assert again.recovered == 0
    assert "News" in (again.issue.pages[0].name, again.issue.photos[0].caption.text)
    again.close()


def test_a_caption_that_is_typed_in_the_list_is_saved(window, project, qtbot):
    qtbot.keyClicks(cell(window, qtbot), "Gate")
    assert window.save()
    assert on_disk(project).photos[0].caption.text == "Gate"


def test_lines_of_text_need_no_rest_to_be_saved(window, project, qtbot):
    window.activateWindow()
    box = ParagraphsField(parent=window)
    told = []
    box.edited.connect(told.append)
    box.show()
    box.setFocus()
    qtbot.waitUntil(box.hasFocus)
    qtbot.keyClicks(box, "two")
    assert window.save()
    assert told == ["two"]
    assert box.hasFocus()


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
