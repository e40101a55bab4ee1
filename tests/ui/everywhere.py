"""Everything that can be seen: the window in its states, every dialog that a command opens.

Dialogs are found by doing every command that asks for something (its name ends with …), so new
ones are met by themselves. What no command opens is listed in ``OTHERS``.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QDockWidget,
    QFileDialog,
    QTabWidget,
    QWidget,
)

from editor.edit.selection import FrameSelection, NoSelection, TextSelection
from editor.importers.imported import DEFAULTS
from editor.model.frame import PhotoFrame, TextFrame, TitleFrame, leaves
from editor.model.place import Part, TextPoint, TextRef
from editor.ui.dialogs.crash import CrashDialog
from editor.ui.dialogs.importing import ImportDialog
from editor.ui.dialogs.new import NewDialog
from editor.ui.import_process import ImportProcess
from editor.ui.manual import ManualWindow
from editor.ui.start import StartPage
from editor.ui.window import MainWindow

NOT_DONE = ("file.close", "file.quit", "file.new")
"""Commands that end things, or whose dialog is listed below."""
OTHERS: dict[str, Callable[[MainWindow], QWidget]] = {
    "start": lambda window: StartPage(window.look, window.shell.settings),
    "new": lambda window: NewDialog(window.look, window.shell.settings),
    "import": lambda window: ImportDialog(
        window.look,
        (Path("来稿.docx"), Path("旧稿.txt")),
        DEFAULTS,
        ImportProcess(window),
        window,
    ),
    "crash": lambda window: CrashDialog(window.look, "details"),
    "manual": lambda window: ManualWindow(window.look),
}


def states(window: MainWindow) -> Iterator[str]:
    """Bring the window into all its states, one after the other; tells their names."""
    frames = leaves(window.issue.pages[0].frames)
    page = window.issue.pages[0].id
    window.bridge.select(NoSelection())
    yield "nothing"
    for kind in (TextFrame, TitleFrame, PhotoFrame):
        frame = next((each for each in frames if isinstance(each, kind)), None)
        if frame is not None:
            window.bridge.select(FrameSelection(page, (frame.box.id,)))
            yield kind.__name__
    window.bridge.select(FrameSelection(page, tuple(each.box.id for each in frames)))
    yield "several"
    story = next(each for each in frames if isinstance(each, TextFrame) and each.article)
    point = TextPoint(TextRef(story.article, Part.BODY, 0), 0)
    window.bridge.select(TextSelection(point, TextPoint(point.ref, 2), story.box.id))
    yield "text"
    for dock in window.findChildren(QDockWidget):
        dock.raise_()
        yield dock.objectName()


def dialogs(window: MainWindow, app: QApplication) -> Iterator[tuple[str, QWidget]]:
    """Every dialog, shown, once; it is deleted afterwards."""
    seen: set[type] = set()
    for _ in states(window):
        rest(app)
        for command in window.actions_.commands():
            words = command.label(window)
            action = window.actions_[command.id]
            if not words.zh.endswith("…") and not command.id.startswith("help."):
                continue
            if command.id in NOT_DONE or not action.isEnabled():
                continue
            with _caught() as caught:
                window.actions_.trigger(command.id)
                opened = [each for each in app.topLevelWidgets() if _new(each, window)]
            for dialog in (*caught, *opened):
                if type(dialog) not in seen:
                    seen.add(type(dialog))
                    yield command.id, _shown(dialog, app)
                dialog.hide()
            _delete(caught, app)
    for name, make in OTHERS.items():
        widget = make(window)
        yield name, _shown(widget, app)
        _delete([widget], app)


def rest(app: QApplication) -> None:
    """Let what waits happen."""
    for _ in range(4):
        app.processEvents()


def _new(widget: QWidget, window: MainWindow) -> bool:
    return (
        widget.isVisible()
        and widget is not window
        and widget.isWindow()
        and bool(widget.windowTitle())
        and not isinstance(widget, MainWindow)
    )


def _shown(widget: QWidget, app: QApplication) -> QWidget:
    widget.show()
    rest(app)
    for tabs in widget.findChildren(QTabWidget):
        for at in reversed(range(tabs.count())):
            tabs.setCurrentIndex(at)
    rest(app)
    return widget


def _delete(widgets: list[QWidget], app: QApplication) -> None:
    for widget in widgets:
        widget.deleteLater()
    app.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@contextmanager
def _caught() -> Iterator[list[QWidget]]:
    """Modal dialogs that are asked for are kept instead of shown; files are never chosen."""
    caught: list[QWidget] = []
    files: list[QWidget] = []

    def keep(dialog: QDialog) -> int:
        (files if isinstance(dialog, QFileDialog) else caught).append(dialog)
        return 0

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(QDialog, "exec", keep)
        patch.setattr(QDialog, "deleteLater", lambda dialog: None, raising=False)
        yield caught
    for dialog in files:
        dialog.deleteLater()
