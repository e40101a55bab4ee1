"""The export dialog: how, which pages, where; what preflight says; then progress, and the files."""

import datetime
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QCloseEvent, QDesktopServices
from PySide6.QtWidgets import (
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QSizePolicy,
)

from editor.exporters.exporter import ExportError
from editor.exporters.naming import file_names
from editor.exporters.target import EndingError, export_target
from editor.model.issue import Issue
from editor.session.exporting import report_of, with_written
from editor.ui.desk import Desk
from editor.ui.dialogs.dialog import Dialog
from editor.ui.dialogs.exportcheck import ExportCheck
from editor.ui.dialogs.exportfields import ExportFields
from editor.ui.dialogs.report import write_report
from editor.ui.export_process import ExportProcess
from editor.ui.export_worker import PDF, ExportRequest
from editor.ui.filedialogs import FileDialogs
from editor.ui.panels.panel import rule
from editor.values.ids import PageId
from editor.values.language import BanxinError, Words

MESSAGE_LINES = 3
REPORTS = (".html", ".json")
TITLE = Words("导出", "Export")
REFUSED = Words(
    "预检有错误，没有导出。请先改正；确要照样付印，请勾选“有错误仍要导出”并写明理由。",
    "Preflight found errors; nothing was exported. Mend them, or tick “Export all the same” and "
    "say why.",
)


