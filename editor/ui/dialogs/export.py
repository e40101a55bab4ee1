"""The export dialog: what, which pages, where; then progress, and where the files are."""

import datetime
from pathlib import Path

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QCloseEvent, QDesktopServices
from PySide6.QtWidgets import (
    QCheckBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QSizePolicy,
)

from editor.exporters.exporter import ExportError
from editor.exporters.target import export_target
from editor.model.issue import Issue
from editor.model.output import NO_MARKS, Severity
from editor.ui.desk import Desk
from editor.ui.dialogs.dialog import Dialog
from editor.ui.export_process import ExportProcess
from editor.ui.export_worker import PDF, PNG, ExportRequest
from editor.ui.fields import ChoiceField, Option
from editor.ui.filedialogs import FileDialogs
from editor.values.ids import PageId
from editor.values.language import Words

PPI = (72.0, 100.0, 150.0, 200.0, 300.0)
MESSAGE_LINES = 3
TITLE = Words("导出", "Export")


class ExportDialog(Dialog):
    """Stays open beside the window while a separate process works."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.look, TITLE, desk.dialog_parent)
        self.setModal(False)
        self.desk = desk
        self.process: ExportProcess | None = None
        self.written: list[Path] = []
        self.faults = 0
        say = desk.look.say
        self.kind = ChoiceField(
            [
                Option(PDF, say(Words("印刷 PDF（PDF/X-4）", "Print PDF (PDF/X-4)"))),
                Option(PNG, say(Words("图片（PNG）", "Pictures (PNG)"))),
            ]
        )
        self.pages = QLineEdit()
        self.pages.setPlaceholderText(say(Words("全部；或 1,3-4", "all, or 1,3-4")))
        self.file = QLineEdit()
        self.marks = QCheckBox(say(Words("裁切线与套准标记", "Crop and register marks")))
        self.marks.setChecked(True)
        self.ppi = ChoiceField([Option(ppi, f"{ppi:.0f} ppi") for ppi in PPI])
        self.ppi.set_value(150.0)
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self.message = QLabel()
        self._keep_height()
        self._build()
        self.kind.edited.connect(self.choose)
        self.setMinimumWidth(500)

    def choose(self, kind: object) -> None:
        """Prepare for ``pdf`` or ``png``."""
        self.kind.set_value(kind)
        self._enable_fields(True)
        session = self.desk.bridge.session
        if not self.file.text() or Path(self.file.text()).suffix != f".{kind}":
            self.file.setText(str(session.path.parent / f"{session.path.name}.{kind}"))
        if self.process is None:
            self._show_message("")

    def request(self) -> ExportRequest:
        """What the fields ask for.

        Raises ValueError for pages that are not there, ExportError for a wrong file.
        """
        session = self.desk.bridge.session
        ppi, kind = self.ppi.value(), str(self.kind.value())
        return ExportRequest(
            issue=session.issue,
            pages=chosen_pages(session.issue, self.pages.text()),
            photos=session.project.photos,
            to=export_target(self.file.text(), (f".{kind}",), session.path.parent),
            kind=kind,
            when=datetime.datetime.now().astimezone(),
            title=session.title,
            icc=session.icc_folder,
            marks=None if self.marks.isChecked() else NO_MARKS,
            ppi=ppi if isinstance(ppi, float) else 150.0,
        )

    def start(self) -> None:
        """Begin the export."""
        try:
            request = self.request()
        except ValueError:
            wrong = self.say(
                f"没有“{self.pages.text()}”这样的版面。",
                f"There are no pages “{self.pages.text()}”.",
            )
            self._show_message(wrong, error=True)
            return
        except ExportError as error:
            self._show_message(self.look.say(error.words), error=True)
            return
        self.file.setText(str(request.to))
        self.faults = self._errors_on(request.pages)
        self.process = ExportProcess(request, self)
        self.process.progressed.connect(self._show_progress)
        self.process.finished.connect(self._finish)
        self.process.failed.connect(self._fail)
        self.process.stopped.connect(
            lambda: self._end(self.say("已取消，没有留下文件。", "Cancelled; no file was left."))
        )
        self._set_busy(busy=True)
        self._show_message(self.say("正在导出…", "Exporting…"))
        self.process.start()

    def stop(self) -> None:
        """Cancel a running export."""
        if self.process is not None:
            self.process.stop()

    def reject(self) -> None:
        """Escape and the button: cancel the export, or close when there is none."""
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

    def _build(self) -> None:
        say = self.look.say
        form = QFormLayout()
        form.setHorizontalSpacing(12)
        form.setVerticalSpacing(10)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.addRow(say(Words("格式", "Format")), self.kind)
        form.addRow(say(Words("版面", "Pages")), self.pages)
        form.addRow(say(Words("文件", "File")), self.path_row(self.file, self._browse))
        form.addRow(say(Words("精度", "Resolution")), self.ppi)
        form.addRow("", self.marks)
        for widget, words in (
            (self.kind, Words("格式", "Format")),
            (self.pages, Words("版面", "Pages")),
            (self.file, Words("文件", "File")),
            (self.ppi, Words("精度", "Resolution")),
            (self.progress, Words("进度", "Progress")),
        ):
            widget.setAccessibleName(say(words))
        self.column.addLayout(form)
        self.column.addWidget(self.progress)
        self.column.addWidget(self.message)
        self.column.addLayout(self._button_row())
        self._set_busy(busy=False)

    def _button_row(self) -> QHBoxLayout:
        self.open_folder = QPushButton(self.say("打开所在文件夹", "Open the Folder"))
        self.open_folder.setIcon(self.look.icon("folder"))
        self.open_folder.setAutoDefault(False)
        self.open_folder.clicked.connect(self._open_folder)
        self.open_folder.hide()
        self.cancel = QPushButton(self.say("关闭", "Close"))
        self.cancel.setAutoDefault(False)
        self.cancel.clicked.connect(self.reject)
        self.go = QPushButton(self.say("导出", "Export"))
        self.go.setDefault(True)
        self.go.clicked.connect(self.start)
        row = QHBoxLayout()
        row.addWidget(self.open_folder)
        row.addStretch(1)
        row.addWidget(self.cancel)
        row.addWidget(self.go)
        return row

    def _browse(self) -> None:
        start = self.desk.bridge.session.path.parent / self.file.text()
        file = FileDialogs(self.look, self).new_file(TITLE, start, str(self.kind.value()))
        if file is not None:
            self.file.setText(str(file))

    def _set_busy(self, *, busy: bool) -> None:
        self.go.setEnabled(not busy)
        self._enable_fields(not busy)
        self.progress.setVisible(busy)
        self.progress.setRange(0, 0)
        self.open_folder.hide()
        self.cancel.setText(self.say("取消", "Cancel") if busy else self.say("关闭", "Close"))

    def _enable_fields(self, free: bool) -> None:
        """The fields that matter for the kind of file, unless an export runs."""
        for field in (self.kind, self.pages, self.file):
            field.setEnabled(free)
        self.marks.setEnabled(free and self.kind.value() == PDF)
        self.ppi.setEnabled(free and self.kind.value() == PNG)

    def _show_progress(self, done: int, total: int) -> None:
        self.progress.setRange(0, total)
        self.progress.setValue(done)

    def _finish(self, paths: list[Path]) -> None:
        self.written = list(paths)
        first = self.written[0].name
        rest = len(self.written) - 1
        zh = f"已导出 {first}" + (f" 等 {rest + 1} 个文件" if rest else "")
        en = f"Exported {first}" + (f" and {rest} more" if rest else "")
        if self.faults:
            zh += f"；但预检有 {self.faults} 处错误，不宜付印"
            en += f", but preflight found {self.faults} error(s): not fit to print"
        self._end(self.say(zh, en), error=bool(self.faults))
        self.open_folder.show()

    def _errors_on(self, pages: tuple[PageId, ...]) -> int:
        """How many errors preflight knows on the pages."""
        errors = (f for f in self.desk.findings if f.severity is Severity.ERROR)
        return sum(1 for finding in errors if finding.page in pages)

    def _fail(self, words: Words) -> None:
        self._end(self.look.say(words), error=True)

    def _end(self, text: str, *, error: bool = False) -> None:
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
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self.written[0].parent)))


def chosen_pages(issue: Issue, text: str) -> tuple[PageId, ...]:
    """Pages by place in the issue: ``1,3-4``; nothing means all. Raises ValueError."""
    if not text.strip():
        return tuple(page.id for page in issue.pages)
    places: list[int] = []
    for part in text.replace("，", ",").replace("–", "-").split(","):
        first, _, last = part.strip().partition("-")
        places.extend(range(int(first), int(last or first) + 1))
    if not places or min(places) < 1 or max(places) > len(issue.pages):
        raise ValueError(text)
    return tuple(issue.pages[place - 1].id for place in dict.fromkeys(places))
