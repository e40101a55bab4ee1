"""Rulers in millimetres along the top and the left, with a mark where the pointer is."""

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from editor.ui.canvas.looks import RULER
from editor.ui.canvas.stage import Stage
from editor.values.units import MM

STEPS_MM = (1, 2, 5, 10, 20, 50, 100, 200, 500)
LABEL_PX = 46
"""Least distance between two numbers."""


class Corner(QWidget):
    """The square where the rulers meet."""

    def __init__(self, stage: Stage, parent: QWidget) -> None:
        super().__init__(parent)
        self._stage = stage

    def paintEvent(self, event: QPaintEvent) -> None:
        """The rulers' colour."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._stage.options.looks.ruler)
        painter.end()


class Ruler(QWidget):
    """One ruler; ``upright`` is the left one."""

    def __init__(self, stage: Stage, *, upright: bool, parent: QWidget) -> None:
        super().__init__(parent)
        self._stage = stage
        self._upright = upright
        self._pointer = -1.0
        font = QFont(self.font())
        font.setPixelSize(10)
        self.setFont(font)

    def point_at(self, place: float) -> None:
        """The pointer is at this pixel of the viewport; negative: it is elsewhere."""
        self._pointer = place
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Ticks, numbers and the pointer's mark."""
        looks = self._stage.options.looks
        painter = QPainter(self)
        painter.fillRect(self.rect(), looks.ruler)
        length = self.height() if self._upright else self.width()
        painter.setPen(QPen(looks.ruler_edge, 1))
        edge = RULER - 0.5
        self._draw(painter, QLineF(0, edge, length, edge))
        self._ticks(painter, float(length))
        if self._pointer >= 0:
            painter.setPen(QPen(looks.accent, 1))
            place = int(self._pointer) + 0.5
            self._draw(painter, QLineF(place, 0, place, RULER))
        painter.end()

    def _ticks(self, painter: QPainter, length: float) -> None:
        looks, camera = self._stage.options.looks, self._stage.camera
        origin = camera.y if self._upright else camera.x
        px = camera.scale * MM
        step = next((mm for mm in STEPS_MM if mm * px >= LABEL_PX), STEPS_MM[-1])
        small = step / 10 if step * px / 10 >= 4 else step / 5
        index = int(-origin / (small * px)) - 1
        every = round(step / small)
        while (place := origin + index * small * px) <= length:
            high = RULER - 8 if index % every == 0 else 6 if index * 2 % every == 0 else 4
            sharp = round(place) + 0.5
            painter.setPen(QPen(looks.tick, 1))
            self._draw(painter, QLineF(sharp, RULER - high, sharp, RULER - 1))
            if index % every == 0:
                painter.setPen(looks.number)
                self._number(painter, round(place), str(round(index * small)))
            index += 1

    def _draw(self, painter: QPainter, line: QLineF) -> None:
        if self._upright:
            line = QLineF(line.y1(), line.x1(), line.y2(), line.x2())
        painter.drawLine(line)

    def _number(self, painter: QPainter, place: int, text: str) -> None:
        painter.save()
        align = Qt.AlignmentFlag.AlignLeft
        if self._upright:
            painter.rotate(-90)
            place = -place - 44
            align = Qt.AlignmentFlag.AlignRight
        painter.drawText(QRectF(place + 3, 1, 38, 12), align | Qt.AlignmentFlag.AlignVCenter, text)
        painter.restore()
