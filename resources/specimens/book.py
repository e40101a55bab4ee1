"""A specimen being put together: styles by what they choose, stories, photos and leaves."""

import re
from dataclasses import replace
from typing import Any

from editor.model.article import Article
from editor.model.color import Paint
from editor.model.composing import Emphasis, PunctMode, TextLine
from editor.model.defaults import HEI, KAI, RED, SONG, default_styles, default_swatches
from editor.model.issue import Issue, IssueInfo
from editor.model.page import Page
from editor.model.style import Align, CharacterStyle, ParagraphStyle
from editor.model.text import Paragraph, Span
from editor.values.ids import ArticleId

MARKED = re.compile(r"\{([^:^{}]*):([^{}^]*)(?:\^([^{}]*))?\}")
"""``{着重:文字}`` in a character style, ``{:重庆^chóng qìng}`` with a reading, or both."""

SAMPLE = ParagraphStyle("样文", "正文", indent=0, punct=PunctMode.FULL)
"""The base of all sample texts: body type without indent."""

FURNITURE = (
    SAMPLE,
    ParagraphStyle("样张名", "报眉", SONG, 900, 30, 34),
    ParagraphStyle("样张英文名", "报眉", HEI, 500, 9, 12, tracking=0.06),
    ParagraphStyle("样张号", "报眉", SONG, 900, 30, 34, align=Align.RIGHT, paint=Paint(RED.name)),
    ParagraphStyle("组名", "报眉", HEI, 800, 10.5, 13, paint=Paint(RED.name)),
    ParagraphStyle("组名英文", "报眉", HEI, 400, 7.5, 10, align=Align.RIGHT, paint=Paint(tint=0.7)),
    ParagraphStyle("说明", "报眉", HEI, 700, 7.5, 9.5),
    ParagraphStyle("英文说明", "报眉", HEI, 400, 6.5, 8.5, paint=Paint(tint=0.7)),
    ParagraphStyle("页脚", "报眉", HEI, 400, 7, 10, paint=Paint(tint=0.7)),
)

CHARACTERS = (
    CharacterStyle("灰字", paint=Paint(tint=0.3)),
    CharacterStyle("红字", paint=Paint(RED.name)),
    CharacterStyle("黑体字", font=HEI, weight=700),
    CharacterStyle("楷体字", font=KAI),
    CharacterStyle("小字", size=0.7),
    CharacterStyle("着重圈", emphasis=Emphasis.CIRCLE),
    CharacterStyle("专名着重", emphasis=Emphasis.DOT, line=TextLine.NAME),
    CharacterStyle("书名着重", emphasis=Emphasis.DOT, line=TextLine.TITLE),
    CharacterStyle("署名", font=KAI, whole=True, flush_end=True),
)

WORDS = ("产业园",)
"""The house's list of what lines never break."""


class Book:
    """Collects what the leaves of a specimen are made of."""

    def __init__(self) -> None:
        self.styles: dict[str, ParagraphStyle] = {}
        self.articles: list[Article] = []
        self.pages: list[Page] = []

    def style(self, base: str = "样文", **choices: Any) -> str:  # noqa: ANN401
        """The name of a style that makes these choices and leaves the rest to its base."""
        said = "，".join(f"{key}={value}" for key, value in choices.items())
        name = f"{base}：{said}"
        self.styles[name] = ParagraphStyle(name, base, **choices)
        return name

    def story(self, *paragraphs: Paragraph) -> ArticleId:
        """A story of these paragraphs."""
        return self.add(Article(ArticleId(""), body=paragraphs))

    def add(self, article: Article) -> ArticleId:
        """An article under an id of its own."""
        new = ArticleId(f"a{len(self.articles) + 1:03d}")
        self.articles.append(replace(article, id=new))
        return new

    def issue(self) -> Issue:
        """All leaves as an issue."""
        sheet = replace(default_styles(), words=WORDS)
        own = {style.name: style for style in CHARACTERS}
        kept = tuple(style for style in sheet.character if style.name not in own)
        sheet = replace(
            sheet,
            paragraph=(*sheet.paragraph, *FURNITURE, *self.styles.values()),
            character=(*kept, *CHARACTERS),
        )
        info = IssueInfo("版心样张")
        articles = tuple(self.articles)
        return Issue(info, tuple(self.pages), articles, (), sheet, default_swatches())


def para(text: str, style: str = "样文", looseness: int = 0) -> Paragraph:
    """A paragraph from text with marks in braces."""
    plain, spans, end = "", list[Span](), 0
    for found in MARKED.finditer(text):
        plain += text[end : found.start()]
        name, words, reading = found.groups()
        spans.append(Span(len(plain), len(plain) + len(words), name, reading or ""))
        plain += words
        end = found.end()
    return Paragraph(plain + text[end:], style, tuple(spans), looseness)
