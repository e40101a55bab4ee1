"""Another process at work: begun without waiting for it, given a request through a pipe, ended."""

import multiprocessing
from collections.abc import Callable
from contextlib import suppress
from multiprocessing.connection import Connection
from multiprocessing.context import SpawnProcess
from threading import Thread

STOP_SECONDS = 2.0


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
        Thread(target=_send, args=(self.reports, request), daemon=True).start()

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
        self._process.close()
        self.reports.close()


def _send(pipe: Connection, request: object) -> None:
    """Sending waits for the other process to be there, which is not the window's time."""
    with suppress(OSError, ValueError):
        pipe.send(request)
