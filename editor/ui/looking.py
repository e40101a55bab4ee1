"""Looks at folders in a thread of its own, since a network drive may keep it waiting."""

from collections.abc import Sequence
from pathlib import Path
from queue import Empty, SimpleQueue
from threading import Thread

from PySide6.QtCore import QObject, QTimer, Signal

from editor.session.recent import Recent, look_at

POLL_MS = 15


class Looking(QObject):
    """Emits ``saw`` with each folder as it is (a Recent), and ``finished`` after the last one."""

    saw = Signal(object)
    finished = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._seen: SimpleQueue[Recent | None] = SimpleQueue()
        self._timer = QTimer(self, interval=POLL_MS)
        self._timer.timeout.connect(self._poll)

    def start(self, paths: Sequence[Path]) -> None:
        """Look at folders, one after the other; what was looked for before is forgotten."""
        self._seen = SimpleQueue()
        Thread(target=_look, args=(tuple(paths), self._seen), daemon=True).start()
        self._timer.start()

    def _poll(self) -> None:
        seen = self._seen
        try:
            while seen is self._seen:
                found = seen.get_nowait()
                if found is None:
                    self._timer.stop()
                    self.finished.emit()
                    return
                self.saw.emit(found)
        except Empty:
            pass


def _look(paths: tuple[Path, ...], seen: "SimpleQueue[Recent | None]") -> None:
    for path in paths:
        seen.put(look_at(path))
    seen.put(None)
