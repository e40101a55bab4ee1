"""Threads: linked, joined, taken apart; stories that are over; contents swapped; frames cut."""

from dataclasses import replace

import pytest

from editor.edit.chains import text_frames
from editor.edit.edit import perform
from editor.edit.state import State
from editor.model.frame import (
    Box,
    CaptionFrame,
    LabelFrame,
    PanelFrame,
    PhotoFit,
    PhotoFrame,
    Stroke,
    TextFrame,
    TitleFrame,
)
from editor.session.cutting import cut_at, cut_in_two
from editor.session.looks import Look, given, given_style
from editor.session.overset import closer_characters, closer_lines, flowed_on, overset_text
from editor.session.swapping import swapped
from editor.session.threads import chain_of, cleared, joined, linked, taken_out
from editor.values.geometry import Insets, Point, Rect
from tests.edit.issues import GRID, small_issue
from tests.session.measures import Measuring
from tests.session.test_storyshape import issue_with

START = State(small_issue())


def after(edit, state=START):
    return perform(edit, state).issue


def follows(issue):
    return {key: frame.follows for key, frame in text_frames(issue).items()}


def test_a_chain_is_found_from_any_of_its_frames():
    assert chain_of(START.issue, "f7") == ("f2", "f7", "f6")
    assert chain_of(START.issue, "f1") == ()


def test_frames_are_linked_unless_that_makes_a_circle():
    assert follows(after(linked(START, "f6", "f10")))["f10"] == "f6"
    assert linked(START, "f6", "f2") is None
    assert linked(START, "f2", "f7") is None


def test_two_threads_are_joined_end_to_head():
    issue = after(joined(START, "f7", "f10"))
    assert chain_of(issue, "f2") == ("f2", "f7", "f6", "f10")
    assert joined(START, "f2", "f6") is None


def test_a_frame_leaves_the_middle_and_the_story_flows_on():
    issue = after(taken_out(START, "f7"))
    assert chain_of(issue, "f2") == ("f2", "f6")
    assert text_frames(issue)["f7"].article is None
    assert taken_out(START, "f10") is None


def test_where_the_head_leaves_the_next_frame_has_the_story():
    issue = after(taken_out(START, "f2"))
    assert chain_of(issue, "f7") == ("f7", "f6")
    assert text_frames(issue)["f7"].article == "a1"
    assert text_frames(issue)["f2"].article is None


def test_a_thread_is_taken_apart():
    issue = after(cleared(START, "f6"))
    assert {key: follows(issue)[key] for key in ("f2", "f7", "f6")} == dict.fromkeys(
        ("f2", "f7", "f6")
    )
    assert text_frames(issue)["f2"].article == "a1"


def over(*frames):
    text = TextFrame(Box("t", GRID.rect(0, 0, 1, 9)), "a1")
    issue = issue_with(6, frames=(text, *frames))
    return issue, Measuring(issue)


def test_a_story_goes_on_in_the_nearest_place_that_takes_it():
    issue, measures = over(LabelFrame(Box("l", GRID.rect(0, 10, 1, 30))))
    edit = flowed_on(State(issue), measures.story_in(issue, "a1"))
    done = after(edit, State(issue))
    assert measures.story_in(done, "a1").over_lines == 0
    assert done.pages[0].frames[-1].box.rect.x == GRID.rect(1, 0, 1, 1).x


def test_without_a_free_place_it_goes_nowhere():
    issue, measures = over(LabelFrame(Box("l", GRID.rect(0, 10, 3, 30))))
    full = replace(
        issue.pages[0],
        frames=(*issue.pages[0].frames, LabelFrame(Box("m", GRID.rect(1, 0, 2, 10)))),
    )
    issue = replace(issue, pages=(full,))
    assert flowed_on(State(issue), measures.story_in(issue, "a1")) is None


@pytest.mark.parametrize("closer", [closer_characters, closer_lines])
def test_closer_setting_stays_within_the_limits(closer):
    issue, _ = over()
    styles = tuple(replace(each, fit_leading=0.02) for each in issue.styles.paragraph)
    issue = replace(issue, styles=replace(issue.styles, paragraph=styles))
    article, measures = issue.articles[0], Measuring(issue)
    fitting = after(closer(issue, article, measures), State(issue)).articles[0].fitting
    (style,) = measures.body_styles(article)
    assert -style.fit_tracking <= fitting.tracking <= 0
    assert 1 - style.fit_leading <= fitting.leading <= 1
    assert fitting != article.fitting


def test_where_the_styles_allow_nothing_nothing_is_closer():
    issue, measures = over()
    assert closer_lines(issue, issue.articles[0], measures) is None


def test_the_text_that_is_over_is_selected():
    issue, measures = over()
    fit = measures.story_in(issue, "a1")
    selection = overset_text(issue, fit)
    first, last = selection.span
    assert first == fit.cut
    assert last.offset == len(issue.articles[0].body[0].text)


