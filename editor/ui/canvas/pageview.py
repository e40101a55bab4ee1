"""A page on a desk with rulers, zoom and pan; it knows nothing of editing."""

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, QSizeF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QKeyEvent,
    QKeySequence,
    QNativeGestureEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QGestureEvent, QPinchGesture, QWidget

from editor.layout.report import PageLayout
from editor.ui.canvas.camera import PX_PER_PT, ZOOM_MAX, ZOOM_MIN, Camera, next_zoom
from editor.ui.canvas.desk import Desk, united
from editor.ui.canvas.looks import DARK, LIGHT, MARGIN, RULER
from editor.ui.canvas.optionsview import OptionsView
from editor.ui.canvas.qtpainter import Sources
from editor.ui.canvas.rulers import Corner, Ruler
from editor.ui.canvas.stage import Stage
from editor.values.geometry import Rect, Size

TURN = 0.012
"""Seconds of tile painting in one turn of the event loop."""
AT_ONCE = 0.006
"""Seconds of tile painting right after an edit, before the event loop turns."""
REST_MS = 60
"""How long zooming must rest before tiles are painted at the new size."""
IDLE_MS = 250
"""How long changes must rest before tiles out of view are painted again."""
WHEEL_PX = 0.6
"""Logical pixels a wheel unit scrolls; a notch has 120 units."""
WHEEL_ZOOM = 1.0015
"""Zoom of one wheel unit."""


