"""The page canvas: shows a page of the open issue and edits it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from editor.ui.bridge import Bridge
from editor.ui.canvas.looks import DARK, LIGHT
from editor.ui.canvas.outlines import Outlines
from editor.ui.canvas.pageview import PageView
from editor.ui.canvas.pictures import Pictures
from editor.ui.canvas.qtpainter import Sources
from editor.ui.canvas.stage import Stage
from editor.values.ids import PageId
from editor.values.language import Language, Words

if TYPE_CHECKING:
    from editor.session.session import Change

NAME = Words("版面", "Page")


class PageCanvas(PageView):
    """One page with rulers, zoom and pan, tools, typing."""

    cursorMoved = Signal(float, float)  # noqa: N815
    toolChanged = Signal(str)  # noqa: N815
    statusChanged = Signal()  # noqa: N815
    pageShown = Signal(str)  # noqa: N815

    def __init__(
        self, session_bridge: Bridge, language: Language, parent: QWidget | None = None
    ) -> None:
        session = session_bridge.session
        sources = Sources(Outlines(session.fonts), Pictures(session.project.photos))
        super().__init__(Stage(session_bridge, language), sources, parent)
        self.stage.setParent(self)
        self.bridge = session_bridge
        self.setAccessibleName(NAME.text(language))
        self.bridge.changed.connect(self._on_change)

    def show_page(self, page_id: PageId) -> None:
        """Show a page of the issue; an unknown one empties the desk."""
        self.stage.page_id = page_id
        self._relayout()
        if self._fits:
            self.fit_page()
        self.wake()
        self.pageShown.emit(page_id)

    def set_dark(self, dark: bool) -> None:
        """The dark or the light look of everything around the page."""
        self.stage.options.looks = DARK if dark else LIGHT
        self.viewport().update()
        for ruler in self.rulers:
            ruler.update()

    def _relayout(self) -> None:
        page = self.stage.page
        self.show_layout(self.bridge.session.layout(page.id) if page else None)

    def _on_change(self, change: Change) -> None:
        self.stage.issue = change.after.issue
        self._relayout()
        self.paint_soon()
