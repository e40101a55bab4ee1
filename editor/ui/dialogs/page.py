"""Adding a page from a template, and a page's number, name and credits."""

from PySide6.QtCore import QSize

from editor.edit.articles import AddArticle
from editor.edit.edit import Edit, Together
from editor.edit.pages import AddPage, SetPage
from editor.model.formats import FORMATS, PageFormat
from editor.model.issue import Issue
from editor.model.page import Page
from editor.model.template import started_page
from editor.ui.desk import Desk
from editor.ui.dialogs.dialog import Dialog
from editor.ui.dialogs.templates import PICTURE, TemplateList
from editor.ui.fields import ChoiceField, Option
from editor.ui.form import Form
from editor.ui.panels.inspectpage import page_rows
from editor.ui.templates import TemplatePictures
from editor.values.language import Words


class AddPageDialog(Dialog):
    """Choose a template for a new page."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.look, Words("添加版面", "Add Page"), desk.dialog_parent)
        say = desk.look.say
        self.formats = ChoiceField([Option(each, say(each.title)) for each in FORMATS])
        self.formats.setAccessibleName(say(Words("开本", "Format")))
        box = PICTURE * 2
        pictures = TemplatePictures(desk.bridge.session.fonts, QSize(box.width(), box.height()))
        self.templates = TemplateList(desk.look, pictures)
        self.templates.setMinimumSize(600, 440)
        self.column.addWidget(self.formats)
        self.column.addWidget(self.templates)
        self.formats.edited.connect(self._choose)
        self.templates.itemDoubleClicked.connect(self.accept)
        self.add_buttons(Words("添加", "Add"))
        self._choose(usual_format(desk.issue))

    def _choose(self, page_format: PageFormat) -> None:
        self.formats.set_value(page_format)
        self.templates.show_format(page_format)


class PageDialog(Dialog):
    """Number, name and credits of a page."""

    def __init__(self, desk: Desk, page: Page) -> None:
        super().__init__(desk.look, Words("版面", "Page"), desk.dialog_parent)
        self.page = page
        self.form: Form[Page] = Form(desk.look, page_rows())
        self.form.show_value(page)
        self.form.edited.connect(self._take)
        self.form.setMinimumWidth(380)
        self.column.addWidget(self.form)
        self.add_buttons()

    def _take(self, page: Page) -> None:
        self.page = page


def add_page(desk: Desk) -> None:
    """Ask for a template, put the new page after the last one and show it."""
    dialog = AddPageDialog(desk)
    if not dialog.ask() or dialog.templates.template is None:
        return
    issue = desk.issue
    page, articles = started_page(dialog.templates.template, next_number(issue))
    edits: list[Edit] = [AddArticle(article) for article in articles]
    label = Words("添加版面", "Add page")
    if desk.bridge.do(Together((*edits, AddPage(page)), label)):
        desk.show_page(page.id)


def edit_page(desk: Desk) -> None:
    """Change number, name and credits of the page in view."""
    if desk.page is None:
        return
    dialog = PageDialog(desk, desk.page)
    if dialog.ask() and dialog.page != desk.page:
        desk.bridge.do(SetPage(dialog.page))


def usual_format(issue: Issue) -> PageFormat:
    """The format of the issue's first page, or the first of all."""
    if issue.pages:
        trim = issue.pages[0].grid.trim
        for each in FORMATS:
            size = each.grid.trim
            if abs(size.width - trim.width) < 1 and abs(size.height - trim.height) < 1:
                return each
    return FORMATS[0]


def next_number(issue: Issue) -> str:
    """The number after the highest one, in the manner of the last page (A03 after A02)."""
    if not issue.pages:
        return "1"
    last = issue.pages[-1].number
    digits = last[len(last.rstrip("0123456789")) :]
    used = {page.number for page in issue.pages}
    count = int(digits or 0)
    while True:
        count += 1
        number = last[: len(last) - len(digits)] + str(count).zfill(len(digits))
        if number not in used:
            return number
