"""Photos turned, mirrored and made grey, as they are seen."""

from dataclasses import replace
from math import cos, radians, sin

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.edit.frames import SetFrame
from editor.edit.selection import NOTHING, FrameSelection
from editor.edit.state import State
from editor.fonts.library import FontLibrary
from editor.layout.engine import Engine
from editor.model.frame import PhotoFit, PhotoFrame
from editor.model.photo import Photo
from editor.session.photoframes import (
    chosen_photos,
    fitted,
    in_gray,
    mirrored,
    on_photos,
    shown_ppi,
    turned,
)
from editor.values.geometry import Rect
from editor.values.ids import FrameId, PageId, PhotoId
from editor.values.language import Words
from tests.ui.sample_issue import tiny_issue

LABEL = Words("转", "Turn")
PAGE, FRAME = PageId("page1"), FrameId("f1")


def state(*frames: str) -> State:
    return State(tiny_issue(), FrameSelection(PAGE, tuple(FrameId(name) for name in frames)))


def photo_frame(after: State) -> PhotoFrame:
    found = after.issue.find_frame(FRAME)
    assert found is not None
    assert isinstance(found[1], PhotoFrame)
    return found[1]


def seen(frame: PhotoFrame, x: float, y: float) -> tuple[float, float]:
    """Where a point of the picture is seen, about its middle."""
    x, y = (-x if frame.flip_x else x), (-y if frame.flip_y else y)
    angle = radians(frame.turn * 90 + frame.angle)
    return x * cos(angle) - y * sin(angle), x * sin(angle) + y * cos(angle)


looks = st.builds(
    lambda turn, angle, x, y: replace(
        photo_frame(state("f1")), turn=turn, angle=angle, flip_x=x, flip_y=y
    ),
    st.integers(0, 3),
    st.floats(-180, 180),
    st.booleans(),
    st.booleans(),
)


@given(looks, st.booleans())
def test_mirroring_mirrors_what_is_seen(frame, across):
    x, y = seen(frame, 3, 1)
    mirror = (-x, y) if across else (x, -y)
    assert seen(mirrored(across)(frame), 3, 1) == pytest.approx(mirror)
    assert mirrored(across)(mirrored(across)(frame)) == replace(frame, angle=frame.angle + 0.0)


@given(looks)
def test_turning_right_turns_what_is_seen(frame):
    x, y = seen(frame, 3, 1)
    assert seen(turned(1)(frame), 3, 1) == pytest.approx((-y, x))


def test_all_selected_photos_change_in_one_step():
    before = state("f1", "b1")
    assert [frame.box.id for frame in chosen_photos(before)] == [FRAME]
    edit = on_photos(before, turned(-1), LABEL)
    assert edit is not None
    assert edit.label is LABEL
    assert photo_frame(edit.apply(before)).turn == 3


@pytest.mark.parametrize("frames", [(), ("b1",), ("gone",)])
def test_without_photos_there_is_nothing_to_do(frames):
    assert on_photos(state(*frames), turned(1), LABEL) is None
    assert on_photos(State(tiny_issue(), NOTHING), turned(1), LABEL) is None


def test_grey_and_fit():
    frame = in_gray(True)(fitted(PhotoFit.FIT)(photo_frame(state("f1"))))
    assert (frame.tone.gray, frame.fit) == (True, PhotoFit.FIT)


@pytest.mark.parametrize(
    ("file", "turn", "ppi"), [("gate.jpg", 0, 300), ("gate.jpg", 1, 300), ("ad.pdf", 0, None)]
)
def test_the_ppi_at_the_size_shown(file, turn, ppi):
    photo = Photo(PhotoId("p9"), file, 1200, 600)
    before = state("f1")
    old = photo_frame(before)
    box = replace(old.box, rect=Rect(50, 50, 288, 144), wrap=None)
    frame = replace(old, box=box, photo=photo.id, fit=PhotoFit.FILL)
    issue = replace(before.issue, photos=(photo,))
    if turn:
        frame = replace(frame, turn=turn, box=replace(box, rect=Rect(50, 50, 144, 288)))
    issue = SetFrame(PAGE, frame).apply(State(issue)).issue
    layout = Engine(FontLibrary(), lambda _: "").page(issue, PAGE)
    found = shown_ppi(layout, FRAME, photo)
    assert found == (None if ppi is None else pytest.approx(ppi))
    assert shown_ppi(layout, FrameId("none"), photo) is None
