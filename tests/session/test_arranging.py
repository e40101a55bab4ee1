"""Frames aligned, distributed and made alike."""

import pytest

from editor.edit.edit import perform
from editor.edit.frames import LockFrames
from editor.edit.selection import FrameSelection
from editor.edit.state import State
from editor.model.frame import Box, PanelFrame
from editor.model.grid import PageGrid
from editor.model.issue import Issue
from editor.model.page import Page
from editor.model.rotating import reach_of
from editor.session.arranging import Edge, Target, aligned, distributed, gap_of, matched, spaced
from editor.values.geometry import Rect, Size

GRID = PageGrid(Size(400, 560), columns=3, column_chars=12, lines=38).centred()
A, B, C = Rect(20, 30, 50, 40), Rect(100, 90, 30, 60), Rect(240, 200, 80, 20)


@pytest.fixture
def state():
    frames = tuple(PanelFrame(Box(key, rect)) for key, rect in zip("abc", (A, B, C), strict=True))
    issue = Issue(pages=(Page("p", "1", "", GRID, frames),))
    return State(issue, FrameSelection("p", ("a", "b", "c")))


def rects(edit, state):
    after = perform(edit, state) if edit is not None else state
    return [after.issue.page("p").frame(key).box.rect for key in "abc"]


@pytest.mark.parametrize(
    ("edge", "at", "place"),
    [
        (Edge.LEFT, 20, lambda rect: rect.x),
        (Edge.CENTER, 170, lambda rect: rect.center.x),
        (Edge.RIGHT, 320, lambda rect: rect.right),
        (Edge.TOP, 30, lambda rect: rect.y),
        (Edge.MIDDLE, 125, lambda rect: rect.center.y),
        (Edge.BOTTOM, 220, lambda rect: rect.bottom),
    ],
)
def test_six_edges_meet_those_of_the_selection(state, edge, at, place):
    assert [place(rect) for rect in rects(aligned(state, edge), state)] == pytest.approx([at] * 3)


def test_aligns_to_type_area_page_and_key_object(state):
    area = GRID.type_area
    assert {r.x for r in rects(aligned(state, Edge.LEFT, Target.TYPE_AREA), state)} == {area.x}
    assert {r.right for r in rects(aligned(state, Edge.RIGHT, Target.PAGE), state)} == {400}
    to_key = rects(aligned(state, Edge.TOP, Target.KEY), state)
    assert [rect.y for rect in to_key] == [200, 200, 200]
    assert to_key[2] == C


def test_locked_frames_stay(state):
    state = perform(LockFrames("p", ("b",), True), state)
    after = rects(aligned(state, Edge.LEFT), state)
    assert (after[1], after[2].x) == (B, 20)


def test_edges_and_gaps_are_distributed(state):
    tops = [rect.y for rect in rects(distributed(state, Edge.TOP), state)]
    assert tops == [30, 115, 200]
    after = rects(spaced(state, across=True), state)
    assert (after[0], after[2]) == (A, C)
    assert after[1].x - after[0].right == pytest.approx(after[2].x - after[1].right)


def test_a_given_gap_is_left_between_frames(state):
    edit = spaced(state, across=False, gap=13)
    after = perform(edit, state)
    frames = after.issue.page("p").frames
    assert gap_of(frames, across=False) == pytest.approx(13)
    assert frames[0].box.rect == A
    assert gap_of(frames, across=True) is None


def test_sizes_match_the_frame_selected_last(state):
    sizes = [(r.width, r.height) for r in rects(matched(state, width=True), state)]
    assert sizes == [(80, 40), (80, 60), (80, 20)]
    one = State(state.issue, FrameSelection("p", ("a",)))
    assert matched(one, width=True) is None
    assert distributed(one, Edge.LEFT) is None


def test_turned_frames_are_aligned_by_the_box_around_them():
    turned = PanelFrame(Box("a", Rect(20, 30, 80, 20), rotation=90.0))
    issue = Issue(pages=(Page("p", "1", "", GRID, (turned, PanelFrame(Box("b", B)))),))
    state = State(issue, FrameSelection("p", ("a", "b")))
    after = perform(aligned(state, Edge.TOP), state).issue.page("p")
    assert reach_of(after.frame("a").box).y == pytest.approx(0)
    assert after.frame("b").box.rect.y == pytest.approx(0)
    right = perform(aligned(state, Edge.RIGHT, Target.PAGE), state).issue.page("p")
    assert reach_of(right.frame("a").box).right == pytest.approx(400)
