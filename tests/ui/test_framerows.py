"""属性: how text keeps away from frames, unlike columns, titles made to fit, and what they hold."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.check.fit import capacity_words, head_words
from editor.edit.frames import SetFrame
from editor.layout.columns import MAX_COLUMNS
from editor.layout.report import Capacity, HeadFit, NarrowFrame
from editor.model.frame import PhotoFrame, TextFrame, TitleFit, WrapSide, with_box
from editor.model.place import Part
from editor.ui.fields import ChoiceField, FlagField, LengthField, TextField
from editor.ui.panels.framerows import read_widths, show_widths
from editor.ui.panels.inspectframe import fact_words
from editor.ui.panels.wraprows import OUTLINES, SIDES, read_corners, show_corners
from editor.values.geometry import Point
from editor.values.ids import ArticleId, FrameId, PageId
from editor.values.language import Words
from editor.values.units import MM
from tests.ui.test_inspector import choose, field, frame, select, type_in


def test_text_keeps_away_on_the_sides_and_by_the_outline_chosen(window):
    select(window, "f1")
    choose(field(window, ChoiceField, "绕排"), "两侧")
    choose(field(window, ChoiceField, "轮廓"), "椭圆")
    wrap = frame(window, "f1").box.wrap
    assert wrap.sides is WrapSide.BOTH
    assert len(wrap.outline) > 12
    type_in(field(window, LengthField, "边空"), "2mm")
    wrap = frame(window, "f1").box.wrap
    assert (wrap.sides, wrap.clearance.top) == (WrapSide.BOTH, pytest.approx(2 * MM))
    assert field(window, ChoiceField, "轮廓").currentText() == "椭圆"
    choose(field(window, ChoiceField, "轮廓"), "方框")
    assert frame(window, "f1").box.wrap.outline == ()


def test_an_outline_of_its_own_is_called_so_and_kept(window):
    select(window, "f1")
    type_in(field(window, TextField, "角点"), "0,0 100,0 40,100")
    own = frame(window, "f1").box.wrap.outline
    outlines = field(window, ChoiceField, "轮廓")
    assert outlines.currentText() == "自定"
    choose(outlines, "自定")
    assert frame(window, "f1").box.wrap.outline == own


def test_all_sides_are_offered_and_outlines_stay_inside_the_box():
    assert {value for value, _ in SIDES} == set(WrapSide)
    for outline, _ in OUTLINES:
        assert all(0 <= point.x <= 1 and 0 <= point.y <= 1 for point in outline)


def test_corners_are_typed_in_per_cent_of_the_box(window):
    select(window, "f1")
    type_in(field(window, TextField, "角点"), "0,0 100,0；50 100")
    outline = frame(window, "f1").box.wrap.outline
    assert outline == (Point(0, 0), Point(1, 0), Point(0.5, 1))
    assert read_corners(show_corners(outline)) == outline
    corners = field(window, TextField, "角点")
    type_in(corners, "0,0 100,0")
    assert frame(window, "f1").box.wrap.outline == outline
    assert (corners.text(), corners.property("wrong")) == ("0,0 100,0", True)
    type_in(corners, "")
    assert frame(window, "f1").box.wrap.outline == ()
    assert not corners.property("wrong")


def test_the_offset_is_shown_in_characters(window):
    select(window, "f1")
    offset = field(window, LengthField, "边空")
    assert offset.text() == "1字"
    type_in(offset, "1.5")
    assert frame(window, "f1").box.wrap.clearance.left == pytest.approx(13.5)


def test_a_frame_that_pushes_nothing_away_has_no_sides(window):
    select(window, "f1")
    field(window, FlagField, "图文互斥").click()
    boxes = window.docks.inspector.findChildren(ChoiceField)
    shown = [each for each in boxes if each.isVisibleTo(window.docks.inspector)]
    assert "绕排" not in [each.accessibleName() for each in shown]


def test_unlike_columns_are_typed_in_characters(window):
    select(window, "b1")
    type_in(field(window, TextField, "各栏宽"), "12、15 20字，8,8")
    changed = frame(window, "b1")
    assert isinstance(changed, TextFrame)
    assert (changed.widths, changed.columns) == ((12, 15, 20, 8, 8), 5)
    assert field(window, TextField, "各栏宽").text() == "12 15 20 8 8"
    type_in(field(window, TextField, "各栏宽"), "")
    assert frame(window, "b1").widths == ()


@given(st.text())
def test_whatever_is_typed_are_widths_or_none(text):
    widths = read_widths(text)
    assert len(widths) != 1
    assert len(widths) <= MAX_COLUMNS
    assert all(width > 0 for width in widths)


def test_widths_are_shown_as_they_are_typed():
    assert show_widths((15.0, 12.5)) == "15 12.5"
    assert read_widths(show_widths((15.0, 12.5))) == (15.0, 12.5)
    assert show_widths(()) == ""


def test_jump_lines_title_fit_and_photo_height(window):
    select(window, "b1")
    field(window, FlagField, "跨版时注明转接").click()
    assert frame(window, "b1").jump is False
    select(window, "t1")
    choose(field(window, ChoiceField, "适合"), "撑满")
    assert frame(window, "t1").fit is TitleFit.FILL
    select(window, "f1")
    type_in(field(window, LengthField, "适排增减"), "1")
    photo = frame(window, "f1")
    assert isinstance(photo, PhotoFrame)
    assert (photo.fit_lines, type(photo.fit_lines)) == (1, int)


def head(**changes) -> HeadFit:
    values = {"chars": 12.0, "capacity": 15, "lines": 1, "size": 28.0, "own_size": 28.0, **changes}
    return HeadFit(FrameId("t1"), ArticleId("a1"), Part.HEADLINE, **values)


@pytest.mark.parametrize(
    ("fact", "zh", "en"),
    [
        (head(), "12/15 字", "12/15 ch"),
        (
            head(chars=12.5, size=26.0, scale=0.95),
            "12.5/15 字 · 26pt · 95%",
            "12.5/15 ch · 26pt · 95%",
        ),
        (head(chars=20, over=3), "20/15 字 · 余 3 字", "20/15 ch · over 3 ch"),
    ],
)
def test_how_a_headline_fits_in_words(fact, zh, en):
    assert head_words(fact) == Words(zh, en)


def test_facts_are_told_of_their_own_frame():
    room = Capacity(FrameId("b3"), 32, 480)
    assert capacity_words(room) == Words("可排 32 行 480 字", "room for 32 ln · 480 ch")
    assert fact_words(room, FrameId("b3")) == capacity_words(room)
    assert fact_words(room, FrameId("b1")) is None
    assert fact_words(head(), FrameId("t1")).zh == "主题 12/15 字"
    assert fact_words(NarrowFrame(FrameId("b1")), FrameId("b1")) is None


def test_a_frame_moves_with_all_that_was_set(window):
    select(window, "f1")
    choose(field(window, ChoiceField, "绕排"), "整行让开")
    before = frame(window, "f1")
    window.bridge.do(SetFrame(PageId("page1"), with_box(before, before.box)))
    type_in(field(window, LengthField, "X"), "50mm")
    assert frame(window, "f1").box.wrap == before.box.wrap
