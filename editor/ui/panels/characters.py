"""插入字符: special characters by group and name; black where the font at the caret has them."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QKeyEvent, QShowEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QListView,
    QListWidget,
    QListWidgetItem,
)

from editor.session.characters import (
    BLANKS,
    GROUPS,
    face_at_caret,
    has_glyph,
    name_of,
    search,
)
from editor.session.clipboard import typed
from editor.ui.desk import Desk
from editor.ui.fields import ChoiceField, Option
from editor.ui.panels.panel import Panel, muted
from editor.values.language import Words

RECENT = "recent"
CELL = 44
"""Pixels of a character's square."""
CHAR = Qt.ItemDataRole.UserRole


class CharactersPanel(Panel):
    """A grid of characters. Enter or a double click puts one at the caret."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, Words("插入字符", "Insert Characters"))
        self.search = QLineEdit()
        self.group = ChoiceField(
            [
                Option(RECENT, self.say("最近用过", "Recent")),
                *(Option(group.name, desk.look.say(group.words)) for group in GROUPS),
            ]
        )
        self.grid = QListWidget()
        self.about = muted("")
        self._face = face_at_caret(desk.bridge.session.state)
        self._build()
        self._connect()
        self.group.set_value(RECENT if desk.shell.settings.characters else GROUPS[0].name)
        self._fill()

    @property
    def current(self) -> str:
        """The chosen character; empty when none is."""
        item = self.grid.currentItem()
        return "" if item is None else str(item.data(CHAR))

    def insert(self) -> None:
        """Put the chosen character at the caret."""
        desk, char = self.desk, self.current
        if not char:
            return
        desk.canvas.input_method.finish()
        edit = typed(desk.bridge.session.state, char)
        if edit is None:
            desk.tell(
                Words("先用文字工具点到要插入的地方。", "First click where it is to go, in text.")
            )
        elif desk.bridge.do(edit):
            desk.shell.settings.add_character(char)
            desk.canvas.reveal_caret()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter inserts; Escape gives the keys back to the page."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.insert()
        else:
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        """The font at the caret may be another one by now."""
        super().showEvent(event)
        self._follow()

    def _build(self) -> None:
        self.search.setPlaceholderText(
            self.say("按名称找：圈码、箭头…", "By name: arrow, circled…")
        )
        self.search.setAccessibleName(self.say("按名称找字符", "Find characters by name"))
        self.search.setClearButtonEnabled(True)
        self.group.setAccessibleName(self.say("字符组", "Group"))
        self.grid.setAccessibleName(self.say("字符", "Characters"))
        self.grid.setViewMode(QListView.ViewMode.IconMode)
        self.grid.setResizeMode(QListView.ResizeMode.Adjust)
        self.grid.setMovement(QListView.Movement.Static)
        self.grid.setUniformItemSizes(True)
        self.grid.setGridSize(QSize(CELL, CELL))
        self.grid.setFont(self.desk.look.font(factor=1.6))
        row = QHBoxLayout()
        row.addWidget(self.search, 1)
        row.addWidget(self.group)
        column = self.column(margins=(12, 8, 12, 10))
        column.addLayout(row)
        column.addWidget(self.grid, 1)
        column.addWidget(self.about)
        self.setMinimumWidth(300)

    def _connect(self) -> None:
        self.search.textChanged.connect(self._fill)
        self.group.edited.connect(self._fill)
        self.grid.itemDoubleClicked.connect(self.insert)
        self.grid.currentItemChanged.connect(self._describe)
        self.desk.bridge.selectionChanged.connect(self._follow)

    def _characters(self) -> str:
        if self.search.text().strip():
            return "".join(search(self.search.text()))
        name = self.group.value()
        recent = self.desk.shell.settings.characters
        return next((group.text for group in GROUPS if group.name == name), recent)

    def _fill(self) -> None:
        self.group.setEnabled(not self.search.text().strip())
        self.grid.clear()
        for char in self._characters():
            item = QListWidgetItem(BLANKS.get(char, char), self.grid)
            item.setData(CHAR, char)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, self.desk.look.say(name_of(char)))
            item.setTextAlignment(Qt.AlignmentFlag.AlignCenter)
            item.setSizeHint(QSize(CELL, CELL))
        self.grid.setCurrentRow(0)
        self._colour()
        self._describe()

    def _follow(self) -> None:
        face = face_at_caret(self.desk.bridge.session.state)
        if self.isVisible() and face != self._face:
            self._face = face
            self._colour()
            self._describe()

    def _colour(self) -> None:
        theme, fonts = self.desk.look.theme, self.desk.bridge.session.fonts
        for row in range(self.grid.count()):
            item = self.grid.item(row)
            has = has_glyph(fonts, self._face, str(item.data(CHAR)))
            item.setForeground(QColor(theme.text if has else theme.faint))

    def _describe(self) -> None:
        char = self.current
        if not char:
            self.about.setText(self.say("没有这样的字符。", "There is no such character."))
            return
        fonts = self.desk.bridge.session.fonts
        words = f"{self.desk.look.say(name_of(char))}  U+{ord(char):04X}"
        if not has_glyph(fonts, self._face, char):
            other = fonts.face_for(char, self._face)
            words += (
                self.say("  · 所用字体没有这个字，任何字体都没有", "  · no font has it")
                if other is None
                else self.say(
                    f"  · 所用字体没有，会用 {other.key.family}",
                    f"  · not in this font: set in {other.key.family}",
                )
            )
        self.about.setText(words)


def show_characters(desk: Desk) -> None:
    """Open the panel and give it the keys."""
    dock = desk.dock("characters")
    dock.show()
    dock.raise_()
    dock.activateWindow()
    (panel,) = dock.findChildren(CharactersPanel)
    panel.search.setFocus()
