"""Waits for work beside the window that has to be done first; it closes by itself."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QDialogButtonBox, QLabel, QProgressBar, QWidget

from editor.ui.dialogs.dialog import CANCEL, Dialog
from editor.ui.look import Look
from editor.values.language import Words

POLL_MS = 30
WIDTH = 420
TITLE = Words("请稍候", "One Moment")


@dataclass(frozen=True, slots=True)
class Wait:
    """What is being done, and how much of it is ``done``; a ``total`` of 0 is not known yet."""

    words: Words
    done: int = 0
    total: int = 0


class WaitDialog(Dialog):
    """Shows what is being done until ``look_at``, asked again and again once it is open, finds
    nothing more. ``otherwise`` is a way to go on without waiting, where there is one."""

    chapter = "start"

    def __init__(
        self,
        look: Look,
        look_at: Callable[[], Wait | None],
        parent: QWidget | None,
        otherwise: Words | None = None,
    ) -> None:
        super().__init__(look, TITLE, parent)
        self.goes_on = False
        self._look_at = look_at
        self._label, self._bar = QLabel(), QProgressBar()
        self._label.setWordWrap(True)
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(self.say("进度", "Progress"))
        self.setMinimumWidth(WIDTH)
        self.column.addWidget(self._label)
        self.column.addWidget(self._bar)
        self._add_ways(otherwise)
        self._timer = QTimer(self, interval=POLL_MS)
        self._timer.timeout.connect(self._follow)
        self._timer.start()
        self._show(look_at())

    def _add_ways(self, otherwise: Words | None) -> None:
        box = QDialogButtonBox()
        role = QDialogButtonBox.ButtonRole
        cancel = box.addButton(self.look.say(CANCEL), role.RejectRole)
        cancel.setDefault(True)
        if otherwise is not None:
            on = box.addButton(self.look.say(otherwise), role.DestructiveRole)
            on.setAutoDefault(False)
            on.clicked.connect(self._go_on)
        box.rejected.connect(self.reject)
        self.begin_foot()
        self.column.addWidget(box)

    def _go_on(self) -> None:
        self.goes_on = True
        self.accept()

    def _follow(self) -> None:
        wait = self._look_at()
        if wait is None:
            self._timer.stop()
            self.accept()
        self._show(wait)

    def _show(self, wait: Wait | None) -> None:
        if wait is not None:
            self._label.setText(self.look.say(wait.words))
            self._bar.setRange(0, wait.total)
            self._bar.setValue(wait.done)


class StopDialog(WaitDialog):
    """One whose work can be stopped: it closes when that has happened."""

    def __init__(
        self,
        look: Look,
        look_at: Callable[[], Wait | None],
        parent: QWidget | None,
        stop: Callable[[], None],
    ) -> None:
        super().__init__(look, look_at, parent)
        self._stop = stop

    def reject(self) -> None:
        """Cancel and Escape stop the work."""
        self._stop()
