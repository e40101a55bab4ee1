"""The paper on the desk: shadow, tiles, and the plan of which tiles to paint next."""

from collections.abc import Iterable
from time import perf_counter

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter

from editor.display.damage import bounds, damage
from editor.display.items import DisplayList, Group, Item, Picture
from editor.ui.canvas.camera import Camera
from editor.ui.canvas.looks import Looks
from editor.ui.canvas.qtpainter import Sources
from editor.ui.canvas.tiles import TILE, Key, Tiles, covering
from editor.values.geometry import Insets, Point, Rect, Size

SHADOW = 6
OVERVIEW_PX = 700.0
"""Longer side of the small picture of the page that stands in for missing tiles."""


class Desk:
    """Draws the page as the camera sees it. ``ratio`` is device pixels a logical pixel."""

    def __init__(self, sources: Sources) -> None:
        self.tiles = Tiles(sources)
        self.camera = Camera()
        self.ratio = 1.0
        self.size = QSize()
        self.focus: Point | None = None

    @property
    def display(self) -> DisplayList | None:
        """The page shown."""
        return self.tiles.display

    @property
    def scale(self) -> float:
        """Device pixels a point."""
        return round(self.camera.scale * self.ratio, 6)

    def show(self, display: DisplayList | None) -> None:
        """Show a page, or the same one changed; unchanged places are not painted again."""
        before = self.display
        if display is None or before is None or before.page != display.page:
            self.tiles.show(display)
        else:
            self.tiles.change(display, damage(before, display))

    def spoil(self, places: Iterable[Rect]) -> None:
        """Paint some places again although the page is the same: a photo has been read."""
        if self.display is not None:
            self.tiles.change(self.display, places)

    def spoil_all(self) -> None:
        """Paint the whole page again, bleed included: colours look different."""
        display = self.display
        if display is not None:
            size, beyond = display.size, Insets.all(display.bleed + 1)
            self.spoil([Rect(0, 0, size.width, size.height).grown(beyond)])

    def look(self, camera: Camera, size: QSize, ratio: float) -> None:
        """The viewport sees another part, or is another size."""
        self.camera, self.size, self.ratio = camera, size, ratio

    def plan(self, *, ahead: bool = True) -> None:
        """Decide what to paint: what is seen from the middle outwards and, ``ahead`` of need,
        its surroundings and the whole page small."""
        display = self.display
        if display is None:
            return
        seen, paper = self._seen(), self._paper()
        around = seen.adjusted(-TILE / 2, -TILE / 2, TILE / 2, TILE / 2)
        middle = self._focus_pixel() or seen.center()
        keys = self._in_view()
        keys.sort(key=lambda key: _gap(key, middle))
        if not ahead:
            self.tiles.want(keys)
            return
        known = set(keys)
        near = covering(around & paper, self.scale) if around.intersects(paper) else []
        keys += [key for key in near if key not in known]
        small = round(OVERVIEW_PX / max(display.size.width, display.size.height), 6)
        whole = QRectF(0, 0, display.size.width * small, display.size.height * small)
        self.tiles.want([*keys, *covering(whole, small)])

    @property
    def is_sharp(self) -> bool:
        """Whether all that is seen of the page is painted as it is now."""
        return not any(self.tiles.needs(key) for key in self._in_view())

    def advance(self, budget: float) -> list[QRect]:
        """Paint tiles for so many seconds; the places of the viewport that look different."""
        done = self.tiles.advance(perf_counter() + budget, self._nearness)
        return [self._place(key) for key in done if key.scale == self.scale]

    @property
    def sheet(self) -> QRectF:
        """Where the paper is in the viewport; empty without a page."""
        size = self.display.size if self.display is not None else Size(0, 0)
        return self.camera.box(Rect(0, 0, size.width, size.height))

    def paint_shadow(self, painter: QPainter, looks: Looks) -> None:
        """What lies under the paper."""
        if self.display is not None:
            _shadow(painter, self.sheet, looks)

    def paint(self, painter: QPainter, exposed: QRect, *, trimmed: bool) -> None:
        """The paper; ``trimmed`` hides what hangs into the bleed."""
        if self.display is None:
            return
        sheet = self.sheet
        area = self._device_area(QRectF(exposed)) & self._paper()
        if area.isEmpty():
            return
        painter.save()
        if trimmed:
            painter.setClipRect(sheet, Qt.ClipOperation.IntersectClip)
        for key in covering(area, self.scale):
            self._paint_tile(painter, key, sheet)
        painter.restore()

    def _paint_tile(self, painter: QPainter, key: Key, sheet: QRectF) -> None:
        image = self.tiles.image(key, self.ratio)
        target = self._target(key)
        if image is not None:
            painter.drawImage(target.topLeft(), image)
            return
        painter.fillRect(target & sheet, self.tiles.sources.paper)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        self.tiles.draw_stretched(painter, target, key)

    def _target(self, key: Key) -> QRectF:
        side = TILE / self.ratio
        return QRectF(self.camera.x + key.column * side, self.camera.y + key.row * side, side, side)

    def _place(self, key: Key) -> QRect:
        return self._target(key).toAlignedRect()

    def _seen(self) -> QRectF:
        return self._device_area(QRectF(0, 0, self.size.width(), self.size.height()))

    def _in_view(self) -> list[Key]:
        seen, paper = self._seen(), self._paper()
        return covering(seen & paper, self.scale) if seen.intersects(paper) else []

    def _device_area(self, box: QRectF) -> QRectF:
        moved = box.translated(-self.camera.x, -self.camera.y)
        return QRectF(moved.topLeft() * self.ratio, moved.size() * self.ratio)

    def _paper(self) -> QRectF:
        display = self.display
        if display is None:
            return QRectF()
        bleed, size, scale = display.bleed, display.size, self.scale
        return QRectF(
            -bleed * scale,
            -bleed * scale,
            (size.width + 2 * bleed) * scale,
            (size.height + 2 * bleed) * scale,
        )

    def _focus_pixel(self) -> QPointF | None:
        if self.focus is None:
            return None
        return QPointF(self.focus.x * self.scale, self.focus.y * self.scale)

    def _nearness(self, key: Key, dirty: QRect) -> float:
        focus = self._focus_pixel()
        if focus is None:
            return 0.0
        place = QRectF(dirty.translated(key.pixels().topLeft()))
        dx = max(place.left() - focus.x(), focus.x() - place.right(), 0.0)
        dy = max(place.top() - focus.y(), focus.y() - place.bottom(), 0.0)
        return dx + dy


def _gap(key: Key, middle: QPointF) -> float:
    away = QRectF(key.pixels()).center() - middle
    return float(away.x() ** 2 + away.y() ** 2)


def _shadow(painter: QPainter, sheet: QRectF, looks: Looks) -> None:
    """Opaque outlines that fade into the desk: quicker than blending, and as quiet."""
    edge = sheet.toAlignedRect()
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for step in range(1, SHADOW + 1):
        painter.setPen(looks.desk.darker(133 - step * 5))
        painter.drawRect(edge.adjusted(-step, -step + 1, step - 1, step))


def places_of(display: DisplayList | None, file: str) -> list[Rect]:
    """Where a photo is shown."""
    items = [item for frame in display.frames for item in frame.items] if display else []
    return [bounds(item) for item in items if _shows(item, file)]


def _shows(item: Item, file: str) -> bool:
    if isinstance(item, Group):
        return any(_shows(member, file) for member in item.items)
    return isinstance(item, Picture) and item.file == file


def united(places: Iterable[QRect]) -> QRect:
    """One rectangle around several."""
    around = QRect()
    for place in places:
        around = around.united(place)
    return around
