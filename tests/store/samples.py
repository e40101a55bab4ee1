"""A small project and what tests do with it."""

from dataclasses import replace

from editor.edit.codec import encode
from editor.edit.text import Splice
from editor.model.article import Article
from editor.model.color import Paint, Swatch
from editor.model.defaults import new_issue
from editor.model.font import Companion, CompositeFont
from editor.model.formats import QUARTO
from editor.model.frame import (
    Box,
    CaptionFrame,
    Direction,
    GroupFrame,
    LabelFrame,
    PanelFrame,
    PhotoFrame,
    RuleFrame,
    RuleKind,
    Stroke,
    TextFrame,
    TitleFrame,
    Wrap,
)
from editor.model.issue import IssueInfo
from editor.model.output import NEWSPRINT, Severity
from editor.model.page import Credits, Page
from editor.model.photo import Photo
from editor.model.place import Part, TextRef
from editor.model.text import Paragraph, Span
from editor.values.color import Cmyk, Gray, Spot
from editor.values.geometry import Insets, Rect
from editor.values.ids import ArticleId, FrameId, PageId, PhotoId


def sample():
    """One page, four stories, one photo; the same every time."""
    issue = new_issue(info=IssueInfo("周刊"))
    stories = tuple(Article(ArticleId(f"a{n}"), body=(Paragraph(f"第{n}篇。"),)) for n in range(4))
    photo = Photo(PhotoId("ph1"), "one.jpg")
    page = replace(issue.pages[0], id="p1")
    return replace(issue, pages=(page,), articles=stories, photos=(photo,))


def typing(article, text, at=0):
    """The journal entry of some typing."""
    return encode(Splice(TextRef(article, Part.BODY, 0), at, at, text))


def files(path):
    """The contents of all files of a project but its lock."""
    return {
        each.relative_to(path).as_posix(): each.read_bytes()
        for each in sorted(path.rglob("*"))
        if each.is_file() and not each.name.startswith(".lock")
    }


def full_sample():
    """Two pages with every kind of frame and colour, a chain, a group and marked text."""
    issue = sample()
    rect = Rect(72, 99, 234, 130)

    def box(key, **more):
        return Box(FrameId(key), rect, **more)

    text = TextFrame(box("t1", wrap=Wrap(Insets(1, 2, 3, 4))), "a0", 2, column_rule=Stroke())
    parts = (Part.KICKER, Part.HEADLINE)
    frames = (
        PanelFrame(box("p", locked=True), Stroke(RuleKind.THICK_THIN, 3), Paint("报红", 0.1)),
        text,
        replace(text, box=box("t2", inset=Insets.all(9)), follows=FrameId("t1"), balance=True),
        TitleFrame(box("h"), "a0", parts, Direction.VERTICAL, styles=((Part.HEADLINE, "小主题"),)),
        GroupFrame(
            box("g"), (PhotoFrame(box("ph", style="加框"), "ph1"), CaptionFrame(box("c"), "ph1"))
        ),
        RuleFrame(box("r"), Stroke(RuleKind.DOTTED, 1 / 3)),
        LabelFrame(box("l"), (Paragraph("{page.no}版\n{issue.slogan}", "报眉"),)),
    )
    names = Credits("王编", "李美", "赵校", "0357-1234567")
    first = replace(issue.pages[0], frames=frames, credits=names)
    second = Page(PageId("p2"), "A02", "综合", QUARTO.grid)
    story = Article(
        ArticleId("a0"),
        Paragraph("引题", "引题"),
        Paragraph("主题\n两行", "主题"),
        body=(
            Paragraph(
                "本刊讯　今年以来（王波）", spans=(Span(0, 3, "电头"), Span(8, 12, "文末署名"))
            ),
            Paragraph("小标题", "小标题"),
        ),
        notes="占位\x00",
        photos=(PhotoId("p1"), PhotoId("图 二\x00")),
    )
    gold = Swatch("金", Spot("PANTONE 871", Cmyk(0.2, 0.3, 0.7, 0.1), 0.9))
    fonts = (CompositeFont("混排", "Noto Serif SC", latin=Companion("Noto Sans SC", 0.98, 0.02)),)
    return replace(
        issue,
        info=replace(issue.info, words=(("slogan", "口号\t“一”"),)),
        pages=(first, second),
        articles=(story, *issue.articles[1:]),
        styles=replace(issue.styles, fonts=issue.styles.fonts + fonts),
        swatches=(*issue.swatches, gold, Swatch("灰", Gray(0.5))),
        profiles=(replace(NEWSPRINT, name="本社", severities=(("text.loose", Severity.OFF),)),),
        output="本社",
    )
