"""What the values of the model are called in the panels."""

from collections.abc import Sequence

from editor.model.composing import Kinsoku, PunctMode
from editor.model.frame import Anchor, ColumnFit, Direction, PhotoFit, RuleKind
from editor.model.issue import Issue
from editor.model.style import Align
from editor.ui.fields import Option
from editor.ui.look import Look
from editor.values.language import Words

Names = Sequence[tuple[object, Words]]

DIRECTIONS: Names = (
    (Direction.HORIZONTAL, Words("横排", "Horizontal")),
    (Direction.VERTICAL, Words("竖排", "Vertical")),
)
COLUMN_FITS: Names = (
    (ColumnFit.ABSOLUTE, Words("绝对分栏", "Absolute")),
    (ColumnFit.RELATIVE, Words("相对分栏", "Relative")),
    (ColumnFit.FREE, Words("自由分栏", "Free")),
    (ColumnFit.AUTO, Words("随版心栏", "Page columns")),
)
PHOTO_FITS: Names = (
    (PhotoFit.FILL, Words("撑满裁切", "Fill and crop")),
    (PhotoFit.FIT, Words("完整显示", "Show all")),
    (PhotoFit.CROP, Words("手动裁切", "Own crop")),
)
RULES: Names = (
    (RuleKind.THIN, Words("正线", "Thin")),
    (RuleKind.THICK, Words("反线", "Thick")),
    (RuleKind.THICK_THIN, Words("文武线", "Thick-thin")),
    (RuleKind.DOUBLE, Words("双线", "Double")),
    (RuleKind.DOTTED, Words("点线", "Dotted")),
)
BORDERS: Names = ((None, Words("无", "None")), *RULES)
ANCHORS: Names = (
    (Anchor.START, Words("起点", "Start")),
    (Anchor.MIDDLE, Words("居中", "Middle")),
    (Anchor.END, Words("终点", "End")),
)
ALIGNS: Names = (
    (Align.LEFT, Words("左齐", "Left")),
    (Align.CENTER, Words("居中", "Centre")),
    (Align.RIGHT, Words("右齐", "Right")),
    (Align.JUSTIFY, Words("两端对齐", "Justify")),
    (Align.SPREAD, Words("撑满", "Spread")),
)
KINSOKU: Names = (
    (Kinsoku.NONE, Words("不处理", "None")),
    (Kinsoku.BASIC, Words("基本", "Basic")),
    (Kinsoku.GB, Words("国标", "GB")),
    (Kinsoku.STRICT, Words("严格", "Strict")),
)
PUNCTUATION: Names = (
    (PunctMode.FULL, Words("全角", "Full")),
    (PunctMode.KAIMING, Words("开明", "Kaiming")),
    (PunctMode.HALF, Words("半角", "Half")),
    (PunctMode.LINE_END_HALF, Words("行末半角", "Line-end half")),
    (PunctMode.PLAIN, Words("按字体", "As the font")),
)
WEIGHTS: Names = (
    (200, Words("特细", "Extra light")),
    (300, Words("细", "Light")),
    (400, Words("常规", "Regular")),
    (500, Words("中等", "Medium")),
    (600, Words("中粗", "Semibold")),
    (700, Words("粗", "Bold")),
    (900, Words("特粗", "Black")),
)


def options(look: Look, names: Names, *, inherit: bool = False) -> list[Option]:
    """Choices in the chosen language, with “inherited” first where that is possible."""
    first = [Option(None, look.say(Words("（继承）", "(inherited)")))] if inherit else []
    return [*first, *(Option(value, look.say(words)) for value, words in names)]


def article_options(look: Look, issue: Issue) -> list[Option]:
    """All articles, and none."""
    none = Option(None, look.say(Words("（无稿件）", "(no article)")))
    untitled = look.say(Words("（无标题）", "(untitled)"))
    return [none, *(Option(each.id, each.title or untitled) for each in issue.articles)]


def photo_options(look: Look, issue: Issue) -> list[Option]:
    """All photos, and none."""
    none = Option(None, look.say(Words("（无图片）", "(no photo)")))
    found = (Option(each.id, each.caption.text[:24] or each.file) for each in issue.photos)
    return [none, *found]


def swatch_options(look: Look, issue: Issue, *, none: bool = False) -> list[Option]:
    """All named colours."""
    first = [Option(None, look.say(Words("无", "None")))] if none else []
    return [*first, *(Option(each.name, each.name) for each in issue.swatches)]


def named(values: Sequence[str], *, first: str | None = None) -> list[Option]:
    """Names as choices; ``first`` is what stands for none of them."""
    head = [] if first is None else [Option("", first)]
    return [*head, *(Option(value, value) for value in values)]
