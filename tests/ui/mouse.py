"""A mouse that moves over one widget, whatever other windows lie on the same place of the screen.

``QTest.mouseMove`` moves the pointer of the system: off screen, the first window that contains the
place gets the event, though it may be another test's.
"""

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
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
