"""自定工具栏: what stands in the bar at the top, found by name, in an order of one's own."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
)

from editor.session.matching import rank
from editor.ui.actions import Command
from editor.ui.desk import Desk
from editor.ui.dialogs.dialog import Dialog
from editor.ui.icons import no_icon
from editor.ui.toolbars import CommandBar
from editor.values.language import Words

NAME, NAMES = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 1
GAP = Words("——— 间隔 ———", "——— Gap ———")


class ToolbarDialog(Dialog):
    """All commands at the left with a search above, the bar at the right from its left end on."""

    chapter = "window"

    def __init__(self, desk: Desk, shown: Iterable[str], usual: tuple[str, ...]) -> None:
        title = Words("自定工具栏", "Customise Toolbar")
        super().__init__(desk.look, title, desk.dialog_parent)
        self._usual = usual
        self._menus = {action.objectName(): menu for menu, action in desk.commands()}
        self._known = {action.objectName(): action for _, action in desk.commands()}
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.say("命令的几个字，或拼音", "Part of a command's name"))
        self.search.setAccessibleName(self.search.placeholderText())
        self.search.setClearButtonEnabled(True)
        self.offered = self._list(Words("全部命令", "All commands"))
        self.bar = self._list(Words("工具栏上的命令", "Commands in the toolbar"))
        self.bar.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        for action in self._known.values():
            self.offered.addItem(self._item(action))
        self._build()
        self._fill(shown)
        self.search.textChanged.connect(self._filter)
        self.offered.itemDoubleClicked.connect(lambda _: self.add())
        self.bar.itemDoubleClicked.connect(lambda _: self.remove())
        self.offered.setCurrentRow(0)
        self.resize(720, 540)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter in the search and in the list of all commands adds; elsewhere it is as ever."""
        enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if enter and (self.search.hasFocus() or self.offered.hasFocus()):
            self.add()
        else:
            super().keyPressEvent(event)

    def names(self) -> tuple[str, ...]:
        """The commands of the bar in their order; an empty name is a gap."""
        return tuple(str(self.bar.item(row).data(NAME)) for row in range(self.bar.count()))

    def add(self) -> None:
        """The current command goes into the bar, behind its current one; only once."""
        item = self.offered.currentItem()
        name = str(item.data(NAME)) if item is not None and not item.isHidden() else ""
        names = self.names()
        if name in names:
            self.bar.setCurrentRow(names.index(name))
        elif name:
            self._insert(self._item(self._known[name]))

    def add_gap(self) -> None:
        """A gap behind the current command of the bar."""
        self._insert(self._gap())

    def remove(self) -> None:
        """The current command leaves the bar."""
        if self.bar.currentRow() >= 0:
            self.bar.takeItem(self.bar.currentRow())

    def shift(self, by: int) -> None:
        """The current command of the bar some places on."""
        row = self.bar.currentRow()
        if row >= 0 and 0 <= row + by < self.bar.count():
            self.bar.insertItem(row + by, self.bar.takeItem(row))
            self.bar.setCurrentRow(row + by)

    def reset(self) -> None:
        """The commands that usually stand there."""
        self._fill(self._usual)

    def _build(self) -> None:
        add, remove = Words("加入 →", "Add →"), Words("← 移出", "← Remove")
        middle = QVBoxLayout()
        middle.addStretch(1)
        for words, act in (
            (add, self.add),
            (remove, self.remove),
            (Words("间隔", "Gap"), self.add_gap),
            (Words("上移", "Up"), lambda: self.shift(-1)),
            (Words("下移", "Down"), lambda: self.shift(1)),
        ):
            middle.addWidget(self._button(words, act))
        middle.addStretch(1)
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.addWidget(self.search, 0, 0)
        grid.addWidget(QLabel(self.bar.accessibleName()), 0, 2)
        grid.addWidget(self.offered, 1, 0)
        grid.addLayout(middle, 1, 1)
        grid.addWidget(self.bar, 1, 2)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(2, 1)
        self.column.addLayout(grid, 1)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self._button(Words("恢复默认", "Reset"), self.reset))
        self.column.addLayout(foot)
        self.add_buttons()

    def _button(self, words: Words, act: Callable[[], None]) -> QPushButton:
        button = QPushButton(self.look.say(words))
        button.setAutoDefault(False)
        button.clicked.connect(lambda _checked: act())
        return button

    def _list(self, words: Words) -> QListWidget:
        made = QListWidget()
        made.setProperty("framed", True)
        made.setUniformItemSizes(True)
        made.setMinimumWidth(220)
        made.setAccessibleName(self.look.say(words))
        return made

    def _item(self, action: QAction) -> QListWidgetItem:
        command: Command = action.data()
        item = QListWidgetItem(action.text().replace("&&", "&"))
        item.setIcon(action.icon() if not action.icon().isNull() else no_icon())
        menu = self._menus[command.id]
        item.setToolTip(menu)
        item.setData(NAME, command.id)
        words = command.words
        names = (words.zh, words.en) if isinstance(words, Words) else (item.text(),)
        item.setData(NAMES, (*names, f"{menu} {item.text()}"))
        return item

    def _gap(self) -> QListWidgetItem:
        item = QListWidgetItem(no_icon(), self.look.say(GAP))
        item.setData(NAME, "")
        return item

    def _fill(self, names: Iterable[str]) -> None:
        self.bar.clear()
        for name in names:
            if not name:
                self.bar.addItem(self._gap())
            elif name in self._known:
                self.bar.addItem(self._item(self._known[name]))
        self.bar.setCurrentRow(self.bar.count() - 1)

    def _insert(self, item: QListWidgetItem) -> None:
        row = self.bar.currentRow() + 1 or self.bar.count()
        self.bar.insertItem(row, item)
        self.bar.setCurrentRow(row)

    def _filter(self, text: str) -> None:
        items = [self.offered.item(row) for row in range(self.offered.count())]
        for item in items:
            item.setHidden(rank(text, tuple(item.data(NAMES))) is None)
        shown = [item for item in items if not item.isHidden()]
        if shown:
            self.offered.setCurrentItem(shown[0])


def choose_toolbar(desk: Desk) -> None:
    """Ask what stands in the toolbar, show it in all windows, and remember it."""
    bars = [
        bar for window in QApplication.topLevelWidgets() for bar in window.findChildren(CommandBar)
    ]
    settings, usual = desk.shell.settings, bars[0].usual
    dialog = ToolbarDialog(desk, settings.toolbar or usual, usual)
    if not dialog.ask():
        return
    names = dialog.names()
    settings.toolbar = None if names == usual else names
    for bar in bars:
        bar.fill(names)
