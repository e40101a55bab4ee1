"""Starts the separation of a page in another process, follows it, and stops it at once."""

import multiprocessing
from contextlib import suppress
from multiprocessing.connection import Connection
from multiprocessing.context import SpawnProcess
from threading import Thread

from PySide6.QtCore import QObject, QTimer, Signal

from editor.ui.plates_worker import FAILED, PlatesRequest, serve_plates, unpacked

POLL_MS = 40
STOP_SECONDS = 2.0


class PlatesProcess(QObject):
    """One separation at a time. Emits ``progressed``, then ``finished`` (Plates) or ``failed``
    (Words); nothing after ``stop``."""

    progressed = Signal(int, int)
    finished = Signal(object)
    failed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._process: SpawnProcess | None = None
        self._reports: Connection | None = None
        self._timer = QTimer(self, interval=POLL_MS)
        self._timer.timeout.connect(self._poll)

    @property
    def is_running(self) -> bool:
        """Whether a page is being separated."""
        return self._process is not None

    def start(self, request: PlatesRequest) -> None:
        """Separate a page; what was going on before ends."""
        self.stop()
        context = multiprocessing.get_context("spawn")
        self._reports, theirs = context.Pipe()
        self._process = context.Process(target=serve_plates, args=(theirs,), daemon=True)
        self._process.start()
        theirs.close()
        Thread(target=_send, args=(self._reports, request), daemon=True).start()
        self._timer.start()

    def stop(self) -> None:
        """End now."""
        self._timer.stop()
        process, reports = self._process, self._reports
        self._process = self._reports = None
        if process is not None:
            process.terminate()
            process.join(STOP_SECONDS)
            if process.is_alive():
                process.kill()
                process.join()
            process.close()
        if reports is not None:
            reports.close()

    def _poll(self) -> None:
        try:
            while self._reports is not None and self._reports.poll():
                self._take(self._reports.recv())
        except EOFError:
            self.stop()
            self.failed.emit(FAILED)

    def _take(self, report: tuple[object, ...]) -> None:
        match report:
            case ("progress", int(done), int(total)):
                self.progressed.emit(done, total)
            case ("done", tuple() as plates):
                self.stop()
                self.finished.emit(unpacked(plates))
            case ("failed", words):
                self.stop()
                self.failed.emit(words)


def _send(pipe: Connection, request: PlatesRequest) -> None:
    """Sending waits for the other process to be there, which is not the window's time."""
    with suppress(OSError):
        pipe.send(request)
