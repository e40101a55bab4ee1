"""A new issue as it is wanted: masthead, grid and pages; what is wrong with it; the issue made."""

import os
from dataclasses import dataclass, replace
from enum import Enum
from math import floor
from pathlib import Path

from editor.fonts.library import FontLibrary
from editor.model.article import Article
from editor.model.defaults import BODY, default_styles, default_swatches
from editor.model.formats import FOLIO, PageFormat
from editor.model.issue import Issue, IssueInfo
from editor.model.page import Page
from editor.model.sections import parsed
from editor.model.style import ParagraphStyle, StyleSheet
from editor.model.template import Template, started_page
from editor.session.numbering import counted
from editor.session.pagesetup import PageSetup, Remedy, faults, same_grid
from editor.session.pagetemplates import picture_files, with_needs
from editor.session.session import Session
from editor.session.templates import BLANK, templates_on, usual_inner
from editor.values.language import Words
from editor.values.progress import Progress, unheard

MOST_PAGES = 200
FOUR = 4
"""Pages of the smallest sheet that is folded once."""
FORBIDDEN = '\\/:*?"<>|\n\t'
"""What names of folders cannot have on one system or another."""
LONGEST = 60
"""Characters of a folder's name that every system takes."""
TEXT_SIZE = 10.5
"""The largest size of what is set with the body, as subheads; larger styles are headlines."""


class Place(Enum):
    """Where in the assistant something is to be put right."""

    ISSUE = "issue"
    GRID = "grid"
    PAGES = "pages"


@dataclass(frozen=True, slots=True)
class Fault:
    """Why an issue cannot be made, where to put that right, and what would help."""

    place: Place
    words: Words
    remedies: tuple[Remedy, ...] = ()


@dataclass(frozen=True, slots=True)
class PagePlan:
    """A page to be: its number and name as printed, and the name of its template."""

    number: str
    name: str = ""
    template: str = BLANK


@dataclass(frozen=True, slots=True)
class NewIssue:
    """A wanted issue. ``known`` are all templates; pages may have those that stand on the grid."""

    info: IssueInfo
    setup: PageSetup
    pages: tuple[PagePlan, ...]
    known: tuple[Template, ...] = ()

    @property
    def templates(self) -> tuple[Template, ...]:
        """The templates that pages may have, an empty page last."""
        return templates_on(self.setup.grid, self.known)


def usual_issue(
    known: tuple[Template, ...],
    info: IssueInfo = IssueInfo(),
    page_format: PageFormat = FOLIO,
    count: int = FOUR,
) -> NewIssue:
    """An issue as most are: the format's grid, a front page and others like each other."""
    setup = PageSetup.of(page_format.grid)
    plan = NewIssue(info, setup, (PagePlan("1"),), known)
    return with_count(with_templates(plan), count)


def with_count(plan: NewIssue, count: int) -> NewIssue:
    """With so many pages: those that are there stay, more of them count on."""
    count = min(max(count, 1), MOST_PAGES)
    pages = list(plan.pages[:count])
    inner = usual_inner(plan.templates)
    while len(pages) < count:
        number = counted(pages[-1].number, 1) if pages else "1"
        pages.append(PagePlan(number, inner.page.name, inner.name))
    return replace(plan, pages=tuple(pages))


def with_setup(plan: NewIssue, setup: PageSetup) -> NewIssue:
    """On another grid. Pages whose templates do not stand on it get the usual ones of it."""
    same = same_grid(plan.setup.grid, setup.grid)
    plan = replace(plan, setup=setup)
    names = {each.name for each in plan.templates}
    known = all(page.template in names for page in plan.pages)
    return plan if known and (same or len(names) == 1) else with_templates(plan)


def with_templates(plan: NewIssue, front: str | None = None, inner: str | None = None) -> NewIssue:
    """With a template for the first page and one for all others, the usual ones where None."""
    templates = {each.name: each for each in plan.templates}
    usual = next(iter(templates.values())), usual_inner(tuple(templates.values()))
    first, rest = templates.get(front or "", usual[0]), templates.get(inner or "", usual[1])
    wanted = (first, *(rest for _ in plan.pages[1:]))
    pages = tuple(_on(page, each, plan) for page, each in zip(plan.pages, wanted, strict=True))
    return replace(plan, pages=pages)


def with_template(plan: NewIssue, place: int, name: str) -> NewIssue:
    """With another template for one page."""
    template = next((each for each in plan.templates if each.name == name), None)
    if template is None or not 0 <= place < len(plan.pages):
        return plan
    return with_page(plan, place, _on(plan.pages[place], template, plan))


def with_page(plan: NewIssue, place: int, page: PagePlan) -> NewIssue:
    """With another page at a place."""
    return replace(plan, pages=(*plan.pages[:place], page, *plan.pages[place + 1 :]))


def numbered_from(plan: NewIssue, first: str) -> NewIssue:
    """With pages that count up from a number as 1 or A01; as it was when that cannot count."""
    if parsed(first) is None:
        return plan
    numbers = (counted(first.strip(), step) for step in range(len(plan.pages)))
    pages = zip(plan.pages, numbers, strict=True)
    return replace(plan, pages=tuple(replace(page, number=number) for page, number in pages))


