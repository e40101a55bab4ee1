"""The engine remembers: one keystroke composes one paragraph; undone edits compose nothing."""

from dataclasses import replace

import pytest

from editor.display.items import Picture
from editor.layout.report import MissingGlyph, MissingPhoto, OversetTitle, UnknownName
from editor.model.frame import (
    Box,
    CaptionFrame,
    GroupFrame,
    LabelFrame,
    PhotoFrame,
    RuleKind,
    Stroke,
    TitleFrame,
    Wrap,
)
from editor.model.photo import Photo
from editor.model.text import Paragraph, splice
from editor.values.geometry import Point
from editor.values.path import Path
from tests.layout.pages import article, engine, issue, page, rect, text_frame, texts

FRAME = rect(20, 20, 100, 295)


def typed(value, paragraph, char="新"):
    story = value.articles[0]
    body = list(story.body)
    body[paragraph] = splice(body[paragraph], 1, 1, char)
    return replace(value, articles=(replace(story, body=tuple(body)), *value.articles[1:]))


def test_a_keystroke_composes_one_paragraph():
    work = engine()
    value = issue([page(text_frame("f", FRAME))], [article("甲" * 30, "乙" * 30, "丙" * 30)])
    work.page(value, "p1")
    before = work.setter.composed_count
    work.page(typed(value, 1), "p1")
    assert work.setter.composed_count == before + 1


def test_undo_composes_nothing():
    work = engine()
    value = issue([page(text_frame("f", FRAME))], [article("甲" * 30)])
    first = work.page(value, "p1")
    work.page(typed(value, 0), "p1")
    before = work.setter.composed_count
    assert work.page(value, "p1") == first
    assert work.setter.composed_count == before


def test_other_stories_keep_their_very_items():
    work = engine()
    frames = text_frame("f", FRAME), text_frame("g", rect(140, 20, 100, 200), "a2")
    value = issue([page(*frames)], [article("甲" * 30), article("乙" * 30, name="a2")])
    before = work.page(value, "p1").display.frames[1].items
    after = work.page(typed(value, 0), "p1").display.frames[1].items
    assert all(a is b for a, b in zip(before, after, strict=True))


def test_an_unknown_page_is_a_key_error():
    with pytest.raises(KeyError):
        engine().page(issue([], []), "p1")


def test_missing_glyphs_styles_and_photos_are_facts():
    body = Paragraph("字\u0e01", "没有的样式")
    photo = Photo("ph", "a.jpg", 100, 100)
    frames = (
        text_frame("f", FRAME),
        PhotoFrame(Box("p", rect(140, 20, 50, 50)), "ph"),
        PhotoFrame(Box("q", rect(140, 90, 50, 50))),
    )
    value = issue([page(*frames)], [article(body)], [photo])
    facts = engine(lambda _: "missing").page(value, "p1").facts
    assert [fact.char for fact in facts if isinstance(fact, MissingGlyph)] == ["\u0e01"]
    assert UnknownName("style", "没有的样式", "f") in facts
    assert MissingPhoto("p", "ph", "a.jpg", "missing") in facts
    assert MissingPhoto("q", None, "", "none") in facts


def test_a_lost_photo_names_its_file_and_an_empty_frame_does_not():
    photo = Photo("ph", "a.jpg", 100, 100)
    frames = (
        PhotoFrame(Box("p", rect(20, 20, 150, 50)), "ph"),
        PhotoFrame(Box("q", rect(20, 90, 150, 50))),
        PhotoFrame(Box("s", rect(20, 150, 150, 5)), "ph"),
    )
    layout = engine(lambda _: "missing").page(issue([page(*frames)], [], [photo]), "p1")
    assert [text for _, _, text in texts(layout, "p")] == ["缺图 a.jpg"]
    assert texts(layout, "q") == texts(layout, "s") == []


def test_a_photo_shows_only_what_is_inside_the_outline_that_text_follows():
    corners = (Point(0.5, 0), Point(1, 1), Point(0, 1))
    edge = Stroke(RuleKind.THIN, 0.5)
    shape = Box("p", rect(20, 20, 100, 50), Wrap(outline=corners))
    frames = (
        PhotoFrame(shape, "ph", border=edge),
        PhotoFrame(replace(shape, id="q", wrap=Wrap()), "ph", border=edge),
    )
    photo = Photo("ph", "a.jpg", 100, 100)
    layout = engine().page(issue([page(*frames)], [], [photo]), "p1")
    triangle = Path.polygon((70, 20), (120, 70), (20, 70))
    group, line = layout.display.frames[0].items
    assert (group.clip, line.path, line.width) == (triangle, triangle, 0.5)
    assert isinstance(group.items[0], Picture)
    assert isinstance(layout.display.frames[1].items[0], Picture)


def test_titles_stack_their_parts_and_report_what_is_too_large():
    story = replace(
        article("文"), kicker=Paragraph("引", "引题"), headline=Paragraph("主题行", "主题")
    )
    title = TitleFrame(Box("t", rect(20, 20, 200, 60)), "a1", space=6)
    layout = engine().page(issue([page(title)], [story]), "p1")
    assert [text for _, _, text in texts(layout, "t")] == ["引", "主题行"]
    small = replace(title, box=Box("t", rect(20, 20, 200, 30)))
    layout = engine().page(issue([page(small)], [story]), "p1")
    assert any(isinstance(fact, OversetTitle) for fact in layout.facts)


def test_labels_fill_in_their_fields():
    label = LabelFrame(
        Box("l", rect(20, 20, 200, 20)), (Paragraph("{page.no}版 {page.name}", "报眉"),)
    )
    layout = engine().page(issue([page(label)], []), "p1")
    assert texts(layout, "l")[0][2] == "1版 要闻"


def test_the_credit_follows_the_caption_where_it_fits():
    photo = Photo(
        "ph", "a.jpg", 10, 10, Paragraph("图为工人", "图说"), Paragraph("某某 摄", "摄影")
    )
    frame = CaptionFrame(Box("c", rect(20, 20, 120, 20)), "ph")
    layout = engine().page(issue([page(frame)], [], [photo]), "p1")
    (_, caption_y, _), (x, credit_y, _) = texts(layout, "c")
    assert caption_y == credit_y
    assert x > 80
    narrow = replace(frame, box=Box("c", rect(20, 20, 60, 31)))
    layout = engine().page(issue([page(narrow)], [], [photo]), "p1")
    (_, caption_y, _), (_, credit_y, _) = texts(layout, "c")
    assert credit_y == pytest.approx(caption_y + 11)


def test_members_of_groups_are_laid_out_in_place():
    label = LabelFrame(Box("l", rect(20, 20, 200, 20)), (Paragraph("字", "报眉"),))
    group = GroupFrame(Box("g", rect(20, 20, 200, 20)), (label,))
    layout = engine().page(issue([page(group)], []), "p1")
    assert [frame.frame for frame in layout.display.frames] == ["l"]
