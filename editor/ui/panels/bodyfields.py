"""The fields of paragraph styles that body text is set by: basics, marks, lines, Latin."""

from editor.ui.lengths import Unit
from editor.ui.panels import options
from editor.ui.panels.stylefields import (
    BASE,
    FONT,
    PAINT,
    SWITCH,
    WEIGHT,
    Chars,
    Choice,
    Count,
    Length,
    StyleField,
    StyleSection,
)
from editor.values.language import Words

BASIC = StyleSection(
    "basic",
    Words("基本", "Basics"),
    (
        BASE,
        FONT,
        WEIGHT,
        StyleField(
            "size",
            Length(Unit.SIZE),
            Words("字号", "Size"),
            Words("可填 小五、10.5pt、13级。", "For example 小五, 10.5pt or 13级."),
        ),
        StyleField(
            "leading",
            Length(Unit.PT),
            Words("行距", "Leading"),
            Words("上一行基线到这一行基线的距离。", "From one line's baseline to the next."),
        ),
        StyleField(
            "scale_x",
            Length(Unit.PERCENT),
            Words("长扁", "Width"),
            Words("小于 100% 是长字，大于 100% 是扁字。", "Below 100% narrower, above it wider."),
        ),
        StyleField(
            "tracking",
            Length(Unit.EM),
            Words("字距", "Tracking"),
            Words("每个字后面加的空，负数收紧。", "Space after every character, or less of it."),
        ),
        StyleField(
            "indent",
            Length(Unit.EM),
            Words("缩进", "Indent"),
            Words("段首空几个字。", "The blank before a paragraph's first character."),
        ),
        StyleField(
            "takes_lines",
            Count(),
            Words("占行", "Takes"),
            Words(
                "小标题占正文几行，0 为按自身行数。",
                "Body lines that a subhead takes; 0: as many as it has.",
            ),
        ),
        StyleField(
            "align",
            Choice(options.ALIGNS),
            Words("对齐", "Align"),
            Words("撑满是连末行也两端对齐。", "Spread justifies the last line as well."),
        ),
        PAINT,
        StyleField(
            "language",
            Choice(options.LANGUAGES),
            Words("语言", "Language"),
            Words(
                "标点的位置和宽度按哪种文字的规矩。",
                "Whose conventions decide where marks stand and how wide they are.",
            ),
            half=False,
        ),
    ),
    opened=True,
)

MARKS = StyleSection(
    "marks",
    Words("避头尾与标点", "Line Edges and Marks"),
    (
        StyleField(
            "punct",
            Choice(options.PUNCTUATION),
            Words("标点", "Marks"),
            Words(
                "全角：各占一字；开明：句末点号占一字，其余占半字；半角：都占半字；"
                "行末半角：只有行末减半；原宽：按字体。",
                "Full: an em each. Kaiming: stops an em, others half. Half: all half. "
                "Half at line ends: nowhere else. Or as wide as the font has them.",
            ),
            half=False,
        ),
        StyleField(
            "kinsoku",
            Choice(options.KINSOKU),
            Words("避头尾", "Kinsoku"),
            Words(
                "哪些标点不能排在行首、行尾。",
                "Which marks may not stand at the start or the end of a line.",
            ),
            half=False,
        ),
        StyleField(
            "not_start",
            Chars(),
            Words("另禁行首", "Not first"),
            Words(
                "除上面一档外，这些字符也不排在行首；空着为继承，只填一个空格为没有。",
                "Further characters that start no line; empty inherits, a blank means none.",
            ),
            half=False,
        ),
        StyleField(
            "not_end",
            Chars(),
            Words("另禁行尾", "Not last"),
            Words(
                "除上面一档外，这些字符也不排在行尾；空着为继承，只填一个空格为没有。",
                "Further characters that end no line; empty inherits, a blank means none.",
            ),
            half=False,
        ),
        StyleField(
            "hang",
            Choice(options.HANGING),
            Words("悬挂", "Hanging"),
            Words(
                "行末的逗号、顿号、句号可以排到版口外面。",
                "A comma or full stop at a line's end may stand outside the column.",
            ),
            half=False,
        ),
        StyleField(
            "line_start",
            Choice(options.LINE_STARTS),
            Words("行首括号", "First mark"),
            Words(
                "行首的前引号、前括号左边那半个字的空白。",
                "The blank half of an opening mark at the start of a line.",
            ),
            half=False,
        ),
        StyleField(
            "line_end",
            Choice(options.LINE_ENDS),
            Words("行末标点", "Last mark"),
            Words(
                "行末标点后面那半个字的空白；国标要求去掉。",
                "The blank half of a mark at a line's end; GB/T 15834 takes it away.",
            ),
            half=False,
        ),
        StyleField(
            "doubled",
            SWITCH,
            Words("叠号合一", "？！ as one"),
            Words(
                "？！、！！等叠用的标点合占一个字。",
                "Doubled marks such as ？！ take one em together.",
            ),
        ),
        StyleField(
            "squeeze_stops",
            SWITCH,
            Words("可压句号", "Squeeze 。"),
            Words(
                "调整一行时，。？！后面的空白也可以压缩。",
                "The blank behind 。？！ may give way when a line is fitted.",
            ),
        ),
    ),
)

