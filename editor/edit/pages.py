"""Editing the list of pages: add, remove, order, number and set them."""

from dataclasses import dataclass, replace
from typing import ClassVar

from editor.edit.chains import check_links, mended
from editor.edit.edit import EditError
from editor.edit.frames import PAGE_GONE, check_new, page_of
from editor.edit.furniture import check_furniture
from editor.edit.state import State
from editor.model.issue import Issue
from editor.model.page import Page, PageState
from editor.model.update import by_id, without_id
from editor.values.ids import PageId
from editor.values.language import Words

OTHERS = Words(
    "版面已经变了，顺序里的版与本期的版不一致。",
    "The pages have changed: those to be ordered are not those of the issue.",
)
TWICE = Words("本期里已经有同一编号的版。", "A page with the same id is already in the issue.")


@dataclass(frozen=True, slots=True)
class AddPage:
    """A new page, after ``at`` others or at the end."""

    page: Page
    at: int | None = None
    label: ClassVar[Words] = Words("新建版面", "New page")

    def apply(self, state: State) -> State:
        """The issue with one page more."""
        issue = state.issue
        if issue.page(self.page.id) is not None:
            raise EditError(TWICE)
        check_new(issue, self.page.frames)
        new = _with_page_at(issue, self.page, self.at)
        check_links(new, issue)
        return replace(state, issue=new)


@dataclass(frozen=True, slots=True)
class RemovePage:
    """A page taken out with its frames; articles and photos stay in the issue."""

    page: PageId
    label: ClassVar[Words] = Words("删除版面", "Delete page")

    def apply(self, state: State) -> State:
        """The issue without it; chains close up over the gap."""
        _own(state.issue, self.page)
        issue = replace(state.issue, pages=without_id(state.issue.pages, self.page))
        return replace(state, issue=mended(issue, state.issue))


@dataclass(frozen=True, slots=True)
class MovePage:
    """A page moved so that ``to`` pages stand before it."""

    page: PageId
    to: int
    label: ClassVar[Words] = Words("移动版面", "Move page")

    def apply(self, state: State) -> State:
        """The same pages in another order; their numbers stay as they are."""
        page = _own(state.issue, self.page)
        rest = replace(state.issue, pages=without_id(state.issue.pages, self.page))
        return replace(state, issue=_with_page_at(rest, page, self.to))


@dataclass(frozen=True, slots=True)
class OrderPages:
    """All pages of the issue in another order."""

    order: tuple[PageId, ...]
    label: ClassVar[Words] = Words("移动版面", "Move pages")

    def apply(self, state: State) -> State:
        """The same pages; their numbers stay as they are."""
        pages = {page.id: page for page in state.issue.pages}
        if len(self.order) != len(pages) or set(self.order) != pages.keys():
            raise EditError(OTHERS)
        ordered = tuple(pages[key] for key in self.order)
        return replace(state, issue=replace(state.issue, pages=ordered))


@dataclass(frozen=True, slots=True)
class NumberPages:
    """Pages under other numbers (版号)."""

    numbers: tuple[tuple[PageId, str], ...]
    label: ClassVar[Words] = Words("编版号", "Number pages")

    def apply(self, state: State) -> State:
        """The same pages in the same order."""
        for key, _ in self.numbers:
            _own(state.issue, key)
        new = dict(self.numbers)
        pages = tuple(
            replace(page, number=new[page.id])
            if new.get(page.id, page.number) != page.number
            else page
            for page in state.issue.pages
        )
        return replace(state, issue=replace(state.issue, pages=pages))


@dataclass(frozen=True, slots=True)
class SetPageState:
    """Pages that have come further on their way to the press, or go back."""

    pages: tuple[PageId, ...]
    state: PageState
    label: ClassVar[Words] = Words("设置版面状态", "Set page state")

    def apply(self, state: State) -> State:
        """The same pages in another state."""
        for key in self.pages:
            _own(state.issue, key)
        pages = tuple(
            replace(page, state=self.state)
            if page.id in self.pages and page.state is not self.state
            else page
            for page in state.issue.pages
        )
        return replace(state, issue=replace(state.issue, pages=pages))


@dataclass(frozen=True, slots=True)
class SetPage:
    """A page or master replaced by another value of the same id: its number, name, grid, credits,
    frames."""

    page: Page
    label: ClassVar[Words] = Words("修改版面", "Change page")

    def apply(self, state: State) -> State:
        """The issue with the new page in the old one's place."""
        issue = state.issue
        page_of(issue, self.page.id)
        check_new(_without(issue, self.page.id), self.page.frames)
        check_furniture(issue, self.page)
        new = mended(issue.with_page(self.page), issue)
        check_links(new, issue)
        return replace(state, issue=new)


def _own(issue: Issue, page_id: PageId) -> Page:
    """The page; raises EditError when it is gone or a master."""
    page = by_id(issue.pages, page_id)
    if page is None:
        raise EditError(PAGE_GONE)
    return page


def _without(issue: Issue, page_id: PageId) -> Issue:
    pages, masters = without_id(issue.pages, page_id), without_id(issue.masters, page_id)
    return replace(issue, pages=pages, masters=masters)


def _with_page_at(issue: Issue, page: Page, at: int | None) -> Issue:
    pages = issue.pages
    index = len(pages) if at is None else min(max(at, 0), len(pages))
    return replace(issue, pages=(*pages[:index], page, *pages[index:]))
