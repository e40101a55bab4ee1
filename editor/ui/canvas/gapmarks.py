"""Draws equal gaps and sizes: a line with two ends and its measure."""

from collections.abc import Iterable

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from editor.ui.canvas.gaps import Gap
from editor.ui.canvas.stage import Stage
from editor.values.geometry import Point
from editor.values.units import format_mm

END = 4.0
"""Pixels of the strokes across the ends of a mark."""


def paint_gaps(painter: QPainter, stage: Stage, gaps: Iterable[Gap]) -> None:
    """All marks, in the colour of the guides."""
    for gap in gaps:
        _paint(painter, stage, gap)


def _paint(painter: QPainter, stage: Stage, gap: Gap) -> None:
    camera, looks = stage.camera, stage.options.looks
    points = [Point(along, gap.at) for along in (gap.first, gap.last)]
    if gap.upright:
        points = [Point(gap.at, along) for along in (gap.first, gap.last)]
    first, last = (camera.place(point) for point in points)
    first, last = (QPointF(round(place.x()), round(place.y())) for place in (first, last))
    across = QPointF(END, 0) if gap.upright else QPointF(0, END)
    painter.setPen(QPen(looks.guide, 1))
    painter.drawLines(
        [QLineF(first, last), *(QLineF(end - across, end + across) for end in (first, last))]
    )
    text = format_mm(gap.last - gap.first, 1)
    metrics = painter.fontMetrics()
    box = QRectF(0, 0, metrics.horizontalAdvance(text) + 8, metrics.height() + 2)
    middle = (first + last) / 2
    away = QPointF(box.width() / 2 + END, 0) if gap.upright else QPointF(0, box.height() / 2 + END)
    box.moveCenter(middle + away)
    painter.fillRect(box, looks.guide)
    painter.setPen(looks.badge_text)
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)
