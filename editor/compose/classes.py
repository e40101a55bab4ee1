"""Character classes of Chinese composition (clreq, JLReq): which mark is what. One table."""

import re
from bisect import bisect_left
from enum import StrEnum


class Kind(StrEnum):
    """What a character is to the composer; values are short because they are keys of pairs."""

    HAN = "H"
    OPENING = "("
    CLOSING = ")"
    CLOSING_QUOTE = '"'
    COMMA = ","
    COLON = ":"
    STOP = "."
    EXCLAIM = "!"
    DOUBLED = "‼"
    FIXED = "1"
    MIDDLE_DOT = "·"
    LONG = "—"
    ELLIPSIS = "…"
    CONNECTOR = "~"
    HYPHEN = "-"
    SOLIDUS = "/"
    WORD = "A"
    WORD_END = "a"
    WORD_START = "b"
    SHOUT = "a!"
    SIGN = "+"
    TOPIC = "#"
    SPACE = "_"
    WIDE_SPACE = "□"
    EDGE = "|"


MARKS: dict[Kind, str] = {
    Kind.OPENING: "“‘（〔［｛〈《「『【〖〘〚｟〝",
    Kind.CLOSING: "”’）〕］｝〉》」』】〗〙〛｠〞〟",
    Kind.COMMA: "，、",
    Kind.COLON: "：；",
    Kind.STOP: "。．",
    Kind.EXCLAIM: "！？",
    Kind.FIXED: "‼⁇⁈⁉",
    Kind.MIDDLE_DOT: "·・‧",
    Kind.CONNECTOR: "～－",
    Kind.HYPHEN: "–〜‐゠",
    Kind.SOLIDUS: "／",
}

KIND_OF: dict[str, Kind] = {char: kind for kind, chars in MARKS.items() for char in chars}

HALF_CONNECTORS = "–‐"
"""Connectors of half an em (GB/T 15834 5.1.6); the others take a whole one."""
LONG_CHARS = "—…⋯⸺―‥"
DOTS = "…⋯‥"
"""The long marks that are dots; the others are strokes."""
SPACES = " \u00a0\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u3000\t"
FIXED_SPACES = {"\u3000": 1.0, "\u2003": 1.0, "\u2002": 0.5}
"""Blanks of so many em in any face."""
SOFT_HYPHEN = "\u00ad"

_LATIN = (
    r"A-Za-z0-9\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\u0370-\u03ff\u0400-\u052f\u1e00-\u1fff"
    r"\u2080-\u209f"
)
_FOREIGN = (
    r"\u0250-\u02af\u0531-\u0556\u0561-\u0587\u05d0-\u05ea\u0620-\u064a\u066e-\u06d3\u0710-\u07ea"
    r"\u0900-\u0e7f\u10a0-\u10ff\u1200-\u1c7f\u1d00-\u1dbf\u2c00-\u2dff\ua4d0-\ua4f7\ua500-\ua7ff"
)
"""Letters of other scripts than Han, kana and hangul: set like Latin, broken by UAX #14."""
_COMBINING = r"\u0300-\u036f"
_UNSEEN = r"\u200b-\u200f\u2060\u00ad\ufe00-\ufe0f\U000e0100-\U000e01ef"
_RAISED = r"\u00b2\u00b3\u00b9\u2070-\u207f"
_CELL = rf"[{_LATIN}][{_LATIN}{_COMBINING}{_RAISED}]*"
_JOIN = r"['’._@&+\-/:\\#=~^*×÷]"
_PREFIX = r"[$€£¥￥±+\-−№]"
_SUFFIX = r"[%‰℃℉°′″％₫]"
_SMALL_KANA = "ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶㇰㇱㇲㇳㇴㇵㇶㇷㇸㇹㇺㇻㇼㇽㇾㇿ"
_HAN = (
    r"\u2e80-\u2fdf\u3006\u3007\u3021-\u3029\u3038-\u303a\u3105-\u312f\u31a0-\u31bf"
    r"\u3200-\u4dbf\u4e00-\u9fff\uac00-\ud7a3\uf900-\ufaff\U00020000-\U0003ffff"
)
_KANA = "".join(
    chr(code)
    for code in (*range(0x3041, 0x3097), *range(0x30A1, 0x30FB))
    if chr(code) not in _SMALL_KANA
)

PROLONG = "ー"
ITERATION = "々〻ゝゞヽヾ"
SMALL_KANA = _SMALL_KANA + "ｧｨｩｪｫｬｭｮｯｰ"
"""Small kana (JLReq cl-11); ー (cl-10) and 々 (cl-09) are kept from line starts like them."""

STRETCH = re.compile(rf"[^{_HAN}{_KANA}]+")
"""A stretch that is not plain Han, kana or hangul: the only places where tokens are read."""

