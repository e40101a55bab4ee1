"""Masters in layout: shown behind, with the page's own fields, remembered page by page."""

from dataclasses import replace

import pytest

from editor.model.frame import LabelFrame, PanelFrame, TextFrame, Wrap
from editor.model.issue import Issue
from editor.model.layer import LAYERS, PICTURES, TEXT
from editor.model.page import Page
from editor.model.text import Paragraph
from editor.values.geometry import Insets, Rect
from tests.layout.pages import GRID, SHEET, article, box, engine, text_frame

LABEL = LabelFrame(box("m1", Rect(20, 2, 300, 15)), (Paragraph("{page.no} {page.name}", "报眉"),))
ASIDE = PanelFrame(box("m2", Rect(20, 20, 100, 60), wrap=Wrap(Insets.all(0))))


def issue(*frames):
    master = Page("A", "A", "内页", GRID, frames)
    own = (text_frame("t1", Rect(20, 20, 100, 200)),)
    pages = (
        Page("1", "1", "要闻", GRID, own, master="A"),
        Page("2", "2", "副刊", GRID, (), master="A"),
        Page("3", "3", "文体", GRID),
    )
    return Issue(pages=pages, articles=(article("字" * 60),), styles=SHEET, masters=(master,))


def words(layout, frame):
    items = [each.items for each in layout.display.frames if each.frame == frame]
    return ["".join(run.glyphs.text for run in item.line.runs) for found in items for item in found]


def test_a_masters_frame_lies_behind_and_shows_the_pages_own_fields():
    made, setter = issue(LABEL), engine()
    assert [each.frame for each in setter.page(made, "1").display.frames] == ["m1", "t1"]
    assert words(setter.page(made, "1"), "m1") == ["1 要闻"]
    assert words(setter.page(made, "2"), "m1") == ["2 副刊"]
    assert words(setter.page(made, "A"), "m1") == ["A 内页"]
    assert words(setter.page(made, "3"), "m1") == []


def test_text_keeps_away_from_a_masters_frame():
    setter = engine()
    free = setter.page(issue(), "1").display.frames[-1].items
    pushed = setter.page(issue(ASIDE), "1").display.frames[-1].items
    assert free[0].y < 80 < pushed[0].y


def test_a_changed_master_changes_only_pages_that_use_it():
    setter, made = engine(), issue(LABEL)
    before = {key: setter.page(made, key).display.frames for key in "123"}
    moved = replace(LABEL, box=replace(LABEL.box, rect=LABEL.box.rect.moved(0, 3)))
    made = replace(made, masters=(replace(made.masters[0], frames=(moved,)),))
    after = {key: setter.page(made, key).display.frames for key in "123"}
    assert after["1"][0].rect.y == 5
    assert after["1"][1] is before["1"][1] or after["1"][1] == before["1"][1]
    assert after["3"] == before["3"]


def test_an_empty_text_frame_of_a_master_is_only_a_guide():
    made = issue(TextFrame(box("m3", Rect(20, 20, 100, 200))))
    layout = engine().page(made, "2")
    assert layout.facts == ()
    assert layout.display.frames[0].items == ()


@pytest.mark.parametrize(("name", "shown"), [(TEXT, ["m1", "m2"]), (PICTURES, ["m1", "m2", "t1"])])
def test_a_hidden_layer_is_not_laid_out(name, shown):
    layers = tuple(replace(each, visible=each.name != name) for each in LAYERS)
    made = replace(issue(LABEL, ASIDE), layers=layers)
    assert [each.frame for each in engine().page(made, "1").display.frames] == shown


def test_a_hidden_frame_still_keeps_text_away():
    setter = engine()
    seen = setter.page(issue(ASIDE), "1").display.frames[-1]
    layers = tuple(replace(each, visible=each.name != "furniture") for each in LAYERS)
    assert setter.page(replace(issue(ASIDE), layers=layers), "1").display.frames[-1] == seen
