"""Ruler guides: pulled out of the rulers, moved, snapped to, thrown away."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from editor.edit.guides import SetGuides
from editor.model.page import RulerGuide
from editor.values.geometry import Point
from tests.ui.mouse import move_mouse

LEFT = Qt.MouseButton.LeftButton
NONE = Qt.KeyboardModifier.NoModifier


def guides(session):
    return session.shown.issue.page("p1").guides


def pull(canvas, ruler, x, y):
    """From a ruler to a point of the page."""
    QTest.mousePress(ruler, LEFT, NONE, QPoint(8, 8))
    place = canvas.stage.camera.place(Point(x, y)).toPoint()
    there = ruler.mapFromGlobal(canvas.viewport().mapToGlobal(place))
    move_mouse(ruler, there, LEFT)
    assert len(guides(canvas.bridge.session)) > 0
    QTest.mouseRelease(ruler, LEFT, NONE, there)


def test_guides_are_pulled_out_of_both_rulers(canvas, session):
    pull(canvas, canvas.rulers[0], 100, 150)
    pull(canvas, canvas.rulers[1], 90, 40)
    flat, upright = guides(session)
    assert (flat.upright, upright.upright) == (False, True)
    assert (flat.at, upright.at) == pytest.approx((150, 90), abs=1)
    canvas.bridge.undo()
    canvas.bridge.undo()
    assert guides(session) == ()


def test_a_guide_is_moved_and_thrown_back_into_the_ruler(canvas, session, hand):
    canvas.bridge.do(SetGuides("p1", (RulerGuide(True, 12.0),)))
    hand.drag(12, 300, 30, 300)
    assert guides(session)[0].at == pytest.approx(30, abs=1)
    place = QPoint(-6, 300)
    hand.press(30, 300)
    hand.move(20, 300)
    move_mouse(hand.view, place, LEFT)
    QTest.mouseRelease(hand.view, LEFT, NONE, place)
    assert guides(session) == ()


def test_delete_takes_a_pressed_guide_away(canvas, session, hand):
    canvas.bridge.do(SetGuides("p1", (RulerGuide(False, 12.0), RulerGuide(False, 540.0))))
    hand.click(200, 12)
    QTest.keyClick(canvas, Qt.Key.Key_Delete)
    assert guides(session) == (RulerGuide(False, 540.0),)
    assert canvas.tool == "select"


def test_locked_and_hidden_guides_are_not_taken(canvas, session, hand):
    canvas.bridge.do(SetGuides("p1", (RulerGuide(True, 12.0, locked=True),)))
    hand.drag(12, 300, 30, 300)
    canvas.show_guides = False
    canvas.bridge.do(SetGuides("p1", (RulerGuide(True, 12.0),)))
    hand.drag(12, 300, 30, 300)
    assert guides(session)[0].at == 12.0


def test_frames_snap_to_guides_that_are_shown(canvas, session, hand):
    photo = session.shown.issue.page("p1").frame("photo").box.rect
    goal = photo.x + 40.3
    canvas.bridge.do(SetGuides("p1", (RulerGuide(True, goal),)))
    at = photo.center
    hand.drag(at.x, at.y, at.x + 41.5, at.y)
    assert session.state.issue.page("p1").frame("photo").box.rect.x == pytest.approx(goal)


def test_enter_and_a_double_click_ask_where_the_held_guide_is_to_be(canvas, hand):
    canvas.bridge.do(SetGuides("p1", (RulerGuide(False, 12.0),)))
    asked: list[int] = []
    canvas.stage.guideAsked.connect(lambda: asked.append(canvas.stage.guide))
    hand.click(200, 12)
    QTest.keyClick(canvas, Qt.Key.Key_Return)
    assert asked == [0]
