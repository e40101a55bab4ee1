"""素材库: mastheads, column logos, rules, boxes and story shapes, to be dragged onto the page."""

from pathlib import Path

from PySide6.QtCore import QPoint, QRect, QSize, Qt, QTimer
from PySide6.QtGui import QDrag, QIcon, QImage, QKeyEvent, QPainter, QPixmap, QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
)

from editor.model.asset import GROUPS
from editor.session.assetshelf import ISSUE, OWN, SHIPPED, AssetShelf, Kept
from editor.store.names import ASSET_FOLDER
from editor.ui.assetpictures import AssetPictures
from editor.ui.canvas.assetdrops import carried_asset
from editor.ui.desk import Desk
from editor.ui.fields import ChoiceField, Option
from editor.ui.panels.panel import Panel, command_button, muted
from editor.values.data import data_folder
from editor.values.language import Words

PICTURE = QSize(116, 84)
CARD = QSize(136, 122)
ROLE = Qt.ItemDataRole.UserRole
ALL = "all"
HOMES = {
    SHIPPED: Words("程序自带", "Comes with the program"),
    OWN: Words("自己的", "Your own"),
    ISSUE: Words("本期的（随刊夹共享）", "This issue's, shared with its folder"),
}
MENU = (
    "asset.place", "", "asset.rename", "asset.delete", "asset.export", "",
    "asset.keep", "asset.keep_issue", "asset.import",
)  # fmt: skip


class AssetList(QListWidget):
    """Cards of assets; one is dragged to the page as it will stand there."""

    def __init__(self, panel: "AssetsPanel") -> None:
        super().__init__(panel)
        self._panel = panel

    def startDrag(self, actions: Qt.DropAction) -> None:
        """Take the current asset along."""
        kept, item = self._panel.current, self.currentItem()
        if kept is None or item is None:
            return
        drag = QDrag(self)
        drag.setMimeData(carried_asset(kept))
        drag.setPixmap(item.icon().pixmap(PICTURE / 2))
        drag.exec(Qt.DropAction.CopyAction)


