"""What can be typed: the commands, their arguments and their help."""

import argparse
import sys
from collections.abc import Callable, Sequence

from editor.cli.check import add_check
from editor.cli.exits import MEANINGS
from editor.cli.parser import Parser
from editor.cli.passing import PASSING
from editor.cli.printing import add_printing
from editor.cli.reporting import add_plates, add_reporting
from editor.values.language import Language, Words, system_language

PROGRAM = Words(
    "版心：中文报纸与周刊的排版。所见即所印。",
    "Banxin: Chinese newspaper and weekly pages, on screen as they print.",
)
NEW = Words("从模板新建一个报刊文件夹。", "Make an issue folder from a page template.")
SHOW = Words("在窗口中打开报刊。", "Open an issue in the window.")
EXPORT = Words(
    "导出印刷用 PDF，或每版一张 PNG。不需要显示器；只读或正在编辑的报刊也能导出。",
    "Write the print PDF, or one PNG per page. Needs no display; "
    "works for issues that are read-only or open elsewhere.",
)
CHECK = Words(
    "预检：未排完的文字、缺字、缺图等。结果写到标准输出。",
    "Preflight: overset text, missing glyphs, missing pictures … on standard output.",
)
FIT = Words(
    "每篇稿件余、缺多少，适排会怎样做。只看不改。",
    "By how much every story is over or short, and what copyfitting would do. Changes nothing.",
)
DEMO = Words(
    "把示例周刊复制到文件夹，在旁边导出 PDF 和 PNG，有显示器时打开窗口。",
    "Copy the sample weekly to a folder, export its PDF and PNG beside it, "
    "and open the window when there is a display.",
)
ISSUE = Words("报刊文件夹", "issue folder")
PAGES = Words(
    "只导出这些版，按版号，如 1,3-4（默认全部）",
    "only these pages, by their numbers, e.g. 1,3-4 (default: all)",
)
EACH = Words(
    "每版一个 PDF，写到文件夹 FILE 里，文件名按格式，如 KFQ-{date:%%Y%%m%%d}-{page}",
    "one PDF for each page, in the folder FILE, with names such as KFQ-{date:%%Y%%m%%d}-{page}",
)
COMMANDS = Words("命令", "commands")
OPTIONS = Words("选项", "options")
ARGUMENTS = Words("参数", "arguments")


Maker = tuple[str, Words, Callable[..., None]]
"""A command's name, its help, and what adds its arguments."""


def chosen_language(arguments: Sequence[str]) -> Language:
    """The language asked for by ``--lang``, else by the system."""
    for place, argument in enumerate(arguments):
        name, equals, value = argument.partition("=")
        if name == "--lang":
            following = value if equals else "".join(arguments[place + 1 : place + 2])
            if following in set(Language):
                return Language(following)
    return system_language()


def make_parser(language: Language) -> Parser:
    """The parser of all commands; the chosen one is in ``command``."""
    parser = Parser(language, "banxin", PROGRAM.text(language), epilog=_epilog(language))
    general = _general(parser, language)
    general.add_argument(
        "--version",
        action=_Version,
        nargs=0,
        help=Words("显示版本后退出", "show the version and exit").text(language),
    )
    commands = parser.add_subparsers(
        dest="command",
        required=True,
        metavar=Words("命令", "COMMAND").text(language),
        title=COMMANDS.text(language),
        parser_class=_Command,
    )
    makers: tuple[Maker, ...] = (
        ("new", NEW, _new),
        ("show", SHOW, _show),
        ("export", EXPORT, _export),
    )
    makers += (("check", CHECK, _check), ("fit", FIT, _fit), *PASSING, ("demo", DEMO, _demo))
    for name, words, fill in makers:
        command = commands.add_parser(
            name,
            help=words.text(language),
            language=language,
            description=words.text(language),
        )
        fill(command.add_argument_group(ARGUMENTS.text(language)), language)
        _general(command, language)
    return parser


class _Command(Parser):
    """A command's own parser, as argparse makes it."""

    def __init__(self, language: Language, prog: str, description: str) -> None:
        super().__init__(language, prog, description, epilog=_epilog(language))


