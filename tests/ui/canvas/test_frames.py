"""The arrow and the drawing tools on a real issue."""

from dataclasses import replace

import pytest
from PIL import Image
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from editor.edit.frames import AddFrame, GroupFrames, SetFrame
from editor.edit.photos import SetPhoto
from editor.edit.selection import NOTHING, FrameSelection, TextSelection
from editor.model.frame import Box, PanelFrame, PhotoFrame, RuleFrame, TextFrame, Wrap
from editor.model.place import Part, TextPoint, TextRef
from editor.session.stepping import in_reading_order
from editor.ui.canvas.threads import out_port
from editor.ui.canvas.tools.tool import Pointer
from editor.values.geometry import Insets, Point

DIAMOND = (Point(0.5, 0), Point(1, 0.5), Point(0.5, 1), Point(0, 0.5))
Key, Held = Qt.Key, Qt.KeyboardModifier


def rect(session, frame):
    return session.shown.issue.page("p1").frame(frame).box.rect


def test_click_selects_shift_adds_and_empty_paper_clears(canvas, session, hand):
    one, photo = rect(session, "one").center, rect(session, "photo").center
    hand.click(one.x, one.y)
    assert session.selection == FrameSelection("p1", ("one",))
    hand.click(photo.x, photo.y, Held.ShiftModifier)
    assert session.selection == FrameSelection("p1", ("one", "photo"))
    hand.click(200, 20)
    assert session.selection == NOTHING


def test_dragging_shows_a_preview_and_releasing_does_it_once(canvas, session, hand):
    before = rect(session, "photo")
    at = before.center
    hand.press(at.x, at.y)
    hand.move(at.x + 20, at.y + 20)
    hand.move(at.x + 40, at.y - 30)
    assert session.shown is not session.state
    assert rect(session, "photo") != before
    hand.release(at.x + 40, at.y - 30)
    assert session.shown is session.state
    assert rect(session, "photo").x == pytest.approx(before.x + 40, abs=6)
    canvas.bridge.undo()
    assert rect(session, "photo") == before
    assert not session.can_undo


def test_a_move_snaps_to_columns_and_lines_unless_ctrl_is_held(canvas, session, hand):
    before, grid = rect(session, "photo"), session.issue.page("p1").grid
    at, step = before.center, grid.column_width + grid.gutter
    hand.drag(at.x, at.y, at.x - step + 2, at.y + 2 * grid.leading - 2)
    after = rect(session, "photo")
    assert (after.x, after.y) == pytest.approx((before.x - step, before.y + 2 * grid.leading))
    at = after.center
    hand.press(at.x, at.y)
    place = canvas.stage.camera.place(Point(at.x + 33, at.y + 31))
    canvas.tools.current.drag(Pointer(place, Point(at.x + 33, at.y + 31), ctrl=True))
    assert rect(session, "photo").x == pytest.approx(after.x + 33, abs=1)
    QTest.keyClick(canvas, Key.Key_Escape)
    assert session.shown is session.state


def test_escape_puts_a_dragged_frame_back(canvas, session, hand):
    before = rect(session, "photo")
    at = before.center
    hand.press(at.x, at.y)
    hand.move(at.x + 50, at.y)
    hand.move(at.x + 60, at.y)
    QTest.keyClick(canvas, Key.Key_Escape)
    assert session.shown is session.state
    hand.release(at.x + 60, at.y)
    assert rect(session, "photo") == before
    assert not session.can_undo


@pytest.mark.parametrize("key", [Key.Key_Z, Key.Key_Y])
def test_undo_and_redo_in_a_drag_only_put_the_dragged_frame_back(canvas, session, hand, key):
    before = rect(session, "photo")
    hand.drag(before.center.x, before.center.y, before.center.x + 40, before.center.y)
    moved = rect(session, "photo")
    hand.press(moved.center.x, moved.center.y)
    hand.move(moved.center.x, moved.center.y + 40)
    QTest.keyClick(canvas, key, Held.ControlModifier)
    assert session.shown is session.state
    assert rect(session, "photo") == moved
    hand.move(moved.center.x, moved.center.y + 60)
    hand.release(moved.center.x, moved.center.y + 60)
    assert rect(session, "photo") == moved
    canvas.bridge.undo()
    assert rect(session, "photo") == before


def test_shift_holds_one_direction_off_the_grid_too(canvas, session, hand):
    photo = session.issue.page("p1").frame("photo")
    there = photo.box.rect.moved(3.3, 2.7)
    session.do(SetFrame("p1", replace(photo, box=replace(photo.box, rect=there))))
    hand.press(there.center.x, there.center.y)
    hand.move(there.center.x + 20, there.center.y + 1)
    place = canvas.stage.camera.place(Point(there.center.x + 30, there.center.y + 1))
    canvas.tools.current.drag(
        Pointer(place, Point(there.center.x + 30, there.center.y + 1), shift=True)
    )
    assert rect(session, "photo").y == there.y
    assert rect(session, "photo").x > there.x + 20
    assert all(guide.upright for guide in canvas.stage.marks.guides)


