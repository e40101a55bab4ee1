"""Work done in a thread beside the window; its result is taken in the window's own time."""

from collections.abc import Callable, Iterator
from queue import Empty, SimpleQueue
from threading import Event, Thread
from typing import TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

T = TypeVar("T")
POLL_MS = 15
MOST = 200
"""So much is told in one turn, so that the window is never held up."""


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


class Steps(QObject):
    """Goes through work step by step, and tells what each step gave; it stops between two. It
    must not raise. Of numbers, which say how far it is, only every ``often``-th is told."""

    came = Signal(object)
    ended = Signal()

    def __init__(self, parent: QObject, steps: Iterator[object], often: int = 1) -> None:
        super().__init__(parent)
        self._news: SimpleQueue[tuple[object, ...]] = SimpleQueue()
        self._stop = Event()
        self._timer = QTimer(self, interval=POLL_MS)
        self._timer.timeout.connect(self._collect)
        self._timer.start()
        news, stop = self._news, self._stop

        def run() -> None:
            try:
                for each in steps:
                    if not isinstance(each, int) or not each % often:
                        news.put((each,))
                    if stop.is_set():
                        break
            finally:
                news.put(())

        self._thread = Thread(target=run, daemon=True)
        self._thread.start()

    def stop(self) -> None:
        """Go no further than this step."""
        self._stop.set()

    def finish(self) -> None:
        """Wait until this step is done, and tell all that is still to be told."""
        self.stop()
        self._thread.join()
        while self._timer.isActive():
            self._collect()

    def _collect(self) -> None:
        try:
            for _ in range(MOST):
                news = self._news.get_nowait()
                if not news:
                    self._timer.stop()
                    self.ended.emit()
                    return
                self.came.emit(news[0])
        except Empty:
            return
