"""Pages moved, inserted, copied and deleted: their order, their numbers, what stands on them."""

from dataclasses import replace

import pytest

from editor.edit.edit import perform
from editor.edit.state import State
from editor.model.frame import PhotoFrame, TextFrame, TitleFrame, leaves
from editor.model.issue import Issue, IssueInfo
from editor.model.page import Page, PageState
from editor.model.sections import sections
from editor.session.numbering import counted, next_number
from editor.session.pagelist import (
    Beside,
    copied_page,
    delete_pages,
    duplicate_pages,
    insert_pages,
    move_pages,
    number_pages,
    set_state,
    shift_pages,
    stories_on,
)
from tests.edit.issues import GRID, small_issue


def issue_of(numbers: str, *, auto: bool = True) -> State:
    """An issue of pages named by the numbers that they have at first."""
    pages = tuple(Page(number, number, "", GRID) for number in numbers.split())
    return State(Issue(IssueInfo(auto_numbers=auto), pages))


def told(state: State) -> str:
    """``name=number`` where the number is another than at first."""
    return " ".join(
        page.id if page.id == page.number else f"{page.id}={page.number}"
        for page in state.issue.pages
    )


@pytest.mark.parametrize(
    ("start", "ids", "place", "end"),
    [
        ("1 2 3 4", "3", Beside("1", after=False), "3=1 1=2 2=3 4"),
        ("1 2 3 4", "1 2", Beside("4"), "3=1 4=2 1=3 2=4"),
        ("1 2 3 4", "1 3", Beside("2"), "2=1 1=2 3 4"),
        ("1 3 4", "1", Beside("4"), "3 4 1"),
        ("A01 A02 B01 B02", "B01", Beside("A01"), "A01 B01=A02 A02=A03 B02=B01"),
        ("A01 A02 B01 B02", "A02", Beside("B01", after=False), "A01 A02=B01 B01=B02 B02=B03"),
        ("A01 A02 B01 B02", "B01", Beside("A02"), "A01 A02 B01=A03 B02=B01"),
        ("A01 A02 B01 B02", "B01 B02", Beside("A01", after=False), "B01 B02 A01 A02"),
        ("A01 A02 B01", "B01", Beside("A01"), "A01 B01=A02 A02=A03"),
        ("封面 1 2", "2", Beside("1", after=False), "封面 2=1 1=2"),
    ],
)
def test_pages_move_and_numbers_follow(start, ids, place, end):
    state = issue_of(start)
    edit = move_pages(state, ids.split(), place)
    assert told(perform(edit, state)) == end


def test_numbers_stay_where_that_is_wanted():
    state = issue_of("1 2 3", auto=False)
    assert told(perform(move_pages(state, ["3"], Beside("1")), state)) == "1 3 2"
    state = issue_of("A01 A02 B01", auto=False)
    assert told(perform(move_pages(state, ["A02"], Beside("B01")), state)) == "A01 B01 A02=B02"


def test_a_page_that_stays_is_not_moved():
    state = issue_of("1 2 3")
    assert move_pages(state, ["2"], Beside("1")) is None
    assert move_pages(state, ["2"], Beside("2")) is None
    assert move_pages(state, ["2"], Beside("none")) is None
    assert shift_pages(state, ["1"], -1) is None
    assert shift_pages(state, ["3"], 1) is None


def test_pages_are_shifted_by_a_place():
    state = issue_of("1 2 3 4")
    assert told(perform(shift_pages(state, ["2", "3"], 1), state)) == "1 4=2 2=3 3=4"
    assert told(perform(shift_pages(state, ["2", "3"], -1), state)) == "2=1 3=2 1=3 4"


@pytest.mark.parametrize(
    ("start", "place", "end"),
    [
        ("1 2", Beside("1"), "1 new=2 2=3"),
        ("1 2", Beside("1", after=False), "new=1 1=2 2=3"),
        ("1 2", None, "1 2 new=3"),
        ("A01 A02 B01", Beside("A02"), "A01 A02 new=A03 B01"),
        ("A01 B01 B02", Beside("B01", after=False), "A01 new=B01 B01=B02 B02=B03"),
        ("1 5 9", Beside("1"), "1 new=2 5 9"),
        ("", None, "new=1"),
    ],
)
def test_a_new_page_takes_the_number_of_its_place(start, place, end):
    state = issue_of(start)
    edit = insert_pages(state, [Page("new", "", "", GRID)], place)
    assert told(perform(edit, state)) == end


def test_deleting_a_page_closes_the_numbers():
    state = issue_of("1 2 3 4")
    assert told(perform(delete_pages(state, ["1", "3"]), state)) == "2=1 4=2"


def test_stories_stay_in_the_library_unless_they_are_to_go():
    state = State(small_issue())
    assert stories_on(state.issue, ["v2"]) == ("a2",)
    kept = perform(delete_pages(state, ["v2"]), state)
    assert [article.id for article in kept.issue.articles] == ["a1", "a2", "a3"]
    gone = perform(delete_pages(state, ["v2"], stories=True), state)
    assert [article.id for article in gone.issue.articles] == ["a1", "a3"]


def test_a_copy_has_the_furniture_and_empty_frames_for_stories():
    page = replace(small_issue().page("v1"), state=PageState.CLEAN)
    copy = copied_page(page)
    old, new = leaves(page.frames), leaves(copy.frames)
    assert copy.state is PageState.LAYOUT
    assert not {frame.box.id for frame in old} & {frame.box.id for frame in new}
    assert [frame.box.rect for frame in new] == [frame.box.rect for frame in old]
    assert all(f.article is None for f in new if isinstance(f, TextFrame | TitleFrame))
    assert all(frame.photo is None for frame in new if isinstance(frame, PhotoFrame))
    assert new[-1].text == old[-1].text


def test_copies_stand_behind_their_pages_and_can_be_undone():
    state = State(small_issue())
    edit, ids = duplicate_pages(state, ["v1", "v2"])
    after = perform(edit, state)
    order = [page.id for page in after.issue.pages]
    assert order == ["v1", "v2", *ids, "v3"]
    assert [page.number for page in after.issue.pages] == ["1", "2", "3", "4", "A03"]


def test_numbering_from_a_first_number():
    state = issue_of("1 2 3 4")
    assert told(perform(number_pages(state, ["3", "4"], "B01"), state)) == "1 2 3=B01 4=B02"
    assert number_pages(state, ["3", "4"], "3") is None
    assert counted("A09", 1) == "A10"
    assert next_number(issue_of("A01 A03").issue.pages) == "A04"


def test_sections_are_runs_of_the_same_letters():
    found = sections(issue_of("封面 A01 A02 插页 B01").issue.pages)
    assert [(each.name, len(each.pages)) for each in found] == [("", 1), ("A", 3), ("B", 1)]


def test_states_are_set_where_they_differ():
    state = issue_of("1 2")
    after = perform(set_state(state, ["1", "2"], PageState.FIRST), state)
    assert [page.state for page in after.issue.pages] == [PageState.FIRST] * 2
    assert set_state(after, ["1"], PageState.FIRST) is None
