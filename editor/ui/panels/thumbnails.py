"""Small pictures of pages, painted in small steps while nothing else happens."""

from collections.abc import Iterable, Iterator
from time import perf_counter

from PySide6.QtCore import QObject, QSize, QTimer, Signal
from PySide6.QtGui import QImage, QPainter

from editor.display.items import DisplayList, Item
from editor.display.painter import draw
from editor.session.session import Session
from editor.ui.canvas.desk import places_of
from editor.ui.canvas.qtpainter import QtPainter, Sources
from editor.ui.canvas.view import PageCanvas
from editor.values.geometry import Rect
from editor.values.ids import PageId

TURN = 0.002
"""Seconds of painting in one turn of the event loop."""
PAUSE_MS = 5
"""Rest between two turns, so that typing goes first."""
WAIT_MS = 50
"""How long the canvas is given before it is looked at again."""


class PagePainting:
    """One page being painted, item by item."""

    def __init__(self, display: DisplayList, sources: Sources, box: QSize) -> None:
        size = display.size
        scale = min(box.width() / size.width, box.height() / size.height)
        wide, high = max(1, round(size.width * scale)), max(1, round(size.height * scale))
        self.display = display
        self.image = QImage(wide, high, QImage.Format.Format_RGB32)
        self.image.fill(sources.paper)
        self._painter = QPainter(self.image)
        self._painter.scale(scale, scale)
        sheet = Rect(0, 0, size.width, size.height)
        self._target = QtPainter(self._painter, sources, sheet)
        self._items = _items(display)

    def advance(self, until: float) -> bool:
        """Paint until a moment of the performance counter; True when the page is done."""
        for item in self._items:
            draw((item,), self._target)
            if perf_counter() > until:
                return False
        self.finish()
        return True

    def finish(self) -> None:
        """Let the image go, done or not."""
        if self._painter.isActive():
            self._painter.end()


class Thumbnails(QObject):
    """Pictures of pages by id; ``ready`` names the page whose picture is new. They are painted
    with the glyphs, photos and colours of the canvas, once that has painted what is in view."""

    ready = Signal(str)

    def __init__(self, session: Session, canvas: PageCanvas, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session, self._canvas = session, canvas
        self._pictures = canvas.pictures
        self._done: dict[PageId, PagePainting] = {}
        self._queue: list[PageId] = []
        self._painting: tuple[PageId, PagePainting] | None = None
        self._old: set[PageId] = set()
        self._closed = False
        self._box = QSize(96, 134)
        self._timer = QTimer(self, interval=PAUSE_MS)
        self._timer.timeout.connect(self._turn)
        self._pictures.announcer.loaded.connect(self._on_photo)
        canvas.colors.changed.connect(self.recolour)

    @property
    def box(self) -> QSize:
        """The largest size of a picture in device pixels."""
        return QSize(self._box)

    def set_box(self, box: QSize) -> None:
        """The largest size of a picture in device pixels."""
        self._box = box

    def image(self, page_id: PageId) -> QImage | None:
        """The last picture of a page; it may be a little old. None before the first."""
        done = self._done.get(page_id)
        return None if done is None else done.image

    def want(self, pages: Iterable[PageId]) -> None:
        """Paint these pages where they have changed, in this order."""
        self.stop()
        self._queue = [] if self._closed else list(pages)
        if self._queue:
            self._timer.start(WAIT_MS)

    def paint_now(self) -> None:
        """Paint all that is wanted before returning: for pictures and tests."""
        while self._queue or self._painting is not None:
            self._step(float("inf"))
        if self._pictures.wait():
            self.paint_now()

    def recolour(self) -> None:
        """Paint all pages again: colours look different."""
        pages = list(self._done)
        if self._painting is not None:
            pages.append(self._painting[0])
        self.stop()
        self._old.update(pages)
        self.want(pages)

    def stop(self) -> None:
        """Paint no more."""
        self._timer.stop()
        self._queue.clear()
        if self._painting is not None:
            page_id, half = self._painting
            half.finish()
            self._old.add(page_id)
            self._painting = None

    def close(self) -> None:
        """Paint nothing any more: the window is going."""
        self.stop()
        self._closed = True

    def _turn(self) -> None:
        painting = self._canvas.is_busy
        self._timer.setInterval(WAIT_MS if painting else PAUSE_MS)
        if painting:
            return
        self._step(perf_counter() + TURN)
        if not self._queue and self._painting is None:
            self._timer.stop()

    def _step(self, until: float) -> None:
        if self._painting is None:
            self._painting = self._next()
        if self._painting is None:
            return
        page_id, painting = self._painting
        if painting.advance(until):
            self._painting = None
            self._done[page_id] = painting
            self.ready.emit(page_id)

    def _on_photo(self, file: str) -> None:
        """A photo has been read that was missing in pictures painted before."""
        pages = dict(self._done)
        if self._painting is not None:
            pages[self._painting[0]] = self._painting[1]
        late = [page for page, painted in pages.items() if places_of(painted.display, file)]
        if late and not self._closed:
            self._old.update(late)
            self._queue += [page for page in late if page not in self._queue]
            self._timer.start()

    def _next(self) -> tuple[PageId, PagePainting] | None:
        while self._queue:
            page_id = self._queue.pop(0)
            if self._session.shown.issue.page(page_id) is None:
                continue
            display = self._session.layout(page_id).display
            known = self._done.get(page_id)
            old = page_id in self._old or known is None
            self._old.discard(page_id)
            if known is None or old or known.display.frames != display.frames:
                return page_id, PagePainting(display, self._canvas.sources, self._box)
        return None


def _items(display: DisplayList) -> Iterator[Item]:
    for frame in display.frames:
        yield from frame.items
