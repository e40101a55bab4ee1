"""Small pictures of pages, painted one at a time while nothing else happens."""

from collections.abc import Iterable

from PySide6.QtCore import QObject, QSize, QTimer, Signal
from PySide6.QtGui import QImage

from editor.layout.report import PageLayout
from editor.session.session import Session
from editor.ui.canvas.outlines import Outlines
from editor.ui.canvas.pictures import Pictures
from editor.ui.canvas.qtpainter import Sources, render_page
from editor.values.ids import PageId

PAUSE_MS = 20
"""Rest between two pages, so that typing goes first."""


class Thumbnails(QObject):
    """Pictures of pages by id; ``ready`` names the page whose picture is new."""

    ready = Signal(str)

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._sources = Sources(Outlines(session.fonts), Pictures(session.project.photos))
        self._images: dict[PageId, QImage] = {}
        self._shown: dict[PageId, PageLayout] = {}
        self._queue: list[PageId] = []
        self._box = QSize(96, 134)
        self._timer = QTimer(self, interval=PAUSE_MS)
        self._timer.timeout.connect(self._step)

    def set_box(self, box: QSize) -> None:
        """The largest size of a picture in device pixels."""
        self._box = box

    def image(self, page_id: PageId) -> QImage | None:
        """The last picture of a page; it may be a little old. None before the first."""
        return self._images.get(page_id)

    def want(self, pages: Iterable[PageId]) -> None:
        """Paint these pages where they have changed, in this order."""
        self._queue = list(pages)
        if self._queue:
            self._timer.start()

    def paint_now(self) -> None:
        """Paint all that is wanted before returning: for pictures and tests."""
        while self._queue:
            self._step()

    def _step(self) -> None:
        while self._queue:
            page_id = self._queue.pop(0)
            if self._session.issue.page(page_id) is not None and self._paint(page_id):
                return
        self._timer.stop()

    def _paint(self, page_id: PageId) -> bool:
        layout = self._session.layout(page_id)
        known = self._shown.get(page_id)
        if known is not None and known.display is layout.display:
            return False
        size = layout.display.size
        scale = min(self._box.width() / size.width, self._box.height() / size.height)
        photos = self._session.project.photos
        self._images[page_id] = render_page(
            layout.display, self._session.fonts, photos, scale, self._sources
        )
        self._shown[page_id] = layout
        self.ready.emit(page_id)
        return True
