"""Link, scissors, measure, eyedropper and swapping by real mouse and keys."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest

from editor.edit.edit import Together
from editor.edit.frames import AddFrame, ResizeFrame, SetFrame
from editor.edit.selection import FrameSelection
from editor.layout.report import StoryFit
from editor.model.frame import Box, Direction, PanelFrame, Stroke, TextFrame
from editor.session.loaded import RestLoad
from editor.ui.canvas.badges import story_badge_at
from editor.ui.canvas.handles import handles_of
from editor.ui.canvas.threads import out_port, port_at
from editor.ui.canvas.tools.measure import measured
from editor.values.geometry import Point, Rect
from editor.values.language import Words

CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


def middle(canvas, key):
    point = canvas.stage.frame(key).box.rect.center
    return point.x, point.y


def free(canvas, column, line):
    rect = canvas.stage.page.grid.rect(column, line, 1, 1)
    return rect.x + 5, rect.y + 5


def test_frames_are_threaded_by_clicks_over_pages(canvas, hand, session):
    canvas.set_tool("link")
    hand.click(*middle(canvas, "two"))
    canvas.show_page("p2")
    canvas.set_zoom(1.0)
    hand.click(*free(canvas, 1, 3))
    made = canvas.stage.page.frames[-1]
    assert isinstance(made, TextFrame)
    assert made.follows == "two"
    hand.click(*free(canvas, 2, 3))
    assert canvas.stage.page.frames[-1].follows == made.box.id
    QTest.keyClick(canvas, Qt.Key.Key_Escape)
    assert canvas.tool == "select"


def test_alt_cuts_the_thread(canvas, hand, session):
    canvas.set_tool("link")
    hand.click(*middle(canvas, "two"), ALT)
    assert canvas.stage.frame("two").follows is None
    session.undo()
    assert canvas.stage.frame("two").follows == "one"


def test_a_click_on_the_out_port_loads_the_rest(canvas, hand):
    hand.click(*middle(canvas, "two"))
    port = out_port(canvas.stage.camera.box(canvas.stage.frame("two").box.rect)).center()
    QTest.mouseClick(
        canvas.viewport(),
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
        port.toPoint(),
    )
    assert canvas.tool == "place"
    assert canvas.tools.placing.loads == (RestLoad("a1", "two"),)


def test_threads_of_all_stories_are_shown_when_wanted(canvas):
    bare = canvas.viewport().grab().toImage()
    canvas.show_threads = True
    assert canvas.viewport().grab().toImage() != bare


def test_scissors_show_the_cut_and_make_it(canvas, hand, session):
    canvas.set_tool("scissors")
    x, y = middle(canvas, "two")
    hand.move(x, y)
    canvas.viewport().grab()
    before = canvas.stage.frame("two").box.rect
    hand.click(x, y)
    made = canvas.stage.page.frames[-1]
    assert made.follows == "two"
    assert canvas.stage.frame("two").box.rect.bottom < made.box.rect.y
    session.undo()
    assert canvas.stage.frame("two").box.rect == before


def test_scissors_leave_labels_alone(canvas, hand, session):
    canvas.set_tool("scissors")
    before = session.issue
    hand.click(*middle(canvas, "label"))
    assert session.issue is before


def test_undo_after_panning_leaves_what_was_measured(canvas, session, hand):
    session.do(AddFrame("p1", PanelFrame(Box("new", Rect(300, 400, 20, 20)))))
    canvas.set_tool("measure")
    hand.drag(50, 100, 150, 100)
    middle, plain = Qt.MouseButton.MiddleButton, Qt.KeyboardModifier.NoModifier
    QTest.mousePress(hand.view, middle, plain, hand.at(200, 200))
    QTest.mouseRelease(hand.view, middle, plain, hand.at(210, 210))
    QTest.keyClick(canvas, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert not session.can_undo
    assert canvas.tools.current.cancel()


def test_the_measure_tells_what_was_dragged(canvas, hand):
    canvas.set_tool("measure")
    bare = canvas.viewport().grab().toImage()
    hand.drag(100, 100, 190, 230)
    assert canvas.viewport().grab().toImage() != bare
    QTest.keyClick(canvas, Qt.Key.Key_Escape)
    assert canvas.tool == "measure"
    QTest.keyClick(canvas, Qt.Key.Key_Escape)
    assert canvas.tool == "select"


def test_what_is_measured_is_said_in_millimetres_and_characters(canvas):
    words = measured(canvas.stage.page.grid, Point(0, 130), Point(90, 0))
    assert "10.0 字" in words.zh
    assert "10.0 行" in words.zh
    assert "55.3°" in words.zh
    assert "10.0 lines" in words.en


def test_the_eyedropper_carries_a_look(canvas, hand, session):
    grid = canvas.stage.page.grid
    canvas.show_page("p2")
    canvas.set_zoom(1.0)
    session.do(AddFrame("p2", PanelFrame(Box("a", grid.rect(0, 0, 1, 5)), Stroke(width=3))))
    session.do(AddFrame("p2", PanelFrame(Box("b", grid.rect(0, 8, 1, 5)), Stroke())))
    canvas.set_tool("eyedropper")
    edge = canvas.stage.frame("a").box.rect
    other = canvas.stage.frame("b").box.rect
    hand.click(edge.x + 20, edge.y)
    hand.click(other.x + 20, other.y)
    assert canvas.stage.frame("b").border == Stroke(width=3)
    session.undo()
    hand.click(other.x + 20, other.y, ALT)
    hand.click(edge.x + 20, edge.y)
    assert canvas.stage.frame("a").border == Stroke()


def test_the_eyedropper_carries_a_paragraph_style(canvas, hand, session):
    canvas.set_tool("eyedropper")
    hand.click(*middle(canvas, "caption"))
    hand.click(*middle(canvas, "two"))
    styles = [paragraph.style for paragraph in session.issue.article("a1").body]
    assert "图说" in styles


@pytest.mark.parametrize("other", ["photo", "two"])
def test_ctrl_alt_swaps_two_frames(canvas, hand, session, other):
    one = "one"
    rect = canvas.stage.frame(one).box.rect
    before = session.issue
    hand.press(*middle(canvas, one), CTRL | ALT)
    hand.move(*middle(canvas, other))
    hand.release(*middle(canvas, other), CTRL | ALT)
    if other == "photo":
        assert canvas.stage.frame(other).box.rect == rect
        session.undo()
    assert session.issue == before
    assert canvas.tool == "select"


def vertical(canvas, *keys):
    """The frames are set vertically, as one step."""
    frames = [replace(canvas.stage.frame(key), direction=Direction.VERTICAL) for key in keys]
    canvas.bridge.do(
        Together(tuple(SetFrame("p1", each) for each in frames), Words("竖排", "Vertical"))
    )
    canvas.settle()


def test_a_vertical_story_goes_on_from_the_lower_left_corner(canvas, hand):
    vertical(canvas, "one", "two")
    hand.click(*middle(canvas, "two"))
    box = canvas.stage.camera.box(canvas.stage.frame("two").box.rect)
    right = QPointF(round(box.right()), round(box.bottom()) - 14)
    assert port_at(canvas.stage, right) is None
    left = QPointF(round(box.left()), round(box.bottom()) - 14)
    seen = canvas.viewport().grab().toImage()
    assert seen.pixelColor(left.toPoint()) != seen.pixelColor((left + QPointF(9, 0)).toPoint())
    QTest.mouseClick(
        canvas.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, left.toPoint()
    )
    assert canvas.tools.placing.loads == (RestLoad("a1", "two"),)


def test_the_badge_of_a_vertical_story_stands_where_its_words_end(canvas):
    vertical(canvas, "one", "two")
    fit = next(each for each in canvas.stage.layout.facts if isinstance(each, StoryFit))
    canvas.bridge.select(FrameSelection("p1", ("two",)))
    box = canvas.stage.camera.box(canvas.stage.frame(fit.frames[-1]).box.rect)
    font = canvas.font()
    assert story_badge_at(canvas.stage, QPointF(box.left() + 6, box.bottom() - 6), font) == fit
    assert story_badge_at(canvas.stage, QPointF(box.right() - 6, box.bottom() - 6), font) is None


def test_ports_of_a_low_frame_leave_its_handles_free(canvas, hand):
    rect = canvas.stage.frame("two").box.rect
    canvas.bridge.do(ResizeFrame("p1", "two", replace(rect, height=30)))
    canvas.settle()
    hand.click(rect.center.x, rect.y + 20)
    box = canvas.stage.camera.box(canvas.stage.frame("two").box.rect)
    for handle in handles_of(box):
        assert port_at(canvas.stage, handle.place(box)) is None
    assert port_at(canvas.stage, out_port(box).center()) == "two"
