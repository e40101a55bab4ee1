"""Leaf five: what stands between the lines, initials, and characters spaced and scaled."""

from editor.model.composing import Language
from editor.model.defaults import HEI, KAI, SONG
from editor.model.style import Align
from editor.values.language import Words
from resources.specimens.book import Book, para
from resources.specimens.leaf import Leaf, Spot, spread

MARKS = (
    ("{着重:重要的话}，加点", "着重号 点", "dots"),
    ("{着重圈:重要的话}，加圈", "着重号 圈", "circles"),
    ("{专名:李白}{专名:杜甫}生于{专名:唐}", "专名号", "names, parted"),
    ("{书名线:史记}与{书名线:汉书}", "书名号", "wavy"),
    ("{下划线:第12条，AI条款}", "下划线", "skips the gaps"),
    ("{专名着重:长安}{书名着重:诗话}", "线与点", "line, then dot"),
)
RUBY = (
    ("{:重庆^chóng qìng}的{:饕餮^tāo tiè}", "拼音 逐字", "pinyin, each"),
    ("{:版心^bǎnxīn layout}之内", "拼音 连词", "a group"),
    ("{:壮^zhuàng}{:床^chuáng}{:双^shuāng}", "长于本字", "wider than the base"),
    ("（{:窗^chuāng}），{:鸟^niǎo}", "越过空白", "over blanks"),
    ("{:重^ㄔㄨㄥˊ}{:慶^ㄑㄧㄥˋ}{:的^˙ㄉㄜ}{:報^ㄅㄠˋ}", "注音符号", "zhuyin"),
    ("{:昨日^きのう}は{:雨^あめ}", "日文", "ruby, ja"),
)
INITIALS = (
    (
        2,
        1,
        "版式的好坏，先看第一眼。首字放大两行，读者便知道从哪里读起；旁边的两行让出它的宽度，空当不多不少。第三行起，回到原来的版心。",
    ),
    (
        3,
        1,
        "字大了，空也要匀。下沉三行的字，顶与首行的字顶齐，脚与第三行的字脚齐，左边与栏齐，这三条边缺一不可。从第四行起，文字回到左边，照常。",
    ),
    (
        3,
        2,
        "排字两字一同下沉，用于副刊与专访；旁边的文字仍然两端齐行，标点照旧避头避尾。到了第四行，行文回到左边，照常。",
    ),
    (
        2,
        1,
        "“起句带着引号，引号跟着首字走”，这是老规矩。它与首字一样大，空出来的一半去掉，边才齐。第三行照旧。",
    ),
)
NAMES = ("王波", "欧阳修", "李东方", "司马相如", "阿卜杜拉")
SCALES = (
    (0.8, "长 80 %"),
    (0.9, "长 90 %"),
    (1.0, "正 100 %"),
    (1.1, "扁 110 %"),
    (1.25, "扁 125 %"),
)
TRACKS = ((-0.02, "−2 %"), (0.0, "0"), (0.05, "+5 %"), (0.1, "+10 %"), (0.25, "+25 %"))


def between_leaf(book: Book) -> None:
    """Marks and readings."""
    leaf = Leaf(book, 5, Words("行间与字形", "BETWEEN THE LINES"))
    _marks(leaf)
    _readings(leaf)
    _initials(leaf)
    _shapes(leaf)
    leaf.finish()


def _rows(
    leaf: Leaf, top: float, texts: tuple[tuple[str, str, str], ...], above: float = 0.0
) -> None:
    """Samples across on the left, and the same down the page on the right."""
    style = leaf.book.style(size=14.0, leading=24.0, align=Align.LEFT)
    for at, (text, zh, en) in enumerate(texts):
        spot = Spot(at % 2 * 15, top + at // 2 * 3.9, 14.5, 1.6)
        leaf.note(spot, zh, en, above)
        leaf.label(spot, para(text, style))
        down = Spot(51.4 - at * 4.1, top - 1.4, 2.4, 11.4)
        leaf.label(down, para(text, style), vertical=True)


def _marks(leaf: Leaf) -> None:
    leaf.group(4.2, "着重与专名", "EMPHASIS, NAMES, TITLES · GB/T 15834 5.1.8, 5.2.5; clreq")
    _rows(leaf, 7.2, MARKS)


def _readings(leaf: Leaf) -> None:
    leaf.group(19.2, "注音", "READINGS: half size; zhuyin beside · clreq, JLReq 3.3")
    _rows(leaf, 22.8, RUBY, 0.4)


def _initials(leaf: Leaf) -> None:
    leaf.group(34.2, "首字下沉", "DROP INITIALS: (n − 1) leadings and one em")
    for spot, (lines, chars, text) in zip(spread(4, 12.5, 37, 6), INITIALS, strict=True):
        leaf.note(spot, f"{lines} 行 {chars} 字", f"over {lines} lines")
        leaf.sample(spot, para(text, leaf.book.style(drop_lines=lines, drop_chars=chars)))


def _shapes(leaf: Leaf) -> None:
    leaf.group(44.2, "均排", "EVEN IN ONE WIDTH", width=12)
    even = leaf.book.style(font=KAI, size=12.0, leading=17.0, align=Align.SPREAD)
    for at, name in enumerate(NAMES):
        spot = Spot(0, 45.9 + at * 1.5, 8, 1.3)
        leaf.label(spot, para(name, even))
        leaf.edges(spot)
    leaf.group(44.2, "长扁字", "SCALED", 15, 18)
    for at, (scale, zh) in enumerate(SCALES):
        style = leaf.book.style(font=HEI, size=12.0, leading=17.0, scale_x=scale, align=Align.LEFT)
        leaf.label(Spot(15, 45.9 + at * 1.5, 14, 1.3), para("开发区建设周刊", style))
        leaf.label(Spot(28.5, 45.9 + at * 1.5, 6, 1.3), para(zh, "英文说明"))
    leaf.group(44.2, "字距", "TRACKED", 36, 19)
    for at, (tracking, zh) in enumerate(TRACKS):
        style = leaf.book.style(font=SONG, size=12.0, leading=17.0, tracking=tracking,
                                align=Align.LEFT, language=Language.HANS)  # fmt: skip
        leaf.label(Spot(36, 45.9 + at * 1.5, 15, 1.3), para("版心之内，字字有位", style))
        leaf.label(Spot(51.5, 45.9 + at * 1.5, 6, 1.3), para(zh, "英文说明"))
