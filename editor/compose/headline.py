"""Headlines: fewest lines, broken between phrases, as even as can be.

Phrases come from BudouX's model of simplified Chinese; forced breaks and wide blanks of the
editor win over it.
"""

from functools import lru_cache

import budoux

from editor.compose.choose import width
from editor.compose.prepared import Prepared

WIDE = "\u3000 "


@lru_cache(maxsize=1)
def _parser() -> budoux.Parser:
    return budoux.load_default_simplified_chinese_parser()


@lru_cache(maxsize=512)
def phrase_starts(text: str) -> tuple[int, ...]:
    """Where phrases begin, the first at 0 left out."""
    starts, at = [], 0
    for phrase in _parser().parse(text):
        at += len(phrase)
        starts.append(at)
    return tuple(starts[:-1])


def headline_lines(text: Prepared, measure: float) -> list[tuple[int, int]]:
    """Breaks of a headline in lines of at most ``measure`` em; forced breaks belong to none."""
    out: list[tuple[int, int]] = []
    start = 0
    for stop in (*text.forced, len(text.text)):
        out.extend(_balanced(text, start, stop, measure))
        start = stop + 1
    return out


def _balanced(text: Prepared, start: int, stop: int, measure: float) -> list[tuple[int, int]]:
    if width(text, start, stop) <= measure + 1e-6:
        return [(start, stop)]
    line = text.text[start:stop]
    blanks = [start + at + 1 for at, char in enumerate(line) if char in WIDE]
    phrases = [start + at for at in phrase_starts(line)]
    anywhere = [at for at in range(start + 1, stop) if text.breaks[at]]
    for places in (blanks, [*blanks, *phrases], anywhere):
        legal = sorted({at for at in places if start < at < stop and text.breaks[at]})
        found = fewest_lines(text, (start, stop), legal, measure)
        if found is not None:
            return found
    return [(start, stop)]


def fewest_lines(
    text: Prepared, span: tuple[int, int], places: list[int], measure: float
) -> list[tuple[int, int]] | None:
    """The fewest lines through some break places, then the most even; None when none fit."""
    start, stop = span
    ends = [*places, stop]
    best: dict[int, tuple[int, float, int]] = {start: (0, 0.0, start)}
    for end in ends:
        options = []
        for begin, (count, cost, _) in best.items():
            wide = width(text, begin, end)
            if begin < end and wide <= measure + 1e-6:
                options.append((count + 1, cost + wide * wide, begin))
        if options:
            best[end] = min(options)
    if stop not in best:
        return None
    out, end = [], stop
    while end > start:
        begin = best[end][2]
        out.append((begin, end))
        end = begin
    return out[::-1]
