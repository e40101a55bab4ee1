"""The screen's twin of the PDF painter: the same display list, drawn with QPainter."""

from dataclasses import dataclass
from pathlib import Path as FilePath

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QImage, QPainter, QPen, QTransform

from editor.display.damage import mapped
from editor.display.items import DisplayList, Flow, Glyphs, Picture, Shape
from editor.display.painter import replay
from editor.fonts.library import FontLibrary
from editor.ui.canvas.outlines import EM, FaceOutlines, Outlines, qt_path
from editor.ui.canvas.pictures import Pictures
from editor.values.color import Color
from editor.values.geometry import Matrix, Rect
from editor.values.ids import FrameId
from editor.values.path import Path

HINTS = QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform
DOT = 1e-3
"""Length of a dash that its round ends make a dot, in line widths."""


@dataclass(frozen=True, slots=True)
class Sources:
    """Where glyphs and photos come from; kept as long as the issue is open."""

    outlines: Outlines
    pictures: Pictures

    @property
    def paper(self) -> QColor:
        """The colour of the sheet."""
        return QColor(*self.pictures.press.paper)


class QtPainter:
    """Draws items on a QPainter whose transform maps points to device pixels.

    ``clip`` in points is what can be seen: glyphs and photos outside of it are skipped.
    """

    def __init__(self, painter: QPainter, sources: Sources, clip: Rect) -> None:
        self._painter = painter
        self._sources = sources
        self._clip = clip
        self._base = painter.worldTransform()
        self._stack: list[tuple[Rect, QTransform]] = []
        self._brushes: dict[Color, QBrush] = {}
        painter.setRenderHints(HINTS)
        painter.setPen(Qt.PenStyle.NoPen)

    def begin(self, frame: FrameId) -> None:
        """Frames leave no trace on the screen."""

    def glyphs(self, x: float, y: float, run: Glyphs) -> None:
        """A run with its origin at (x, y)."""
        if self._hidden(x, y, run):
            return
        self._painter.setBrush(self._brush(run.color))
        outlines = self._sources.outlines.of(run.face)
        if run.flow is Flow.RIGHT:
            self._row(x, y, run, outlines)
        else:
            self._column(x, y, run, outlines)
        self._painter.setWorldTransform(self._base)

    def _hidden(self, x: float, y: float, run: Glyphs) -> bool:
        clip, pad = self._clip, run.size
        if run.flow is Flow.RIGHT:
            left, right, top, bottom = x - pad, x + run.length + pad, y - 1.4 * pad, y + pad
        else:
            left, right, top, bottom = x - pad, x + pad, y - pad, y + run.length + pad
        return left > clip.right or right < clip.x or top > clip.bottom or bottom < clip.y

    def _row(self, x: float, y: float, run: Glyphs, outlines: FaceOutlines) -> None:
        painter, base, size = self._painter, self._base, run.size
        first, last = self._clip.x - size - x, self._clip.right + size - x
        tall = size / EM
        across, down = tall * run.scale_x * base.m11(), tall * base.m22()
        straight = base.m12() == 0 == base.m21()
        y0 = y * base.m22() + base.dy()
        for gid, offset in zip(run.ids, run.offsets, strict=True):
            if not first <= offset <= last:
                continue
            path = outlines.path(gid)
            if path is None:
                continue
            if straight:
                x0 = (x + offset) * base.m11() + base.dx()
                painter.setWorldTransform(QTransform(across, 0, 0, down, x0, y0))
            else:
                place = QTransform(tall * run.scale_x, 0, 0, tall, x + offset, y)
                painter.setWorldTransform(place * base)
            painter.drawPath(path)

    def _column(self, x: float, y: float, run: Glyphs, outlines: FaceOutlines) -> None:
        size, along = run.size, run.scale_x
        first, last = self._clip.y - 2 * size - y, self._clip.bottom + size - y
        unit = size / EM
        for gid, offset in zip(run.ids, run.offsets, strict=True):
            path = outlines.path(gid)
            if path is None or not first <= offset <= last:
                continue
            if run.flow is Flow.TURNED:
                place = QTransform(0, unit * along, -unit, 0, x, y + offset)
            else:
                middle, top = outlines.face.vertical_origin(gid)
                down = y + offset + top * size * along
                place = QTransform(unit, 0, 0, unit * along, x - middle * size, down)
            self._painter.setWorldTransform(place * self._base)
            self._painter.drawPath(path)

    def shape(self, shape: Shape) -> None:
        """A filled or stroked path."""
        painter = self._painter
        painter.setBrush(self._brush(shape.fill) if shape.fill else Qt.BrushStyle.NoBrush)
        if shape.stroke and shape.width > 0:
            painter.setPen(_pen(shape, self._brush(shape.stroke)))
        painter.drawPath(qt_path(shape.path.commands))
        painter.setPen(Qt.PenStyle.NoPen)

    def picture(self, picture: Picture) -> None:
        """A photo; nothing when its file cannot be read."""
        rect, crop = picture.rect, picture.crop
        if rect.empty or crop.empty or not rect.overlaps(self._clip):
            return
        device = self._base.mapRect(_qt_rect(rect))
        image = self._sources.pictures.best(picture, device.width() / crop.width)
        if image is None:
            return
        wide, high = image.width(), image.height()
        part = QRectF(crop.x * wide, crop.y * high, crop.width * wide, crop.height * high)
        self._painter.drawImage(_qt_rect(rect), image, part)

    def save(self, matrix: Matrix, clip: Path | None) -> None:
        """Start a group: apply the matrix, then the clip, until restore."""
        painter = self._painter
        self._stack.append((self._clip, self._base))
        painter.save()
        move = QTransform(matrix.a, matrix.b, matrix.c, matrix.d, matrix.e, matrix.f)
        painter.setWorldTransform(move, True)
        if clip is not None:
            painter.setClipPath(qt_path(clip.commands), Qt.ClipOperation.IntersectClip)
        self._base = painter.worldTransform()
        back, regular = move.inverted()
        if regular:
            inverse = Matrix(back.m11(), back.m12(), back.m21(), back.m22(), back.dx(), back.dy())
            self._clip = mapped(self._clip, inverse)

    def restore(self) -> None:
        """End the group."""
        self._painter.restore()
        self._clip, self._base = self._stack.pop()

    def _brush(self, color: Color) -> QBrush:
        brush = self._brushes.get(color)
        if brush is None:
            brush = self._brushes[color] = QBrush(QColor(*self._sources.pictures.press.rgb(color)))
        return brush


