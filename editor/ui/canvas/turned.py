"""Turned frames in the pixels of the view: their outlines, and a painter that turns with them."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPolygonF, QTransform

from editor.display.items import STRAIGHT
from editor.model.frame import Box
from editor.model.rotating import corners_of, rotation_of, turned_about
from editor.ui.canvas.camera import Camera
from editor.values.geometry import Matrix, Rect

CURSORS = (
    Qt.CursorShape.SizeHorCursor,
    Qt.CursorShape.SizeFDiagCursor,
    Qt.CursorShape.SizeVerCursor,
    Qt.CursorShape.SizeBDiagCursor,
)
"""The arrows of handles, each an eighth of a turn clockwise from the last."""


def turn_on_screen(camera: Camera, matrix: Matrix) -> QTransform:
    """What a map of the page does to the pixels of the view."""
    scale = camera.scale
    view = QTransform(scale, 0, 0, scale, camera.x, camera.y)
    turn = QTransform(matrix.a, matrix.b, matrix.c, matrix.d, matrix.e, matrix.f)
    return view.inverted()[0] * turn * view


@dataclass(frozen=True, slots=True)
class Standing:
    """A frame before it is turned, in pixels of the view, and what turns these pixels."""

    box: QRectF
    turn: QTransform
    angle: float = 0.0

    def upright(self, place: QPointF) -> QPointF:
        """A place of the view as it was before the turn."""
        return self.turn.inverted()[0].map(place) if self.angle else place

    @contextmanager
    def painting(self, painter: QPainter) -> Iterator[None]:
        """Paint what is given upright as it lies on the page."""
        painter.save()
        painter.setTransform(self.turn, combine=True)
        yield
        painter.restore()


def standing_of(camera: Camera, box: Box, left: float = 0.0) -> Standing:
    """How a frame stands in the view, ``left`` points beside its place on its page."""
    there = replace(box, rect=box.rect.moved(left, 0)) if left else box
    turn = turn_on_screen(camera, rotation_of(there)) if box.rotation else QTransform()
    return Standing(camera.box(there.rect), turn, box.rotation)


@contextmanager
def turned(painter: QPainter, camera: Camera, matrix: Matrix) -> Iterator[None]:
    """Paint what is given upright as it lies on the page."""
    if matrix == STRAIGHT:
        yield
        return
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setTransform(turn_on_screen(camera, matrix), combine=True)
    yield
    painter.restore()


def paint_turned_edge(painter: QPainter, camera: Camera, box: Box) -> None:
    """The edge of a turned frame, smooth."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.drawPolygon(outline_of(camera, box))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)


def outline_of(camera: Camera, box: Box) -> QPolygonF:
    """The corners of a frame as it lies on the page."""
    return QPolygonF([camera.place(end) for end in corners_of(box.rect, rotation_of(box))])


def grip_turn(rect: Rect, angle: float) -> Matrix:
    """What turns the handles of a rectangle with it."""
    return turned_about(rect.center, angle) if angle else STRAIGHT


def upright_place(camera: Camera, place: QPointF, matrix: Matrix) -> QPointF:
    """A place of the view as it was before a turn of the page."""
    if matrix == STRAIGHT:
        return place
    return camera.place(matrix.back(camera.page(place)))


def turned_cursor(cursor: Qt.CursorShape, degrees: float) -> Qt.CursorShape:
    """The arrows of a handle that is turned with its frame."""
    return CURSORS[(CURSORS.index(cursor) + round(degrees / 45)) % len(CURSORS)]


def box_on_screen(camera: Camera, box: QRectF, matrix: Matrix) -> QRectF:
    """The upright box around a box of the view that is turned with the page."""
    if matrix == STRAIGHT:
        return box
    return turn_on_screen(camera, matrix).mapRect(box)
