"""Numbers that only a spoiled or hostile file holds: laid out somehow, at once, without a fault."""

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from editor.model.frame import (
    Box,
    CaptionFrame,
    ColumnFit,
    Direction,
    LabelFrame,
    PhotoFrame,
    RuleFrame,
    TitleFrame,
    Wrap,
)
from editor.model.grid import PageGrid
from editor.model.photo import Photo
from editor.model.style import ParagraphStyle
from editor.model.text import Paragraph, Span
from editor.values.geometry import Insets, Point, Rect, Size
from tests.layout.pages import SHEET, article, engine, issue, page, text_frame

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
    }
)


@settings(max_examples=150, deadline=5000)
@given(st.tuples(rects, rects, rects), grids, styles, text_frames)
def test_any_number_is_survived(places, grid, style, options):
    own, other, third = places
    gutter, direction = options["gutter"], options["direction"]
    frames = (
        text_frame("f", own, **options),
        TitleFrame(Box("t", other), "a1", direction=direction),
        PhotoFrame(Box("p", third, Wrap(Insets.all(gutter))), "ph"),
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
