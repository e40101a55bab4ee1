"""Cards with a picture and a few lines under it, in rows as wide as there is room."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QIcon, QKeyEvent, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QListWidget,
    QListWidgetItem,
    QScrollArea,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from editor.ui.look import Look

PAD = 8


class CardList(QListWidget):
    """As high as its cards need, so that what is around it scrolls. The first line of an item's
    text is its title; ``deletePressed`` tells of the Delete key."""

    deletePressed = Signal()  # noqa: N815

    def __init__(self, look: Look, picture: QSize, lines: int) -> None:
        super().__init__()
        step = self.fontMetrics().lineSpacing()
        self.setViewMode(QListWidget.ViewMode.IconMode)
        self.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.setMovement(QListWidget.Movement.Static)
        self.setIconSize(picture)
        wide, high = picture.width() + 36, picture.height() + 3 * PAD + step * lines
        self.setGridSize(QSize(wide, high))
        self.setItemDelegate(_CardDelegate(look, self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFixedHeight(high)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete asks to take the chosen card away."""
        if event.key() == Qt.Key.Key_Delete:
            self.deletePressed.emit()
        else:
            super().keyPressEvent(event)

    def currentChanged(
        self,
        current: QModelIndex | QPersistentModelIndex,
        previous: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Keep the chosen card in view."""
        super().currentChanged(current, previous)
        area, item = self._area(), self.currentItem()
        inside = area.widget() if area is not None else None
        if area is not None and inside is not None and item is not None and self.hasFocus():
            shown = self.viewport().mapTo(inside, self.visualItemRect(item).center())
            area.ensureVisible(shown.x(), shown.y(), 20, self.gridSize().height() // 2)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Rows follow the width, the height the rows."""
        super().resizeEvent(event)
        self.fit()

    def fit(self) -> None:
        """Be as high as all rows."""
        grid = self.gridSize()
        if grid.isEmpty():
            return
        across = max(1, self.viewport().width() // grid.width())
        rows = max(1, -(-self.count() // across))
        if self.height() != rows * grid.height():
            self.setFixedHeight(rows * grid.height())

    def _area(self) -> QScrollArea | None:
        parent = self.parent()
        while parent is not None and not isinstance(parent, QScrollArea):
            parent = parent.parent()
        return parent


class _CardDelegate(QStyledItemDelegate):
    """A title in the text's colour and quiet lines under it."""

    def __init__(self, look: Look, parent: CardList) -> None:
        super().__init__(parent)
        self._look, self._list = look, parent

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """The whole cell."""
        return self._list.gridSize()

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Ground, picture, lines."""
        option = QStyleOptionViewItem(option)
        rect: QRect = option.rect.adjusted(2, 2, -2, -2)
        state: QStyle.StateFlag = option.state
        theme = self._look.theme
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        if chosen or state & QStyle.StateFlag.State_MouseOver:
            painter.setBrush(QColor(theme.selected if chosen else theme.hover))
            painter.drawRoundedRect(rect, 5, 5)
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(theme.accent), 1.5))
            painter.drawRoundedRect(rect, 5, 5)
        size = self._list.iconSize()
        picture = QRect(rect.center().x() - size.width() // 2, rect.top() + PAD, size.width(), 0)
        picture.setHeight(size.height())
        icon = index.data(Qt.ItemDataRole.DecorationRole)
        if isinstance(icon, QIcon):
            icon.paint(painter, picture)
        colors = (theme.selected_text, theme.selected_text) if chosen else (theme.text, theme.muted)
        lines = str(index.data(Qt.ItemDataRole.DisplayRole)).split("\n")
        below = rect.adjusted(4, picture.bottom() - rect.top() + 4, -4, 0)
        self._write(painter, lines, below, colors)
        painter.restore()

    def _write(
        self, painter: QPainter, lines: list[str], room: QRect, colors: tuple[str, str]
    ) -> None:
        step = self._list.fontMetrics().lineSpacing()
        for place, line in enumerate(lines):
            painter.setFont(self._look.font(weight=600 if place == 0 else 400))
            painter.setPen(QColor(colors[min(place, 1)]))
            metrics = painter.fontMetrics()
            text = metrics.elidedText(line, Qt.TextElideMode.ElideRight, room.width())
            row = QRect(room.left(), room.top() + place * step, room.width(), step)
            painter.drawText(row, Qt.AlignmentFlag.AlignCenter, text)


def card_item(text: str, told: str = "") -> QListWidgetItem:
    """A card without a picture yet; ``told`` is what its tooltip says."""
    item = QListWidgetItem(text)
    item.setToolTip(told)
    return item
