"""The page as square images at the current zoom, painted a few milliseconds at a time."""

from collections import OrderedDict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from time import perf_counter
from typing import NamedTuple

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from editor.display.items import DisplayList, Item
from editor.display.painter import draw
from editor.ui.canvas.itemindex import ItemIndex
from editor.ui.canvas.qtpainter import QtPainter, Sources
from editor.values.geometry import Rect

TILE = 512
CAP = 48
"""Tiles that are kept, 1 MB each."""
MANY = 8
"""Dirty places of a tile beyond which they are painted as one."""


class Key(NamedTuple):
    """A tile: device pixels a point, and its column and row from the trim's corner."""

    scale: float
    column: int
    row: int

    def pixels(self) -> QRect:
        """Its place in device pixels of the page."""
        return QRect(self.column * TILE, self.row * TILE, TILE, TILE)


@dataclass(slots=True)
class _Tile:
    image: QImage | None = None
    dirty: list[QRect] = field(default_factory=lambda: [QRect(0, 0, TILE, TILE)])


@dataclass(slots=True)
class _Job:
    """A part of a tile being painted aside; ``items`` are still to come, last first."""

    key: Key
    rect: QRect
    image: QImage
    items: list[Item]


class Tiles:
    """Keeps at most ``cap`` tiles, those seen last."""

    def __init__(self, sources: Sources) -> None:
        self.sources = sources
        self.cap = CAP
        self._index = ItemIndex()
        self._tiles: OrderedDict[Key, _Tile] = OrderedDict()
        self._wanted: list[Key] = []
        self._job: _Job | None = None

    @property
    def display(self) -> DisplayList | None:
        """What the tiles show."""
        return self._index.display

    def show(self, display: DisplayList | None) -> None:
        """Another page: all tiles go."""
        self._index.show(display)
        self._tiles.clear()
        self._wanted.clear()
        self._job = None

    def change(self, display: DisplayList, places: Iterable[Rect]) -> None:
        """The same page, different in some places (points).

        Tiles keep what they show until the places are painted again.
        """
        self._index.show(display)
        self._job = None
        for place in places:
            for key, tile in self._tiles.items():
                spot = _spot(place, key)
                if not spot.isEmpty():
                    tile.dirty = _merged([*tile.dirty, spot])

    def image(self, key: Key, ratio: float = 1.0) -> QImage | None:
        """The tile, maybe not yet fresh, with ``ratio`` pixels of it in one of the screen's;
        None when it was never painted."""
        tile = self._tiles.get(key)
        if tile is None or tile.image is None:
            return None
        self._tiles.move_to_end(key)
        tile.image.setDevicePixelRatio(ratio)
        return tile.image

    def want(self, keys: Iterable[Key]) -> None:
        """What is to be painted from now on, most urgent first."""
        self._wanted = list(keys)

    @property
    def count(self) -> int:
        """How many tiles are kept."""
        return len(self._tiles)

    @property
    def busy(self) -> bool:
        """Whether something wanted is not painted yet."""
        return any(self.needs(key) for key in self._wanted)

    def advance(self, until: float, near: Callable[[Key, QRect], float] | None = None) -> set[Key]:
        """Paint wanted tiles until a ``perf_counter`` time; the ones that look different now.

        ``near`` ranks dirty places within a tile (small first).
        """
        done: set[Key] = set()
        while perf_counter() < until:
            job = self._job or self._next_job(near)
            if job is None:
                break
            self._job = job
            if self._step(job, until):
                self._finish(job)
                self._job = None
                done.add(job.key)
        return done

    def settle(self) -> set[Key]:
        """Paint everything wanted, however long it takes."""
        done: set[Key] = set()
        while self.busy:
            done |= self.advance(perf_counter() + 1.0)
        return done

    def draw_stretched(self, painter: QPainter, target: QRectF, key: Key) -> bool:
        """Fill the place of a missing tile from tiles of another zoom; False when none cover it."""
        scales = list(dict.fromkeys(other.scale for other in reversed(self._tiles)))
        for scale in scales:
            if scale != key.scale and self._draw_from(painter, target, key, scale):
                return True
        return False

    def _draw_from(self, painter: QPainter, target: QRectF, key: Key, scale: float) -> bool:
        factor = scale / key.scale
        area = QRectF(key.pixels())
        source = QRectF(area.topLeft() * factor, area.size() * factor)
        parts = [(other, self.image(other)) for other in covering(source, scale)]
        if any(image is None for _, image in parts):
            return False
        grow = target.width() / source.width()
        painter.save()
        painter.setClipRect(target, Qt.ClipOperation.IntersectClip)
        for other, image in parts:
            offset = QPointF(other.pixels().topLeft()) - source.topLeft()
            size = TILE * grow
            place = QRectF(target.topLeft() + offset * grow, target.bottomRight())
            place.setSize(QRectF(0, 0, size, size).size())
            if image is not None:
                painter.drawImage(place, image, QRectF(0, 0, TILE, TILE))
        painter.restore()
        return True

    def needs(self, key: Key) -> bool:
        """Whether a tile is not painted yet, or not as the page is now."""
        tile = self._tiles.get(key)
        return tile is None or bool(tile.dirty)

    def _next_job(self, near: Callable[[Key, QRect], float] | None) -> _Job | None:
        key = next((key for key in self._wanted if self.needs(key)), None)
        if key is None or self.display is None:
            return None
        tile = self._tiles.setdefault(key, _Tile())
        rect = min(tile.dirty, key=lambda dirty: near(key, dirty)) if near else tile.dirty[0]
        return self._job_for(key, rect, self.display)

    def _job_for(self, key: Key, rect: QRect, display: DisplayList) -> _Job:
        corner = key.pixels().topLeft() + rect.topLeft()
        wide, high = round(display.size.width * key.scale), round(display.size.height * key.scale)
        image = _paper(
            rect,
            QRect(-corner, QSize(wide, high)),
            key.pixels().translated(-corner),
            self.sources.paper,
        )
        items = self._index.within(_points(QRect(corner, rect.size()), key.scale))
        return _Job(key, rect, image, items[::-1])

    def _step(self, job: _Job, until: float) -> bool:
        corner = job.key.pixels().topLeft() + job.rect.topLeft()
        painter = QPainter(job.image)
        painter.translate(-corner.x(), -corner.y())
        painter.scale(job.key.scale, job.key.scale)
        pen = QtPainter(
            painter, self.sources, _points(QRect(corner, job.rect.size()), job.key.scale)
        )
        while job.items:
            draw((job.items.pop(),), pen)
            if perf_counter() > until:
                break
        painter.end()
        return not job.items

    def _finish(self, job: _Job) -> None:
        tile = self._tiles[job.key]
        tile.dirty.remove(job.rect)
        if tile.image is None:
            tile.image = job.image
            self._evict()
            return
        tile.image.setDevicePixelRatio(1.0)
        painter = QPainter(tile.image)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Source)
        painter.drawImage(job.rect.topLeft(), job.image)
        painter.end()

    def _evict(self) -> None:
        needed = set(self._wanted)
        for key in list(self._tiles):
            if len(self._tiles) <= self.cap:
                break
            if key not in needed:
                del self._tiles[key]


