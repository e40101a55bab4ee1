"""Has manuscripts read in another process, tells of each as it is read, and can be stopped."""

import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from editor.importers.manuscript import Manuscript
from editor.ui.import_worker import Reading, ReadRequest, serve_reading, too_much
from editor.ui.otherprocess import OtherProcess
from editor.values.language import Words

POLL_MS = 30


@dataclass(slots=True)
class _Held:
    """What must be let go with the object, even when its window is closed while it works."""

    process: OtherProcess | None = None
    folder: tempfile.TemporaryDirectory[str] | None = None


class ImportProcess(QObject):
    """Emits ``read`` (a Reading and its Manuscript) or ``refused`` (a Reading and Words) for each
    file, and ``finished`` after the last one. Pictures lie in its folder until ``clear``."""

    read = Signal(object, object)
    refused = Signal(object, object)
    finished = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._held = _Held()
        self._files: tuple[Reading, ...] = ()
        self._rounds = 0
        self._next = 0
        self._timer = QTimer(self, interval=POLL_MS)
        self._timer.timeout.connect(self._poll)
        self.destroyed.connect(partial(_let_go, self._held))

    @property
    def is_busy(self) -> bool:
        """Whether files are being read."""
        return self._held.process is not None

    def start(self, files: Sequence[Reading]) -> None:
        """Begin to read; what was being read before is stopped."""
        self.stop()
        self._files, self._next = tuple(files), 0
        self._rounds += 1
        request = ReadRequest(self._files, self._fresh_folder())
        self._held.process = OtherProcess(serve_reading, request, daemon=True)
        self._timer.start()

    def stop(self) -> None:
        """End the process now; what was read stays."""
        self._timer.stop()
        _stop(self._held)

    def clear(self) -> None:
        """Stop, and remove the pictures that were put aside."""
        self._timer.stop()
        _let_go(self._held)

    def _fresh_folder(self) -> Path:
        """A folder for the pictures of one round of reading."""
        if self._held.folder is None:
            prefix = "banxin-import-"
            self._held.folder = tempfile.TemporaryDirectory(
                prefix=prefix, ignore_cleanup_errors=True
            )
        folder = Path(self._held.folder.name) / str(self._rounds)
        folder.mkdir()
        return folder

    def _poll(self) -> None:
        process = self._held.process
        if process is None:
            return
        try:
            while self._held.process is process and process.reports.poll():
                self._take(process.reports.recv())
        except (EOFError, OSError):
            self._died()
            return
        if self._held.process is process and not process.is_alive and not process.reports.poll():
            self._died()

    def _take(self, report: tuple[object, ...]) -> None:
        match report:
            case ("read", int(place), Manuscript() as manuscript):
                self._next = place + 1
                self.read.emit(self._files[place], manuscript)
            case ("refused", int(place), Words() as words):
                self._next = place + 1
                self.refused.emit(self._files[place], words)
            case ("done",):
                self.stop()
                self.finished.emit()

    def _died(self) -> None:
        """The process ended at a file: that is refused, and the others are read by another one."""
        self.stop()
        rest = self._files[self._next :]
        if rest:
            self.refused.emit(rest[0], too_much(rest[0].file))
        if rest[1:]:
            self.start(rest[1:])
        else:
            self.finished.emit()


def _stop(held: _Held) -> None:
    process, held.process = held.process, None
    if process is not None:
        process.stop()


def _let_go(held: _Held, *_: object) -> None:
    _stop(held)
    folder, held.folder = held.folder, None
    if folder is not None:
        folder.cleanup()
