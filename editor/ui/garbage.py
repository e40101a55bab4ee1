"""Collects garbage in the main thread only: widgets must not be destroyed in any other."""

import ctypes
import gc
import sys
from contextlib import suppress

from PySide6.QtCore import QObject, QThreadPool, QTimer

INTERVAL_MS = 500
RETURN_MS = 20_000
"""How often memory that was used for a moment, as for reading a photo, is given back."""

SOON_MS = 400


def collect_soon(context: QObject) -> None:
    """Collect everything once windows that were closed have been deleted: what they held of
    pages and pictures is large and hangs together in circles."""
    QTimer.singleShot(SOON_MS, context, _collect_all)


def _collect_all() -> None:
    gc.collect()


class MainThreadCollector(QObject):
    """Takes the cycle collector over while it lives; photos are read in threads meanwhile. What is
    there before, as modules and classes, stays and is not looked through again."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._thresholds = gc.get_threshold()
        self._timer = QTimer(self, interval=INTERVAL_MS)
        self._timer.timeout.connect(self.collect)
        self._returning = QTimer(self, interval=RETURN_MS)
        self._returning.timeout.connect(give_back_soon)
        gc.disable()
        gc.freeze()
        self._timer.start()
        self._returning.start()

    def collect(self) -> None:
        """Collect the generations that are due."""
        for generation in (2, 1, 0):
            if gc.get_count()[generation] > self._thresholds[generation]:
                gc.collect(generation)
                return

    def release(self) -> None:
        """Give the collector back to Python."""
        self._timer.stop()
        self._returning.stop()
        gc.unfreeze()
        gc.enable()


def give_back_soon() -> None:
    """Give freed memory back to the system, aside, so that nobody waits for it."""
    QThreadPool.globalInstance().start(give_back)


def give_back() -> None:
    """Linux keeps what was freed for the process unless it is asked; other systems do not."""
    if sys.platform == "linux":
        with suppress(AttributeError, OSError):
            ctypes.CDLL(None).malloc_trim(0)
