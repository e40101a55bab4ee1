"""The list of colours: chips with names that are edited in place, and notes at their right."""

from PySide6.QtCore import QEvent, QMimeData, QModelIndex, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListWidget,
    QListWidgetItem,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from editor.ui.canvas.drops import carried
from editor.ui.canvas.swatchdrops import SWATCH_MIME

NOTE = Qt.ItemDataRole.UserRole + 1
"""What stands at the right of a name."""
Index = QModelIndex | QPersistentModelIndex


class NoteDelegate(QStyledItemDelegate):
    """Paints a quiet note at the right of a row."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """The row, then its note."""
        super().paint(painter, option, index)
        note = index.data(NOTE)
        if note:
            painter.save()
            painter.setOpacity(0.65)
            painter.setPen(option.palette.text().color())
            align = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(option.rect.adjusted(0, 0, -10, 0), align, str(note))
            painter.restore()


class SwatchList(QListWidget):
    """Colours by name. Enter emits ``entered_``, F2 edits the name and emits ``renaming``; a row
    is dragged onto a frame."""

    entered_ = Signal()
    renaming = Signal(str)

    def __init__(self, name: str, chip: QSize, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setIconSize(chip)
        self.setUniformItemSizes(True)
        self.setItemDelegate(NoteDelegate(self))
        self.setDragEnabled(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)
        self.setEditTriggers(QAbstractItemView.EditTrigger.EditKeyPressed)
        self.itemChanged.connect(self._renamed)

    def names(self) -> list[str]:
        """The names in order."""
        return [self.item(row).text() for row in range(self.count())]

    def set_note(self, row: int, note: str) -> None:
        """Say something at the right of a row."""
        self.blockSignals(True)
        self.item(row).setData(NOTE, note)
        self.blockSignals(False)

    def edit_current(self) -> None:
        """Edit the name of the current row, unless one is being edited."""
        item = self.currentItem()
        editable = item is not None and item.flags() & Qt.ItemFlag.ItemIsEditable
        if editable and self.state() is not self.State.EditingState:
            self.setFocus()
            self.editItem(item)

    def mimeData(self, items: list[QListWidgetItem]) -> QMimeData:  # type: ignore[override]
        """The colour that is dragged."""
        return carried(SWATCH_MIME, items[0].text()) if items else QMimeData()

    def event(self, event: QEvent) -> bool:
        """F2 edits a name here, whatever it does elsewhere."""
        override = event.type() is QEvent.Type.ShortcutOverride
        if override and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_F2:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter takes the colour."""
        editing = self.state() is QAbstractItemView.State.EditingState
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not editing:
            self.entered_.emit()
        else:
            super().keyPressEvent(event)

    def _renamed(self, item: QListWidgetItem) -> None:
        self.setCurrentItem(item)
        self.renaming.emit(item.text())