def covering(area: QRectF, scale: float) -> list[Key]:
    """The tiles that cover an area in device pixels of the page."""
    columns = range(int(area.left() // TILE), int((area.right() - 1e-6) // TILE) + 1)
    rows = range(int(area.top() // TILE), int((area.bottom() - 1e-6) // TILE) + 1)
    return [Key(scale, column, row) for row in rows for column in columns]


def _spot(place: Rect, key: Key) -> QRect:
    """A place in points as whole pixels of a tile, empty when it lies elsewhere."""
    scale = key.scale
    box = QRectF(place.x * scale, place.y * scale, place.width * scale, place.height * scale)
    corner = key.pixels().topLeft()
    spot = box.toAlignedRect().adjusted(-1, -1, 1, 1).translated(-corner)
    return spot.intersected(QRect(QPoint(0, 0), key.pixels().size()))


def _paper(rect: QRect, sheet: QRect, tile: QRect, color: QColor) -> QImage:
    """Paper; clear where the tile goes beyond the trim. The sheet and the tile are given
    as seen from the rectangle's corner."""
    if sheet.contains(tile):
        image = QImage(rect.size(), QImage.Format.Format_RGB32)
        image.fill(color)
        return image
    image = QImage(rect.size(), QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.fillRect(sheet, color)
    painter.end()
    return image


def _merged(spots: list[QRect]) -> list[QRect]:
    """Without places inside other ones; as one when they are many."""
    kept: list[QRect] = []
    for spot in sorted(spots, key=lambda s: -s.width() * s.height()):
        if not any(other.contains(spot) for other in kept):
            kept.append(spot)
    if len(kept) <= MANY:
        return kept
    around = kept[0]
    for spot in kept[1:]:
        around = around.united(spot)
    return [around]


def _points(pixels: QRect, scale: float) -> Rect:
    return Rect(
        pixels.x() / scale, pixels.y() / scale, pixels.width() / scale, pixels.height() / scale
    )
