"""Character classes of Chinese composition (clreq, JLReq): which mark is what. One table."""

import re
from enum import StrEnum


class Kind(StrEnum):
    """What a character is to the composer; values are short because they are keys of pairs."""

    HAN = "H"
    OPENING = "("
    CLOSING = ")"
    COMMA = ","
    STOP = "."
    MIDDLE_DOT = "·"
    LONG = "—"
    CONNECTOR = "~"
    SOLIDUS = "/"
    WORD = "A"
    WORD_END = "a"
    WORD_START = "b"
    SIGN = "+"
    SPACE = "_"
    EDGE = "|"


MARKS: dict[Kind, str] = {
    Kind.OPENING: "“‘（〔［｛〈《「『【〖〘〚｟〝",
    Kind.CLOSING: "”’）〕］｝〉》」』】〗〙〛｠〞〟",
    Kind.COMMA: "，、；：",
    Kind.STOP: "。．！？‼⁇⁈⁉",
    Kind.MIDDLE_DOT: "·・‧",
    Kind.CONNECTOR: "–～〜‐゠",
    Kind.SOLIDUS: "／",
}

KIND_OF: dict[str, Kind] = {char: kind for kind, chars in MARKS.items() for char in chars}

PAUSE_STOPS = frozenset("！？")
"""Stops that fill their em in vertical text."""
FIXED_VERTICAL = frozenset("：；！？")
"""Marks that are 1 em fixed in vertical zh-Hans text."""
FIXED_WIDE = frozenset("‼⁇⁈⁉")
"""Double marks that are 1 em in any text."""

LONG_CHARS = "—…⋯⸺―‥"
_LATIN = r"A-Za-z0-9\u00c0-\u024f\u0370-\u03ff\u0400-\u052f\u2070-\u209f\u2160-\u217f"
_JOIN = r"['’._@&+\-/:\\#=~^*]"
_PREFIX = r"[$€£¥￥±+\-−]"
_SUFFIX = r"[%‰℃℉°′″％]"

TOKEN = re.compile(
    r"(?P<zero>[\u0300-\u036f\u200b-\u200f\u2060\ufe00-\ufe0f\U000e0100-\U000e01ef]+)"
    rf"|(?P<long>[{LONG_CHARS}]+)"
    rf"|(?P<word>{_PREFIX}?[{_LATIN}]+(?:(?:{_JOIN}|,(?=\d{{3}}))+[{_LATIN}]+)*{_SUFFIX}*)"
    rf"|(?P<mark>[{re.escape(''.join(KIND_OF))}])"
    r"|(?P<space>[ \u00a0\u2002-\u200a\u3000\t]+)"
    r"|(?P<after>[!),.:;?\]}%‰℃℉°′″％]+)"
    r"|(?P<before>[(\[{$€£¥￥#@]+)"
    r"|(?P<other>[!-~\u00a1-\u00bf]+)"
    r"|(?P<forced>\n)"
    r"|(?P<symbol>[\u2150-\u215f\u2190-\u22ee\u22f0-\u2bff])"
)
"""Everything in a paragraph that is not plain Han; what lies between the matches is."""

NAMED = {
    "word": Kind.WORD,
    "after": Kind.WORD_END,
    "before": Kind.WORD_START,
    "other": Kind.SIGN,
    "long": Kind.LONG,
    "space": Kind.SPACE,
    "forced": Kind.EDGE,
}
"""The kind of each group of TOKEN but marks, which KIND_OF tells."""

_HAN_QUOTE = re.compile(r"[“‘][^“”‘’]*[”’]")
_HAS_LATIN = re.compile(rf"[{_LATIN}]")
_HAS_HAN = re.compile(r"[\u2e80-\u9fff\uf900-\ufaff\U00020000-\U0003ffff，。、；：]")


def western_quotes(text: str) -> frozenset[int]:
    """Positions of curly quotes that belong to a Western text: their inside and both their
    neighbours hold no Han. Shared quotes are told by context, never by a glyph's advance."""
    if "“" not in text and "‘" not in text:
        return frozenset()
    found: set[int] = set()
    for match in _HAN_QUOTE.finditer(text):
        around = (
            text[max(0, match.start() - 1) : match.start()] + text[match.end() : match.end() + 1]
        )
        inside = match[0]
        if _HAS_LATIN.search(inside) and not _HAS_HAN.search(inside + around):
            spaced = around.strip() != around or not around or _HAS_LATIN.search(around)
            if spaced:
                found.update((match.start(), match.end() - 1))
    return frozenset(found)
