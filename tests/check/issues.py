"""Parts of small sound issues that tests spoil in one way each."""

from dataclasses import replace

from editor.model.article import Article
from editor.model.defaults import default_styles, default_swatches
from editor.model.formats import A4L, QUARTO
from editor.model.frame import (
    Box,
    CaptionFrame,
    Frame,
    LabelFrame,
    PhotoFrame,
    TextFrame,
    TitleFrame,
)
from editor.model.grid import PageGrid
from editor.model.issue import Issue, IssueInfo
from editor.model.output import OutputProfile
from editor.model.page import Page
from editor.model.photo import Photo
from editor.model.style import ParagraphStyle
from editor.model.text import Paragraph
from editor.values.geometry import Rect

NEWS = QUARTO.grid
WEEKLY = A4L.grid
STORY = "大同市创建开发区区域经济融合发展新模式，与京津冀共建产业园。" * 6


def box(key: str, x: float = 100, y: float = 100, width: float = 200, height: float = 100) -> Box:
    return Box(key, Rect(x, y, width, height))


def label(text: str, style: str = "报眉", key: str = "l1", **place: float) -> LabelFrame:
    return LabelFrame(box(key, **{"height": 20, **place}), (Paragraph(text, style),))


def page(*frames: Frame, number: str = "1", grid: PageGrid = NEWS) -> Page:
    return Page(f"v{number}", number, "要闻", grid, frames)


def issue(*frames: Frame, grid: PageGrid = NEWS, **changes) -> Issue:
    """An issue of one page with some frames; ``changes`` are further fields of the issue."""
    made = Issue(
        IssueInfo("城北新报", 30, 152),
        (page(*frames, grid=grid),),
        styles=default_styles(),
        swatches=default_swatches(),
    )
    return replace(made, **changes)


def printed(made: Issue, **changes) -> Issue:
    """The issue by its own profile with something changed."""
    return made.printed(replace(made.profile, **changes))


def profile(made: Issue, value: OutputProfile) -> Issue:
    return made.printed(value)


def styled(made: Issue, *styles: ParagraphStyle) -> Issue:
    """The issue with more paragraph styles."""
    sheet = made.styles
    return replace(made, styles=replace(sheet, paragraph=(*sheet.paragraph, *styles)))


def story(key: str = "a1", text: str = STORY, title: str = "区域融合发展") -> Article:
    return Article(key, headline=Paragraph(title, "主题"), body=(Paragraph(text),))


def placed(key: str, rect: Rect, depth: float = 60) -> tuple[Frame, Frame]:
    """The frames of a story: its title and its text below."""
    head = Rect(rect.x, rect.y, rect.width, depth - 8)
    text = Rect(rect.x, rect.y + depth, rect.width, rect.height - depth)
    return (
        TitleFrame(Box(f"t-{key}", head), key),
        TextFrame(Box(f"x-{key}", text), key, balance=True),
    )


def photo(key: str = "p1", **changes) -> Photo:
    caption, credit = Paragraph("新城的早晨。", "图说"), Paragraph("王波　摄", "摄影")
    return replace(Photo(key, f"{key}.jpg", 2000, 1500, caption, credit), **changes)


def photo_frame(key: str = "f1", shown: str = "p1", **changes) -> PhotoFrame:
    return replace(PhotoFrame(box(key, width=240, height=180), shown), **changes)


def caption_frame(key: str = "c1", shown: str = "p1") -> CaptionFrame:
    return CaptionFrame(box(key, y=290, width=240, height=20), shown)
