"""Frame edits keep groups around their members, chains in one piece, and ids single."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from editor.edit.chains import text_frames
from editor.edit.edit import EditError, perform
from editor.edit.frames import (
    AddFrame,
    GroupFrames,
    LinkFrames,
    LockFrames,
    MoveFrames,
    OrderFrames,
    RemoveFrames,
    ResizeFrame,
    SetFrame,
    Ungroup,
    UnlinkFrame,
)
from editor.edit.selection import FrameSelection
from editor.edit.state import State
from editor.edit.tree import around, walk
from editor.edit.turning import MoveFramesToPage
from editor.model.frame import GroupFrame, PanelFrame, RuleFrame, TextFrame
from editor.values.geometry import Rect
from tests.edit.issues import box, small_issue
from tests.edit.random_edits import RandomEdits

START = State(small_issue())


def frame(state: State, key: str):
    found = state.issue.find_frame(key)
    return found and found[1]


def order(state: State, page: str = "v1") -> list[str]:
    return [item.box.id for item in state.issue.page(page).frames]


def chain(state: State) -> dict[str, str | None]:
    return {key: item.follows for key, item in text_frames(state.issue).items()}


def test_a_new_frame_is_in_front_and_selected():
    state = AddFrame("v1", RuleFrame(box("new"))).apply(START)
    assert order(state)[-1] == "new"
    assert state.selection == FrameSelection("v1", ("new",))
    assert order(AddFrame("v1", RuleFrame(box("new")), 2).apply(START))[2] == "new"
    assert order(AddFrame("v1", RuleFrame(box("new")), 99).apply(START))[-1] == "new"


@pytest.mark.parametrize(
    "edit",
    [
        AddFrame("none", RuleFrame(box("new"))),
        AddFrame("v3", RuleFrame(box("f9"))),
        AddFrame("v1", RuleFrame(box("new", width=-1))),
        AddFrame("v1", RuleFrame(box("new", x=float("nan")))),
        AddFrame("v1", GroupFrame(box("new"), (RuleFrame(box("f1")),))),
        AddFrame("v1", TextFrame(box("new"), follows="f1")),
        AddFrame("v1", TextFrame(box("new"), follows="new")),
        AddFrame("v1", TextFrame(box("new"), follows="f2")),
        AddFrame("v1", TextFrame(box("new"), follows="none")),
        RemoveFrames("v1", ("none",)),
        RemoveFrames("v1", ()),
        RemoveFrames("v2", ("f1",)),
        MoveFrames("v1", ("f1", "none"), 1, 1),
        MoveFrames("v1", ("f1",), float("inf"), 1),
        ResizeFrame("v1", "f1", Rect(0, 0, -1, 5)),
        ResizeFrame("v1", "none", Rect(0, 0, 1, 5)),
        SetFrame("v1", RuleFrame(box("none"))),
        SetFrame("v1", GroupFrame(box("f1"), (RuleFrame(box("f2")),))),
        SetFrame("v1", RuleFrame(box("f7"))),
        LinkFrames("f1", "f2"),
        LinkFrames("f6", "f2"),
        LinkFrames("f2", "f2"),
        UnlinkFrame("f1"),
        GroupFrames("v1", ("f1",), "new"),
        GroupFrames("v1", ("f1", "f9"), "new"),
        GroupFrames("v1", ("f1", "f2"), "f3"),
        Ungroup("v1", "f1"),
        Ungroup("v1", "none"),
        OrderFrames("v1", ("none",), "front"),
        LockFrames("v1", ("none",), True),
    ],
)
def test_an_edit_that_does_not_fit_says_so_in_both_languages(edit):
    with pytest.raises(EditError) as refused:
        edit.apply(START)
    assert refused.value.words.zh
    assert refused.value.words.en


def test_moving_a_group_moves_its_members_once():
    state = MoveFrames("v1", ("g1", "f8"), 10, -5).apply(START)
    assert frame(state, "g1").box.rect == Rect(210, 295, 120, 60)
    assert frame(state, "f8").box.rect == Rect(210, 295, 120, 60)
    assert frame(state, "f9").box.rect == Rect(220, 305, 100, 20)


def test_a_group_stays_around_its_members():
    state = MoveFrames("v1", ("f9",), 200, 0).apply(START)
    assert frame(state, "g2").box.rect == frame(state, "f9").box.rect
    assert frame(state, "g1").box.rect == Rect(200, 300, 310, 60)


def test_resizing_a_group_scales_its_members():
    state = ResizeFrame("v1", "g1", Rect(0, 0, 240, 30)).apply(START)
    assert frame(state, "f8").box.rect == Rect(0, 0, 240, 30)
    assert frame(state, "f9").box.rect == Rect(20, 5, 200, 10)


def test_locked_frames_stay_when_others_move():
    state = LockFrames("v1", ("f1",), True).apply(START)
    moved = MoveFrames("v1", ("f1", "f3"), 5, 5).apply(state)
    assert frame(moved, "f1") == frame(state, "f1")
    assert frame(moved, "f3").box.rect.x == frame(state, "f3").box.rect.x + 5
    for edit in (MoveFrames("v1", ("f1",), 5, 5), RemoveFrames("v1", ("f1",))):
        with pytest.raises(EditError):
            edit.apply(state)
    assert LockFrames("v1", ("f1",), False).apply(state).issue == START.issue


def test_removing_a_frame_inside_a_chain_closes_it():
    state = RemoveFrames("v2", ("f7",)).apply(START)
    assert chain(state) == {"f2": None, "f6": "f2", "f10": None}


def test_removing_the_head_hands_its_story_to_the_next():
    state = RemoveFrames("v1", ("f2",)).apply(START)
    assert frame(state, "f7").article == "a1"
    assert chain(state) == {"f7": None, "f6": "f7", "f10": None}


def test_removing_all_but_the_last_hands_it_the_story():
    state = RemoveFrames("v1", ("f2",)).apply(RemoveFrames("v2", ("f7",)).apply(START))
    assert frame(state, "f6").article == "a1"
    assert chain(state) == {"f6": None, "f10": None}


def test_a_text_frame_that_becomes_something_else_leaves_its_chain():
    state = SetFrame("v2", PanelFrame(box("f7"))).apply(START)
    assert chain(state) == {"f2": None, "f6": "f2", "f10": None}


def test_a_group_without_members_goes():
    state = RemoveFrames("v1", ("f8", "f9")).apply(START)
    assert frame(state, "g1") is None
    assert "g1" not in order(state)


def test_linking_puts_the_follower_between():
    state = LinkFrames("f2", "f10").apply(START)
    assert chain(state) == {"f2": None, "f10": "f2", "f7": "f10", "f6": "f7"}
    assert frame(state, "f10").article is None


def test_linking_a_part_of_a_chain_takes_what_follows_along():
    state = LinkFrames("f10", "f7").apply(START)
    assert chain(state) == {"f2": None, "f10": None, "f7": "f10", "f6": "f7"}


def test_unlinking_leaves_an_empty_head_with_its_followers():
    state = UnlinkFrame("f7").apply(START)
    assert chain(state) == {"f2": None, "f7": None, "f6": "f7", "f10": None}
    assert frame(state, "f7").article is None
    assert UnlinkFrame("f2").apply(START) is START


def test_grouping_and_ungrouping_gives_the_same_frames():
    state = GroupFrames("v1", ("f4", "f1", "f3"), "new").apply(START)
    assert order(state) == ["f2", "new", "f5", "f6", "g1"]
    group = frame(state, "new")
    assert [item.box.id for item in group.frames] == ["f1", "f3", "f4"]
    assert group.box.rect == around(group.frames)
    assert state.selection == FrameSelection("v1", ("new",))
    state = Ungroup("v1", "new").apply(state)
    assert order(state) == ["f2", "f1", "f3", "f4", "f5", "f6", "g1"]
    assert state.selection == FrameSelection("v1", ("f1", "f3", "f4"))


@pytest.mark.parametrize(
    ("to", "expected"),
    [
        ("front", ["f2", "f4", "f5", "f6", "g1", "f1", "f3"]),
        ("back", ["f1", "f3", "f2", "f4", "f5", "f6", "g1"]),
        ("forward", ["f2", "f1", "f4", "f3", "f5", "f6", "g1"]),
        ("backward", ["f1", "f3", "f2", "f4", "f5", "f6", "g1"]),
    ],
)
def test_ordering(to, expected):
    assert order(OrderFrames("v1", ("f1", "f3"), to).apply(START)) == expected


def test_frames_in_front_stay_there_when_brought_forward():
    state = OrderFrames("v1", ("f6", "g1"), "forward").apply(START)
    assert order(state) == order(START)


def test_members_are_ordered_inside_their_group():
    state = OrderFrames("v1", ("g2",), "back").apply(START)
    assert [item.box.id for item in frame(state, "g1").frames] == ["g2", "f8"]
    assert order(state) == order(START)


@settings(max_examples=60, deadline=None)
@given(seed=st.integers(0, 2**32))
def test_after_any_edits_ids_are_single_and_chains_end(seed):
    source, state = RandomEdits(seed), START
    for _ in range(40):
        try:
            state = perform(source.edit(state), state)
        except EditError:
            continue
        keys = [item.box.id for page in state.issue.pages for item in walk(page.frames)]
        assert len(keys) == len(set(keys))
        links = chain(state)
        followed = [key for key in links.values() if key is not None]
        assert len(followed) == len(set(followed))
        assert set(followed) <= set(links)
        assert all(_ends(key, links) for key in links)


def _ends(key: str | None, links: dict[str, str | None]) -> bool:
    for _ in links:
        key = links.get(key)
    return key is None


def test_frames_go_to_another_page_with_their_story():
    state = MoveFramesToPage("v1", ("f2", "f3"), "v2", 10, -5).apply(START)
    page, frame = state.issue.find_frame("f2")
    assert page.id == "v2"
    assert frame.box.rect == START.issue.find_frame("f2")[1].box.rect.moved(10, -5)
    assert [each.box.id for each in page.frames[-2:]] == ["f2", "f3"]
    assert state.issue.find_frame("f7")[1].follows == "f2"
    assert state.selection == FrameSelection("v2", ("f2", "f3"))


def test_frames_that_are_locked_or_gone_do_not_change_their_page():
    locked = LockFrames("v1", ("f1",), True).apply(START)
    for ids, state in ((("f1",), locked), (("none",), START)):
        with pytest.raises(EditError):
            MoveFramesToPage("v1", ids, "v2", 0, 0).apply(state)
    with pytest.raises(EditError):
        MoveFramesToPage("v1", ("f1",), "none", 0, 0).apply(START)
