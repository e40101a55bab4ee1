"""Captions and credits edited in the list of photos."""

from dataclasses import replace

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QSize,
    Qt,
    QTimer,
)
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QLineEdit,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from editor.edit.edit import Edit, Together
from editor.edit.photos import SetPhoto
from editor.model.photo import Photo
from editor.ui.desk import Desk
from editor.ui.dialogs.retyping import kept, shown, touched
from editor.ui.panels.panel import ID_ROLE
from editor.ui.panels.rows import LibraryTree
from editor.values.ids import PhotoId
from editor.values.language import Words

CAPTION, CREDIT = Words("图说", "Caption"), Words("署名", "Credit")
CAPTIONED, CREDITED = Words("修改图说", "Change caption"), Words("修改署名", "Change credit")
AIR = 6
"""Pixels that a row is higher than its picture."""
Index = QModelIndex | QPersistentModelIndex
Hint = QAbstractItemDelegate.EndEditHint


class CaptionTree(LibraryTree):
    """Rows of photos: F2 edits the caption, Tab goes on to the credit and to the next photo."""

    caption, credit = 0, 0
    """The columns that can be edited."""

    def __init__(self, desk: Desk, name: Words) -> None:
        super().__init__(desk, name)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self._ended = QTimer(self, singleShot=True, interval=0)
        self._ended.timeout.connect(self.catch_up)

    def edit_cell(self, column: int) -> None:
        """Edit the caption or the credit of the current row, which comes into view."""
        item = self.currentItem()
        if item is None or self.editing or self.desk.bridge.session.read_only:
            return
        self.setColumnHidden(column, False)
        self.scrollToItem(item)
        self.setCurrentItem(item, column)
        self.editItem(item, column)

    def photo_at(self, index: Index) -> Photo | None:
        """The photo of a row."""
        return self.desk.issue.photo(PhotoId(index.sibling(index.row(), 0).data(ID_ROLE)))

    def event(self, event: QEvent) -> bool:
        """F2 edits here, whatever it does elsewhere."""
        override = event.type() is QEvent.Type.ShortcutOverride
        if override and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_F2:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """F2 edits the caption, Enter opens the row; what the line that is edited passes on ends
        here."""
        if self.editing:
            event.accept()
        elif event.key() == Qt.Key.Key_F2:
            self.edit_cell(self.caption)
        else:
            super().keyPressEvent(event)

    def closeEditor(self, editor: QWidget, hint: Hint) -> None:
        """Tab goes from the caption to the credit, then to the next photo; back with Shift. Rows
        go where they belong after that, when a click has found its row."""
        ways = {Hint.EditNextItem: 1, Hint.EditPreviousItem: -1}
        column = self.currentColumn()
        super().closeEditor(editor, Hint.NoHint if hint in ways else hint)
        if hint in ways:
            self._edit_next(column, ways[hint])
        self._ended.start()

    def _edit_next(self, column: int, way: int) -> None:
        cells = (self.caption, self.credit)
        at = (cells.index(column) if column in cells else 0) + way
        if at not in (0, 1):
            item = self.currentItem()
            other = item and (self.itemBelow(item) if way > 0 else self.itemAbove(item))
            if not other:
                return
            self.setCurrentItem(other)
        self.edit_cell(cells[at % 2])


class Captioning(QStyledItemDelegate):
    """Edits the two texts of a photo, one step each; rows are as high as their pictures."""

    def __init__(self, tree: CaptionTree) -> None:
        super().__init__(tree)
        self._tree = tree

    def createEditor(  # type: ignore[override]
        self, parent: QWidget, option: QStyleOptionViewItem, index: Index
    ) -> QWidget | None:
        """A line for the caption or the credit; none elsewhere."""
        if index.column() not in (self._tree.caption, self._tree.credit):
            return None
        line = QLineEdit(parent)
        line.setFrame(False)
        words = CAPTION if index.column() == self._tree.caption else CREDIT
        line.setAccessibleName(self._tree.desk.look.say(words))
        line.setPlaceholderText(line.accessibleName())
        return line

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """The text as the photo has it."""
        photo = self._tree.photo_at(index)
        if isinstance(editor, QLineEdit) and photo is not None and not editor.isModified():
            caption = index.column() == self._tree.caption
            editor.setText(shown((photo.caption if caption else photo.credit).text))
            editor.selectAll()

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        """One step, where something was changed."""
        photo = self._tree.photo_at(index)
        if not isinstance(editor, QLineEdit) or photo is None:
            return
        change = recaptioned if index.column() == self._tree.caption else recredited
        edit = change(photo, kept(editor.text().strip()))
        if edit is not None:
            self._tree.desk.bridge.do(edit)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """As high as a picture of the list."""
        least = self._tree.iconSize().height() + AIR
        return super().sizeHint(option, index).expandedTo(QSize(0, least))


def recaptioned(photo: Photo, text: str) -> Edit | None:
    """Another caption, its marks kept where the words are; None where it is the same."""
    if text == photo.caption.text:
        return None
    return Together((SetPhoto(replace(photo, caption=touched(photo.caption, text))),), CAPTIONED)


def recredited(photo: Photo, text: str) -> Edit | None:
    """Another credit; None where it is the same."""
    if text == photo.credit.text:
        return None
    return Together((SetPhoto(replace(photo, credit=touched(photo.credit, text))),), CREDITED)