def test_photos_change_frames_with_their_captions():
    frames = (
        PhotoFrame(Box("a", Rect(0, 0, 50, 50)), "p1", PhotoFit.CROP, Rect(0, 0, 0.5, 0.5)),
        CaptionFrame(Box("b", Rect(0, 60, 50, 10)), "p1"),
        PhotoFrame(Box("c", Rect(90, 0, 50, 50)), "p2"),
    )
    issue = issue_with(1, frames=frames)
    page = after(swapped(State(issue), "a", "c"), State(issue)).pages[0]
    assert [frame.photo for frame in page.frames] == ["p2", "p2", "p1"]
    assert page.frames[0].fit is PhotoFit.FILL


def test_stories_change_places_with_their_titles():
    issue = after(swapped(START, "f6", "f10"))
    frames = text_frames(issue)
    assert (frames["f2"].article, frames["f10"].article) == ("a2", "a1")
    titles = [frame for frame in issue.page("v1").frames if isinstance(frame, TitleFrame)]
    assert titles[0].article == "a2"


def test_frames_of_different_kinds_change_their_places():
    page = START.issue.page("v1")
    one, other = page.frame("f2"), page.frame("f3")
    done = after(swapped(START, "f2", "f3")).page("v1")
    assert done.frame("f2").box.rect == other.box.rect
    assert done.frame("f3").box.rect == one.box.rect
    assert swapped(START, "f2", "f7") is None
    assert swapped(START, "f2", "gone") is None


def test_a_text_frame_is_cut_between_lines_and_flows_on():
    page = replace(START.issue.page("v3"), frames=())
    text = TextFrame(Box("t", GRID.rect(0, 0, 2, 20)), "a2", 2)
    issue = replace(START.issue, pages=(replace(page, frames=(text,)),))
    rect = GRID.rect(0, 8, 1, 1)
    cut = cut_at(issue.pages[0], text, Point(rect.x + 3, rect.y + 1))
    assert not cut.upright
    one, two = after(cut_in_two(issue.pages[0], cut), State(issue)).pages[0].frames
    assert one.box.rect == GRID.rect(0, 0, 2, 8)
    assert two.box.rect == GRID.rect(0, 8, 2, 12)
    assert two.follows == "t"
    assert two.article is None


def test_it_is_cut_between_columns_at_their_gap():
    text = TextFrame(Box("t", GRID.rect(0, 0, 3, 20)), "a2", 3, GRID.gutter)
    issue = replace(START.issue, pages=(replace(START.issue.page("v3"), frames=(text,)),))
    gap = GRID.rect(1, 0, 1, 1).x - GRID.gutter / 2
    cut = cut_at(issue.pages[0], text, Point(gap, 200))
    one, two = after(cut_in_two(issue.pages[0], cut), State(issue)).pages[0].frames
    assert (one.columns, two.columns) == (1, 2)
    assert one.box.rect == GRID.rect(0, 0, 1, 20)
    assert two.box.rect.x == pytest.approx(GRID.rect(1, 0, 2, 20).x)


def test_panels_and_photos_are_cut_and_labels_are_not():
    panel = PanelFrame(Box("p", GRID.rect(0, 0, 3, 20)), Stroke())
    photo = PhotoFrame(Box("q", Rect(29, 22, 100, 200)), "p1", PhotoFit.CROP, Rect(0, 0, 1, 1))
    page = replace(START.issue.page("v3"), frames=(panel, photo))
    issue = replace(START.issue, pages=(page,))
    middle = Point(60, 120)
    for frame in (panel, photo):
        cut = cut_at(page, frame, middle)
        made = after(cut_in_two(page, cut), State(issue)).pages[0].frames
        assert len(made) == 3
        assert type(made[-1]) is type(frame)
    assert made[1].crop.height + made[2].crop.height < 1
    assert made[2].crop.y > made[1].crop.height
    assert cut_at(page, LabelFrame(Box("l", Rect(0, 0, 90, 90))), middle) is None
    assert cut_at(page, panel, Point(60, panel.box.rect.y)) is None
    locked = replace(panel, box=replace(panel.box, locked=True))
    assert cut_at(page, locked, middle) is None


def test_a_look_goes_from_frame_to_frame():
    source = PanelFrame(Box("p", Rect(0, 0, 9, 9), style="底纹", inset=Insets.all(4)), Stroke())
    page = START.issue.page("v1")
    target = PanelFrame(Box("q", Rect(20, 20, 9, 9)))
    new = given(page, target, Look(source)).frame
    assert (new.border, new.box.style, new.box.inset) == (Stroke(), "底纹", Insets.all(4))
    assert new.box.rect == target.box.rect
    assert given(page, source, Look(source)) is None
    text = given(page, TextFrame(Box("t", Rect(0, 0, 9, 9)), "a1"), Look(source)).frame
    assert text.article == "a1"
    assert text.box.style == "底纹"


def test_a_style_goes_from_paragraph_to_paragraph():
    assert given_style(None, Look(PanelFrame(Box("p", Rect(0, 0, 1, 1))))) is None
    edit = given_style("ref", Look(PanelFrame(Box("p", Rect(0, 0, 1, 1))), "小标题"))
    assert edit.style == "小标题"
