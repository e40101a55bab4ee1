"""The outline that text keeps away from, changed corner by corner and side by side."""

import pytest

from editor.edit.edit import perform
from editor.edit.selection import NOTHING
from editor.edit.state import State
from editor.model.frame import Box, GroupFrame, PanelFrame, Wrap
from editor.model.grid import PageGrid
from editor.model.issue import Issue
from editor.model.page import Page
from editor.session.outlining import BOX, outlined, pushing
from editor.session.wrapshapes import ELLIPSE, ROUNDED
from editor.values.geometry import Insets, Point, Rect, Size

GRID = PageGrid(Size(400, 560), columns=3, column_chars=12, lines=38).centred()
TRIANGLE = (Point(0.5, 0), Point(1, 1), Point(0, 1))


def state(wrap):
    frame = PanelFrame(Box("f", Rect(100, 100, 100, 50), wrap))
    return State(Issue(pages=(Page("p", "1", "要闻", GRID, (frame,)),)), NOTHING)


def shape(wrap=None):
    """A frame with a wrap, one of 9 pt around its box unless told."""
    return outlined(state(wrap or Wrap(Insets.all(9))).issue, "f")


def test_a_box_has_its_own_corners_until_one_is_moved():
    box = shape()
    assert box.is_box
    assert box.fractions == BOX
    moved = box.with_corner(1, Point(180, 110))
    assert moved.wrap.outline == (Point(0, 0), Point(0.8, 0.2), Point(1, 1), Point(0, 1))
    assert moved.corners[1] == Point(180, 110)
    assert moved.wrap.clearance == Insets.all(9)


def test_corners_are_added_on_their_edge_and_taken_away_down_to_three():
    more = shape(Wrap(outline=TRIANGLE)).with_new_corner(0, Point(180, 110))
    assert more.fractions[1] == Point(0.8, 0.2)
    less = more.without_corner(1)
    assert less.wrap.outline == TRIANGLE
    assert less.without_corner(0) is None


def test_a_side_of_the_clearance_is_never_less_than_nothing():
    box = shape()
    assert box.with_clearance("left", 4.0).wrap.clearance == Insets(4, 9, 9, 9)
    assert box.with_clearance("top", -4.0).wrap.clearance == Insets(9, 0, 9, 9)
    assert box.with_clearance("top", 3.0, all_sides=True).wrap.clearance == Insets.all(3)
    assert box.with_clearance("top", float("nan")).wrap.clearance.top == 0
    assert box.distance("right", Point(212, 120)) == pytest.approx(12)


def test_lines_are_found_near_a_point():
    assert shape().edge_near(Point(150, 99), 3) == 0
    assert shape().edge_near(Point(150, 125), 3) is None
    assert shape().passes(Point(91, 120), 1)
    assert not shape().passes(Point(100, 120), 1)
    assert shape(Wrap(outline=TRIANGLE)).passes(Point(125, 125), 1)


def test_the_edit_gives_the_frame_its_wrap():
    before = state(Wrap())
    new = outlined(before.issue, "f").with_outline(TRIANGLE)
    after = perform(new.edit(), before)
    assert after.issue.page("p").frame("f").box.wrap == Wrap(outline=TRIANGLE)


def test_a_frame_that_pushes_nothing_away_can_begin_to():
    issue = state(None).issue
    assert outlined(issue, "f") is None
    assert pushing(issue, "f", 7).wrap == Wrap(Insets.all(7))
    assert pushing(issue, "gone", 7) is None
    member = PanelFrame(Box("m", Rect(0, 0, 9, 9)))
    group = GroupFrame(Box("g", Rect(0, 0, 9, 9)), (member,))
    grouped = Issue(pages=(Page("p", "1", "要闻", GRID, (group,)),))
    assert pushing(grouped, "g", 7) is None


@pytest.mark.parametrize("outline", [ELLIPSE, ROUNDED])
def test_ready_made_shapes_fill_the_box(outline):
    xs, ys = [each.x for each in outline], [each.y for each in outline]
    assert (min(xs), max(xs), min(ys), max(ys)) == (0, 1, 0, 1)
