"""Leaf eight: tables, lines that keep together, and the foot of a jump."""

from editor.model.table import CellAlign, Column, Table
from editor.model.text import Paragraph
from editor.values.ids import FrameId
from editor.values.language import Words
from resources.specimens.book import Book, para
from resources.specimens.leaf import HAIR, Leaf, Spot

FIGURES = """园区\t面积（公顷）\t投资（亿元）\t同比（%）
高新片区\t1,280.5\t36.2\t8.25
临港片区\t96.04\t1,204\t−12.5
大学城\t310\t7.85\t0.6
合计\t1,686.54\t1,248.05\t"""
GRID = """星期\t上午\t下午\t晚上
一\t看样\t编前会\t签片
二\t采访\t写稿，改稿，交编辑看过再改一遍\t—
三\t排版\t校对\t付印"""
LONG = """序\t名称\t金额
1\t污水处理厂二期\t2.35
2\t标准厂房\t14.8
3\t人才公寓\t6.05
4\t5G基站\t0.92
5\t智慧停车\t1.7
6\t滨河公园\t3.28
7\t职业学院新校区\t11.6
8\t冷链物流园\t8.04
9\t环线快速路\t27.5"""
BEFORE = "下表列出今年的九个项目，金额单位为亿元；一栏放不下，转到下一栏，表头再出现一次。"
AFTER = "表后接着排正文，仍在原来的网格上。行高是正文行高的整数倍，左右两栏的字便始终一样高。"
LEFT, CENTER, POINT = (
    Column(align=each) for each in (CellAlign.LEFT, CellAlign.CENTER, CellAlign.DECIMAL)
)
THREE = Table((Column(5, fixed=True), POINT, POINT, POINT), above=0, below=0)
RULED = Table(
    (Column(3, fixed=True, align=CellAlign.CENTER), CENTER, LEFT, CENTER),
    row_lines=1.25, above=0, below=0, outer=0.75, under_head=0.75,
    between_rows=0.25, between_columns=0.25,
)  # fmt: skip
LISTED = Table((Column(2, fixed=True, align=CellAlign.CENTER), Column(2), POINT))
KEPT = (
    "这一栏只有六行高，前面的段落先占去五行，后面的段落便轮到栏底来起头，规矩就在这里见分晓，读者且往下看。",
    "一段的头一行若独自留在栏底，读者以为到此为止；管起来，它就同第二行一道，往下一栏去，空行由上一段松开来补。",
    "末行也不许独自过栏，要么带上一行作伴，要么挤回前一栏里去。",
    "小标题看后文",
    "小标题下面至少要有两行正文，否则连它一起，到下一栏的栏顶去排，栏底宁可空着。",
)


def tables_leaf(book: Book, jump: FrameId) -> None:
    """Tables; the story of a frame on the leaf before goes on here."""
    leaf = Leaf(book, 8, Words("表与栏底", "TABLES AND FEET OF COLUMNS"))
    _ruled(leaf)
    _broken(leaf)
    _kept(leaf)
    leaf.group(47.2, "转版 续", "THE OTHER END OF THE JUMP")
    leaf.go_on(Spot(0, 49, 55, 5), jump, columns=3, gutter=18.0, balance=True)
    leaf.finish()


def _table(text: str, table: Table, style: str = "表文") -> Paragraph:
    return Paragraph(text, style, table=table)


def _ruled(leaf: Leaf) -> None:
    leaf.group(4.2, "三线表、框表", "THREE LINES, DECIMAL POINTS; A GRID")
    left, right = Spot(0, 7, 26, 8), Spot(29, 7, 26, 8)
    leaf.note(left, "三线表", "numbers by their points")
    leaf.sample(left, _table(FIGURES, THREE), edges=False)
    leaf.note(right, "框表", "all rules; cells of several lines")
    leaf.sample(right, _table(GRID, RULED), edges=False)


def _broken(leaf: Leaf) -> None:
    leaf.group(16.2, "跨栏的表", "A TABLE GOES ON IN THE NEXT COLUMN, HEADER AGAIN")
    style = leaf.book.style(indent=2.0)
    paragraphs = (
        para(BEFORE, style),
        _table(LONG, LISTED),
        para(AFTER, style),
    )
    leaf.sample(
        Spot(0, 18, 55, 9), *paragraphs, edges=False, columns=3, gutter=18.0, column_rule=HAIR
    )


def _kept(leaf: Leaf) -> None:
    leaf.group(29.2, "栏底与栏顶", "LINES KEPT TOGETHER, AND SUBHEADS WITH THEIR TEXT")
    for at, (keep, zh, en) in enumerate(((1, "不管", "not kept"), (2, "管", "two lines kept"))):
        spot = Spot(0, 32 + at * 8, 55, 6)
        leaf.note(spot, zh, en)
        style = leaf.book.style(indent=2.0, keep_lines=keep)
        head = leaf.book.style(base="小标题", takes_lines=2)
        names = (style, style, style, head, style)
        paragraphs = (para(text, name) for text, name in zip(KEPT, names, strict=True))
        leaf.sample(spot, *paragraphs, edges=False, columns=4, gutter=18.0, column_rule=HAIR)
