"""What a loaded cursor holds, where it lands, and stories that flow on by themselves."""

from dataclasses import replace

import pytest

from editor.edit.edit import EditError, perform
from editor.edit.state import State
from editor.model.frame import Box, LabelFrame, PhotoFrame, TextFrame, leaves
from editor.model.layer import TEXT
from editor.session.autoflow import Flow, autoflow
from editor.session.loaded import (
    PhotoLoad,
    RestLoad,
    StoryLoad,
    drawn_of,
    edit_of,
    exists,
    landing_of,
    last_text,
    left_out,
    left_over,
)
from editor.values.geometry import Point, Rect
from tests.edit.issues import GRID
from tests.session.measures import Measuring
from tests.session.test_storyshape import issue_with

STORY = StoryLoad("a1")


def at(column, line):
    rect = GRID.rect(column, line, 1, 1)
    return Point(rect.x + 5, rect.y + 5)


def place(issue, load, point):
    measures = Measuring(issue)
    landing = landing_of(issue, issue.pages[0], point, load, measures)
    edit = edit_of(State(issue), landing, load, measures)
    return perform(edit, State(issue)), landing, measures


def flowed(issue, point, flow):
    measures = Measuring(issue)
    landing = landing_of(issue, issue.pages[0], point, STORY, measures)
    edit = autoflow(State(issue), landing, STORY, measures, flow)
    return perform(edit, State(issue)).issue, measures


def texts(page):
    return [frame for frame in leaves(page.frames) if isinstance(frame, TextFrame)]


def test_a_click_in_a_column_makes_a_frame_as_wide():
    after, landing, _ = place(issue_with(3), STORY, at(1, 4))
    assert landing.rect == GRID.rect(1, 4, 1, 36)
    assert texts(after.issue.pages[0])[0].box.rect.width == GRID.column_width


def test_a_click_in_an_empty_frame_fills_it():
    empty = TextFrame(Box("t", GRID.rect(0, 0, 2, 9)))
    after, _, _ = place(issue_with(3, frames=(empty,)), STORY, at(0, 2))
    assert after.issue.pages[0].frame("t").article == "a1"


def test_the_rest_goes_on_where_one_clicks_next():
    low = LabelFrame(Box("l", GRID.rect(0, 9, 1, 5)))
    after, landing, measures = place(issue_with(12, frames=(low,)), STORY, at(0, 0))
    assert measures.story_in(after.issue, "a1").over_lines
    rest = RestLoad("a1", last_text(after, landing, STORY))
    second = landing_of(after.issue, after.issue.pages[0], at(1, 0), rest, measures)
    done = perform(edit_of(after, second, rest, measures), after).issue
    assert texts(done.pages[0])[-1].follows == rest.after
    assert len(measures.story_in(done, "a1").frames) == 2


def test_the_rest_does_not_go_on_in_its_own_frame():
    issue = issue_with(3, frames=(TextFrame(Box("t", GRID.rect(0, 0, 2, 9)), "a1"),))
    assert landing_of(issue, issue.pages[0], at(0, 2), RestLoad("a1", "t"), None) is None


def test_a_photo_is_drawn_or_dropped():
    issue = issue_with(3)
    rect = Rect(50, 60, 70, 80)
    landing = drawn_of(issue, issue.pages[0], rect, PhotoLoad("p1"), Measuring(issue))
    after = perform(edit_of(State(issue), landing, PhotoLoad("p1"), Measuring(issue)), State(issue))
    frame = after.issue.pages[0].frames[-1]
    assert isinstance(frame, PhotoFrame)
    assert frame.box.rect == rect


def test_what_is_gone_or_placed_is_loaded_no_more():
    issue = issue_with(3, frames=(PhotoFrame(Box("f", Rect(0, 0, 9, 9)), "p1"),))
    loads = (StoryLoad("gone"), STORY, PhotoLoad("p1"), PhotoLoad("p2"), RestLoad("a1", "none"))
    assert left_over(State(issue), loads) == (STORY, PhotoLoad("p2"))
    assert not exists(issue, StoryLoad("gone"))


def test_a_story_flows_through_the_columns_to_its_end():
    issue, measures = flowed(issue_with(35), at(0, 10), Flow.NEW_PAGES)
    assert len(issue.pages) == 1
    assert [frame.box.rect.x for frame in texts(issue.pages[0])] == [
        GRID.rect(column, 0, 1, 1).x for column in range(3)
    ]
    assert measures.story_in(issue, "a1").over_lines == 0


def test_a_story_flows_onto_new_pages_until_it_ends():
    before = issue_with(400)
    issue, measures = flowed(before, at(0, 0), Flow.NEW_PAGES)
    assert len(issue.pages) > 2
    assert measures.story_in(issue, "a1").over_lines == 0
    assert [page.number for page in issue.pages[:3]] == ["A03", "A04", "A05"]
    assert issue.pages[-1].grid == before.pages[0].grid
    assert texts(issue.pages[-1])[0].columns == 3


def test_with_fixed_pages_it_stops_at_the_last_one():
    issue, measures = flowed(issue_with(400), at(0, 0), Flow.PAGES_THAT_ARE_THERE)
    assert len(issue.pages) == 1
    assert measures.story_in(issue, "a1").over_lines > 0


def test_it_goes_round_what_stands_on_the_pages_that_follow():
    issue = issue_with(60)
    full = replace(issue.pages[0], id="x", frames=(LabelFrame(Box("l", GRID.rect(0, 0, 3, 20))),))
    issue = replace(issue, pages=(*issue.pages, full))
    after, measures = flowed(issue, at(0, 0), Flow.PAGES_THAT_ARE_THERE)
    assert measures.story_in(after, "a1").over_lines == 0
    assert all(frame.box.rect.y > GRID.rect(0, 19, 1, 1).y for frame in texts(after.pages[1]))
    assert texts(after.pages[1])


@pytest.mark.parametrize("count", [0, 1])
def test_a_story_that_fits_gets_no_frame_more(count):
    issue, _ = flowed(issue_with(count), at(0, 0), Flow.NEW_PAGES)
    assert len(texts(issue.pages[0])) == 1


def test_photos_that_find_no_room_are_told():
    tight = issue_with(3, ("p1", "p2"))
    load, measures = StoryLoad("a1", whole=True), Measuring(tight)
    grid, page = tight.pages[0].grid, tight.pages[0]
    landing = drawn_of(tight, page, grid.rect(0, 0, 1, 6), load, measures)
    assert "1 张" in left_out(tight, landing, load).zh
    roomy = issue_with(16, ("p1", "p2"))
    landing = landing_of(roomy, roomy.pages[0], at(0, 0), load, Measuring(roomy))
    assert left_out(roomy, landing, load) is None


def test_a_locked_layer_refuses_a_story_that_would_flow():
    layers = tuple(replace(each, locked=each.name == TEXT) for each in issue_with(3).layers)
    issue = replace(issue_with(3), layers=layers)
    measures = Measuring(issue)
    landing = landing_of(issue, issue.pages[0], at(0, 0), STORY, measures)
    edit = autoflow(State(issue), landing, STORY, measures, Flow.NEW_PAGES)
    with pytest.raises(EditError, match="locked layer"):
        perform(edit, State(issue))
