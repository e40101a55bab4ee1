"""Steps through text for a caret: characters as people see them, words, and words under a click."""

import unicodedata
from itertools import groupby

_JOINER = "\u200d"


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
    """The start of the next word: a run of characters of one kind, blanks belong to the former."""
    for start, end, kind in _runs(text):
        if end > at and kind != "blank":
            return _after_blanks(text, end) if start <= at else start
    return len(text)


def previous_word(text: str, at: int) -> int:
    """The start of the word before."""
    starts = [start for start, _, kind in _runs(text) if start < at and kind != "blank"]
    return starts[-1] if starts else 0


def word_at(text: str, at: int) -> tuple[int, int]:
    """The run of one kind around a place, for a double click."""
    for start, end, _ in _runs(text):
        if start <= at < end:
            return start, end
    runs = _runs(text)
    return runs[-1][:2] if runs else (0, 0)


def _runs(text: str) -> list[tuple[int, int, str]]:
    runs, start = [], 0
    for kind, group in groupby(text, _kind):
        end = start + sum(1 for _ in group)
        runs.append((start, end, kind))
        start = end
    return runs


def _kind(char: str) -> str:
    if char.isspace():
        return "blank"
    if _clings(char) or char.isalnum():
        return "han" if ord(char) >= 0x2E80 else "latin"
    return "mark"


def _clings(char: str) -> bool:
    return unicodedata.category(char) in {"Mn", "Me", "Mc"} or char == _JOINER


def _after_blanks(text: str, at: int) -> int:
    while at < len(text) and text[at].isspace():
        at += 1
    return at
