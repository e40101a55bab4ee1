"""The loaded cursor by real mouse and keys."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from editor.edit.articles import AddArticle
from editor.edit.frames import AddFrame, RemoveFrames
from editor.model.article import Article
from editor.model.frame import Box, PhotoFrame, TextFrame, TitleFrame, leaves
from editor.model.text import Paragraph
from editor.session.loaded import PhotoLoad, RestLoad, StoryLoad
from editor.ui.canvas.stage import NO_MARKS

SHIFT, ALT = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.AltModifier
LONG = Article(
    "a9",
    headline=Paragraph("新稿的标题", "主题"),
    body=(Paragraph("开发区重点项目建设全面推进，一批项目相继开工。" * 40),),
)


@pytest.fixture
def loaded(canvas, session):
    """The second page, empty, with a long story at the pointer."""
    session.do(AddArticle(LONG))
    canvas.show_page("p2")
    canvas.set_zoom(1.0)
    canvas.settle()
    canvas.set_tool("place")
    canvas.tools.placing.load((StoryLoad("a9"),))
    return canvas.tools.placing


def cell(canvas, column, line):
    rect = canvas.stage.page.grid.rect(column, line, 1, 1)
    return rect.x + 5, rect.y + 5


def texts(canvas, page="p2"):
    frames = leaves(canvas.stage.issue.page(page).frames)
    return [frame for frame in frames if isinstance(frame, TextFrame)]


def test_the_place_is_shown_on_the_way(canvas, loaded, hand):
    hand.move(*cell(canvas, 1, 4))
    assert canvas.stage.marks.draft == canvas.stage.page.grid.rect(1, 4, 1, 34)
    hand.move(3, 3)
    assert canvas.stage.marks == NO_MARKS


def test_a_click_places_it_in_the_column_and_the_arrow_comes_back(canvas, loaded, hand, session):
    hand.move(*cell(canvas, 1, 4))
    hand.click(*cell(canvas, 1, 4))
    (text,) = texts(canvas)
    assert text.article == "a9"
    assert text.box.rect.width == canvas.stage.page.grid.column_width
    assert canvas.tool == "select"
    assert canvas.stage.marks == NO_MARKS
    session.undo()
    assert texts(canvas) == []


def test_a_drag_draws_the_whole_story(canvas, loaded, hand):
    grid = canvas.stage.page.grid
    rect = grid.rect(0, 2, 2, 20)
    hand.press(rect.x, rect.y)
    hand.move(rect.right, rect.bottom)
    assert canvas.stage.marks.parts
    hand.release(rect.right, rect.bottom)
    (text,) = texts(canvas)
    assert text.columns == 2
    assert text.box.rect.bottom == pytest.approx(rect.bottom)
    assert isinstance(canvas.stage.page.frames[0], TitleFrame)


def test_a_click_in_an_empty_frame_fills_it(canvas, loaded, hand, session):
    rect = canvas.stage.page.grid.rect(0, 0, 2, 9)
    session.do(AddFrame("p2", TextFrame(Box("empty", rect))))
    hand.click(rect.x + 9, rect.y + 9)
    assert canvas.stage.frame("empty").article == "a9"


def test_alt_stays_loaded_with_the_rest_of_the_story(canvas, loaded, hand):
    hand.click(*cell(canvas, 0, 20), ALT)
    (first,) = texts(canvas)
    assert loaded.loads == (RestLoad("a9", first.box.id),)
    hand.click(*cell(canvas, 1, 20), ALT)
    assert texts(canvas)[1].follows == first.box.id
    hand.click(*cell(canvas, 2, 0))
    assert canvas.tool == "select"


def test_the_rest_goes_on_upon_another_page(canvas, loaded, hand, session):
    hand.click(*cell(canvas, 0, 20), ALT)
    (first,) = texts(canvas)
    session.do(RemoveFrames("p1", ("tall",)))
    canvas.show_page("p1")
    assert canvas.tool == "place"
    hand.click(*cell(canvas, 2, 12))
    assert texts(canvas, "p1")[-1].follows == first.box.id


def test_shift_flows_to_the_end_in_one_step(canvas, loaded, hand, session):
    before = session.issue
    hand.click(*cell(canvas, 0, 10), SHIFT)
    assert session.fit("a9").over_lines == 0
    assert len(texts(canvas)) > 1
    session.undo()
    assert session.issue == before


def test_shift_makes_new_pages_and_with_alt_it_does_not(canvas, loaded, hand, session):
    hand.click(*cell(canvas, 2, 30), SHIFT | ALT)
    assert len(session.issue.pages) == 2
    session.undo()
    canvas.set_tool("place")
    loaded.load((StoryLoad("a9"),))
    hand.click(*cell(canvas, 2, 30), SHIFT)
    assert len(session.issue.pages) == 3


def test_several_things_are_stepped_through_and_placed_in_turn(canvas, loaded, hand):
    loaded.load((StoryLoad("a9"), PhotoLoad("ph1")))
    QTest.keyClick(canvas, Qt.Key.Key_Right)
    assert loaded.loads[0] == PhotoLoad("ph1")
    hand.click(*cell(canvas, 0, 2))
    assert isinstance(canvas.stage.page.frames[-1], PhotoFrame)
    assert loaded.loads == (StoryLoad("a9"),)
    assert canvas.tool == "place"


def test_esc_drops_them(canvas, loaded, hand):
    hand.move(*cell(canvas, 0, 2))
    QTest.keyClick(canvas, Qt.Key.Key_Escape)
    assert canvas.tool == "select"
    assert loaded.loads == ()
    assert canvas.stage.marks == NO_MARKS


def test_esc_gives_up_a_drag_first(canvas, loaded, hand):
    hand.press(*cell(canvas, 0, 2))
    hand.move(*cell(canvas, 1, 12))
    QTest.keyClick(canvas, Qt.Key.Key_Escape)
    assert loaded.loads == (StoryLoad("a9"),)
    hand.release(*cell(canvas, 1, 12))
    assert texts(canvas) == []


def test_enter_places_it_where_there_is_room(canvas, loaded):
    QTest.keyClick(canvas, Qt.Key.Key_Return)
    assert texts(canvas)[0].article == "a9"


def test_what_undo_takes_away_is_not_placed(canvas, loaded, hand, session):
    session.undo()
    hand.move(*cell(canvas, 0, 2))
    hand.click(*cell(canvas, 0, 2))
    assert texts(canvas) == []


def test_the_card_is_painted_for_stories_and_photos(canvas, loaded, hand, session):
    hand.move(*cell(canvas, 0, 2))
    canvas.viewport().grab()
    hand.move(*cell(canvas, 2, 37))
    loaded.load((PhotoLoad("ph1"), replace(StoryLoad("a9"))))
    canvas.viewport().grab()
