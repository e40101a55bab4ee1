"""Leaf seven: columns around obstacles, unlike columns, level feet, and a jump."""

from editor.model.color import Paint
from editor.model.defaults import RED
from editor.model.frame import Direction, Wrap, WrapSide
from editor.model.style import Align
from editor.values.geometry import Insets, Point
from editor.values.ids import FrameId
from editor.values.language import Words
from resources.specimens.book import Book, para
from resources.specimens.leaf import HAIR, Leaf, Spot

FLOW = (
    "图与文同在一栏，文字便要让路。让多少，以字计：左右各空一字，上下空半行，排出来的边才是齐的。"
    "图旁若只剩三个字的宽度，索性不排，免得一行里挤着两个字一个标点，读起来像结巴。",
    "让路有几种让法：一种只走宽的一边，一种两边都走，还有一种，图所在的几行整个空着。",
)
BOTH = (
    "两边都走的，一行断成两截，读者的眼睛要跳过图去接着读；图若太宽，跳着跳着就丢了行。"
    "所以报纸上两边绕的图，总是窄的。图若不是方的，字也跟着图的轮廓走，一行深，一行浅。",
    "不论怎样绕，行与行仍在同一张网格上，左栏的第十行与右栏的第十行一样高；绕过去的文字"
    "照旧避头尾、匀字距，短行也不例外。",
    "双栏、三栏的版面上，图常压在两栏之间，左栏的字绕它的左边，右栏的字绕它的右边，谁也不必断开；"
    "图的两边各自成行，比一栏断成两截好读得多。",
    "这是本样张要给人看的：一段文字、一方图，四种让法。挑哪一种，看文章，也看版面。",
)
BALANCED = (
    "一篇短文分三栏，末栏短了一截，版面便缺一角。齐栏就是把各栏排得一样长，差也只差在最后一栏。",
    "齐栏之前先看小标题：它后面至少要跟两行正文，不许一个人留在栏底。段落的头一行也不许独自留在栏底，"
    "末一行不许独自跑到栏顶。",
    "小标题随文",
    "这一段接在小标题之后。两条规矩撞在一起时，宁可让栏底空一行，也不让小标题掉队；"
    "空出来的一行，由各段的松紧来补。",
)
UNLIKE = (
    "栏宽不必相等。左边一栏窄，排提要；右边一栏宽，排正文，叫做破栏。窄栏八个字，宽栏十七个字，"
    "中间空一字。同一篇文字从窄栏流进宽栏，每行字数变了，规矩不变。栏与栏之间可以加一条细线，"
    "线的两边各让半个字。窄栏里的数字如2026年、外文如Banxin最见功夫：拉得太开，便是一条条白缝。"
)
JUMP = (
    "一版排不下的文章，转到后面的版上去，文末写明下转第几版；后面的版，文首写明上接第几版。"
    "版序若有变动，两头的号码跟着变，不用编辑记着。转版的一行自成一行，靠右，不占正文的字。"
    "转过去的文字从栏顶接着排，段落不必重新起头；一段文字恰好在转版处断开时，断处的一行照样两端齐，"
    "读者翻过去，接着读便是。转版宜少不宜多，头版的文章转得太多，报纸就成了目录。"
    "有的报纸规定，一篇文章只转一次，转过去的部分至少要有十行；再短，就该删到不必转，"
    "或者请前面的文章让出几行。排在版尾的转版，读者翻得到；排在版心当中的，往往就断了。"
    "老编辑的办法，是把转版的文章集中在同一版，读者一次翻过去，便都找着了。号码印错一位，"
    "电话能响一上午，所以两头的号码总要有人再对一遍；如今由程序去对，人只管看文章。"
    "页码改了，版序换了，广告撤了，两头的数字都自己改过来，不会再有人照着旧号码白翻一回。"
    "{署名:（本刊编辑部）}"
)
ELL = (Point(0, 0), Point(1, 0), Point(1, 1), Point(0.55, 1), Point(0.55, 0.5), Point(0, 0.5))
ROOF = (
    Point(0.38, 0.02), Point(0.62, 0.02), Point(0.68, 0.4), Point(0.78, 0.62), Point(1, 0.82),
    Point(1, 1), Point(0, 1), Point(0.24, 0.7), Point(0.34, 0.4),
)  # fmt: skip
CLEAR = Insets(9, 4, 9, 4)


