"""A widget that lies over the top of others, so that they keep their place when it comes."""

from PySide6.QtCore import QEvent, QObject, QPoint
from PySide6.QtWidgets import QWidget

INSET = 6
"""Pixels around what lies over."""
MOVES = (QEvent.Type.Resize, QEvent.Type.Move, QEvent.Type.Show, QEvent.Type.Hide)


class LaidOver(QObject):
    """Keeps a widget, as high as its words are, at the top of the first of some others that is
    seen. They lie in the widget's parent."""

    def __init__(self, over: QWidget, under: tuple[QWidget, ...]) -> None:
        super().__init__(over)
        self._over, self._under = over, under
        for each in (over, *under):
            each.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow what is under it, and what it has to say."""
        moved = watched is not self._over and event.type() in MOVES
        if moved or (watched is self._over and event.type() == QEvent.Type.LayoutRequest):
            self._place()
        return False

    def _place(self) -> None:
        home = self._over.parentWidget()
        if home is None:
            return
        found = next((each for each in self._under if each.isVisibleTo(home)), home)
        corner = found.mapTo(home, QPoint(INSET, INSET))
        wide = max(found.width() - 2 * INSET, 0)
        self._over.setGeometry(corner.x(), corner.y(), wide, self._over.heightForWidth(wide))
        self._over.raise_()
