"""母版: the masters as small pictures above the pages; a click edits one, a drag applies it."""

from PySide6.QtCore import QMimeData, QPoint, QSize, Qt
from PySide6.QtGui import QColor, QDrag, QIcon, QImage, QPainter, QPixmap
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from editor.model.page import Page
from editor.session.masters import master_label, users_of
from editor.ui.desk import Desk
from editor.ui.panels.pagelist import MASTER_MIME
from editor.ui.panels.panel import command_button, heading
from editor.ui.panels.thumbnails import Thumbnails
from editor.values.ids import PageId
from editor.values.language import Words, many

PICTURE = QSize(40, 54)
CARD = QSize(78, 84)
ROLE = Qt.ItemDataRole.UserRole
MENU = (
    "master.new", "master.from_page", "master.apply", "",
    "master.rename", "master.duplicate", "master.delete",
)  # fmt: skip


class MasterList(QListWidget):
    """Cards of masters in one row, the first one for no master."""

    def startDrag(self, actions: Qt.DropAction) -> None:
        """Take a master along, to be dropped on a page."""
        item = self.currentItem()
        if item is None:
            return
        data = QMimeData()
        data.setData(MASTER_MIME, str(item.data(ROLE)).encode())
        drag = QDrag(self)
        drag.setMimeData(data)
        drag.setPixmap(item.icon().pixmap(PICTURE))
        drag.exec(Qt.DropAction.CopyAction)


class MasterStrip(QWidget):
    """The masters of the issue, a button for a new one, and the menu of what to do with them."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self._shown: tuple[Page, ...] | None = None
        self.thumbnails = Thumbnails(desk.bridge.session, desk.canvas, self)
        self.thumbnails.set_box(PICTURE * 2)
        self.list = self._make_list()
        self.hint = QLabel(
            desk.look.say(
                Words(
                    "报头、报眉、线框放在母版上，各版共用。",
                    "What pages share stands on a master: mastheads, folios, rules.",
                )
            )
        )
        self.hint.setWordWrap(True)
        self.hint.setProperty("role", "muted")
        self.hint.setContentsMargins(12, 0, 10, 8)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(2)
        column.addLayout(self._top())
        column.addWidget(self.hint)
        column.addWidget(self.list)
        self.thumbnails.ready.connect(self._show_picture)
        desk.bridge.changed.connect(self._follow)
        desk.bridge.layoutIdle.connect(self._repaint)
        desk.pageShown.connect(self._mark)
        self._follow()

    def _make_list(self) -> MasterList:
        made = MasterList()
        made.setAccessibleName(self.desk.look.say(Words("母版", "Masters")))
        made.setViewMode(QListWidget.ViewMode.IconMode)
        made.setFlow(QListWidget.Flow.LeftToRight)
        made.setWrapping(False)
        made.setMovement(QListWidget.Movement.Static)
        made.setIconSize(PICTURE)
        made.setDragEnabled(True)
        made.setFixedHeight(CARD.height() + 16)
        made.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        made.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        made.customContextMenuRequested.connect(self._open_menu)
        made.itemClicked.connect(self._open)
        made.itemActivated.connect(self._open)
        return made

    def _top(self) -> QHBoxLayout:
        look = self.desk.look
        add = command_button(self.desk, "master.new", "add", Words("新建母版", "New Master"))
        row = QHBoxLayout()
        row.setContentsMargins(12, 0, 8, 0)
        row.addWidget(heading(look, look.say(Words("母版", "Masters"))), 1)
        row.addWidget(add)
        return row

    def _follow(self) -> None:
        """Other cards where masters have come, gone or other names."""
        masters = self.desk.issue.masters
        if masters is self._shown:
            return
        before = [(each.id, each.number, each.name) for each in self._shown or ()]
        fresh = self._shown is None
        self._shown = masters
        if not fresh and before == [(each.id, each.number, each.name) for each in masters]:
            return
        self.list.clear()
        if masters:
            self._add("", self.desk.look.say(Words("无母版", "None")))
        for master in masters:
            self._add(master.id, self.desk.look.say(master_label(master)))
            self._show_picture(master.id)
        self.list.setVisible(bool(masters))
        self.hint.setVisible(not masters)
        self._mark()
        self._repaint()

    def _add(self, key: str, text: str) -> None:
        item = QListWidgetItem(text)
        item.setData(ROLE, key)
        item.setSizeHint(CARD)
        item.setIcon(_paper(None))
        item.setTextAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.list.addItem(item)

    def _items(self) -> dict[str, QListWidgetItem]:
        items = (self.list.item(row) for row in range(self.list.count()))
        return {str(item.data(ROLE)): item for item in items}

    def _repaint(self) -> None:
        issue = self.desk.issue
        self.thumbnails.want([master.id for master in issue.masters])
        for key, item in self._items().items():
            count = len(users_of(issue, PageId(key))) if key else 0
            used = Words(f"{count} 个版在用", f"used by {many(count, 'page')}")
            drag = Words("拖到版面上即应用", "drag it onto a page to apply it")
            text = f"{item.text()}　{self.desk.look.say(used)}；" if key else f"{item.text()}　"
            item.setToolTip(text + self.desk.look.say(drag))

    def _show_picture(self, key: str) -> None:
        image, item = self.thumbnails.image(PageId(key)), self._items().get(key)
        if item is not None and image is not None:
            item.setIcon(_paper(image))

    def _mark(self) -> None:
        """The master in view, or the one of the page in view."""
        page = self.desk.page
        shown = page.id if page is not None and self.desk.issue.is_master(page.id) else None
        item = self._items().get(shown or (page.master if page is not None else None) or "")
        if item is not None:
            self.list.setCurrentItem(item)

    def _open(self, item: QListWidgetItem) -> None:
        key = str(item.data(ROLE))
        if key:
            self.desk.show_page(PageId(key))

    def _open_menu(self, place: QPoint) -> None:
        item = self.list.itemAt(place)
        if item is not None:
            self._open(item)
        menu = self.desk.menu(MENU)
        menu.exec(self.list.viewport().mapToGlobal(place))
        menu.deleteLater()


def _paper(image: QImage | None) -> QIcon:
    """A picture on its paper with an edge, or an empty sheet."""
    made = QPixmap(PICTURE * 2)
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    size = made.size() - QSize(2, 2)
    sheet = image.scaled(size, Qt.AspectRatioMode.KeepAspectRatio) if image is not None else None
    wide, high = (sheet.width(), sheet.height()) if sheet is not None else (72, 104)
    left, top = (made.width() - wide) // 2, (made.height() - high) // 2
    painter.fillRect(left, top, wide, high, QColor("#FFFFFF"))
    if sheet is not None:
        painter.drawImage(left, top, sheet)
    painter.setPen(QColor("#9AA0A8"))
    painter.drawRect(left, top, wide - 1, high - 1)
    painter.end()
    return QIcon(made)
