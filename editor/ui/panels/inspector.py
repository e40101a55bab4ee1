"""属性: what is selected, and its properties: a page, frames, text."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from editor.edit.selection import FrameSelection, TextSelection
from editor.session.commands import chosen_frames
from editor.session.session import Change
from editor.ui.desk import Desk
from editor.ui.panels.inspectframe import FrameSection
from editor.ui.panels.inspectpage import PageSection
from editor.ui.panels.inspectseveral import SeveralSection
from editor.ui.panels.inspecttext import TextSection
from editor.ui.panels.panel import Panel, scrolled
from editor.ui.selected import chosen_text
from editor.values.language import Words


class InspectorPanel(Panel):
    """Shows the section that fits the selection; sections are made when first needed."""

    chapter = "frames"

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, Words("属性", "Properties"))
        self._page: PageSection | None = None
        self._text: TextSection | None = None
        self._frame: FrameSection | None = None
        self._several: SeveralSection | None = None
        self._inner = QWidget()
        self._stack = QVBoxLayout(self._inner)
        self._stack.setContentsMargins(12, 8, 12, 12)
        self._stack.addStretch(1)
        self.column(margins=(0, 0, 0, 0)).addWidget(scrolled(self._inner))
        desk.bridge.changed.connect(self._on_change)
        desk.bridge.selectionChanged.connect(self.refresh)
        desk.pageShown.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Show what is selected now."""
        state = self.desk.bridge.session.shown
        frames = chosen_frames(state)
        match state.selection:
            case TextSelection() if chosen_text(state) is not None:
                self._show_text()
            case FrameSelection() if frames is not None and len(frames[1]) == 1:
                self._show_frame()
            case FrameSelection() if frames is not None:
                self._show_several()
            case _:
                self._show_page()

    def _on_change(self, change: Change) -> None:
        """Another selection is told of next, and shown then."""
        if change.after.selection == change.before.selection:
            self.refresh()

    def _show_text(self) -> None:
        if self._text is None:
            self._text = TextSection(self.desk)
        self._put(self._text)
        self._text.refresh()

    def _show_page(self) -> None:
        if self._page is None:
            self._page = PageSection(self.desk)
        self._put(self._page)
        self._page.refresh()

    def _show_several(self) -> None:
        if self._several is None:
            self._several = SeveralSection(self.desk)
        self._put(self._several)
        self._several.refresh()

    def _show_frame(self) -> None:
        if self._frame is None or not self._frame.fits():
            old, self._frame = self._frame, FrameSection(self.desk)
            if old is not None:
                old.hide()
                self._stack.removeWidget(old)
                old.deleteLater()
        self._put(self._frame)
        self._frame.refresh()

    def _put(self, section: QWidget) -> None:
        if self._stack.indexOf(section) < 0:
            self._stack.insertWidget(0, section)
        for known in (self._page, self._text, self._frame, self._several):
            if known is not None:
                known.setVisible(known is section)
