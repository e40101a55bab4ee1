"""How a page looks in the list of pages: its picture, number and name, state, and what is wrong."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from editor.model.page import STATE_WORDS, PageState
from editor.ui.look import Look
from editor.ui.panels.pagewords import NOTHING_FOUND, Found

PICTURE = QSize(92, 130)
CARD = QSize(116, 192)
HEADING = 26
MARK = 13
ROLE = Qt.ItemDataRole.UserRole
IMAGE_ROLE, DIRTY_ROLE, STATE_ROLE, FOUND_ROLE = ROLE + 1, ROLE + 2, ROLE + 3, ROLE + 4


class PageCards(QStyledItemDelegate):
    """Paints one page of the list, or the name of a section."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """The picture on its paper, the words below."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        area: QRect = option.rect
        if index.data(ROLE) is None:
            self._heading(painter, area, str(index.data()))
        else:
            self._card(painter, area, option.state, index)
        painter.restore()

    def _heading(self, painter: QPainter, area: QRect, text: str) -> None:
        theme = self._look.theme
        painter.setFont(self._look.font(factor=0.92, weight=600))
        painter.setPen(QColor(theme.muted))
        inner = area.adjusted(10, 0, -8, 0)
        flag = Qt.AlignmentFlag
        painter.drawText(inner, flag.AlignVCenter | flag.AlignLeft, text)
        left = inner.left() + painter.fontMetrics().horizontalAdvance(text) + 8
        painter.setPen(QPen(QColor(theme.line), 1))
        middle = area.center().y() + 0.5
        painter.drawLine(QPointF(left, middle), QPointF(inner.right(), middle))

    def _card(
        self,
        painter: QPainter,
        area: QRect,
        state: QStyle.StateFlag,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        self._back(painter, area, chosen, bool(state & QStyle.StateFlag.State_MouseOver))
        paper = self._paper(painter, area, index.data(IMAGE_ROLE))
        self._edge(painter, paper, chosen)
        if state & QStyle.StateFlag.State_HasFocus:
            self._ring(painter, area)
        text = f"{index.data()} *" if index.data(DIRTY_ROLE) else str(index.data())
        self._label(painter, area, text, chosen)
        now = PageState(index.data(STATE_ROLE) or PageState.LAYOUT)
        self._foot(painter, area, now, index.data(FOUND_ROLE) or NOTHING_FOUND)

    def _back(self, painter: QPainter, area: QRect, chosen: bool, hover: bool) -> None:
        theme = self._look.theme
        if chosen or hover:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.selected if chosen else theme.hover))
            painter.drawRoundedRect(QRectF(area).adjusted(2, 2, -2, -2), 6, 6)

    def _ring(self, painter: QPainter, area: QRect) -> None:
        """Where the keys go."""
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(self._look.theme.accent), 1.5))
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
        line = QRect(area.x() + 6, area.y() + 144, area.width() - 12, 22)
        text = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, line.width())
        painter.drawText(line, Qt.AlignmentFlag.AlignCenter, text)

    def _foot(self, painter: QPainter, area: QRect, state: PageState, found: Found) -> None:
        """The state in words, then signs with counts."""
        line = QRectF(area.x() + 6, area.y() + 165, area.width() - 12, 19)
        text = self._look.say(STATE_WORDS[state])
        painter.setFont(self._look.font(factor=0.82))
        wide = painter.fontMetrics().horizontalAdvance(text)
        signs = signs_width(painter, found)
        gap = 6.0 if signs else 0.0
        left = line.center().x() - (wide + gap + signs) / 2
        painter.setPen(state_color(self._look, state))
        place, flag = QRectF(left, line.y(), wide + 2, line.height()), Qt.AlignmentFlag
        painter.drawText(place, flag.AlignVCenter | flag.AlignLeft, text)
        paint_signs(painter, self._look, QPointF(left + wide + gap, line.center().y()), found)


def state_color(look: Look, state: PageState) -> QColor:
    """Green for a page that may be printed; the others are quiet."""
    return QColor(look.theme.green if state is PageState.SIGNED else look.theme.muted)


def signs_width(painter: QPainter, found: Found) -> float:
    """How wide the signs of a page are in the painter's font."""
    counts = [count for count in (found.errors, found.warnings) if count]
    advance = painter.fontMetrics().horizontalAdvance
    return sum(MARK + 2 + advance(str(count)) for count in counts) + 4 * max(len(counts) - 1, 0)


def paint_signs(painter: QPainter, look: Look, at: QPointF, found: Found) -> None:
    """A red ring with the number of errors, an amber triangle with that of warnings, from the
    left middle on."""
    x = at.x()
    for count, icon, color in (
        (found.errors, "error", look.theme.red),
        (found.warnings, "warning", look.theme.amber),
    ):
        if not count:
            continue
        box = QRectF(x, at.y() - MARK / 2, MARK, MARK).toRect()
        look.icon(icon, color).paint(painter, box)
        painter.setPen(QColor(color))
        wide = painter.fontMetrics().horizontalAdvance(str(count))
        place = QRectF(x + MARK + 2, at.y() - 10, wide + 2, 20)
        flag = Qt.AlignmentFlag
        painter.drawText(place, flag.AlignVCenter | flag.AlignLeft, str(count))
        x += MARK + 6 + wide
