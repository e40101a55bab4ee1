"""Two pages beside each other: the neighbour of the page in view is painted across the fold."""

from PySide6.QtCore import QPointF, QRect, QRectF, Qt, QTimer
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QWidget

from editor.layout.report import PageLayout
from editor.model.frame import leaves
from editor.model.page import Page
from editor.model.spreads import facing, is_right
from editor.ui.canvas.camera import Camera
from editor.ui.canvas.desk import Desk
from editor.ui.canvas.looks import GRAB
from editor.ui.canvas.overlay import sharp
from editor.ui.canvas.pageview import PageView
from editor.ui.canvas.qtpainter import Sources
from editor.ui.canvas.stage import Neighbour, Stage
from editor.ui.canvas.tiles import CAP
from editor.ui.canvas.turned import paint_turned_edge
from editor.values.geometry import Rect
from editor.values.ids import PageId

LATER_MS = 250
"""How long changes must rest before the neighbour is laid out again, unless it is another page
value itself."""
NEIGHBOUR_CAP = CAP // 2
"""Tiles that are kept of the neighbour."""


class SpreadView(PageView):
    """A page view that can show the facing page too. Only the page in view is edited; a click on
    its neighbour makes that one the page in view, and nothing moves."""

    def __init__(self, stage: Stage, sources: Sources, parent: QWidget | None = None) -> None:
        self._other = Desk(sources)
        self._spread = False
        self._whole = False
        self._shown: PageId | None = None
        self._laid: Page | None = None
        super().__init__(stage, sources, parent)
        self._other.tiles.cap = NEIGHBOUR_CAP
        self._later = QTimer(self, singleShot=True, interval=LATER_MS)
        self._later.timeout.connect(self._lay_neighbour)

    @property
    def show_spread(self) -> bool:
        """Whether the facing page is shown too."""
        return self._spread

    @show_spread.setter
    def show_spread(self, shown: bool) -> None:
        self._spread = self._whole = shown
        if self.stage.page_id is not None:
            self._laid = self._facing()
            self._lay_neighbour()
            if self.fits:
                self.refit()

    @property
    def sheet(self) -> Rect:
        """Both pages, in points of the page shown."""
        own, beside = super().sheet, self.stage.neighbour
        return own if beside is None else own.united(beside.rect)

    @property
    def desks(self) -> tuple[Desk, ...]:
        """The paper of the page shown, and of its neighbour."""
        return (self.desk,) if self.stage.neighbour is None else (self.desk, self._other)

    def fit_page(self) -> None:
        """Show the whole page, and go on doing so when the window changes."""
        self._whole = False
        super().fit_page()

    def fit_spread(self) -> None:
        """Show both pages, and go on doing so when the window changes."""
        self._whole = True
        self.fit(self.sheet)

    def refit(self) -> None:
        """Show again the page, or both, where they were shown whole."""
        if self._whole:
            self.fit_spread()
        else:
            self.fit_page()

    def show_page(self, page_id: PageId) -> None:
        """Show a page of the issue."""
        raise NotImplementedError

    def show_layout(self, layout: PageLayout | None) -> None:
        """Show a page; what was painted of it as a neighbour is kept."""
        other = self._other.display
        if layout is not None and other is not None and other.page == layout.page:
            self.desk, self._other = self._other, self.desk
            self.desk.tiles.cap, self._other.tiles.cap = CAP, NEIGHBOUR_CAP
        if layout is None or self._shown != layout.page:
            self._shown = layout.page if layout is not None else None
            self.stage.put(layout)
            self._laid = self._facing()
            self._put_neighbour()
        super().show_layout(layout)

    def lies_beside(self, page_id: PageId) -> bool:
        """Whether a page is on the desk beside the page shown."""
        beside = self.stage.neighbour
        return beside is not None and beside.page == page_id

    def follow_neighbour(self) -> None:
        """The issue is another: show what became of the neighbour, at once where that is another
        value, else when changes rest, so that typing never waits for it."""
        if not self._spread:
            return
        old, self._laid = self._laid, self._facing()
        if self._laid is not old:
            self._lay_neighbour()
        elif self._laid is not None:
            self._later.start()

    def turn_at(self, place: QPointF) -> None:
        """Make the neighbour the page in view where a place of the viewport is on it."""
        beside = self.stage.neighbour
        if beside is None:
            return
        camera = self.stage.camera
        slack = GRAB / camera.scale if self.stage.selected else 0.0
        point, own = camera.page(place), super().sheet
        off = max(own.x - point.x, point.x - own.right)
        if off > slack and beside.rect.contains(point):
            self.show_page(beside.page)

    def reveal_page(self) -> None:
        """Scroll to the page shown where its middle is out of view."""
        own = super().sheet
        middle = self.stage.camera.box(own).center()
        if not QRectF(self.viewport().rect()).contains(middle):
            self.reveal(own)

    def place_camera(self) -> None:
        """Both pages from the same scroll bars."""
        super().place_camera()
        self._place_other()

    def paint_desk(self, painter: QPainter, exposed: QRect) -> None:
        """Both pages, each up to the fold."""
        if self.stage.neighbour is None:
            super().paint_desk(painter, exposed)
            return
        options = self.stage.options
        painter.fillRect(exposed, options.looks.desk)
        for desk in self.desks:
            desk.paint_shadow(painter, options.looks)
        fold = self._fold()
        own_first = self.stage.neighbour.left > 0
        for desk in self.desks:
            left = (desk is self.desk) is own_first
            painter.save()
            painter.setClipRect(_side(exposed, fold, left=left), Qt.ClipOperation.IntersectClip)
            desk.paint(painter, exposed, trimmed=options.preview)
            painter.restore()
        self._paint_fold(painter, fold)

    def _fold(self) -> int:
        beside = self.stage.neighbour
        own = self.desk.sheet
        return round(own.right() if beside is not None and beside.left > 0 else own.left())

    def _paint_fold(self, painter: QPainter, fold: int) -> None:
        """The fold, and the edges of the neighbour's frames."""
        options, beside = self.stage.options, self.stage.neighbour
        own, other = self.desk.sheet, self._other.sheet
        bottom = round(max(own.bottom(), other.bottom()))
        painter.setPen(QPen(options.looks.ruler_edge, 1))
        painter.drawLine(fold, round(own.top()), fold, bottom)
        page = self.stage.issue.page(beside.page) if beside is not None else None
        if page is None or options.preview or not options.frames:
            return
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(options.looks.edge, 1))
        camera = self._other.camera
        frames = leaves(page.frames)
        upright = [frame.box.rect for frame in frames if not frame.box.rotation]
        painter.drawRects([sharp(camera.box(rect)) for rect in upright])
        for frame in frames:
            if frame.box.rotation:
                paint_turned_edge(painter, camera, frame.box)

    def _facing(self) -> Page | None:
        page = self.stage.page
        return facing(self.stage.issue.pages, page) if self._spread and page is not None else None

    def _lay_neighbour(self) -> None:
        self._put_neighbour()
        self.place_camera()
        self.wake()

    def _put_neighbour(self) -> None:
        self._later.stop()
        page, own = self._laid, self.stage.page
        shown = self.stage.bridge.session.shown.issue
        if page is None or own is None or shown.page(page.id) is None:
            self.stage.neighbour = None
            self._other.show(None)
        else:
            display = self.stage.bridge.session.layout(page.id).display
            right = is_right(shown.pages, page)
            left = super().sheet.width if right else -display.size.width
            self.stage.neighbour = Neighbour(page.id, left, display)
            self._other.show(display)

    def _place_other(self) -> None:
        beside, camera = self.stage.neighbour, self.stage.camera
        if beside is None:
            return
        ratio = self.devicePixelRatioF()
        x = round((camera.x + beside.left * camera.scale) * ratio) / ratio
        self._other.look(Camera(camera.scale, x, camera.y), self.viewport().size(), ratio)


def _side(exposed: QRect, fold: int, *, left: bool) -> QRect:
    """The part of an area on one side of the fold."""
    side = QRect(exposed)
    if left:
        side.setRight(fold - 1)
    else:
        side.setLeft(fold)
    return side
