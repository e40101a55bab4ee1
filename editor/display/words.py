"""Steps through text for a caret: characters as people see them, words, and words under a click.

Chinese is cut into words by jieba's dictionary; Latin, numbers, kana and hangul are words as
UAX #29 has them: a point, comma or apostrophe inside a number or a word does not part it.
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

_JOINER = "\u200d"
_CLINGING = "\u0300-\u036f\ufe00-\ufe0f\U000e0100-\U000e01ef\u200d"
_HAN = "々〇\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_KANA = "\u3040-\u30ff\uff66-\uff9f"
_HANGUL = "\u1100-\u11ff\u3130-\u318f\uac00-\ud7a3"
_WESTERN = rf"(?:(?![{_HAN}{_KANA}{_HANGUL}])\w)"
_RUN = re.compile(
    rf"(?P<han>[{_HAN}][{_HAN}{_CLINGING}]*)|(?P<blank>\s+)"
    rf"|(?P<kana>[{_KANA}{_CLINGING}]+)|(?P<hangul>[{_HANGUL}]+)"
    rf"|(?P<western>{_WESTERN}(?:{_WESTERN}|[{_CLINGING}]|(?<=\d)[.,](?=\d)"
    rf"|(?<=[^\W\d])['’.](?={_WESTERN}))*)"
    rf"|(?P<mark>[^\w\s]+|.)",
    re.DOTALL,
)

Word = tuple[int, int, str]
"""The first and the after-last character of a word, and its kind: han, western, mark, blank …"""


def next_place(text: str, at: int) -> int:
    """After the next character with its combining marks and variation selectors."""
    at = min(at + 1, len(text))
    while at < len(text) and (_clings(text[at]) or text[at - 1] == _JOINER):
        at += 1
    return at


def previous_place(text: str, at: int) -> int:
    """Before the previous character with its combining marks and variation selectors."""
    at = max(at - 1, 0)
    while at > 0 and (_clings(text[at]) or text[at - 1] == _JOINER):
        at -= 1
    return at


def next_word(text: str, at: int) -> int:
    """The start of the next word; blanks belong to the word before them."""
    for start, end, kind in words_of(text):
        if end > at and kind != "blank":
            return _after_blanks(text, end) if start <= at else start
    return len(text)


def previous_word(text: str, at: int) -> int:
    """The start of the word before."""
    starts = [start for start, _, kind in words_of(text) if start < at and kind != "blank"]
    return starts[-1] if starts else 0


def word_at(text: str, at: int) -> tuple[int, int]:
    """The word around a place, for a double click."""
    words = words_of(text)
    for start, end, _ in words:
        if start <= at < end:
            return start, end
    return words[-1][:2] if words else (0, 0)


@lru_cache(maxsize=16)
def words_of(text: str) -> tuple[Word, ...]:
    """All words in order, marks and blanks among them; together they are the text."""
    return tuple(_words(text))


def _words(text: str) -> Iterator[Word]:
    for run in _RUN.finditer(text):
        start, kind = run.start(), run.lastgroup or "mark"
        if kind != "han":
            yield start, run.end(), kind
            continue
        for length in _lengths(run.group()):
            yield start, start + length, kind
            start += length


def _lengths(run: str) -> Iterator[int]:
    """How long the words of a run of Chinese are; no word begins with what clings."""
    import rjieba  # noqa: PLC0415

    length, before = 0, ""
    for word in rjieba.cut(run):
        if length and not _clings(word[0]) and before != _JOINER:
            yield length
            length = 0
        length, before = length + len(word), word[-1]
    yield length


def _clings(char: str) -> bool:
    return unicodedata.category(char) in {"Mn", "Me", "Mc"} or char == _JOINER


def _after_blanks(text: str, at: int) -> int:
    while at < len(text) and text[at].isspace():
        at += 1
    return at
