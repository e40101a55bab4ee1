"""Waits for work beside the window that has to be done first; it closes by itself."""

from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QDialogButtonBox, QLabel, QProgressBar, QWidget

from editor.ui.dialogs.dialog import Dialog
from editor.ui.look import Look
from editor.values.language import Words

POLL_MS = 30
WIDTH = 420
CANCEL = Words("取消", "Cancel")
TITLE = Words("请稍候", "One Moment")


class WaitDialog(Dialog):
    """Says what is being ``done`` until that is nothing more. ``otherwise`` is a way to go on
    without waiting, where there is one."""

    chapter = "start"

    def __init__(
        self,
        look: Look,
        done: Callable[[], Words | None],
        otherwise: Words | None,
        parent: QWidget,
    ) -> None:
        super().__init__(look, TITLE, parent)
        self.goes_on = False
        self._done = done
        self._label = QLabel()
        self._label.setWordWrap(True)
        bar = QProgressBar()
        bar.setRange(0, 0)
        bar.setTextVisible(False)
        bar.setAccessibleName(self.say("进度", "Progress"))
        self.setMinimumWidth(WIDTH)
        self.column.addWidget(self._label)
        self.column.addWidget(bar)
        self._add_ways(otherwise)
        self._timer = QTimer(self, interval=POLL_MS)
        self._timer.timeout.connect(self._look)
        self._timer.start()
        self._look()

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
        self.column.addWidget(box)

    def _go_on(self) -> None:
        self.goes_on = True
        self.accept()

    def _look(self) -> None:
        words = self._done()
        if words is None:
            self._timer.stop()
            self.accept()
        else:
            self._label.setText(self.look.say(words))
