"""Leaf three: how lines are chosen and filled."""

from typing import Any

from editor.model.composing import Composer
from editor.model.style import Align
from editor.values.language import Words
from resources.specimens.book import Book, para
from resources.specimens.leaf import Leaf, Spot, spread

NARROW = (
    "2026年第3季度，开发区新签项目47个，总投资达1,280.5亿元；其中5G基站与AI算力中心由"
    "China Unicom牵头，12月31日前投产。记者王波在现场看到，-5℃的寒风里，工人们仍在赶工。"
)
LOOSE = (
    "版面差一行就合上，编辑不想删字；那就请这一段松一点，或者紧一点：标点让出半格，字距匀出"
    "一丝，读者看不出来，版却齐了。十行的段落里，挪动一两个字，不算难事；短短的两三行，就"
    "办不到。从前拣字的师傅，靠的是手里的铅条；如今让程序去算，道理还是一样的，先看末行，"
    "再看各行，一行也不。"
)
UNITS = (
    "去年全市共植树12,600株，气温降到-5℃时才停工，亩均投资300万元以上，"
    "比上年涨了8.25%，今年10月1日起实行。"
)
LATIN = (
    "The typesetting of international communications requires extraordinary concentration "
    "and considerable responsibility."
)
CELLS = "由Banxin排出的版面，2026年9月起用于周刊。"
FILLED = "他说：“1号机组（600 MW）已并网”；每天多发电1.4亿度，供《新城》用。"

TIERS = (
    (36.0, "处处匀开 every gap alike"),
    (35.0, "中西之间 Han–Latin gaps, up to ⅓"),
    (34.4, "词间 word spaces"),
    (34.25, "原样 natural"),
    (33.0, "词间、括号 word spaces, then brackets"),
    (31.0, "逗号、分号 then commas, semicolons"),
    (30.3, "中西之间 then Han–Latin gaps, to ⅛"),
)
"""Measures in 字, and what gives way in them."""


def justify_leaf(book: Book) -> None:
    """Lines and their measure."""
    leaf = Leaf(book, 3, Words("排行与匀空", "LINES, COMPOSERS AND JUSTIFICATION"))
    _composers(leaf)
    _looseness(leaf)
    _numbers(leaf)
    _latin(leaf)
    _gaps(leaf)
    _tiers(leaf)
    leaf.finish()


def _composers(leaf: Leaf) -> None:
    leaf.group(4.2, "两种排行", "COMPOSERS: one narrow paragraph, 11 and 13 字")
    kinds = (
        (Composer.LINE, "逐行 line", "late edits move no earlier line"),
        (Composer.PARAGRAPH, "整段 paragraph", "all lines weighed together"),
    )
    for x, width in ((0, 11), (27, 13)):
        for at, (composer, zh, en) in enumerate(kinds):
            spot = Spot(x + at * (width + 1.75), 7, width, 9)
            leaf.note(spot, zh, en)
            leaf.sample(spot, para(NARROW, leaf.book.style(composer=composer)))


def _looseness(leaf: Leaf) -> None:
    leaf.group(17.2, "松紧", "LOOSENESS: one text, lines more or fewer, 12 字", width=40.5)
    spots = spread(3, 12, 20, 14, Spot(0, 0, 40.5, 0))
    for spot, by in zip(spots, (-1, 0, 1), strict=True):
        leaf.note(
            spot,
            f"{by:+d} 行".replace("-", "−") if by else "原样",
            "looseness " + f"{by:+d}".replace("-", "−").replace("+0", "0"),
        )
        leaf.sample(spot, para(LOOSE, looseness=by))


def _numbers(leaf: Leaf) -> None:
    leaf.group(17.2, "数字与单位", "UNITS, 10 字", 43, 12)
    kinds = ((True, "不拆 kept", "dates, number and unit"), (False, "可拆 free", "clreq"))
    for at, (keep, zh, en) in enumerate(kinds):
        spot = Spot(43, 20 + at * 8, 10, 6)
        leaf.note(spot, zh, en)
        leaf.sample(spot, para(UNITS, leaf.book.style(keep_units=keep)))


def _latin(leaf: Leaf) -> None:
    leaf.group(35.2, "断词", "HYPHENATION, 12 字", width=26)
    kinds = (("", "不断词", "words whole"), ("en_US", "断词", "dictionary en_US"))
    for spot, (name, zh, en) in zip(spread(2, 12, 38, 7, Spot(0, 0, 26, 0)), kinds, strict=True):
        leaf.note(spot, zh, en)
        leaf.sample(spot, para(LATIN, leaf.book.style(hyphenation=name)))


def _gaps(leaf: Leaf) -> None:
    leaf.group(35.2, "中西间隔与字格", "HAN–LATIN GAPS; CELLS", 28.5, 26.5)
    choices: tuple[tuple[dict[str, Any], str, str], ...] = (
        ({"autospace": 0.0}, "不空", "none"),
        ({"autospace": 0.125}, "八分之一字", "⅛ em"),
        ({"autospace": 0.25}, "四分之一字", "¼ em, clreq’s and the default"),
        ({"on_cells": True}, "字格", "Latin in whole ems"),
    )
    for at, (choice, zh, en) in enumerate(choices):
        spot = Spot(28.5 + at % 2 * 14, 38 + at // 2 * 4, 12.5, 2 + at // 2)
        leaf.note(spot, zh, en)
        leaf.sample(spot, para(CELLS, leaf.book.style(align=Align.LEFT, **choice)))


def _tiers(leaf: Leaf) -> None:
    leaf.group(46.2, "先挤后拉", "ONE LINE IN SEVEN MEASURES: what gives way, tier by tier · clreq")
    style = leaf.book.style(align=Align.SPREAD)
    for at, (width, told) in enumerate(TIERS):
        spot = Spot(0, 47.4 + at, width, 1)
        leaf.label(spot, para(FILLED, style))
        leaf.edges(spot)
        leaf.label(Spot(39.5, 47.4 + at, 16, 1), para(told, "英文说明"))
