"""字数统计: what the selection, the story, the page and the issue hold."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel

from editor.edit.selection import TextSelection
from editor.session.counting import Counts, counts_of
from editor.session.texts import Scope
from editor.ui.desk import Desk
from editor.ui.dialogs.dialog import OK, Dialog
from editor.ui.panels.findrows import SCOPES
from editor.values.language import Words
from editor.values.units import format_number

HEADS = (
    Words("字数", "Characters"),
    Words("汉字", "Chinese"),
    Words("西文词", "Words"),
    Words("段", "Paragraphs"),
    Words("行", "Lines"),
    Words("400 字稿纸", "Sheets of 400"),
)


class CountsDialog(Dialog):
    """A row for each stretch of text; those that are not there are left out."""

    chapter = "text"

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.look, Words("字数统计", "Counts"), desk.dialog_parent)
        grid = QGridLayout()
        grid.setHorizontalSpacing(22)
        grid.setVerticalSpacing(10)
        for column, words in enumerate(HEADS, 1):
            self._put(grid, 0, column, desk.look.say(words), quiet=True)
        for row, (scope, words) in enumerate(reversed(_scopes(desk)), 1):
            self._put(grid, row, 0, desk.look.say(words), quiet=True)
            page = desk.page.id if desk.page is not None else None
            for column, number in enumerate(
                numbers(counts_of(desk.bridge.session, scope, page)), 1
            ):
                self._put(grid, row, column, number)
        remark = self.say(
            "字数不计空格，附注不计。行数包括溢出的行。",
            "Blanks and notes are not counted. Lines include those without room.",
        )
        self.column.addLayout(grid)
        label = QLabel(remark)
        label.setProperty("role", "muted")
        self.column.addWidget(label)
        self.add_buttons(OK, None)

    def _put(
        self, grid: QGridLayout, row: int, column: int, text: str, *, quiet: bool = False
    ) -> None:
        label = QLabel(text)
        if quiet:
            label.setProperty("role", "muted")
        side = Qt.AlignmentFlag.AlignRight if column else Qt.AlignmentFlag.AlignLeft
        grid.addWidget(label, row, column, side)


def numbers(counts: Counts) -> tuple[str, ...]:
    """The figures of a row, as they are shown."""
    lines = "—" if counts.lines is None else str(counts.lines)
    whole = (counts.characters, counts.han, counts.words, counts.paragraphs)
    return (*map(str, whole), lines, format_number(counts.sheets, 1))


def _scopes(desk: Desk) -> list[tuple[Scope, Words]]:
    selection = desk.bridge.session.selection
    typing = isinstance(selection, TextSelection)
    there = {
        Scope.SELECTION: isinstance(selection, TextSelection) and not selection.empty,
        Scope.STORY: typing,
        Scope.PAGE: desk.page is not None,
        Scope.ISSUE: True,
    }
    return [(scope, words) for scope, words in SCOPES if there[scope]]


def show_counts(desk: Desk) -> None:
    """Show the figures."""
    CountsDialog(desk).ask()