class ExportDialog(Dialog):
    """Stays open beside the window while a separate process works."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.look, TITLE, desk.dialog_parent)
        self.setModal(False)
        self.desk = desk
        self.process: ExportProcess | None = None
        self.written: list[Path] = []
        self._request: ExportRequest | None = None
        self.fields = ExportFields(desk.look)
        self.check = ExportCheck(desk.look)
        self.file = QLineEdit()
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self.message = QLabel()
        self._keep_height()
        self._build()
        self.fields.changed.connect(self._follow)
        self.check.wanted.connect(self._show_findings)
        self.setMinimumWidth(560)

    def choose(self, kind: object) -> None:
        """Prepare for ``pdf`` or ``png``."""
        self.fields.kind.set_value(kind)
        self.fields.show_issue(self.desk.bridge.session.issue)
        self._follow()
        if self.process is None:
            self._show_message("")

    def request(self) -> ExportRequest:
        """What the fields ask for.

        Raises ValueError for pages that are not there, ExportError for a wrong file or pattern.
        """
        session, fields = self.desk.bridge.session, self.fields
        kind, issue = str(fields.kind.value()), fields.printed()
        pages = chosen_pages(issue, fields.pages.text())
        return ExportRequest(
            issue=issue,
            pages=pages,
            photos=session.project.photos,
            to=self._target(issue, pages),
            kind=kind,
            when=datetime.datetime.now().astimezone().replace(microsecond=0),
            title=session.title,
            icc=session.icc_folder,
            marks=fields.shown_marks(),
            spreads=kind == PDF and fields.spreads.isChecked(),
            each=fields.names_by(),
            ppi=fields.resolution(),
        )

    def start(self) -> None:
        """Begin the export, unless errors forbid it."""
        try:
            request = self.request()
        except ValueError:
            typed = self.fields.pages.text()
            wrong = Words(f"没有“{typed}”这样的版面。", f"There are no pages “{typed}”.")
            self._show_message(self.look.say(wrong), error=True)
            return
        except ExportError as error:
            self._show_message(self.look.say(error.words), error=True)
            return
        self._follow()
        self.check.finish()
        if self.check.refused:
            self._show_message(self.look.say(REFUSED), error=True)
            return
        self.file.setText(str(request.to))
        self._begin(request)

    def stop(self) -> None:
        """Cancel a running export."""
        self.check.stop()
        if self.process is not None:
            self.process.stop()

    def reject(self) -> None:
        """Escape and the button: cancel the export, or close when there is none."""
        if self.process is not None:
            self.stop()
        else:
            self.check.stop()
            super().reject()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Closing cancels."""
        self.stop()
        super().closeEvent(event)

    def _begin(self, request: ExportRequest) -> None:
        self._request = request
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

    def _target(self, issue: Issue, pages: tuple[PageId, ...]) -> Path:
        """The file, or the folder of several."""
        base, pattern = self.desk.bridge.session.path.parent, self.fields.names_by()
        if not pattern:
            return export_target(self.file.text(), (f".{self.fields.kind.value()}",), base)
        shown = [page for each in pages if (page := issue.page(each)) is not None]
        file_names(pattern, issue, [(page,) for page in shown])
        typed = self.file.text().strip()
        if not typed:
            raise EndingError(Words("请写出文件夹名。", "Give the name of a folder."))
        return base / Path(typed).expanduser()

    def _follow(self) -> None:
        """The file's name and the checks after what was chosen."""
        self._name_file()
        issue = self.fields.printed()
        try:
            pages = chosen_pages(issue, self.fields.pages.text())
        except ValueError:
            return
        binding = self.fields.kind.value() == PDF and bool(issue.profile.kind.standard)
        self.check.check(self.desk.bridge.session, issue, pages, binding=binding)

    def _name_file(self) -> None:
        path = self.desk.bridge.session.path
        kind, folder = f".{self.fields.kind.value()}", bool(self.fields.names_by())
        typed = Path(self.file.text() or path.parent / f"{path.name}{kind}")
        known = typed.suffix.lower() in {".pdf", ".png"}
        if folder and known:
            self.file.setText(str(typed.with_suffix("")))
        elif not folder and typed.suffix.lower() != kind:
            named = typed.with_suffix(kind) if known else typed.with_name(typed.name + kind)
            self.file.setText(str(named))
        elif not self.file.text():
            self.file.setText(str(typed))
        self._where.setText(self.say("文件夹", "Folder") if folder else self.say("文件", "File"))

    def _show_findings(self) -> None:
        dock = self.desk.dock("findings")
        dock.show()
        dock.raise_()

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
        self._where = QLabel(self.say("文件", "File"))
        self.file.setAccessibleName(self.say("文件", "File"))
        self.progress.setAccessibleName(self.say("进度", "Progress"))
        form = self.fields.layout()
        if isinstance(form, QFormLayout):
            form.addRow(self._where, self.path_row(self.file, self._browse))
        self.column.addWidget(self.fields)
        self.column.addWidget(rule())
        self.column.addWidget(self.check)
        self.column.addWidget(self.progress)
        self.column.addWidget(self.message)
        self.column.addLayout(self._button_row())
        self._set_busy(busy=False)

    def _button_row(self) -> QHBoxLayout:
        self.open_folder = self._button(self.say("打开文件夹", "Open Folder"), self._open_folder)
        self.open_folder.setIcon(self.look.icon("folder"))
        self.open_file = self._button(self.say("打开文件", "Open File"), self._open_file)
        for button in (self.open_folder, self.open_file):
            button.hide()
        self.cancel = self._button(self.say("关闭", "Close"), self.reject)
        self.go = QPushButton(self.say("导出", "Export"))
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

    def _browse(self) -> None:
        start = self.desk.bridge.session.path.parent / self.file.text()
        dialogs = FileDialogs(self.look, self)
        if self.fields.names_by():
            file = dialogs.folder(TITLE, start.parent)
        else:
            file = dialogs.new_file(TITLE, start, str(self.fields.kind.value()))
        if file is not None:
            self.file.setText(str(file))

    def _set_busy(self, *, busy: bool) -> None:
        self.go.setEnabled(not busy)
        self.file.setEnabled(not busy)
        self.fields.enable(not busy)
        self.check.enable(not busy)
        self.progress.setVisible(busy)
        self.progress.setRange(0, 0)
        self.open_folder.hide()
        self.open_file.hide()
        self.cancel.setText(self.say("取消", "Cancel") if busy else self.say("关闭", "Close"))

    def _show_progress(self, done: int, total: int) -> None:
        self.progress.setRange(0, total)
        self.progress.setValue(done)

    def _finish(self, paths: list[Path]) -> None:
        self.written = list(paths)
        first = self.written[0].name
        rest = len(self.written) - 1
        zh = f"已导出 {first}" + (f" 等 {rest + 1} 个文件" if rest else "") + "。"
        en = f"Exported {first}" + (f" and {rest} more." if rest else ".")
        errors = len(self.check.verdict.errors)
        if errors:
            zh += f"注意：预检有 {errors} 处错误，不宜付印。"
            en += f" Mind: preflight found {errors} error(s), not fit to print."
        told = self._save_reports()
        self._end(self.say(zh + told.zh, en + told.en), error=bool(errors))
        self.open_folder.show()
        self.open_file.setVisible(not rest)

    def _save_reports(self) -> Words:
        """The report beside the files where it is wanted or errors were passed over; says so, or
        why there is none."""
        request, reason = self._request, self.check.decision()
        if request is None or not (self.check.report.isChecked() or reason):
            return Words("", "")
        session, issue = self.desk.bridge.session, request.issue
        pages = [page for each in request.pages if (page := issue.page(each)) is not None]
        report = report_of(session, issue, pages, self.check.findings, request.when)
        name = request.to.name if request.each else request.to.stem
        try:
            report = with_written(report, self.written, reason)
            for ending in REPORTS:
                to = request.to.with_name(f"{name}.report{ending}")
                write_report(report, to, self.look.language)
        except BanxinError as error:
            return Words(error.words.zh, f" {error.words.en}")
        return Words("报告在旁边。", " The report is beside it.")

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

    def _open_file(self) -> None:
        if self.written:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self.written[0])))


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
