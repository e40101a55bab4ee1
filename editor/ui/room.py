"""How much of a screen a window may take; a large interface makes screens small."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

FRAME = QSize(40, 60)
"""Logical pixels that a window's own frame and bars may take."""
NARROW = 800
"""Logical pixels of a screen that has room for one column beside the page."""


def room(window: QWidget) -> QSize:
    """The logical pixels that a window may have on its screen."""
    return window.screen().availableSize() - FRAME


def is_narrow(window: QWidget) -> bool:
    """Whether the screen of a window has room for one column only beside the page."""
    return window.screen().availableSize().width() < NARROW
