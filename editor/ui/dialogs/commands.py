"""命令搜索: type a few characters of any command and press Enter."""

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt
from PySide6.QtGui import QAction, QColor, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHeaderView, QLineEdit, QTreeWidget, QTreeWidgetItem

from editor.ui.desk import Desk
from editor.ui.dialogs.dialog import Dialog
from editor.ui.icons import no_icon
from editor.ui.panels.panel import rows_of
from editor.values.language import Words

ROWS = 14


class CommandDialog(Dialog):
    """A search box over all commands; what cannot be done now is grey."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.look, Words("命令搜索", "Search Commands"), desk.dialog_parent)
        self.column.setContentsMargins(10, 10, 10, 10)
        self.chosen: QAction | None = None
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.say("输入命令的几个字", "Type part of a command"))
        self.search.setAccessibleName(self.windowTitle())
        self.list = self._make_list(desk)
        self.column.addWidget(self.search)
        self.column.addWidget(self.list)
        self.search.textChanged.connect(self.filter)
        self.search.returnPressed.connect(self._take)
        self.search.installEventFilter(self)
        self.list.itemActivated.connect(self._take)
        self.filter("")
        self.resize(520, 420)

    def filter(self, text: str) -> None:
        """Show commands that contain all the words, and choose the first."""
        words = text.lower().split()
        first: QTreeWidgetItem | None = None
        for item in rows_of(self.list):
            name = f"{item.text(0)} {item.text(1)} {item.toolTip(0)}".lower()
            hidden = not all(word in name for word in words)
            item.setHidden(hidden)
            if first is None and not hidden and not item.isDisabled():
                first = item
        self.list.setCurrentIndex(QModelIndex())
        if first is not None:
            self.list.setCurrentItem(first)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrow keys in the search box move through the list."""
        moves = {Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown}
        if (
            event.type() is QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
            and Qt.Key(event.key()) in moves
        ):
            self.list.keyPressEvent(event)
            return True
        return super().eventFilter(watched, event)

    def _make_list(self, desk: Desk) -> QTreeWidget:
        tree = QTreeWidget()
        tree.setAccessibleName(self.windowTitle())
        tree.setColumnCount(3)
        tree.setHeaderHidden(True)
        tree.setRootIsDecorated(False)
        tree.setIndentation(0)
        tree.header().setStretchLastSection(False)
        tree.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        tree.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        tree.header().setSectionResizeMode(2, QHeaderView.ResizeMode.ResizeToContents)
        for menu, action in desk.commands():
            keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            item = QTreeWidgetItem(tree, [action.text().replace("&&", "&"), menu, keys])
            item.setIcon(0, action.icon() if not action.icon().isNull() else no_icon())
            item.setToolTip(0, action.objectName())
            item.setData(0, Qt.ItemDataRole.UserRole, action)
            if not action.isEnabled():
                item.setDisabled(True)
                for column in range(3):
                    item.setForeground(column, QColor(self.look.theme.faint))
        return tree

    def _take(self) -> None:
        item = self.list.currentItem()
        action = item.data(0, Qt.ItemDataRole.UserRole) if item is not None else None
        if isinstance(action, QAction) and action.isEnabled():
            self.chosen = action
            self.accept()


def search_commands(desk: Desk) -> None:
    """Ask for a command and do it."""
    dialog = CommandDialog(desk)
    if dialog.ask() and dialog.chosen is not None:
        dialog.chosen.trigger()
