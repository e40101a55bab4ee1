"""版次: all pages as small pictures; a click shows one, dragging reorders them."""

from collections.abc import Iterable, Iterator

from PySide6.QtCore import QItemSelectionModel, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QListWidgetItem

from editor.check.finding import Finding
from editor.edit.masters import ApplyMaster
from editor.model.page import Page
from editor.model.sections import Section, sections
from editor.session.pagelist import Beside, move_pages
from editor.ui.desk import Desk
from editor.ui.panels.masters import MasterStrip
from editor.ui.panels.pagecards import (
    DIRTY_ROLE,
    FOUND_ROLE,
    IMAGE_ROLE,
    PICTURE,
    ROLE,
    STATE_ROLE,
)
from editor.ui.panels.pagelist import PageList
from editor.ui.panels.pagewords import (
    NOTHING_FOUND,
    Found,
    found_on_pages,
    page_words,
    told,
)
from editor.ui.panels.panel import Panel
from editor.ui.panels.thumbnails import Thumbnails
from editor.ui.survey import Contents, same
from editor.ui.turns import Turns
from editor.values.ids import PageId
from editor.values.language import Words

ALONE = QItemSelectionModel.SelectionFlag.ClearAndSelect
MENU = (
    "page.insert", "page.duplicate", "page.earlier", "page.later", "page.delete", "",
    "page.state", "page.new_section", "page.section", "page.number", "page.auto_numbers", "",
    "page.properties",
)  # fmt: skip
"""Commands of the context menu; an empty name is a line."""


def page_label(page: Page, desk: Desk) -> str:
    """``1版 要闻``, or ``Page 1 要闻``."""
    return desk.look.say(page_words(page))


