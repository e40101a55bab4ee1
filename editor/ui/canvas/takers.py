"""What takes frames that are dragged off the page: a library, a list of layers."""

from typing import Protocol, runtime_checkable

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QWidget


@runtime_checkable
class FrameTaker(Protocol):
    """A widget onto which the selected frames can be dragged."""

    def take_frames(self, place: QPoint) -> None:
        """Take the selected frames, let go at a place of the screen."""
        ...


def taker_at(place: QPoint, window: QWidget) -> FrameTaker | None:
    """The nearest widget at or around a place of the screen that takes frames: in whatever window
    lies there, else in the given one."""
    found = QApplication.widgetAt(place) or window.childAt(window.mapFromGlobal(place))
    widget: QWidget | None = found
    while widget is not None and not isinstance(widget, FrameTaker):
        widget = widget.parentWidget()
    return widget
