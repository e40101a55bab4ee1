"""What is being typed is saved, asked for and kept, in floating panels and cells of lists too."""

import pytest
from PySide6.QtWidgets import QLineEdit

from editor.edit.selection import NOTHING
from editor.session.session import Session
from editor.ui import saving
from editor.ui.fields import ParagraphsField, TextField
from editor.ui.window import MainWindow
from tests.ui.test_saving import on_disk, retitle


def full(window: MainWindow, qtbot) -> TextField:
    """The field of a page's name, with the focus."""
    window.dock("inspector").show()
    window.dock("inspector").raise_()
    window.dock("inspector").activateWindow()
    window.bridge.select(NOTHING)
    qtbot.wait(50)
    found = window.dock("inspector").findChildren(TextField)
    line = next(each for each in found if each.isVisible() and each.accessibleName() == "版名")
    line.setFocus()
    qtbot.waitUntil(line.hasFocus)
    return line


def field(window: MainWindow, qtbot) -> TextField:
    """The same field, emptied."""
    line = full(window, qtbot)
    line.clear()
    return line


def floating(window: MainWindow, qtbot) -> TextField:
    """The same field, in a panel that was drawn out of the window."""
    dock = window.dock("inspector")
    dock.setFloating(True)
    dock.show()
    dock.activateWindow()
    return field(window, qtbot)


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


@pytest.mark.parametrize("place", [field, floating])
def test_a_field_that_is_typed_in_is_saved_with_the_rest(window, project, qtbot, place):
    retitle(window)
    line = place(window, qtbot)
    qtbot.keyClicks(line, "News")
    window.actions_.trigger("file.save")
    assert on_disk(project).pages[0].name == "News"
    assert not window.bridge.session.dirty
    assert line.hasFocus()
    assert line.text() == "News"


@pytest.mark.parametrize("place", [field, floating])
def test_what_was_only_typed_can_be_saved(window, project, qtbot, place):
    line = place(window, qtbot)
    qtbot.keyClicks(line, "News")
    qtbot.waitUntil(window.actions_["file.save"].isEnabled)
    window.actions_.trigger("file.save")
    assert on_disk(project).pages[0].name == "News"
    window.activateWindow()
    window.canvas.setFocus()
    qtbot.waitUntil(lambda: not window.actions_["file.save"].isEnabled())


def saves(window: MainWindow, qtbot) -> bool:
    """Whether something can be saved, when the window has come to rest."""
    qtbot.wait(30)
    return window.actions_["file.save"].isEnabled()


@pytest.mark.parametrize("place", [full, cell])
def test_where_nothing_was_typed_there_is_nothing_to_save(window, qtbot, place):
    line = place(window, qtbot)
    assert not saves(window, qtbot)
    qtbot.keyClicks(line, "News")
    assert saves(window, qtbot)


def test_what_is_looked_for_is_nothing_to_save(window, qtbot):
    window.activateWindow()
    search = window.docks.library.search
    search.setFocus()
    qtbot.waitUntil(search.hasFocus)
    qtbot.keyClicks(search, "News")
    assert not saves(window, qtbot)


def test_lines_that_are_typed_can_be_saved(window, qtbot):
    window.activateWindow()
    box = ParagraphsField(parent=window)
    box.set_value("one")
    box.show()
    box.setFocus()
    qtbot.waitUntil(box.hasFocus)
    assert not saves(window, qtbot)
    qtbot.keyClick(box, "2")
    assert window.bridge.pending


@pytest.mark.parametrize("place", [field, floating, cell])
def test_closing_asks_for_what_is_typed(window, project, desktop, qtbot, monkeypatch, place):
    asked = []
    monkeypatch.setattr(saving, "ask_unsaved", lambda *_: asked.append(place) or "save")
    qtbot.keyClicks(place(window, qtbot), "News")
    window.close()
    assert asked
    again = Session.open(project, fonts=desktop.fonts)
    assert again.recovered == 0
    assert "News" in (again.issue.pages[0].name, again.issue.photos[0].caption.text)
    again.close()


def test_another_look_keeps_what_is_typed_in_a_floating_panel(window, desktop, qtbot):
    qtbot.keyClicks(floating(window, qtbot), "News")
    desktop.set_theme("dark")
    qtbot.waitUntil(lambda: desktop.windows != [window])
    assert desktop.windows[0].issue.pages[0].name == "News"


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
