"""The tabs above the page, one for each page of the issue."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QTabBar

from editor.ui.desk import Desk
from editor.ui.panels.pages import page_label
from editor.values.language import Words


class PageTabs(QTabBar):
    """Follows the issue; ``chosen`` tells the page whose tab was clicked."""

    chosen = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.setObjectName("pages")
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setAccessibleName(desk.look.say(Words("版面标签", "Page tabs")))
        self.currentChanged.connect(self._choose)

    def refresh(self) -> None:
        """Show the pages that there are and the one in view."""
        pages, page = self._desk.issue.pages, self._desk.page
        names = [page_label(each, self._desk) for each in pages]
        self.blockSignals(True)
        if names != [self.tabText(row) for row in range(self.count())]:
            while self.count():
                self.removeTab(0)
            for name in names:
                self.addTab(name)
        if page is not None:
            ids = [each.id for each in pages]
            self.setCurrentIndex(ids.index(page.id) if page.id in ids else -1)
        self.blockSignals(False)

    def _choose(self, row: int) -> None:
        pages = self._desk.issue.pages
        if 0 <= row < len(pages):
            self.chosen.emit(pages[row].id)
