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

FIXED_VERTICAL = frozenset("：；！？")
"""Marks that are 1 em fixed in vertical zh-Hans text."""
FIXED_WIDE = frozenset("‼⁇⁈⁉")
"""Double marks that are 1 em in any text."""

LONG_CHARS = "—…⋯⸺―‥"
SPACES = " \u00a0\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u3000\t"
FIXED_SPACES = {"\u3000": 1.0, "\u2003": 1.0, "\u2002": 0.5}
"""Blanks of so many em in any face."""
_LATIN = (
    r"A-Za-z0-9\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\u0370-\u03ff\u0400-\u052f\u1e00-\u1fff"
    r"\u2080-\u209f"
)
_COMBINING = r"\u0300-\u036f"
_UNSEEN = r"\u200b-\u200f\u2060\ufe00-\ufe0f\U000e0100-\U000e01ef"
_RAISED = r"\u00b2\u00b3\u00b9\u2070-\u207f"
_CELL = rf"[{_LATIN}][{_LATIN}{_COMBINING}{_RAISED}]*"
_JOIN = r"['’._@&+\-/:\\#=~^*×÷]"
_PREFIX = r"[$€£¥￥±+\-−№]"
_SUFFIX = r"[%‰℃℉°′″％]"

TOKEN = re.compile(
    r"(?![\u3400-\u9fff])(?:"
    rf"(?P<zero>[{_COMBINING}{_UNSEEN}]+)"
    rf"|(?P<long>(?P<dash>[{LONG_CHARS}])(?P=dash)*)"
    rf"|(?P<word>{_PREFIX}?{_CELL}(?:(?:{_JOIN}|,(?=\d{{3}}))+{_CELL})*{_SUFFIX}*)"
    rf"|(?P<mark>[{re.escape(''.join(KIND_OF))}])"
    rf"|(?P<space>[{SPACES}]+)"
    rf"|(?P<after>[!),.:;?\]}}%°′″{_RAISED}]+)"
    rf"|(?P<before>(?:[(\[{{$€£¥￥@]|#(?=[{_LATIN}]))+)"
    r"|(?P<link>[+=/&~*\-]+)"
    r"|(?P<other>[!-~\u00a1-\u00bf]+)"
    r"|(?P<forced>\n)"
    r"|(?P<number>[０-９]+(?:．[０-９]+)*％?)"
    r"|(?P<unit>[‰℃℉％])"
    r"|(?P<symbol>[\u00d7\u00f7\u2116\u2150-\u217f\u2190-\u22ee\u22f0-\u2bff])"
    r")"
)
"""Everything in a paragraph that is not plain Han; what lies between the matches is."""

WESTERN = re.compile(rf"[!-~{_LATIN}{_COMBINING}{_RAISED}]")
"""A character of a Western text."""
UNSEEN = re.compile(f"[{_UNSEEN}]")
"""Joiners and selectors: they change their neighbours and show nothing themselves."""

ADDRESS = re.compile(r"(?=.{16})(?:\w+://|www\.|[^@]+@)")
"""How a word begins that is a long web or mail address."""
ADDRESS_BREAK = re.compile(r"(?<=[/?&=_\-])(?=[^/])|(?<=[^/])(?=[.@])")
"""Where an address may go on in the next line: after a stroke, before a dot."""

NAMED = {
    "word": Kind.WORD,
    "after": Kind.WORD_END,
    "before": Kind.WORD_START,
    "link": Kind.CONNECTOR,
    "other": Kind.SIGN,
}
"""The kind of each group of TOKEN that is set as a word."""

_QUOTE = re.compile("[“”‘’]")
_OPENING_OF = {"”": "“", "’": "‘"}
_HAS_LATIN = re.compile(rf"[{_LATIN}]")
_HAS_HAN = re.compile(r"[\u2e80-\u9fff\uf900-\ufaff\U00020000-\U0003ffff，。、；：]")


def western_quotes(text: str) -> frozenset[int]:
    """Positions of curly quotes and apostrophes that belong to a Western text.

    Shared quotes are told by context, never by a glyph's advance: the inside of a pair and both
    its neighbours hold no Han, or the pair around it is Western.
    """
    if _QUOTE.search(text) is None:
        return frozenset()
    pairs, found = _quote_pairs(text)
    for start, end in sorted(pairs):
        inherited = any(a < start < b and a in found for a, b in pairs)
        if inherited or _is_western(text, start, end):
            found.update((start, end))
    return frozenset(found)


def _quote_pairs(text: str) -> tuple[list[tuple[int, int]], set[int]]:
    """Opening and closing quotes that belong together, and apostrophes among Latin letters."""
    pairs: list[tuple[int, int]] = []
    apostrophes: set[int] = set()
    opened: list[int] = []
    for match in _QUOTE.finditer(text):
        at, opening = match.start(), _OPENING_OF.get(match[0])
        if opening is None:
            opened.append(at)
            continue
        before, after = text[max(0, at - 1) : at], text[at + 1 : at + 2]
        letters = bool(_HAS_LATIN.match(before)), bool(_HAS_LATIN.match(after))
        partner = next((one for one in reversed(opened) if text[one] == opening), None)
        if match[0] == "’" and (all(letters) or (partner is None and any(letters))):
            apostrophes.add(at)
        elif partner is not None:
            pairs.append((partner, at))
            del opened[opened.index(partner) :]
    return pairs, apostrophes


def _is_western(text: str, start: int, end: int) -> bool:
    inside = text[start + 1 : end]
    around = text[max(0, start - 1) : start] + text[end + 1 : end + 2]
    if not _HAS_LATIN.search(inside) or _HAS_HAN.search(inside + around):
        return False
    return around.strip() != around or not around or bool(_HAS_LATIN.search(around))
