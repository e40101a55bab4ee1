"""Adding a page from a template, a page's number, name, state and credits, and deleting pages."""

from enum import Enum

from PySide6.QtWidgets import QLabel, QLineEdit

from editor.edit.edit import Together
from editor.edit.pages import SetPage
from editor.model.formats import FORMATS
from editor.model.grid import PageGrid
from editor.model.issue import Issue
from editor.model.page import Page
from editor.model.sections import parsed
from editor.model.template import Template, started_page
from editor.session.assetphotos import Copies, copied, lost
from editor.session.numbering import counted, rest_of_section
from editor.session.pagelist import (
    Beside,
    delete_pages,
    insert_pages,
    number_pages,
    stories_on,
)
from editor.session.pagesetup import same_grid
from editor.session.pagetemplates import FOLDER, all_templates, brought, lacking_photos
from editor.session.templates import templates_on
from editor.store.errors import StoreError
from editor.ui.desk import Desk
from editor.ui.dialogs.dialog import CANCEL, Box, Dialog, Role
from editor.ui.dialogs.templates import TemplateList
from editor.ui.dialogs.work import page_form
from editor.ui.fields import ChoiceField, Option
from editor.ui.form import Form
from editor.ui.intake import Intake
from editor.ui.panels.inspectpage import page_rows
from editor.values.ids import PageId
from editor.values.language import Words, many
from editor.values.progress import Progress

CHOSEN, ONWARDS, ALL = "chosen", "onwards", "all"
"""Which pages get new numbers."""


class AddPageDialog(Dialog):
    """Choose a template for a new page, on the grid of the issue's first page or a usual one."""

    chapter = "pages"

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.look, Words("添加版面", "Add Page"), desk.dialog_parent)
        say = desk.look.say
        self._known = all_templates(desk.shell.settings.path.parent / FOLDER)
        self.formats = ChoiceField([Option(grid, say(words)) for words, grid in grids(desk.issue)])
        self.formats.setAccessibleName(say(Words("开本", "Format")))
        self.templates = TemplateList(desk.look)
        self.templates.setMinimumSize(600, 440)
        self.column.addWidget(self.formats)
        self.column.addWidget(self.templates)
        self.formats.edited.connect(self._choose)
        self.templates.itemDoubleClicked.connect(self.accept)
        self.add_buttons(Words("添加", "Add"))
        self._choose(usual_grid(desk.issue))

    def _choose(self, grid: PageGrid) -> None:
        self.formats.set_value(grid)
        self.templates.offer(templates_on(grid, self._known))


class PageDialog(Dialog):
    """Number, name, state and credits of a page."""

    chapter = "pages"

    def __init__(self, desk: Desk, page: Page) -> None:
        super().__init__(desk.look, Words("版面", "Page"), desk.dialog_parent)
        self.page = page
        self.form: Form[Page] = Form(desk.look, page_rows(desk.look))
        self.form.show_value(page)
        self.form.edited.connect(self._take)
        self.form.setMinimumWidth(380)
        self.column.addWidget(self.form)
        self.add_buttons()

    def _take(self, page: Page) -> None:
        self.page = page


class NumberDialog(Dialog):
    """The number that pages count up from, and which pages."""

    chapter = "pages"

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.look, Words("重新编版号", "Number Pages"), desk.dialog_parent)
        say, self._desk = desk.look.say, desk
        self.first = QLineEdit(desk.page.number if desk.page is not None else "1")
        self.which = ChoiceField(
            [
                Option(CHOSEN, say(Words("选中的版", "The chosen pages"))),
                Option(ONWARDS, say(Words("从本版到本叠末", "From here to the section's end"))),
                Option(ALL, say(Words("全部版面", "All pages"))),
            ]
        )
        self.which.set_value(CHOSEN if len(desk.chosen_pages) > 1 else ONWARDS)
        self.hint = QLabel()
        self.hint.setProperty("role", "muted")
        self.hint.setMinimumWidth(360)
        self.column.addLayout(
            page_form(
                desk.look,
                (
                    (Words("首个版号", "First number"), self.first),
                    (Words("编号范围", "Pages"), self.which),
                ),
            )
        )
        self.column.addWidget(self.hint)
        self.go = self.add_buttons()
        self.first.textChanged.connect(self._show)
        self.which.edited.connect(self._show)
        self._show()

    def pages(self) -> tuple[PageId, ...]:
        """The pages to be numbered."""
        pages, page = self._desk.issue.pages, self._desk.page
        match self.which.value():
            case "all":
                return tuple(each.id for each in pages)
            case "onwards" if page is not None:
                return tuple(each.id for each in rest_of_section(pages, page))
            case _:
                return self._desk.chosen_pages

    def _show(self) -> None:
        """What the numbers will be."""
        first, count = self.first.text().strip(), len(self.pages())
        good = parsed(first) is not None
        self.go.setEnabled(good and count > 0)
        last = counted(first, count - 1)
        words = Words(
            f"共 {count} 版：{first} – {last}", f"{many(count, 'page')}: {first} – {last}"
        )
        if not good:
            words = Words(
                "写字母和数字，如 1、A01、B01；字母是叠。",
                "Letters and digits, as 1, A01, B01; the letters are the section.",
            )
        self.hint.setText(self.look.say(words))


