"""A colour on the screen: solid, and in the tints in which it is printed."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from editor.pictures.proof import Appearance
from editor.values.color import BLACK, Color, tinted

TINTS = (1.0, 0.8, 0.6, 0.4, 0.2, 0.1)


def screen_color(color: Color, press: Appearance) -> QColor:
    """The colour for painting on the screen, as it is printed."""
    return QColor(*press.rgb(color))


class TintStrip(QWidget):
    """Areas of one colour beside each other as ``press`` prints them, named by their strength."""

    def __init__(self, press: Appearance) -> None:
        super().__init__()
        self._press = press
        self._color: Color = BLACK
        self.setFixedHeight(64)
        self.setMinimumWidth(220)

    def set_press(self, press: Appearance) -> None:
        """Print on another press."""
        self._press = press
        self.update()

    def show_color(self, color: Color) -> None:
        """Show another colour."""
        self._color = color
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the areas from edge to edge, and their names below."""
        del event
        painter = QPainter(self)
        width, name = self.width() / len(TINTS), self.fontMetrics().height() + 4
        for place, tint in enumerate(TINTS):
            area = QRectF(place * width, 0, width, self.height() - name)
            painter.fillRect(area, screen_color(tinted(self._color, tint), self._press))
            below = QRectF(area.x(), area.bottom(), width, name)
            painter.drawText(below, Qt.AlignmentFlag.AlignCenter, f"{tint:.0%}")
        painter.end()
