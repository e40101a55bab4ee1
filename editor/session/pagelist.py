"""What editors do to the list of pages: move, insert, duplicate, delete, number, and how far
each has come."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

from editor.edit.articles import AddArticle, RemoveArticle
from editor.edit.edit import Edit, EditError, Together
from editor.edit.frames import PAGE_GONE
from editor.edit.pages import AddPage, NumberPages, OrderPages, RemovePage, SetPageState
from editor.edit.state import State
from editor.model.article import Article
from editor.model.frame import (
    CaptionFrame,
    Frame,
    GroupFrame,
    PhotoFrame,
    TextFrame,
    TitleFrame,
    leaves,
)
from editor.model.issue import Issue
from editor.model.page import Page, PageState
from editor.model.sections import parsed, section_of
from editor.model.update import by_id
from editor.session.numbering import (
    Numbers,
    counted,
    following,
    next_number,
    numbered_from,
    value_of,
    with_numbers,
)
from editor.session.placing import placed_articles, tidily
from editor.values.ids import ArticleId, FrameId, PageId, PhotoId, new_id
from editor.values.language import Words

MOVE = OrderPages.label
INSERT = Words("插入版面", "Insert page")
COPY = Words("复制版面", "Duplicate pages")
DELETE = Words("删除版面", "Delete pages")


@dataclass(frozen=True, slots=True)
class Beside:
    """A place in the list of pages: before a page of the issue or ``after`` it, and so in its
    section."""

    page: PageId
    after: bool = True


def move_pages(state: State, ids: Collection[PageId], place: Beside) -> Edit | None:
    """Pages moved beside another one, in its section; None where nothing would change. Whole
    sections that land between others keep their letters."""
    issue = state.issue
    taken = [page for page in issue.pages if page.id in ids]
    rest = [page for page in issue.pages if page.id not in ids]
    at = _landing(issue.pages, rest, ids, place)
    goal = by_id(issue.pages, place.page)
    if at is None or goal is None or not taken:
        return None
    whole = not {section_of(page) for page in taken} & {section_of(page) for page in rest}
    joins = not (whole and _between(rest, at))
    section = section_of(goal) if goal.id not in ids else None
    come = _joined(rest, taken, section) if joins and section is not None else taken
    return _arranged(issue, [*rest[:at], *come, *rest[at:]])


def shift_pages(state: State, ids: Collection[PageId], by: int) -> Edit | None:
    """Pages moved a place to the front (``by`` -1) or to the end (1); None at the end."""
    places = [place for place, page in enumerate(state.issue.pages) if page.id in ids]
    if not places:
        return None
    goal = places[0] - 1 if by < 0 else places[-1] + 1
    if not 0 <= goal < len(state.issue.pages):
        return None
    return move_pages(state, ids, Beside(state.issue.pages[goal].id, after=by > 0))


def insert_pages(
    state: State,
    pages: Sequence[Page],
    place: Beside | None,
    articles: Sequence[Article] = (),
    label: Words = INSERT,
) -> Edit:
    """New pages beside another one, or at the end; they take the numbers that go on there."""
    old = state.issue.pages
    goal = by_id(old, place.page) if place is not None else None
    at = len(old) if goal is None or place is None else old.index(goal) + place.after
    before = goal if goal is None or (place and place.after) else _page_before(old, goal)
    new = list[Page]()
    for page in pages:
        number = next_number((*old, *new), new[-1] if new else before or goal)
        new.append(replace(page, number=number))
    edits: list[Edit] = [AddArticle(article) for article in articles]
    edits += [AddPage(page, at + step) for step, page in enumerate(new)]
    numbers = _numbers(state.issue, (*old[:at], *new, *old[at:]))
    return _together(edits, numbers, label)


def duplicate_pages(state: State, ids: Collection[PageId]) -> tuple[Edit, tuple[PageId, ...]]:
    """Copies of pages behind the last of them, and their ids. Furniture is copied; frames of
    stories are there and empty."""
    chosen = [page for page in state.issue.pages if page.id in ids]
    if not chosen:
        raise EditError(PAGE_GONE)
    copies = [copied_page(page) for page in chosen]
    edit = insert_pages(state, copies, Beside(chosen[-1].id), label=COPY)
    return edit, tuple(copy.id for copy in copies)


def delete_pages(state: State, ids: Collection[PageId], *, stories: bool = False) -> Edit:
    """Pages taken out; with ``stories`` also the articles that stand on no other page."""
    issue = state.issue
    gone = [page.id for page in issue.pages if page.id in ids]
    edits: list[Edit] = [RemovePage(key) for key in gone]
    if stories:
        edits += [RemoveArticle(article) for article in stories_on(issue, ids)]
    rest = tuple(page for page in issue.pages if page.id not in ids)
    return tidily(state, _together(edits, _numbers(issue, rest), DELETE))


def number_pages(state: State, ids: Sequence[PageId], first: str) -> Edit | None:
    """Pages numbered one after the other from a number on; None when they are so already."""
    pages = [page for page in state.issue.pages if page.id in ids]
    numbers = numbered_from(pages, first.strip())
    same = all(page.number == number for page, (_, number) in zip(pages, numbers, strict=True))
    return None if same else NumberPages(numbers)


def set_state(state: State, ids: Sequence[PageId], now: PageState) -> Edit | None:
    """Pages said to have come so far; None when all have."""
    pages = [page for page in state.issue.pages if page.id in ids]
    late = tuple(page.id for page in pages if page.state is not now)
    return SetPageState(late, now) if late else None


def stories_on(issue: Issue, ids: Collection[PageId]) -> tuple[ArticleId, ...]:
    """The articles that stand on these pages and on no other."""
    gone = tuple(page for page in issue.pages if page.id in ids)
    rest = tuple(page for page in issue.pages if page.id not in ids)
    here = placed_articles(replace(issue, pages=gone))
    elsewhere = placed_articles(replace(issue, pages=rest))
    return tuple(article.id for article in issue.articles if article.id in here - elsewhere)


def copied_page(page: Page) -> Page:
    """A page like this one under new ids, in layout again: rules, boxes, mastheads and their
    pictures, and frames of stories without their stories, linked as they were."""
    captioned = {each.photo for each in leaves(page.frames) if isinstance(each, CaptionFrame)}
    ids = {frame.box.id: FrameId(new_id("f")) for frame in leaves(page.frames)}
    frames = tuple(_copied(frame, ids, captioned) for frame in page.frames)
    return replace(page, id=PageId(new_id("v")), frames=frames, state=PageState.LAYOUT)


def _copied(
    frame: Frame, ids: dict[FrameId, FrameId], captioned: Collection[PhotoId | None]
) -> Frame:
    box = replace(frame.box, id=ids.get(frame.box.id) or FrameId(new_id("g")))
    match frame:
        case GroupFrame():
            return GroupFrame(box, tuple(_copied(each, ids, captioned) for each in frame.frames))
        case TextFrame():
            before = ids.get(frame.follows) if frame.follows is not None else None
            return replace(frame, box=box, article=None, follows=before)
        case TitleFrame():
            return replace(frame, box=box, article=None)
        case PhotoFrame():
            photo = None if frame.photo in captioned else frame.photo
            return replace(frame, box=box, photo=photo)
        case CaptionFrame():
            return replace(frame, box=box, photo=None)
        case _:
            return replace(frame, box=box)


def _arranged(issue: Issue, pages: Sequence[Page]) -> Edit | None:
    order = tuple(page.id for page in pages)
    numbers = dict(_changed(issue, pages))
    numbers.update(_numbers(issue, pages))
    same = order == tuple(page.id for page in issue.pages)
    if same and not numbers:
        return None
    return _together([OrderPages(order)], tuple(numbers.items()), MOVE)


def _numbers(issue: Issue, pages: Sequence[Page]) -> Numbers:
    return following(issue.pages, pages) if issue.info.auto_numbers else ()


def _changed(issue: Issue, pages: Sequence[Page]) -> Numbers:
    old = {page.id: page.number for page in issue.pages}
    return tuple((page.id, page.number) for page in pages if old.get(page.id) != page.number)


def _together(edits: list[Edit], numbers: Numbers, label: Words) -> Edit:
    if numbers:
        edits.append(NumberPages(numbers))
    return Together(tuple(edits), label)


def _landing(
    pages: Sequence[Page], rest: list[Page], ids: Collection[PageId], place: Beside
) -> int | None:
    """How many of the pages that stay come before the moved ones."""
    places = [page.id for page in pages]
    if place.page not in places:
        return None
    cut = places.index(place.page) + place.after
    return len(rest) - sum(key not in ids for key in places[cut:])


def _between(rest: Sequence[Page], at: int) -> bool:
    """Whether a place lies between two sections, or at the end of all."""
    return at in {0, len(rest)} or section_of(rest[at - 1]) != section_of(rest[at])


def _joined(rest: Sequence[Page], taken: Sequence[Page], section: str) -> list[Page]:
    """The moved pages; those of other sections with free numbers of this one."""
    strangers = [page for page in taken if section_of(page) != section and parsed(page.number)]
    numbers = [page.number for page in (*rest, *taken) if section_of(page) == section]
    if not any(map(parsed, numbers)):
        return list(taken)
    highest = max(numbers, key=value_of)
    new = tuple((page.id, counted(highest, step)) for step, page in enumerate(strangers, 1))
    return list(with_numbers(taken, new))


def _page_before(pages: Sequence[Page], goal: Page) -> Page | None:
    """The page before another one of the same section."""
    place = pages.index(goal)
    before = pages[place - 1] if place else None
    return before if before is not None and section_of(before) == section_of(goal) else None