def columns_leaf(book: Book) -> FrameId:
    """Columns; the last frame goes on elsewhere."""
    leaf = Leaf(book, 7, Words("栏与绕排", "COLUMNS AND OBSTACLES"))
    _wraps(leaf)
    _upright(leaf)
    _columns(leaf)
    head = _jump(leaf)
    leaf.finish()
    return head


def _text(leaf: Leaf, spot: Spot, texts: tuple[str, ...] = FLOW) -> None:
    style = leaf.book.style(indent=2.0)
    leaf.sample(spot, *(para(text, style) for text in texts))


def _wraps(leaf: Leaf) -> None:
    leaf.group(4.2, "绕排", "AROUND A RECTANGLE, AN L, ANY OUTLINE; BOTH SIDES")
    one, two = Spot(0, 7, 17, 12), Spot(19, 7, 17, 12)
    three, four = Spot(38, 7, 17, 12), Spot(0, 21, 36, 12)
    leaf.note(one, "矩形", "rectangle: the wider side")
    leaf.obstacle(Spot(9, 10, 8, 4), Wrap(CLEAR))
    _text(leaf, one)
    leaf.note(two, "曲尺形", "L-shape, its inner corner used")
    leaf.obstacle(Spot(26, 9, 10, 6), Wrap(CLEAR, outline=ELL), fill=0.0)
    leaf.panel(Spot(26, 9, 10, 3), Paint(tint=0.15))
    leaf.panel(Spot(31.5, 11.5, 4.5, 3.5), Paint(tint=0.15))
    _text(leaf, two)
    leaf.note(three, "轮廓", "any outline")
    _glyph(leaf, Spot(42, 7.4, 9, 6.5))
    _text(leaf, three)
    leaf.note(four, "两边", "both sides, read across")
    leaf.obstacle(Spot(13, 24, 9, 4), Wrap(CLEAR, WrapSide.BOTH))
    _text(leaf, four, BOTH)


def _glyph(leaf: Leaf, spot: Spot) -> None:
    """A large character that text keeps away from by its outline."""
    style = leaf.book.style(
        base="主题", size=80.0, leading=80.0, align=Align.CENTER, paint=Paint(RED.name)
    )
    leaf.label(spot, para("人", style), wrap=Wrap(Insets(5, 2, 5, 2), WrapSide.BOTH, ROOF))


def _upright(leaf: Leaf) -> None:
    spot = Spot(38, 21, 17, 11.7)
    leaf.note(spot, "直行", "vertical lines")
    leaf.obstacle(Spot(43, 25, 6, 4), Wrap(Insets(4, 9, 4, 9)))
    style = leaf.book.style(indent=2.0)
    leaf.sample(
        spot, para(FLOW[0], style), para(FLOW[1], style), edges=False, direction=Direction.VERTICAL
    )
    leaf.edges(spot, vertical=True)


def _columns(leaf: Leaf) -> None:
    leaf.group(34.2, "破栏", "UNLIKE COLUMNS, 8 AND 17 字", width=26)
    leaf.sample(
        Spot(0, 36, 26, 9), para(UNLIKE, leaf.book.style(indent=2.0)), edges=False,
        columns=2, widths=(8.0, 17.0), column_rule=HAIR,
    )  # fmt: skip
    leaf.group(34.2, "齐栏", "BALANCED; SUBHEADS AND LONE LINES KEPT", 28, 27)
    style = leaf.book.style(indent=1.0)
    styles = (style, style, "小标题", style)
    paragraphs = (para(text, name) for text, name in zip(BALANCED, styles, strict=True))
    leaf.sample(Spot(28, 36, 27, 10), *paragraphs, edges=False, columns=3, gutter=9.0, balance=True)


def _jump(leaf: Leaf) -> FrameId:
    leaf.group(47.2, "转版", "JUMPS, NUMBERED BY THE PAGES AS THEY ARE")
    story = para(JUMP, leaf.book.style(indent=2.0))
    return leaf.sample(Spot(0, 49, 55, 5), story, edges=False, columns=3, gutter=18.0)
