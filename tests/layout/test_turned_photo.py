"""Pictures that are mirrored, turned by quarters and turned freely inside their frames."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.compose.paragraph import Typesetter
from editor.display.items import Group, Picture
from editor.fonts.library import FontLibrary
from editor.layout.looks import Looks
from editor.layout.photo import lay_photo
from editor.layout.setting import Setter
from editor.model.frame import Box, PhotoFit, PhotoFrame
from editor.model.photo import Photo
from editor.model.style import StyleSheet
from editor.values.geometry import Matrix, Point, Rect

RECT = Rect(10, 20, 200, 100)
PHOTO = Photo("p", "a.jpg", 300, 200)


def shown(**values):
    """The picture of a frame and the map from its rectangle to the page."""
    frame = PhotoFrame(Box("f", RECT), photo="p", **values)
    setter = Setter(Typesetter(FontLibrary()))
    (item,), facts = lay_photo(frame, RECT, PHOTO, "", Looks(StyleSheet(), ()), setter)
    assert facts == ()
    matrix = Matrix()
    if isinstance(item, Group):
        assert item.clip is not None
        (inner,) = item.items
        matrix = inner.matrix
        (item,) = inner.items
    assert isinstance(item, Picture)
    return item, matrix


def corners(picture, matrix):
    rect = picture.rect
    spots = [
        (rect.x, rect.y), (rect.right, rect.y), (rect.right, rect.bottom), (rect.x, rect.bottom),
    ]  # fmt: skip
    return [(p.x, p.y) for p in (matrix.of(Point(*spot)) for spot in spots)]


def test_a_picture_that_is_not_turned_is_no_group():
    picture, matrix = shown()
    assert (picture.rect, matrix) == (RECT, Matrix())


def test_a_quarter_turn_fills_the_frame_with_the_head_to_the_right():
    picture, matrix = shown(turn=1)
    assert [
        spot == pytest.approx(goal)
        for spot, goal in zip(
            corners(picture, matrix), [(210, 20), (210, 120), (10, 120), (10, 20)], strict=True
        )
    ] == [True] * 4
    assert picture.rect.width == pytest.approx(100)
    shape = picture.crop.width * 300 / (picture.crop.height * 200)
    assert shape == pytest.approx(picture.rect.width / picture.rect.height)


def test_mirrored_pictures_swap_their_edges():
    picture, matrix = shown(flip_x=True)
    assert corners(picture, matrix)[0] == pytest.approx((210, 20))
    picture, matrix = shown(flip_y=True)
    assert corners(picture, matrix)[0] == pytest.approx((10, 120))


def test_mirroring_comes_before_turning():
    picture, matrix = shown(flip_x=True, turn=1)
    assert corners(picture, matrix)[0] == pytest.approx((210, 120))


@given(st.floats(-400, 400), st.integers(-5, 9), st.booleans(), st.booleans())
def test_a_filling_picture_covers_its_frame_however_it_is_turned(angle, turn, flip_x, flip_y):
    picture, matrix = shown(angle=angle, turn=turn, flip_x=flip_x, flip_y=flip_y)
    a, b, _, d = corners(picture, matrix)
    for x, y in ((10, 20), (210, 20), (210, 120), (10, 120)):
        for (px, py), (qx, qy) in ((a, b), (a, d)):
            length = math.hypot(qx - px, qy - py)
            share = ((x - px) * (qx - px) + (y - py) * (qy - py)) / length
            assert -1e-6 <= share <= length + 1e-6


@given(st.floats(-400, 400), st.integers(-5, 9))
def test_a_fitting_picture_keeps_its_shape_and_stays_inside(angle, turn):
    picture, matrix = shown(angle=angle, turn=turn, fit=PhotoFit.FIT)
    assert picture.rect.width / picture.rect.height == pytest.approx(1.5)
    for x, y in corners(picture, matrix):
        assert 10 - 1e-6 <= x <= 210 + 1e-6
        assert 20 - 1e-6 <= y <= 120 + 1e-6


def test_a_crop_keeps_its_size_when_it_is_turned_a_little():
    crop = Rect(0.25, 0.25, 0.5, 0.5)
    picture, _ = shown(fit=PhotoFit.CROP, crop=crop, angle=5)
    assert picture.crop == Rect(0, 0, 1, 1)
    assert (picture.rect.width, picture.rect.height) == pytest.approx((400, 200))
    assert (picture.rect.x, picture.rect.y) == pytest.approx((-90, -30))
