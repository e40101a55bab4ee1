"""A whole story as frames in a free place: what it consists of, and that it closes."""

from dataclasses import replace

import pytest

from editor.edit.edit import perform
from editor.edit.state import State
from editor.layout.report import OversetTitle
from editor.model.defaults import default_styles, default_swatches
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
from editor.model.place import Part
from editor.model.text import Paragraph
from editor.session.freespace import free_areas, free_columns
from editor.session.landing import drop_article, story_landing
from editor.session.storyshape import Shaper
from editor.values.geometry import Point, Rect
from tests.edit.issues import GRID, small_issue
from tests.session.measures import Measuring

SENTENCE = "山西综改示范区用数据说话，向全省人民交出一份高质量发展的答卷。"
PHOTOS = (
    Photo("p1", "a.jpg", 300, 200, Paragraph("新厂房。", "图说")),
    Photo("p2", "b.jpg", 200, 300),
)


def issue_with(sentences, photos=(), frames=(), byline=""):
    issue = small_issue()
    article = replace(
        issue.articles[0],
        kicker=Paragraph(style="引题"),
        headline=Paragraph("推动业态发展", "主题"),
        deck=Paragraph(style="副题"),
        byline=Paragraph(byline, "署名"),
        body=(Paragraph(SENTENCE * sentences),),
        photos=photos,
    )
    pages = (replace(issue.page("v3"), frames=frames),)
    return replace(
        issue,
        pages=pages,
        articles=(article,),
        photos=PHOTOS,
        styles=default_styles(),
        swatches=default_swatches(),
    )


def at(column, line):
    rect = GRID.rect(column, line, 1, 1)
    return Point(rect.x + 5, rect.y + 5)


def landed(issue, point):
    page, measures = issue.pages[0], Measuring(issue)
    return story_landing(issue, page, point, issue.articles[0], measures)


def dropped(issue, point):
    landing, measures = landed(issue, point), Measuring(issue)
    edit = drop_article(State(issue), landing, issue.articles[0], measures.title_depth)
    return perform(edit, State(issue)).issue, measures


@pytest.mark.parametrize("sentences", [3, 9, 20])
def test_a_story_stands_with_its_title_above_and_closes(sentences):
    issue, measures = dropped(issue_with(sentences), at(0, 0))
    title, text = issue.pages[0].frames
    assert isinstance(title, TitleFrame)
    assert isinstance(text, TextFrame)
    assert title.box.rect.bottom < text.box.rect.y
    fit = measures.story_in(issue, "a1")
    assert fit.over_lines == 0
    assert fit.short_lines < text.columns


def test_longer_stories_take_more_columns():
    short, long = (landed(issue_with(count), at(0, 0)).frames[-1] for count in (2, 20))
    assert short.columns < long.columns


def test_photos_and_captions_stand_in_the_body_beside_its_text():
    issue, measures = dropped(issue_with(16, ("p1", "p2")), at(0, 0))
    frames = issue.pages[0].frames
    text = frames[-1]
    photos = [frame for frame in frames if isinstance(frame, PhotoFrame)]
    captions = [frame for frame in frames if isinstance(frame, CaptionFrame)]
    assert [photo.photo for photo in photos] == ["p1", "p2"]
    assert [caption.photo for caption in captions] == ["p1"]
    assert all(photo.box.wrap is not None for photo in photos)
    assert photos[0].box.rect.right == pytest.approx(text.box.rect.right)
    assert not photos[0].box.rect.overlaps(photos[1].box.rect)
    assert all(each.box.rect.bottom <= text.box.rect.bottom + 1e-6 for each in photos)
    assert measures.story_in(issue, "a1").over_lines == 0
    facts = measures.engine.page(issue, "v3").facts
    assert not [fact for fact in facts if isinstance(fact, OversetTitle)]


def test_a_byline_stands_in_the_title():
    title = landed(issue_with(6, byline="本报记者　王波"), at(0, 0)).frames[0]
    assert Part.BYLINE in title.parts
    assert Part.BYLINE not in landed(issue_with(6), at(0, 0)).frames[0].parts


def test_a_photo_that_the_issue_lost_is_left_out():
    issue = issue_with(6, ("gone",))
    assert len(landed(issue, at(0, 0)).frames) == 2


def test_a_story_keeps_off_its_neighbours():
    above = LabelFrame(Box("u", GRID.rect(0, 0, 3, 4)))
    beside = LabelFrame(Box("l", GRID.rect(2, 6, 1, 30)))
    landing = landed(issue_with(20, frames=(above, beside)), at(0, 8))
    assert landing.rect.y == pytest.approx(GRID.rect(0, 5, 1, 1).y)
    assert landing.rect.right <= beside.box.rect.x
    assert landing.frames[-1].columns == 2


def test_a_drop_at_the_right_edge_grows_to_the_left():
    landing = landed(issue_with(20), at(2, 0))
    assert landing.rect.right == pytest.approx(GRID.type_area.right)
    assert landing.frames[-1].columns > 1


def test_a_story_stays_in_its_panel():
    panel = PanelFrame(Box("p", GRID.rect(0, 10, 2, 20)))
    landing = landed(issue_with(30, frames=(panel,)), at(0, 12))
    around = panel.box.rect
    assert around.x < landing.rect.x
    assert landing.rect.right < around.right
    assert around.y <= landing.rect.y
    assert landing.rect.bottom < around.bottom


@pytest.mark.parametrize("point", [Point(-50, 5), Point(200, -5), Point(200, 559)])
def test_no_story_lands_beyond_the_type_area(point):
    assert landed(issue_with(3), point) is None


def test_a_drawn_rectangle_is_filled():
    issue = issue_with(2)
    rect = Rect(20, 40, 250, 180)
    shape = Shaper(issue, issue.pages[0], issue.articles[0], Measuring(issue)).filling(rect)
    assert shape.frames[-1].box.rect.bottom == rect.bottom
    assert shape.frames[-1].columns == 2


def test_free_areas_grow_column_by_column_until_something_stands_there():
    beside = LabelFrame(Box("l", GRID.rect(2, 0, 1, 40)))
    page = replace(small_issue().page("v3"), frames=(beside,))
    assert [round(each.width) for each in free_areas(page, at(0, 3))] == [
        round(GRID.rect(0, 0, count, 1).width) for count in (1, 2)
    ]


def test_free_columns_are_all_that_is_left_of_them():
    label = LabelFrame(Box("l", GRID.rect(0, 10, 2, 5)))
    page = replace(small_issue().page("v3"), frames=(label,))
    found = list(free_columns(page, 5))
    assert len(found) == 5
    assert found[0] == GRID.rect(0, 0, 1, 10)
    assert found[-1] == GRID.rect(2, 0, 1, 40)