def test_a_frame_of_a_group_that_is_chosen_is_dragged_alone(canvas, session, hand):
    session.do(GroupFrames("p1", ("photo", "caption"), "group"))
    photo, caption = rect(session, "photo"), rect(session, "caption")
    session.select(FrameSelection("p1", ("photo",)))
    hand.drag(photo.center.x, photo.center.y, photo.center.x, photo.center.y - 26)
    assert session.selection == FrameSelection("p1", ("photo",))
    assert rect(session, "photo").y < photo.y
    assert rect(session, "caption") == caption
    hand.click(200, 20)
    photo = rect(session, "photo")
    hand.drag(photo.center.x, photo.center.y, photo.center.x, photo.center.y - 13)
    assert rect(session, "caption") != caption


def test_a_handle_resizes_and_the_story_flows_on(canvas, session, hand):
    before = rect(session, "one")
    hand.click(before.center.x, before.center.y)
    lines = len([line for line in canvas.stage.text.lines if line.frame == "two"])
    hand.drag(before.center.x, before.bottom, before.center.x, before.bottom - 52)
    after = rect(session, "one")
    assert after.bottom == pytest.approx(before.bottom - 52)
    assert len([line for line in canvas.stage.text.lines if line.frame == "two"]) > lines


def test_a_handle_of_a_text_frame_goes_by_characters_and_lines_and_says_so(canvas, session, hand):
    before, grid = rect(session, "two"), session.issue.page("p1").grid
    hand.click(before.center.x, before.center.y)
    hand.press(before.right, before.bottom)
    hand.move(before.right - 10, before.bottom + 20)
    hand.move(before.right - 22, before.bottom + 24)
    assert canvas.stage.marks.tip == "10 字 × 12 行"
    hand.release(before.right - 22, before.bottom + 24)
    after = rect(session, "two")
    assert after.width == pytest.approx(before.width - 2 * grid.cell)
    assert after.height == pytest.approx(grid.depth(12))
    lines = [line for line in canvas.stage.text.lines if line.frame == "two"]
    assert {line.end - line.start for line in lines[:-1]} == {10}


def test_ctrl_lets_a_handle_go_anywhere(canvas, session, hand):
    before = rect(session, "two")
    hand.click(before.center.x, before.center.y)
    hand.press(before.right, before.center.y)
    to = Point(before.right - 20, before.center.y)
    canvas.tools.current.drag(Pointer(canvas.stage.camera.place(to), to, ctrl=True))
    assert rect(session, "two").width == pytest.approx(before.width - 20, abs=1)
    assert "字" in canvas.stage.marks.tip
    QTest.keyClick(canvas, Key.Key_Escape)


def test_alt_lets_the_foot_of_a_text_frame_meet_the_lines_of_the_grid(canvas, session, hand):
    before, grid = rect(session, "two"), session.issue.page("p1").grid
    hand.click(before.center.x, before.center.y)
    hand.press(before.center.x, before.bottom)
    to = Point(before.center.x, before.bottom - 3 * grid.leading + 1.5)
    canvas.tools.current.drag(Pointer(canvas.stage.camera.place(to), to, alt=True))
    now = rect(session, "two")
    assert now.bottom == pytest.approx(before.bottom - 3 * grid.leading)
    assert now.y == pytest.approx(before.y + 3 * grid.leading)
    QTest.keyClick(canvas, Key.Key_Escape)


def test_drawing_a_frame_shows_where_it_meets_others(canvas, session, hand):
    canvas.set_tool("panel")
    photo = rect(session, "photo")
    hand.press(photo.right + 20, photo.y + 1)
    hand.move(photo.right + 40, photo.y + 30)
    hand.move(photo.right + 60, photo.bottom - 1.5)
    marks = canvas.stage.marks
    assert (marks.draft.y, marks.draft.bottom) == pytest.approx((photo.y, photo.bottom))
    assert {guide.at for guide in marks.guides if not guide.upright} >= {photo.y, photo.bottom}
    assert any(gap.upright for gap in marks.gaps)
    hand.release(photo.right + 60, photo.bottom - 1.5)
    assert session.issue.page("p1").frames[-1].box.rect.height == pytest.approx(photo.height)


def test_drawing_a_text_frame_tells_characters_and_lines(canvas, session, hand):
    canvas.set_tool("text")
    area = session.issue.page("p1").grid.rect(2, 24, 1, 6)
    hand.press(area.x + 1, area.y + 1)
    hand.move(area.x + 40, area.y + 40)
    hand.move(area.x + 60, area.y + 42)
    assert canvas.stage.marks.tip == "7 字 × 4 行"
    QTest.keyClick(canvas, Key.Key_Escape)


