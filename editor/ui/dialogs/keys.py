"""The list of keyboard shortcuts."""

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem

from editor.ui.desk import Desk
from editor.ui.dialogs.dialog import Dialog
from editor.values.language import Words

CANVAS_KEYS = (
    ("Space", Words("拖动时移动画面", "Drag to move the view")),
    ("Ctrl+Wheel", Words("以指针为中心缩放", "Zoom at the pointer")),
    ("Shift+Wheel", Words("左右滚动", "Scroll sideways")),
    ("Enter", Words("编辑所选文字块的文字", "Edit the text of the selected frame")),
    (
        "Tab",
        Words("表格：下一格，末格之后添一行", "In a table: the next cell, at the end a new row"),
    ),
    ("Shift+Tab", Words("表格：上一格", "In a table: the cell before")),
    (
        "Enter",
        Words(
            "表格：添一行；在空的末行里离开表格", "In a table: a new row; out of an empty last one"
        ),
    ),
    ("Ctrl+Left", Words("文字：前一个词；Ctrl+Right 后一个", "In text: by words, as Ctrl+Right")),
    ("Ctrl+Up", Words("文字：段首；Ctrl+Down 下一段", "In text: by paragraphs, as Ctrl+Down")),
    ("Home", Words("文字：行首", "In text: to the line's start")),
    ("End", Words("文字：行尾", "In text: to the line's end")),
    ("Ctrl+Home", Words("文字：全文的开头", "In text: to the story's start")),
    ("Ctrl+End", Words("文字：全文的末尾", "In text: to the story's end")),
    ("Ctrl+Backspace", Words("文字：删前一个词", "In text: delete the word before")),
    ("Ctrl+Delete", Words("文字：删后一个词", "In text: delete the word behind")),
    ("Esc", Words("从文字回到文字块", "From the text back to its frame")),
)


class KeysDialog(Dialog):
    """All commands that have keys, by menu."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.look, Words("快捷键", "Keyboard Shortcuts"), desk.dialog_parent)
        self.tree = QTreeWidget()
        self.tree.setAccessibleName(self.windowTitle())
        self.tree.setColumnCount(2)
        self.tree.setHeaderHidden(True)
        self.tree.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.tree.header().setStretchLastSection(False)
        self.tree.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        groups: dict[str, QTreeWidgetItem] = {}
        for menu, action in desk.commands():
            native = QKeySequence.SequenceFormat.NativeText
            keys = "　".join(key.toString(native) for key in action.shortcuts())
            if keys:
                QTreeWidgetItem(self._group(groups, menu), [action.text(), keys])
        canvas = self._group(groups, self.say("画面", "Canvas"))
        for key, words in CANVAS_KEYS:
            QTreeWidgetItem(canvas, [desk.look.say(words), key])
        self.tree.expandAll()
        self.column.addWidget(self.tree)
        self.add_buttons(Words("关闭", "Close"), None)
        self.resize(460, 560)

    def _group(self, groups: dict[str, QTreeWidgetItem], name: str) -> QTreeWidgetItem:
        if name not in groups:
            groups[name] = QTreeWidgetItem(self.tree, [name])
            groups[name].setFont(0, self.look.font(weight=600))
        return groups[name]


def show_keys(desk: Desk) -> None:
    """Show them."""
    KeysDialog(desk).ask()
