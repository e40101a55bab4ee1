"""A page, or two facing ones, to be looked at and not edited: for presenting and comparing."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QWidget

from editor.session.session import Change
from editor.ui.bridge import Bridge
from editor.ui.canvas.desk import places_of
from editor.ui.canvas.latepictures import LatePictures
from editor.ui.canvas.qtpainter import Sources
from editor.ui.canvas.spreadview import SpreadView
from editor.ui.canvas.stage import Stage
from editor.values.ids import PageId
from editor.values.language import Language

REST_MS = 150
"""How long edits must rest before a page that is only looked at follows them."""


class ReadView(SpreadView):
    """Follows the issue when edits rest, so that typing never waits for it. Shares glyphs and
    photos with the canvas by its ``sources``. ``moved`` tells that the editor has scrolled or
    zoomed."""

    moved = Signal()

    def __init__(
        self, bridge: Bridge, language: Language, sources: Sources, parent: QWidget | None
    ) -> None:
        super().__init__(Stage(bridge, language), sources, parent)
        self.stage.setParent(self)
        self.show_rulers = False
        self.preview_mode = True
        self._late = QTimer(self, singleShot=True, interval=REST_MS)
        self._late.timeout.connect(self._follow)
        for bar in (self.horizontalScrollBar(), self.verticalScrollBar()):
            bar.actionTriggered.connect(self._on_bar)
        bridge.changed.connect(self._on_change)
        if isinstance(sources.pictures, LatePictures):
            sources.pictures.announcer.loaded.connect(self._on_photo)

    def show_page(self, page_id: PageId) -> None:
        """Show a page of the issue; an unknown one empties the desk."""
        self.stage.page_id = page_id
        self._relayout()
        if self.fits:
            self.refit()
        self.wake()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scrolled or zoomed by hand."""
        super().wheelEvent(event)
        self.moved.emit()

    def _on_bar(self) -> None:
        """A scroll bar was used; it takes its new value when this returns."""
        QTimer.singleShot(0, self, self.moved.emit)

    def _relayout(self) -> None:
        page, session = self.stage.page, self.stage.bridge.session
        self.show_layout(session.layout(page.id) if page is not None else None)

    def _on_change(self, _: Change) -> None:
        if self.isVisible():
            self._late.start()

    def _follow(self) -> None:
        self._relayout()
        self.follow_neighbour()
        self.wake()
        self.viewport().update()

    def _on_photo(self, file: str) -> None:
        for desk in self.desks:
            desk.spoil(places_of(desk.display, file))
        self.wake()
        self.viewport().update()
