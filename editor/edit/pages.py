"""Editing the list of pages: add, remove, move and set them."""

from dataclasses import dataclass, replace
from typing import ClassVar

from editor.edit.chains import check_links, mended
from editor.edit.edit import EditError
from editor.edit.frames import check_new, page_of
from editor.edit.state import State
from editor.model.issue import Issue
from editor.model.page import Page
from editor.model.update import with_item, without_id
from editor.values.ids import PageId
from editor.values.language import Words

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
        page_of(state.issue, self.page)
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
        page = page_of(state.issue, self.page)
        rest = replace(state.issue, pages=without_id(state.issue.pages, self.page))
        return replace(state, issue=_with_page_at(rest, page, self.to))


@dataclass(frozen=True, slots=True)
class SetPage:
    """A page replaced by another value of the same id: its number, name, grid, credits, frames."""

    page: Page
    label: ClassVar[Words] = Words("修改版面", "Change page")

    def apply(self, state: State) -> State:
        """The issue with the new page in the old one's place."""
        issue = state.issue
        page_of(issue, self.page.id)
        check_new(replace(issue, pages=without_id(issue.pages, self.page.id)), self.page.frames)
        new = mended(replace(issue, pages=with_item(issue.pages, self.page)), issue)
        check_links(new, issue)
        return replace(state, issue=new)


def _with_page_at(issue: Issue, page: Page, at: int | None) -> Issue:
    pages = issue.pages
    index = len(pages) if at is None else min(max(at, 0), len(pages))
    return replace(issue, pages=(*pages[:index], page, *pages[index:]))
