"""Numbers that only a spoiled or hostile file holds: laid out somehow, at once, without a fault."""

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from editor.layout.report import StoryFit
from editor.model.composing import Composer, Emphasis, TextLine
from editor.model.font import Companion, CompositeFont
from editor.model.frame import (
    Box,
    CaptionFrame,
    ColumnFit,
    Direction,
    LabelFrame,
    PanelFrame,
    PhotoFrame,
    RuleFrame,
    TitleFrame,
    Wrap,
    WrapSide,
)
from editor.model.grid import PageGrid
from editor.model.photo import Photo
from editor.model.style import CharacterStyle, ParagraphStyle
from editor.model.text import Paragraph, Span
from editor.values.geometry import Insets, Point, Rect, Size
from tests.layout.pages import SHEET, article, engine, issue, page, text_frame, texts

numbers = st.sampled_from([-1e12, -50.0, -1e-9, 0.0, 1e-9, 0.3, 10.0, 200.0, 1e5, 1e12])
rects = st.builds(Rect, numbers, numbers, numbers, numbers)
grids = st.builds(
    PageGrid,
    st.just(Size(400, 400)),
    st.builds(Point, numbers, numbers),
    columns=st.sampled_from([-3, 0, 1, 10**18]),
    column_chars=numbers,
    gutter_chars=numbers,
    cell=numbers,
    leading=numbers,
)
styles = st.builds(
    ParagraphStyle,
    st.just("正文"),
    font=st.just("方"),
    weight=st.sampled_from([-5, 400, 10**9]),
    size=numbers,
    leading=numbers,
    scale_x=numbers,
    tracking=numbers,
    indent=numbers,
    autospace=numbers,
    takes_lines=st.sampled_from([-2, 0, 3, 10**12]),
)


text_frames = st.fixed_dictionaries(
    {
        "columns": st.sampled_from([-1, 0, 2, 10**18]),
        "gutter": numbers,
        "fit": st.sampled_from(ColumnFit),
        "direction": st.sampled_from(Direction),
        "balance": st.booleans(),
        "widths": st.lists(numbers, max_size=3).map(tuple),
    }
)
corners = st.builds(Point, numbers, numbers)
wraps = st.builds(
    Wrap,
    st.builds(Insets, numbers, numbers, numbers, numbers),
    st.sampled_from(WrapSide),
    st.lists(corners, max_size=5).map(tuple),
)


@settings(max_examples=150, deadline=5000)
@given(st.tuples(rects, rects, rects), grids, styles, text_frames, wraps)
def test_any_number_is_survived(places, grid, style, options, wrap):
    own, other, third = places
    direction = options["direction"]
    frames = (
        text_frame("f", own, **options),
        TitleFrame(Box("t", other), "a1", direction=direction),
        PhotoFrame(Box("p", third, wrap), "ph"),
        CaptionFrame(Box("c", other), "ph"),
        LabelFrame(Box("l", third), (Paragraph("{page.no}字", "正文"),), direction),
        RuleFrame(Box("r", other)),
    )  # fmt: skip
    body = Paragraph("字，“中文”——12a\n" * 3, "正文", (Span(2, 5, "文末署名"),))
    story = replace(article(body, Paragraph("字")), headline=Paragraph("主题：“字”", "主题"))
    sheet = replace(SHEET, paragraph=(style, *SHEET.paragraph[1:]))
    photo = Photo("ph", "a.jpg", 0, -5, Paragraph("说", "正文"), Paragraph("摄", "正文"))
    value = replace(issue([page(*frames, grid=grid)], [story], [photo]), styles=sheet)
    assert engine().page(value, "p1").page == "p1"


def test_an_outline_of_ten_thousand_corners_is_survived():
    star = tuple(Point(at % 7 / 7, at * 37 % 10_000 / 10_000) for at in range(10_000))
    wall = PanelFrame(Box("p", Rect(20, 20, 300, 300), Wrap(Insets.all(5), WrapSide.BOTH, star)))
    frame = text_frame("f", Rect(20, 20, 360, 360), columns=3, gutter=10, balance=True)
    layout = engine().page(issue([page(frame, wall)], [article("字" * 500)]), "p1")
    shown = sum(len(text) for _, _, text in texts(layout, "f"))
    over = sum(fact.over_chars for fact in layout.facts if isinstance(fact, StoryFit))
    assert shown + over == 500


def test_a_column_that_is_blocked_from_top_to_foot_is_left_out():
    wall = PanelFrame(Box("p", Rect(0, 0, 1e9, 1e9), Wrap(Insets.all(1e9), WrapSide.NONE)))
    frame = text_frame("f", Rect(20, 20, 100, 100), columns=2, gutter=-500)
    layout = engine().page(issue([page(frame, wall)], [article("字" * 50)]), "p1")
    assert [fact.over_chars for fact in layout.facts if isinstance(fact, StoryFit)] == [50]


def test_chains_over_many_pages_of_one_row_are_survived():
    frames = [
        text_frame(f"f{at}", Rect(20, 20, 60, 10), follows=f"f{at - 1}" if at else None)
        for at in range(300)
    ]
    pages = [page(frame, name=f"p{at}") for at, frame in enumerate(frames)]
    layout = engine().page(issue(pages, [article("字" * 3_000)]), "p299")
    assert [fact.over_chars for fact in layout.facts if isinstance(fact, StoryFit)] == [1_200]


@given(st.sampled_from([-(10**18), -(10**6), 10**6, 10**18]), st.booleans())
def test_any_number_of_lines_more_or_fewer_is_survived(looseness, whole):
    body = Paragraph("今天国务院召开会议，讨论经济。" * 20, "正文", looseness=looseness)
    composer = Composer.PARAGRAPH if whole else Composer.LINE
    sheet = replace(SHEET, paragraph=(replace(SHEET.paragraph[0], composer=composer),))
    frame = text_frame("f", Rect(20, 20, 360, 360), columns=2)
    value = replace(issue([page(frame)], [article(body)]), styles=sheet)
    assert engine().page(value, "p1").page == "p1"


sizes = st.sampled_from([-1e308, -1.0, 0.0, 1e-320, 1e9, 1e308])


@given(sizes, sizes, st.sampled_from(Direction))
def test_characters_of_any_size_are_survived(size, shift, direction):
    look = CharacterStyle("巨", size=size, shift=shift, emphasis=Emphasis.DOT, line=TextLine.TITLE)
    font = CompositeFont("方", "Banxin Square", latin=Companion("Banxin Square", size, shift))
    sheet = replace(SHEET, character=(look,), fonts=(font,))
    marked = Paragraph(
        "今天“国务院”a1召开会议", "正文", (Span(1, 5, "巨"), Span(6, 9, "巨", "gong"))
    )
    story = replace(article(marked), headline=replace(marked, style="主题"))
    frames = (
        text_frame("f", Rect(20, 20, 360, 360), direction=direction),
        TitleFrame(Box("t", Rect(20, 20, 300, 90)), "a1", direction=direction),
    )
    value = replace(issue([page(*frames)], [story]), styles=sheet)
    assert engine().page(value, "p1").page == "p1"
