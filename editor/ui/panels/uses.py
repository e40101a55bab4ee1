"""样式用到的地方: a list that stays while one goes from place to place."""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
)

from editor.edit.styles import StyleKind
from editor.session.styleuses import Use, style_uses
from editor.ui.desk import Desk
from editor.ui.panels.panel import Panel, muted
from editor.ui.showtext import show_text
from editor.ui.turns import Turns
from editor.values.language import Words

USE = Qt.ItemDataRole.UserRole
PLACE, WORDS = 0, 1
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class UsesPanel(Panel):
    """Every place of one style, kept true to the issue. A row that becomes current is shown on the
    page; Enter goes there with the keys, too."""

    chapter = "styles"

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, Words("样式用到的地方", "Uses of a Style"))
        self.kind, self.name = StyleKind.PARAGRAPH, ""
        self.count = muted(" ")
        self.list = QTreeWidget()
        self.previous = QPushButton(self.say("上一处", "Previous"))
        self.next = QPushButton(self.say("下一处", "Next"))
        self._listed: object = None
        self._listing = Turns(lambda: desk.canvas.is_busy, self)
        self._build()
        self.list.currentItemChanged.connect(self._show)
        self.list.itemClicked.connect(self._show)
        self.next.clicked.connect(lambda: self.go(1))
        self.previous.clicked.connect(lambda: self.go(-1))
        desk.bridge.layoutIdle.connect(self._freshen)

    def begin(self, kind: StyleKind, name: str) -> None:
        """List the uses of a style, and take the keys."""
        self.kind, self.name, self._listed = kind, name, None
        self.list.clear()
        self.list.setFocus()
        self._freshen()

    def go(self, step: int) -> None:
        """Show the next place (1) or the one before (-1), round the end."""
        rows = self.list.topLevelItemCount()
        if rows:
            now = self.list.currentIndex().row()
            row = now + step if now >= 0 else min(step, 0)
            self.list.setCurrentIndex(self.list.model().index(row % rows, PLACE))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes to the place that is shown, Escape puts the panel away."""
        key = event.key()
        if key in ENTER and self.list.hasFocus():
            self._show(self.list.currentItem())
        elif key == Qt.Key.Key_Escape:
            self.desk.dock("uses").hide()
        elif key not in ENTER:
            super().keyPressEvent(event)
            return
        self.desk.dialog_parent.activateWindow()
        self.desk.canvas.setFocus()

    def showEvent(self, event: QShowEvent) -> None:
        """Bring the list up to the issue."""
        super().showEvent(event)
        self._freshen()

    def _build(self) -> None:
        column = self.column(margins=(12, 8, 12, 10))
        column.addWidget(self.count)
        self.list.setProperty("framed", True)
        self.list.setAccessibleName(self.say("样式用到的地方", "Uses of a style"))
        self.list.setColumnCount(2)
        self.list.setHeaderHidden(True)
        self.list.setRootIsDecorated(False)
        self.list.setUniformRowHeights(True)
        self.list.header().setSectionResizeMode(PLACE, QHeaderView.ResizeMode.Interactive)
        self.list.setColumnWidth(PLACE, 210)
        column.addWidget(self.list, 1)
        row = QHBoxLayout()
        for button in (self.previous, self.next):
            button.setAutoDefault(False)
            row.addWidget(button, 1)
        column.addLayout(row)
        self.setMinimumWidth(300)

    def _freshen(self) -> None:
        """List anew where the issue is not what it was."""
        if self.isVisible() and self.name and self._listed is not self.desk.issue:
            self._listing.begin(self._fill())

    def _fill(self) -> Iterator[None]:
        issue, found = self.desk.issue, list[Use]()
        for uses in style_uses(issue, self.kind, self.name):
            found += uses
            yield
        current = self.list.currentItem()
        row, use = self.list.currentIndex().row(), current and current.data(PLACE, USE)
        self._listed = issue
        self.list.blockSignals(True)
        self.list.clear()
        self.list.addTopLevelItems([self._row(each) for each in found])
        if use is not None:
            at = found.index(use) if use in found else min(row, len(found) - 1)
            self.list.setCurrentIndex(self.list.model().index(at, PLACE))
        self.list.blockSignals(False)
        self._tell(len(found))

    def _row(self, use: Use) -> QTreeWidgetItem:
        texts = [self.desk.look.say(use.place), self.desk.look.say(use.words)]
        row = QTreeWidgetItem(texts)
        row.setData(PLACE, USE, use)
        for column, text in enumerate(texts):
            row.setToolTip(column, text)
        return row

    def _tell(self, count: int) -> None:
        none = Words(f"样式“{self.name}”没有用到。", f"“{self.name}” is used nowhere.")
        words = Words(f"“{self.name}”用在 {count} 处", f"Uses of “{self.name}”: {count}")
        self.count.setText(self.desk.look.say(words if count else none))
        for button in (self.previous, self.next):
            button.setEnabled(count > 0)

    def _show(self, row: QTreeWidgetItem | None) -> None:
        """Bring the place into view; the keys stay here."""
        use = row.data(PLACE, USE) if row is not None else None
        if use is None:
            return
        keys = self.focusWidget()
        if use.span is None:
            self.desk.show_frame(use.frame)
        elif not show_text(self.desk, *use.span):
            self.desk.tell(HIDDEN)
        if keys is not None:
            keys.setFocus()


HIDDEN = Words(
    "这一处不在版面上：没有上版，或溢出了（溢出的按 Ctrl+Y 看）。",
    "This place stands on no page: it is not placed, or has no room, which Ctrl+Y shows.",
)
