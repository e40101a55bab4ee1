"""Where dropped articles and photos land, and what then stands there."""

from dataclasses import replace
from functools import partial

import pytest

from editor.edit.edit import perform
from editor.edit.frames import AddFrame
from editor.edit.state import State
from editor.fonts.library import FontLibrary
from editor.layout.engine import Engine
from editor.layout.report import HeadFit
from editor.model.frame import (
    Box,
    CaptionFrame,
    LabelFrame,
    PanelFrame,
    PhotoFrame,
    TextFrame,
    TitleFrame,
)
from editor.model.photo import Photo
from editor.model.text import Paragraph
from editor.session.landing import article_landing, drop_article, drop_photo, photo_landing
from editor.values.geometry import Point
from tests.edit.issues import GRID, small_issue

PAGE = small_issue().page("v3")
PHOTO = Photo("p9", "x.jpg", 300, 200)


def at(column, line):
    rect = GRID.rect(column, line, 1, 1)
    return Point(rect.x + 5, rect.y + 5)


def page(*frames):
    return replace(PAGE, frames=frames)


def made(frames, point, article):
    """The page after an article was dropped on it."""
    issue = small_issue()
    pages = (*issue.pages[:2], page(*frames))
    state = State(replace(issue, pages=pages))
    landing = article_landing(pages[2], point)
    depth = partial(Engine(FontLibrary()).title_depth, issue)
    return perform(drop_article(state, landing, issue.article(article), depth), state)


def test_a_free_page_offers_a_column_from_the_line_to_the_foot():
    landing = article_landing(PAGE, at(1, 3))
    assert landing.frame is None
    assert landing.rect == GRID.rect(1, 3, 1, 37)


def test_the_next_frame_ends_the_column_and_the_one_above_begins_it():
    above = LabelFrame(Box("u", GRID.rect(0, 0, 3, 4)))
    below = LabelFrame(Box("l", GRID.rect(1, 20, 1, 4)))
    assert article_landing(page(above, below), at(1, 9)).rect == GRID.rect(1, 9, 1, 11)
    just_below = Point(at(1, 4).x, above.box.rect.bottom + 1)
    assert article_landing(page(above, below), just_below).rect == GRID.rect(1, 4, 1, 16)
    assert article_landing(page(above, below), at(0, 9)).rect == GRID.rect(0, 9, 1, 31)


def test_a_panel_is_a_background_and_ends_the_column():
    panel = PanelFrame(Box("p", GRID.rect(0, 0, 2, 20)))
    rect = article_landing(page(panel), at(1, 5)).rect
    assert rect.bottom < panel.box.rect.bottom
    assert rect.y == GRID.rect(1, 5, 1, 1).y


@pytest.mark.parametrize("point", [Point(-50, 5), Point(200, -5), Point(200, 559)])
def test_nothing_lands_beyond_the_type_area(point):
    found = article_landing(PAGE, point)
    assert found is None or found.rect.x == GRID.origin.x


def test_photos_and_labels_take_no_article():
    photo = PhotoFrame(Box("ph", GRID.rect(0, 0, 1, 9)))
    assert article_landing(page(photo), at(0, 2)) is None


def test_a_dropped_article_gets_its_title_above_and_the_text_is_selected():
    after = made((), at(0, 2), "a1")
    title, text = after.issue.page("v3").frames
    assert isinstance(title, TitleFrame)
    assert isinstance(text, TextFrame)
    assert title.article == text.article == "a1"
    assert title.box.rect.y == GRID.rect(0, 2, 1, 1).y
    assert title.box.rect.bottom < text.box.rect.y
    assert text.box.rect.bottom == pytest.approx(GRID.type_area.bottom)
    assert (text.box.rect.y - GRID.origin.y) % GRID.leading == pytest.approx(0)
    assert after.selection.frames == (text.box.id,)


@pytest.mark.parametrize("headline", ["短题", "开发区召开工作会议部署下半年任务", "长题" * 20])
def test_the_title_of_a_dropped_article_fits_its_frame(headline):
    issue = small_issue()
    article = replace(issue.articles[0], headline=Paragraph(headline, "主题"), deck=Paragraph())
    issue = replace(issue, articles=(article, *issue.articles[1:]))
    state, engine = State(issue), Engine(FontLibrary())
    landing = article_landing(issue.page("v3"), at(0, 2))
    edit = drop_article(state, landing, article, partial(engine.title_depth, issue))
    after = perform(edit, state).issue
    facts = engine.page(after, "v3").facts
    assert all(fact.fits for fact in facts if isinstance(fact, HeadFit))
    title, _ = after.page("v3").frames
    assert 0 <= title.box.rect.height - engine.title_depth(after, title, article) < GRID.leading


def test_without_a_headline_or_without_room_there_is_no_title():
    assert len(made((), at(0, 2), "a3").issue.page("v3").frames) == 1
    below = LabelFrame(Box("l", GRID.rect(0, 5, 3, 2)))
    assert len(made((below,), at(0, 3), "a1").issue.page("v3").frames) == 2


def test_an_article_dropped_on_a_frame_fills_it():
    after = made((TextFrame(Box("t", GRID.rect(0, 0, 2, 9))),), at(0, 2), "a3")
    assert after.issue.page("v3").frame("t").article == "a3"
    assert after.selection.frames == ("t",)


def test_a_photo_keeps_its_shape_in_the_column_and_text_makes_room():
    text = TextFrame(Box("t", GRID.rect(0, 0, 3, 40)))
    landing = photo_landing(page(text), at(1, 4), PHOTO)
    shape = landing.rect.height / landing.rect.width
    assert shape == pytest.approx(2 / 3, abs=GRID.leading / landing.rect.width)
    issue = small_issue()
    state = State(replace(issue, pages=(*issue.pages[:2], page(text)), photos=(PHOTO,)))
    after = perform(drop_photo(state, landing, PHOTO), state).issue.page("v3")
    assert after.frames[-1].photo == "p9"
    assert after.frames[-1].box.wrap is not None


def test_a_photo_dropped_on_a_photo_or_a_caption_fills_it():
    caption = CaptionFrame(Box("c", GRID.rect(0, 10, 1, 2)))
    state = perform(AddFrame("v3", caption), State(small_issue()))
    landing = photo_landing(state.issue.page("v3"), at(0, 10), PHOTO)
    assert landing.frame == "c"
    after = perform(drop_photo(state, landing, small_issue().photos[1]), state)
    assert after.issue.page("v3").frame("c").photo == "p2"
    title = TitleFrame(Box("t", GRID.rect(0, 0, 1, 3)))
    assert photo_landing(page(title), at(0, 1), PHOTO) is None


@pytest.mark.parametrize(
    "spoiled", [{"leading": 0.0}, {"cell": 0.0}, {"column_chars": 0.0, "gutter_chars": 0.0}]
)
def test_a_spoiled_grid_stops_no_drop(spoiled):
    bad = replace(PAGE, grid=replace(GRID, **spoiled), frames=())
    issue = small_issue()
    state = State(replace(issue, pages=(*issue.pages[:2], bad)))
    for landing in (article_landing(bad, at(1, 3)), photo_landing(bad, at(1, 3), PHOTO)):
        assert landing is None or landing.rect.height > 0
    landing = article_landing(PAGE, at(1, 3))
    after = perform(drop_article(state, landing, issue.articles[0], lambda *_: 30.0), state)
    assert after.issue.page("v3").frames
