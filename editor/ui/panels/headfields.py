"""The fields of paragraph styles for vertical text, headlines and initials; all sections."""

from editor.ui.lengths import Unit
from editor.ui.panels.bodyfields import BASIC, LATIN, LINES, MARKS
from editor.ui.panels.stylefields import SWITCH, Count, Length, StyleField, StyleSection
from editor.values.language import Words

VERTICAL = StyleSection(
    "vertical",
    Words("竖排", "Vertical Text"),
    (
        StyleField(
            "tcy_digits",
            Count(),
            Words("纵中横", "Upright"),
            Words(
                "竖排中几位以内的数字并排直立；0 为都转行。",
                "Up to so many digits stand side by side in vertical text; 0: none.",
            ),
        ),
        StyleField(
            "upright_acronyms",
            SWITCH,
            Words("缩写直立", "Acronyms"),
            Words(
                "GDP 一类大写缩写逐字直立，不转行。",
                "Acronyms such as GDP stand upright letter by letter.",
            ),
        ),
        StyleField(
            "corner_quotes",
            SWITCH,
            Words("引号换形", "Quotes"),
            Words(
                "竖排中“”显示为﹃﹄、‘’显示为﹁﹂。",
                "“” are shown as ﹃﹄ and ‘’ as ﹁﹂ in vertical text.",
            ),
        ),
    ),
)

HEADS = StyleSection(
    "heads",
    Words("标题", "Headlines"),
    (
        StyleField(
            "size_min",
            Length(Unit.SIZE),
            Words("最小字号", "Smallest"),
            Words(
                "标题放不下时可以小到多大；0 为不变字号。",
                "How small a headline may get to fit; 0: only its own size.",
            ),
        ),
        StyleField(
            "size_max",
            Length(Unit.SIZE),
            Words("最大", "Largest"),
            Words(
                "标题块设为“撑满”时可以大到多大；0 为不变字号。",
                "How large a headline may get in a frame that it is to fill; 0: only its own size.",
            ),
        ),
        StyleField(
            "scale_min",
            Length(Unit.PERCENT),
            Words("最长到", "Narrowest"),
            Words(
                "放不下时先把字压长，最窄到这个比例。",
                "A headline that does not fit is condensed first, down to this.",
            ),
        ),
        StyleField(
            "most_lines",
            Count(),
            Words("最多行", "Lines"),
            Words("标题最多几行；0 为不限。", "The most lines of a headline; 0: any number."),
        ),
        StyleField(
            "spread_max",
            Length(Unit.EM),
            Words("最多撑开", "Spread to"),
            Words(
                "短题可以撑开字距排满，每个空最多多少；0 为不撑。",
                "A short headline may be letterspaced to its width by up to this; 0: not.",
            ),
        ),
    ),
)

DROP = StyleSection(
    "drop",
    Words("首字下沉", "Drop Initials"),
    (
        StyleField(
            "drop_lines",
            Count(),
            Words("下沉行数", "Lines"),
            Words("段首大字占几行；0 为没有。", "Lines that the initial takes; 0: none."),
        ),
        StyleField(
            "drop_chars",
            Count(),
            Words("字数", "Characters"),
            Words("下沉几个字。", "How many characters are set large."),
        ),
    ),
)

FITTING = StyleSection(
    "fitting",
    Words("适排限度", "Copyfitting Limits"),
    (
        StyleField(
            "fit_looseness",
            Count(),
            Words("增减行", "Lines ±"),
            Words(
                "适排时一段最多紧或松几行。",
                "Lines by which copyfitting may tighten or loosen a paragraph.",
            ),
        ),
        StyleField(
            "fit_subhead",
            Count(),
            Words("占行增减", "Takes ±"),
            Words(
                "适排时小标题占行最多增减几行。",
                "Lines that copyfitting may give to or take from a subhead.",
            ),
        ),
        StyleField(
            "fit_tracking",
            Length(Unit.EM),
            Words("字距增减", "Tracking ±"),
            Words(
                "适排时字距最多增减多少，不超过 0.02 字。",
                "How far copyfitting may change the tracking, 0.02 em at most.",
            ),
        ),
        StyleField(
            "fit_scale",
            Length(Unit.PERCENT),
            Words("最长到", "Narrowest"),
            Words(
                "适排时字最窄压到多少，不小于 97%。",
                "How narrow copyfitting may make characters, 97 % at least.",
            ),
        ),
        StyleField(
            "fit_leading",
            Length(Unit.PERCENT),
            Words("行距增减", "Leading ±"),
            Words(
                "适排时行距最多增减百分之几，不超过 2%。",
                "How far copyfitting may change the leading, 2 % at most.",
            ),
        ),
        StyleField(
            "fit_punct",
            SWITCH,
            Words("可换标点", "Marks"),
            Words(
                "适排时可以换用更省的标点排法。",
                "Copyfitting may set the marks in another mode.",
            ),
        ),
    ),
)

PARAGRAPH_SECTIONS = (BASIC, MARKS, LINES, LATIN, VERTICAL, HEADS, DROP, FITTING)
"""All fields of a paragraph style but its name, in the order of the style editor."""
