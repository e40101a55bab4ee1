"""Turned frames under the mouse: turned by hand, resized along their axes, carets in their text."""

from math import cos, radians, sin

import pytest
from PySide6.QtCore import Qt

from editor.edit.rotating import RotateFrames
from editor.edit.selection import FrameSelection, TextSelection
from editor.model.rotating import rotation_of
from editor.values.geometry import Point

Held = Qt.KeyboardModifier


def box(session, key):
    return session.shown.issue.page("p1").frame(key).box


def about(middle, point, angle):
    dx, dy = point.x - middle.x, point.y - middle.y
    sine, cosine = sin(radians(angle)), cos(radians(angle))
    return middle.x + dx * cosine - dy * sine, middle.y + dx * sine + dy * cosine


def outside_corner(canvas, rect):
    away = 10 / canvas.stage.camera.scale
    return Point(rect.right + away, rect.bottom + away)


def test_dragging_outside_a_corner_turns_in_one_step(canvas, session, hand):
    rect = box(session, "photo").rect
    hand.click(rect.center.x, rect.center.y)
    at = outside_corner(canvas, rect)
    hand.drag(at.x, at.y, *about(rect.center, at, 20))
    assert box(session, "photo").rotation == pytest.approx(20, abs=1)
    assert box(session, "photo").rect == rect
    assert canvas.tools.current.name == "select"
    canvas.bridge.undo()
    assert box(session, "photo").rotation == 0
    assert not session.can_undo


def test_a_handle_of_a_turned_frame_goes_along_its_axes(canvas, session, hand):
    canvas.bridge.do(RotateFrames("p1", ("photo",), 90))
    before = box(session, "photo")
    canvas.bridge.select(FrameSelection("p1", ("photo",)))
    rect = before.rect
    right = rotation_of(before).of(Point(rect.right, rect.center.y))
    hand.drag(right.x, right.y, right.x, right.y + 30)
    after = box(session, "photo")
    assert after.rect.width == pytest.approx(rect.width + 30, abs=2)
    assert after.rect.height == pytest.approx(rect.height)
    left = rotation_of(after).of(Point(after.rect.x, after.rect.center.y))
    was = rotation_of(before).of(Point(rect.x, rect.center.y))
    assert (left.x, left.y) == pytest.approx((was.x, was.y))


def test_a_click_in_turned_text_puts_the_caret_there(canvas, session, hand):
    canvas.bridge.do(RotateFrames("p1", ("one",), 30))
    line = [line for line in canvas.stage.text.lines if line.frame == "one"][5]
    edge = line.edge(line.start + 3)
    at = line.matrix.of(line.part(edge, edge).center)
    canvas.set_tool("text")
    hand.click(at.x, at.y)
    assert isinstance(session.selection, TextSelection)
    assert session.selection.head.ref == line.ref
    assert session.selection.head.offset == line.start + 3
    assert canvas.caret.box().center().x() == pytest.approx(
        canvas.stage.camera.place(at).x(), abs=3
    )
