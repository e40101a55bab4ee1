"""The choices of Chinese composition that a style makes: language, edges, hanging, marks."""

from enum import StrEnum


class Language(StrEnum):
    """Whose conventions a paragraph follows; the class tables differ (clreq, JLReq, KLReq)."""

    HANS = "zh-Hans"
    HANT = "zh-Hant"
    JAPANESE = "ja"
    KOREAN = "ko"


class Kinsoku(StrEnum):
    """How strictly marks are kept from line starts and ends (避头尾).

    NONE to STRICT are clreq's levels; the ``jlreq`` ones JLReq appendix C's; the ``css`` ones the
    strictness of CSS Text 4 ``line-break``; KOREAN the set of ECMA-376 17.3.1.16.
    """

    NONE = "none"
    BASIC = "basic"
    GB = "gb"
    STRICT = "strict"
    JLREQ_VERY_STRICT = "very-strict"
    JLREQ_STRICT = "strict-jlreq"
    JLREQ_LOOSE = "loose-jlreq"
    JLREQ_VERY_LOOSE = "very-loose"
    CSS_STRICT = "css-strict"
    CSS_NORMAL = "css-normal"
    CSS_LOOSE = "css-loose"
    KOREAN = "normal"


class PunctMode(StrEnum):
    """How wide marks are set: 全角 开明 半角 行末半角, or as the font has them."""

    FULL = "full"
    KAIMING = "kaiming"
    HALF = "half"
    LINE_END_HALF = "line_end_half"
    PLAIN = "plain"


class Hang(StrEnum):
    """标点悬挂: whether a comma or full stop may stand outside the measure.

    ALLOW only where the line would not fit, FORCE at every line end that has one.
    """

    NONE = "none"
    ALLOW = "allow"
    FORCE = "force"


class LineStart(StrEnum):
    """The blank half of an opening mark at a line's start: gone, kept on a first line, or kept."""

    TRIM = "trim"
    KEEP_FIRST = "keep_first"
    KEEP = "keep"


class LineEnd(StrEnum):
    """The blank half of a mark at a line's end: gone (GB/T 15834 5.1.10), gone where the line
    would not fit (JLReq 3.1.9), or kept."""

    TRIM = "trim"
    TRIM_NEEDED = "trim_needed"
    KEEP = "keep"


class Composer(StrEnum):
    """LINE takes each line as it comes: late edits move no earlier line than the one before
    them. PARAGRAPH weighs all lines of a paragraph together."""

    LINE = "line"
    PARAGRAPH = "paragraph"


class Emphasis(StrEnum):
    """着重号 at each character: none, a dot, or an open circle."""

    NONE = "none"
    DOT = "dot"
    CIRCLE = "circle"


class TextLine(StrEnum):
    """A line along characters: none, 专名号, 书名号 (wavy), or an underline that skips gaps."""

    NONE = "none"
    NAME = "name"
    TITLE = "title"
    UNDERLINE = "underline"
