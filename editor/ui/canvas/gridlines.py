"""The page grid, the type area and the bleed as thin lines."""

from PySide6.QtCore import QLineF, QRectF, Qt
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
    painter.setPen(QPen(looks.grid, 1))
    painter.setBrush(_faint(looks.grid))
    for column in range(grid.columns):
        painter.drawRect(_whole(camera.box(grid.rect(column, 0, 1, grid.lines))))
    if grid.leading * camera.scale < CLOSE:
        return
    lines = []
    for row in range(grid.lines):
        for column in range(grid.columns):
            foot = camera.box(grid.rect(column, row, 1, 1))
            y = round(foot.bottom())
            lines.append(QLineF(round(foot.left()), y, round(foot.right()), y))
    painter.drawLines(lines)
    if grid.cell * camera.scale >= 3 * CLOSE:
        painter.drawLines(_cells(stage, grid))


def _cells(stage: Stage, grid: PageGrid) -> list[QLineF]:
    """Short strokes between characters at every line's foot."""
    camera, lines = stage.camera, []
    for row in range(grid.lines):
        for column in range(grid.columns):
            box = grid.rect(column, row, 1, 1)
            for cell in range(1, int(grid.column_chars)):
                place = camera.box(Rect(box.x + cell * grid.cell, box.y, 0, grid.cell))
                x, y = round(place.left()), round(place.bottom())
                lines.append(QLineF(x, y - 3, x, y))
    return lines


def _faint(color: QColor) -> QColor:
    faint = QColor(color)
    faint.setAlpha(14)
    return faint


def _whole(box: QRectF) -> QRectF:
    left, top = round(box.left()), round(box.top())
    return QRectF(left, top, round(box.right()) - left, round(box.bottom()) - top)
