"""An argument parser that explains and complains in the user's language."""

import argparse
import re
import textwrap
import unicodedata
from collections.abc import Iterable
from typing import NoReturn

from editor.cli.exits import CommandError, Exit
from editor.values.language import Language, Words

COMPLAINTS = (
    (r"the following arguments are required: (.*)", "还需要：{0}"),
    (r"unrecognized arguments: (.*)", "没有这样的参数：{0}"),
    (
        r"(?:argument )?(?:.*: )?invalid choice: (.*) \(choose from (.*)\)",
        "没有 {0}；可用的有：{1}",
    ),
    (r"argument (.*): expected one argument", "{0} 后面要有一个值"),
    (r"argument (.*): not allowed with argument (.*)", "{0} 不能与 {1} 同用"),
    (r"argument (.*): ignored explicit argument (.*)", "{0} 不带值，却写了 {1}"),
)
"""What argparse says, and how to say it in Chinese."""


class Parser(argparse.ArgumentParser):
    """A parser of one language. Wrong arguments raise ``CommandError``, saying what is possible."""

    def __init__(self, language: Language, prog: str, description: str, epilog: str = "") -> None:
        def form(prog: str) -> argparse.HelpFormatter:
            return Help(prog, language)

        super().__init__(
            prog=prog,
            description=description,
            formatter_class=form,
            add_help=False,
            allow_abbrev=False,
            epilog=epilog,
        )
        self.language = language

    def error(self, message: str) -> NoReturn:
        """Raise ``CommandError`` with the complaint and where to look."""
        hint = Words(f"参见 {self.prog} --help", f"See {self.prog} --help")
        raise CommandError(
            Words(f"{_chinese(message)}。{hint.zh}", f"{message}. {hint.en}"), Exit.USAGE
        )


class Help(argparse.HelpFormatter):
    """Help in columns that count 汉字 as two."""

    def __init__(self, prog: str, language: Language) -> None:
        super().__init__(prog, max_help_position=26, width=98)
        self._language = language

    def add_usage(
        self,
        usage: str | None,
        actions: Iterable[argparse.Action],
        groups: Iterable[argparse._MutuallyExclusiveGroup],
        prefix: str | None = None,
    ) -> None:
        """The usage line under a heading in the right language."""
        heading = Words("用法：", "usage: ").text(self._language)
        super().add_usage(usage, actions, groups, heading if prefix is None else prefix)

    def _format_action(self, action: argparse.Action) -> str:
        """An action with its help; the commands stand under their heading without another."""
        commands = list(self._iter_indented_subactions(action))
        if not commands:
            return super()._format_action(action)
        return "".join(self._format_action(each) for each in commands)

    def _split_lines(self, text: str, width: int) -> list[str]:
        return [line for part in text.split("\n") for line in wrapped(part, width)]

    def _fill_text(self, text: str, width: int, indent: str) -> str:
        lines = (line for part in text.split("\n") for line in wrapped(part, width) or [""])
        return "\n".join(indent + line for line in lines)


def wrapped(text: str, width: int) -> list[str]:
    """The text in lines of at most ``width`` terminal cells."""
    if columns(text) == len(text):
        return textwrap.wrap(text, width)
    lines, line = [], ""
    for piece in re.findall(r"[!-~]+ ?|.", text):
        if line and columns(line + piece.rstrip()) > width and piece not in "，。；：、）":
            lines.append(line.rstrip())
            line = ""
        line += piece
    return [*lines, line.rstrip()] if line else lines


def columns(text: str) -> int:
    """Terminal cells that a text takes."""
    return sum(2 if unicodedata.east_asian_width(char) in "WF" else 1 for char in text)


def _chinese(message: str) -> str:
    for pattern, form in COMPLAINTS:
        match = re.fullmatch(pattern, message, re.DOTALL)
        if match:
            return form.format(*match.groups())
    return f"参数有误（{message}）"
