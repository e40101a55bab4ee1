"""banxin package: an issue with all that it needs elsewhere, in a folder or zip file."""

import argparse
from pathlib import Path

from editor.cli.console import Console
from editor.cli.exits import CommandError, Exit, failing_as
from editor.cli.export import moment
from editor.cli.printing import profile_of
from editor.cli.project import reading
from editor.fonts.library import FontLibrary
from editor.session.packaging import PackageOptions, PackageResult, package
from editor.values.language import Words

MEGABYTE = 1_000_000


def run_package(options: argparse.Namespace, console: Console) -> Exit:
    """Carry out ``banxin package``. Raises CommandError."""
    target = Path(options.to).expanduser()
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
        )
        with failing_as(Exit.CANNOT_WRITE):
            result = package(session, target, wanted, console.steps)
        broken = bool(session.broken)
    _tell(console, result)
    facts = result.facts
    return Exit.FINDINGS if broken or facts.missing or facts.errors else Exit.OK


def _tell(console: Console, result: PackageResult) -> None:
    facts, count = result.facts, len(result.files)
    size = sum(file.size for file in result.files) / MEGABYTE
    console.say(
        Words(
            f"已打包 {count} 个文件，共 {size:.1f} MB：{result.to}",
            f"Packaged {count} files, {size:.1f} MB: {result.to}",
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
    if facts.errors:
        console.say(
            Words(
                f"注意：预检有 {facts.errors} 处错误，见包内“预检.txt”。",
                f"Mind: preflight found {facts.errors} error(s), see “预检.txt” in the package.",
            )
        )