class PagesPanel(Panel):
    """The pages of the issue. ``told`` says that other things are said of them."""

    told = Signal()

    chapter = "pages"

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, Words("版次", "Pages"))
        self._saved = Contents(desk.bridge.session.saved)
        self._pages: tuple[Page, ...] = ()
        self._cards: dict[PageId, QListWidgetItem] = {}
        self._shape: tuple[Section, ...] = ()
        self._found: dict[PageId, Found] = {}
        self._filling = False
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._repaint)
        self._marking = Turns(lambda: desk.canvas.is_busy, self)
        self.thumbnails = Thumbnails(desk.bridge.session, desk.canvas, self)
        self.thumbnails.set_box(PICTURE * 2)
        self.list = PageList(desk.look, self)
        self.masters = MasterStrip(desk)
        column = self.column(margins=(0, 0, 0, 0))
        column.setSpacing(0)
        column.addWidget(self.masters)
        column.addWidget(self.list, 1)
        self._connect()
        self.refresh()
        self.mark_changed()

    def _connect(self) -> None:
        desk, pages = self.desk, self.list
        pages.customContextMenuRequested.connect(self._open_menu)
        pages.currentItemChanged.connect(self._choose)
        pages.verticalScrollBar().valueChanged.connect(self._repaint)
        pages.moved.connect(self.move_pages)
        pages.mastered.connect(self._apply_master)
        pages.wanted.connect(self.act)
        pages.opened.connect(lambda _: desk.canvas.setFocus())
        self.thumbnails.ready.connect(self._show_picture)
        desk.bridge.changed.connect(self._marking.stop)
        desk.bridge.changed.connect(self.refresh)
        desk.bridge.changed.connect(self.thumbnails.stop)
        desk.bridge.layoutIdle.connect(self.mark_changed)
        desk.bridge.layoutIdle.connect(self._repaint)
        desk.pageShown.connect(self._mark_current)

    @property
    def chosen(self) -> tuple[PageId, ...]:
        """The chosen pages in order; the one in view is always among them, unless it is a
        master."""
        page, chosen = self.desk.page, self.list.chosen()
        if page is None or page.id in chosen:
            return chosen
        if self.desk.issue.is_master(page.id):
            return ()
        return (page.id,)

    def choose(
        self, page: PageId, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
    ) -> None:
        """Choose a page and bring it into view; with Ctrl one more or less, with Shift all from
        the one in view to it."""
        card, here = self._cards[page], self.desk.page
        if held & Qt.KeyboardModifier.ControlModifier and here is not None and page != here.id:
            card.setSelected(not card.isSelected())
            return
        chosen = {page}
        if held & Qt.KeyboardModifier.ShiftModifier and here is not None:
            order = [each.id for each in self._pages]
            ends = sorted((order.index(here.id) if here.id in order else 0, order.index(page)))
            chosen = {*self.list.chosen(), *order[ends[0] : ends[1] + 1]}
        self.list.setCurrentItem(card, ALONE)
        for key in chosen:
            self._cards[key].setSelected(True)

    def found(self, page: PageId) -> Found:
        """What the checks found on a page."""
        return self._found.get(page, NOTHING_FOUND)

    def sentence(self, page: PageId) -> str:
        """All that is to be said of a page."""
        return self._cards[page].toolTip() if page in self._cards else ""

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Other cards may be seen now."""
        super().resizeEvent(event)
        self._soon.start()

    def refresh(self) -> None:
        """Bring the cards up to the issue's pages."""
        issue = self.desk.issue
        if issue.pages is self._pages:
            return
        before = {page.id: page for page in self._pages}
        self._pages = issue.pages
        self._fill()
        for page in issue.pages:
            if before.get(page.id) is not page:
                self._show_words(page)

    def mark_changed(self) -> None:
        """Mark the pages that are not as they were saved, in a while."""
        self._marking.begin(self._marks())

    def mark_saved(self) -> None:
        """What is shown now is what lies on the disk."""
        self._saved = Contents(self.desk.bridge.session.saved)
        self.mark_changed()

    def _marks(self) -> Iterator[None]:
        now = Contents(self.desk.issue)
        for page in now.issue.pages:
            card, dirty = self._cards[page.id], self._dirty(now, page)
            if bool(card.data(DIRTY_ROLE)) is not dirty:
                card.setData(DIRTY_ROLE, dirty)
                self._tell(page)
            yield

    def show_findings(self, findings: Iterable[Finding]) -> None:
        """Mark the pages on which the checks found something."""
        self._found = found_on_pages(findings)
        for page in self._pages:
            self._cards[page.id].setData(FOUND_ROLE, self.found(page.id))
            self._tell(page)
        self.told.emit()

    def _dirty(self, now: Contents, page: Page) -> bool:
        before = self._saved.issue.page(page.id)
        return before is None or not same(self._saved.parts(before), now.parts(page))

    def _fill(self) -> None:
        """Other cards, where pages have come, gone or changed places."""
        shape = sections(self._pages)
        if _outline(shape) == _outline(self._shape):
            return
        self._shape = shape
        self._filling = True
        self.list.fill(shape)
        self._cards = self.list.cards()
        for page in self._pages:
            self._show_words(page)
            self._show_picture(page.id)
            self._cards[page.id].setData(FOUND_ROLE, self.found(page.id))
        self._filling = False
        if self.desk.page is not None:
            self._mark_current(self.desk.page.id)
        self._soon.start()

    def _show_words(self, page: Page) -> None:
        card = self._cards[page.id]
        card.setText(page_label(page, self.desk))
        card.setData(STATE_ROLE, page.state)
        self._tell(page)

    def _tell(self, page: Page) -> None:
        card = self._cards[page.id]
        found = self.found(page.id)
        text = told(self.desk.look, page, found, dirty=bool(card.data(DIRTY_ROLE)))
        card.setToolTip(text)
        card.setData(Qt.ItemDataRole.AccessibleTextRole, text)

    def _repaint(self) -> None:
        area = self.list.viewport().rect()
        cards = self._cards.items()
        seen = [page for page, card in cards if self.list.visualItemRect(card).intersects(area)]
        self.thumbnails.want(seen or list(self._cards)[:4])

    def _show_picture(self, page_id: str) -> None:
        image, card = self.thumbnails.image(PageId(page_id)), self._cards.get(PageId(page_id))
        if card is not None and image is not None:
            card.setData(IMAGE_ROLE, image)

    def _mark_current(self, page_id: str) -> None:
        card = self._cards.get(PageId(page_id))
        if card is not None and self.list.currentItem() is not card:
            self._filling = True
            self.list.setCurrentItem(card, ALONE)
            self._filling = False

    def _choose(self, item: QListWidgetItem | None) -> None:
        if item is not None and not self._filling:
            self.desk.show_page(PageId(str(item.data(ROLE))))

    def move_pages(self, pages: tuple[PageId, ...], place: Beside) -> None:
        """Move pages to another place in the issue."""
        bridge = self.desk.bridge
        edit = move_pages(bridge.session.state, pages, place)
        if edit is not None and not bridge.session.read_only:
            bridge.do(edit)
            for page in pages:
                self._cards[page].setSelected(True)

    def _apply_master(self, master: str, page: PageId) -> None:
        """A master was dropped on a page: on all chosen ones where it is one of them."""
        pages = self.chosen if page in self.chosen else (page,)
        if not self.desk.bridge.session.read_only:
            self.desk.bridge.do(ApplyMaster(pages, PageId(master) if master else None))

    def act(self, name: str) -> None:
        """Do what a key of a list of pages means."""
        action = self.desk.action(name)
        if action is not None:
            action.trigger()

    def _open_menu(self, place: QPoint) -> None:
        menu = self.desk.menu(MENU)
        menu.exec(self.list.viewport().mapToGlobal(place))
        menu.deleteLater()


def _outline(shape: tuple[Section, ...]) -> list[tuple[str, list[PageId]]]:
    return [(section.name, [page.id for page in section.pages]) for section in shape]
