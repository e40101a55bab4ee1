"""A picture moved, scaled and fitted inside its frame, whatever way it is turned."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.edit.frames import ResizeFrame, SetFrame
from editor.edit.selection import FrameSelection
from editor.edit.state import State
from editor.layout.photo import lay_photo
from editor.model.frame import PhotoFit
from editor.model.issue import Issue
from editor.model.output import COATED
from editor.model.photo import Photo
from editor.model.picturing import shown_part
from editor.session.photoframes import chosen_photos
from editor.session.pictureresolution import Fineness, fineness
from editor.session.picturing import centred, focused, frames_to_pictures, placed
from editor.session.placing import with_photo
from editor.values.geometry import Point, Rect
from editor.values.ids import FrameId, PageId, PhotoId
from tests.ui.sample_issue import tiny_issue

PAGE, FRAME = PageId("page1"), FrameId("f1")
RECT = Rect(100, 100, 200, 100)
turns = st.fixed_dictionaries(
    {
        "turn": st.integers(0, 3),
        "angle": st.sampled_from([0.0, 12.5, -40.0]),
        "flip_x": st.booleans(),
        "flip_y": st.booleans(),
    }
)


def issue(width: int = 1200, height: int = 900, **look: object) -> Issue:
    found = tiny_issue()
    old = found.find_frame(FRAME)[1]
    box = replace(old.box, rect=RECT, wrap=None)
    frame = replace(old, box=box, **look)
    photo = replace(found.photos[0], width=width, height=height)
    return SetFrame(PAGE, frame).apply(State(replace(found, photos=(photo,)))).issue


def state(shown: Issue) -> State:
    return State(shown, FrameSelection(PAGE, (FRAME,)))


@given(turns, st.floats(-60, 60), st.floats(-60, 60))
def test_a_moved_picture_moves_as_it_is_seen(look, dx, dy):
    one = placed(issue(**look), FRAME)
    moved = one.moved(dx, dy)
    before, after = one.turn.of(one.whole.center), moved.turn.of(moved.whole.center)
    assert (after.x - before.x, after.y - before.y) == pytest.approx((dx, dy), abs=1e-6)
    again = placed(moved.edit(None).apply(State(issue(**look))).issue, FRAME)
    assert (again.whole.x, again.whole.y, again.whole.width) == pytest.approx(
        (moved.whole.x, moved.whole.y, moved.whole.width)
    )


@given(turns, st.floats(0.3, 4), st.floats(100, 300), st.floats(100, 200))
def test_scaling_leaves_the_point_under_the_pointer(look, factor, x, y):
    one = placed(issue(**look), FRAME)
    spot = one.spot(Point(x, y))
    scaled = one.scaled(factor, Point(x, y))
    assert scaled.whole.width == pytest.approx(one.whole.width * factor)
    if spot is not None and scaled.spot(Point(x, y)) is not None:
        again = scaled.spot(Point(x, y))
        assert (again.x, again.y) == pytest.approx((spot.x, spot.y), abs=1e-6)
    assert scaled.ppi == pytest.approx(one.ppi / factor)


def test_some_of_the_picture_always_stays_in_its_frame():
    one = placed(issue(), FRAME).moved(10_000, -10_000)
    assert one.whole.overlaps(RECT)
    assert placed(issue(), FRAME).scaled(1e-9, Point(200, 150)).whole.width > 1
    assert placed(issue(), FRAME).scaled(1e9, Point(200, 150)).whole.width < 20_000


def test_a_picture_that_does_not_reach_the_edge_leaves_paper_there():
    shown = placed(issue(), FRAME).moved(30, 0)
    frame = shown.edit(None).apply(State(issue())).issue.find_frame(FRAME)[1]
    place, part = shown_part(frame, RECT, shown.photo)
    assert place.x == pytest.approx(RECT.x + 30)
    assert (part.x, place.right) == pytest.approx((0, RECT.right))
    gone = replace(frame, crop=Rect(2, 2, 1, 1))
    items, _ = lay_photo(replace(gone, border=None), RECT, shown.photo, "", None, None)
    assert items == ()


def test_resizing_leaves_a_picture_that_was_placed_by_hand():
    before = placed(issue(), FRAME).scaled(1.4, Point(150, 120))
    changed = before.edit(None).apply(State(issue())).issue
    for rect in (Rect(100, 100, 260, 100), Rect(60, 80, 240, 190)):
        after = placed(ResizeFrame(PAGE, FRAME, rect).apply(State(changed)).issue, FRAME)
        there, here = after.turn.of(after.whole.center), before.turn.of(before.whole.center)
        assert (there.x, there.y) == pytest.approx((here.x, here.y))
        assert (after.whole.width, after.whole.height) == pytest.approx(
            (before.whole.width, before.whole.height)
        )


@given(st.floats(0.01, 0.99), st.floats(0.01, 0.99), st.floats(20, 400), st.floats(20, 400))
def test_the_focal_point_stays_in_view_whatever_the_frame_becomes(x, y, width, height):
    shown = issue()
    photo = replace(shown.photos[0], focus=Point(x, y))
    frame = shown.find_frame(FRAME)[1]
    _, part = shown_part(frame, Rect(0, 0, width, height), photo)
    assert part.contains(Point(x, y))
    assert 0 <= part.x <= part.right <= 1 + 1e-9
    assert 0 <= part.y <= part.bottom <= 1 + 1e-9


def test_a_focal_point_is_taken_from_the_page():
    shown = issue(fit=PhotoFit.CROP, crop=Rect(0.25, 0.25, 0.5, 0.5))
    after = focused(placed(shown, FRAME), Point(100, 100)).apply(State(shown)).issue
    assert after.photos[0].focus == Point(0.25, 0.25)
    assert after.find_frame(FRAME)[1].fit is PhotoFit.FILL
    assert focused(placed(issue(fit=PhotoFit.FIT), FRAME), Point(0, 0)) is None


def test_centre_and_frame_to_picture():
    shown = placed(issue(), FRAME).moved(33, 12).edit(None).apply(State(issue())).issue
    frames = chosen_photos(state(shown))
    middle = placed(centred(state(shown), frames).apply(state(shown)).issue, FRAME)
    assert (middle.whole.center.x, middle.whole.center.y) == pytest.approx((200, 150))
    before = placed(shown, FRAME).whole
    after = placed(frames_to_pictures(state(shown), frames).apply(state(shown)).issue, FRAME)
    assert (after.rect.x, after.rect.y, after.rect.width) == pytest.approx(
        (before.x, before.y, before.width)
    )
    assert centred(state(shown), ()) is None


def test_there_is_no_picture_in_other_frames_and_empty_ones():
    assert placed(issue(), FrameId("b1")) is None
    assert placed(issue(photo=None), FRAME) is None
    assert placed(issue(), FrameId("none")) is None


def test_another_photo_is_not_cropped_like_the_one_before():
    frame = issue(fit=PhotoFit.CROP, crop=Rect(0, 0, 0.2, 0.9)).find_frame(FRAME)[1]
    assert with_photo(frame, PhotoId("p9"), frame.cutout).fit is PhotoFit.FILL
    assert with_photo(frame, frame.photo, frame.cutout).fit is PhotoFit.CROP


def test_resolutions_have_grades_and_drawings_none():
    assert fineness(300, COATED) is Fineness.GOOD
    assert fineness(COATED.ppi_low - 1, COATED) is Fineness.LOW
    assert fineness(COATED.ppi_least - 1, COATED) is Fineness.LEAST
    one = placed(issue(), FRAME)
    assert one.ppi == pytest.approx(1200 / one.whole.width * 72)
    assert replace(one, photo=Photo(PhotoId("v"), "ad.pdf", 100, 100)).ppi is None
