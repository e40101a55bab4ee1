"""How a window was left: its size and docks, and what was shown over the page."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QDockWidget, QMainWindow

from editor.ui.canvas.view import PageCanvas
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
    settings.set_shape("docks", window.saveState())
    docks = window.findChildren(QDockWidget)
    settings.open_panels = tuple(each.objectName() for each in docks if not each.isHidden())


def restore_shape(settings: Settings, window: QMainWindow) -> None:
    """Size, place and docks as they were left."""
    window.resize(FIRST)
    window.setMinimumSize(LEAST.boundedTo(window.screen().availableSize()))
    if not settings.shape("window").isEmpty():
        window.restoreGeometry(settings.shape("window"))
    if not settings.shape("docks").isEmpty():
        window.restoreState(settings.shape("docks"))


def restore_options(settings: Settings, canvas: PageCanvas) -> None:
    """What was shown over the page, and in which colours."""
    for name, first in OPTIONS:
        setattr(canvas, name, settings.flag(name, first))
    proof, paper = settings.flag("soft_proof", True), settings.flag("paper_white", False)
    canvas.colors.show(proof=proof, paper=paper)
