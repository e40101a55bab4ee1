"""banxin export: the print PDF, or pictures of the pages."""

import argparse
import datetime
import os
from dataclasses import replace
from pathlib import Path

from editor.check.run import check_issue
from editor.cli.console import Console
from editor.cli.destination import Destination, destination
from editor.cli.exits import CommandError, Exit, failing_as
from editor.cli.printing import marks_of, printed
from editor.cli.project import reading
from editor.cli.reporting import reason_of, refuse, save_beside, tell_warnings, warn
from editor.exporters.exporter import ExportJob
from editor.fonts.library import FontLibrary
from editor.layout.engine import Engine
from editor.model.issue import Issue
from editor.model.output import Marks
from editor.pictures.cache import cache_folder
from editor.session.exporting import report_of, verdict, with_rendered_ink, with_written
from editor.session.inkcheck import rendered_ink
from editor.session.pages import chosen
from editor.session.photos import PhotoFiles
from editor.session.session import Session
from editor.values.language import Words


def run_export(options: argparse.Namespace, console: Console) -> Exit:
    """Carry out ``banxin export``; pages with errors are not printed from unless ``--force`` says
    why. Raises CommandError."""
    to, reason = destination(options), reason_of(options)
    fonts = FontLibrary()
    with reading(Path(options.issue), console, fonts) as session:
        issue, marks = printed(session.issue, options), marks_of(options)
        job = make_job(session, fonts, console, issue=issue, pages=options.pages, marks=marks)
        pages = tuple(page for each in job.pages if (page := issue.page(each.page)) is not None)
        found = check_issue(issue, job.pages, session.sources)
        if options.plates:
            with failing_as(Exit.CANNOT_WRITE):
                found = with_rendered_ink(found, pages, rendered_ink(job))
        judged = verdict(found, {page.id for page in pages})
        if judged.refused and not reason and is_for_print(job, to):
            refuse(judged, console)
            return Exit.FINDINGS
        written = to.write(replace(job, spreads=options.spreads))
        tell(console, written, len(job.pages))
        if options.report or reason:
            report = report_of(session, issue, pages, found, job.when)
            save_beside(with_written(report, written, reason), to.to, console)
        broken = bool(session.broken)
    tell_warnings(judged, console)
    if judged.errors and not reason:
        warn(judged, console)
    return Exit.FINDINGS if broken or (judged.errors and not reason) else Exit.OK


def is_for_print(job: ExportJob, to: Destination) -> bool:
    """Whether a printer gets the files: pictures and proofs are only looked at."""
    return not to.pictures and bool(job.level.standard)


def make_job(
    session: Session,
    fonts: FontLibrary,
    console: Console,
    *,
    issue: Issue | None = None,
    pages: str | None = None,
    marks: Marks | None = None,
) -> ExportJob:
    """What the exporters need, pages of the ``issue`` (the session's, or that as it is to be
    printed) laid out. Raises CommandError for unknown pages."""
    issue = issue or session.issue
    engine = Engine(fonts, PhotoFiles(session.project.photos).state)
    with failing_as(Exit.USAGE):
        wanted = chosen(issue.pages, pages)
    if not wanted:
        raise CommandError(
            Words("本期还没有版面，没有可导出的", "The issue has no pages yet; nothing to export"),
            Exit.CANNOT_WRITE,
        )
    return ExportJob(
        issue=issue,
        pages=tuple(engine.page(issue, page.id) for page in wanted),
        fonts=fonts,
        photos=session.project.photos,
        when=moment(),
        title=session.title,
        icc=session.icc_folder,
        marks=marks,
        cache=cache_folder(),
        omitted=console.say,
        progress=console.progress,
    )


def tell(console: Console, written: list[Path], pages: int) -> None:
    """Say what was written."""
    names = ", ".join(str(path) for path in written[:4]) + (" …" if len(written) > 4 else "")
    console.say(Words(f"已导出 {pages} 版：{names}", f"Exported {pages} page(s): {names}"))


def moment() -> datetime.datetime:
    """Now and here, or SOURCE_DATE_EPOCH (seconds since 1970) in UTC, so that files can be made
    again alike."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    if epoch.isdecimal() and int(epoch) < 2**40:
        return datetime.datetime.fromtimestamp(int(epoch), datetime.UTC)
    return datetime.datetime.now().astimezone().replace(microsecond=0)
