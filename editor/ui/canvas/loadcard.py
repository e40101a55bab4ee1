"""The card beside a loaded pointer: the title and first line of a story, or a small photo."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QImage, QPainter, QPen

from editor.model.article import Article
from editor.model.photo import Photo
from editor.ui.canvas.looks import Looks
from editor.values.language import Language, Words

AWAY = QPointF(16, 18)
"""From the pointer to the card."""
PAD = 8.0
WIDE = 220.0
PICTURE = 56.0
"""Height of a photo, and of its place when it has not been read yet."""
INK, PAPER = QColor(0x22, 0x25, 0x2A), QColor(0xFF, 0xFF, 0xFF, 240)
QUIET = QColor(0x6B, 0x72, 0x7B)


@dataclass(frozen=True, slots=True)
class Card:
    """What stands on it: a title, a line below it, a photo, and how many things are loaded."""

    title: str
    line: str
    image: QImage | None = None
    count: int = 1


def story_card(article: Article, count: int, language: Language, *, rest: bool) -> Card:
    """The card of a story, or of the rest of one that has begun."""
    line = article.body[0].text if article.body else ""
    if rest:
        line = Words("续排未完的部分", "the rest of the story").text(language)
    none = Words("（无标题）", "(untitled)").text(language)
    return Card(article.headline.text.replace("\n", "　") or none, line, None, count)


def photo_card(photo: Photo, image: QImage | None, count: int) -> Card:
    """The card of a photo."""
    return Card(photo.caption.text or photo.file, photo.file, image, count)


def paint_card(painter: QPainter, card: Card, at: QPointF, looks: Looks) -> None:
    """The card at the lower right of the pointer, or where it does not leave the view."""
    title, line = _font(painter.font(), 12, bold=True), _font(painter.font(), 11, bold=False)
    picture = _picture(card)
    left = picture.width() + PAD if picture is not None else 0.0
    words = _fitted(card.title, title, WIDE), _fitted(card.line, line, WIDE)
    wide = max(
        QFontMetricsF(title).horizontalAdvance(words[0]),
        QFontMetricsF(line).horizontalAdvance(words[1]),
    )
    high = max(38.0, picture.height() if picture is not None else 0.0)
    box = QRectF(at + AWAY, at + AWAY + QPointF(left + wide + 2 * PAD, high + 2 * PAD))
    box = _inside(box, QRectF(painter.viewport()))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(looks.accent, 1))
    painter.setBrush(PAPER)
    painter.drawRoundedRect(box, 4, 4)
    if picture is not None:
        painter.drawImage(box.topLeft() + QPointF(PAD, PAD), picture)
    inner = box.adjusted(PAD + left, PAD, -PAD, -PAD)
    for text, font, color, top in ((words[0], title, INK, 0.0), (words[1], line, QUIET, 20.0)):
        painter.setFont(font)
        painter.setPen(color)
        painter.drawText(inner.topLeft() + QPointF(0, top + 14), text)
    if card.count > 1:
        _paint_count(painter, box.topRight(), str(card.count), looks)


def _paint_count(painter: QPainter, corner: QPointF, text: str, looks: Looks) -> None:
    font = _font(painter.font(), 11, bold=True)
    wide = max(18.0, QFontMetricsF(font).horizontalAdvance(text) + 10)
    disc = QRectF(corner.x() - wide / 2, corner.y() - 9, wide, 18)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(looks.accent)
    painter.drawRoundedRect(disc, 9, 9)
    painter.setFont(font)
    painter.setPen(looks.badge_text)
    painter.drawText(disc, Qt.AlignmentFlag.AlignCenter, text)


def _picture(card: Card) -> QImage | None:
    if card.image is None or card.image.isNull():
        return None
    mode = Qt.TransformationMode.SmoothTransformation
    return card.image.scaledToHeight(round(PICTURE), mode)


def _font(base: QFont, pixels: int, *, bold: bool) -> QFont:
    font = QFont(base)
    font.setPixelSize(pixels)
    font.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
    return font


def _fitted(text: str, font: QFont, wide: float) -> str:
    return QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, wide)


def _inside(box: QRectF, view: QRectF) -> QRectF:
    dx = min(0.0, view.right() - 4 - box.right())
    dy = min(0.0, view.bottom() - 4 - box.bottom())
    return box.translated(dx, dy)
