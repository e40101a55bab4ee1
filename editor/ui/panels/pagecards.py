"""How a page looks in the list of pages: its picture, its number and name, a dot if unsaved."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from editor.ui.look import Look

PICTURE = QSize(92, 130)
CARD = QSize(116, 176)
IMAGE_ROLE = Qt.ItemDataRole.UserRole + 1
DIRTY_ROLE = Qt.ItemDataRole.UserRole + 2


class PageCards(QStyledItemDelegate):
    """Paints one page of the list."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """All cards are equally large."""
        return CARD

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """The picture on its paper, the label below."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        area: QRect = option.rect
        state: QStyle.StateFlag = option.state
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        self._back(painter, area, chosen, bool(state & QStyle.StateFlag.State_MouseOver))
        paper = self._paper(painter, area, index.data(IMAGE_ROLE))
        self._edge(painter, paper, chosen)
        self._label(painter, area, str(index.data()), chosen)
        if index.data(DIRTY_ROLE):
            self._dot(painter, paper)
        painter.restore()

    def _back(self, painter: QPainter, area: QRect, chosen: bool, hover: bool) -> None:
        theme = self._look.theme
        if chosen or hover:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.selected if chosen else theme.hover))
            painter.drawRoundedRect(QRectF(area).adjusted(2, 2, -2, -2), 6, 6)

    def _paper(self, painter: QPainter, area: QRect, image: QImage | None) -> QRectF:
        ratio = 92 / 130
        if image is not None and not image.isNull():
            ratio = image.width() / image.height()
        height = min(PICTURE.height(), PICTURE.width() / ratio)
        width = height * ratio
        left = area.x() + (area.width() - width) / 2
        top = area.y() + 10 + (PICTURE.height() - height)
        paper = QRectF(left, top, width, height)
        if image is None:
            painter.fillRect(paper, QColor("#FFFFFF"))
        else:
            painter.drawImage(paper, image)
        return paper

    def _edge(self, painter: QPainter, paper: QRectF, chosen: bool) -> None:
        theme = self._look.theme
        color = QColor(theme.accent if chosen else theme.line)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(color, 1.6 if chosen else 1.0))
        painter.drawRect(paper.adjusted(-0.5, -0.5, 0.5, 0.5))

    def _label(self, painter: QPainter, area: QRect, text: str, chosen: bool) -> None:
        theme = self._look.theme
        painter.setFont(self._look.font(factor=0.92, weight=500 if chosen else 400))
        painter.setPen(QColor(theme.selected_text if chosen else theme.text))
        line = QRect(area.x() + 6, area.y() + 144, area.width() - 12, 24)
        text = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, line.width())
        painter.drawText(line, Qt.AlignmentFlag.AlignCenter, text)

    def _dot(self, painter: QPainter, paper: QRectF) -> None:
        painter.setPen(QPen(QColor("#FFFFFF"), 1.5))
        painter.setBrush(QColor(self._look.theme.red))
        painter.drawEllipse(paper.topRight(), 4.5, 4.5)
