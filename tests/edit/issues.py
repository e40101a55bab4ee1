"""A small issue with everything that edits touch: chains over pages, groups, photos, labels."""

from editor.edit.selection import TextSelection
from editor.edit.state import State
from editor.model.article import Article
from editor.model.color import INK, Paint, Swatch
from editor.model.font import Companion, CompositeFont
from editor.model.frame import (
    Box,
    CaptionFrame,
    GroupFrame,
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
from editor.model.page import Page
from editor.model.photo import Photo
from editor.model.place import Part, TextPoint, TextRef
from editor.model.style import CharacterStyle, FrameStyle, ParagraphStyle, StyleSheet
from editor.model.text import Paragraph, Span
from editor.values.color import Cmyk, Spot
from editor.values.geometry import Insets, Rect, Size

GRID = PageGrid(Size(400, 560), columns=3, column_chars=12, lines=40).centred()


def box(key: str, x: float = 20, y: float = 20, width: float = 100, height: float = 80) -> Box:
    """A box of some size."""
    return Box(key, Rect(x, y, width, height))


def sheet() -> StyleSheet:
    """A few styles of every kind."""
    return StyleSheet(
        paragraph=(
            ParagraphStyle("正文", font="宋体", size=9, leading=13, indent=2),
            ParagraphStyle("小标题", base="正文", font="黑体", takes_lines=2),
            ParagraphStyle("主题", font="黑体", size=26, leading=32),
        ),
        character=(CharacterStyle("加粗", weight=700), CharacterStyle("电头", base="加粗")),
        frame=(FrameStyle("底纹", fill=Paint("红", 0.2), inset=Insets.all(4)),),
        fonts=(
            CompositeFont("宋体", "Noto Serif SC", latin=Companion("Noto Serif SC", 1.05)),
            CompositeFont("黑体", "Noto Sans SC"),
        ),
    )


def articles() -> tuple[Article, ...]:
    """Three stories, one of them empty."""
    first = Article(
        "a1",
        kicker=Paragraph("开发区一季度", "引题"),
        headline=Paragraph("招商引资开门红", "主题"),
        body=(
            Paragraph("本刊讯（记者 王波）三月的开发区春意正浓。", "正文", (Span(0, 3, "电头"),)),
            Paragraph("项目建设\n全面提速", "小标题"),
            Paragraph("一季度新签项目 12 个，总投资 36 亿元。（王波）", "正文"),
        ),
    )
    second = Article("a2", headline=Paragraph("园区夜校开课", "主题"), body=(Paragraph("夜校。"),))
    return first, second, Article("a3")


def pages() -> tuple[Page, ...]:
    """Three pages; the first story's chain runs from page 1 to page 2 and back."""
    group = GroupFrame(
        box("g1", 200, 300, 120, 60),
        (
            PanelFrame(box("f8", 200, 300, 120, 60), Stroke(), Paint("红", 0.1)),
            GroupFrame(
                box("g2", 210, 310, 100, 20),
                (LabelFrame(box("f9", 210, 310, 100, 20), (Paragraph("要闻", "报眉"),)),),
            ),
        ),
    )
    front = (
        TitleFrame(box("f1"), "a1"),
        TextFrame(box("f2", y=110), "a1", columns=2),
        PhotoFrame(box("f3", 130, 110), "p1"),
        CaptionFrame(box("f4", 130, 195, 100, 12), "p1"),
        RuleFrame(box("f5", 20, 250, 300, 3)),
        TextFrame(box("f6", 20, 260), follows="f7"),
        group,
    )
    second = (
        TextFrame(Box("f7", Rect(20, 20, 200, 90), Wrap(Insets.all(6))), follows="f2"),
        TextFrame(box("f10", 20, 200), "a2"),
        LabelFrame(box("f11", 20, 5, 200, 10), (Paragraph("第{page.no}版"), Paragraph("综合"))),
    )
    return (
        Page("v1", "1", "要闻", GRID, front),
        Page("v2", "2", "综合", GRID, second),
        Page("v3", "A03", "副刊", GRID),
    )


def small_issue() -> Issue:
    """The whole issue."""
    return Issue(
        IssueInfo("开发区建设周刊", 12, 458),
        pages(),
        articles(),
        (Photo("p1", "厂房.jpg", 3000, 2000, Paragraph("新厂房。", "图说")), Photo("p2", "b.png")),
        sheet(),
        (
            INK,
            Swatch("红", Cmyk(0, 1, 1, 0)),
            Swatch("金", Spot("PANTONE 871", Cmyk(0, 0.2, 0.6, 0.2))),
        ),
    )


def caret(ref: TextRef, offset: int = 0, frame: str = "f2") -> TextSelection:
    """A caret in a text."""
    point = TextPoint(ref, offset)
    return TextSelection(point, point, frame)


def body(paragraph: int = 0, article: str = "a1") -> TextRef:
    """A paragraph of a story."""
    return TextRef(article, Part.BODY, paragraph)


def at_body(offset: int = 0, paragraph: int = 0) -> State:
    """The small issue with a caret in the first story."""
    return State(small_issue(), caret(body(paragraph), offset))
