"""The command line: export, check, new, show and demo, without Qt."""

import importlib
import os
import signal
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from types import FrameType

INTERRUPTED = 130


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code; ``arguments`` default to the process's own."""
    try:
        with _leaving_at_once():
            program = importlib.import_module("editor.cli.program")
        return int(program.main(arguments))
    except KeyboardInterrupt:
        return INTERRUPTED


@contextmanager
def _leaving_at_once() -> Iterator[None]:
    """Ctrl+C ends the process: half-loaded libraries turn the usual exception into odd errors."""
    usual = signal.getsignal(signal.SIGINT)
    if usual is not signal.default_int_handler:
        yield
        return
    signal.signal(signal.SIGINT, _leave)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, usual)


def _leave(number: int, frame: FrameType | None) -> None:
    os._exit(INTERRUPTED)