LINES = StyleSection(
    "lines",
    Words("行与段", "Lines and Paragraphs"),
    (
        StyleField(
            "composer",
            Choice(options.COMPOSERS),
            Words("排法", "Composer"),
            Words(
                "逐行：后改的字不动前面的行；整段：通盘考虑，疏密最匀。",
                "Line by line: late edits move no earlier lines. "
                "Whole paragraph: all lines are weighed together, for the evenest spacing.",
            ),
            half=False,
        ),
        StyleField(
            "last_min",
            Count(),
            Words("末行至少", "Last line"),
            Words("一段的末行最少几个字。", "The fewest characters on a paragraph's last line."),
        ),
        StyleField(
            "keep_lines",
            Count(),
            Words("孤行控制", "Keep lines"),
            Words(
                "一段在栏头、栏尾至少连着几行。",
                "Lines of a paragraph that stay together at a column's head or foot.",
            ),
        ),
        StyleField(
            "keep_units",
            SWITCH,
            Words("数量不拆", "Keep units"),
            Words(
                "尽量不把数字和单位、日期拆在两行。",
                "Numbers, their units and dates stay on one line where possible.",
            ),
        ),
        StyleField(
            "sign_offs",
            SWITCH,
            Words("认署名", "Sign-offs"),
            Words(
                "文末括号里的人名不拆开，排到行末。",
                "Names in brackets at the end stay whole, flush at the line's end.",
            ),
        ),
        StyleField(
            "ruby_overhang",
            SWITCH,
            Words("注音借空", "Ruby over"),
            Words(
                "注音比字宽时可伸到旁边的空里。",
                "Readings wider than their base may reach over blanks beside it.",
            ),
        ),
        StyleField(
            "keep_all",
            SWITCH,
            Words("按词换行", "By words"),
            Words("只在空格处换行，如韩文。", "Lines break at blanks only, as in Korean."),
        ),
    ),
)

LATIN = StyleSection(
    "latin",
    Words("西文与数字", "Latin and Numbers"),
    (
        StyleField(
            "autospace",
            Length(Unit.EM),
            Words("中西距", "Han gap"),
            Words(
                "汉字与西文、数字之间的空，例如 ¼ 或 ⅛。",
                "The gap between Han and Latin or digits, for example ¼ or ⅛.",
            ),
        ),
        StyleField(
            "replace_spaces",
            SWITCH,
            Words("空格作间距", "Blanks as gaps"),
            Words(
                "中西文之间敲的空格按中西距排。",
                "A blank typed between Han and Latin is set as their gap.",
            ),
        ),
        StyleField(
            "gap_max",
            Length(Unit.EM),
            Words("最多", "At most"),
            Words(
                "撑开一行时这个空最大到多少，例如 ½ 或 ⅓；再不够才撑字距。",
                "How far that gap may grow, for example ½ or ⅓, before Han are spaced out.",
            ),
        ),
        StyleField(
            "squeeze_gaps",
            SWITCH,
            Words("可压此空", "Squeeze it"),
            Words(
                "调整一行时，中西之间的空也可以压缩。",
                "That gap may give way when a line is fitted.",
            ),
        ),
        StyleField(
            "on_cells",
            SWITCH,
            Words("占字格", "On cells"),
            Words(
                "西文和数字补足成整字，使汉字上下对齐。",
                "Latin and numbers fill whole ems, so that Han stand under each other.",
            ),
        ),
        StyleField(
            "hyphenation",
            Choice(options.HYPHENATIONS),
            Words("断词", "Hyphens"),
            Words(
                "西文单词在行末按哪种语言断开加连字符。",
                "The language by whose rules words are divided at line ends.",
            ),
            half=False,
        ),
    ),
)
