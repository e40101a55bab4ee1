"""Counting quick clicks at one place: once to four times."""

from time import monotonic

from PySide6.QtCore import QPointF
from PySide6.QtGui import QGuiApplication

NEAR = 4.0
"""Pixels that the pointer may move between two clicks."""


class Clicks:
    """Counts presses; the fifth is a first one again."""

    def __init__(self) -> None:
        self._count = 0
        self._place = QPointF()
        self._time = 0.0

    def press(self, place: QPointF, *, double: bool) -> int:
        """The number of this press, 1 to 4; ``double``: the system says that it belongs to the one
        before, as it does of the second and of the fourth."""
        now = monotonic()
        quick = (now - self._time) * 1000 < QGuiApplication.styleHints().mouseDoubleClickInterval()
        near = (place - self._place).manhattanLength() <= NEAR
        count = self._count % 4 + 1 if quick and near else 1
        self._count = max(count, 2) if double else count
        self._place, self._time = place, now
        return self._count
