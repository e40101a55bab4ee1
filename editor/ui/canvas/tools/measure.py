"""The measure: a drag tells width, height, length and angle, in millimetres and in characters."""

import math

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen

from editor.layout.places import sound
from editor.model.grid import PageGrid
from editor.ui.canvas.looks import GRAB
from editor.ui.canvas.snap import Stops, snap_edge, stops_of
from editor.ui.canvas.tools.tool import Pointer, Tool
from editor.values.geometry import Point
from editor.values.language import Words
from editor.values.units import format_mm

PAPER, INK = QColor(0x22, 0x25, 0x2A, 230), QColor(255, 255, 255)
END = 4.0
"""Half the length of the strokes at the ends of the line, in pixels."""


class MeasureTool(Tool):
    """Measures from where the button went down; the line stays until the next one."""

    name = "measure"
    cursor = Qt.CursorShape.CrossCursor
    _ends: tuple[Point, Point] | None = None
    _stops = Stops()

    def press(self, pointer: Pointer) -> None:
        """One end."""
        page = self.stage.page
        self._stops = stops_of(page) if page is not None else Stops()
        start = self._snapped(pointer)
        self._ends = (start, start)
        self.stage.changed.emit()

    def drag(self, pointer: Pointer) -> None:
        """The other end; with Shift straight across or down."""
        if self._ends is None:
            return
        start, end = self._ends[0], self._snapped(pointer)
        if pointer.shift:
            level = abs(end.x - start.x) > abs(end.y - start.y)
            end = Point(end.x, start.y) if level else Point(start.x, end.y)
        self._ends = (start, end)
        self.stage.changed.emit()

    def paint(self, painter: QPainter) -> None:
        """The line, the box around it, and what they measure."""
        page = self.stage.page
        if self._ends is None or page is None or self._ends[0] == self._ends[1]:
            return
        start, end = (self.stage.camera.place(each) for each in self._ends)
        looks = self.stage.options.looks
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(looks.guide, 1, Qt.PenStyle.DotLine))
        painter.drawRect(QRectF(start, end).normalized())
        painter.setPen(QPen(looks.guide, 1.5))
        painter.drawLine(start, end)
        for place in (start, end):
            painter.drawEllipse(place, END, END)
        words = measured(page.grid, *self._ends)
        _paint_tip(painter, end, words.text(self.stage.language))

    def cancel(self) -> bool:
        """Measure nothing any more; whether there was something."""
        held, self._ends = self._ends is not None, None
        self.stage.changed.emit()
        return held

    def _snapped(self, pointer: Pointer) -> Point:
        point = pointer.point
        if pointer.ctrl:
            return point
        reach = GRAB / self.stage.camera.scale
        x = _nearest(point.x, self._stops, reach, upright=True)
        return Point(x, _nearest(point.y, self._stops, reach, upright=False))


def measured(grid: PageGrid, start: Point, end: Point) -> Words:
    """Width, height, length and angle between two points; the width in 字, the height in lines."""
    grid = sound(grid)
    across, down = end.x - start.x, end.y - start.y
    wide, high = format_mm(abs(across), 1), format_mm(abs(down), 1)
    long = format_mm(math.hypot(across, down), 1)
    angle = f"{math.degrees(math.atan2(-down, across)) + 0.0:.1f}°"
    chars, lines = f"{abs(across) / grid.cell:.1f}", f"{abs(down) / grid.leading:.1f}"
    return Words(
        f"宽 {wide}（{chars} 字）  高 {high}（{lines} 行）  斜 {long}  {angle}",
        f"W {wide} ({chars} chars)  H {high} ({lines} lines)  L {long}  {angle}",
    )


def _nearest(value: float, stops: Stops, reach: float, *, upright: bool) -> float:
    known = stops.across if upright else stops.down
    snaps = [snap_edge(value, side, known, reach, upright=upright) for side in (-1, 1)]
    near = [snap for snap in snaps if snap.guide is not None]
    return value + min((snap.by for snap in near), key=abs, default=0.0)


def _paint_tip(painter: QPainter, at: QPointF, text: str) -> None:
    font = QFont(painter.font())
    font.setPixelSize(11)
    painter.setFont(font)
    wide, high = painter.fontMetrics().horizontalAdvance(text) + 16, 22
    view = QRectF(painter.viewport())
    left = min(at.x() + 14, view.right() - wide - 4)
    top = min(at.y() + 14, view.bottom() - high - 4)
    tip = QRectF(left, top, wide, high)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(PAPER)
    painter.drawRoundedRect(tip, 4, 4)
    painter.setPen(INK)
    painter.drawText(tip, Qt.AlignmentFlag.AlignCenter, text)
