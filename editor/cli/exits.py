"""Exit codes, and failures that end a command with one of them."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from enum import IntEnum

from editor.store.errors import cause
from editor.values.language import BanxinError, Words


class Exit(IntEnum):
    """What a command tells the shell."""

    OK = 0
    FINDINGS = 1
    USAGE = 2
    CANNOT_OPEN = 3
    CANNOT_WRITE = 4
    NO_WINDOW = 5
    INTERRUPTED = 130
    PIPE = 141


MEANINGS = {
    Exit.OK: Words("完成", "done"),
    Exit.FINDINGS: Words(
        "预检有错误（不导出付印的 PDF，除非 --force），报刊有读不出的部分，或有稿件没能导入",
        "preflight found errors (no PDF is written for print without --force), "
        "parts of the issue cannot be read, or a manuscript could not be imported",
    ),
    Exit.USAGE: Words("命令或选项写得不对", "a command or option is wrong"),
    Exit.CANNOT_OPEN: Words("报刊打不开", "the issue cannot be opened"),
    Exit.CANNOT_WRITE: Words("无法写出文件", "a file cannot be written"),
    Exit.NO_WINDOW: Words(
        "没有显示器，或缺少窗口所需的库",
        "no display, or the window's libraries are missing",
    ),
    Exit.INTERRUPTED: Words("被 Ctrl+C 中断", "interrupted by Ctrl+C"),
    Exit.PIPE: Words("读取输出的程序先退出了", "whoever read the output went away"),
}


class CommandError(BanxinError):
    """A command that ends with a sentence and an exit code."""

    def __init__(self, words: Words, code: Exit) -> None:
        super().__init__(words)
        self.code = code


@contextmanager
def failing_as(code: Exit) -> Iterator[None]:
    """Failures of the program and of the system inside become ``CommandError`` with this code."""
    try:
        yield
    except CommandError:
        raise
    except BanxinError as error:
        raise CommandError(error.words, code) from error
    except BrokenPipeError:
        raise
    except OSError as error:
        raise CommandError(system_words(error), code) from error


def system_words(error: OSError) -> Words:
    """What the operating system said, with the file it was about."""
    why = cause(error)
    file = f"“{os.fsdecode(error.filename)}”" if error.filename else ""
    return Words(f"{file}：{why.zh}", f"{file}: {why.en}") if file else why
