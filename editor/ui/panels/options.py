"""What the values of the model are called in the panels."""

from collections.abc import Sequence

from editor.model.composing import (
    Composer,
    Emphasis,
    Hang,
    Kinsoku,
    Language,
    LineEnd,
    LineStart,
    PunctMode,
    TextLine,
)
from editor.model.frame import Anchor, ColumnFit, Direction, PhotoFit, RuleKind, TitleFit
from editor.model.issue import Issue
from editor.model.style import Align
from editor.model.table import CellAlign
from editor.ui.fields import Option
from editor.ui.look import Look
from editor.values.language import Words

Names = Sequence[tuple[object, Words]]

DIRECTIONS: Names = (
    (Direction.HORIZONTAL, Words("横排", "Across")),
    (Direction.VERTICAL, Words("竖排", "Down")),
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
TITLE_FITS: Names = (
    (TitleFit.KEEP, Words("照原样", "As it is")),
    (TitleFit.SHRINK, Words("放不下时缩", "Shrink where it must")),
    (TitleFit.FILL, Words("撑满", "Fill the frame")),
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
YES_NO: Names = ((True, Words("是", "Yes")), (False, Words("否", "No")))
LANGUAGES: Names = (
    (Language.HANS, Words("简体中文", "Simplified Chinese")),
    (Language.HANT, Words("繁体中文", "Traditional Chinese")),
    (Language.JAPANESE, Words("日文", "Japanese")),
    (Language.KOREAN, Words("韩文", "Korean")),
)
CELL_ALIGNS: Names = (
    (CellAlign.LEFT, Words("左齐", "Left")),
    (CellAlign.CENTER, Words("居中", "Centre")),
    (CellAlign.RIGHT, Words("右齐", "Right")),
    (CellAlign.DECIMAL, Words("小数点对齐", "At the point")),
)
COLUMN_UNITS: Names = ((False, Words("份", "Shares")), (True, Words("字", "Characters")))
KINSOKU: Names = (
    (Kinsoku.NONE, Words("不处理", "None")),
    (Kinsoku.BASIC, Words("基本：标点不居行首行尾", "Basic: marks not at line edges")),
    (Kinsoku.GB, Words("国标 GB/T 15834", "GB/T 15834")),
    (Kinsoku.STRICT, Words("严格：—— …… 也不居行首", "Strict: nor —— and …… at line starts")),
    (Kinsoku.JLREQ_VERY_STRICT, Words("日文·最严", "Japanese, strictest")),
    (
        Kinsoku.JLREQ_STRICT,
        Words("日文·严：小假名可居行首", "Japanese, strict: ぁ may start"),
    ),
    (Kinsoku.JLREQ_LOOSE, Words("日文·宽：・％…可居行首", "Japanese, loose: ・ ％ … too")),
    (Kinsoku.JLREQ_VERY_LOOSE, Words("日文·最宽（报纸）", "Japanese, loosest (papers)")),
    (Kinsoku.CSS_STRICT, Words("网页·严（CSS strict）", "Web: CSS strict")),
    (Kinsoku.CSS_NORMAL, Words("网页·中（CSS normal）", "Web: CSS normal")),
    (Kinsoku.CSS_LOOSE, Words("网页·宽（CSS loose）", "Web: CSS loose")),
    (Kinsoku.KOREAN, Words("韩文", "Korean")),
)
PUNCTUATION: Names = (
    (PunctMode.FULL, Words("全角", "Full width")),
    (PunctMode.KAIMING, Words("开明", "Kaiming")),
    (PunctMode.HALF, Words("半角", "Half width")),
    (PunctMode.LINE_END_HALF, Words("行末半角", "Half at line ends")),
    (PunctMode.PLAIN, Words("原宽", "As the font has them")),
)
HANGING: Names = (
    (Hang.NONE, Words("不悬挂", "Never")),
    (Hang.ALLOW, Words("放不下时悬挂", "Where it does not fit")),
    (Hang.FORCE, Words("一律悬挂", "Always")),
)
LINE_STARTS: Names = (
    (LineStart.TRIM, Words("去掉空白", "Trimmed")),
    (LineStart.KEEP_FIRST, Words("段首保留空白", "Kept on first lines")),
    (LineStart.KEEP, Words("保留空白", "Kept")),
)
LINE_ENDS: Names = (
    (LineEnd.TRIM, Words("一律半角", "Always half")),
    (LineEnd.TRIM_NEEDED, Words("放不下时半角", "Half where needed")),
    (LineEnd.KEEP, Words("保留全角", "Kept full")),
)
COMPOSERS: Names = (
    (Composer.LINE, Words("逐行", "Line by line")),
    (Composer.PARAGRAPH, Words("整段", "Whole paragraph")),
)
HYPHENATIONS: Names = (
    ("", Words("不断词", "None")),
    ("en_US", Words("英语（美国）", "English (US)")),
    ("en_GB", Words("英语（英国）", "English (UK)")),
    ("de_DE", Words("德语", "Deutsch")),
    ("fr", Words("法语", "Français")),
    ("es", Words("西班牙语", "Español")),
    ("it_IT", Words("意大利语", "Italiano")),
    ("pt_PT", Words("葡萄牙语", "Português")),
    ("nl_NL", Words("荷兰语", "Nederlands")),
    ("pl_PL", Words("波兰语", "Polski")),
    ("ru_RU", Words("俄语", "Русский")),
)
EMPHASES: Names = (
    (Emphasis.NONE, Words("无", "None")),
    (Emphasis.DOT, Words("实心点", "Dot")),
    (Emphasis.CIRCLE, Words("空心圈", "Circle")),
)
TEXT_LINES: Names = (
    (TextLine.NONE, Words("无", "None")),
    (TextLine.NAME, Words("专名号", "Proper name")),
    (TextLine.TITLE, Words("书名号（波浪）", "Book title (wavy)")),
    (TextLine.UNDERLINE, Words("下划线", "Underline")),
)
LOOSENESS: Names = (
    (-3, Words("紧三行", "3 lines fewer")),
    (-2, Words("紧两行", "2 lines fewer")),
    (-1, Words("紧一行", "1 line fewer")),
    (0, Words("自然", "As it comes")),
    (1, Words("松一行", "1 line more")),
    (2, Words("松两行", "2 lines more")),
    (3, Words("松三行", "3 lines more")),
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
    first = [Option(None, look.say(Words("（继承）", "(base)")))] if inherit else []
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
    return [*first, *(Option(each.name, each.name) for each in issue.palette)]


def named(values: Sequence[str], *, first: str | None = None) -> list[Option]:
    """Names as choices; ``first`` is what stands for none of them."""
    head = [] if first is None else [Option("", first)]
    return [*head, *(Option(value, value) for value in values)]
