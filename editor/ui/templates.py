"""Page templates as the window offers them: their pages, empty articles, pictures."""

from collections.abc import Sequence

from PySide6.QtCore import QSize
from PySide6.QtGui import QImage

from editor.fonts.library import FontLibrary
from editor.layout.engine import Engine
from editor.model.article import Article
from editor.model.defaults import default_styles, default_swatches
from editor.model.formats import PageFormat
from editor.model.issue import Issue, IssueInfo
from editor.model.page import Page
from editor.model.template import Template, started_page
from editor.model.text import Paragraph
from editor.store.errors import StoreError
from editor.store.template_xml import list_templates
from editor.ui.canvas.outlines import Outlines
from editor.ui.canvas.pictures import Pictures
from editor.ui.canvas.qtpainter import Sources, render_page
from editor.values.data import data_folder
from editor.values.ids import PageId, new_id
from editor.values.language import Words

BLANK = "blank"
"""The name of the template without frames."""
FRONT, INNER = ("-news", "-cover"), ("-mixed", "-inner")
"""How the names of templates for first and for other pages end."""
FILLER = "版心之内，字字有位。报纸的每一行都对齐在看不见的格子上，标题领着正文，图片压住版面。"


def templates_for(page_format: PageFormat) -> tuple[Template, ...]:
    """The templates of a format, an empty page last. Broken template files are left out."""
    try:
        known = list_templates(data_folder("layouts"))
    except StoreError:
        known = ()
    page = Page(PageId(new_id("p")), "1", "", page_format.grid)
    blank = Template(BLANK, Words("空白版面", "Empty page"), page_format.name, page)
    mine = [each for each in known if each.format == page_format.name]
    mine.sort(key=lambda each: not each.name.endswith(FRONT))
    return (*mine, blank)


def usual_inner(templates: tuple[Template, ...]) -> Template:
    """The template that pages after the first usually have."""
    return next((each for each in templates if each.name.endswith(INNER)), templates[-1])


def issue_of(templates: Sequence[Template], info: IssueInfo) -> Issue:
    """An issue with a page from each template, numbered from 1."""
    made = [started_page(each, str(number)) for number, each in enumerate(templates, 1)]
    articles = tuple(article for _, own in made for article in own)
    return Issue(
        info, tuple(page for page, _ in made), articles, (), default_styles(), default_swatches()
    )


class TemplatePictures:
    """Pictures of templates, filled with blind text; each is made once."""

    def __init__(self, fonts: FontLibrary, box: QSize) -> None:
        self._fonts, self._box = fonts, box
        self._sources = Sources(Outlines(fonts), Pictures(data_folder("layouts")))
        self._made: dict[tuple[str, str], QImage] = {}

    def picture(self, template: Template) -> QImage:
        """The template as a small page."""
        key = (template.format, template.name)
        if key not in self._made:
            self._made[key] = self._make(template)
        return self._made[key]

    def _make(self, template: Template) -> QImage:
        issue = _blind(issue_of((template,), IssueInfo(title="版心周刊")))
        layout = Engine(self._fonts).page(issue, issue.pages[0].id)
        size = layout.display.size
        scale = min(self._box.width() / size.width, self._box.height() / size.height)
        folder = data_folder("layouts")
        return render_page(layout.display, self._fonts, folder, scale, self._sources)


def _blind(issue: Issue) -> Issue:
    """The issue with blind text in its articles."""
    body = tuple(Paragraph(FILLER * 3) for _ in range(12))
    articles = tuple(
        Article(
            each.id,
            headline=Paragraph("标题在这里领起全文", "主题"),
            kicker=Paragraph("引题一行", "引题"),
            deck=Paragraph("副题说明要点", "副题"),
            body=body,
        )
        for each in issue.articles
    )
    return Issue(issue.info, issue.pages, articles, (), issue.styles, issue.swatches)