def add_page(desk: Desk, place: Beside | None = None) -> None:
    """Ask for a template, put the new page beside another one or at the end, and show it."""
    dialog = AddPageDialog(desk)
    if not dialog.ask() or dialog.templates.template is None:
        return
    template, session = dialog.templates.template, desk.bridge.session
    project, issue = session.project, session.issue
    photos = lacking_photos(issue, template)

    def copy(progress: Progress) -> Copies | Words:
        try:
            return copied(project, issue, photos, template.pictures, progress)
        except StoreError as error:
            return error.words

    def put(copies: Copies | Words) -> None:
        if isinstance(copies, Words):
            desk.warn(copies)
        else:
            _put_page(desk, template, place, copies)

    if photos:
        Intake.of(desk).run(copy, put)
    else:
        put({})


def _put_page(desk: Desk, template: Template, place: Beside | None, copies: Copies) -> None:
    """Put a page of a template in its place with what it needs, in one step, and show it."""
    state = desk.bridge.session.state
    page, articles = started_page(template, "")
    label = Words("添加版面", "Add page")
    needs = brought(state.issue, template, copies)
    edit = insert_pages(state, (page,), place, articles, label)
    if desk.bridge.do(Together((*needs, edit), label) if needs else edit):
        desk.show_page(page.id)
        for words in lost(copies):
            desk.warn(words)


def edit_page(desk: Desk) -> None:
    """Change number, name, state and credits of the page in view."""
    if desk.page is None:
        return
    dialog = PageDialog(desk, desk.page)
    if dialog.ask() and dialog.page != desk.page:
        desk.bridge.do(SetPage(dialog.page))


def number_chosen(desk: Desk) -> None:
    """Ask for a first number and number pages from there on."""
    dialog = NumberDialog(desk)
    if not dialog.ask():
        return
    edit = number_pages(desk.bridge.session.state, dialog.pages(), dialog.first.text())
    if edit is not None:
        desk.bridge.do(edit)


def delete_chosen(desk: Desk) -> None:
    """Delete the chosen pages; what becomes of stories that stand only there is asked."""
    ids, state = desk.chosen_pages, desk.bridge.session.state
    places = [place for place, page in enumerate(desk.issue.pages) if page.id in ids]
    stories = stories_on(desk.issue, ids)
    fate = ask_fate(desk, len(ids), len(stories)) if stories else Fate.KEEP
    if fate is Fate.STAY or not places:
        return
    edit = delete_pages(state, ids, stories=fate is Fate.GO)
    if desk.bridge.do(edit) and desk.issue.pages:
        desk.show_page(desk.issue.pages[min(places[0], len(desk.issue.pages) - 1)].id)


class Fate(Enum):
    """What becomes of pages and the stories on them."""

    STAY = 0
    KEEP = 1
    GO = 2


def ask_fate(desk: Desk, pages: int, stories: int) -> Fate:
    """Whether to delete pages, and whether their stories go with them."""
    question = Words(
        f"要删除的 {pages} 个版上有 {stories} 篇稿件。稿件可以留在稿件库里，以后再排。",
        f"Articles on what is to be deleted: {stories}. They can stay in the library to be "
        "placed later.",
    )
    title = Words("删除版面", "Delete Pages")
    chosen = Box(desk.look, question, desk.dialog_parent, "pages", title).choose(
        (Words("删版面，留稿件", "Delete, Keep Articles"), Role.AcceptRole),
        (Words("连稿件一起删", "Delete Articles Too"), Role.DestructiveRole),
        (CANCEL, Role.RejectRole),
    )
    return (Fate.KEEP, Fate.GO, Fate.STAY)[chosen]


def grids(issue: Issue) -> list[tuple[Words, PageGrid]]:
    """The grids that a page may have: that of the issue where it is its own, and the usual ones."""
    usual = [(each.title, each.grid) for each in FORMATS]
    own = issue.pages[0].grid if issue.pages else None
    if own is None or any(same_grid(own, grid) for _, grid in usual):
        return usual
    return [(Words("与本期第一版相同", "As the first page of this issue"), own), *usual]


def usual_grid(issue: Issue) -> PageGrid:
    """The grid of the issue's first page, or the first of all."""
    own = issue.pages[0].grid if issue.pages else FORMATS[0].grid
    return next((grid for _, grid in grids(issue) if same_grid(own, grid)), own)
