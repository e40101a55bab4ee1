"""A choice of templates with their pictures."""

from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from editor.model.template import Template
from editor.session.templates import BLANK
from editor.ui.gridpicture import card, grid_picture, page_sketch
from editor.ui.icons import plain_icon
from editor.ui.look import Look
from editor.ui.templates import TemplatePictures
from editor.values.language import Words

PICTURE = QSize(128, 176)


class TemplateList(QListWidget):
    """Templates as pictures; ``chosen`` tells that another one is current."""

    chosen = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._pictures = TemplatePictures(PICTURE * 2, self)
        self._pictures.came.connect(self._take)
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

    def offer(self, templates: tuple[Template, ...], chosen: str = "") -> None:
        """Offer templates, with one of them chosen; what is offered already is not shown anew."""
        if templates_differ(templates, self._templates):
            self._templates = templates
            self.clear()
            for template in templates:
                item = QListWidgetItem(self._look.say(template.title))
                item.setTextAlignment(Qt.AlignmentFlag.AlignHCenter)
                self._paint(item, template)
                self.addItem(item)
        names = [each.name for each in templates]
        self.setCurrentRow(names.index(chosen) if chosen in names else 0)

    def _paint(self, item: QListWidgetItem, template: Template) -> None:
        image = template_image(self._pictures, template, PICTURE * 2)
        item.setIcon(plain_icon(card(image, PICTURE * 2, self._look.theme.line)))

    def _take(self, path: Path) -> None:
        for row, template in enumerate(self._templates):
            item = self.item(row)
            if template.name != BLANK and item and self._pictures.path(template) == path:
                self._paint(item, template)


def template_image(pictures: TemplatePictures, template: Template, box: QSize) -> QImage:
    """The picture of a template; its grid where it is empty, a sketch while it is being drawn."""
    if template.name == BLANK:
        return grid_picture(template.page.grid, box)
    drawn = pictures.picture(template)
    return drawn if drawn is not None else page_sketch(template.page, template.masters, box)


def templates_differ(some: tuple[Template, ...], others: tuple[Template, ...]) -> bool:
    """Whether they look different; empty pages have ids of their own but look alike."""
    return [(each.name, each.page.grid) for each in some] != [
        (each.name, each.page.grid) for each in others
    ]
