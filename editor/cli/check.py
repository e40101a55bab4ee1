"""banxin check: what is wrong with an issue, as lines, as JSON or as a report."""

import argparse
from pathlib import Path

from editor.check.report import SEVERITIES, Report, as_json
from editor.cli.console import Console
from editor.cli.destination import target_of
from editor.cli.exits import Exit, failing_as
from editor.cli.export import make_job, moment
from editor.cli.printing import add_profile, profile_of
from editor.cli.project import reading
from editor.cli.reporting import ENDINGS, add_plates, save_report
from editor.fonts.library import FontLibrary
from editor.session.exporting import report_of, with_rendered_ink
from editor.session.inkcheck import rendered_ink
from editor.session.pages import chosen
from editor.values.language import Language, Words

BROKEN = "project.broken"
PAGES = Words(
    "只检查这些版，按版号，如 1,3-4（默认全部）",
    "only these pages, by their numbers, e.g. 1,3-4 (default: all)",
)
REPORT = Words(
    "把报告写成文件，按后缀 .html、.json 或 .txt",
    "write a report, as its ending says: .html, .json or .txt",
)


def add_check(group: argparse._ArgumentGroup, language: Language) -> None:
    """Add the arguments of ``banxin check`` but the issue."""
    group.add_argument("--pages", metavar="1,3-4", help=PAGES.text(language))
    add_profile(group, language)
    group.add_argument(
        "--json", action="store_true", help=Words("输出 JSON", "print JSON").text(language)
    )
    add_plates(group, language)
    group.add_argument("--report", metavar="FILE", help=REPORT.text(language))


def run_check(options: argparse.Namespace, console: Console) -> Exit:
    """Carry out ``banxin check``. Raises CommandError."""
    target = None if options.report is None else target_of(options.report, ENDINGS)
    fonts = FontLibrary()
    with reading(Path(options.issue), console, fonts) as session:
        issue = session.issue.printed(profile_of(session.issue, options))
        with failing_as(Exit.USAGE):
            pages = chosen(issue.pages, options.pages)
        found = session.findings(issue)
        if options.plates and pages:
            job = make_job(session, fonts, console, issue=issue, pages=options.pages)
            with failing_as(Exit.CANNOT_WRITE):
                found = with_rendered_ink(found, pages, rendered_ink(job))
        report = report_of(session, issue, pages, found, moment())
        if target is not None:
            save_report(report, target, console)
        if options.json:
            console.result(
                as_json(report, recovered=session.recovered, elsewhere=session.elsewhere)
            )
        else:
            _as_lines(report, console)
        return Exit.FINDINGS if report.errors else Exit.OK


def _as_lines(report: Report, console: Console) -> None:
    for file, words in report.broken:
        line = Words(f"错误 {file}：{words.zh}", f"error {file}: {words.en}")
        console.result(f"{line.text(console.language)} [{BROKEN}]")
    for found in report.findings:
        severity, words = SEVERITIES[found.severity], found.words
        line = Words(f"{severity.zh}　{words.zh}", f"{severity.en}: {words.en}")
        console.result(f"{line.text(console.language)} [{found.code}]")
    console.say(report.counts)
