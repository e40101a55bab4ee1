"""How page points meet the pixels of the viewport."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF

from editor.values.geometry import Point, Rect

PX_PER_PT = 96 / 72
"""Logical pixels of a point at 100 %: life size on a screen of 96 dpi."""
ZOOM_MIN, ZOOM_MAX = 0.05, 32.0
STEPS = (0.05, 0.1, 0.15, 0.25, 0.33, 0.5, 0.67, 0.75, 1, 1.25, 1.5, 2, 3, 4, 6, 8, 12, 16, 24, 32)
"""Zooms that Ctrl+plus and Ctrl+minus go through."""


@dataclass(frozen=True, slots=True)
class Camera:
    """``scale`` logical pixels a point; the trim's corner at (x, y) of the viewport."""

    scale: float = PX_PER_PT
    x: float = 0.0
    y: float = 0.0

    @property
    def zoom(self) -> float:
        """1.0 is life size."""
        return self.scale / PX_PER_PT

    def page(self, place: QPointF) -> Point:
        """The page point at a place of the viewport."""
        return Point((place.x() - self.x) / self.scale, (place.y() - self.y) / self.scale)

    def place(self, point: Point) -> QPointF:
        """Where a page point is in the viewport."""
        return QPointF(self.x + point.x * self.scale, self.y + point.y * self.scale)

    def box(self, rect: Rect) -> QRectF:
        """Where a page rectangle is in the viewport."""
        scale = self.scale
        return QRectF(
            self.x + rect.x * scale,
            self.y + rect.y * scale,
            rect.width * scale,
            rect.height * scale,
        )

    def page_box(self, box: QRectF) -> Rect:
        """The page rectangle behind a rectangle of the viewport."""
        corner = self.page(box.topLeft())
        return Rect(corner.x, corner.y, box.width() / self.scale, box.height() / self.scale)


def next_zoom(zoom: float, direction: int) -> float:
    """The next step in or out."""
    if direction > 0:
        return next((step for step in STEPS if step > zoom * 1.001), ZOOM_MAX)
    return next((step for step in reversed(STEPS) if step < zoom * 0.999), ZOOM_MIN)