TOKEN = re.compile(
    rf"(?P<zero>[{_COMBINING}{_UNSEEN}]+)"
    rf"|(?P<long>(?P<dash>[{LONG_CHARS}])(?P=dash)*)"
    rf"|(?P<word>{_PREFIX}?{_CELL}(?:(?:{_JOIN}|,(?=\d{{3}}))+{_CELL})*"
    rf"(?:{_SUFFIX}+|[+#]{{1,2}}(?![{_LATIN}+#]))?)"
    rf"|(?P<mark>[{re.escape(''.join(KIND_OF))}])"
    rf"|(?P<space>[{SPACES}]+)"
    r"|(?P<shout>[!?]+)"
    rf"|(?P<after>[),.:;\]}}%°′″{_RAISED}]+)"
    rf"|(?P<before>(?:[(\[{{$€£¥￥@]|#(?=[{_LATIN}]))+)"
    r"|(?P<link>[+=/&~*\-]+)"
    rf"|(?P<foreign>[{_FOREIGN}][{_FOREIGN}{_COMBINING}]*)"
    r"|(?P<other>[!-~\u00a1-\u00bf]+)"
    r"|(?P<forced>\n)"
    r"|(?P<number>[０-９]+(?:．[０-９]+)*％?)"
    r"|(?P<unit>[‰℃℉％])"
    rf"|(?P<small>[{SMALL_KANA}{PROLONG}{ITERATION}])"
    r"|(?P<half>[\uff61-\uffdc])"
    r"|(?P<symbol>[\u00d7\u00f7\u2116\u2150-\u217f\u2190-\u22ee\u22f0-\u2bff])"
    r"|(?P<rest>.)",
    re.DOTALL,
)
"""One thing in a stretch that is not plain Han."""

WESTERN = re.compile(rf"[!-~{_LATIN}{_COMBINING}{_RAISED}{_FOREIGN}]")
"""A character of a Western text."""
UNSEEN = re.compile(f"[{_UNSEEN}]")
"""Joiners and selectors: they change their neighbours and show nothing themselves."""

TOPIC = re.compile(r"#[^#\s]{1,30}#")
"""A topic of social media, whose crosses stand close."""
ADDRESS = re.compile(r"(?=.{16})(?:\w+://|www\.|[^@]+@)")
"""How a word begins that is a long web or mail address."""
ADDRESS_BREAK = re.compile(r"(?<=[/?&=_\-])(?=[^/])|(?<=[^/])(?=[.@])")
"""Where an address may go on in the next line: after a stroke, before a dot."""

NAMED = {
    "word": Kind.WORD,
    "foreign": Kind.WORD,
    "after": Kind.WORD_END,
    "shout": Kind.SHOUT,
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
    if not any(_HAS_HAN.match(text, start + 1) is None for start, _ in pairs):
        return frozenset(found)
    latin, han = _places(_HAS_LATIN, text), _places(_HAS_HAN, text)
    western_until = 0
    for start, end in sorted(pairs):
        inherited = start < western_until
        if inherited or _is_western(text, (start, end), latin, han):
            found.update((start, end))
            western_until = max(western_until, end)
    return frozenset(found)


def _quote_pairs(text: str) -> tuple[list[tuple[int, int]], set[int]]:
    """Opening and closing quotes that belong together, and apostrophes among Latin letters.

    Pairs lie in one another or apart: what is still open inside a pair that closes stays single.
    """
    pairs: list[tuple[int, int]] = []
    apostrophes: set[int] = set()
    opened: list[int] = []
    count = {"“": 0, "‘": 0}
    for match in _QUOTE.finditer(text):
        at, opening = match.start(), _OPENING_OF.get(match[0])
        if opening is None:
            opened.append(at)
            count[match[0]] += 1
            continue
        before, after = text[max(0, at - 1) : at], text[at + 1 : at + 2]
        letters = bool(_HAS_LATIN.match(before)), bool(_HAS_LATIN.match(after))
        if match[0] == "’" and (all(letters) or (not count[opening] and any(letters))):
            apostrophes.add(at)
        elif count[opening]:
            pairs.append((_close(text, opened, count, opening), at))
    return pairs, apostrophes


def _close(text: str, opened: list[int], count: dict[str, int], opening: str) -> int:
    """Take the last quote of a kind, and those opened after it, from the open ones."""
    while True:
        at = opened.pop()
        count[text[at]] -= 1
        if text[at] == opening:
            return at


def _places(pattern: re.Pattern[str], text: str) -> list[int]:
    return [match.start() for match in pattern.finditer(text)]


def _is_western(text: str, pair: tuple[int, int], latin: list[int], han: list[int]) -> bool:
    start, end = pair
    around = text[max(0, start - 1) : start] + text[end + 1 : end + 2]
    if not _holds(latin, start + 1, end) or _holds(han, start - 1, end + 2):
        return False
    return around.strip() != around or not around or bool(_HAS_LATIN.search(around))


def _holds(places: list[int], start: int, end: int) -> bool:
    """Whether one of the places lies there."""
    found = bisect_left(places, start)
    return found < len(places) and places[found] < end
