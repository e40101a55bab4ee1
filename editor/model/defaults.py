"""What a new issue starts with: fonts, styles by role, and the usual colours."""

from editor.model.color import INK, Paint, Swatch
from editor.model.composing import Emphasis, Kinsoku, PunctMode, TextLine
from editor.model.font import CompositeFont
from editor.model.formats import FOLIO, PageFormat
from editor.model.frame import Stroke, Wrap
from editor.model.issue import Issue, IssueInfo
from editor.model.page import Page
from editor.model.style import Align, CharacterStyle, FrameStyle, ParagraphStyle, StyleSheet
from editor.values.color import WHITE, Cmyk
from editor.values.geometry import Insets
from editor.values.ids import PageId, new_id

RED = Swatch("报红", Cmyk(0, 1, 0.9, 0))
"""The one spot of colour of a paper: masthead and little else."""
PAPER = Swatch("纸白", WHITE)
"""Bare paper, for reversed type."""

SONG, HEI, KAI, FANG = "宋体", "黑体", "楷体", "仿宋"

FONTS = (
    CompositeFont(SONG, "Noto Serif SC"),
    CompositeFont(HEI, "Noto Sans SC"),
    CompositeFont(KAI, "LXGW WenKai GB Lite"),
    CompositeFont(FANG, "Zhuque Fangsong (technical preview)"),
)

BODY = ParagraphStyle(
    "正文", font=SONG, weight=400, size=9, leading=13, scale_x=1, tracking=0, indent=2,
    align=Align.JUSTIFY, kinsoku=Kinsoku.GB, punct=PunctMode.KAIMING, autospace=0.25,
    takes_lines=0, paint=Paint(), gap_max=0.33,
)  # fmt: skip

HEADLINE = ParagraphStyle(
    "主题", "正文", SONG, 900, 28, 34, indent=0, align=Align.LEFT, punct=PunctMode.HALF,
    scale_min=0.9, most_lines=3,
)  # fmt: skip
"""The base of all headlines: what it says of fitting holds for any size."""

PARAGRAPH_STYLES = (
    BODY,
    ParagraphStyle("引题", "正文", KAI, 400, 13, 18, indent=0, align=Align.LEFT, scale_min=0.9),
    HEADLINE,
    ParagraphStyle(
        "头条主题", "主题", size=40, leading=47,
        scale_min=0.85, size_min=34, size_max=44, most_lines=2, spread_max=0.5,
    ),
    ParagraphStyle("黑体主题", "主题", HEI, 700, 26, 32, size_min=24, size_max=30),
    ParagraphStyle("小主题", "主题", weight=700, size=20, leading=25, size_min=18, size_max=22,
                   most_lines=0),
    ParagraphStyle("黑体小主题", "主题", HEI, 700, 18, 23, size_min=16, size_max=20, most_lines=0),
    ParagraphStyle("副题", "正文", KAI, 400, 13, 18, indent=0, align=Align.LEFT, scale_min=0.9),
    ParagraphStyle("署名", "正文", KAI, 400, 9, 13, indent=0, align=Align.LEFT),
    ParagraphStyle(
        "小标题", "正文", HEI, 700, 10.5, 13, indent=0, align=Align.CENTER, takes_lines=3
    ),
    ParagraphStyle("图说", "正文", KAI, 400, 8, 11, indent=0),
    ParagraphStyle("摄影", "图说", align=Align.RIGHT),
    ParagraphStyle("转版", "正文", KAI, 400, 8.5, indent=0, align=Align.RIGHT),
    ParagraphStyle("表文", "正文", SONG, 400, 8.5, 13, indent=0, align=Align.LEFT),
    ParagraphStyle("表头", "表文", HEI, 500),
    ParagraphStyle("表题", "表文", HEI, 700, 9.5, align=Align.CENTER, takes_lines=2),
    ParagraphStyle("报眉", "正文", HEI, 400, 9, 13, indent=0, align=Align.LEFT),
    ParagraphStyle(
        "报头", "主题", SONG, 900, 66, 72, align=Align.SPREAD, paint=Paint(RED.name)
    ),
    ParagraphStyle("报眉居中", "报眉", align=Align.CENTER),
    ParagraphStyle("报眉居右", "报眉", align=Align.RIGHT),
    ParagraphStyle("封面刊名", "报头", size=78, leading=84, paint=Paint(PAPER.name)),
    ParagraphStyle("封面报眉", "报眉", weight=500, size=10, leading=14, paint=Paint(PAPER.name)),
    ParagraphStyle("封面报眉居右", "封面报眉", align=Align.RIGHT),
    ParagraphStyle("栏目", "报眉", HEI, 700, 12, 16, align=Align.CENTER, paint=Paint(PAPER.name)),
)  # fmt: skip
"""By role; whatever a style leaves open it takes from the one it is based on."""

BOLD = CharacterStyle("加粗", weight=700)
EMPHASIS = CharacterStyle("着重", emphasis=Emphasis.DOT)
PROPER_NAME = CharacterStyle("专名", line=TextLine.NAME)
BOOK_TITLE = CharacterStyle("书名线", line=TextLine.TITLE)
UNDERLINE = CharacterStyle("下划线", line=TextLine.UNDERLINE)
TOGETHER = CharacterStyle("不拆开", whole=True)

MARKS = (BOLD, EMPHASIS, PROPER_NAME, BOOK_TITLE, UNDERLINE, TOGETHER)
"""What the commands for selected characters put on; an issue without one gets it from here."""

CHARACTER_STYLES = (
    CharacterStyle("电头", font=HEI, weight=700),
    CharacterStyle("文末署名", font=KAI, whole=True, flush_end=True),
    *MARKS,
)

FRAME_STYLES = (
    FrameStyle("加框", border=Stroke(), inset=Insets.all(9)),
    FrameStyle("底纹", "加框", fill=Paint(tint=0.1)),
    FrameStyle("绕排", wrap=Wrap(Insets.all(9))),
)


def default_styles() -> StyleSheet:
    """The styles of a new issue, after the habits of Chinese papers."""
    return StyleSheet(PARAGRAPH_STYLES, CHARACTER_STYLES, FRAME_STYLES, FONTS)


def default_swatches() -> tuple[Swatch, ...]:
    """Black, the red of the masthead, and paper."""
    return (INK, RED, PAPER)


def new_issue(page_format: PageFormat = FOLIO, info: IssueInfo = IssueInfo()) -> Issue:
    """An issue of one empty page, ready to work on."""
    page = Page(PageId(new_id("p")), "1", "要闻", page_format.grid)
    return Issue(info, (page,), (), (), default_styles(), default_swatches())