class AssetsPanel(Panel):
    """A search box and a choice of groups over the assets. Enter or a double click puts the
    current one in the middle of what is seen of the page."""

    chapter = "masters"

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, Words("素材库", "Assets"))
        self.shelf = AssetShelf(self._folders())
        self._ratio = desk.canvas.devicePixelRatioF()
        fonts, folder = desk.bridge.session.fonts, data_folder("layouts")
        self._pictures = AssetPictures(fonts, folder, PICTURE * (2 * self._ratio))
        self.search, self.group = QLineEdit(), self._make_group()
        self.list = self._make_list()
        self.broken = muted("")
        self._painting = QTimer(self, interval=0)
        self._painting.timeout.connect(self._paint_next)
        self._build()
        self.search.textChanged.connect(self._filter)
        self.group.edited.connect(self._filter)
        desk.bridge.pathChanged.connect(self._move)
        self.refresh()

    @property
    def current(self) -> Kept | None:
        """The asset chosen in the list."""
        item = self.list.currentItem()
        return self.shelf.find(str(item.data(ROLE))) if item is not None else None

    def refresh(self, key: str = "") -> None:
        """Show what the shelves hold now, one of them chosen."""
        key = key or (self.current.key if self.current is not None else "")
        self.list.clear()
        order = list(GROUPS)
        known = sorted(self.shelf.kept, key=lambda each: order.index(_group(each)))
        for kept in known:
            item = QListWidgetItem(self.desk.look.say(kept.asset.title))
            item.setData(ROLE, kept.key)
            item.setSizeHint(CARD)
            item.setIcon(_card(None, self._ratio))
            group = self.desk.look.say(GROUPS[_group(kept)])
            home = self.desk.look.say(HOMES[kept.home])
            item.setToolTip(f"{item.text()}　{group}　{home}")
            self.list.addItem(item)
            if kept.key == key:
                self.list.setCurrentItem(item)
        self._tell_broken()
        self._filter()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter puts the asset on the page; Escape gives the keys back to it."""
        enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if enter and self.list.hasFocus():
            self._act("asset.place")
        else:
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        """Pictures are painted while the panel is seen."""
        super().showEvent(event)
        self._painting.start()

    def take_frames(self, place: QPoint) -> None:
        """Frames dragged here from the page are kept."""
        del place
        self._act("asset.keep")

    def _folders(self) -> dict[str, Path]:
        return {
            SHIPPED: data_folder("layouts") / ASSET_FOLDER,
            OWN: self.desk.shell.settings.path.parent / ASSET_FOLDER,
            ISSUE: self.desk.bridge.session.path / ASSET_FOLDER,
        }

    def _make_group(self) -> ChoiceField:
        options = [Option(name, self.desk.look.say(words)) for name, words in GROUPS.items()]
        made = ChoiceField([Option(ALL, self.say("全部", "All")), *options])
        made.setAccessibleName(self.say("组", "Group"))
        made.set_value(ALL)
        return made

    def _make_list(self) -> AssetList:
        made = AssetList(self)
        made.setAccessibleName(self.say("素材", "Assets"))
        made.setViewMode(QListWidget.ViewMode.IconMode)
        made.setResizeMode(QListWidget.ResizeMode.Adjust)
        made.setMovement(QListWidget.Movement.Static)
        made.setIconSize(PICTURE)
        made.setGridSize(CARD)
        made.setUniformItemSizes(True)
        made.setDragEnabled(True)
        made.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        made.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        made.customContextMenuRequested.connect(self._open_menu)
        made.itemDoubleClicked.connect(lambda _: self._act("asset.place"))
        return made

    def _build(self) -> None:
        self.search.setPlaceholderText(self.say("搜索素材", "Search assets"))
        self.search.setAccessibleName(self.search.placeholderText())
        self.search.setClearButtonEnabled(True)
        words = Words("把所选的框存入素材库", "Keep the selected frames")
        keep = command_button(self.desk, "asset.keep", "add", words)
        top = QHBoxLayout()
        top.setContentsMargins(10, 0, 8, 0)
        top.addWidget(self.search, 1)
        top.addWidget(self.group)
        top.addWidget(keep)
        layout = self.column(margins=(0, 8, 0, 0))
        layout.setSpacing(6)
        layout.addLayout(top)
        layout.addWidget(self.list, 1)
        self.broken.setContentsMargins(12, 0, 12, 8)
        layout.addWidget(self.broken)

    def _filter(self) -> None:
        text, group = self.search.text().strip().lower(), self.group.value()
        for row in range(self.list.count()):
            item = self.list.item(row)
            kept = self.shelf.find(str(item.data(ROLE)))
            title = kept.asset.title if kept is not None else Words("", "")
            fits = text in f"{title.zh} {title.en}".lower()
            fits = fits and (group == ALL or (kept is not None and _group(kept) == group))
            item.setHidden(not fits)
        if self.isVisible():
            self._painting.start()

    def _paint_next(self) -> None:
        """One picture in a turn of the event loop, those that are seen first."""
        for row in range(self.list.count()):
            item = self.list.item(row)
            kept = self.shelf.find(str(item.data(ROLE)))
            if kept is None or item.isHidden() or item.data(ROLE + 1):
                continue
            item.setData(ROLE + 1, True)
            picture = self._pictures.picture(kept, self.desk.issue)
            item.setIcon(_card(picture, self._ratio))
            return
        self._painting.stop()

    def _tell_broken(self) -> None:
        lines = (self.desk.look.say(each) for each in self.shelf.broken)
        self.broken.setText("\n".join(lines))
        self.broken.setVisible(bool(self.shelf.broken))

    def _move(self) -> None:
        self.shelf.folders = self._folders()
        self.shelf.read()
        self.refresh()

    def _act(self, name: str) -> None:
        action = self.desk.action(name)
        if action is not None:
            action.trigger()

    def _open_menu(self, place: QPoint) -> None:
        menu = self.desk.menu(MENU)
        menu.exec(self.list.viewport().mapToGlobal(place))
        menu.deleteLater()


def _group(kept: Kept) -> str:
    return kept.asset.group if kept.asset.group in GROUPS else "other"


def _card(image: QImage | None, ratio: float) -> QIcon:
    """A picture in the middle of a card, all cards being equally large."""
    made = QPixmap(PICTURE * ratio)
    made.setDevicePixelRatio(ratio)
    made.fill(Qt.GlobalColor.transparent)
    if image is not None:
        painter = QPainter(made)
        size = image.size() / (2 * ratio)
        place = QRect(QPoint(), size)
        place.moveCenter(QRect(QPoint(), PICTURE).center())
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(place, image)
        painter.end()
    return QIcon(made)
