"""Small issues in code for layout tests: square type of 10 pt on 15 pt."""

import functools
from dataclasses import replace

from editor.layout.engine import Engine
from editor.layout.report import StoryFit
from editor.model.article import Article
from editor.model.font import CompositeFont
from editor.model.frame import Box, TextFrame, Wrap
from editor.model.grid import PageGrid
from editor.model.issue import Issue, IssueInfo
from editor.model.page import Page
from editor.model.style import Align, CharacterStyle, ParagraphStyle, StyleSheet
from editor.model.text import Paragraph
from editor.values.geometry import Insets, Point, Rect, Size
from tests.square_font import square_library

FONT = CompositeFont("方", "Banxin Square")
SHEET = StyleSheet(
    paragraph=(
        ParagraphStyle("正文", font="方", size=10, leading=15, indent=0, align=Align.JUSTIFY),
        ParagraphStyle("小标题", "正文", size=11, takes_lines=3, align=Align.CENTER),
        ParagraphStyle("主题", "正文", size=30, leading=36, align=Align.LEFT),
        ParagraphStyle("引题", "主题", size=12, leading=16),
        ParagraphStyle("副题", "主题", size=12, leading=16),
        ParagraphStyle("署名", "正文", align=Align.LEFT),
        ParagraphStyle("图说", "正文", size=8, leading=11, align=Align.LEFT),
        ParagraphStyle("摄影", "图说"),
        ParagraphStyle("报眉", "正文", align=Align.LEFT),
    ),
    character=(CharacterStyle("文末署名", whole=True, flush_end=True),),
    fonts=(FONT,),
)
GRID = PageGrid(
    Size(400, 400), Point(20, 20), columns=3, column_chars=10, cell=10, leading=15, lines=20
)


@functools.cache
def fonts():
    return square_library()


def sheet(name="正文", **changes):
    """The usual styles with one of them changed."""
    styles = tuple(replace(s, **changes) if s.name == name else s for s in SHEET.paragraph)
    return replace(SHEET, paragraph=styles)


def engine(photo_state=lambda _: ""):
    return Engine(fonts(), photo_state)


def box(name, rect, **more):
    return Box(name, rect, **more)


def text_frame(name, rect, article="a1", **more):
    return TextFrame(box(name, rect), article, **more)


def obstacle(frame, clearance=0.0):
    return replace(frame, box=replace(frame.box, wrap=Wrap(Insets.all(clearance))))


def article(*paragraphs, name="a1"):
    body = tuple(Paragraph(p) if isinstance(p, str) else p for p in paragraphs)
    return Article(name, body=body)


def page(*frames, name="p1", grid=GRID):
    return Page(name, "1", "要闻", grid, tuple(frames))


def issue(pages, articles, photos=()):
    return Issue(IssueInfo("报"), tuple(pages), tuple(articles), tuple(photos), SHEET)


def story_fit(layout):
    """How well the story of a page fits."""
    return next(fact for fact in layout.facts if isinstance(fact, StoryFit))


def texts(layout, frame):
    """Lines of a frame as (x, y of the baseline, text)."""
    found = next(item for item in layout.display.frames if item.frame == frame)
    return [
        (round(item.x, 2), round(item.y, 2), "".join(run.glyphs.text for run in item.line.runs))
        for item in found.items
        if hasattr(item, "line")
    ]


def rect(x, y, width, height):
    return Rect(x, y, width, height)
