"""专名词表: the names and words that lines never break, one a line."""

from pathlib import Path

from PySide6.QtWidgets import QHBoxLayout, QLabel, QPlainTextEdit, QPushButton

from editor.edit.styles import SetWords
from editor.session.wordlist import LONGEST, read_words, split_words, tidied
from editor.ui.desk import Desk
from editor.ui.dialogs.dialog import Dialog, ask_discard, say_problem
from editor.ui.filedialogs import FileDialogs
from editor.values.language import BanxinError, Words, many

KINDS = "*.txt *.csv *.tsv *.lst"


class WordListDialog(Dialog):
    """Edits the list as text; sorted and without doubles when it is accepted."""

    chapter = "typesetting"

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.look, Words("专名词表", "Word List"), desk.dialog_parent)
        self._words = desk.issue.styles.words
        self._folder = desk.shell.settings.folder()
        self.list = QPlainTextEdit("\n".join(self._words))
        self._count = QLabel()
        self._count.setProperty("role", "muted")
        self._build()
        self.list.textChanged.connect(self._show_count)
        self._show_count()
        self.resize(420, 520)

    def words(self) -> tuple[str, ...]:
        """The list as it was typed, tidied."""
        return split_words(self.list.toPlainText())

    def take(self, path: Path) -> None:
        """Add the words of a text file to the list, or say why that cannot be."""
        try:
            found = read_words(path)
        except BanxinError as error:
            say_problem(self.look, error.words, self)
            return
        self.list.setPlainText("\n".join(tidied((*self.words(), *found))))

    def reject(self) -> None:
        """Nothing typed is thrown away unasked."""
        question = Words("放弃对词表的修改？", "Discard the changes to the list?")
        if self.words() == tidied(self._words) or ask_discard(self.look, question, self):
            super().reject()

    def _build(self) -> None:
        remark = QLabel(
            self.say(
                "人名、地名、机构名和固定词语，一行一个。排版时不把它们拆在两行。",
                "Names and set phrases, one a line. Lines are never broken inside them.",
            )
        )
        remark.setWordWrap(True)
        self.list.setAccessibleName(self.windowTitle())
        self.list.setTabChangesFocus(True)
        choose = QPushButton(self.say("导入文本文件…", "Import a Text File…"))
        choose.setAutoDefault(False)
        choose.clicked.connect(self._browse)
        foot = QHBoxLayout()
        foot.addWidget(self._count, 1)
        foot.addWidget(choose)
        self.column.addWidget(remark)
        self.column.addWidget(self.list, 1)
        self.column.addLayout(foot)
        self.add_buttons()

    def _browse(self) -> None:
        title = Words("导入词表", "Import Words")
        kinds = f"{self.say('文本', 'Text')} ({KINDS})"
        for path in FileDialogs(self.look, self).files(title, self._folder, kinds):
            self._folder = path.parent
            self.take(path)

    def _show_count(self) -> None:
        typed = [line for line in self.list.toPlainText().splitlines() if line.strip()]
        count = len(self.words())
        text = self.say(f"{count} 条", many(count, "entry", "entries"))
        if len(typed) > count:
            text += self.say(
                f"（重复的、单字和超过 {LONGEST} 字的不计）",
                f" (without doubles, single characters and what is longer than {LONGEST})",
            )
        self._count.setText(text)


def edit_words(desk: Desk) -> None:
    """Show the list and take it over."""
    dialog = WordListDialog(desk)
    words = dialog.words() if dialog.ask() else desk.issue.styles.words
    if words != desk.issue.styles.words:
        desk.bridge.do(SetWords(words))
