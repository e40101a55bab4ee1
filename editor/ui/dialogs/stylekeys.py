"""样式快捷键: which key gives text which style."""

from dataclasses import replace

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
)

from editor.edit.styles import SetStyleKeys
from editor.model.style import StyleKey, StyleSheet
from editor.session.reservedkeys import refusal
from editor.session.stylekeys import key_of, with_key
from editor.ui.desk import Desk
from editor.ui.dialogs.dialog import Dialog
from editor.ui.keyfield import KeyField
from editor.values.language import Words


class StyleKeysDialog(Dialog):
    """A list of styles, and a field that takes the key of the chosen one."""

    chapter = "styles"

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.look, Words("样式快捷键", "Keys of Styles"), desk.dialog_parent)
        self.sheet: StyleSheet = desk.issue.styles
        self._taken = {
            key.toString(): action.text()
            for _, action in desk.commands()
            for key in action.shortcuts()
        }
        self.list, self.key = QTreeWidget(), KeyField(self.say("按下要用的键", "Press the key"))
        self.trouble = QLabel()
        self._build()
        self._fill()
        self.list.currentItemChanged.connect(self._show_key)
        self.key.editingFinished.connect(self._take)
        self.list.setCurrentIndex(self.list.model().index(0, 0))
        self.resize(420, 520)

    def _build(self) -> None:
        self.list.setAccessibleName(self.windowTitle())
        self.list.setHeaderLabels(
            [self.say("样式", "Style"), self.say("种类", "Kind"), self.say("键", "Key")]
        )
        self.list.setRootIsDecorated(False)
        self.list.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        clear = QPushButton(self.say("不用键", "No Key"))
        clear.setAutoDefault(False)
        clear.clicked.connect(self._clear)
        row = QHBoxLayout()
        row.addWidget(self.key, 1)
        row.addWidget(clear)
        self.trouble.setWordWrap(True)
        self.trouble.setStyleSheet(f"color: {self.look.theme.red}")
        self.column.addWidget(self.list, 1)
        self.column.addLayout(row)
        self.column.addWidget(self.trouble)
        self.add_buttons()

    def _fill(self) -> None:
        kinds = (
            (self.sheet.paragraph, self.say("段落", "paragraph")),
            (self.sheet.character, self.say("字符", "character")),
        )
        for styles, kind in kinds:
            for style in styles:
                QTreeWidgetItem(self.list, [style.name, kind, ""])
        self._show_keys()

    def _show_keys(self) -> None:
        for row in range(self.list.topLevelItemCount()):
            item = self.list.topLevelItem(row)
            if item is not None:
                key = key_of(self.sheet, item.text(0), character=self._is_character(row))
                item.setText(2, key)

    def _show_key(self) -> None:
        item = self.list.currentItem()
        self.key.setKeySequence(QKeySequence(item.text(2) if item is not None else ""))
        self.trouble.clear()

    def _is_character(self, row: int) -> bool:
        return row >= len(self.sheet.paragraph)

    def _take(self) -> None:
        """The key that was pressed, unless it may be nobody's or a command has it."""
        key = self.key.key
        why = refusal(key)
        if why is not None:
            self.trouble.setText(self.look.say(why))
            return
        if key in self._taken:
            self.trouble.setText(
                self.say(
                    f"{key} 已是“{self._taken[key]}”的键。",
                    f"{key} is the key of “{self._taken[key]}”.",
                )
            )
            return
        self.trouble.clear()
        self._set(key)

    def _clear(self) -> None:
        self.key.clear()
        self._set("")

    def _set(self, key: str) -> None:
        item = self.list.currentItem()
        row = self.list.indexOfTopLevelItem(item) if item is not None else -1
        if item is None or row < 0 or item.text(2) == key:
            return
        new = StyleKey(item.text(0), key, self._is_character(row))
        self.sheet = replace(self.sheet, keys=with_key(self.sheet, new))
        self._show_keys()


def edit_style_keys(desk: Desk) -> None:
    """Ask for the keys and take them over."""
    dialog = StyleKeysDialog(desk)
    if dialog.ask() and dialog.sheet.keys != desk.issue.styles.keys:
        desk.bridge.do(SetStyleKeys(dialog.sheet.keys))
