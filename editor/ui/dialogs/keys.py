"""The editor of keyboard shortcuts: sets to choose, copy and change, found by name or by key."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QMenuBar,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
)

from editor.session.keysets import DraftSets, KeySet, KeySetError, read_keys, write_keys
from editor.session.matching import rank
from editor.session.reservedkeys import refusal
from editor.ui.actions import Command
from editor.ui.desk import Desk
from editor.ui.dialogs.asking import NAME, Question, ask_text
from editor.ui.dialogs.dialog import Dialog, ask, say_problem
from editor.ui.fields import ChoiceField, Option
from editor.ui.filedialogs import FileDialogs
from editor.ui.keyfield import KeyField
from editor.ui.panels.panel import muted, rows_of, rows_under
from editor.values.language import Words

CANVAS_KEYS = (
    ("Space", Words("拖动时移动画面", "Drag to move the view")),
    ("Ctrl+Wheel", Words("以指针为中心缩放", "Zoom at the pointer")),
    ("Shift+Wheel", Words("左右滚动", "Scroll sideways")),
    (
        "Ctrl+Alt",
        Words("拖一个框到另一个框上：交换内容", "Drag a frame onto another: swap contents"),
    ),
    ("Enter", Words("编辑所选文字块的文字", "Edit the text of the selected frame")),
    ("Tab", Words("选下一个框；Shift+Tab 上一个", "Select the next frame; Shift+Tab: back")),
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
"""Keys that the page takes by itself and that no set changes."""
WIDEST = 280
"""Pixels that the name of a set takes at most."""
DELETE = Words("删除", "Delete")
COMMAND = Qt.ItemDataRole.UserRole
NATIVE = QKeySequence.SequenceFormat.NativeText


class KeysDialog(Dialog):
    """All commands by menu with their keys in the chosen set. A shipped set is copied as soon as
    something in it is changed. Sets are kept when the dialog is accepted, not before."""

    chapter = "shortcuts"

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.look, Words("快捷键", "Keyboard Shortcuts"), desk.dialog_parent)
        self._desk = desk
        self._sets = DraftSets(desk.shell.key_sets)
        self.commands: dict[str, Command] = {}
        self.keys = desk.shell.key_set
        self.sets = ChoiceField()
        self.sets.setSizeAdjustPolicy(ChoiceField.SizeAdjustPolicy.AdjustToContents)
        self.search = QLineEdit()
        self.pressed = KeyField(self.say("按键查找", "Find by pressing a key"))
        self.tree = QTreeWidget()
        self.new = KeyField(self.say("新的键", "New key"))
        self.note = muted(" ")
        self.remove = self._button(DELETE, self.remove_set)
        self.assign = self._button(Words("设定", "Assign"), self.give)
        self._build()
        self._fill()
        self._show_sets()
        self.sets.edited.connect(self._choose)
        self.search.textChanged.connect(self._filter)
        self.pressed.keySequenceChanged.connect(self._filter)
        self.tree.currentItemChanged.connect(self._explain)
        self.new.keySequenceChanged.connect(self._explain)
        self._explain()
        self.resize(600, 620)

    def accept(self) -> None:
        """Keep the sets, unless the disk refuses."""
        if self._try(self._sets.keep):
            super().accept()

    def give(self) -> None:
        """Give the typed key to the chosen command, and take it from any other."""
        key = self.new.key
        if key and self._refusal(key) is None:
            self._change(lambda keys, name: keys.with_keys(name, (key,)))
            self.new.clear()

    def take(self) -> None:
        """Leave the chosen command without a key."""
        self._change(lambda keys, name: keys.with_keys(name, ()))

    def reset(self) -> None:
        """Give the chosen command its own keys back."""
        self._change(lambda keys, name: keys.without(name))

    def copy_set(self) -> None:
        """A set of one's own like the chosen one."""
        self._add(self.keys.named(self._sets.free_name(self._title(self.keys))))

    def rename_set(self, name: str) -> None:
        """Another name for a set of one's own."""
        if not self.keys.shipped and name.strip() and name != self.keys.name:
            old = self.keys.name
            new = self.keys.named(self._sets.free_name(name))
            self._sets.remove(old)
            self._add(new)

    def remove_set(self) -> None:
        """Forget a set of one's own, after a question."""
        name = self.keys.name
        question = Words(f"删除键位方案“{name}”？", f"Delete the key set “{name}”?")
        if not self.keys.shipped and ask(self.look, question, DELETE, self):
            self._sets.remove(self.keys.name)
            self.keys = self._sets.get("default")
            self._show_sets()

    def import_set(self) -> None:
        """Take a set from a file."""
        title = Words("导入快捷键", "Import Shortcuts")
        folder = self._desk.shell.settings.folder()
        for path in FileDialogs(self.look, self).files(title, folder, "*.json"):
            try:
                read = read_keys(path)
            except KeySetError as error:
                say_problem(self.look, error.words, self)
            else:
                self._add(read.named(self._sets.free_name(path.stem)))

    def export_set(self) -> None:
        """Write the chosen set to a file."""
        title = Words("导出快捷键", "Export Shortcuts")
        start = self._desk.shell.settings.folder() / f"{self._title(self.keys)}.json"
        path = FileDialogs(self.look, self).new_file(title, start, "json")
        if path is not None:
            self._try(lambda: write_keys(self.keys, path))

    def _build(self) -> None:
        self.sets.setAccessibleName(self.say("键位方案", "Key set"))
        self.search.setPlaceholderText(self.say("按名称查找", "Find by name"))
        self.search.setAccessibleName(self.search.placeholderText())
        self.pressed.setToolTip(self.pressed.accessibleName())
        self._row(
            self.sets,
            self._button(Words("复制", "Copy"), self.copy_set),
            self._button(Words("改名…", "Rename…"), self._ask_name),
            self.remove,
            self._button(Words("导入…", "Import…"), self.import_set),
            self._button(Words("导出…", "Export…"), self.export_set),
        )
        self._row(self.search, self.pressed)
        self.tree.setAccessibleName(self.windowTitle())
        self.tree.setColumnCount(2)
        self.tree.setHeaderHidden(True)
        self.tree.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.tree.header().setStretchLastSection(False)
        self.tree.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self.column.addWidget(self.tree)
        self._row(
            self.new,
            self.assign,
            self._button(Words("去掉", "Remove"), self.take),
            self._button(Words("恢复默认", "Reset"), self.reset),
        )
        self.column.addWidget(self.note)
        self.add_buttons().setAutoDefault(False)

    def _row(self, *widgets: QPushButton | ChoiceField | QLineEdit | KeyField) -> None:
        row = QHBoxLayout()
        for place, widget in enumerate(widgets):
            row.addWidget(widget, 0 if place else 1)
        self.column.addLayout(row)

    def _button(self, words: Words, act: Callable[[], None]) -> QPushButton:
        button = QPushButton(self.look.say(words))
        button.setAutoDefault(False)
        button.clicked.connect(lambda _checked: act())
        return button

    def _fill(self) -> None:
        groups: dict[str, QTreeWidgetItem] = {}
        for menu, action in self._desk.commands():
            command: Command = action.data()
            self.commands[command.id] = command
            row = QTreeWidgetItem(self._group(groups, menu), [action.text().replace("&&", "&")])
            row.setData(0, COMMAND, command.id)
        canvas = self._group(groups, self.say("画面", "Canvas"))
        for key, words in CANVAS_KEYS:
            QTreeWidgetItem(canvas, [self.look.say(words), key])
        self.tree.expandAll()

    def _group(self, groups: dict[str, QTreeWidgetItem], name: str) -> QTreeWidgetItem:
        if name not in groups:
            groups[name] = QTreeWidgetItem(self.tree, [name])
            groups[name].setFont(0, self.look.font(weight=600))
        return groups[name]

    def _rows(self) -> list[QTreeWidgetItem]:
        return [row for group in rows_of(self.tree) for row in rows_under(group)]

    @property
    def resolved(self) -> dict[str, tuple[str, ...]]:
        """The keys of all commands in the chosen set."""
        return self.keys.resolved({name: each.keys for name, each in self.commands.items()})

    def _show_sets(self) -> None:
        options = [Option(each.name, self._title(each)) for each in self._sets.all()]
        self.sets.set_options(options)
        self.sets.ensurePolished()
        self.sets.setMinimumWidth(min(self.sets.sizeHint().width(), WIDEST))
        self.sets.set_value(self.keys.name)
        self._show_keys()

    def _show_keys(self) -> None:
        resolved = self.resolved
        for row in self._rows():
            keys = resolved.get(row.data(0, COMMAND))
            if keys is not None:
                row.setText(1, "　".join(QKeySequence(key).toString(NATIVE) for key in keys))
        self.remove.setEnabled(not self.keys.shipped)
        self._filter()
        self._explain()

    def _filter(self) -> None:
        text, key = self.search.text(), self.pressed.key
        resolved = self.resolved
        for group in rows_of(self.tree):
            for row in rows_under(group):
                keys = resolved.get(row.data(0, COMMAND), (row.text(1),))
                found = rank(text, (row.text(0), group.text(0))) is not None
                row.setHidden(not found or bool(key and key not in keys))
            group.setHidden(all(row.isHidden() for row in rows_under(group)))

    def _choose(self, name: object) -> None:
        self.keys = self._sets.get(str(name))
        self._show_keys()

    def _explain(self) -> None:
        key, row = self.new.key, self.tree.currentItem()
        why = self._refusal(key)
        self.assign.setEnabled(bool(key and why is None and row and row.data(0, COMMAND)))
        users = [name for name, keys in self.resolved.items() if key in keys] if key else []
        labels = [self.look.say(self.commands[name].label(self._desk)) for name in users]
        if why is not None:
            self.note.setText(self.look.say(why))
        elif labels:
            names = "、".join(labels)
            used = f"已用于“{names}”，设定后从那里去掉。"
            self.note.setText(self.say(used, f"Used for “{names}”, from which it will be taken."))
        else:
            self.note.setText(" ")

    def _refusal(self, key: str) -> Words | None:
        """Why no command may have a key."""
        bars = self._desk.dialog_parent.findChildren(QMenuBar)
        for action in (each for bar in bars for each in bar.actions()):
            if key and QKeySequence.mnemonic(action.text()).toString() == key:
                menu = action.text().replace("&", "")
                return Words(f"{key} 打开菜单“{menu}”。", f"{key} opens the menu “{menu}”.")
        return refusal(key)

    def _change(self, change: Callable[[KeySet, str], KeySet]) -> None:
        row = self.tree.currentItem()
        command = row.data(0, COMMAND) if row is not None else None
        if not command:
            return
        if self.keys.shipped:
            self.copy_set()
        self._add(change(self.keys, command))

    def _add(self, keys: KeySet) -> None:
        self._sets.put(keys)
        self.keys = keys
        self._show_sets()

    def _try(self, act: Callable[[], None]) -> bool:
        try:
            act()
        except KeySetError as error:
            say_problem(self.look, error.words, self)
            return False
        return True

    def _ask_name(self) -> None:
        if self.keys.shipped:
            self.copy_set()
        question = Question(Words("键位方案改名", "Rename Key Set"), NAME, self.chapter)
        name = ask_text(self.look, question, self, self.keys.name)
        if name:
            self.rename_set(name)

    def _title(self, keys: KeySet) -> str:
        return self.look.say(keys.words) if keys.words is not None else keys.name


def show_keys(desk: Desk) -> None:
    """Show the editor, and use the set that was chosen in it."""
    dialog = KeysDialog(desk)
    if dialog.ask():
        desk.shell.use_keys(dialog.keys.name)
