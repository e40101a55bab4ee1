"""注音: a field above each of the selected characters, or one above them all."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from editor.edit.edit import Edit
from editor.session.pinyin import toned
from editor.session.readings import (
    LONGEST_READING,
    Base,
    read_singly,
    read_together,
    selected_base,
)
from editor.ui.desk import Desk
from editor.ui.dialogs.dialog import Dialog
from editor.ui.panels.panel import muted, scrolled
from editor.values.language import Words

IN_A_ROW = 8
"""Characters beside each other."""
CELL = 68
"""Width of a field in pixels: zhuāng."""
GAP = 8
"""Between rows."""
ROWS = 4
"""Rows that are shown without scrolling."""


class RubyDialog(Dialog):
    """Asks for the readings of some characters."""

    chapter = "typesetting"

    def __init__(self, desk: Desk, base: Base) -> None:
        super().__init__(desk.look, Words("注音", "Ruby"), desk.dialog_parent)
        self._base = base
        self.single = QRadioButton(self.say("逐字注音", "Each character"))
        self.together = QRadioButton(self.say("整组注音", "All together"))
        self.cells = [QLineEdit(word) for word in base.single]
        self.line = QLineEdit(base.group or " ".join(word for word in base.single if word))
        self.line.setMaxLength(LONGEST_READING)
        self._pages = QStackedWidget()
        self._build()
        grouped = bool(base.group)
        (self.together if grouped else self.single).setChecked(True)
        self._choose()
        (self.line if grouped else self._first_empty()).setFocus()

    def edit(self) -> Edit | None:
        """What was asked for; None when nothing changes."""
        if self.single.isChecked():
            return read_singly(self._base, [toned(cell.text()) for cell in self.cells])
        return read_together(self._base, toned(self.line.text()))

    def _build(self) -> None:
        modes = QHBoxLayout()
        for button in (self.single, self.together):
            button.toggled.connect(self._choose)
            modes.addWidget(button)
        modes.addStretch(1)
        self._pages.addWidget(self._cell_page())
        self._pages.addWidget(self._line_page())
        self.column.addLayout(modes)
        self.column.addWidget(self._pages)
        self.column.addWidget(
            muted(
                self.say(
                    "拼音可用数字标声调：li3 变为 lǐ，nv3 变为 nǚ。空着的字不注音。",
                    "Tones may be typed as digits: li3 becomes lǐ, nv3 nǚ. "
                    "Characters left empty have no reading.",
                )
            )
        )
        self.add_buttons()

    def _cell_page(self) -> QWidget:
        page, grid = QWidget(), QGridLayout()
        grid.setHorizontalSpacing(6)
        grid.setVerticalSpacing(2)
        for at, (cell, char) in enumerate(zip(self.cells, self._base.text, strict=True)):
            row, column = 3 * (at // IN_A_ROW), at % IN_A_ROW
            grid.addWidget(self._prepared(cell, at, char), row, column)
            grid.addWidget(self._char(char, cell), row + 1, column)
            grid.setRowMinimumHeight(row + 2, GAP)
        rows = -(-len(self.cells) // IN_A_ROW)
        column_box = QVBoxLayout(page)
        column_box.setContentsMargins(2, 4, 2, 4)
        column_box.addLayout(grid)
        column_box.addStretch(1)
        area = scrolled(page)
        area.setMinimumWidth(min(len(self.cells), IN_A_ROW) * (CELL + 6) + 16)
        area.setMinimumHeight(min(rows, ROWS) * 78 + 12)
        return area

    def _prepared(self, cell: QLineEdit, at: int, char: str) -> QLineEdit:
        cell.setFixedWidth(CELL)
        cell.setAlignment(Qt.AlignmentFlag.AlignCenter)
        cell.setAccessibleName(self.say(f"“{char}”的注音", f"Reading of {char}"))
        cell.textEdited.connect(lambda text: self._spread(at, text))
        cell.editingFinished.connect(lambda: cell.setText(toned(cell.text())))
        return cell

    def _char(self, char: str, cell: QLineEdit) -> QLabel:
        label = QLabel(char)
        label.setFont(self.look.font(factor=1.7))
        label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        label.setBuddy(cell)
        return label

    def _line_page(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(2, 4, 2, 4)
        self.line.setAccessibleName(self.say("整组的注音", "Reading of all"))
        self.line.editingFinished.connect(lambda: self.line.setText(toned(self.line.text())))
        text = QLabel(self._base.text)
        text.setFont(self.look.font(factor=1.7))
        text.setWordWrap(True)
        text.setAlignment(Qt.AlignmentFlag.AlignCenter)
        clear = QPushButton(self.say("清除注音", "Remove"))
        clear.setAutoDefault(False)
        clear.clicked.connect(self.line.clear)
        row = QHBoxLayout()
        row.addWidget(self.line, 1)
        row.addWidget(clear)
        column.addLayout(row)
        column.addWidget(text)
        column.addStretch(1)
        return page

    def _choose(self) -> None:
        if self.together.isChecked() and not self.line.text():
            self.line.setText(" ".join(filter(None, (cell.text() for cell in self.cells))))
        self._pages.setCurrentIndex(0 if self.single.isChecked() else 1)

    def _first_empty(self) -> QLineEdit:
        return next((cell for cell in self.cells if not cell.text()), self.cells[0])

    def _spread(self, at: int, text: str) -> None:
        """Several syllables typed or pasted into one field go on in the fields behind it."""
        words = text.split()
        if text.endswith(" ") and len(words) == 1:
            self.cells[at].setText(toned(words[0]))
            next(iter(self._from(at)[1:]), self.cells[at]).setFocus()
        elif len(words) > 1:
            for cell, word in zip(self._from(at), words, strict=False):
                cell.setText(toned(word))

    def _from(self, at: int) -> list[QLineEdit]:
        """A field and those behind it, but not at marks."""
        behind = zip(self.cells[at + 1 :], self._base.text[at + 1 :], strict=True)
        return [self.cells[at], *(cell for cell, char in behind if char.isalnum())]


def edit_ruby(desk: Desk) -> None:
    """Ask for the readings of the selected characters."""
    base = selected_base(desk.bridge.session.state)
    if base is None:
        return
    dialog = RubyDialog(desk, base)
    if dialog.ask():
        edit = dialog.edit()
        if edit is not None:
            desk.bridge.do(edit)
