"""How a page of the flat plan looks: its picture, its words, what is wrong with it."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen

from editor.model.page import STATE_WORDS, Page
from editor.model.sections import Section
from editor.ui.look import Look
from editor.ui.panels.pagecards import paint_signs, signs_width, state_color
from editor.ui.panels.pagewords import Found, page_words
from editor.ui.plan.layout import LINE, Slot
from editor.values.geometry import Rect
from editor.values.language import Words, many


@dataclass(frozen=True, slots=True)
class Shown:
    """What is to be seen of a page besides its number."""

    image: QImage | None
    found: Found
    articles: tuple[str, ...]
    chosen: bool = False
    current: bool = False


class PlanPainter:
    """Paints slots and headings in the colours of a look."""

    def __init__(self, painter: QPainter, look: Look) -> None:
        self._painter, self._look, self._theme = painter, look, look.theme
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)

    def heading(self, section: Section, box: Rect) -> None:
        """A section's name and how many pages it has."""
        painter, count = self._painter, len(section.pages)
        zh = f"{section.name} 叠" if section.name else "其他"
        en = f"Section {section.name}" if section.name else "Others"
        words = Words(f"{zh}　{count} 版", f"{en} · {many(count, 'page')}")
        painter.setFont(self._look.font(factor=1.1, weight=600))
        painter.setPen(QColor(self._theme.text))
        flag = Qt.AlignmentFlag
        painter.drawText(_box(box), flag.AlignVCenter | flag.AlignLeft, self._look.say(words))

    def slot(self, slot: Slot, shown: Shown) -> None:
        """One page."""
        painter, paper, theme = self._painter, _box(slot.paper), self._theme
        if shown.chosen:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.selected))
            painter.drawRect(_box(slot.cell).adjusted(0, paper.top() - slot.cell.y - 5, 0, 2))
        self._paper(paper, shown)
        self._words(slot, shown)

    def _paper(self, paper: QRectF, shown: Shown) -> None:
        painter, theme = self._painter, self._theme
        if shown.image is None:
            painter.fillRect(paper, QColor("#FFFFFF"))
        else:
            painter.drawImage(paper, shown.image)
        marked = shown.chosen or shown.current
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(theme.accent if marked else theme.faint), 2 if marked else 1))
        painter.drawRect(paper.adjusted(0.5, 0.5, -0.5, -0.5))

    def _words(self, slot: Slot, shown: Shown) -> None:
        painter, theme, page = self._painter, self._theme, slot.page
        line = QRectF(slot.cell.x + 4, slot.paper.bottom + 3, slot.cell.width - 8, 20)
        painter.setFont(self._look.font(weight=600 if shown.current else 500))
        painter.setPen(QColor(theme.selected_text if shown.chosen else theme.text))
        self._text(line, self._look.say(page_words(page)), Qt.AlignmentFlag.AlignHCenter)
        line.translate(0, 20)
        self._state(line, page, shown.found)
        painter.setFont(self._look.font(factor=0.86))
        painter.setPen(QColor(theme.muted))
        line.translate(0, 3)
        for name in shown.articles:
            line.translate(0, LINE)
            self._text(line, f"· {name}", Qt.AlignmentFlag.AlignLeft)

    def _state(self, line: QRectF, page: Page, found: Found) -> None:
        painter = self._painter
        painter.setFont(self._look.font(factor=0.86))
        text = self._look.say(STATE_WORDS[page.state])
        signs = signs_width(painter, found)
        wide = painter.fontMetrics().horizontalAdvance(text)
        left = line.center().x() - (wide + (6 if signs else 0) + signs) / 2
        painter.setPen(state_color(self._look, page.state))
        flag = Qt.AlignmentFlag
        box = QRectF(left, line.y(), wide + 2, line.height())
        painter.drawText(box, flag.AlignVCenter | flag.AlignLeft, text)
        paint_signs(painter, self._look, QPointF(left + wide + 6, line.center().y()), found)

    def _text(self, line: QRectF, text: str, align: Qt.AlignmentFlag) -> None:
        metrics = self._painter.fontMetrics()
        elided = metrics.elidedText(text, Qt.TextElideMode.ElideRight, int(line.width()))
        self._painter.drawText(line, align | Qt.AlignmentFlag.AlignVCenter, elided)

    def bar(self, slot: Slot, *, after: bool) -> None:
        """Where dragged pages would go."""
        x = slot.paper.right if after else slot.paper.x
        pen = QPen(QColor(self._theme.accent), 4, c=Qt.PenCapStyle.RoundCap)
        self._painter.setPen(pen)
        self._painter.drawLine(QPointF(x, slot.paper.y), QPointF(x, slot.paper.bottom))


def _box(rect: Rect) -> QRectF:
    return QRectF(rect.x, rect.y, rect.width, rect.height)
