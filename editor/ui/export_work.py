"""Work of another process: what it is, how it is carried out and reported. Imports no Qt, and
nothing that writes files, so that the window need not load it."""

from collections.abc import Callable
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Protocol

from editor.exporters.exporter import UnwritableError
from editor.values.language import BanxinError, Words
from editor.values.progress import Progress

Told = Callable[[Words], None]


class Work(Protocol):
    """What is to be made: values only, so that another process can take it."""

    @property
    def to(self) -> Path:
        """The file or folder."""
        ...

    def make(self, folder: Path, progress: Progress, omitted: Told) -> object:
        """Make it in a private folder and move it to its place; returns what came of it.
        ``omitted`` is told of pictures that are left out."""
        ...


def serve_export(pipe: Connection) -> None:
    """Take a request and its private folder from the pipe, carry it out and report into it;
    nothing when the pipe is closed before."""
    try:
        request, folder = pipe.recv()
    except (EOFError, OSError):
        return
    run_export(request, folder, pipe)


def run_export(request: Work, folder: Path, report: Connection) -> None:
    """Make something in a private folder, then move it to its place.

    Reports tuples: ``("progress", done, total)``, ``("omitted", words)`` for a picture that was
    left out, then ``("done", result)`` or ``("failed", words)``. Ending this process at any moment
    leaves nothing outside ``folder`` but whole files.
    """
    try:
        made = request.make(
            folder,
            lambda done, total: report.send(("progress", done, total)),
            lambda words: report.send(("omitted", words)),
        )
        report.send(("done", made))
    except UnwritableError as error:
        place = request.to.with_name(error.to.name)
        report.send(("failed", UnwritableError(place, error.reason).words))
    except BanxinError as error:
        report.send(("failed", error.words))
    except OSError as error:
        report.send(("failed", UnwritableError(request.to, error).words))
