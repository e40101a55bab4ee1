"""历史: every step that was done and can be taken back; a click goes there."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QListWidget, QListWidgetItem

from editor.ui.desk import Desk
from editor.ui.panels.panel import Panel
from editor.values.language import Words

START = Words("打开时的样子", "As opened")


class HistoryPanel(Panel):
    """Steps from the oldest to the newest, undone ones greyed below."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, Words("历史", "History"))
        self.list = QListWidget()
        self.list.setAccessibleName(self.say("历史步骤", "History steps"))
        self.list.setUniformItemSizes(True)
        self.list.ensurePolished()
        self.list.itemClicked.connect(lambda item: self.go_to(self.list.row(item)))
        self.list.itemActivated.connect(lambda item: self.go_to(self.list.row(item)))
        self.column(margins=(0, 0, 0, 0)).addWidget(self.list)
        desk.bridge.changed.connect(self.refresh)
        self._shown: tuple[Words, ...] = ()
        self._now = -1
        self.refresh()

    def refresh(self) -> None:
        """Bring the steps up to the session's."""
        session = self.desk.bridge.session
        labels = (START, *session.done, *session.undone)
        old, now = self._now, len(session.done)
        first = min(old, now) + 1
        if labels != self._shown:
            first = min(first, self._fill(labels))
        self._now = now
        theme = self.desk.look.theme
        for row in range(first, self.list.count()):
            self.list.item(row).setForeground(QColor(theme.text if row <= now else theme.faint))
        self.list.setCurrentRow(now)

    def go_to(self, row: int) -> None:
        """Undo or redo until this step is the last one done."""
        self.desk.bridge.go_to(row)

    def _fill(self, labels: tuple[Words, ...]) -> int:
        """Make rows for steps that are new; the first of them."""
        common = 0
        for old, new in zip(self._shown, labels, strict=False):
            if old != new:
                break
            common += 1
        self._shown = labels
        while self.list.count() > common:
            self.list.takeItem(self.list.count() - 1)
        for words in labels[common:]:
            item = QListWidgetItem(self.desk.look.say(words))
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsSelectable)
            self.list.addItem(item)
        return common
