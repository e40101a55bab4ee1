"""A mouse that moves over one widget, whatever other windows lie on the same place of the screen,
and lets go after a double click.

``QTest.mouseMove`` moves the pointer of the system: off screen, the first window that contains the
place gets the event, though it may be another test's. ``QTest.mouseDClick`` ends with the button
held down, for all tests that follow.
"""

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget


def move_mouse(
    widget: QWidget,
    place: QPoint | QPointF,
    held: Qt.MouseButton = Qt.MouseButton.NoButton,
    keys: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
) -> None:
    """The pointer comes to a place of the widget, with these buttons and keys held down."""
    local = QPointF(place)
    event = QMouseEvent(
        QEvent.Type.MouseMove,
        local,
        widget.mapTo(widget.window(), local),
        widget.mapToGlobal(local),
        Qt.MouseButton.NoButton,
        held,
        keys,
    )
    QApplication.sendEvent(widget, event)


def double_click(widget: QWidget, place: QPoint) -> None:
    """Two quick clicks of the left button."""
    left, plain = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QTest.mouseDClick(widget, left, plain, place)  # noqa: TID251  (let go below)
    QTest.mouseRelease(widget, left, plain, place)
