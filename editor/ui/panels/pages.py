"""版次: all pages as small pictures; a click shows one, dragging reorders them."""

from PySide6.QtCore import QModelIndex, QPoint, QRect, Qt, QTimer
from PySide6.QtGui import QAction, QDropEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListWidget, QListWidgetItem, QMenu

from editor.edit.pages import MovePage
from editor.model.issue import Issue
from editor.model.page import Page
from editor.ui.desk import Desk
from editor.ui.panels.pagecards import CARD, DIRTY_ROLE, IMAGE_ROLE, PICTURE, PageCards
from editor.ui.panels.panel import Panel
from editor.ui.panels.thumbnails import Thumbnails
from editor.ui.survey import Contents, same
from editor.values.ids import PageId
from editor.values.language import Words

ID_ROLE = Qt.ItemDataRole.UserRole


def page_label(page: Page, desk: Desk) -> str:
    """``1版 要闻``, or ``Page 1 要闻``."""
    number = desk.look.say(Words(f"{page.number}版", f"Page {page.number}"))
    return f"{number} {page.name}".strip()


class PageList(QListWidget):
    """A list of cards that tells where a page was dropped."""

    def __init__(self, panel: "PagesPanel") -> None:
        super().__init__(panel)
        self._panel = panel

    def dropEvent(self, event: QDropEvent) -> None:
        """Turn the drop into an edit instead of moving the row."""
        row = self._row_at(event.position().toPoint())
        event.setDropAction(Qt.DropAction.IgnoreAction)
        event.accept()
        self._panel.move_current(row)

    def _row_at(self, place: QPoint) -> int:
        index: QModelIndex = self.indexAt(place)
        if not index.isValid():
            return self.count() - 1
        return index.row()


class PagesPanel(Panel):
    """The pages of the issue."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, Words("版次", "Pages"))
        self._saved = Contents(desk.issue)
        self._pages: tuple[Page, ...] = ()
        self._filling = False
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._repaint)
        self.thumbnails = Thumbnails(desk.bridge.session, desk.canvas.pictures, self)
        self.thumbnails.set_box(PICTURE * 2)
        self.list = self._make_list()
        self.column(margins=(0, 0, 0, 0)).addWidget(self.list)
        self.thumbnails.ready.connect(self._show_picture)
        desk.bridge.changed.connect(self.refresh)
        desk.bridge.changed.connect(self.thumbnails.stop)
        desk.bridge.layoutIdle.connect(self.mark_changed)
        desk.bridge.layoutIdle.connect(self._repaint)
        desk.pageShown.connect(self._mark_current)
        self.refresh()

    def _make_list(self) -> QListWidget:
        pages = PageList(self)
        pages.setAccessibleName(self.say("版次列表", "List of pages"))
        pages.setViewMode(QListWidget.ViewMode.IconMode)
        pages.setResizeMode(QListWidget.ResizeMode.Adjust)
        pages.setGridSize(CARD)
        pages.setItemDelegate(PageCards(self.desk.look))
        pages.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        pages.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        pages.setMouseTracking(True)
        pages.customContextMenuRequested.connect(self._open_menu)
        pages.currentItemChanged.connect(self._choose)
        pages.verticalScrollBar().valueChanged.connect(self._repaint)
        return pages

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Other cards may be seen now."""
        super().resizeEvent(event)
        self._soon.start()

    def refresh(self) -> None:
        """Bring the cards up to the issue's pages."""
        issue = self.desk.issue
        if issue.pages is self._pages:
            return
        self._fill(issue)
        for row, page in enumerate(issue.pages):
            self.list.item(row).setText(page_label(page, self.desk))

    def mark_changed(self) -> None:
        """Put dots on the pages that are not as they were saved."""
        now = Contents(self.desk.issue)
        for row, page in enumerate(now.issue.pages):
            self.list.item(row).setData(DIRTY_ROLE, self._dirty(now, page))

    def mark_saved(self) -> None:
        """What is shown now is what lies on the disk."""
        self._saved = Contents(self.desk.issue)
        self.mark_changed()

    def move_current(self, row: int) -> None:
        """Move the current page to another place in the issue."""
        page = self.desk.page
        if page is not None:
            self.desk.bridge.do(MovePage(page.id, max(0, row)))

    def _dirty(self, now: Contents, page: Page) -> bool:
        before = self._saved.issue.page(page.id)
        return before is None or not same(self._saved.parts(before), now.parts(page))

    def _fill(self, issue: Issue) -> None:
        ids = [page.id for page in self._pages]
        self._pages = issue.pages
        if ids == [page.id for page in issue.pages]:
            return
        self._filling = True
        self.list.clear()
        for page in issue.pages:
            item = QListWidgetItem()
            item.setData(ID_ROLE, page.id)
            item.setSizeHint(CARD)
            self.list.addItem(item)
            self._show_picture(page.id)
        self._filling = False
        if self.desk.page is not None:
            self._mark_current(self.desk.page.id)

    def _repaint(self) -> None:
        area = self.list.viewport().rect()
        rows = range(self.list.count())
        seen = [row for row in rows if self._rect(row).intersects(area)] or list(rows)[:4]
        self.thumbnails.want([self._id(row) for row in seen])

    def _rect(self, row: int) -> QRect:
        return self.list.visualItemRect(self.list.item(row))

    def _id(self, row: int) -> PageId:
        return PageId(str(self.list.item(row).data(ID_ROLE)))

    def _show_picture(self, page_id: str) -> None:
        image = self.thumbnails.image(PageId(page_id))
        for row in range(self.list.count()):
            if self._id(row) == page_id and image is not None:
                self.list.item(row).setData(IMAGE_ROLE, image)

    def _mark_current(self, page_id: str) -> None:
        for row in range(self.list.count()):
            if self._id(row) == page_id and self.list.currentRow() != row:
                self._filling = True
                self.list.setCurrentRow(row)
                self._filling = False

    def _choose(self, item: QListWidgetItem | None) -> None:
        if item is not None and not self._filling:
            self.desk.show_page(PageId(str(item.data(ID_ROLE))))

    def _open_menu(self, place: QPoint) -> None:
        menu = QMenu(self)
        menu.addActions(self._actions())
        menu.exec(self.list.viewport().mapToGlobal(place))
        menu.deleteLater()

    def _actions(self) -> list[QAction]:
        names = ("page.add", "page.properties", "page.earlier", "page.later", "page.delete")
        return [action for name in names if (action := self.desk.action(name)) is not None]
