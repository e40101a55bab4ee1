"""banxin import: manuscripts into an issue, cleaned as in the window, and saved."""

import argparse
import os
from collections.abc import Iterator, Sequence
from pathlib import Path

from editor.cli.console import Console
from editor.cli.exits import CommandError, Exit, failing_as
from editor.cli.project import ensure_saved
from editor.fonts.library import FontLibrary
from editor.importers.cleaning import RULES
from editor.importers.decoding import ENCODINGS
from editor.importers.imported import CHOICES, DEFAULTS, imported
from editor.importers.manuscript import ImportFault
from editor.session.importing import Brought, brought, one_step
from editor.session.session import Session
from editor.values.language import Language, Words, many

IMPORT = Words(
    "导入稿件：Word（.docx）、文本、网页、Markdown，连同其中的图片，整理后存入报刊。",
    "Import manuscripts: Word (.docx), text, HTML and Markdown with their pictures, cleaned, and "
    "saved in the issue.",
)
ALL = "all"


def add_import(group: argparse._ArgumentGroup, language: Language) -> None:
    """The arguments of the command."""
    group.add_argument(
        "issue", metavar="ISSUE", help=Words("报刊文件夹", "issue folder").text(language)
    )
    group.add_argument(
        "files", metavar="FILE", nargs="+", help=Words("稿件", "manuscripts").text(language)
    )
    group.add_argument(
        "--encoding",
        metavar="NAME",
        choices=list(ENCODINGS),
        default="",
        help=Words(
            f"文本的编码（默认自动识别）：{'、'.join(ENCODINGS)}",
            f"encoding of texts (default: told by itself): {', '.join(ENCODINGS)}",
        ).text(language),
    )
    group.add_argument("--keep", metavar="RULE,…", default="", help=_keep_words().text(language))


def _keep_words() -> Words:
    rules = {rule.name: rule.words for rule in RULES} | CHOICES
    rules = {name: words for name, words in rules.items() if name in DEFAULTS}
    zh = "；".join(f"{name} {words.zh}" for name, words in rules.items())
    en = "; ".join(f"{name}: {words.en}" for name, words in rules.items())
    return Words(
        f"不做哪些整理（{ALL} 为全部不做）：{zh}",
        f"what is not cleaned ({ALL}: nothing is): {en}",
    )


def run_import(options: argparse.Namespace, console: Console) -> Exit:
    """Carry out ``banxin import``: what can be read is imported and saved. Raises CommandError."""
    rules = DEFAULTS - _kept(options.keep)
    with failing_as(Exit.CANNOT_OPEN):
        session = Session.open(Path(options.issue), fonts=FontLibrary())
    try:
        ensure_saved(session)
        found = list(_read(options, session, rules, console))
        with failing_as(Exit.CANNOT_WRITE):
            _list(session, found)
    finally:
        session.close()
    return Exit.OK if len(found) == len(options.files) else Exit.FINDINGS


def _kept(text: str) -> frozenset[str]:
    names = frozenset(name.strip() for name in text.split(",") if name.strip())
    unknown = names - DEFAULTS - {ALL}
    if unknown:
        there = [*sorted(DEFAULTS), ALL]
        raise CommandError(
            Words(
                f"--keep 没有 {'、'.join(sorted(unknown))}；可用的有：{'、'.join(there)}",
                f"--keep knows no {', '.join(sorted(unknown))}; there are: {', '.join(there)}",
            ),
            Exit.USAGE,
        )
    return DEFAULTS if ALL in names else names


def _read(
    options: argparse.Namespace, session: Session, rules: frozenset[str], console: Console
) -> Iterator[Brought]:
    """What each file brings; one that cannot be read is said and left out."""
    from editor.importers.files import read_file  # noqa: PLC0415  (loads much)

    for number, name in enumerate(options.files, 1):
        file = Path(os.path.expanduser(name))
        console.steps(number - 1, len(options.files))
        try:
            manuscript = read_file(file, options.encoding)
        except ImportFault as error:
            console.error(error.words)
            continue
        with failing_as(Exit.CANNOT_WRITE):
            each = brought(session.project, imported(manuscript, file.stem, rules), file)
        _tell(each, file, console)
        yield each


def _list(session: Session, found: Sequence[Brought]) -> None:
    step = one_step(found)
    if step is not None:
        session.do(step)
        session.save()


def _tell(each: Brought, file: Path, console: Console) -> None:
    count = sum(article.character_count for article in each.articles)
    title = each.articles[0].title if each.articles else ""
    console.say(
        Words(
            f"{file.name}：{title}（{count} 字，图片 {len(each.photos)} 张）",
            f"{file.name}: {title} ({many(count, 'character')}, "
            f"{many(len(each.photos), 'picture')})",
        )
    )
    for note in each.notes:
        console.say(Words(f"  {note.zh}", f"  {note.en}"))
