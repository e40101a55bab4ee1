"""Templates of all formats as cards on the start page."""

from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListWidgetItem

from editor.model.formats import FORMATS
from editor.model.template import Template
from editor.session.templates import BLANK, blank_template, shipped_templates
from editor.ui.cards import CardList, card_item
from editor.ui.dialogs.templates import PICTURE, template_image
from editor.ui.gridpicture import card
from editor.ui.icons import plain_icon
from editor.ui.look import Look
from editor.ui.templates import TemplatePictures
from editor.values.language import Words

SHOWN = QSize(96, 132)


class TemplateCards(CardList):
    """``wantsTemplate`` asks for a new issue with a template, by a click or Enter."""

    wantsTemplate = Signal(object)  # noqa: N815

    def __init__(self, look: Look) -> None:
        super().__init__(look, SHOWN, 1)
        self._look = look
        self._pictures = TemplatePictures(PICTURE * 2, self)
        self._pictures.came.connect(self._take)
        self._templates: tuple[Template, ...] = ()
        self.setAccessibleName(look.say(Words("模板", "Templates")))
        self.itemClicked.connect(self._choose)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter chooses. Qt's activation is no way: on some desktops a click is one too."""
        item = self.currentItem()
        if item is not None and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._choose(item)
        else:
            super().keyPressEvent(event)

    def offer(self) -> None:
        """Show the templates, and an empty page of each format that has none."""
        if self._templates:
            return
        known = shipped_templates()
        order = [each.name for each in FORMATS]
        formats = {each.format for each in known}
        blank = (blank_template(each.grid) for each in FORMATS if each.name not in formats)
        self._templates = tuple(sorted((*known, *blank), key=lambda each: order.index(each.format)))
        for template in self._templates:
            item = card_item(self._look.say(_title(template)), self._look.say(_title(template)))
            self._show(item, template)
            self.addItem(item)
        self.fit()

    def _show(self, item: QListWidgetItem, template: Template) -> None:
        image = template_image(self._pictures, template, SHOWN * 2)
        if image.height() > SHOWN.height() * 2 or image.width() > SHOWN.width() * 2:
            image = image.scaled(
                SHOWN * 2,
                Qt.AspectRatioMode.KeepAspectRatio,
                Qt.TransformationMode.SmoothTransformation,
            )
        item.setIcon(plain_icon(card(image, SHOWN * 2, self._look.theme.line)))

    def _take(self, path: Path) -> None:
        for row, template in enumerate(self._templates):
            item = self.item(row)
            if template.name != BLANK and item and self._pictures.path(template) == path:
                self._show(item, template)

    def _choose(self, item: QListWidgetItem) -> None:
        self.wantsTemplate.emit(self._templates[self.row(item)])


def _title(template: Template) -> Words:
    """A template's title; an empty page goes by its format."""
    if template.name != BLANK:
        return template.title
    return next(each.title for each in FORMATS if each.name == template.format)
