"""What files become before they are imported: each article, its encoding, the rules of cleaning."""

from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QGridLayout,
    QGroupBox,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QProgressBar,
    QVBoxLayout,
    QWidget,
)

from editor.importers.cleaning import RULES
from editor.importers.decoding import ENCODINGS
from editor.importers.imported import CHOICES, Imported, imported
from editor.importers.manuscript import Manuscript
from editor.ui.dialogs.dialog import Dialog
from editor.ui.dialogs.importpreview import ImportPreview
from editor.ui.fields import ChoiceField, Option
from editor.ui.import_process import ImportProcess
from editor.ui.import_worker import Reading
from editor.ui.look import Look
from editor.values.language import Words, many

TITLE = Words("导入稿件", "Import Articles")
READING = Words("正在读取……", "Reading …")
SIZE = (980, 700)
_COLUMNS = 3


class ImportDialog(Dialog):
    """Files on the left, the article on the right; ``rules`` are the ones that are switched on.

    It stays open beside the window, and has files read by ``process``. Whoever opens it clears the
    process when what was chosen has been brought in.
    """

    chapter = "importing"

    def __init__(
        self,
        look: Look,
        files: tuple[Path, ...],
        rules: frozenset[str],
        process: ImportProcess,
        parent: QWidget | None,
    ) -> None:
        super().__init__(look, TITLE, parent)
        self.process = process
        self._files = files
        self._found: dict[Path, Manuscript | Words] = {}
        self._waiting = len(files)
        self.files, self.preview = self._list(), ImportPreview(look)
        self.encoding = self._encodings()
        self.notes = QPlainTextEdit()
        self.switches = self._switches(rules)
        self.progress = QProgressBar()
        self._build()
        self.button = self.add_buttons(Words("导入", "Import"))
        self.process.read.connect(self._take)
        self.process.refused.connect(self._take)
        self.process.finished.connect(self._rest)
        self.resize(*SIZE)
        self.files.setCurrentRow(0)
        self._show_state()

    def begin(self) -> None:
        """Begin to read, and show it beside the window."""
        self.process.start([Reading(file) for file in self._files])
        self.show()
        self.raise_()
        self.activateWindow()

    @property
    def rules(self) -> frozenset[str]:
        """The rules and choices that are switched on."""
        return frozenset(name for name, box in self.switches.items() if box.isChecked())

    def chosen(self) -> Iterator[tuple[Path, Manuscript]]:
        """The files that are ticked and could be read."""
        for file, item in zip(self._files, self._items(), strict=True):
            found = self._found.get(file)
            if isinstance(found, Manuscript) and item.checkState() is Qt.CheckState.Checked:
                yield file, found

    def done(self, result: int) -> None:
        """Whatever is still being read is read no further."""
        self.process.stop()
        super().done(result)

    def _list(self) -> QListWidget:
        files = QListWidget()
        files.setAccessibleName(self.say("文件", "Files"))
        files.setFixedWidth(270)
        files.setWordWrap(True)
        for file in self._files:
            item = QListWidgetItem(file.name, files)
            item.setToolTip(str(file))
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Checked)
        files.currentRowChanged.connect(lambda _: self._show())
        files.itemChanged.connect(lambda _: self._show_state())
        return files

    def _encodings(self) -> ChoiceField:
        field = ChoiceField([Option(name, self.look.say(w)) for name, w in ENCODINGS.items()])
        field.setAccessibleName(self.say("文字编码", "Encoding"))
        field.setSizeAdjustPolicy(field.SizeAdjustPolicy.AdjustToContents)
        field.setMinimumWidth(field.sizeHint().width())
        field.activated.connect(lambda _: self._read_again())
        return field

    def _switches(self, rules: frozenset[str]) -> dict[str, QCheckBox]:
        named = {rule.name: rule.words for rule in RULES} | CHOICES
        switches = {}
        for name, words in named.items():
            switches[name] = box = QCheckBox(self.look.say(words))
            box.setChecked(name in rules)
            box.toggled.connect(lambda _: self._show())
        return switches

    def _build(self) -> None:
        self.notes.setReadOnly(True)
        self.notes.setFixedHeight(84)
        self.notes.setTabChangesFocus(True)
        self.notes.setAccessibleName(self.say("读取与整理的说明", "Notes on reading and cleaning"))
        self.notes.setPlaceholderText(self.say("没有要说明的。", "Nothing to note."))
        self.progress.setTextVisible(False)
        self.progress.setAccessibleName(self.say("进度", "Progress"))
        self.progress.setRange(0, len(self._files))
        head = QHBoxLayout()
        self._about = QLabel()
        self._about.setProperty("role", "muted")
        self._encoding_label = QLabel(self.say("编码", "Encoding"))
        head.addWidget(self._about, 1)
        head.addWidget(self._encoding_label)
        head.addWidget(self.encoding)
        right = QVBoxLayout()
        right.addLayout(head)
        right.addWidget(self.preview, 1)
        right.addWidget(self.notes)
        row = QHBoxLayout()
        row.addWidget(self.files)
        row.addLayout(right, 1)
        self.column.addLayout(row, 1)
        self.column.addWidget(self._rule_box())
        self.column.addWidget(self.progress)

    def _rule_box(self) -> QGroupBox:
        box = QGroupBox(self.say("整理（改动立即显示在上面）", "Cleaning (shown above at once)"))
        grid = QGridLayout(box)
        for number, switch in enumerate(self.switches.values()):
            grid.addWidget(switch, number // _COLUMNS, number % _COLUMNS)
        return box

    def _items(self) -> list[QListWidgetItem]:
        return [self.files.item(row) for row in range(self.files.count())]

    def _take(self, reading: Reading, found: Manuscript | Words) -> None:
        """A file was read, or refused."""
        self._found[reading.file] = found
        self._waiting -= 1
        row = self._files.index(reading.file)
        item = self.files.item(row)
        if isinstance(found, Words):
            item.setIcon(self.look.icon("warning", self.look.theme.amber))
            item.setCheckState(Qt.CheckState.Unchecked)
        else:
            item.setIcon(self.look.icon("article"))
        if row == self.files.currentRow():
            self._show()
        self._show_state()

    def _rest(self) -> None:
        self._waiting = 0
        self._show_state()

    def _read_again(self) -> None:
        """The current file in another encoding; files that wait are read after it."""
        row, name = self.files.currentRow(), self.encoding.value()
        waiting = [Reading(file) for file in self._files if file not in self._found]
        again = Reading(self._files[row], str(name))
        self._found.pop(again.file, None)
        self._waiting = len(waiting) + 1
        self._show()
        self._show_state()
        self.process.start([again, *(each for each in waiting if each.file != again.file)])

    def _show(self) -> None:
        """The current file as it will be imported."""
        file = self._files[max(self.files.currentRow(), 0)]
        found = self._found.get(file)
        encoded = isinstance(found, Manuscript) and bool(found.encoding)
        self.encoding.setVisible(encoded)
        self._encoding_label.setVisible(encoded)
        self._about.clear()
        self.notes.clear()
        if not isinstance(found, Manuscript):
            self.preview.show_words(found or READING)
            return
        if encoded:
            self.encoding.set_value(found.encoding)
        made = imported(found, file.stem, self.rules)
        self.preview.show_import(made)
        self._about.setText(self.look.say(_about(made)))
        self.notes.setPlainText("\n".join(self.look.say(note) for note in made.notes))

    def _show_state(self) -> None:
        """How far the reading is, and how many files will be imported."""
        count = sum(1 for _ in self.chosen())
        self.progress.setVisible(self._waiting > 0)
        self.progress.setValue(len(self._found))
        self.button.setEnabled(count > 0 and self._waiting == 0)
        words = Words(f"导入 {count} 个文件", f"Import {many(count, 'file')}") if count else TITLE
        self.button.setText(self.look.say(words))
        self.button.setMinimumWidth(self.button.sizeHint().width())


def _about(made: Imported) -> Words:
    count = sum(article.character_count for article in made.articles)
    photos = len(made.photos)
    return Words(
        f"{count} 字，图片 {photos} 张", f"{many(count, 'character')}, {many(photos, 'picture')}"
    )
