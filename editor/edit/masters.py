"""Editing master pages (母版): the list of them, which pages use one, what pages take over."""

from dataclasses import dataclass, replace
from typing import ClassVar

from editor.edit.edit import EditError
from editor.edit.frames import check_new, page_of
from editor.edit.furniture import check_furniture
from editor.edit.pages import TWICE
from editor.edit.selection import FrameSelection
from editor.edit.state import State
from editor.edit.tree import without
from editor.model.frame import Frame
from editor.model.issue import Issue
from editor.model.page import Page
from editor.model.shown import masters_of, origins
from editor.model.update import by_id, without_id
from editor.values.ids import FrameId, PageId
from editor.values.language import Words

GONE = Words("这个母版已经不在本期里了。", "The master is no longer in the issue.")
CIRCLE = Words("母版不能以自己为底。", "A master cannot be based on itself.")
NOT_FROM_MASTER = Words("这不是母版上的框。", "This is not a frame of the page's master.")


@dataclass(frozen=True, slots=True)
class AddMaster:
    """A new master page, after ``at`` others or at the end."""

    master: Page
    at: int | None = None
    label: ClassVar[Words] = Words("新建母版", "New master")

    def apply(self, state: State) -> State:
        """The issue with one master more."""
        issue = state.issue
        if issue.page(self.master.id) is not None:
            raise EditError(TWICE)
        check_new(issue, self.master.frames)
        at = len(issue.masters) if self.at is None else min(max(self.at, 0), len(issue.masters))
        masters = (*issue.masters[:at], self.master, *issue.masters[at:])
        new = replace(issue, masters=masters)
        check_furniture(new, self.master)
        return replace(state, issue=new)


@dataclass(frozen=True, slots=True)
class RemoveMaster:
    """A master deleted. Pages, and masters based on it, show its frames no longer."""

    master: PageId
    label: ClassVar[Words] = Words("删除母版", "Delete master")

    def apply(self, state: State) -> State:
        """The issue without it."""
        issue = state.issue
        _master(issue, self.master)
        masters = without_id(issue.masters, self.master)
        new = replace(
            issue,
            pages=tuple(self._freed(page) for page in issue.pages),
            masters=tuple(self._freed(page) for page in masters),
        )
        return replace(state, issue=new)

    def _freed(self, page: Page) -> Page:
        return replace(page, master=None) if page.master == self.master else page


@dataclass(frozen=True, slots=True)
class ApplyMaster:
    """Pages (or masters) that show the frames of a master from now on, or of none.

    What they have taken over from another one stays with them.
    """

    pages: tuple[PageId, ...]
    master: PageId | None
    label: ClassVar[Words] = Words("应用母版", "Apply master")

    def apply(self, state: State) -> State:
        """The pages with their master."""
        issue = state.issue
        if self.master is not None:
            _master(issue, self.master)
        for key in self.pages:
            page = replace(page_of(issue, key), master=self.master)
            issue = issue.with_page(page)
            base = by_id(issue.masters, self.master or "")
            if base is not None and (base.id == key or page in masters_of(issue, base)):
                raise EditError(CIRCLE)
        return replace(state, issue=issue)


@dataclass(frozen=True, slots=True)
class TakeOver:
    """Frames of its master that a page makes its own, to be changed there.

    Each copy has new ids and names in ``Box.master`` the frame that it stands for. The copies lie
    behind the page's other frames, as the master's do.
    """

    page: PageId
    copies: tuple[Frame, ...]
    label: ClassVar[Words] = Words("改写母版项目", "Override master items")

    def apply(self, state: State) -> State:
        """The page with frames of its own in place of its master's, selected."""
        issue, page = state.issue, page_of(state.issue, self.page)
        known = origins(issue, page)
        sources = [each.box.master for each in self.copies]
        if any(key is None or key not in known or key in page.overridden for key in sources):
            raise EditError(NOT_FROM_MASTER)
        check_new(issue, self.copies)
        gone = tuple(key for key in sources if key is not None)
        frames = (*self.copies, *page.frames)
        new = replace(page, frames=frames, overridden=(*page.overridden, *gone))
        issue = issue.with_page(new)
        check_furniture(issue, new)
        return State(issue, FrameSelection(page.id, tuple(each.box.id for each in self.copies)))


@dataclass(frozen=True, slots=True)
class GiveBack:
    """Frames of its master that a page shows again as they are there; its own ones in their place
    go. ``ids`` are those of the master's frames."""

    page: PageId
    ids: tuple[FrameId, ...]
    label: ClassVar[Words] = Words("恢复母版项目", "Restore master items")

    def apply(self, state: State) -> State:
        """The page without its own copies of these frames."""
        issue, page = state.issue, page_of(state.issue, self.page)
        own = {each.box.id for each in page.frames if each.box.master in self.ids}
        kept = tuple(key for key in page.overridden if key not in self.ids)
        new = replace(page, frames=without(page.frames, own), overridden=kept)
        return replace(state, issue=issue.with_page(new))


def _master(issue: Issue, key: PageId) -> Page:
    found = by_id(issue.masters, key)
    if found is None:
        raise EditError(GONE)
    return found
