"""The report of a preflight into a file: HTML, JSON or text, by the ending of its name."""

import datetime
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from editor.check.report import Report
from editor.exporters.exporter import whole_file
from editor.session.exporting import report_as, report_of
from editor.ui.desk import Desk
from editor.ui.dialogs.dialog import say_problem
from editor.ui.filedialogs import FileDialogs
from editor.values.language import BanxinError, Language, Words

TITLE = Words("预检报告", "Preflight Report")


def save_report(desk: Desk) -> None:
    """Ask where to, write the report of all pages as they are printed, and open it."""
    session = desk.bridge.session
    start = session.path.parent / f"{session.path.name}-预检.html"
    path = FileDialogs(desk.look, desk.dialog_parent).new_file(TITLE, start, "html")
    if path is None:
        return
    issue = session.issue
    when = datetime.datetime.now().astimezone().replace(microsecond=0)
    report = report_of(session, issue, issue.pages, session.findings(issue), when)
    try:
        write_report(report, path, desk.look.language)
    except BanxinError as error:
        say_problem(desk.look, error.words, desk.dialog_parent, "printing")
        return
    desk.tell(Words(f"报告：{path}", f"Report: {path}"))
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))


def write_report(report: Report, path: Path, language: Language) -> None:
    """The report as a file, whole or not at all. Raises ExportError."""
    with whole_file(path) as out:
        out.write(report_as(report, path.suffix, language).encode("utf-8", "backslashreplace"))
