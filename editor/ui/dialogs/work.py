"""A dialog that stays open while a separate process works: progress, cancel, and what was made."""

import os
from collections.abc import Callable, Collection, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import (
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QSizePolicy,
    QWidget,
)

from editor.session.asking import soon
from editor.ui.desk import Desk
from editor.ui.dialogs.dialog import Dialog
from editor.ui.export_process import ExportProcess
from editor.ui.export_work import Work
from editor.ui.look import Look
from editor.ui.revealing import open_path, reveal
from editor.values.language import Words

MESSAGE_LINES = 3


class WorkDialog(Dialog):
    """Stays open beside the window. Whoever inherits says what is to be made in `start`, and what
    is said of it in `told`."""

    chapter = "printing"

    def __init__(self, desk: Desk, title: Words, go: Words) -> None:
        super().__init__(desk.look, title, desk.dialog_parent)
        self.setModal(False)
        self.desk = desk
        self.process: ExportProcess | None = None
        self.written: list[Path] = []
        self._agreed: Path | None = None
        self.file = QLineEdit()
        self.file.setAccessibleName(self.say("文件", "File"))
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self.progress.setAccessibleName(self.say("进度", "Progress"))
        self.message = QLabel()
        self.go = QPushButton(desk.look.say(go))
        self._keep_height()
        self.setMinimumWidth(560)

    def prepare(self) -> None:
        """Bring the fields up to the issue before the dialog is shown."""

    def start(self) -> None:
        """Read the fields and begin, or say what is wrong."""

    def told(self, made: object) -> tuple[Words, bool]:
        """What is said of what was made, and whether that is bad news."""
        raise NotImplementedError

    def enable(self, free: bool) -> None:
        """Let the fields be changed, or not."""
        self.file.setEnabled(free)

    def add_work(self) -> None:
        """Progress, message and buttons at the foot."""
        self.begin_foot()
        self.column.addWidget(self.progress)
        self.column.addWidget(self.message)
        self.column.addLayout(self._button_row())
        self._set_busy(busy=False)

    def run(self, work: Work, doing: Words) -> None:
        """Have it made in another process; a file that is there is replaced when asked again."""
        if self.would_replace(work.to):
            return
        self.process = ExportProcess(work, self)
        self.process.progressed.connect(self.show_progress)
        self.process.finished.connect(self.finish)
        self.process.failed.connect(self._fail)
        cancelled = self.say("已取消，没有写出新文件。", "Cancelled; no new file was made.")
        self.process.stopped.connect(lambda: self.end(cancelled))
        self._set_busy(busy=True)
        self._show_message(self.look.say(doing))
        self.process.start()

    def take(self, place: Path) -> None:
        """A place chosen in the system's dialog, which has asked whether a file is replaced."""
        self._agreed = place
        self.file.setText(str(place))

    def would_replace(self, to: Path) -> bool:
        """Whether a file would be replaced without that having been asked, which it is then; also
        where that cannot be known, since the disk does not answer."""
        unknown: bool | None = None
        there = soon(partial(os.path.isfile, to), otherwise=unknown)
        if there is None:
            self.refuse(
                Words(
                    f"“{to.parent}”没有回应。请检查网络，或另选文件夹。",
                    f"“{to.parent}” does not answer. Check the network, or choose another folder.",
                )
            )
            return True
        if to in {self._agreed, *self.written} or not there:
            return False
        self._agreed = to
        self.refuse(
            Words(
                f"“{to.name}”已经有了。再按一次“{self.go.text()}”就替换它，或另取文件名。",
                f"“{to.name}” exists. Press “{self.go.text()}” again to replace it, "
                "or take another name.",
            )
        )
        return True

    def refuse(self, words: Words) -> None:
        """Say why nothing is begun."""
        self._show_message(self.look.say(words), error=True)

    def stop(self) -> None:
        """Cancel what is being made."""
        if self.process is not None:
            self.process.stop()

    def reject(self) -> None:
        """Escape and the button: cancel, or close when nothing is being made."""
        if self.process is not None:
            self.stop()
        else:
            super().reject()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Closing cancels."""
        self.stop()
        super().closeEvent(event)

    def _keep_height(self) -> None:
        """What comes and goes has its place always, so that the buttons stay where they are."""
        policy = self.progress.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.progress.setSizePolicy(policy)
        self.message.setWordWrap(True)
        self.message.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self.message.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.message.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.message.setFixedHeight(MESSAGE_LINES * self.message.fontMetrics().lineSpacing())

    def _button_row(self) -> QHBoxLayout:
        self.open_folder = self._button(self.say("显示文件", "Show File"), self._open_folder)
        self.open_folder.setIcon(self.look.icon("folder"))
        self.open_file = self._button(self.say("打开文件", "Open File"), self._open_file)
        for button in (self.open_folder, self.open_file):
            button.hide()
        self.cancel = self._button(self.say("关闭", "Close"), self.reject)
        self.go.setDefault(True)
        self.go.clicked.connect(self.start)
        row = QHBoxLayout()
        row.addWidget(self.open_folder)
        row.addWidget(self.open_file)
        row.addStretch(1)
        row.addWidget(self.cancel)
        row.addWidget(self.go)
        return row

    def _button(self, text: str, run: Callable[[], None]) -> QPushButton:
        button = QPushButton(text)
        button.setAutoDefault(False)
        button.clicked.connect(run)
        return button

    def _set_busy(self, *, busy: bool) -> None:
        self.go.setEnabled(not busy)
        self.enable(not busy)
        self.progress.setVisible(busy)
        self.progress.setRange(0, 0)
        self.open_folder.hide()
        self.open_file.hide()
        self.cancel.setText(self.say("取消", "Cancel") if busy else self.say("关闭", "Close"))

    def show_progress(self, done: int, total: int) -> None:
        """How far it has come."""
        self.progress.setRange(0, total)
        self.progress.setValue(done)

    def finish(self, made: object) -> None:
        """It was made: say so."""
        words, bad = self.told(made)
        self.conclude(words, bad=bad)

    def conclude(self, words: Words, *, bad: bool) -> None:
        """Say how it ended, and offer what was written."""
        self.end(self.look.say(words), error=bad)
        self.open_folder.setVisible(bool(self.written))
        alone = len(self.written) == 1
        there = alone and soon(partial(os.path.isfile, self.written[0]), otherwise=False)
        self.open_file.setVisible(there)

    def _fail(self, words: Words) -> None:
        self.end(self.look.say(words), error=True)

    def end(self, text: str, *, error: bool = False) -> None:
        """It is over: the fields are free again."""
        self.process = None
        self._set_busy(busy=False)
        self._show_message(text, error=error)

    def _show_message(self, text: str, *, error: bool = False) -> None:
        self.message.setText(text)
        self.message.setProperty("role", "error" if error else "muted")
        self.message.style().unpolish(self.message)
        self.message.style().polish(self.message)
        self.message.setToolTip(text)

    def _open_folder(self) -> None:
        if self.written:
            reveal(self.desk, self.written[0])

    def _open_file(self) -> None:
        if self.written:
            open_path(self.desk, self.written[0])


def named(text: str, ending: str, endings: Collection[str]) -> str:
    """A typed path with another ending of a file, or with none, as that of a folder; what names
    nothing stays as it is."""
    typed = Path(text)
    found = typed.suffix.lower()
    if found == ending or not typed.name:
        return text
    return str(
        typed.with_suffix(ending) if found in endings else typed.with_name(typed.name + ending)
    )


def paths_of(made: object) -> list[Path]:
    """The files among what another process made."""
    items = made if isinstance(made, list) else [made]
    return [path for path in items if isinstance(path, Path)]


def page_form(look: Look, rows: Sequence[tuple[Words, QWidget]]) -> QFormLayout:
    """Fields under each other, named for the eye and the ear; a nameless one stands alone."""
    form = QFormLayout()
    form.setHorizontalSpacing(12)
    form.setVerticalSpacing(9)
    form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
    for words, widget in rows:
        name = look.say(words)
        form.addRow(name, widget)
        if name and not widget.accessibleName():
            widget.setAccessibleName(name)
    return form
