"""Work on turned frames: the picture inside, wrap outline, scissors, ports, badges, dropping."""

from dataclasses import replace
from math import cos, radians, sin

import pytest
from PIL import Image
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest

from editor.edit.frames import ResizeFrame, SetFrame
from editor.edit.photos import SetPhoto
from editor.edit.rotating import RotateFrames
from editor.edit.selection import FrameSelection
from editor.layout.report import StoryFit
from editor.model.frame import TextFrame, Wrap
from editor.model.rotating import reach_of, rotation_of
from editor.session.picturing import placed
from editor.ui.canvas.badges import badge_box, badge_of, story_badge_at
from editor.ui.canvas.pictureoutline import handles_of_picture, ring_at
from editor.ui.canvas.threads import out_port, port_at
from editor.ui.canvas.tools.tool import Pointer
from editor.ui.canvas.turned import standing_of, turned_cursor
from editor.values.geometry import Point

Key = Qt.Key
SQUARE = (Point(0, 0), Point(1, 0), Point(1, 1), Point(0, 1))
ANGLE = 30


@pytest.fixture
def photo(canvas, session):
    """The box of the photo, turned by 30 degrees, with a file of 600 × 300 pixels."""
    folder = session.project.photos
    folder.mkdir(exist_ok=True)
    Image.linear_gradient("L").resize((600, 300)).save(folder / "none.jpg")
    canvas.bridge.do(SetPhoto(replace(session.issue.photos[0], width=600, height=300)))
    canvas.bridge.do(RotateFrames("p1", ("photo",), ANGLE))
    canvas.settle()
    session.break_merge()
    return session.issue.page("p1").frame("photo").box


def whole(session):
    return placed(session.shown.issue, "photo").whole


def along(point, distance, angle=ANGLE):
    """A point so far away along the x of a turned frame."""
    turn = radians(angle)
    return Point(point.x + distance * cos(turn), point.y + distance * sin(turn))


def test_the_picture_is_moved_along_the_axes_of_its_turned_frame(canvas, session, hand, photo):
    at, before = photo.rect.center, whole(session)
    hand.move(at.x, at.y)
    assert ring_at(canvas.stage, "photo").center() == canvas.stage.camera.place(at)
    to = along(at, -20)
    hand.drag(at.x, at.y, to.x, to.y)
    assert canvas.tool == "picture"
    assert whole(session).x == pytest.approx(before.x - 20, abs=0.8)
    assert whole(session).y == pytest.approx(before.y, abs=0.8)


def test_a_corner_of_a_turned_picture_scales_it(canvas, session, hand, photo):
    canvas.bridge.select(FrameSelection("p1", ("photo",)))
    canvas.set_tool("picture")
    picture = placed(session.issue, "photo")
    handle = handles_of_picture(canvas.stage.camera, picture)[2]
    corner = rotation_of(photo).of(canvas.stage.camera.page(handle.place))
    kept = rotation_of(photo).of(handle.opposite)
    to = Point((corner.x + kept.x) / 2, (corner.y + kept.y) / 2)
    hand.drag(corner.x, corner.y, to.x, to.y)
    assert whole(session).width == pytest.approx(picture.whole.width / 2, rel=0.05)


def test_the_wheel_keeps_the_place_under_the_pointer(canvas, session, photo):
    canvas.bridge.select(FrameSelection("p1", ("photo",)))
    canvas.set_tool("picture")
    inner = Point(photo.rect.x + photo.rect.width / 4, photo.rect.y + photo.rect.height / 4)
    at = rotation_of(photo).of(inner)
    pointer = Pointer(canvas.stage.camera.place(at), at)
    before = placed(session.shown.issue, "photo").spot(inner)
    assert canvas.tools.current.wheel(pointer, 240)
    after = placed(session.shown.issue, "photo").spot(inner)
    assert (after.x, after.y) == pytest.approx((before.x, before.y))


def test_arrows_move_the_picture_as_the_page_is_seen(canvas, session, photo):
    canvas.bridge.do(RotateFrames("p1", ("photo",), 90 - ANGLE))
    canvas.bridge.select(FrameSelection("p1", ("photo",)))
    canvas.set_tool("picture")
    before = whole(session)
    QTest.keyClick(canvas, Key.Key_Right)
    assert whole(session).y == pytest.approx(before.y - 1)
    assert whole(session).x == pytest.approx(before.x)


def test_the_focal_point_of_a_turned_photo_is_where_the_click_is(canvas, session, hand, photo):
    picture = placed(session.issue, "photo")
    inner = Point(photo.rect.center.x - 30, photo.rect.center.y)
    spot, at = picture.spot(inner), rotation_of(photo).of(inner)
    canvas.set_tool("focus")
    hand.click(at.x, at.y)
    focus = session.issue.photos[0].focus
    assert (focus.x, focus.y) == pytest.approx((spot.x, spot.y), abs=0.02)


def test_a_point_of_a_turned_wrap_outline_is_dragged(canvas, session, hand, photo):
    old = session.issue.page("p1").frame("photo")
    canvas.bridge.do(SetFrame("p1", replace(old, box=replace(old.box, wrap=Wrap(outline=SQUARE)))))
    canvas.bridge.select(FrameSelection("p1", ("photo",)))
    canvas.set_tool("wrap")
    matrix, rect = rotation_of(photo), photo.rect
    corner = matrix.of(Point(rect.x, rect.y))
    to = matrix.of(Point(rect.x + rect.width / 4, rect.y + rect.height / 4))
    hand.drag(corner.x, corner.y, to.x, to.y)
    first, *rest = session.issue.page("p1").frame("photo").box.wrap.outline
    assert (first.x, first.y) == pytest.approx((0.25, 0.25), abs=0.03)
    assert tuple(rest) == SQUARE[1:]


