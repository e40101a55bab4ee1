"""命令搜索: type a few characters of any command and press Enter."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAction, QColor, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHeaderView, QLineEdit, QTreeWidget, QTreeWidgetItem

from editor.session.matching import rank
from editor.ui.actions import Command
from editor.ui.commands.reasons import reason
from editor.ui.desk import Desk
from editor.ui.dialogs.dialog import Dialog
from editor.ui.icons import no_icon
from editor.ui.panels.panel import muted, rows_of
from editor.values.language import Words

MOVES = {Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown}
ACTION, NAMES, WHY = (Qt.ItemDataRole(Qt.ItemDataRole.UserRole + place) for place in range(3))


class CommandDialog(Dialog):
    """A search box over all commands, those used lately first; under them why one is grey."""

    chapter = "shortcuts"

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.look, Words("命令搜索", "Search Commands"), desk.dialog_parent)
        self.column.setContentsMargins(10, 10, 10, 10)
        self.chosen: QAction | None = None
        self._recent = desk.shell.settings.recent_commands
        self.search = QLineEdit()
        self.search.setPlaceholderText(
            self.say("命令的几个字，或拼音", "Part of a command, or its pinyin")
        )
        self.search.setAccessibleName(self.windowTitle())
        self._rows = [self._row(desk, place, *each) for place, each in enumerate(desk.commands())]
        self.list = self._make_list()
        self.why = muted("")
        for widget in (self.search, self.list, self.why):
            self.column.addWidget(widget)
        self.search.textChanged.connect(self.filter)
        self.search.returnPressed.connect(self._take)
        self.search.installEventFilter(self)
        self.list.itemActivated.connect(self._take)
        self.list.currentItemChanged.connect(lambda item, _: self._explain(item))
        self.filter("")
        self.resize(720, 460)

    def filter(self, text: str) -> None:
        """Show the commands that are meant, the best first, and choose the first possible one."""
        ranked = ((rank(text, row.data(0, NAMES)), row) for row in self._rows)
        meant = [(self._place(found, row), row) for found, row in ranked if found is not None]
        root = self.list.invisibleRootItem()
        root.takeChildren()
        root.addChildren([row for _, row in sorted(meant, key=lambda each: each[0])])
        shown = rows_of(self.list)
        possible = (row for row in shown if not row.data(0, WHY))
        if shown:
            self.list.setCurrentItem(next(possible, shown[0]))
        self._explain(self.list.currentItem())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrow keys in the search box move through the list."""
        pressed = event.type() is QEvent.Type.KeyPress
        if pressed and isinstance(event, QKeyEvent) and Qt.Key(event.key()) in MOVES:
            self.list.keyPressEvent(event)
            return True
        return super().eventFilter(watched, event)

    def _place(self, found: int, row: QTreeWidgetItem) -> tuple[int, int, int]:
        name = row.data(0, ACTION).objectName()
        lately = self._recent.index(name) if name in self._recent else len(self._recent)
        return found, lately, row.data(1, NAMES)

    def _make_list(self) -> QTreeWidget:
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
        return tree

    def _row(self, desk: Desk, place: int, menu: str, action: QAction) -> QTreeWidgetItem:
        command: Command = action.data()
        native = QKeySequence.SequenceFormat.NativeText
        keys = action.shortcut().toString(native)
        row = QTreeWidgetItem([action.text().replace("&&", "&"), menu, keys])
        row.setIcon(0, action.icon() if not action.icon().isNull() else no_icon())
        words, why = command.label(desk), reason(desk, command)
        row.setData(0, ACTION, action)
        row.setData(1, NAMES, place)
        row.setData(0, NAMES, (words.zh, words.en, f"{menu} {self.look.say(words)}"))
        row.setData(0, WHY, self.look.say(why) if why is not None else "")
        if why is not None:
            for column in range(3):
                row.setForeground(column, QColor(self.look.theme.faint))
        return row

    def _explain(self, row: QTreeWidgetItem | None) -> None:
        none = self.say("没有这样的命令", "There is no such command")
        self.why.setText(row.data(0, WHY) or " " if row is not None else none)

    def _take(self) -> None:
        row = self.list.currentItem()
        action = row.data(0, ACTION) if row is not None else None
        if isinstance(action, QAction) and action.isEnabled():
            self.chosen = action
            self.accept()


def search_commands(desk: Desk) -> None:
    """Ask for a command and do it."""
    dialog = CommandDialog(desk)
    if dialog.ask() and dialog.chosen is not None:
        desk.shell.settings.remember_command(dialog.chosen.objectName())
        dialog.chosen.trigger()
