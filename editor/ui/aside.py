"""Work done in a thread beside the window; its result is taken in the window's own time."""

from collections.abc import Callable
from queue import Empty, SimpleQueue
from threading import Thread
from typing import TypeVar

from PySide6.QtCore import QObject, QTimer

T = TypeVar("T")
POLL_MS = 15


class Aside(QObject):
    """Does one piece of work, which must not raise, and tells its result; then it goes. A parent
    that goes before is told nothing."""

    def __init__(self, parent: QObject, work: Callable[[], T], tell: Callable[[T], None]) -> None:
        super().__init__(parent)
        results: SimpleQueue[T] = SimpleQueue()

        def collect() -> None:
            try:
                found = results.get_nowait()
            except Empty:
                return
            timer.stop()
            self.deleteLater()
            tell(found)

        timer = QTimer(self, interval=POLL_MS)
        timer.timeout.connect(collect)
        timer.start()
        Thread(target=lambda: results.put(work()), daemon=True).start()
