"""banxin package: an issue with all that it needs elsewhere, in a folder or zip file."""

import argparse
import os
from pathlib import Path

from editor.cli.console import Console
from editor.cli.exits import CommandError, Exit, failing_as
from editor.cli.export import moment
from editor.cli.printing import profile_of
from editor.cli.project import reading
from editor.cli.reporting import reason_of
from editor.fonts.library import FontLibrary
from editor.pictures.cache import cache_folder
from editor.session.packagewords import REPORTS
from editor.session.packaging import PackageOptions, PackageResult, package
from editor.values.language import Words, many

MEGABYTE = 1_000_000


def run_package(options: argparse.Namespace, console: Console) -> Exit:
    """Carry out ``banxin package``. Raises CommandError."""
    target = Path(os.path.expanduser(options.to))
    if not target.name:
        raise CommandError(
            Words("--to 要写出文件夹或文件的名称", "--to needs the name of a folder or file"),
            Exit.USAGE,
        )
    fonts = FontLibrary()
    with reading(Path(options.issue), console, fonts) as session:
        wanted = PackageOptions(
            when=moment(),
            profile=profile_of(session.issue, options),
            all_photos=options.all_photos,
            pdf=not options.no_pdf,
            fonts=not options.no_fonts,
            reason=reason_of(options),
            cache=cache_folder(),
        )
        with failing_as(Exit.CANNOT_WRITE):
            result = package(session, target, wanted, console.steps)
    _tell(console, result)
    facts = result.facts
    faults = facts.missing or facts.refused or (facts.report.errors and not wanted.reason)
    return Exit.FINDINGS if faults else Exit.OK


def _tell(console: Console, result: PackageResult) -> None:
    facts, count = result.facts, len(result.files)
    size = sum(file.size for file in result.files) / MEGABYTE
    console.say(
        Words(
            f"已打包 {count} 个文件，共 {size:.1f} MB：{result.to}",
            f"Packaged {many(count, 'file')}, {size:.1f} MB: {result.to}",
        )
    )
    for name in facts.missing:
        console.say(Words(f"缺少 {name}，没有打进去", f"{name} is missing and was left out"))
    for font in facts.left_fonts:
        console.say(
            Words(
                f"未附字体 {font.family}：{font.why.zh}",
                f"Font {font.family} not included: {font.why.en}",
            )
        )
    if facts.refused:
        console.say(
            Words(
                '预检有错误，没有附 PDF；确要照样付印，写明 --force "理由"。',
                "Preflight found errors, so there is no PDF; say why to print all the same: "
                '--force "reason".',
            )
        )
    if facts.report.errors or facts.report.warnings:
        counts = facts.report.counts
        console.say(
            Words(
                f"预检：{counts.zh}，见包内“{REPORTS[0]}”。",
                f"Preflight: {counts.en}, see “{REPORTS[0]}” in the package.",
            )
        )
