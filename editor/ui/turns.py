"""Work done a little at a time, so that nobody ever waits for it."""

from collections.abc import Callable, Iterator
from time import perf_counter

from PySide6.QtCore import QObject, QTimer

TURN = 0.002
"""Seconds of work in one turn of the event loop."""
WAIT_MS = 50
"""How long painting is given before it is looked at again."""


class Turns(QObject):
    """Goes on with one piece of work, step by step, while nothing else happens. It waits while the
    page in view is ``painting``."""

    def __init__(self, painting: Callable[[], bool], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._painting = painting
        self._work: Iterator[None] = iter(())
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._turn)

    @property
    def active(self) -> bool:
        """Whether something is still to be done."""
        return self._timer.isActive()

    def begin(self, work: Iterator[None]) -> None:
        """Do this instead of what was being done."""
        self._work = work
        self._timer.start(WAIT_MS)

    def stop(self) -> None:
        """Leave it at that."""
        self._timer.stop()

    def _turn(self) -> None:
        painting = self._painting()
        self._timer.setInterval(WAIT_MS if painting else 0)
        if painting:
            return
        until = perf_counter() + TURN
        for _ in self._work:
            if perf_counter() > until:
                return
        self._timer.stop()
