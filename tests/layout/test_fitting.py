"""A story's fitting changes its own body only, as far as its styles let it."""

from dataclasses import replace

from editor.layout.looks import Looks, with_fitting
from editor.model.composing import PunctMode
from editor.model.fitting import PLAIN, Fitting
from editor.model.frame import Box, TitleFrame
from editor.model.place import Part
from editor.model.text import Paragraph
from editor.values.geometry import Rect
from tests.layout.pages import SHEET, article, engine, issue, page, sheet, text_frame, texts

TIGHT = Fitting(tracking=-0.02)


def two_stories(fitting, styles=SHEET):
    frames = [
        text_frame("f", Rect(20, 20, 158, 100)),
        text_frame("g", Rect(200, 20, 158, 100), "a2"),
        TitleFrame(Box("t", Rect(20, 150, 158, 100)), "a1", (Part.BYLINE,)),
    ]
    first = article("字" * 40)
    first = replace(first, fitting=fitting, byline=Paragraph("字" * 8, "正文"))
    value = issue([page(*frames)], [first, article("字" * 40, name="a2")])
    return replace(value, styles=styles)


def lengths(layout, frame):
    return [len(text) for _, _, text in texts(layout, frame)]


def test_only_the_body_of_the_story_itself_is_set_otherwise():
    work = engine()
    layout = work.page(two_stories(TIGHT), "p1")
    plain = work.page(two_stories(PLAIN), "p1")
    assert lengths(layout, "f") == [16, 16, 8]
    assert lengths(layout, "g") == lengths(plain, "f") == [15, 15, 10]
    assert texts(layout, "t") == texts(plain, "t")


def test_taking_a_fitting_back_finds_the_old_lines_again():
    work = engine()
    before = work.page(two_stories(PLAIN), "p1")
    work.page(two_stories(TIGHT), "p1")
    after = work.page(two_stories(PLAIN), "p1")
    pairs = zip(before.display.frames[0].items, after.display.frames[0].items, strict=True)
    assert all(one is other for one, other in pairs)


def test_a_house_that_forbids_it_later_forbids_it_at_once():
    layout = engine().page(two_stories(TIGHT, sheet(fit_tracking=0.0)), "p1")
    assert lengths(layout, "f") == [15, 15, 10]


def test_what_styles_do_not_allow_is_not_done():
    looks = Looks(sheet(fit_scale=0.99, fit_subhead=2), ())
    body, subhead = looks.paragraph("正文"), looks.paragraph("小标题")
    wild = Fitting(1.0, 0.5, 2.0, PunctMode.KAIMING, -9)
    assert with_fitting(body, wild) == replace(body, tracking=0.02, scale_x=0.99)
    assert with_fitting(subhead, wild) == replace(subhead, takes_lines=1)
    assert with_fitting(body, Fitting(scale=3.0, leading=1.5)) is body


def test_the_same_fitting_gives_the_same_looks():
    looks = Looks(SHEET, ())
    assert looks.fitted(PLAIN) is looks
    assert looks.fitted(Fitting(tracking=0.01)) is looks.fitted(Fitting(tracking=0.01))
    assert looks.fitted(Fitting(subhead=1)).paragraph("正文") is looks.paragraph("正文")
