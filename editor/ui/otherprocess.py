"""Another process at work: begun without waiting for it, given a request through a pipe, followed
by what it reports, ended."""

import multiprocessing
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from multiprocessing.connection import Connection
from multiprocessing.context import SpawnProcess
from threading import Thread

from PySide6.QtCore import QObject, QTimer, Signal

STOP_SECONDS = 2.0
POLL_MS = 30


class OtherProcess:
    """A process that ``serve`` runs in with its end of a pipe, from which it takes the request.

    ``reports`` is this end. A ``daemon`` ends with this program and may start no others.
    """

    def __init__(
        self, serve: Callable[[Connection], None], request: object, *, daemon: bool
    ) -> None:
        context = multiprocessing.get_context("spawn")
        self.reports, theirs = context.Pipe()
        self._process: SpawnProcess = context.Process(target=serve, args=(theirs,), daemon=daemon)
        self._process.start()
        theirs.close()
        self._sending = Thread(target=_send, args=(self.reports, request), daemon=True)
        self._sending.start()

    @property
    def is_alive(self) -> bool:
        """Whether it is still there."""
        return self._process.is_alive()

    def stop(self) -> None:
        """End it if it has not ended, and wait until it is gone."""
        self._process.terminate()
        self.await_end()

    def await_end(self) -> None:
        """Wait a moment for it to end by itself; then it is ended."""
        self._process.join(STOP_SECONDS)
        if self._process.is_alive():
            self._process.kill()
            self._process.join()
        self._sending.join()
        self._process.close()
        self.reports.close()


@dataclass(slots=True)
class _Held:
    """What must be let go with the object, even when its window is closed while it works."""

    process: OtherProcess | None = None


class Following(QObject):
    """Follows one process at a time. Emits ``told`` with each report, and ``died`` when the process
    ended without being told to. Its process ends with it."""

    told = Signal(object)
    died = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._held = _Held()
        self._timer = QTimer(self, interval=POLL_MS)
        self._timer.timeout.connect(self._poll)
        self.destroyed.connect(partial(_let_go, self._held))

    @property
    def process(self) -> OtherProcess | None:
        """The process that is at work."""
        return self._held.process

    def start(
        self, serve: Callable[[Connection], None], request: object, *, daemon: bool = True
    ) -> None:
        """Begin, as ``OtherProcess`` does; a process that is at work is ended."""
        self.end()
        self._held.process = OtherProcess(serve, request, daemon=daemon)
        self._timer.start()

    def end(self, *, now: bool = True) -> None:
        """See the process gone, ended ``now`` or at its own end; nothing more is told of it."""
        self._timer.stop()
        _let_go(self._held, now=now)

    def _poll(self) -> None:
        process = self.process
        if process is None:
            return
        try:
            while process is self.process and process.reports.poll():
                self.told.emit(process.reports.recv())
        except (EOFError, OSError):
            self._lost()
            return
        if process is self.process and not process.is_alive and not process.reports.poll():
            self._lost()

    def _lost(self) -> None:
        self.end(now=False)
        self.died.emit()


def _let_go(held: _Held, *_: object, now: bool = True) -> None:
    process, held.process = held.process, None
    if process is None:
        return
    if now:
        process.stop()
    else:
        process.await_end()


def _send(pipe: Connection, request: object) -> None:
    """Sending waits for the other process to be there, which is not the window's time."""
    with suppress(OSError, ValueError):
        pipe.send(request)
