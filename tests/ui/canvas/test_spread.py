"""Facing pages on the canvas: nothing moves when the neighbour is taken, frames go across."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPointF, Qt

from editor.edit.frames import AddFrame
from editor.edit.pages import AddPage, RemovePage, SetPage
from editor.edit.selection import FrameSelection
from editor.edit.text import Splice
from editor.model.frame import Box, TextFrame
from editor.model.page import Page
from editor.model.place import Part, TextRef
from editor.model.spreads import facing, is_right, spreads
from editor.ui.canvas.threads import in_port, out_port
from editor.values.geometry import Point, Rect
from tests.ui.canvas.conftest import GRID, Hand


@pytest.fixture
def spread(canvas):
    """Page 2, and page 3 with a frame to its right."""
    third = Page("p3", "3", "专题", GRID, (TextFrame(Box("far", GRID.rect(0, 5, 1, 10))),))
    canvas.bridge.do(AddPage(third))
    canvas.show_page("p2")
    canvas.resize(1400, 900)
    canvas.show_spread = True
    canvas.fit_spread()
    canvas.settle()
    return canvas


def names(found):
    return [" ".join(page.number for page in each) for each in found]


def test_pages_face_each_other_section_by_section():
    numbers = ["A01", "A02", "A03", "A04", "B01", "B02"]
    pages = tuple(Page(number, number, "", GRID) for number in numbers)
    assert names(spreads(pages)) == ["A01", "A02 A03", "A04", "B01", "B02"]
    assert names(spreads(pages, alone=False)) == ["A01 A02", "A03 A04", "B01 B02"]
    assert facing(pages, pages[1]) is pages[2]
    assert facing(pages, pages[0]) is None
    assert [is_right(pages, page) for page in pages] == [True, False, True, False, True, False]


def test_the_neighbour_lies_at_the_fold(spread):
    beside = spread.stage.neighbour
    assert beside.page == "p3"
    assert beside.left == GRID.trim.width
    assert spread.sheet == Rect(0, 0, 2 * GRID.trim.width, GRID.trim.height)
    spread.show_page("p1")
    assert spread.stage.neighbour is None
    spread.show_page("p3")
    assert spread.stage.neighbour.left == -GRID.trim.width


def test_a_click_on_the_neighbour_turns_to_it_and_nothing_moves(spread, qtbot):
    camera = spread.stage.camera
    before = spread.viewport().grab().toImage()
    place = camera.place(Point(GRID.trim.width + 300, 400))
    turned = []
    spread.pageShown.connect(turned.append)
    qtbot.mouseClick(spread.viewport(), Qt.MouseButton.LeftButton, pos=place.toPoint())
    assert turned == ["p3"]
    now = spread.stage.camera
    assert now.scale == camera.scale
    assert now.place(Point(0, 0)).x() == pytest.approx(
        camera.place(Point(GRID.trim.width, 0)).x(), abs=0.6
    )
    spread.desk.plan(ahead=False)
    assert not spread.desk.tiles.busy
    spread.settle()
    after = spread.viewport().grab().toImage()
    edge = round(camera.place(Point(5, 0)).x())
    assert all(before.pixel(edge, y) == after.pixel(edge, y) for y in range(before.height()))


def test_a_frame_dragged_over_the_fold_goes_to_the_other_page(spread):
    hand = Hand(spread)
    spread.show_page("p3")
    spread.bridge.select(FrameSelection("p3", ("far",)))
    box = spread.stage.frame("far").box.rect
    start = box.x + box.width / 2, box.y + box.height / 2
    hand.press(*start)
    for step in range(1, 6):
        hand.move(start[0] - step * 60, start[1])
    shown = spread.stage.issue
    assert shown.find_frame("far")[0].id == "p2"
    assert spread.bridge.session.issue.find_frame("far")[0].id == "p3"
    hand.release(start[0] - 300, start[1])
    page, frame = spread.bridge.session.issue.find_frame("far")
    assert page.id == "p2"
    assert frame.box.rect.x == pytest.approx(box.x - 300 + GRID.trim.width, abs=12)
    spread.bridge.undo()
    assert spread.bridge.session.issue.find_frame("far")[0].id == "p3"


def test_typing_leaves_the_neighbour_until_it_rests(spread, monkeypatch):
    asked = []
    layout = spread.bridge.session.layout
    monkeypatch.setattr(
        spread.bridge.session, "layout", lambda page: asked.append(page) or layout(page)
    )
    spread.bridge.do(Splice(TextRef("a1", Part.BODY, 0), 0, 0, "新"))
    assert asked == ["p2"]


def test_a_page_turns_the_whole_spread_with_keys_and_scrolls_when_large(spread):
    spread.set_zoom(2.0)
    spread.show_page("p3")
    middle = spread.stage.camera.box(Rect(0, 0, 400, 560)).center()
    assert spread.viewport().rect().contains(middle.toPoint())


def test_changed_neighbours_and_pages_that_go_are_followed(spread):
    issue = spread.bridge.session.issue
    page = issue.page("p3")
    spread.bridge.do(SetPage(replace(page, frames=())))
    assert not spread.stage.neighbour.display.frames
    spread.bridge.do(RemovePage("p3"))
    assert spread.stage.neighbour is None
    assert len(spread.desks) == 1
    spread.turn_at(QPointF(1200, 300))
    assert spread.stage.page_id == "p2"


def test_a_story_is_threaded_over_the_fold(spread):
    near = TextFrame(Box("near", GRID.rect(0, 5, 1, 2)), follows="two")
    spread.bridge.do(AddFrame("p2", near))
    port = out_port(spread.stage.camera.box(near.box.rect)).center()
    start = spread.stage.camera.page(port)
    bare = spread.viewport().grab().toImage()
    far = spread.bridge.session.issue.find_frame("far")[1].box.rect
    goal = GRID.trim.width + far.x + 20, far.y + 20
    Hand(spread).drag(start.x, start.y, *goal)
    linked = spread.bridge.session.issue.find_frame("far")[1]
    assert linked.follows == "near"
    spread.settle()
    assert spread.stage.page_id == "p2"
    place = in_port(spread.stage.camera.box(far.moved(GRID.trim.width, 0))).center().toPoint()
    after = spread.viewport().grab().toImage()
    assert after.pixel(place) != bare.pixel(place)
