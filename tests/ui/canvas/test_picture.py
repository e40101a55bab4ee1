"""The picture inside its frame: grabbed, dragged, scaled, nudged, its focal point set."""

from dataclasses import replace

import pytest
from PIL import Image
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from editor.edit.frames import GroupFrames, SetFrame
from editor.edit.photos import SetPhoto
from editor.edit.selection import FrameSelection
from editor.model.frame import PhotoFit
from editor.session.picturing import placed
from editor.ui.canvas.pictureoutline import handles_of_picture, ring_at
from editor.values.geometry import Point, Rect

Key, Held = Qt.Key, Qt.KeyboardModifier


@pytest.fixture
def photo(canvas, session):
    """The photo of the page with a file of 600 × 300 pixels."""
    folder = session.project.photos
    folder.mkdir(exist_ok=True)
    Image.linear_gradient("L").resize((600, 300)).save(folder / "none.jpg")
    old = session.issue.photos[0]
    canvas.bridge.do(SetPhoto(replace(old, width=600, height=300)))
    canvas.settle()
    session.break_merge()
    return session.issue.page("p1").frame("photo").box.rect


def frame(session):
    return session.shown.issue.page("p1").frame("photo")


def whole(session):
    return placed(session.shown.issue, "photo").whole


def steps(session):
    return len(session.done)


