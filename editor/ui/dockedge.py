"""The edge of a floating dock, which has none from the system: it would seem torn off."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QRegion
from PySide6.QtWidgets import QDockWidget, QWidget

WIDE = 2
"""Logical pixels of the edge."""


class DockEdge(QWidget):
    """Lies around what a dock shows while it floats; the pointer does not feel it."""

    def __init__(self, dock: QDockWidget, color: str) -> None:
        super().__init__(dock)
        self._dock, self._color = dock, QColor(color)
        self.setObjectName("dock-edge")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        dock.installEventFilter(self)
        dock.topLevelChanged.connect(self._follow)
        self._follow()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep the size of the dock, above whatever it shows now."""
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Show):
            self._follow()
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The edge alone: the rest is masked out."""
        painter = QPainter(self)
        painter.fillRect(event.rect(), self._color)
        painter.end()

    def _follow(self) -> None:
        self.setVisible(self._dock.isFloating())
        around = self._dock.rect()
        self.setGeometry(around)
        inner = around.adjusted(WIDE, WIDE, -WIDE, -WIDE)
        self.setMask(QRegion(around).subtracted(QRegion(inner)))
        self.raise_()