def test_arrows_nudge_by_the_grid_and_finely_with_alt(canvas, session, hand):
    before, grid = rect(session, "photo"), session.issue.page("p1").grid
    hand.click(before.center.x, before.center.y)
    QTest.keyClick(canvas, Key.Key_Down)
    QTest.keyClick(canvas, Key.Key_Left)
    assert rect(session, "photo") == before.moved(-grid.cell, grid.leading)
    QTest.keyClick(canvas, Key.Key_Up, Held.AltModifier)
    assert rect(session, "photo").y == pytest.approx(before.y + grid.leading - 0.25)


def test_delete_removes_and_locked_frames_stay(canvas, session, hand):
    at = rect(session, "photo").center
    hand.click(at.x, at.y)
    QTest.keyClick(canvas, Key.Key_Delete)
    assert session.issue.page("p1").frame("photo") is None
    assert session.issue.page("p1").frame("panel") is not None


def test_a_rubber_band_takes_what_it_touches_but_nothing_locked(canvas, session, hand):
    page = session.issue.page("p1").grid.trim
    hand.drag(5, 5, page.width - 5, page.height - 5)
    assert isinstance(session.selection, FrameSelection)
    assert "one" in session.selection.frames
    assert "panel" not in session.selection.frames


def test_labels_are_not_entered(canvas, session, hand):
    at = rect(session, "label").center
    hand.double(at.x, at.y)
    assert session.selection == FrameSelection("p1", ("label",))


@pytest.mark.parametrize(
    ("tool", "kind"), [("photo", PhotoFrame), ("panel", PanelFrame), ("rule", RuleFrame)]
)
def test_drawing_a_frame_adds_it_and_takes_the_arrow_again(canvas, session, hand, tool, kind):
    canvas.set_tool(tool)
    area = session.issue.page("p1").grid.rect(2, 24, 1, 6)
    hand.drag(area.x + 1, area.y + 1, area.right - 1, area.bottom - 1)
    frame = session.issue.page("p1").frames[-1]
    assert isinstance(frame, kind)
    assert session.selection == FrameSelection("p1", (frame.box.id,))
    assert canvas.tool == "select"
    if tool != "rule":
        assert (frame.box.rect.x, frame.box.rect.bottom) == pytest.approx((area.x, area.bottom))


def test_drawing_a_text_frame_starts_typing_a_new_article(canvas, session, hand):
    canvas.set_tool("text")
    area = session.issue.page("p1").grid.rect(2, 24, 1, 6)
    hand.drag(area.x + 1, area.y + 1, area.right - 1, area.bottom - 1)
    frame = session.issue.page("p1").frames[-1]
    assert isinstance(frame, TextFrame)
    assert isinstance(session.selection, TextSelection)
    QTest.keyClicks(canvas, "new")
    assert session.issue.article(frame.article).body[0].text == "new"
    assert canvas.caret.place() is not None


def test_zoom_keeps_the_point_under_the_pointer(canvas):
    canvas.set_zoom(2.0)
    place = QPointF(300, 200)
    before = canvas.stage.camera.page(place)
    canvas.set_zoom(3.0, place)
    after = canvas.stage.camera.page(place)
    assert (after.x, after.y) == pytest.approx((before.x, before.y), abs=0.5)
    canvas.fit_page()
    canvas.settle()
    assert canvas.zoom < 2


def test_undo_while_composing_forgets_what_is_composed(canvas, session, hand):
    place = canvas.stage.text.caret(TextPoint(TextRef("a1", Part.BODY), 3)).rect
    hand.double(place.x, place.y + 4)
    QTest.keyClicks(canvas, "x")
    QApplication.sendEvent(canvas, QInputMethodEvent("ni", []))
    assert canvas.caret.preedit is not None
    canvas.bridge.undo()
    assert canvas.caret.preedit is None
    assert session.shown is session.state


def test_photos_appear_when_they_have_been_read(canvas, session, qtbot):
    Image.new("RGB", (300, 200), (200, 30, 30)).save(session.project.photos / "none.jpg")
    photo = replace(session.issue.photo("ph1"), width=300, height=200)
    canvas.bridge.do(SetPhoto(photo))
    canvas.settle()
    at = canvas.stage.camera.place(rect(session, "photo").center).toPoint()
    assert canvas.grab().toImage().pixelColor(at + canvas.viewport().pos()).red() > 150


