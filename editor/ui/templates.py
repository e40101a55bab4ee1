"""Pictures of page templates, filled with blind text: drawn elsewhere, kept on the disk."""

import hashlib
from dataclasses import replace
from pathlib import Path

from platformdirs import user_cache_path
from PySide6.QtCore import QObject, QSize, Signal
from PySide6.QtGui import QImage

from editor.model.article import Article
from editor.model.defaults import default_swatches
from editor.model.issue import Issue, IssueInfo
from editor.model.template import Template, started_page
from editor.model.text import Paragraph
from editor.session.newissue import styles_on
from editor.session.pagesetup import PageSetup
from editor.session.pagetemplates import with_needs
from editor.ui.picture_process import PictureProcess
from editor.ui.picture_worker import TemplateDrawing

FILLER = "版心之内，字字有位。报纸的每一行都对齐在看不见的格子上，标题领着正文，图片压住版面。"
DRAWN = 2
"""Which way of drawing the pictures on the disk are of."""


class TemplatePictures(QObject):
    """Pictures of templates within a box of pixels; ``came`` tells of one by its path."""

    came = Signal(object)

    def __init__(self, box: QSize, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._box = box
        self._process = PictureProcess(self)
        self._process.drawn.connect(self.came)

    def picture(self, template: Template) -> QImage | None:
        """The template as a small page; None while it is being drawn, which ``came`` ends."""
        path = self.path(template)
        image = QImage(str(path)) if path.is_file() else QImage()
        if not image.isNull():
            return image
        size = self._box.width(), self._box.height()
        self._process.want(TemplateDrawing(template, size, path))
        return None

    def path(self, template: Template) -> Path:
        """Where its picture is kept: another template has another."""
        size = self._box.width(), self._box.height()
        used = template.page, template.masters, template.styles, template.swatches, template.photos
        said = repr((DRAWN, *used, size))
        name = hashlib.sha256(said.encode()).hexdigest()[:24]
        return user_cache_path("banxin", appauthor=False) / "templates" / f"{name}.png"


def blind_issue(template: Template) -> Issue:
    """An issue of a template's page, with blind text in its articles."""
    page, stories = started_page(template, template.page.number)
    body = tuple(Paragraph(FILLER * 3) for _ in range(12))
    articles = tuple(
        Article(
            each.id,
            headline=Paragraph("标题在这里领起全文", "主题"),
            kicker=Paragraph("引题一行", "引题"),
            deck=Paragraph("副题说明要点", "副题"),
            body=body,
        )
        for each in stories
    )
    styles = styles_on(PageSetup.of(page.grid))
    issue = Issue(IssueInfo("版心周刊"), (), articles, (), styles, default_swatches())
    return replace(with_needs(issue, (template,)), pages=(page,))
