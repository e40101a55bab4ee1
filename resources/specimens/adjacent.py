"""Leaf two: every pair of marks, doubled marks, languages, and quotes told by context."""

from dataclasses import replace
from typing import Any

from editor.model.composing import Kinsoku, Language, PunctMode
from editor.model.defaults import FANG, HEI, KAI, SONG
from editor.model.style import Align
from editor.model.table import CellAlign, Column, Table
from editor.model.text import Paragraph, Span
from editor.values.language import Words
from resources.specimens.book import Book, para
from resources.specimens.leaf import Leaf, Spot, spread

FIRST = "“《（、，；：。？！·”》）"
PAIRS = Table(
    (Column(3, fixed=True, align=CellAlign.CENTER),),
    row_lines=1.5, above=0, below=0, padding=0, outer=1.0, under_head=0.5, between_rows=0.25,
)  # fmt: skip
LANGUAGES = (
    (Language.HANS, "简体 zh-Hans", "marks in a corner"),
    (Language.HANT, "繁体 zh-Hant", "dots in the middle, 1 em"),
    (Language.JAPANESE, "日文 ja", "：； in the middle"),
)
SAID = {
    Language.HANS: "他问：“开本、行数，都定了？”“定了。”（笑）印刷·发行：无变化；报头不动。",
    Language.HANT: "他問：「開本、行數，都定了？」「定了。」（笑）印刷·發行：無變化；報頭不動。",
    Language.JAPANESE: (
        "彼は「判型、行数・段数は？」と訊いた。（笑）「決めた」印刷・発行：変わらず；題字も。"
    ),
}
FACES = ((SONG, "宋体 Song"), (HEI, "黑体 Hei"), (KAI, "楷体 Kai"), (FANG, "仿宋 Fangsong"))
FACE = "“甲·乙”——丙……"
DOUBLED = "真的？！快看！！！怎么？？"
RUNS = (
    ("他说：“（见下）。”", "runs of three and more"),
    ("《红楼梦》、“《史记》”（节选）；", "brackets side by side"),
    ("走了——“慢着！”……（下）", "beside —— and …… the blank stays"),
    ("艾萨克·牛顿／甲：乙；丙", "middle dot ½, solidus ½"),
)
ACROSS = (
    ("“{黑体字:重点}”，后文", "bold inside, marks outside"),
    ("{黑体字:（重点）}，{楷体字:“后文”}。", "marks in three faces"),
    ("他说（{小字:“注。”}），完", "marks in two sizes"),
    ("{红字:“红。}{楷体字:”黑}（继）", "a pair parted by colour"),
)
QUOTES = (
    ("他说“好”，又说“no”。", "Han text, Han quotes"),
    ("读“Zhu’s idea”文", "apostrophe; pairs inside"),
    ("The “type area”", "Latin text, Latin quotes"),
    ("’98年It’s “版心”", "dates; Han in quotes"),
)


def adjacent_leaf(book: Book) -> None:
    """Marks beside marks."""
    leaf = Leaf(book, 2, Words("相邻标点", "MARKS BESIDE MARKS"))
    _pairs(leaf)
    _faces(leaf)
    _doubled(leaf)
    _languages(leaf)
    _across(leaf)
    leaf.finish()


def _pairs(leaf: Leaf) -> None:
    leaf.group(
        4.2, "两点相邻 全表", "EVERY PAIR: 2 em become 1½, blanks stay outside · clreq, GB/T 15834"
    )
    style = leaf.book.style(base="表文", size=9.0, leading=13.0, punct=PunctMode.FULL)
    paragraph = pair_table(leaf.book, style)
    leaf.sample(Spot(0, 6, 55, 24), paragraph, edges=False)


def pair_table(book: Book, style: str) -> Paragraph:
    """A table of every mark before every mark, between grey characters."""
    head = book.style(base=style, font=SONG, weight=700, size=11.0)
    rows = ["\t".join(("", *FIRST))]
    rows += ["\t".join((first, *(f"国{first}{second}国" for second in FIRST))) for first in FIRST]
    text = "\n".join(rows)
    grey = tuple(Span(at, at + 1, "灰字") for at, char in enumerate(text) if char == "国")
    columns = (
        Column(2, fixed=True, align=CellAlign.CENTER),
        *[Column(align=CellAlign.CENTER)] * len(FIRST),
    )
    table = replace(PAIRS, columns=columns, head_style=head)
    return Paragraph(text, style, grey, table=table)


def _faces(leaf: Leaf) -> None:
    leaf.group(30.2, "四体的标点", "MARKS OF THE FOUR FACES, EACH IN THE SAME ROOM")
    for spot, (font, zh) in zip(spread(4, 12.5, 32.3, 1.2), FACES, strict=True):
        _tell(leaf, spot, zh)
        style = leaf.book.style(font=font, size=11.0, leading=15.0, align=Align.LEFT)
        leaf.label(spot, para(FACE, style))


def _doubled(leaf: Leaf) -> None:
    leaf.group(34.6, "叠用与连用", "DOUBLED MARKS AND RUNS · GB/T 15834 5.1.2")
    wide: dict[str, Any] = {"size": 12.0, "leading": 16.0, "align": Align.LEFT}
    pairs = ((True, "叠用合一字 1 em, 2 em"), (False, "各占一字 each by itself"))
    texts = [(en, para(DOUBLED, leaf.book.style(doubled=each, **wide))) for each, en in pairs]
    texts += [(en, para(text, leaf.book.style(**wide))) for text, en in RUNS]
    for at, (en, paragraph) in enumerate(texts):
        spot = Spot(at % 3 * 19, 37 + at // 3 * 2.2, 19, 1.2)
        _tell(leaf, spot, en)
        leaf.label(spot, paragraph)


def _tell(leaf: Leaf, spot: Spot, en: str) -> None:
    """One small line above a sample of one line."""
    leaf.label(Spot(spot.x, spot.y - 0.82, spot.width, 0.85), para(en, "英文说明"))


def _languages(leaf: Leaf) -> None:
    leaf.group(41.2, "语言之别", "BY LANGUAGE, 15 字 · clreq, JLReq")
    for spot, (language, zh, en) in zip(spread(3, 15, 44, 3), LANGUAGES, strict=True):
        leaf.note(spot, zh, en)
        level = Kinsoku.JLREQ_STRICT if language is Language.JAPANESE else Kinsoku.GB
        leaf.sample(spot, para(SAID[language], leaf.book.style(language=language, kinsoku=level)))


def _across(leaf: Leaf) -> None:
    leaf.group(48.2, "字体之间、引号随文", "ACROSS FACES; QUOTES BY CONTEXT, NOT BY GLYPH")
    style = leaf.book.style(size=11.0, leading=15.0, align=Align.LEFT)
    for row, texts in enumerate((ACROSS, QUOTES)):
        for spot, (text, en) in zip(spread(4, 12.5, 50.5 + row * 2.2, 1.2), texts, strict=True):
            _tell(leaf, spot, en)
            leaf.label(spot, para(text, style))
