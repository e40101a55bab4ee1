"""Leaf one: 避头尾, the widths of marks, hanging, and the edges of lines."""

from editor.model.composing import Hang, Kinsoku, Language, LineEnd, LineStart, PunctMode
from editor.model.style import Align
from editor.values.language import Words
from resources.specimens.book import Book, para
from resources.specimens.leaf import Leaf, spread

KINSOKU = (
    "标点若落到行首读来便刺眼，所以要进退一个字。",
    "引号与括号的前半边不在“行尾”，要随后面的字走。",
    "斜线分开的两个名目如甲／乙，哪一边也不拆开。",
    "省略号与破折号都占两字格……能否放在行首，各家说法不同。",
)
KINSOKU_JA = (
    "行のはじめに立つ仮名のキャッチを見る。",
    "作者は夏目漱石と森林太郎・鴎外である。",
    "新聞の行頭にはなにを置く？決まりを見よ。",
)
MODES = (
    "“版心”是排字之处。四周留白。多大合适？看开本、看行数（见《排版章程》）；"
    "版面素净、清朗，余下的交给编辑。"
)
HANGING = (
    "标点悬出正文之外版心的两边就齐，许多书刊向来都不用这一种排法，也有报社偏爱它，各有各的道理。"
)
STARTING = "“行首”的引号“靠齐”版心左“边”，看各行"
ENDING = "收尾的句号。\n甲·乙这一行满。\n逗号也一样，"

LEVELS = (
    (Kinsoku.NONE, "不避 none", "no rule (TW/HK papers)"),
    (Kinsoku.BASIC, "基本 basic", "no ，。） first, no （ last"),
    (Kinsoku.GB, "国标 gb", "GB/T 15834: nor ／ at either edge"),
    (Kinsoku.STRICT, "从严 strict", "nor —— and …… first"),
)
JAPANESE = (
    (Kinsoku.JLREQ_VERY_STRICT, "日文最严", "JLReq C: no small kana first"),
    (Kinsoku.JLREQ_STRICT, "日文从严", "small kana and ー may be first"),
    (Kinsoku.JLREQ_LOOSE, "日文从宽", "also ・"),
    (Kinsoku.JLREQ_VERY_LOOSE, "日文最宽", "also ？！ (newspapers)"),
)
WIDTHS = (
    (PunctMode.FULL, "全角", "1 em, ½ beside marks"),
    (PunctMode.KAIMING, "开明", "only 。？！ full"),
    (PunctMode.HALF, "半角", "all ½ em"),
    (PunctMode.LINE_END_HALF, "行末半角", "trimmed at edges only"),
    (PunctMode.PLAIN, "原宽", "as the font has them"),
)
HANGS = (
    (Hang.NONE, "不悬挂 none", "clreq’s usual"),
    (Hang.ALLOW, "需要时悬挂 allow", "where the line would not fit"),
    (Hang.FORCE, "总是悬挂 force", "every ，、。 at an edge"),
)
STARTS = (
    (LineStart.TRIM, "行首去空白", "opening marks flush"),
    (LineStart.KEEP_FIRST, "段首留空白", "kept on a first line"),
    (LineStart.KEEP, "行首留空白", "always kept"),
)
ENDS = (
    (LineEnd.TRIM, "行末必半角", "GB/T 15834 5.1.10"),
    (LineEnd.TRIM_NEEDED, "需要时半角", "JLReq 3.1.9"),
    (LineEnd.KEEP, "行末留空白", "kept full"),
)


def edges_leaf(book: Book) -> None:
    """Marks at the edges of lines."""
    leaf = Leaf(book, 1, Words("标点与行端", "MARKS AND THE EDGES OF LINES"))
    _levels(leaf)
    _widths(leaf)
    _hanging(leaf)
    _blanks(leaf)
    leaf.finish()


def _levels(leaf: Leaf) -> None:
    leaf.group(4.2, "避头尾 四级", "KINSOKU, one text in 12 字 · clreq")
    for spot, (level, zh, en) in zip(spread(4, 12, 7, 9), LEVELS, strict=True):
        leaf.note(spot, zh, en)
        style = leaf.book.style(kinsoku=level)
        leaf.sample(spot, *(para(text, style) for text in KINSOKU))
    for spot, (level, zh, en) in zip(spread(4, 12, 19, 6), JAPANESE, strict=True):
        leaf.note(spot, zh, en)
        style = leaf.book.style(kinsoku=level, language=Language.JAPANESE)
        leaf.sample(spot, *(para(text, style) for text in KINSOKU_JA))


def _widths(leaf: Leaf) -> None:
    leaf.group(27, "标点占位 五式", "WIDTHS OF MARKS: one paragraph, 10 字 · clreq")
    for spot, (mode, zh, en) in zip(spread(5, 10, 30, 6), WIDTHS, strict=True):
        leaf.note(spot, zh, en)
        leaf.sample(spot, para(MODES, leaf.book.style(punct=mode)))


def _hanging(leaf: Leaf) -> None:
    leaf.group(38, "标点悬挂", "HANGING MARKS, 15 字 · clreq")
    for spot, (hang, zh, en) in zip(spread(3, 15, 41, 4), HANGS, strict=True):
        leaf.note(spot, zh, en)
        leaf.sample(spot, para(HANGING, leaf.book.style(hang=hang)))


def _blanks(leaf: Leaf) -> None:
    leaf.group(47, "行首行末的空白", "BLANKS AT THE EDGES, 7 字")
    spots = spread(6, 7, 50, 4)
    for spot, (start, zh, en) in zip(spots, STARTS, strict=False):
        leaf.note(spot, zh, en)
        leaf.sample(spot, para(STARTING, leaf.book.style(line_start=start, align=Align.LEFT)))
    for spot, (end, zh, en) in zip(spots[3:], ENDS, strict=True):
        leaf.note(spot, zh, en)
        leaf.sample(spot, para(ENDING, leaf.book.style(line_end=end, align=Align.RIGHT)))
