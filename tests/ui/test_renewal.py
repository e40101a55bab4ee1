"""Windows made anew in another look: never under the editor's hands."""

import threading

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog

from editor.edit.frames import MoveFrames
from editor.edit.selection import FrameSelection
from editor.store import photo_files
from editor.ui.placing import add_photos
from editor.values.ids import FrameId, PageId
from editor.values.language import Language
from tests.ui.test_placefiles import picture

PAGE = PageId("page1")
MOVED = MoveFrames(PAGE, (FrameId("b1"),), 50.0, 0.0)


def test_the_system_changes_its_colours_while_a_dialog_is_filled_in(
    desktop, project, qapp, in_dialog, qtbot
):
    desktop.set_theme("dark")
    desktop.settings.theme = "system"
    desktop.open_path(project)
    window = desktop.windows[0]
    seen = []

    def wait(dialog: QDialog) -> None:
        qapp.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Light)
        qtbot.wait(300)
        seen.append(dialog.isVisible() and desktop.windows == [window])
        dialog.reject()

    in_dialog(wait)
    window.actions_.trigger("file.output")
    assert seen == [True]
    qtbot.waitUntil(lambda: not desktop.windows[0].look.theme.dark)


def test_a_drag_ends_first(window, desktop, qtbot):
    window.bridge.preview(MOVED)
    desktop.set_theme("dark")
    assert desktop.windows == [window]
    assert "界面" in window.statusBar().currentMessage()
    window.bridge.do(MOVED)
    qtbot.waitUntil(lambda: desktop.windows[0].look.theme.dark)
    session = desktop.windows[0].bridge.session
    assert session.shown is session.state


def test_pictures_are_taken_in_first(window, desktop, tmp_path, monkeypatch, qtbot):
    go, put = threading.Event(), photo_files._put
    monkeypatch.setattr(photo_files, "_put", lambda *given: (go.wait(), put(*given)))
    known = len(window.issue.photos)
    add_photos(window, [picture(tmp_path / "new.png", "PNG")])
    desktop.set_theme("dark")
    assert desktop.windows == [window]
    go.set()
    qtbot.waitUntil(lambda: desktop.windows[0].look.theme.dark)
    assert len(desktop.windows[0].issue.photos) == known + 1


def test_a_dialog_that_works_beside_the_window_stays(window, desktop, qtbot):
    dialog = window.open_work("proof")
    desktop.set_theme("dark")
    assert desktop.windows == [window]
    assert dialog.isVisible()
    dialog.close()
    qtbot.waitUntil(lambda: desktop.windows[0].look.theme.dark)


def test_two_changes_that_wait_are_both_made(window, desktop, qtbot):
    window.bridge.preview(MOVED)
    desktop.set_language(Language.EN)
    desktop.set_theme("dark")
    window.bridge.preview(None)
    qtbot.waitUntil(lambda: desktop.windows[0].look.theme.dark)
    assert desktop.windows[0].look.language is Language.EN


def test_what_is_typed_in_a_field_is_kept(window, desktop, qtbot):
    window.activateWindow()
    window.show_frame(FrameId("b1"))
    assert isinstance(window.bridge.session.selection, FrameSelection)
    qtbot.wait(50)
    rows = window.docks.library
    tree = rows.photos
    window.dock("library").show()
    window.dock("library").raise_()
    tree.setCurrentItem(tree.topLevelItem(0))
    tree.edit_cell(tree.caption)
    line = tree.viewport().findChild(type(rows.search))
    qtbot.waitUntil(line.hasFocus)
    qtbot.keyClicks(line, "Gate")
    desktop.set_theme("dark")
    assert desktop.windows[0].look.theme.dark
    assert desktop.windows[0].issue.photos[0].caption.text == "Gate"