def _general(parser: Parser, language: Language) -> argparse._ArgumentGroup:
    group = parser.add_argument_group(OPTIONS.text(language))
    group.add_argument(
        "-h",
        "--help",
        action="help",
        help=Words("显示这些说明后退出", "show this help and exit").text(language),
    )
    group.add_argument(
        "--lang",
        choices=[item.value for item in Language],
        default=argparse.SUPPRESS,
        help=Words(
            "语言（默认按环境变量 BANXIN_LANG 或系统）",
            "language (default: BANXIN_LANG, else the system's)",
        ).text(language),
    )
    return group


def _epilog(language: Language) -> str:
    heading = Words("退出码:", "exit codes:").text(language)
    lines = (f"{code.value:5}  {words.text(language)}" for code, words in MEANINGS.items())
    return "\n".join((heading, *lines))


def _new(group: argparse._ArgumentGroup, language: Language) -> None:
    group.add_argument(
        "directory",
        metavar="DIR",
        help=Words("要新建的文件夹", "the folder to make").text(language),
    )
    group.add_argument(
        "--template",
        metavar="NAME",
        required=True,
        help=Words("版面模板的名称", "the page template's name").text(language),
    )
    group.add_argument("--title", help=Words("刊名", "the publication's name").text(language))


def _show(group: argparse._ArgumentGroup, language: Language) -> None:
    group.add_argument("issue", metavar="ISSUE", nargs="?", help=ISSUE.text(language))


def _export(group: argparse._ArgumentGroup, language: Language) -> None:
    group.add_argument("issue", metavar="ISSUE", help=ISSUE.text(language))
    group.add_argument(
        "--to",
        metavar="FILE",
        required=True,
        help=Words(
            "写到哪里，后缀 .pdf 或 .png（多版时为 FILE-01.png …）",
            "where to, ending in .pdf or .png (several pages: FILE-01.png …)",
        ).text(language),
    )
    group.add_argument("--pages", metavar="1,3-4", help=PAGES.text(language))
    group.add_argument(
        "--ppi",
        metavar="N",
        help=Words("PNG 的分辨率（默认 150）", "resolution of PNG (default 150)").text(language),
    )
    group.add_argument("--each", metavar="PATTERN", help=EACH.text(language))
    add_printing(group, language)
    add_plates(group, language)
    add_reporting(group, language)


def _check(group: argparse._ArgumentGroup, language: Language) -> None:
    group.add_argument("issue", metavar="ISSUE", help=ISSUE.text(language))
    add_check(group, language)


def _fit(group: argparse._ArgumentGroup, language: Language) -> None:
    group.add_argument("issue", metavar="ISSUE", help=ISSUE.text(language))
    group.add_argument(
        "--article",
        metavar="ID",
        help=Words("只看这篇稿件，按编号", "only the article with this id").text(language),
    )
    group.add_argument(
        "--json", action="store_true", help=Words("输出 JSON", "print JSON").text(language)
    )


def _demo(group: argparse._ArgumentGroup, language: Language) -> None:
    group.add_argument(
        "directory",
        metavar="DIR",
        nargs="?",
        default="banxin-demo",
        help=Words("示例放在哪里（默认 banxin-demo）", "where (default banxin-demo)").text(
            language
        ),
    )
    group.add_argument(
        "--no-window",
        action="store_true",
        help=Words("只导出，不打开窗口", "export only, open no window").text(language),
    )


class _Version(argparse.Action):
    """Says the version; what is installed is looked up only then."""

    def __call__(self, parser: argparse.ArgumentParser, *_: object) -> None:
        """Print it and end."""
        sys.stdout.write(f"banxin {installed_version()}\n")
        parser.exit()


def installed_version() -> str:
    """The version of the installed package; a checkout that was not installed has none."""
    from importlib.metadata import PackageNotFoundError, version  # noqa: PLC0415

    try:
        return version("banxin")
    except PackageNotFoundError:
        return "(checkout)"
