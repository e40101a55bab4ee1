"""Master pages (母版): making, copying and deleting them, and what a page takes over of one."""

from collections.abc import Iterable
from dataclasses import replace

from editor.edit.edit import Edit, Together
from editor.edit.furniture import furniture_of
from editor.edit.masters import AddMaster, ApplyMaster, GiveBack, RemoveMaster, TakeOver
from editor.edit.pages import SetPage
from editor.edit.selection import FrameSelection
from editor.edit.state import State
from editor.edit.tree import without
from editor.model.fields import FIELD
from editor.model.frame import Frame, GroupFrame, LabelFrame, leaves
from editor.model.issue import Issue
from editor.model.page import Page
from editor.model.shown import inherited, masters_of, origins
from editor.values.ids import FrameId, PageId, new_id
from editor.values.language import Words

DETACH = Words("全部脱离母版", "Detach from master")
FROM_PAGE = Words("由本版建立母版", "Master from page")
DELETE = RemoveMaster.label
LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


def new_master(issue: Issue, grid_of: Page) -> AddMaster:
    """An empty master with the next free letter and the grid of a page."""
    return AddMaster(Page(_page_id(), next_letter(issue), "", grid_of.grid))


def master_from(state: State, page: Page, keys: tuple[FrameId, ...] = ()) -> Edit | None:
    """A master of a page's furniture (of the chosen frames, else of all that can be), which the
    page shows from now on in their place; None when there is none."""
    chosen = tuple(each for each in page.frames if not keys or each.box.id in keys)
    furniture = tuple(each for each in furniture_of(chosen) if keys or _is_furniture(each, page))
    if not furniture:
        return None
    issue = state.issue
    letter = next_letter(issue)
    master = Page(_page_id(), letter, "", page.grid, furniture, master=page.master)
    gone = {each.box.id for each in furniture}
    rest = replace(page, frames=without(page.frames, gone))
    edits = (SetPage(rest), AddMaster(master), ApplyMaster((page.id,), master.id))
    return Together(edits, FROM_PAGE)


def duplicated(issue: Issue, master: Page) -> AddMaster:
    """A copy of a master with a letter of its own, after it."""
    frames = tuple(fresh(frame) for frame in master.frames)
    copy = replace(master, id=_page_id(), number=next_letter(issue), frames=frames)
    return AddMaster(copy, issue.masters.index(master) + 1)


def removal(state: State, master: PageId, *, keep: bool) -> Edit:
    """A master deleted; the pages that show it ``keep`` copies of its frames, or lose them."""
    users = users_of(state.issue, master) if keep else ()
    kept = [edit for page in users if (edit := _detached(state.issue, page)) is not None]
    return Together((*kept, RemoveMaster(master)), DELETE) if kept else RemoveMaster(master)


def users_of(issue: Issue, master: PageId) -> tuple[Page, ...]:
    """The pages that show a master, through another one too."""
    return tuple(
        page for page in issue.pages if any(each.id == master for each in masters_of(issue, page))
    )


def taken_over(state: State, page: Page, keys: Iterable[FrameId]) -> TakeOver | None:
    """The page's own copies of some frames of its master; None when none of them is shown."""
    wanted = set(keys)
    copies = tuple(_copy(frame) for frame in inherited(state.issue, page) if frame.box.id in wanted)
    return TakeOver(page.id, copies) if copies else None


def given_back(state: State, page: Page) -> GiveBack | None:
    """The selected frames that were taken over shown as the master has them again; without any
    such, all of the page, the removed ones too. None where nothing was taken over."""
    known = origins(state.issue, page)
    selection = state.selection
    chosen = selection.frames if isinstance(selection, FrameSelection) else ()
    frames = (frame for key in chosen if (frame := page.frame(key)) is not None)
    keys = tuple(key for each in frames if (key := each.box.master) is not None and key in known)
    keys = keys or tuple(key for key in page.overridden if key in known)
    return GiveBack(page.id, keys) if keys else None


def detached(state: State, page: Page) -> Edit | None:
    """All that a page shows of its master made its own, and the page without a master."""
    return _detached(state.issue, page)


def master_label(master: Page) -> Words:
    """``A 母版``, or its name after the letter."""
    name = master.name or "母版"
    return Words(f"{master.number} {name}".strip(), f"{master.number} {master.name or 'master'}")


def next_letter(issue: Issue) -> str:
    """The first letter that names no master."""
    used = {master.number for master in issue.masters}
    free = (letter for letter in LETTERS if letter not in used)
    return next(free, f"A{len(used)}")


def fresh(frame: Frame) -> Frame:
    """The frame with new ids, members of a group too."""
    frame = replace(frame, box=replace(frame.box, id=FrameId(new_id("f"))))
    if isinstance(frame, GroupFrame):
        return replace(frame, frames=tuple(fresh(member) for member in frame.frames))
    return frame


def _copy(frame: Frame) -> Frame:
    copy = fresh(frame)
    return replace(copy, box=replace(copy.box, master=frame.box.id))


def _detached(issue: Issue, page: Page) -> Edit | None:
    if page.master is None:
        return None
    copies = tuple(_copy(frame) for frame in inherited(issue, page))
    taking = (TakeOver(page.id, copies),) if copies else ()
    return Together((*taking, ApplyMaster((page.id,), None)), DETACH)


def _is_furniture(frame: Frame, page: Page) -> bool:
    """What other pages may have too: labels with fields, and what stands outside the type area."""
    labels = (each for each in leaves((frame,)) if isinstance(each, LabelFrame))
    fields = any(FIELD.search(part.text) for label in labels for part in label.text)
    return fields or not frame.box.rect.overlaps(page.grid.type_area)


def _page_id() -> PageId:
    return PageId(new_id("m"))