def test_a_thread_drawn_from_the_out_port_links_an_empty_frame(canvas, session, hand):
    page = session.issue.page("p1")
    empty = TextFrame(Box("three", page.grid.rect(2, 24, 1, 8)))
    canvas.bridge.do(AddFrame("p1", empty))
    two = rect(session, "two")
    hand.click(two.center.x, two.center.y)
    port = out_port(canvas.stage.camera.box(two)).center()
    start, goal = canvas.stage.camera.page(port), empty.box.rect.center
    hand.press(start.x, start.y)
    hand.move(goal.x - 20, goal.y)
    hand.move(goal.x, goal.y)
    assert canvas.stage.hover == "three"
    assert canvas.stage.marks.thread is not None
    hand.release(goal.x, goal.y)
    assert session.issue.page("p1").frame("three").follows == "two"
    assert session.fit("a1").frames == ("one", "two", "three")
    assert canvas.stage.marks.thread is None


@pytest.mark.parametrize(
    ("outline", "along"),
    [((), lambda box, t: Point(box.x - 12 + t * (box.width + 24), box.y - 12)), (DIAMOND, None)],
)
def test_what_text_keeps_away_from_is_drawn_around_a_chosen_frame(canvas, session, outline, along):
    frame = session.shown.issue.page("p1").frame("photo")
    wrap = Wrap(Insets.all(12), outline=outline)
    session.do(SetFrame("p1", replace(frame, box=replace(frame.box, wrap=wrap))))
    box = frame.box.rect
    slope = along or (
        lambda _, t: Point(box.x + t * box.width / 2, box.y + (1 - t) * box.height / 2)
    )
    places = [canvas.stage.camera.place(slope(box, t / 60)).toPoint() for t in range(5, 56)]

    def colours():
        image = canvas.viewport().grab().toImage()
        near = (
            (at.x() + dx, at.y() + dy) for at in places for dx in (-1, 0, 1) for dy in (-1, 0, 1)
        )
        return [image.pixelColor(*at).getRgb() for at in near]

    plain = colours()
    session.select(FrameSelection("p1", ("photo",)))
    drawn = sum(one != other for one, other in zip(plain, colours(), strict=True))
    assert drawn > 20


def test_several_frames_are_resized_by_their_common_handles(canvas, session, hand):
    session.select(FrameSelection("p1", ("two", "photo")))
    two, photo = rect(session, "two"), rect(session, "photo")
    around = two.united(photo)
    hand.drag(around.right, around.bottom, around.right + 60, around.bottom + 50)
    wider = rect(session, "two").united(rect(session, "photo"))
    assert wider.width == pytest.approx(around.width + 60, abs=7)
    factor = wider.width / around.width
    assert rect(session, "two").width == pytest.approx(two.width * factor)
    assert rect(session, "photo").x - wider.x == pytest.approx((photo.x - around.x) * factor)
    canvas.bridge.undo()
    assert (rect(session, "two"), rect(session, "photo")) == (two, photo)


def test_alt_and_a_drag_take_a_copy_along(canvas, session, hand):
    before = rect(session, "photo")
    at, count = before.center, len(session.issue.pages[0].frames)
    hand.press(at.x, at.y, Held.AltModifier)
    for step in (20, 40, 60):
        place = canvas.stage.camera.place(Point(at.x + step, at.y))
        canvas.tools.current.drag(Pointer(place, Point(at.x + step, at.y), alt=True))
    canvas.tools.current.release(Pointer(place, Point(at.x + 60, at.y), alt=True))
    assert rect(session, "photo") == before
    assert len(session.issue.pages[0].frames) == count + 1
    (copy,) = session.selection.frames
    assert rect(session, copy).x == pytest.approx(before.x + 60, abs=7)
    canvas.bridge.undo()
    assert len(session.issue.pages[0].frames) == count


def test_ctrl_and_a_click_go_through_stacked_frames(canvas, session, hand):
    before = rect(session, "photo")
    canvas.bridge.do(AddFrame("p1", PhotoFrame(Box("above", before))))
    canvas.bridge.select(NOTHING)
    at = before.center.x + 30, before.center.y + 20
    hand.click(*at)
    assert session.selection.frames == ("above",)
    hand.click(*at, Held.ControlModifier)
    assert session.selection.frames == ("photo",)


def test_tab_goes_from_frame_to_frame_as_they_are_read(canvas, session):
    page = session.issue.pages[0]
    ids = [frame.box.id for frame in in_reading_order(page) if not frame.box.locked]
    canvas.setFocus()
    session.select(NOTHING)
    for wanted in (*ids, ids[0]):
        QTest.keyClick(canvas, Key.Key_Tab)
        assert session.selection == FrameSelection(page.id, (wanted,))
    for wanted in (ids[-1], ids[-2]):
        QTest.keyClick(canvas, Key.Key_Backtab)
        assert session.selection.frames == (wanted,)
    QTest.keyClick(canvas, Key.Key_Right)
    assert session.issue.pages[0] != page
