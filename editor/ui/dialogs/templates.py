"""A choice of templates with their pictures."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from editor.model.formats import PageFormat
from editor.model.template import Template
from editor.ui.icons import plain_icon
from editor.ui.look import Look
from editor.ui.templates import TemplatePictures, templates_for
from editor.values.language import Words

PICTURE = QSize(128, 176)


class TemplateList(QListWidget):
    """Templates of one format as pictures."""

    chosen = Signal()

    def __init__(
        self, look: Look, pictures: TemplatePictures, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look, self._pictures = look, pictures
        self._templates: tuple[Template, ...] = ()
        self.setAccessibleName(look.say(Words("版式模板", "Templates")))
        self.setProperty("framed", True)
        self.setViewMode(QListWidget.ViewMode.IconMode)
        self.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.setMovement(QListWidget.Movement.Static)
        self.setIconSize(PICTURE)
        self.setSpacing(8)
        self.setWordWrap(True)
        self.currentRowChanged.connect(lambda _: self.chosen.emit())

    @property
    def template(self) -> Template | None:
        """The chosen template."""
        row = self.currentRow()
        return self._templates[row] if 0 <= row < len(self._templates) else None

    @property
    def templates(self) -> tuple[Template, ...]:
        """All that are offered."""
        return self._templates

    def show_format(self, page_format: PageFormat) -> None:
        """Offer the templates of a format."""
        self._templates = templates_for(page_format)
        self.clear()
        for template in self._templates:
            picture = QPixmap.fromImage(self._pictures.picture(template))
            item = QListWidgetItem(plain_icon(_on_card(picture, self._look)), "")
            item.setText(self._look.say(template.title))
            item.setTextAlignment(Qt.AlignmentFlag.AlignHCenter)
            self.addItem(item)
        self.setCurrentRow(0)


def _on_card(picture: QPixmap, look: Look) -> QPixmap:
    """The picture with a thin edge, standing at the foot of a card."""
    from_top = PICTURE.height() * 2 - picture.height()
    card = QPixmap(PICTURE * 2)
    card.fill(Qt.GlobalColor.transparent)
    painter = QPainter(card)
    left = (card.width() - picture.width()) // 2
    painter.drawPixmap(left, from_top, picture)
    painter.setPen(QPen(QColor(look.theme.line), 2))
    painter.drawRect(left, from_top, picture.width() - 1, picture.height() - 1)
    painter.end()
    return card
