"""The export dialog: how, which pages, where; what preflight says; then progress, and the files."""

import datetime
import os
from pathlib import Path

from PySide6.QtWidgets import (
    QFormLayout,
    QLabel,
)

from editor.exporters.naming import file_names
from editor.exporters.target import EndingError, export_target
from editor.model.issue import Issue
from editor.session.exporting import report_of, with_written
from editor.session.pages import PagesError, chosen
from editor.ui.desk import Desk
from editor.ui.dialogs.exportcheck import ExportCheck
from editor.ui.dialogs.exportfields import ExportFields
from editor.ui.dialogs.report import write_report
from editor.ui.dialogs.work import WorkDialog, named, paths_of
from editor.ui.export_worker import PDF, ExportRequest
from editor.ui.filedialogs import FileDialogs
from editor.ui.panels.panel import rule
from editor.values.ids import PageId
from editor.values.language import BanxinError, Words, many

ENDINGS = (".pdf", ".png")
REPORTS = (".html", ".json")
TITLE = Words("导出", "Export")
REFUSED = Words(
    "预检有错误，没有导出。请先改正；确要照样付印，请勾选“有错误仍要导出”并写明理由。",
    "Preflight found errors; nothing was exported. Mend them, or tick “Export all the same” and "
    "say why.",
)

NO_REASON = Words(
    "没有导出：请写明有错误仍要导出的理由，它会写进预检报告。",
    "Nothing was exported: say why it is to be done in spite of errors, for the report.",
)


class ExportDialog(WorkDialog):
    """Pages as PDF or pictures."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, TITLE, TITLE)
        self._request: ExportRequest | None = None
        self.fields = ExportFields(desk.look)
        self.check = ExportCheck(desk.look)
        self._build()
        self.fields.changed.connect(self._follow)
        self.check.wanted.connect(self._show_findings)

    def choose(self, kind: object) -> None:
        """Prepare for ``pdf`` or ``png``."""
        self.fields.kind.set_value(kind)
        self.fields.show_issue(self.desk.bridge.session.issue)
        self._follow()
        if self.process is None:
            self._show_message("")

    def request(self) -> ExportRequest:
        """What the fields ask for.

        Raises PagesError for pages that are not there, ExportError for a wrong file or pattern.
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
        except BanxinError as error:
            self.refuse(error.words)
            return
        self._follow()
        self.check.finish()
        if self.check.refused:
            self.refuse(NO_REASON if self.check.override.isChecked() else REFUSED)
            return
        self.file.setText(str(request.to))
        self._request = request
        self.run(request, Words("正在导出…", "Exporting…"))

    def told(self, made: object) -> tuple[Words, bool]:
        """What was written, and that it is not fit to print where that is so."""
        self.written = paths_of(made)
        first, rest = self.written[0].name, len(self.written) - 1
        zh = f"已导出 {first}" + (f" 等 {rest + 1} 个文件" if rest else "") + "。"
        en = f"Exported {first}" + (f" and {rest} more." if rest else ".")
        errors = len(self.check.verdict.errors)
        if errors:
            zh += f"注意：预检有 {errors} 处错误，不宜付印。"
            en += f" Mind: preflight found {many(errors, 'error')}, not fit to print."
        omitted = self.process.omitted if self.process is not None else []
        zh += "".join(f"没有印出：{words.zh}" for words in omitted)
        en += "".join(f" Left out: {words.en}" for words in omitted)
        report = self._save_reports()
        return Words(zh + report.zh, en + report.en), bool(errors or omitted)

    def enable(self, free: bool) -> None:
        """The fields that matter for the kind of file, unless an export runs."""
        super().enable(free)
        self.fields.enable(free)
        self.check.enable(free)

    def stop(self) -> None:
        """Cancel a running export."""
        self.check.stop()
        super().stop()

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
        return base / os.path.expanduser(typed)

    def _follow(self) -> None:
        """The file's name and the checks after what was chosen."""
        self._name_file()
        issue = self.fields.printed()
        try:
            pages = chosen_pages(issue, self.fields.pages.text())
        except PagesError:
            return
        binding = self.fields.kind.value() == PDF and bool(issue.profile.kind.standard)
        self.check.check(self.desk.bridge.session, issue, pages, binding=binding)

    def _name_file(self) -> None:
        path = self.desk.bridge.session.path
        kind, folder = f".{self.fields.kind.value()}", bool(self.fields.names_by())
        typed = self.file.text() or str(path.parent / f"{path.name}{kind}")
        self.file.setText(named(typed, "" if folder else kind, ENDINGS))
        self._where.setText(self.say("文件夹", "Folder") if folder else self.say("文件", "File"))

    def _show_findings(self) -> None:
        dock = self.desk.dock("findings")
        dock.show()
        dock.raise_()

    def _build(self) -> None:
        self._where = QLabel(self.say("文件", "File"))
        form = self.fields.layout()
        if isinstance(form, QFormLayout):
            form.addRow(self._where, self.path_row(self.file, self._browse))
        self.column.addWidget(self.fields)
        self.column.addWidget(rule())
        self.column.addWidget(self.check)
        self.add_work()

    def _browse(self) -> None:
        start = self.desk.bridge.session.path.parent / self.file.text()
        dialogs = FileDialogs(self.look, self)
        if self.fields.names_by():
            file = dialogs.folder(TITLE, start.parent)
        else:
            file = dialogs.new_file(TITLE, start, str(self.fields.kind.value()))
        if file is not None:
            self.take(file)

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


def chosen_pages(issue: Issue, text: str) -> tuple[PageId, ...]:
    """Pages by their numbers: ``1,3-4``; nothing means all. Raises PagesError."""
    return tuple(page.id for page in chosen(issue.pages, text.strip() or None))
