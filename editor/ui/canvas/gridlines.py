"""The page grid, the type area and the bleed as thin lines."""

from PySide6.QtCore import QLine, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from editor.model.grid import PageGrid
from editor.ui.canvas.stage import Stage
from editor.values.geometry import Insets, Rect

CLOSE = 4.0
"""Pixels between lines or cells below which they are not drawn."""


def paint_margins(painter: QPainter, stage: Stage, grid: PageGrid) -> None:
    """The type area and, outside of the trim, the bleed."""
    looks, camera = stage.options.looks, stage.camera
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(looks.margin, 1))
    painter.drawRect(_whole(camera.box(grid.type_area)))
    if grid.bleed > 0:
        trim = Rect(0, 0, grid.trim.width, grid.trim.height)
        painter.setPen(QPen(looks.bleed, 1))
        painter.drawRect(_whole(camera.box(trim.grown(Insets.all(grid.bleed)))))


def paint_grid(painter: QPainter, stage: Stage, grid: PageGrid) -> None:
    """Columns, and where there is room for them lines and characters."""
    camera, looks = stage.camera, stage.options.looks
    seen = QRectF(painter.viewport())
    columns = [camera.box(grid.rect(column, 0, 1, grid.lines)) for column in range(grid.columns)]
    columns = [box & seen for box in columns if box.intersects(seen)]
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(_faint(looks.grid))
    painter.drawRects(columns)
    painter.setPen(QPen(looks.grid, 1))
    for box in columns:
        x, right = round(box.left()), round(box.right())
        painter.drawLine(x, round(box.top()), x, round(box.bottom()))
        painter.drawLine(right, round(box.top()), right, round(box.bottom()))
    if grid.leading * camera.scale >= CLOSE:
        painter.drawLines(_lines(stage, grid, columns))


def _lines(stage: Stage, grid: PageGrid, columns: list[QRectF]) -> list[QLine]:
    """The feet of the lines in view, and short strokes between characters when they are large."""
    camera = stage.camera
    cell = grid.cell * camera.scale
    lines = []
    for row in range(grid.lines):
        y = round(camera.y + (grid.origin.y + row * grid.leading + grid.cell) * camera.scale)
        for box in columns:
            if not box.top() <= y <= box.bottom():
                continue
            left, right = round(box.left()), round(box.right())
            lines.append(QLine(left, y, right, y))
            if cell >= 3 * CLOSE:
                strokes = (round(box.left() + k * cell) for k in range(1, int(box.width() / cell)))
                lines.extend(QLine(x, y - 3, x, y) for x in strokes)
    return lines


def _faint(color: QColor) -> QColor:
    faint = QColor(color)
    faint.setAlpha(14)
    return faint


def _whole(box: QRectF) -> QRectF:
    left, top = round(box.left()), round(box.top())
    return QRectF(left, top, round(box.right()) - left, round(box.bottom()) - top)
