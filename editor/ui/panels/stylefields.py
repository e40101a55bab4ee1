"""How the fields of styles are named and explained, and those of character styles."""

from dataclasses import dataclass

from editor.ui.lengths import Unit
from editor.ui.panels import options
from editor.ui.panels.options import Names
from editor.values.language import Words


@dataclass(frozen=True, slots=True)
class Choice:
    """One of a few values."""

    names: Names


@dataclass(frozen=True, slots=True)
class Length:
    """A length in a unit; where layout states no limits, not less than ``low``."""

    unit: Unit
    low: float = 0.0


@dataclass(frozen=True, slots=True)
class Count:
    """A whole number."""


@dataclass(frozen=True, slots=True)
class Chars:
    """Characters one after the other."""


@dataclass(frozen=True, slots=True)
class FromIssue:
    """One of the issue's own fonts, styles or colours."""


Kind = Choice | Length | Count | Chars | FromIssue
SWITCH = Choice(options.YES_NO)


@dataclass(frozen=True, slots=True)
class StyleField:
    """A field of a style by its name in the model; ``half`` ones share a line in pairs."""

    name: str
    kind: Kind
    words: Words
    hint: Words
    half: bool = True


@dataclass(frozen=True, slots=True)
class StyleSection:
    """Fields under a heading; ``opened`` is how it stands the first time."""

    id: str
    words: Words
    fields: tuple[StyleField, ...]
    opened: bool = False


BASE = StyleField(
    "base",
    FromIssue(),
    Words("基于", "Based on"),
    Words("空着的项目都从这个样式继承。", "Whatever is left open is taken from this style."),
    half=False,
)
FONT = StyleField(
    "font",
    FromIssue(),
    Words("字体", "Font"),
    Words("复合字体：中文、西文各用哪款字。", "A composite font: one face for Han, one for Latin."),
)
WEIGHT = StyleField(
    "weight",
    Choice(options.WEIGHTS),
    Words("字重", "Weight"),
    Words("笔画粗细；字体没有的取最近的一档。", "How heavy the strokes are; the nearest there is."),
)
PAINT = StyleField(
    "paint",
    FromIssue(),
    Words("颜色", "Colour"),
    Words("文字的颜色。", "The colour of the text."),
)

CHARACTER_SECTIONS = (
    StyleSection(
        "character",
        Words("基本", "Basics"),
        (
            BASE,
            FONT,
            WEIGHT,
            StyleField(
                "size",
                Length(Unit.PERCENT, 0.1),
                Words("大小", "Size"),
                Words("是所在段落字号的百分之几。", "In per cent of the paragraph's size."),
            ),
            StyleField(
                "shift",
                Length(Unit.EM, -2),
                Words("升降", "Shift"),
                Words("正数升高，负数降低。", "Positive lifts, negative lowers."),
            ),
            PAINT,
        ),
        opened=True,
    ),
    StyleSection(
        "lining",
        Words("着重与加线", "Emphasis and Lines"),
        (
            StyleField(
                "emphasis",
                Choice(options.EMPHASES),
                Words("着重号", "Emphasis"),
                Words(
                    "横排在字下、竖排在字右，标点不加。",
                    "Below each character, right of it in vertical text; none on marks.",
                ),
                half=False,
            ),
            StyleField(
                "line",
                Choice(options.TEXT_LINES),
                Words("加线", "Line"),
                Words(
                    "横排在字下、竖排在字左；相邻的两个名称之间断开。",
                    "Below the characters, left of them in vertical text; names stay apart.",
                ),
                half=False,
            ),
        ),
        opened=True,
    ),
    StyleSection(
        "keeping",
        Words("换行", "Line Breaks"),
        (
            StyleField(
                "whole",
                SWITCH,
                Words("不拆开", "Together"),
                Words("这些字不拆在两行。", "These characters stay on one line."),
            ),
            StyleField(
                "flush_end",
                SWITCH,
                Words("排到行末", "At the end"),
                Words(
                    "放得下时排到行末，如文末署名。",
                    "Set at the end of the line where it fits, as a sign-off is.",
                ),
            ),
        ),
        opened=True,
    ),
)
