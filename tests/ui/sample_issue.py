"""A tiny but complete issue for the window's tests: two pages, three articles, a photo."""

import datetime
from dataclasses import replace

from editor.model.article import Article
from editor.model.defaults import default_styles, default_swatches
from editor.model.frame import Box as FrameBox
from editor.model.frame import (
    CaptionFrame,
    Frame,
    LabelFrame,
    PanelFrame,
    PhotoFrame,
    RuleFrame,
    Stroke,
    TextFrame,
    TitleFrame,
    Wrap,
)
from editor.model.grid import PageGrid
from editor.model.issue import Issue, IssueInfo
from editor.model.page import Credits, Page
from editor.model.photo import Photo
from editor.model.text import Paragraph, Span
from editor.values.geometry import Insets, Rect, Size
from editor.values.ids import ArticleId, FrameId, PageId, PhotoId
from editor.values.units import MM

GRID = PageGrid(Size(275 * MM, 390 * MM), columns=6, column_chars=12, lines=76).centred(drop=13)
SENTENCE = "大同市经济技术开发区今年前三季度签约项目四十二个，总投资一百八十六亿元，"


def tiny_issue() -> Issue:
    """Page 1 with a long story, a short one and a photo; page 2 with an empty frame."""
    return Issue(
        IssueInfo("开发区建设周刊", 12, 386, datetime.date(2026, 11, 24)),
        (_front(), _second()),
        (
            _article("a1", "推动保税维修业态发展", 60),
            _article("a2", "优化营商环境", 6),
            _article("a3", "上半年开发区经济运行平稳", 3),
        ),
        (Photo(PhotoId("p1"), "gate.jpg", caption=Paragraph("开发区大门。", "图说")),),
        default_styles(),
        default_swatches(),
    )


def _article(name: str, title: str, sentences: int) -> Article:
    body = tuple(Paragraph(SENTENCE * 3 + "创历史同期新高。") for _ in range(sentences // 3))
    first = replace(body[0], text="本刊讯　" + body[0].text, spans=(Span(0, 3, "电头"),))
    return Article(
        ArticleId(name),
        headline=Paragraph(title, "主题"),
        deck=Paragraph("副题说明要点", "副题"),
        body=(first, *body[1:]),
    )


def _front() -> Page:
    frames: tuple[Frame, ...] = (
        LabelFrame(_box("l1", 0, 0, 3, 5), (Paragraph("开发区", "报头"),)),
        LabelFrame(
            _box("l2", 3, 1, 3, 3),
            (Paragraph("第{issue.number}期　{issue.date:YYYY年M月D日}", "报眉"),),
        ),
        RuleFrame(_box("r1", 0, 6, 6, 1), Stroke(width=1)),
        TitleFrame(_box("t1", 0, 8, 4, 6), ArticleId("a1")),
        TextFrame(_box("b1", 0, 15, 4, 40), ArticleId("a1"), columns=4),
        PhotoFrame(replace(_box("f1", 1, 20, 2, 14), wrap=Wrap(Insets.all(9))), PhotoId("p1")),
        CaptionFrame(_box("c1", 1, 34, 2, 2), PhotoId("p1")),
        PanelFrame(_box("n1", 4, 8, 2, 47), border=Stroke(width=0.5)),
        TitleFrame(_box("t2", 4, 9, 2, 5), ArticleId("a2")),
        TextFrame(_box("b2", 4, 15, 2, 38), ArticleId("a2"), columns=2),
    )
    return Page(PageId("page1"), "1", "要闻", GRID, frames, Credits("王波", "李静"))


def _second() -> Page:
    frames: tuple[Frame, ...] = (TextFrame(_box("b3", 0, 10, 3, 30), columns=3),)
    return Page(PageId("page2"), "2", "综合", GRID, frames)


def _box(name: str, column: float, line: float, columns: float, lines: float) -> FrameBox:
    rect: Rect = GRID.rect(column, line, columns, lines)
    return FrameBox(FrameId(name), rect)
