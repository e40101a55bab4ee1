"""Reports of preflight as files, and exports that are refused because of errors."""

import argparse
from pathlib import Path

from editor.check.report import Report
from editor.cli.console import Console
from editor.cli.exits import CommandError, Exit, failing_as
from editor.exporters.exporter import whole_file
from editor.session.exporting import Verdict, report_as
from editor.values.language import Language, Words

ENDINGS = (".html", ".json", ".txt")
MOST = 20
"""So many findings are listed; the report has all of them."""
FEW = 3
FORCE = Words(
    "有错误也导出，并把这个理由写进报告", "export in spite of errors; the reason is in the report"
)
REPORT = Words(
    "在 PDF 旁边写下预检报告（.report.html 与 .report.json）",
    "write the preflight report beside the PDF (.report.html and .report.json)",
)
PLATES = Words(
    "再按印版量墨：照片、广告和叠印都算在内（每版约半秒）",
    "also measure the ink on the plates, with photos, adverts and overprinting (half a second "
    "a page)",
)


def add_plates(group: argparse._ArgumentGroup, language: Language) -> None:
    """Add the option of checking the ink as it prints."""
    group.add_argument("--plates", action="store_true", help=PLATES.text(language))


def add_reporting(group: argparse._ArgumentGroup, language: Language) -> None:
    """Add the options of ``banxin export`` about errors and reports."""
    group.add_argument(
        "--force", metavar=Words("理由", "REASON").text(language), help=FORCE.text(language)
    )
    group.add_argument("--report", action="store_true", help=REPORT.text(language))


def reason_of(options: argparse.Namespace) -> str:
    """Why the export is to be made in spite of errors; empty when it is not. Raises CommandError
    for a reason that says nothing."""
    reason = (options.force or "").strip()
    if options.force is not None and not reason:
        raise CommandError(Words("--force 要写出理由", "--force needs a reason"), Exit.USAGE)
    return reason


def refuse(verdict: Verdict, console: Console) -> None:
    """Say which errors keep the pages from being printed."""
    errors = verdict.errors
    for found in errors[:MOST]:
        line = Words(f"错误：{found.words.zh}", f"error: {found.words.en}")
        console.say(Words(f"{line.zh} [{found.code}]", f"{line.en} [{found.code}]"))
    more = len(errors) - MOST
    if more > 0:
        console.say(Words(f"另有 {more} 处错误", f"and {more} more error(s)"))
    console.say(
        Words(
            f'预检有 {len(errors)} 处错误，没有导出。请改正；确要照样付印，写明 --force "理由"。',
            f"Preflight found {len(errors)} error(s); nothing was exported. Mend them, or say "
            'why to print all the same: --force "reason".',
        )
    )


def tell_warnings(verdict: Verdict, console: Console) -> None:
    """Say how many warnings there are, and the first few."""
    warnings = verdict.warnings
    if warnings:
        console.say(Words(f"预检有 {len(warnings)} 处提醒", f"{len(warnings)} warning(s)"))
    for found in warnings[:FEW]:
        console.say(Words(f"  {found.words.zh}", f"  {found.words.en}"))
    more = len(warnings) - FEW
    if more > 0:
        console.say(
            Words(
                f"  另有 {more} 处，用 banxin check 查看全部。",
                f"  and {more} more; banxin check lists all.",
            )
        )


def warn(verdict: Verdict, console: Console) -> None:
    """Say that what was written is not fit to print, and the first reason."""
    count, first = len(verdict.errors), verdict.errors[0].words
    console.say(
        Words(
            f"注意：预检有 {count} 处错误，例如：{first.zh}请用 banxin check 查看全部。",
            f"Mind: preflight found {count} error(s), such as: {first.en} "
            "See them all with banxin check.",
        )
    )


def save_beside(report: Report, target: Path, console: Console) -> None:
    """The report next to the file that it is about. Raises CommandError."""
    for ending in (".html", ".json"):
        name = target.name if target.is_dir() else target.stem
        save_report(report, target.with_name(f"{name}.report{ending}"), console)


def save_report(report: Report, target: Path, console: Console) -> None:
    """Write a report as the ending of its name says. Raises CommandError."""
    text = report_as(report, target.suffix, console.language)
    with failing_as(Exit.CANNOT_WRITE), whole_file(target) as out:
        out.write(text.encode("utf-8", "backslashreplace"))
    console.say(Words(f"报告：{target}", f"Report: {target}"))