class PageView(OptionsView):
    """Shows what the stage holds. Subclasses draw on top in ``paint_overlay``."""

    zoomChanged = Signal(float)  # noqa: N815

    def __init__(self, stage: Stage, sources: Sources, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.stage = stage
        self.desk = Desk(sources)
        self.fits = True
        self._drawn: Camera | None = None
        self._pinched = 1.0
        self.setFrameShape(QAbstractScrollArea.Shape.NoFrame)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.viewport().grabGesture(Qt.GestureType.PinchGesture)
        self.setViewportMargins(RULER, RULER, 0, 0)
        self.rulers = (
            Ruler(stage, upright=False, parent=self),
            Ruler(stage, upright=True, parent=self),
        )
        self.corner = Corner(stage, self)
        self._work = QTimer(self, interval=0)
        self._work.timeout.connect(self._advance)
        self._rest = QTimer(self, singleShot=True)
        self._rest.timeout.connect(self.wake)
        stage.changed.connect(self.viewport().update)

    @property
    def zoom(self) -> float:
        """1.0 is life size on a screen of 96 dpi."""
        return self.stage.camera.zoom

    def set_dark(self, dark: bool) -> None:
        """The dark or the light look of everything around the page."""
        self.stage.options.looks = DARK if dark else LIGHT
        self.update()
        self.viewport().update()
        for widget in (*self.rulers, self.corner):
            widget.update()

    @property
    def show_rulers(self) -> bool:
        """Whether the rulers are there."""
        return self.corner.isVisibleTo(self)

    @show_rulers.setter
    def show_rulers(self, shown: bool) -> None:
        for widget in (*self.rulers, self.corner):
            widget.setVisible(shown)
        wide = RULER if shown else 0
        self.setViewportMargins(wide, wide, 0, 0)

    @property
    def page_size(self) -> Size:
        """The trim of the page shown."""
        layout = self.stage.layout
        return layout.display.size if layout else Size(0, 0)

    @property
    def sheet(self) -> Rect:
        """All paper on the desk, in points of the page shown."""
        return Rect(0, 0, self.page_size.width, self.page_size.height)

    @property
    def desks(self) -> tuple[Desk, ...]:
        """The paper that lies on the desk, that of the page shown first."""
        return (self.desk,)

    def show_layout(self, layout: PageLayout | None) -> None:
        """Show a page, or what became of it."""
        self.stage.put(layout)
        self.desk.show(layout.display if layout else None)
        self.place_camera()

    def set_zoom(self, z: float, at: QPointF | None = None) -> None:
        """Zoom so that the page point at a place of the viewport (its middle) stays there."""
        self.fits = False
        self._zoom_to(z, at)

    def fit_page(self) -> None:
        """Show the whole page, and go on doing so when the window changes."""
        size = self.page_size
        self.fit(Rect(0, 0, size.width, size.height))

    def fit(self, rect: Rect) -> None:
        """Show all of a rectangle, and go on doing so when the window changes."""
        view = self.maximumViewportSize()
        if rect.empty or view.isEmpty():
            return
        wide, high = view.width() - 2 * MARGIN, view.height() - 2 * MARGIN
        scale = min(max(wide, 50) / rect.width, max(high, 50) / rect.height)
        self.fits = True
        self._zoom_to(scale / PX_PER_PT, None)
        self.center_on(rect)

    def refit(self) -> None:
        """Show again all that was shown whole: the window or the page is another."""
        self.fit_page()

    def zoom_in(self) -> None:
        """The next larger step."""
        self.set_zoom(next_zoom(self.zoom, 1))

    def zoom_out(self) -> None:
        """The next smaller step."""
        self.set_zoom(next_zoom(self.zoom, -1))

    def zoom_key(self, event: QKeyEvent) -> bool:
        """Ctrl with 0, 1, plus and minus; whether it was one of them."""
        if event.matches(QKeySequence.StandardKey.ZoomIn) or _is_key(event, Qt.Key.Key_Equal):
            self.zoom_in()
        elif event.matches(QKeySequence.StandardKey.ZoomOut):
            self.zoom_out()
        elif _is_key(event, Qt.Key.Key_0):
            self.fit_page()
        elif _is_key(event, Qt.Key.Key_1):
            self.set_zoom(1.0)
        else:
            return False
        return True

    def zoom_to_rect(self, rect: Rect) -> None:
        """Fill the viewport with a page rectangle."""
        view = self.viewport().size()
        if rect.empty:
            return
        scale = min(view.width() / rect.width, view.height() / rect.height)
        self.set_zoom(scale / PX_PER_PT)
        self.center_on(rect)

    def center_on(self, rect: Rect) -> None:
        """Bring the middle of a page rectangle to the middle of the viewport."""
        away = self.stage.camera.box(rect).center() - QRectF(self.viewport().rect()).center()
        self.pan(-away)

    def reveal(self, rect: Rect) -> None:
        """Scroll as little as needed to see a page rectangle."""
        box = self.stage.camera.box(rect)
        view = QRectF(self.viewport().rect()).adjusted(24, 24, -24, -24)
        dx = min(0.0, view.right() - box.right()) or max(0.0, view.left() - box.left())
        dy = min(0.0, view.bottom() - box.bottom()) or max(0.0, view.top() - box.top())
        if dx or dy:
            self.pan(QPointF(dx, dy))

    def pan(self, by: QPointF) -> None:
        """Move the paper under the viewport."""
        across, down = self.horizontalScrollBar(), self.verticalScrollBar()
        across.setValue(across.value() - round(by.x()))
        down.setValue(down.value() - round(by.y()))

    def settle(self) -> None:
        """Paint everything that is seen before returning: for pictures, tests and benchmarks."""
        for desk in self.desks:
            desk.plan(ahead=False)
            desk.tiles.settle()
        self.viewport().repaint()

    @property
    def is_painting(self) -> bool:
        """Whether tiles are still to come in the next turns of the event loop."""
        return self._work.isActive() or self._rest.isActive()

    @property
    def is_busy(self) -> bool:
        """Whether tiles are being painted in the turns of the event loop."""
        return self._work.isActive()

    @property
    def is_sharp(self) -> bool:
        """Whether everything in view is painted as it is now, at the size it is shown."""
        return self.desk.is_sharp

    def wake(self) -> None:
        """Go on painting tiles in the turns of the event loop."""
        for desk in self.desks:
            desk.plan()
        if self._busy is not None:
            self._work.start()

    def paint_soon(self) -> None:
        """Paint what changed in view: now as far as a turn goes, before the panels hear of it, then
        in the next turns; what is out of view when changes rest."""
        self.desk.plan(ahead=False)
        self.desk.advance(AT_ONCE)
        self.viewport().repaint()
        if self.desk.tiles.busy:
            self._work.start()
        self._rest.start(IDLE_MS)

    def paint_overlay(self, painter: QPainter) -> None:
        """Drawn over the page."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """The desk and the page, then the overlay."""
        painter = QPainter(self.viewport())
        self.paint_desk(painter, event.rect())
        self.paint_overlay(painter)
        painter.end()

    def paint_desk(self, painter: QPainter, exposed: QRect) -> None:
        """The desk and the paper on it."""
        options = self.stage.options
        painter.fillRect(exposed, options.looks.desk)
        self.desk.paint_shadow(painter, options.looks)
        self.desk.paint(painter, exposed, trimmed=options.preview)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the page fitting, if it did."""
        size = self.size()
        self.rulers[0].setGeometry(RULER, 0, size.width() - RULER, RULER)
        self.rulers[1].setGeometry(0, RULER, RULER, size.height() - RULER)
        self.corner.setGeometry(0, 0, RULER, RULER)
        if self.fits:
            self.refit()
        else:
            self.place_camera()
        self.wake()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """The paper moved."""
        self.place_camera()
        self.wake()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Wheel scrolls, Shift+wheel sideways, Ctrl+wheel zooms at the pointer."""
        turn, keys = event.angleDelta(), event.modifiers()
        if keys & Qt.KeyboardModifier.ControlModifier:
            factor = WHEEL_ZOOM ** (turn.y() or turn.x())
            self.set_zoom(self.zoom * factor, event.position())
        else:
            by = event.pixelDelta() if not event.pixelDelta().isNull() else turn * WHEEL_PX
            if keys & Qt.KeyboardModifier.ShiftModifier and by.x() == 0:
                by = QPoint(by.y(), 0)
            self.pan(self._towards_hidden(QPointF(by)))
        event.accept()

    def viewportEvent(self, event: QEvent) -> bool:
        """Pinching zooms, on touch pads and touch screens."""
        if isinstance(event, QNativeGestureEvent):
            if event.gestureType() is Qt.NativeGestureType.ZoomNativeGesture:
                self.set_zoom(self.zoom * (1 + event.value()), event.position())
                return True
        elif isinstance(event, QGestureEvent):
            return self._pinch(event)
        return super().viewportEvent(event)

    def _towards_hidden(self, by: QPointF) -> QPointF:
        """The wheel moves no page along a side that is seen whole."""
        view, box = self.viewport().rect(), self.stage.camera.box(self.sheet)
        whole_across = box.left() >= 0 and box.right() <= view.width()
        whole_down = box.top() >= 0 and box.bottom() <= view.height()
        return QPointF(0 if whole_across else by.x(), 0 if whole_down else by.y())

    def _pinch(self, event: QGestureEvent) -> bool:
        pinch = event.gesture(Qt.GestureType.PinchGesture)
        if not isinstance(pinch, QPinchGesture):
            return False
        if pinch.state() is Qt.GestureState.GestureStarted:
            self._pinched = self.zoom
        place = self.viewport().mapFromGlobal(pinch.hotSpot().toPoint())
        self.set_zoom(self._pinched * pinch.totalScaleFactor(), QPointF(place))
        return True

    def place_camera(self) -> None:
        """Work out where the paper is from the scroll bars; whole device pixels keep it sharp."""
        scale, view = self.stage.camera.scale, self.viewport().size()
        self._set_ranges(scale)
        ratio = self.devicePixelRatioF()
        x = _room(view.width()) - self.horizontalScrollBar().value() - self.sheet.x * scale
        y = _room(view.height()) - self.verticalScrollBar().value()
        camera = Camera(scale, round(x * ratio) / ratio, round(y * ratio) / ratio)
        self.stage.camera = camera
        self.desk.look(camera, view, ratio)
        if camera != self._drawn:
            self._drawn = camera
            for ruler in self.rulers:
                ruler.update()
        self.viewport().update()

    def _zoom_to(self, zoom: float, at: QPointF | None) -> None:
        zoom = min(max(zoom, ZOOM_MIN), ZOOM_MAX)
        place = at or QRectF(self.viewport().rect()).center()
        camera = self.stage.camera
        point = camera.page(place)
        self.stage.camera = Camera(zoom * PX_PER_PT, camera.x, camera.y)
        self._set_ranges(self.stage.camera.scale)
        self.place_camera()
        self.pan(place - self.stage.camera.place(point))
        self._work.stop()
        self._rest.start(REST_MS)
        if camera.scale != self.stage.camera.scale:
            self.zoomChanged.emit(self.zoom)

    def _set_ranges(self, scale: float) -> None:
        size, view = self.sheet, self.viewport().size()
        page = QSizeF(size.width * scale, size.height * scale)
        across, down = self.horizontalScrollBar(), self.verticalScrollBar()
        across.setRange(0, round(page.width() + 2 * _room(view.width()) - view.width()))
        down.setRange(0, round(page.height() + 2 * _room(view.height()) - view.height()))
        across.setPageStep(view.width())
        down.setPageStep(view.height())

    def _advance(self) -> None:
        changed = (self._busy or self.desk).advance(TURN)
        if changed:
            self.viewport().update(united(changed).intersected(QRect(self.viewport().rect())))
        if self._busy is None:
            self._work.stop()

    @property
    def _busy(self) -> Desk | None:
        """The paper that is to be painted next: that of the page shown comes first."""
        return next((desk for desk in self.desks if desk.tiles.busy), None)


def _is_key(event: QKeyEvent, key: Qt.Key) -> bool:
    control = event.modifiers() == Qt.KeyboardModifier.ControlModifier
    return control and event.key() == key


def _room(view: int) -> float:
    """Desk beside a page: any place of the page can come to the middle of the view, so that
    zooming keeps what is under the pointer there."""
    return max(MARGIN, view / 2)