def turn_wheel(canvas, point, notches, keys=Held.NoModifier):
    place = canvas.stage.camera.place(point)
    glob = QPointF(canvas.viewport().mapToGlobal(place.toPoint()))
    event = QWheelEvent(
        place, glob, QPoint(), QPoint(0, 120 * notches), Qt.MouseButton.NoButton, keys,
        Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(canvas.viewport(), event)


def test_the_ring_takes_the_picture_and_leaves_the_frame(canvas, session, hand, photo):
    at, before, done = photo.center, whole(session), steps(session)
    hand.move(at.x, at.y)
    assert ring_at(canvas.stage, canvas.stage.hover) is not None
    hand.drag(at.x, at.y, at.x - 20, at.y)
    assert canvas.tool == "picture"
    assert session.selection == FrameSelection("p1", ("photo",))
    assert frame(session).box.rect == photo
    assert frame(session).fit is PhotoFit.CROP
    assert whole(session).x == pytest.approx(before.x - 20, abs=0.5)
    assert steps(session) == done + 1
    canvas.bridge.undo()
    assert whole(session) == before


def test_beside_the_ring_the_frame_is_moved(canvas, session, hand, photo):
    hand.drag(photo.x + 4, photo.y + 4, photo.x + 4, photo.y + 40)
    assert frame(session).box.rect.y > photo.y
    assert frame(session).fit is PhotoFit.FILL


@pytest.mark.parametrize("way", ["double", "enter"])
def test_double_click_and_enter_go_in_and_escape_leaves(canvas, session, hand, photo, way):
    hand.click(photo.x + 16, photo.y + 16)
    if way == "double":
        hand.double(photo.x + 16, photo.y + 16)
    else:
        QTest.keyClick(canvas, Key.Key_Return)
    assert canvas.tool == "picture"
    QTest.keyClick(canvas, Key.Key_Escape)
    assert canvas.tool == "select"
    assert session.selection == FrameSelection("p1", ("photo",))


def test_escape_puts_a_dragged_picture_back(canvas, session, hand, photo):
    canvas.bridge.select(FrameSelection("p1", ("photo",)))
    canvas.set_tool("picture")
    before, done = whole(session), steps(session)
    hand.press(photo.center.x, photo.center.y)
    hand.move(photo.center.x + 20, photo.center.y)
    hand.move(photo.center.x + 30, photo.center.y)
    assert whole(session) != before
    canvas.grab()
    QTest.keyClick(canvas, Key.Key_Escape)
    hand.release(photo.center.x + 30, photo.center.y)
    assert whole(session) == before
    assert steps(session) == done


def test_the_wheel_scales_about_the_pointer_in_one_step(canvas, session, photo, qtbot):
    canvas.bridge.select(FrameSelection("p1", ("photo",)))
    canvas.set_tool("picture")
    at = Point(photo.x + 10, photo.y + 20)
    before, spot, done = whole(session), placed(session.issue, "photo").spot(at), steps(session)
    for _ in range(3):
        turn_wheel(canvas, at, 1)
    assert whole(session).width == pytest.approx(before.width * 1.05**3)
    shown = placed(session.shown.issue, "photo")
    assert (shown.spot(at).x, shown.spot(at).y) == pytest.approx((spot.x, spot.y), abs=0.01)
    assert "ppi" in canvas.stage.marks.tip
    assert steps(session) == done
    qtbot.waitUntil(lambda: steps(session) == done + 1)
    assert canvas.stage.marks.tip == ""


def test_the_tip_says_in_a_word_when_there_are_too_few_pixels(canvas, session, photo):
    canvas.bridge.select(FrameSelection("p1", ("photo",)))
    canvas.set_tool("picture")
    turn_wheel(canvas, photo.center, 40)
    assert canvas.stage.marks.tip.endswith("太低")
    assert canvas.stage.marks.tip_color == canvas.stage.options.looks.over
    canvas.grab()


def test_ctrl_and_the_wheel_still_zoom_the_page(canvas, session, photo):
    canvas.bridge.select(FrameSelection("p1", ("photo",)))
    canvas.set_tool("picture")
    before, zoom = whole(session), canvas.stage.camera.zoom
    turn_wheel(canvas, photo.center, 1, Held.ControlModifier)
    assert whole(session) == before
    assert canvas.stage.camera.zoom > zoom


def test_a_corner_of_the_picture_scales_it_about_the_other(canvas, session, hand, photo):
    canvas.bridge.select(FrameSelection("p1", ("photo",)))
    canvas.set_tool("picture")
    before = whole(session)
    corner = canvas.stage.camera.page(
        handles_of_picture(canvas.stage.camera, placed(session.issue, "photo"))[2].place
    )
    hand.drag(corner.x, corner.y, corner.x + before.width / 2, corner.y + before.height / 2)
    after = whole(session)
    assert after.width == pytest.approx(before.width * 1.5, rel=0.02)
    assert after.width / after.height == pytest.approx(before.width / before.height)
    assert (after.x, after.y) == pytest.approx((before.x, before.y), abs=0.5)


@pytest.mark.parametrize("turn", [0, 1])
def test_a_side_of_the_picture_scales_it_in_proportion(canvas, session, hand, photo, turn):
    canvas.bridge.do(SetFrame("p1", replace(frame(session), turn=turn)))
    canvas.bridge.select(FrameSelection("p1", ("photo",)))
    canvas.set_tool("picture")
    one = placed(session.issue, "photo")
    before, done = seen(one), steps(session)
    handles = handles_of_picture(canvas.stage.camera, one)
    level = [each for each in handles if abs(each.place.y() - middle(canvas, one)) < 1]
    right = max(level, key=lambda each: each.place.x())
    assert right.cursor is Qt.CursorShape.SizeHorCursor
    at = canvas.stage.camera.page(right.place)
    hand.drag(at.x, at.y, at.x + before.width / 2, at.y)
    after = seen(placed(session.issue, "photo"))
    assert after.width == pytest.approx(before.width * 1.5, rel=0.02)
    assert after.width / after.height == pytest.approx(before.width / before.height)
    assert after.x == pytest.approx(before.x, abs=0.5)
    assert after.center.y == pytest.approx(before.center.y, abs=0.5)
    assert steps(session) == done + 1


def middle(canvas, one):
    return canvas.stage.camera.place(one.turn.of(one.whole.center)).y()


def seen(one):
    """The box around a picture as it is seen."""
    ends = [one.turn.of(Point(x, y)) for x in (one.whole.x, one.whole.right)
            for y in (one.whole.y, one.whole.bottom)]  # fmt: skip
    xs, ys = [each.x for each in ends], [each.y for each in ends]
    return Rect.between(min(xs), min(ys), max(xs), max(ys))


def test_a_small_picture_has_handles_at_its_corners_only(canvas, session, photo):
    canvas.bridge.select(FrameSelection("p1", ("photo",)))
    one = placed(session.issue, "photo")
    assert len(handles_of_picture(canvas.stage.camera, one)) == 8
    canvas.set_zoom(0.1)
    assert len(handles_of_picture(canvas.stage.camera, one)) == 4


def test_the_ring_is_there_in_a_group(canvas, session, hand, photo):
    canvas.bridge.do(GroupFrames("p1", ("photo", "caption"), "both"))
    at, before = photo.center, whole(session)
    hand.move(at.x, at.y)
    hand.drag(at.x, at.y, at.x - 20, at.y)
    assert canvas.tool == "picture"
    assert session.selection == FrameSelection("p1", ("photo",))
    assert whole(session).x == pytest.approx(before.x - 20, abs=0.5)
    assert frame(session).box.rect == photo


def test_arrows_nudge_the_picture(canvas, session, photo):
    canvas.bridge.select(FrameSelection("p1", ("photo",)))
    canvas.set_tool("picture")
    before = whole(session)
    QTest.keyClick(canvas, Key.Key_Left)
    assert whole(session).x == pytest.approx(before.x - 1)
    QTest.keyClick(canvas, Key.Key_Left, Held.ShiftModifier)
    assert whole(session).x == pytest.approx(before.x - 11)
    assert frame(session).box.rect == photo


def test_a_click_beside_the_picture_is_the_arrows(canvas, session, hand, photo):
    canvas.bridge.select(FrameSelection("p1", ("photo",)))
    canvas.set_tool("picture")
    one = session.issue.page("p1").frame("one").box.rect.center
    hand.click(one.x, one.y)
    assert canvas.tool == "select"
    assert session.selection == FrameSelection("p1", ("one",))


def test_a_locked_frame_keeps_its_picture(canvas, session, hand, photo):
    old = frame(session)
    canvas.bridge.do(SetFrame("p1", replace(old, box=replace(old.box, locked=True))))
    canvas.bridge.select(FrameSelection("p1", ("photo",)))
    canvas.set_tool("picture")
    before = whole(session)
    hand.drag(photo.center.x, photo.center.y, photo.center.x + 30, photo.center.y)
    QTest.keyClick(canvas, Key.Key_Left)
    turn_wheel(canvas, photo.center, 1)
    assert whole(session) == before


def test_a_click_sets_the_focal_point_and_the_arrow_is_back(canvas, session, hand, photo):
    canvas.bridge.select(FrameSelection("p1", ("photo",)))
    canvas.set_tool("focus")
    spot = placed(session.issue, "photo").spot(Point(photo.x + 10, photo.y + 30))
    hand.click(photo.x + 10, photo.y + 30)
    focus = session.issue.photos[0].focus
    assert (focus.x, focus.y) == pytest.approx((spot.x, spot.y), abs=0.02)
    assert canvas.tool == "select"
    canvas.set_tool("focus")
    hand.click(5, 5)
    assert canvas.tool == "select"
    assert session.issue.photos[0].focus == focus
