"""Masters from state to edits: of a page, copied, detached, deleted with copies left."""

from editor.edit.edit import perform
from editor.edit.masters import ApplyMaster
from editor.edit.selection import FrameSelection
from editor.edit.state import State
from editor.model.frame import Box, GroupFrame, LabelFrame, RuleFrame, TextFrame
from editor.model.grid import PageGrid
from editor.model.issue import Issue
from editor.model.page import Page
from editor.model.shown import inherited
from editor.model.text import Paragraph
from editor.session.masters import (
    detached,
    duplicated,
    given_back,
    master_from,
    new_master,
    removal,
    taken_over,
    users_of,
)
from editor.values.geometry import Rect, Size

GRID = PageGrid(Size(400, 560), columns=3, column_chars=12, lines=38).centred()
INSIDE = Rect(100, 200, 100, 40)
HEAD = GroupFrame(
    Box("g", Rect(20, 2, 300, 12)),
    (
        LabelFrame(Box("l", Rect(20, 2, 300, 12)), (Paragraph("{page.no}", "报眉"),)),
        RuleFrame(Box("r", Rect(20, 12, 300, 2))),
    ),
)
LOGO = LabelFrame(Box("logo", INSIDE), (Paragraph("要闻", "报眉"),))
PAGE = Page("1", "1", "要闻", GRID, (HEAD, TextFrame(Box("t", INSIDE)), LOGO))
START = State(Issue(pages=(PAGE, Page("2", "2", "副刊", GRID))))


def made():
    return perform(master_from(START, PAGE), START)


def test_a_page_gives_what_other_pages_may_have_to_a_master():
    state = made()
    (master,) = state.issue.masters
    first = state.issue.pages[0]
    assert master.number == "A"
    assert master.frames == (HEAD,)
    assert first.frames == (PAGE.frames[1], LOGO)
    assert inherited(state.issue, first) == (HEAD,)


def test_chosen_frames_go_whatever_they_are_but_no_stories():
    assert perform(master_from(START, PAGE, ("logo",)), START).issue.masters[0].frames == (LOGO,)
    story = Page("1", "1", "", GRID, (TextFrame(Box("t", INSIDE), "a1"),))
    assert master_from(START, story, ("t",)) is None


def test_groups_are_taken_over_with_new_ids():
    state = made()
    edit = taken_over(state, state.issue.pages[0], ("g",))
    (copy,) = edit.copies
    assert copy.box.master == "g"
    assert not {"g", "l", "r"} & {copy.box.id, *(each.box.id for each in copy.frames)}
    state = perform(edit, state)
    assert inherited(state.issue, state.issue.pages[0]) == ()
    assert taken_over(state, state.issue.pages[0], ("g",)) is None


def test_the_selected_or_all_frames_are_given_back():
    state = made()
    assert given_back(state, state.issue.pages[0]) is None
    state = perform(taken_over(state, state.issue.pages[0], ("g",)), state)
    assert isinstance(state.selection, FrameSelection)
    assert given_back(state, state.issue.pages[0]).ids == ("g",)
    state = perform(given_back(State(state.issue), state.issue.pages[0]), state)
    assert inherited(state.issue, state.issue.pages[0]) == (HEAD,)


def test_a_detached_page_shows_the_same_without_a_master():
    state = made()
    state = perform(detached(state, state.issue.pages[0]), state)
    first = state.issue.pages[0]
    assert first.master is None
    assert first.frames[0].box.rect == HEAD.box.rect
    assert detached(state, first) is None


def test_a_deleted_master_leaves_copies_on_the_pages_where_wanted():
    state = made()
    key = state.issue.masters[0].id
    state = perform(ApplyMaster(("2",), key), state)
    assert [page.id for page in users_of(state.issue, key)] == ["1", "2"]
    kept = perform(removal(state, key, keep=True), state).issue
    assert [len(page.frames) for page in kept.pages] == [3, 1]
    lost = perform(removal(state, key, keep=False), state).issue
    assert [len(page.frames) for page in lost.pages] == [2, 0]


def test_new_and_copied_masters_have_letters_of_their_own():
    state = made()
    state = perform(duplicated(state.issue, state.issue.masters[0]), state)
    state = perform(new_master(state.issue, PAGE), state)
    assert [master.number for master in state.issue.masters] == ["A", "B", "C"]
    assert state.issue.masters[1].frames[0].box.rect == HEAD.box.rect
