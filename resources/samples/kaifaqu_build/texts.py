"""The sample's articles: the source page's five, word for word, and those of the inner pages."""

import json
import re
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from editor.model.article import Article
from editor.model.table import CELL_BREAK, ROW_BREAK, CellAlign, Column, Table
from editor.model.text import LINE_BREAK, Paragraph, Span, join
from editor.values.ids import ArticleId

LEAD_IN, SIGN_OFF, BOLD = "电头", "文末署名", "加粗"
SUM = "合计"
SUBHEAD = "小标题"
PLACEHOLDER = "标题在来源文本中缺失，此为编辑代拟，非原文。"
REUSED = "样刊文字：正文取自一版各稿，标题为编辑代拟。"
OWN = "样刊文字：本刊编辑为样刊撰写。"
PARTS = {"引题": "kicker", "主题": "headline", "副题": "deck", "署名": "byline"}

LOOSENESS = {("a3", 7): -1}
"""Paragraphs of the front page that are set in a line less, so that their stories close."""
NAMES_AND_NUMBERS = Table(
    (
        Column(3, fixed=True),
        Column(1, align=CellAlign.DECIMAL),
        Column(1.5, align=CellAlign.DECIMAL),
        Column(1.25, align=CellAlign.DECIMAL),
    ),
    padding=0.25,
    above=0,
    below=0,
)
"""Rows of a name and three numbers, between a title and a note of their own."""

Record = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Source:
    """The page that the sample stands on: its articles and the front picture's words."""

    articles: tuple[Record, ...]
    caption: str
    credit: str

    def article(self, key: str) -> Record:
        """One of the source's articles by its id."""
        return next(record for record in self.articles if record["id"] == key)


def read_source(path: Path) -> Source:
    """The source page from its JSON file."""
    data = json.loads(path.read_text(encoding="utf-8"))
    photo = data["photos"][0]
    credit = f"{photo['credit']}　{photo['credit_suffix']}"
    return Source(tuple(data["articles"]), photo["caption"], credit)


def source_articles(source: Source) -> tuple[Article, ...]:
    """The five articles of the front page; lost headlines are marked in their notes."""
    return tuple(_from_record(record) for record in source.articles)


def _from_record(record: Record) -> Article:
    headline = LINE_BREAK.join((record["headline"] or {}).get("lines", ()))
    lost = not headline
    headline = headline or record["headline_placeholder"].replace(" ", "　")
    return Article(
        id=ArticleId(record["id"]),
        kicker=Paragraph((record["kicker"] or {}).get("text", ""), "引题"),
        headline=Paragraph(headline, "主题"),
        deck=Paragraph((record["deck"] or {}).get("text", ""), "副题"),
        byline=Paragraph((record["byline"] or {}).get("text", ""), "署名"),
        body=tuple(
            replace(_paragraph(item), looseness=LOOSENESS.get((record["id"], at), 0))
            for at, item in enumerate(record["paragraphs"])
        ),
        notes=PLACEHOLDER if lost else "",
    )


def _paragraph(item: Record) -> Paragraph:
    if item["kind"] == "subhead":
        return Paragraph(LINE_BREAK.join(item["lines"]), SUBHEAD)
    text, spans = item["text"], []
    if item.get("lead_in"):
        text = f"{item['lead_in']}　{text}"
        spans.append(Span(0, len(item["lead_in"]), LEAD_IN))
    if item.get("end_byline"):
        start = len(text)
        text += f"（{item['end_byline']}）"
        spans.append(Span(start, len(text), SIGN_OFF))
    return Paragraph(text, "正文", tuple(spans))


def own_articles(path: Path, source: Source) -> tuple[Article, ...]:
    """The articles of the inner pages from the stories file.

    A story opens with ``== id``; ``主题：…`` sets a part of its title, ``@a3 4-9`` quotes
    paragraphs of a source article, ``§`` marks a subhead (``§§`` one of two lines), ``表题：…``
    and ``表注：…`` what stands above and below a table, ``|`` one of its rows, ``体：…`` the style
    of the body; any other line is a paragraph.
    """
    blocks = re.split(r"^== ", path.read_text(encoding="utf-8"), flags=re.MULTILINE)
    return tuple(_own(block.strip().splitlines(), source) for block in blocks if block.strip())


def _add_row(body: list[Paragraph], row: str) -> None:
    """One more row of the table that ends the body, or the first of a new one; the sum is bold."""
    marks = (Span(0, len(row), BOLD),) if row.startswith(SUM) else ()
    line = Paragraph(row, "表文", marks)
    if body and body[-1].table is not None:
        body[-1] = join(join(body[-1], Paragraph(ROW_BREAK)), line)
    else:
        body.append(replace(line, table=NAMES_AND_NUMBERS))


def _own(lines: list[str], source: Source) -> Article:
    titles: dict[str, Paragraph] = {}
    body: list[Paragraph] = []
    style = "正文"
    for line in lines[1:]:
        name, _, words = line.partition("：")
        if name in PARTS:
            titles[PARTS[name]] = Paragraph(words, name)
        elif name == "体":
            style = words
        elif name in ("表题", "表注"):
            body.append(Paragraph(words, name))
        elif line.startswith("|"):
            _add_row(body, line[1:].replace("|", CELL_BREAK))
        elif line.startswith("§§"):
            body.append(Paragraph(line[2:].replace("|", LINE_BREAK), SUBHEAD))
        elif line.startswith("@"):
            key, _, span = line[1:].partition(" ")
            first, last = (int(number) for number in span.split("-"))
            body += [
                _paragraph(item) for item in source.article(key)["paragraphs"][first : last + 1]
            ]
        elif line.startswith("§"):
            body.append(Paragraph(line[1:], "插题"))
        else:
            body.append(Paragraph(line, style))
    notes = REUSED if any(line.startswith("@") for line in lines) else OWN
    return Article(
        ArticleId(lines[0].strip()),
        titles.get("kicker", Paragraph(style="引题")),
        titles.get("headline", Paragraph(style="主题")),
        titles.get("deck", Paragraph(style="副题")),
        titles.get("byline", Paragraph(style="署名")),
        tuple(body),
        notes,
    )
