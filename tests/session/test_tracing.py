"""A picture's contour as the wrap outline of its frame."""

from dataclasses import replace

import pytest

from editor.model.frame import Box, PanelFrame, PhotoFit, PhotoFrame, Wrap
from editor.model.grid import PageGrid
from editor.model.issue import Issue
from editor.model.page import Page
from editor.model.photo import Photo
from editor.session.tracing import traced
from editor.values.geometry import Insets, Point, Rect, Size

GRID = PageGrid(Size(400, 560))
SQUARE = ((0.25, 0.25), (0.75, 0.25), (0.75, 0.75), (0.25, 0.75))


def issue_with(**changes):
    frame = PhotoFrame(Box("f", Rect(100, 100, 100, 100)), "p", PhotoFit.FIT)
    frame = replace(frame, **changes)
    page = Page("1", "1", "", GRID, (frame, PanelFrame(Box("panel", Rect(0, 0, 9, 9)))))
    return Issue(pages=(page,), photos=(Photo("p", "a.png", width=200, height=100),))


def corners(shape):
    return sorted((round(each.x, 3), round(each.y, 3)) for each in shape.wrap.outline)


def test_the_contour_lies_where_the_picture_lies():
    shape = traced(issue_with(), "f", SQUARE, 9)
    assert corners(shape) == [(0.25, 0.375), (0.25, 0.625), (0.75, 0.375), (0.75, 0.625)]
    assert shape.wrap.clearance == Insets.all(9)


def test_a_wrap_that_is_there_keeps_its_clearance():
    box = Box("f", Rect(100, 100, 100, 100), wrap=Wrap(Insets.all(3)))
    assert traced(issue_with(box=box), "f", SQUARE, 9).wrap.clearance == Insets.all(3)


def test_a_turned_picture_has_a_turned_contour():
    left_half = ((0, 0), (0.5, 0), (0.5, 1), (0, 1))
    shape = traced(issue_with(turn=1), "f", left_half, 9)
    assert corners(shape) == [(0.25, 0), (0.25, 0.5), (0.75, 0), (0.75, 0.5)]


def test_what_the_frame_cuts_off_is_no_part_of_it():
    shown = issue_with(fit=PhotoFit.CROP, crop=Rect(0, 0, 0.5, 0.5))
    shape = traced(shown, "f", SQUARE, 9)
    assert corners(shape) == [(0.5, 0.5), (0.5, 1), (1, 0.5), (1, 1)]


def test_a_turned_frame_has_the_outline_of_an_upright_one():
    box = Box("f", Rect(100, 100, 100, 100), rotation=30.0)
    assert traced(issue_with(box=box), "f", SQUARE, 9).wrap.outline == (
        traced(issue_with(), "f", SQUARE, 9).wrap.outline
    )


@pytest.mark.parametrize(("key", "contour"), [
    ("panel", SQUARE), ("nobody", SQUARE), ("f", ()), ("f", SQUARE[:2]),
    ("f", tuple((x + 5, y) for x, y in SQUARE)),
])  # fmt: skip
def test_nothing_comes_of_nothing(key, contour):
    assert traced(issue_with(), key, contour, 9) is None


def test_an_outline_is_changed_further_by_hand():
    shape = traced(issue_with(), "f", SQUARE, 9)
    more = shape.with_new_corner(0, Point(150, 120))
    assert len(more.wrap.outline) == 5
    assert len(more.without_corner(1).wrap.outline) == 4
