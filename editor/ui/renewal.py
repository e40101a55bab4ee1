"""Windows are made anew in another look, but not under the editor's hands."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication, QDialog

from editor.ui.aside import Aside
from editor.ui.desk import Desk
from editor.ui.waiting import reading

LOOK_MS = 200


class Renewal(QObject):
    """Renews the windows at once, or as soon as nothing is in hand in any of them."""

    def __init__(
        self, parent: QObject, windows: Callable[[], Sequence[Desk]], renew: Callable[[], None]
    ) -> None:
        super().__init__(parent)
        self._windows, self._renew = windows, renew
        self._timer = QTimer(self, interval=LOOK_MS)
        self._timer.timeout.connect(self.want)

    def want(self) -> bool:
        """Renew them; False when that has to wait."""
        if _held() or any(in_hand(each) for each in self._windows()):
            self._timer.start()
            return False
        self._timer.stop()
        self._renew()
        return True


def in_hand(desk: Desk) -> bool:
    """Whether something would be lost if the window went now: a drag or a word that is only shown,
    an open dialog, files that are being read."""
    session, window = desk.bridge.session, desk.dialog_parent
    return (
        session.shown is not session.state
        or reading(desk) is not None
        or any(each.isVisible() for each in window.findChildren(QDialog))
        or bool(window.findChildren(Aside, options=Qt.FindChildOption.FindDirectChildrenOnly))
    )


def _held() -> bool:
    """Whether a question, a list or a button of the mouse is held open."""
    app = QApplication
    return (
        app.activeModalWidget() is not None
        or app.activePopupWidget() is not None
        or app.mouseButtons() != Qt.MouseButton.NoButton
    )