def faults_of(plan: NewIssue) -> tuple[Fault, ...]:
    """All that speaks against making the issue; none when it can be made."""
    found: list[Fault] = []
    if not plan.info.title.strip():
        found.append(Fault(Place.ISSUE, Words("请填写刊名。", "Give the issue a title.")))
    found += (Fault(Place.GRID, each.words, each.remedies) for each in faults(plan.setup))
    seen = set[str]()
    for place, page in enumerate(plan.pages, 1):
        number = page.number.strip()
        if not number:
            words = Words(f"第 {place} 个版没有版号。", f"Page {place} has no number.")
            found.append(Fault(Place.PAGES, words))
        elif number in seen:
            words = Words(
                f"版号 {number} 用了两次；每个版要有自己的版号。",
                f"Two pages have the number {number}; every page needs its own.",
            )
            found.append(Fault(Place.PAGES, words))
        seen.add(number)
    return tuple(found)


def folder_fault(path: Path) -> Fault | None:
    """Why nothing can be made in a folder; None when it is new or empty and can be written."""
    words: Words | None = None
    try:
        if path.is_dir() and any(path.iterdir()):
            words = Words(
                f"文件夹里已经有东西：{path}。换一个名字。",
                f"There is something in the folder already: {path}. Choose another name.",
            )
        elif path.exists() and not path.is_dir():
            words = Words(
                f"这里有一个同名的文件：{path}。换一个名字。",
                f"There is a file of this name: {path}. Choose another name.",
            )
        elif not _writable(path):
            words = Words(
                f"不能在这里写文件：{path.parent}。换一个文件夹。",
                f"Nothing can be written here: {path.parent}. Choose another folder.",
            )
    except OSError as error:
        reason = error.strerror or str(error)
        words = Words(
            f"用不了这个文件夹：{path}：{reason}", f"The folder cannot be used: {path}: {reason}"
        )
    return None if words is None else Fault(Place.ISSUE, words)


def unanswered(path: Path) -> Fault:
    """What is said of a folder of which nothing is heard."""
    words = Words(
        f"文件夹没有回应：{path}。请检查网络，或换一个文件夹。",
        f"The folder does not answer: {path}. Check the network, or choose another folder.",
    )
    return Fault(Place.ISSUE, words)


def made_issue(plan: NewIssue) -> Issue:
    """The issue, on its grid from the first line: the styles of the body have its size and line
    distance. ValueError for a plan that has faults."""
    if faults_of(plan):
        raise ValueError(faults_of(plan)[0].words.en)
    offered = plan.templates
    templates = {each.name: each for each in offered}
    pages: list[Page] = []
    articles: list[Article] = []
    for wanted in plan.pages:
        template = templates.get(wanted.template, offered[-1])
        page, own = started_page(template, wanted.number.strip())
        pages.append(replace(page, name=wanted.name.strip()))
        articles += own
    styles = styles_on(plan.setup)
    issue = Issue(plan.info, (), tuple(articles), (), styles, default_swatches())
    return replace(with_needs(issue, _used(plan)), pages=tuple(pages))


def start_new(
    plan: NewIssue, path: Path, fonts: FontLibrary, progress: Progress = unheard
) -> Session:
    """The issue in a new folder, with the pictures of the templates of its pages. How many files
    are copied is told; what that raises ends it. Raises StoreError, and then there is no new
    folder."""
    issue = made_issue(plan)
    photos = picture_files(issue, _used(plan))
    return Session.create(path, issue, fonts=fonts, photos=photos, progress=progress)


def _used(plan: NewIssue) -> tuple[Template, ...]:
    """The templates of the pages, each once, in the order of the pages."""
    offered = plan.templates
    templates = {each.name: each for each in offered}
    used = {page.template: templates.get(page.template, offered[-1]) for page in plan.pages}
    return tuple(used.values())


def styles_on(setup: PageSetup) -> StyleSheet:
    """The usual styles, those of the body and what is set with it in the grid's size."""
    sheet = default_styles()
    factor = setup.cell / (BODY.size or setup.cell)
    if factor == 1 and setup.leading == BODY.leading:
        return sheet
    return replace(sheet, paragraph=tuple(_set(each, setup, factor) for each in sheet.paragraph))


def _set(style: ParagraphStyle, setup: PageSetup, factor: float) -> ParagraphStyle:
    if style.size is None or style.size > TEXT_SIZE:
        return style
    size = setup.cell if style.size == BODY.size else max(4, floor(style.size * factor * 4) / 4)
    leading = style.leading
    if leading == BODY.leading:
        leading = setup.leading
    elif leading is not None:
        leading = floor(leading * factor * 4) / 4
    return replace(style, size=size, leading=leading)


def free_path(folder: Path, title: str) -> Path:
    """A folder of this title that does not exist yet, or of which that cannot be known."""
    plain = "".join(" " if char in FORBIDDEN else char for char in title).strip(" .")
    name = plain[:LONGEST].rstrip(" .") or "issue"
    path, number = folder / name, 2
    while os.path.exists(path):
        path, number = folder / f"{name}-{number}", number + 1
    return path


def _on(page: PagePlan, template: Template, plan: NewIssue) -> PagePlan:
    """The page from a template: a name that its old template gave gives way to the new one's."""
    given = {each.page.name for each in plan.known} | {""}
    name = template.page.name if page.name in given else page.name
    return PagePlan(page.number, name or page.name, template.name)


def _writable(path: Path) -> bool:
    """Whether the nearest folder that is there can be written."""
    there = next((each for each in path.parents if each.exists()), None)
    return there is not None and there.is_dir() and os.access(there, os.W_OK | os.X_OK)
