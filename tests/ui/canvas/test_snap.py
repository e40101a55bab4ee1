"""Where things snap, and what handles do."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPointF, QRectF

from editor.model.frame import Box, PanelFrame
from editor.model.grid import PageGrid
from editor.model.page import Page
from editor.ui.canvas.gaps import edge_snap, equal_gaps, equal_sizes, gap_snap
from editor.ui.canvas.handles import Handle, handle_at, handles_of
from editor.ui.canvas.snap import Stop, Stops, snap_edge, snap_rect, stops_of
from editor.ui.canvas.tools.drawing import drawn, stretched
from editor.ui.canvas.tools.resizing import Resize
from editor.ui.canvas.tools.tool import Pointer
from editor.values.geometry import Point, Rect, Size

GRID = PageGrid(Size(400, 560), columns=3, column_chars=12, lines=38).centred()
OTHER = PanelFrame(Box("other", Rect(61, 77, 50, 31)))
PAGE = Page("p", "1", "", GRID, (OTHER,))


def test_a_rectangle_snaps_to_the_nearest_column_and_line():
    cell = GRID.rect(1, 10, 1, 5)
    dx, dy, guides = snap_rect(cell.moved(2.5, -1.5), stops_of(PAGE, {"other"}), 4)
    assert (dx, dy) == pytest.approx((-2.5, 1.5))
    assert {guide.upright for guide in guides} == {True, False}


def test_nothing_snaps_from_afar():
    far = Rect(71.0, 80.0, 30.0, 0.5)
    assert snap_rect(far, stops_of(PAGE, {"other"}), 0.2) == (0.0, 0.0, ())


def test_other_frames_attract_unless_they_are_dragged_themselves():
    near = 61.7
    stops = stops_of(PAGE)
    assert snap_edge(near, -1, stops.across, 1, upright=True).by == pytest.approx(-0.7)
    alone = stops_of(PAGE, {"other"})
    assert snap_edge(near, -1, alone.across, 1, upright=True).guide is None


def test_tops_snap_to_line_tops_and_feet_to_line_feet():
    stops = stops_of(PAGE, {"other"}).down
    top, foot = GRID.origin.y + 3 * GRID.leading, GRID.origin.y + 3 * GRID.leading + GRID.cell
    assert snap_edge(top + 1, -1, stops, 2, upright=False).by == pytest.approx(-1)
    assert snap_edge(foot - 1, 1, stops, 2, upright=False).by == pytest.approx(1)
    assert snap_edge(foot, -1, stops, 2, upright=False).guide is None


def test_handles_move_their_own_edges_only():
    rect = Rect(10, 10, 100, 50)
    assert Handle(1, 1).dragged(rect, 5, 7) == Rect(10, 10, 105, 57)
    assert Handle(-1, 0).dragged(rect, 5, 7) == Rect(15, 10, 95, 50)
    assert Handle(-1, 0).dragged(rect, 500, 0).width > 0
    kept = Handle(1, 1).proportional(rect, Rect(10, 10, 200, 60))
    assert (kept.width, kept.height) == (200, 100)
    left = Handle(-1, -1).proportional(rect, Handle(-1, -1).dragged(rect, -100, 0))
    assert (left.right, left.bottom) == (rect.right, rect.bottom)


def test_small_boxes_have_fewer_handles():
    assert len(handles_of(QRectF(0, 0, 100, 100))) == 8
    assert len(handles_of(QRectF(0, 0, 20, 20))) == 4
    assert len(handles_of(QRectF(0, 0, 300, 1))) == 2
    assert handle_at(QRectF(0, 0, 100, 100), QPointF(98, 51)) == Handle(1, 0)
    assert handle_at(QRectF(0, 0, 100, 100), QPointF(50, 50)) is None


def test_middles_snap_to_the_middles_of_the_page_and_of_frames():
    stops = stops_of(PAGE)
    high = Rect(200 - 31.7, 0, 63.4 + 2, 3.3)
    assert snap_rect(high, stops, 1.5)[0] == pytest.approx(-1)
    beside = Rect(301.3, OTHER.box.rect.center.y - 2.3 + 0.6, 4.6, 4.6)
    assert snap_rect(beside, stops, 0.7)[1] == pytest.approx(-0.6)


ROW = (Rect(10, 10, 40, 30), Rect(70, 10, 40, 30), Rect(300, 15, 40, 30))


def test_a_gap_like_the_next_one_attracts_and_is_marked():
    rect = Rect(132, 12, 50, 20)
    assert gap_snap(rect, ROW, 4, upright=False) == pytest.approx(-2)
    marks = equal_gaps(rect.moved(-2, 0), ROW)
    assert [(mark.first, mark.last) for mark in marks] == [(50, 70), (110, 130)]
    assert equal_gaps(rect, ROW) == ()


def test_the_middle_between_two_frames_attracts():
    rect = Rect(178, 12, 50, 20)
    assert gap_snap(rect, ROW, 4, upright=False) == pytest.approx(2)
    assert len(equal_gaps(rect.moved(2, 0), ROW)) == 2


def test_an_edge_stops_where_the_frame_is_as_wide_as_another():
    stops = stops_of(Page("p", "1", "", PageGrid(Size(900, 900), columns=1, lines=1), (OTHER,)))
    rect, guides = stretched(Rect(500, 500, 52, 10), Handle(1, 0), stops, 4, None)
    assert rect == Rect(500, 500, 50, 10)
    assert guides == ()
    marks = equal_sizes(rect, stops.others, across=True, down=False)
    assert [mark.last - mark.first for mark in marks] == pytest.approx([50, 50])


def test_from_the_middle_both_sides_move():
    rect = Rect(10, 10, 100, 50)
    assert Handle(1, 0).about_middle(rect, Handle(1, 0).dragged(rect, 5, 0)) == Rect(5, 10, 110, 50)


def test_a_dragged_edge_stops_where_its_gap_is_like_the_next_one():
    row = (Rect(0, 0, 50, 40), Rect(200, 0, 50, 40), Rect(270, 0, 30, 40))
    drawn = Rect(80, 5, 98, 30)
    assert edge_snap(drawn, row, 1, 4, upright=False) == pytest.approx(2)
    assert edge_snap(Rect(80, 5, 89, 30), row, 1, 4, upright=False) == pytest.approx(1)
    assert edge_snap(Rect(80, 5, 60, 30), row, 1, 4, upright=False) is None
    assert edge_snap(Rect(61, 5, 118, 30), row[:2], -1, 20, upright=False) == pytest.approx(10)


def test_the_middle_of_what_is_drawn_snaps_to_the_middle_of_another_frame():
    middle = OTHER.box.rect.center.x
    drawn = Rect(middle - 20, 300, 38.6, 20)
    now, guides = stretched(drawn, Handle(1, 1), stops_of(PAGE), 3, None)
    assert now.center.x == pytest.approx(middle)
    assert now.x == drawn.x
    assert any(guide.at == middle for guide in guides)


def test_the_corner_where_drawing_begins_snaps_to_a_gap_like_the_next_one():
    page = replace(PAGE, frames=tuple(
        PanelFrame(Box(key, Rect(x, 301.5, 40, 50))) for key, x in (("a", 40.0), ("b", 97.0))
    ))  # fmt: skip
    start, end = Point(156, 305), Point(190, 330)
    places = [Pointer(QPointF(at.x, at.y), at) for at in (start, end)]
    made = drawn(*places, replace(stops_of(page), across=()), 4)
    assert made.rect.x == pytest.approx(154)
    assert {(80, 97), (137, 154)} <= {(gap.first, gap.last) for gap in made.gaps}
    free = drawn(places[0], replace(places[1], ctrl=True), stops_of(page), 4)
    assert (free.rect.x, free.gaps, free.guides) == (156, (), ())


def dragged_about_the_middle(rect, stops, by):
    """The right side dragged by so much with Alt."""
    resize = Resize(PAGE, (PanelFrame(Box("f", rect)),), rect, Handle(1, 0), stops)
    start, end = Point(rect.right, rect.y), Point(rect.right + by, rect.y)
    places = [Pointer(QPointF(at.x, at.y), at, alt=True) for at in (start, end)]
    return resize.dragged(*places, 4)


def test_a_middle_that_stays_snaps_to_nothing():
    stops = Stops((Stop(151, 0, 500, 2),))
    rect, guides, _ = dragged_about_the_middle(Rect(100, 100, 100, 50), stops, 3)
    assert (rect.x, rect.right) == pytest.approx((97, 203))
    assert guides == ()


def test_about_the_middle_a_frame_becomes_as_wide_as_another():
    other = Rect(0, 300, 112, 50)
    rect, _, gaps = dragged_about_the_middle(Rect(100, 100, 100, 50), Stops(others=(other,)), 5)
    assert (rect.x, rect.right) == pytest.approx((94, 206))
    assert len(gaps) == 2


def test_about_the_middle_the_opposite_gap_is_none_to_match():
    others = (Rect(0, 100, 70, 50), Rect(240, 100, 70, 50))
    rect, _, _ = dragged_about_the_middle(Rect(100, 100, 100, 50), Stops(others=others), 8)
    assert (rect.x, rect.right) == pytest.approx((92, 208))
