"""Leaf six: headlines that are fitted, broken by phrases, vertical, and letterspaced."""

from typing import Any

from editor.model.article import Article
from editor.model.defaults import HEI, KAI, SONG
from editor.model.frame import Anchor, TitleFit
from editor.model.style import Align
from editor.values.ids import ArticleId
from editor.values.language import Words
from resources.specimens.book import Book, para
from resources.specimens.leaf import Leaf, Spot

FITTED = "开发区新签项目四十七个　总投资过千亿元"
SHORTER = "新签项目四十七个"
BROKEN = "全国首个零碳园区昨日在开发区建成投用"
MARKED = "全国首个零碳园区昨日　在开发区建成投用"
LISTED = "全国首个零碳产业园昨日在开发区建成投用"
FORCED = "全国首个\n零碳园区昨日在开发区建成投用"
UPRIGHT = "老城区里的新书店把灯亮到后半夜"
ONE = "新书店的灯亮到后半夜"
SHORT = ("春分", "新城赋", "四月的雨", "编者的话")


def heads_leaf(book: Book) -> None:
    """Headlines in their frames."""
    leaf = Leaf(book, 6, Words("标题", "HEADLINES"))
    _fitted(leaf)
    _broken(leaf)
    _vertical(leaf)
    _short(leaf)
    leaf.finish()


def _article(style: str, headline: str, kicker: str = "", deck: str = "") -> Article:
    return Article(
        ArticleId(""),
        headline=para(headline, style),
        kicker=para(kicker, "引题"),
        deck=para(deck, "副题"),
    )


def _fitted(leaf: Leaf) -> None:
    leaf.group(
        4.2, "题随框变", "FITTED: condensed to 85 %, then smaller, 26 to 22 pt, then in lines"
    )
    style = leaf.book.style(
        base="主题", size=26.0, leading=32.0, size_min=22.0, size_max=30.0,
        scale_min=0.85, most_lines=2,
    )  # fmt: skip
    frames = (
        (Spot(0, 7.2, 55, 2.4), "原样", "as it is", TitleFit.SHRINK),
        (Spot(0, 11.8, 49, 2.4), "先收窄字面", "condensed", TitleFit.SHRINK),
        (Spot(0, 16.4, 42, 2.4), "再减字号", "smaller", TitleFit.SHRINK),
        (Spot(0, 21, 27, 5.2), "后分行", "in two lines", TitleFit.SHRINK),
        (Spot(28, 21, 27, 2.8), "填满", "enlarged, 30 pt at most", TitleFit.FILL),
    )
    for spot, zh, en, fit in frames:
        leaf.note(spot, zh, en)
        text = FITTED if fit is TitleFit.SHRINK else SHORTER
        leaf.title(spot, _article(style, text), fit=fit)


def _broken(leaf: Leaf) -> None:
    leaf.group(27.4, "按意群分行", "BY PHRASES, FEWEST LINES, MOST EVEN; THE EDITOR’S MARKS WIN")
    style = leaf.book.style(
        base="主题", font=HEI, weight=800, size=16.0, leading=20.0, most_lines=4
    )
    frames = (
        (Spot(0, 30.2, 22, 3.1), BROKEN, "两行", "two lines"),
        (Spot(24, 30.2, 14, 4.6), BROKEN, "三行", "three lines"),
        (Spot(39, 30.2, 10, 6.2), BROKEN, "四行", "four lines"),
        (Spot(0, 35.2, 22, 3.1), MARKED, "空格处分", "at the editor’s blank"),
        (Spot(24, 36.8, 14, 4.6), FORCED, "强制分行", "at a forced break"),
        (Spot(39, 38.3, 16, 3.1), LISTED, "词表里的词不拆", "产业园: in the house’s list"),
    )
    for spot, text, zh, en in frames:
        leaf.note(spot, zh, en)
        leaf.title(spot, _article(style, text))


def _vertical(leaf: Leaf) -> None:
    leaf.group(42.4, "竖题", "VERTICAL, ONE TO THREE COLUMNS", width=36)
    frames = (
        (Spot(29, 43.9, 7, 10.4), ONE, 18.0, 1, 0.7),
        (Spot(14.5, 43.9, 11, 10.4), UPRIGHT, 18.0, 2, 0.85),
        (Spot(0, 43.9, 11, 8.4), UPRIGHT, 18.0, 3, 0.85),
    )
    for spot, text, size, lines, least in frames:
        style = leaf.book.style(
            base="主题", font=SONG, weight=900, size=size, leading=size * 1.25,
            most_lines=lines, scale_min=least,
        )  # fmt: skip
        deck = "记者夜访三处" if lines < 3 else ""
        leaf.title(spot, _article(style, text, "城事", deck), vertical=True)


def _short(leaf: Leaf) -> None:
    leaf.group(42.4, "短题拉开", "LETTERSPACED BY ½ EM", 38, 17)
    kai: dict[str, Any] = {
        "base": "主题",
        "font": KAI,
        "weight": 400,
        "size": 20.0,
        "leading": 26.0,
    }
    style = leaf.book.style(spread_max=0.5, **kai)
    even = leaf.book.style(align=Align.SPREAD, **kai)
    for at, text in enumerate(SHORT):
        spot = Spot(38, 43.9 + at * 2.7, 17, 2.2)
        name = even if at == len(SHORT) - 1 else style
        leaf.title(spot, _article(name, text), align=Anchor.MIDDLE, anchor=Anchor.MIDDLE)
