"""The wrap outline on the page: points dragged, added, removed, nudged; the clearance too."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from editor.edit.frames import SetFrame
from editor.edit.selection import FrameSelection
from editor.model.frame import Wrap
from editor.values.geometry import Insets, Point

Key, Held = Qt.Key, Qt.KeyboardModifier
SQUARE = (Point(0, 0), Point(1, 0), Point(1, 1), Point(0, 1))


@pytest.fixture
def frame(canvas, session):
    """Gives the photo a wrap, selects it and takes the tool; returns its box."""

    def give(wrap, tool="wrap"):
        old = session.issue.page("p1").frame("photo")
        canvas.bridge.do(SetFrame("p1", replace(old, box=replace(old.box, wrap=wrap))))
        canvas.bridge.select(FrameSelection("p1", ("photo",)))
        canvas.set_tool(tool)
        canvas.settle()
        session.break_merge()
        return old.box.rect

    return give


def wrap(session):
    return session.shown.issue.page("p1").frame("photo").box.wrap


def test_a_point_is_dragged_live_and_is_one_step(canvas, session, hand, frame):
    rect, done = frame(Wrap(outline=SQUARE)), len(session.done)
    x, y = rect.x + rect.width / 2, rect.y + rect.height / 3
    hand.press(rect.x, rect.y)
    hand.move(rect.x + 20, rect.y + 10)
    hand.move(x, y)
    assert wrap(session).outline[1:] == SQUARE[1:]
    assert wrap(session).outline != SQUARE
    assert "X" in canvas.stage.marks.tip
    hand.release(x, y)
    first, *rest = wrap(session).outline
    assert (first.x, first.y) == pytest.approx((0.5, 1 / 3), abs=0.1)
    assert tuple(rest) == SQUARE[1:]
    assert len(session.done) == done + 1
    canvas.bridge.undo()
    assert wrap(session).outline == SQUARE


def test_escape_puts_a_dragged_point_back_and_then_leaves(canvas, session, hand, frame):
    rect = frame(Wrap(outline=SQUARE))
    hand.press(rect.x, rect.y)
    hand.move(rect.x + 20, rect.y + 20)
    QTest.keyClick(canvas, Key.Key_Escape)
    assert wrap(session).outline == SQUARE
    assert canvas.tool == "wrap"
    hand.release(rect.x + 20, rect.y + 20)
    QTest.keyClick(canvas, Key.Key_Escape)
    assert canvas.tool == "select"
    assert canvas.stage.selected == ("photo",)


def test_a_click_on_an_edge_adds_a_point_and_alt_or_delete_removes_it(canvas, session, hand, frame):
    rect, done = frame(Wrap(outline=SQUARE)), len(session.done)
    x, y = rect.x + rect.width * 0.3, rect.y
    hand.click(x, y)
    assert len(wrap(session).outline) == 5
    assert wrap(session).outline[1].x == pytest.approx(0.3, abs=0.05)
    assert len(session.done) == done + 1
    QTest.keyClick(canvas, Key.Key_Delete)
    assert wrap(session).outline == SQUARE
    hand.click(rect.right, rect.bottom, Held.AltModifier)
    assert wrap(session).outline == (SQUARE[0], SQUARE[1], SQUARE[3])
    hand.click(rect.x, rect.bottom, Held.AltModifier)
    assert len(wrap(session).outline) == 3
    assert session.shown.issue.page("p1").frame("photo") is not None


def test_points_are_reached_and_nudged_by_keys(canvas, session, frame):
    rect = frame(Wrap(outline=SQUARE))
    QTest.keyClick(canvas, Key.Key_Tab)
    QTest.keyClick(canvas, Key.Key_Tab)
    QTest.keyClick(canvas, Key.Key_Left, Held.ShiftModifier)
    QTest.keyClick(canvas, Key.Key_Down)
    moved = wrap(session).outline[1]
    assert moved.x == pytest.approx(1 - 10 / rect.width, abs=1e-4)
    assert moved.y == pytest.approx(1 / rect.height, abs=1e-4)
    QTest.keyClick(canvas, Key.Key_Return)
    assert canvas.tool == "select"


def test_a_side_of_a_boxs_clearance_is_dragged_with_shift_all(canvas, session, hand, frame):
    rect = frame(Wrap(Insets.all(8)))
    middle = rect.center.y
    hand.press(rect.right + 8, middle)
    hand.move(rect.right + 12, middle)
    hand.move(rect.right + 15, middle)
    hand.release(rect.right + 15, middle)
    free = wrap(session).clearance
    assert free.right == pytest.approx(15, abs=1)
    assert (free.left, free.top, free.bottom) == (8, 8, 8)
    assert wrap(session).outline == ()


def test_the_sides_are_nudged_by_keys(canvas, session, frame):
    frame(Wrap(Insets.all(8)))
    for _ in range(5):
        QTest.keyClick(canvas, Key.Key_Tab)
    QTest.keyClick(canvas, Key.Key_Left)
    assert wrap(session).clearance == Insets(9, 8, 8, 8)


def test_a_corner_of_the_box_makes_it_an_outline(canvas, session, hand, frame):
    rect = frame(Wrap(Insets.all(8)))
    hand.drag(rect.x, rect.y, rect.x + 20, rect.y + 20)
    assert len(wrap(session).outline) == 4
    assert wrap(session).clearance == Insets.all(8)


def test_a_double_click_on_the_dashed_outline_opens_it(canvas, session, hand, frame):
    rect = frame(Wrap(Insets.all(8)), "select")
    hand.click(rect.right + 8, rect.y + rect.height * 0.3)
    assert canvas.stage.selected == ("photo",)
    hand.double(rect.right + 8, rect.y + rect.height * 0.3)
    assert canvas.tool == "wrap"
    hand.click(rect.x - 60, rect.y - 80)
    assert canvas.tool == "select"


def test_a_locked_frame_keeps_its_outline(canvas, session, hand, frame):
    rect = frame(Wrap(outline=SQUARE))
    old = session.issue.page("p1").frame("photo")
    canvas.bridge.do(SetFrame("p1", replace(old, box=replace(old.box, locked=True))))
    hand.drag(rect.x, rect.y, rect.x + 20, rect.y + 20)
    assert wrap(session).outline == SQUARE


def test_the_frames_handles_are_hidden_while_its_outline_is_edited(canvas, hand, frame):
    rect = frame(Wrap(outline=SQUARE))
    assert canvas.stage.marks.quiet
    hand.click(rect.x, rect.y)
    assert canvas.stage.marks.quiet
    canvas.set_tool("select")
    assert not canvas.stage.marks.quiet
