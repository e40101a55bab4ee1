"""A picture's contour as the wrap outline of its frame."""

from dataclasses import replace

import pytest

from editor.edit.frames import SetFrame
from editor.edit.photos import SetPhoto
from editor.edit.state import State
from editor.layout.wrap import obstacle_of
from editor.model.contouring import fixed, wrap_of
from editor.model.frame import Box, Cutout, PanelFrame, PhotoFit, PhotoFrame, Wrap
from editor.model.grid import PageGrid
from editor.model.issue import Issue
from editor.model.page import Page
from editor.model.photo import Photo
from editor.session.outlining import outlined
from editor.session.picturing import MOVE, SCALE, placed
from editor.session.placing import with_photo
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
    return sorted((round(each.x, 3), round(each.y, 3)) for each in shape.outline)


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
    assert traced(issue_with(box=box), "f", SQUARE, 9).outline == (
        traced(issue_with(), "f", SQUARE, 9).outline
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
    assert more.wrap.contour == ()
    assert len(more.without_corner(1).wrap.outline) == 4


def follows(issue, edit):
    state = edit.apply(State(issue))
    return state, corners(outlined(state.issue, "f"))


def test_the_outline_follows_the_picture_in_the_same_step():
    state = traced(issue_with(), "f", SQUARE, 9).edit().apply(State(issue_with()))
    before = corners(outlined(state.issue, "f"))
    moved = placed(state.issue, "f").moved(10, 0)
    _, after = follows(state.issue, moved.edit(MOVE))
    assert after == [(x + 0.1, y) for x, y in before]
    twice = placed(state.issue, "f").scaled(2, Point(150, 150))
    _, after = follows(state.issue, twice.edit(SCALE))
    assert after == [(0, 0.25), (0, 0.75), (1, 0.25), (1, 0.75)]
    frame = replace(state.issue.pages[0].frames[0], turn=1)
    _, after = follows(state.issue, SetFrame("1", frame))
    assert after == [(0.375, 0.25), (0.375, 0.75), (0.625, 0.25), (0.625, 0.75)]


def test_text_gives_way_where_the_picture_is_now():
    state = traced(issue_with(), "f", SQUARE, 9).edit().apply(State(issue_with()))
    frame = state.issue.pages[0].frames[0]
    moved = placed(state.issue, "f").moved(10, 0).edit(MOVE).apply(state).issue
    areas = [
        obstacle_of(frame.box.rect, wrap_of(issue, issue.pages[0].frames[0])).around
        for issue in (state.issue, moved)
    ]
    assert areas[1] == areas[0].moved(10, 0)


def test_a_change_of_the_clearance_leaves_it_following():
    shape = traced(issue_with(), "f", SQUARE, 9).with_clearance("left", 3)
    assert shape.wrap.contour
    assert shape.outline


def test_another_picture_has_another_shape():
    state = traced(issue_with(), "f", SQUARE, 9).edit().apply(State(issue_with()))
    frame = state.issue.pages[0].frames[0]
    assert with_photo(frame, "other", Cutout.NONE).box.wrap.contour == ()
    assert with_photo(frame, frame.photo, Cutout.NONE) == replace(frame, cutout=Cutout.NONE)


@pytest.mark.parametrize(("other", "kept"), [
    ({"file": "b.png", "fingerprint": "2"}, False),
    ({"page": 3}, False),
    ({"file": "a-2.png"}, True),
    ({"fingerprint": "2"}, True),
    ({"focus": Point(0, 0)}, True),
])  # fmt: skip
def test_another_file_or_page_in_its_place_has_another_shape(other, kept):
    issue = traced(issue_with(), "f", SQUARE, 9).edit().apply(State(issue_with())).issue
    photo = replace(issue.photos[0], fingerprint="1")
    master = replace(issue.pages[0], id="m", number="A")
    issue = replace(issue, photos=(photo,), masters=(master,))
    after = SetPhoto(replace(photo, **other)).apply(State(issue)).issue
    found = [page.frames[0].box.wrap for page in (*after.pages, *after.masters)]
    assert [bool(wrap.contour) for wrap in found] == [kept, kept]
    assert [wrap.clearance for wrap in found] == [Insets.all(9), Insets.all(9)]


def test_what_is_taken_from_a_frame_is_its_outline_as_it_is_now():
    state = traced(issue_with(), "f", SQUARE, 9).edit().apply(State(issue_with()))
    frame = state.issue.pages[0].frames[0]
    wrap = fixed(state.issue, frame).box.wrap
    assert wrap.outline == outlined(state.issue, "f").outline
    assert wrap.contour == ()


def test_a_frame_that_shows_nothing_of_the_shape_pushes_by_its_box():
    state = traced(issue_with(), "f", SQUARE, 9).edit().apply(State(issue_with()))
    frame = replace(state.issue.pages[0].frames[0], photo=None)
    empty = SetFrame("1", frame).apply(state).issue
    assert outlined(empty, "f").is_box
