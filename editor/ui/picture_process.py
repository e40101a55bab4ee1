"""Has small pictures of pages drawn in another process, and tells of each that is there."""

from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from editor.ui.otherprocess import Following
from editor.ui.picture_worker import Drawing, serve_drawing

REST_MS = 60
"""What is asked for within this time is drawn by one process."""


class PictureProcess(QObject):
    """Emits ``drawn`` with the path of each picture that is kept."""

    drawn = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._drawing: list[Drawing] = []
        self._waiting: list[Drawing] = []
        self._asked: set[tuple[Path, float]] = set()
        self._rest = QTimer(self, singleShot=True, interval=REST_MS)
        self._rest.timeout.connect(self._start)
        self._following = Following(self)
        self._following.told.connect(self._take)
        self._following.died.connect(self._go_on)

    @property
    def is_busy(self) -> bool:
        """Whether something is still to be drawn."""
        return self._following.process is not None or bool(self._waiting)

    def want(self, drawing: Drawing, changed: float = 0.0) -> None:
        """Have a picture drawn soon: once, even if it fails, until what it shows has ``changed`` at
        another time."""
        asked = drawing.to, changed
        if asked in self._asked:
            return
        self._asked.add(asked)
        self._waiting.append(drawing)
        if self._following.process is None:
            self._rest.start()

    def _start(self) -> None:
        self._drawing, self._waiting = self._waiting, []
        if self._drawing:
            self._following.start(serve_drawing, tuple(self._drawing))

    def _take(self, report: tuple[object, ...]) -> None:
        match report:
            case ("drawn", path):
                self._drawing.pop(0)
                self.drawn.emit(path)
            case ("failed", _):
                self._drawing.pop(0)
            case ("done",):
                self._following.end()
                self._go_on()

    def _go_on(self) -> None:
        """The process is done, or died of what it drew first of all; the others have their turn,
        and what came in meanwhile."""
        self._waiting[:0] = self._drawing[1:]
        self._start()