def test_arrows_nudge_a_point_of_a_turned_outline_as_the_page_is_seen(canvas, session, photo):
    old = session.issue.page("p1").frame("photo")
    box = replace(old.box, wrap=Wrap(outline=SQUARE), rotation=90.0)
    canvas.bridge.do(SetFrame("p1", replace(old, box=box)))
    canvas.bridge.select(FrameSelection("p1", ("photo",)))
    canvas.set_tool("wrap")
    canvas.tools.current.step(forward=True)
    QTest.keyClick(canvas, Key.Key_Right)
    first = session.issue.page("p1").frame("photo").box.wrap.outline[0]
    assert (first.x, first.y) == pytest.approx((0, -1 / box.rect.height), abs=1e-4)


def test_scissors_cut_a_turned_frame_where_its_lines_are(canvas, session, hand):
    canvas.bridge.do(RotateFrames("p1", ("two",), 90))
    box = session.issue.page("p1").frame("two").box
    leading = session.issue.page("p1").grid.leading
    at = rotation_of(box).of(Point(box.rect.center.x, box.rect.y + 4 * leading + 2))
    canvas.set_tool("scissors")
    hand.move(at.x, at.y)
    hand.click(at.x, at.y)
    made = [
        f.box for f in session.issue.page("p1").frames
        if isinstance(f, TextFrame) and f.box.rotation
    ]  # fmt: skip
    assert len(made) == 2
    assert sorted(round(one.rect.height / leading) for one in made) == [4, 6]
    around = reach_of(made[0]).united(reach_of(made[1]))
    was = reach_of(box)
    assert (around.x, around.y, around.right, around.bottom) == pytest.approx(
        (was.x, was.y, was.right, was.bottom)
    )


def test_the_out_port_of_a_turned_frame_lies_on_it(canvas, session, hand):
    canvas.bridge.do(RotateFrames("p1", ("two",), ANGLE))
    canvas.bridge.select(FrameSelection("p1", ("two",)))
    box = session.issue.page("p1").frame("two").box
    stand = standing_of(canvas.stage.camera, box)
    port = stand.turn.map(out_port(stand.box).center())
    assert port_at(canvas.stage, port) == "two"
    assert port_at(canvas.stage, out_port(stand.box).center()) is None
    at = canvas.stage.camera.page(port)
    free = session.issue.page("p1").grid.rect(2, 24, 1, 8).center
    hand.press(at.x, at.y)
    hand.move(free.x - 10, free.y)
    hand.move(free.x, free.y)
    assert canvas.stage.marks.thread[0] == "two"
    canvas.grab()
    QTest.keyClick(canvas, Key.Key_Escape)


@pytest.mark.parametrize("angle", [ANGLE, 170])
def test_the_badge_of_a_turned_frame_lies_in_its_own_corner(canvas, session, angle):
    box = session.issue.page("p1").frame("two").box
    canvas.bridge.do(ResizeFrame("p1", "two", replace(box.rect, height=40)))
    canvas.bridge.do(RotateFrames("p1", ("two",), angle))
    canvas.grab()
    stand = standing_of(canvas.stage.camera, session.issue.page("p1").frame("two").box)
    fit = next(f for f in canvas.stage.layout.facts if isinstance(f, StoryFit))
    words = badge_of(fit, canvas.stage.options.looks).words.text(canvas.stage.language)
    upright = badge_box(stand.box, words, canvas.font()).center()
    assert story_badge_at(canvas.stage, stand.turn.map(upright), canvas.font()) == fit
    assert story_badge_at(canvas.stage, upright + QPointF(300, 300), canvas.font()) is None


def test_several_frames_with_a_tilted_one_keep_their_proportions(canvas, session, hand, photo):
    canvas.bridge.select(FrameSelection("p1", ("two", "photo")))
    frames = [session.issue.page("p1").frame(key) for key in ("two", "photo")]
    around = reach_of(frames[0].box).united(reach_of(frames[1].box))
    hand.press(around.right, around.bottom)
    hand.move(around.right - 20, around.bottom - 5)
    hand.move(around.right - 60, around.bottom - 10)
    assert "按比例" in canvas.stage.marks.tip
    hand.release(around.right - 60, around.bottom - 10)
    new = session.issue.page("p1").frame("photo").box
    assert new.rotation == ANGLE
    assert new.rect.width / new.rect.height == pytest.approx(photo.rect.width / photo.rect.height)
    assert new.rect.width < photo.rect.width


def test_the_arrows_of_handles_turn_with_the_frame():
    shapes = Qt.CursorShape
    assert turned_cursor(shapes.SizeHorCursor, 90) is shapes.SizeVerCursor
    assert turned_cursor(shapes.SizeHorCursor, 40) is shapes.SizeFDiagCursor
    assert turned_cursor(shapes.SizeVerCursor, -45) is shapes.SizeFDiagCursor
    assert turned_cursor(shapes.SizeBDiagCursor, 180) is shapes.SizeBDiagCursor


def test_a_caret_in_a_turned_frame_is_brought_into_view(canvas, session):
    canvas.set_zoom(4.0)
    canvas.bridge.do(RotateFrames("p1", ("one",), 90))
    canvas.enter_text("one", None)
    place = canvas.stage.camera.box(canvas.caret.place().around)
    assert canvas.viewport().rect().contains(place.center().toPoint())