def _pen(shape: Shape, brush: QBrush) -> QPen:
    cap = Qt.PenCapStyle.RoundCap if shape.round_dots else Qt.PenCapStyle.FlatCap
    pen = QPen(brush, shape.width, Qt.PenStyle.SolidLine, cap, Qt.PenJoinStyle.MiterJoin)
    if shape.dash:
        pattern = [max(length / shape.width, DOT) for length in shape.dash]
        pen.setDashPattern(pattern if len(pattern) % 2 == 0 else pattern * 2)
    return pen


def _qt_rect(rect: Rect) -> QRectF:
    return QRectF(rect.x, rect.y, rect.width, rect.height)


def render_page(
    display: DisplayList,
    fonts: FontLibrary,
    photos: FilePath,
    scale: float,
    sources: Sources | None = None,
) -> QImage:
    """The trimmed page on paper, ``scale`` pixels a point.

    Pass ``sources`` to share outlines and photos between several calls.
    """
    size = display.size
    wide, high = max(1, round(size.width * scale)), max(1, round(size.height * scale))
    image = QImage(wide, high, QImage.Format.Format_RGB32)
    known = sources or Sources(Outlines(fonts), Pictures(photos))
    image.fill(known.paper)
    painter = QPainter(image)
    painter.scale(scale, scale)
    replay(display, QtPainter(painter, known, Rect(0, 0, size.width, size.height)))
    painter.end()
    return image
