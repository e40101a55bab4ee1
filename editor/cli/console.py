"""Where the command line speaks: results on standard output, everything else on standard error."""

import os
import sys
from typing import TextIO

from editor.values.language import Language, Words


class Console:
    """The two streams in one language. Either stream may be closed."""

    def __init__(self, language: Language) -> None:
        self.language = language
        self._shown = False
        for stream in (sys.stdout, sys.stderr):
            reconfigure = getattr(stream, "reconfigure", None)
            if reconfigure is not None:
                reconfigure(errors="backslashreplace")

    def result(self, text: str) -> None:
        """A line of output. Raises BrokenPipeError when nobody reads it."""
        if sys.stdout is not None:
            sys.stdout.write(text + "\n")

    def say(self, words: Words) -> None:
        """A message for the person at the keyboard."""
        self.clear_progress()
        self._write(f"{words.text(self.language)}\n")

    def error(self, words: Words) -> None:
        """Why it did not work."""
        self.say(Words(f"banxin：{words.zh}", f"banxin: {words.en}"))

    def progress(self, done: int, total: int) -> None:
        """``done`` of ``total`` pages, in one line that is written over, on a terminal only."""
        self._count(Words(f"已导出 {done}/{total} 版", f"{done} of {total} pages"), done, total)

    def steps(self, done: int, total: int) -> None:
        """The same of pages and files together."""
        self._count(Words(f"已完成 {done}/{total}", f"{done} of {total} done"), done, total)

    def _count(self, words: Words, done: int, total: int) -> None:
        if not _is_terminal(sys.stderr):
            return
        self._write(f"\r{words.text(self.language)}\x1b[K")
        self._shown = True
        if done >= total:
            self.clear_progress()

    def clear_progress(self) -> None:
        """Take the progress line away."""
        if self._shown:
            self._shown = False
            self._write("\r\x1b[K")

    def flush(self) -> None:
        """Hand everything over now, so that failures are ours to report."""
        if sys.stdout is not None:
            sys.stdout.flush()

    def abandon(self) -> None:
        """Forget output that cannot be handed over, so that Python does not complain at its end."""
        try:
            self.flush()
        except OSError:
            nowhere = os.open(os.devnull, os.O_WRONLY)
            os.dup2(nowhere, sys.stdout.fileno())
            os.close(nowhere)

    def _write(self, text: str) -> None:
        if sys.stderr is None:
            return
        try:
            sys.stderr.write(text)
            sys.stderr.flush()
        except OSError:
            return


def _is_terminal(stream: TextIO | None) -> bool:
    return stream is not None and stream.isatty()
