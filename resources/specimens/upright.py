"""Leaf four: vertical text, beside horizontal text."""

from typing import Any

from editor.model.composing import Kinsoku, Language
from editor.model.defaults import FANG, HEI, KAI, SONG
from editor.model.frame import Direction
from editor.model.style import Align
from editor.values.language import Words
from resources.specimens.book import Book, para
from resources.specimens.leaf import HAIR, Leaf, Spot

ESSAY = (
    "“版心”二字，本是刻书人的话：一张木板，四周围着栏线，当中刻字的地方，便叫版心。铅字来了，"
    "石印来了，照排也来了，这两个字还在用。报纸的一版，量到最后，量的还是它。",
    "竖排的字一行行往下走，自右而左。１９５６年元旦，《人民日报》改成横排，到今年整整70年；"
    "可是标题、诗词、边栏，至今仍常见直行。数字有数字的站法：两位的如12月31日，并肩立在一格里；"
    "2026年的四位数，便要躺下，或写作二〇二六年。",
    "外文怎么办？“Banxin”这样的词，整个转过身去；GDP、AI之类的缩写，可以一个一个站着。"
    "百分数写85%，温度写-5℃，评级写A+，版本写3.0，都不该拆散。",
    "标点也换了位置：逗号、句号、顿号靠在右上角；引号改用‘直角的’一种；括号（如这一对）、"
    "书名号《》都转过来。破折号——省略号……连成一线，走在正中。译名里的间隔号，如"
    "列夫·托尔斯泰，也居中。问号呢？感叹号呢！照旧立着：各占一字。",
)
MIXED_TEXT = (
    "横排与竖排同在一版，是中文报纸独有的本事。横的走得快，宜于消息；竖的走得慢，宜于文章。"
    "两种行文各守各的栏，中间留一字宽的空，或者立一根线，读者的眼睛便不会走错。",
    "混排的版面先定主次：主文一种方向，副文另一种。标题跟着正文走；短标题也可以反着来，"
    "横文竖题，版面就有了起伏。2026年的本刊，凡副刊一律竖排。",
)
POEM = ("人闲桂花落，", "夜静春山空。", "月出惊山鸟，", "时鸣春涧中。")
FACE = (
    "“开本”与《版心》：2026年12月，约8.5%……读——写、看；AI版（试）。亚当·斯密？好！又，第3期重印。"
)
FACES = ((SONG, "宋体"), (HEI, "黑体"), (KAI, "楷体"), (FANG, "仿宋"))
DIGITS = "第5次，共12版，计128条，2026年"
ACRONYMS = "GDP与5G，AI和CEO，Banxin也在"
HANT = "他問：「開本、行數，都定了嗎？」我說『定了』；報頭不動。"
JAPANESE = "彼は「判型、行数・段数は？」と訊いた。ちょっとスーパーへ。"


def upright_leaf(book: Book) -> None:
    """Text from top to bottom."""
    leaf = Leaf(book, 4, Words("直排", "VERTICAL TEXT"))
    _essay(leaf)
    _mixed(leaf)
    _faces(leaf)
    _details(leaf)
    leaf.finish()


def _down(leaf: Leaf, spot: Spot, text: str, **choices: Any) -> None:  # noqa: ANN401
    """A vertical sample."""
    direction = Direction.VERTICAL
    leaf.sample(spot, para(text, leaf.book.style(**choices)), edges=False, direction=direction)
    leaf.edges(spot, vertical=True)


def _essay(leaf: Leaf) -> None:
    leaf.group(4.2, "直行正文", "TIERS OF 15 字 · GB/T 15834 5.2", 31, 24)
    style = leaf.book.style(base="样文", indent=2.0)
    paragraphs = tuple(para(text, style) for text in ESSAY)
    spot = Spot(31, 5.6, 24, 22.46)
    leaf.sample(
        spot, *paragraphs, edges=False, direction=Direction.VERTICAL,
        columns=2, gutter=18.0, column_rule=HAIR, balance=True,
    )  # fmt: skip


def _mixed(leaf: Leaf) -> None:
    leaf.group(4.2, "横直同版", "BOTH ON ONE PAGE", width=29)
    title = leaf.book.style(base="主题", size=34.0, leading=40.0, tracking=0.1)
    leaf.label(Spot(24, 6, 5, 21), para("横文竖题自从容", title), vertical=True)
    style = leaf.book.style(base="样文", indent=2.0)
    leaf.sample(Spot(0, 6, 22, 10), *(para(text, style) for text in MIXED_TEXT), edges=False)
    leaf.rule(Spot(0, 15.7, 22, 0), HAIR)
    poem = leaf.book.style(base="样文", font=KAI, size=17.0, leading=36.0, align=Align.CENTER)
    leaf.label(Spot(0, 16.7, 22, 10.5), *(para(line, poem) for line in POEM), vertical=True)


def _faces(leaf: Leaf) -> None:
    leaf.group(29.2, "四体", "THE FOUR FACES, 10½ pt")
    for at, (font, zh) in enumerate(FACES):
        spot = Spot(42.5 - at * 14.166, 31.4, 12.5, 10.81)
        leaf.label(Spot(42.5 - at * 14.166, 30.3, 12.5, 1), para(zh, "说明"))
        _down(leaf, spot, FACE, font=font, size=10.5, leading=17.0)


def _details(leaf: Leaf) -> None:
    leaf.group(43.2, "数字、缩写、繁体、日文", "DIGITS, ACRONYMS, zh-Hant, ja")
    large: dict[str, Any] = {"size": 10.5, "leading": 15.75, "align": Align.LEFT}
    samples: tuple[tuple[str, str, str, dict[str, Any]], ...] = (
        (DIGITS, "二位 2", "纵中横 tcy", {"tcy_digits": 2}),
        (DIGITS, "三位 3", "tcy", {"tcy_digits": 3}),
        (DIGITS, "四位 4", "tcy", {"tcy_digits": 4}),
        (ACRONYMS, "转身", "words turned", {}),
        (ACRONYMS, "缩写直立", "upright acronyms", {"upright_acronyms": True}),
        (HANT, "繁体", "marks centred", {"language": Language.HANT}),
        (JAPANESE, "日文", "small kana", {
            "language": Language.JAPANESE, "kinsoku": Kinsoku.JLREQ_STRICT}),
        ("引号“双”与‘单’，不换形。", "引号原形", "quotes kept", {"corner_quotes": False}),
    )  # fmt: skip
    for at, (text, zh, en, choices) in enumerate(samples):
        spot = Spot(49 - at * 7, 46, 6, 8.38)
        leaf.note(spot, zh, en)
        _down(leaf, spot, text, **large, **choices)
