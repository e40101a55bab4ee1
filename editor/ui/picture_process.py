"""Has small pictures of pages drawn in another process, and tells of each that is there."""

from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from editor.ui.otherprocess import OtherProcess
from editor.ui.picture_worker import Drawing, serve_drawing

POLL_MS = 40
REST_MS = 60
"""What is asked for within this time is drawn by one process."""


@dataclass(slots=True)
class _Held:
    """What must be let go with the object."""

    process: OtherProcess | None = None
    drawing: list[Drawing] = field(default_factory=list)
    waiting: list[Drawing] = field(default_factory=list)


class PictureProcess(QObject):
    """Emits ``drawn`` with the path of each picture that is kept."""

    drawn = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._held = _Held()
        self._asked: set[tuple[Path, float]] = set()
        self._rest = QTimer(self, singleShot=True, interval=REST_MS)
        self._rest.timeout.connect(self._start)
        self._timer = QTimer(self, interval=POLL_MS)
        self._timer.timeout.connect(self._poll)
        self.destroyed.connect(partial(_let_go, self._held))

    @property
    def is_busy(self) -> bool:
        """Whether something is still to be drawn."""
        return self._held.process is not None or bool(self._held.waiting)

    def want(self, drawing: Drawing, changed: float = 0.0) -> None:
        """Have a picture drawn soon: once, even if it fails, until what it shows has ``changed`` at
        another time."""
        asked = drawing.to, changed
        if asked in self._asked:
            return
        self._asked.add(asked)
        self._held.waiting.append(drawing)
        if self._held.process is None:
            self._rest.start()

    def _start(self) -> None:
        self._held.drawing, self._held.waiting = self._held.waiting, []
        if self._held.drawing:
            request = tuple(self._held.drawing)
            self._held.process = OtherProcess(serve_drawing, request, daemon=True)
            self._timer.start()

    def _poll(self) -> None:
        process = self._held.process
        if process is None:
            return
        try:
            while self._held.process is process and process.reports.poll():
                self._take(process.reports.recv())
        except (EOFError, OSError):
            self._end()
            return
        if self._held.process is process and not process.is_alive and not process.reports.poll():
            self._end()

    def _take(self, report: tuple[object, ...]) -> None:
        match report:
            case ("drawn", path):
                self._held.drawing.pop(0)
                self.drawn.emit(path)
            case ("failed", _):
                self._held.drawing.pop(0)
            case ("done",):
                self._end()

    def _end(self) -> None:
        """The process is done, or died of what it drew first of all; the others have their turn,
        and what came in meanwhile."""
        self._timer.stop()
        process, self._held.process = self._held.process, None
        if process is not None:
            process.stop()
        self._held.waiting[:0] = self._held.drawing[1:]
        self._start()


def _let_go(held: _Held, *_: object) -> None:
    held.waiting.clear()
    held.drawing.clear()
    process, held.process = held.process, None
    if process is not None:
        process.stop()
