"""How a window was left: its size and docks, and what was shown over the page."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QDockWidget, QMainWindow

from editor.ui.canvas.view import PageCanvas
from editor.ui.room import is_narrow, room
from editor.ui.settings import Settings

OPTIONS = (
    ("show_rulers", True),
    ("show_grid", False),
    ("show_guides", True),
    ("show_frames", True),
    ("show_threads", False),
    ("show_spread", False),
)
"""What is shown over a page, and whether it is at first."""
FIRST, LEAST = QSize(1440, 900), QSize(900, 540)
"""Sizes of a window that was never left, and the smallest of all."""


def keep_shape(settings: Settings, window: QMainWindow) -> None:
    """Keep size, place and docks."""
    settings.set_shape("window", window.saveGeometry())
    settings.set_shape(_docks(window), window.saveState())
    docks = window.findChildren(QDockWidget)
    settings.open_panels = tuple(each.objectName() for each in docks if not each.isHidden())


def restore_shape(settings: Settings, window: QMainWindow) -> None:
    """Size and place as they were left, as far as the screen has room; where it has none for a
    window that was never left, that fills it."""
    there = room(window)
    window.setMinimumSize(LEAST.boundedTo(there))
    if settings.shape("window").isEmpty() or not window.restoreGeometry(settings.shape("window")):
        window.resize(FIRST.boundedTo(there))
        if window.size() != FIRST:
            window.setWindowState(Qt.WindowState.WindowMaximized)
    elif not window.windowState():
        window.resize(window.size().boundedTo(there))


def restore_docks(settings: Settings, window: QMainWindow) -> bool:
    """Docks as they were left on a screen like this one; False when they never were."""
    left = settings.shape(_docks(window))
    return not left.isEmpty() and window.restoreState(left)


def restore_options(settings: Settings, canvas: PageCanvas) -> None:
    """What was shown over the page, and in which colours."""
    for name, first in OPTIONS:
        setattr(canvas, name, settings.flag(name, first))
    proof, paper = settings.flag("soft_proof", True), settings.flag("paper_white", False)
    canvas.colors.show(proof=proof, paper=paper)


def _docks(window: QMainWindow) -> str:
    """Docks that stand at both sides have no room on a narrow screen."""
    return "docks-narrow" if is_narrow(window) else "docks"
