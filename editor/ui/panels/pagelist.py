"""The list in the panel 版次: cards that are chosen, dragged elsewhere, and taken by keys."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QMimeData, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QDrag,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QImage,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QListWidget, QListWidgetItem, QWidget

from editor.model.sections import Section
from editor.session.pagelist import Beside
from editor.ui.look import Look
from editor.ui.panels.pagecards import CARD, HEADING, IMAGE_ROLE, ROLE, PageCards
from editor.values.ids import PageId
from editor.values.language import Words

MASTER_MIME = "application/x-banxin-master"
PAGES_MIME = "application/x-banxin-pages"
Keys, Held = Qt.Key, Qt.KeyboardModifier
KEYS: dict[tuple[Qt.KeyboardModifier, int], str] = {
    (Held.NoModifier, Keys.Key_Delete): "page.delete",
    (Held.NoModifier, Keys.Key_Backspace): "page.delete",
    (Held.ControlModifier, Keys.Key_D): "page.duplicate",
    (Held.AltModifier, Keys.Key_Left): "page.earlier",
    (Held.AltModifier, Keys.Key_Up): "page.earlier",
    (Held.AltModifier, Keys.Key_Right): "page.later",
    (Held.AltModifier, Keys.Key_Down): "page.later",
    (Held.NoModifier, Keys.Key_F2): "page.properties",
}
"""Commands that keys mean while the list has the focus."""


class PageList(QListWidget):
    """Cards of pages, and names of sections when there are several.

    ``moved`` tells pages and the place they were dropped at, ``wanted`` a command that a key
    means, ``opened`` a page that was double clicked, ``mastered`` a master (none for an empty
    id) and the page it was dropped on.
    """

    moved = Signal(object, object)
    wanted = Signal(str)
    mastered = Signal(str, object)
    opened = Signal(str)

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._mark: QRect | None = None
        self.setAccessibleName(look.say(Words("版次列表", "List of pages")))
        self.setViewMode(QListWidget.ViewMode.IconMode)
        self.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.setMovement(QListWidget.Movement.Static)
        self.setItemDelegate(PageCards(look))
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setDragEnabled(True)
        self.viewport().setAcceptDrops(True)  # static movement has switched it off
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setMouseTracking(True)
        self.itemDoubleClicked.connect(lambda item: self.opened.emit(str(item.data(ROLE))))

    def fill(self, sections: Sequence[Section]) -> None:
        """Show other pages; several sections have their names above them."""
        self.clear()
        for section in sections:
            if len(sections) > 1:
                self._add_heading(section.name)
            for page in section.pages:
                item = QListWidgetItem()
                item.setData(ROLE, page.id)
                item.setSizeHint(CARD)
                self.addItem(item)

    def cards(self) -> dict[PageId, QListWidgetItem]:
        """The cards by page, in order."""
        items = (self.item(row) for row in range(self.count()))
        return {PageId(str(item.data(ROLE))): item for item in items if item.data(ROLE)}

    def chosen(self) -> tuple[PageId, ...]:
        """The chosen pages in order."""
        chosen = sorted(self.selectedItems(), key=self.row)
        return tuple(PageId(str(item.data(ROLE))) for item in chosen)

    def beside(self, place: QPoint) -> Beside | None:
        """The place in the issue that a place of the list means."""
        best: tuple[int, Beside] | None = None
        for page, item in self.cards().items():
            box = self.visualItemRect(item)
            off = box.center() - place
            away = 3 * max(abs(off.y()) - box.height() // 2, 0) + abs(off.x())
            if best is None or away < best[0]:
                best = away, Beside(page, after=place.x() > box.center().x())
        return best[1] if best is not None else None

    def startDrag(self, actions: Qt.DropAction) -> None:
        """Take the chosen pages along."""
        chosen = self.chosen()
        if not chosen:
            return
        data = QMimeData()
        data.setData(PAGES_MIME, "\n".join(chosen).encode())
        drag = QDrag(self)
        drag.setMimeData(data)
        image = self.cards()[chosen[0]].data(IMAGE_ROLE)
        if image is not None:
            drag.setPixmap(_stack(image, len(chosen), self._look))
        drag.exec(Qt.DropAction.MoveAction)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take pages, and masters for them."""
        data = event.mimeData()
        event.setAccepted(data.hasFormat(PAGES_MIME) or data.hasFormat(MASTER_MIME))

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Show where they would go."""
        super().dragMoveEvent(event)
        if event.mimeData().hasFormat(MASTER_MIME):
            event.setAccepted(self._page_at(event.position().toPoint()) is not None)
            return
        place = self.beside(event.position().toPoint())
        event.setAccepted(place is not None and event.mimeData().hasFormat(PAGES_MIME))
        self._show_mark(place)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Nothing after all."""
        super().dragLeaveEvent(event)
        self._show_mark(None)

    def dropEvent(self, event: QDropEvent) -> None:
        """Turn the drop into an edit instead of moving the rows."""
        self._show_mark(None)
        if event.mimeData().hasFormat(MASTER_MIME):
            self._drop_master(event)
            return
        place = self.beside(event.position().toPoint())
        pages = dragged_pages(event.mimeData())
        if place is not None and pages:
            event.setDropAction(Qt.DropAction.MoveAction)
            event.accept()
            self.moved.emit(pages, place)

    def _drop_master(self, event: QDropEvent) -> None:
        page = self._page_at(event.position().toPoint())
        if page is not None:
            event.acceptProposedAction()
            master = bytes(event.mimeData().data(MASTER_MIME).data()).decode(errors="replace")
            self.mastered.emit(master, page)

    def _page_at(self, place: QPoint) -> PageId | None:
        item = self.itemAt(place)
        key = item.data(ROLE) if item is not None else None
        return PageId(str(key)) if key else None

    def event(self, event: QEvent) -> bool:
        """Keys of the list are no shortcuts of the window."""
        override = event.type() is QEvent.Type.ShortcutOverride
        if override and isinstance(event, QKeyEvent) and command_of(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete, duplicate, move; arrows go through the pages."""
        command = command_of(event)
        if command:
            self.wanted.emit(command)
        elif event.key() in {Keys.Key_Return, Keys.Key_Enter, Keys.Key_Escape}:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Names of sections go across."""
        super().resizeEvent(event)
        for row in range(self.count()):
            if self.item(row).data(ROLE) is None:
                self.item(row).setSizeHint(self._across())

    def paintEvent(self, event: QPaintEvent) -> None:
        """The cards, and a bar where dragged pages would go."""
        super().paintEvent(event)
        if self._mark is not None:
            painter = QPainter(self.viewport())
            painter.setPen(QPen(QColor(self._look.theme.accent), 3, c=Qt.PenCapStyle.RoundCap))
            painter.drawLine(self._mark.topLeft(), self._mark.bottomLeft())
            painter.end()

    def _add_heading(self, name: str) -> None:
        none = Words("无叠", "No section")
        words = Words(f"{name} 叠", f"Section {name}") if name else none
        item = QListWidgetItem(self._look.say(words))
        item.setFlags(Qt.ItemFlag.NoItemFlags)
        item.setSizeHint(self._across())
        self.addItem(item)

    def _across(self) -> QSize:
        return QSize(max(self.viewport().width() - 8, CARD.width()), HEADING)

    def _show_mark(self, place: Beside | None) -> None:
        mark = None
        if place is not None:
            box = self.visualItemRect(self.cards()[place.page]).adjusted(0, 6, 0, -6)
            mark = box.translated(box.width() - 1 if place.after else 1, 0)
        if mark != self._mark:
            self._mark = mark
            self.viewport().update()


def dragged_pages(data: QMimeData) -> tuple[PageId, ...]:
    """The pages that are dragged."""
    text = bytes(data.data(PAGES_MIME).data()).decode(errors="replace")
    return tuple(PageId(key) for key in text.split("\n") if key)


def command_of(event: QKeyEvent) -> str:
    """The command that a key means for chosen pages; empty for other keys."""
    held = event.modifiers() & ~Held.KeypadModifier
    return KEYS.get((held, event.key()), "")


def _stack(image: QImage, count: int, look: Look) -> QPixmap:
    """The first page's picture, and how many come along."""
    small = image.scaledToHeight(96, Qt.TransformationMode.SmoothTransformation)
    made = QPixmap.fromImage(small)
    if count > 1:
        painter = QPainter(made)
        badge = QRect(made.width() - 24, made.height() - 20, 22, 18)
        painter.fillRect(badge, QColor(look.theme.accent))
        painter.setPen(QColor(look.theme.accent_text))
        painter.drawText(badge, Qt.AlignmentFlag.AlignCenter, str(count))
        painter.end()
    return made
