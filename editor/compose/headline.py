"""Headlines: fewest lines, broken between phrases, as even as can be.

What the editor says wins over the phrases: forced breaks, blanks and possible breaks, joiners and
marked names. All lengths are em of the headline's size and scale.
"""

from bisect import bisect_left, bisect_right
from enum import IntEnum
from itertools import pairwise

from editor.compose.classes import KIND_OF
from editor.compose.measure import EPSILON, room
from editor.compose.phrases import (
    MARKED,
    SURE,
    marked_breaks,
    phrase_starts,
    whole_places,
    word_starts,
)
from editor.compose.prepared import Prepared
from editor.model.composing import Language

BALANCED = 12
"""A text of more lines is no headline; its lines are filled as they come."""
MOST_PLACES = 600
"""Nor is one that may break at more places."""
KEPT = 32
"""Of the ways to reach a place with so many lines, the most even are looked at further."""
UNEVEN = 3.0
"""Lines that end at a better place may differ in width by so many em more."""
PRECISION = 1e-3
"""How exactly, in em, the narrowest measure is looked for before its lines are measured."""

Spans = list[tuple[int, int]]
Way = tuple[float, int, float, Spans, float, float]
"""Lines up to a place: difference of widths, breaks after a word, squares, spans, least, most."""


class Rank(IntEnum):
    """Where lines may end: at the editor's marks, also between phrases, between any words,
    anywhere but in numbers and quoted words, between words in these too, or wherever it is legal.
    """

    MARKED = 0
    PHRASE = 1
    WORD = 2
    FREE = 3
    INSIDE = 4
    LEGAL = 5


class Headline:
    """A prepared headline and the places where it may break; what was asked is remembered."""

    def __init__(self, text: Prepared, language: Language = Language.HANS) -> None:
        self.text = text
        self.language = language
        edges = [-1, *text.forced, len(text.text)]
        self.parts = [(before + 1, stop) for before, stop in pairwise(edges)]
        self._places = self._ranked()
        self._least: dict[tuple[int, Rank], float] = {}

    def _ranked(self) -> dict[Rank, list[int]]:
        text = self.text.text
        legal = [at for at in range(1, len(text)) if self.text.breaks[at]]
        inside = whole_places(text)
        marked = set(marked_breaks(text))
        free = [at for at in legal if at in marked or at not in inside]
        phrases = marked | self._phrases(SURE)
        words = phrases.union(self._phrases(0), word_starts(text))
        return {
            Rank.MARKED: [at for at in legal if at in marked],
            Rank.PHRASE: [at for at in free if at in phrases],
            Rank.WORD: [at for at in free if at in words],
            Rank.FREE: free,
            Rank.INSIDE: [at for at in legal if at in words or at not in inside],
            Rank.LEGAL: legal,
        }

    def _phrases(self, sureness: int) -> set[int]:
        text = self.text.text
        return {
            start + at
            for start, stop in self.parts
            for at in phrase_starts(text[start:stop], sureness, self.language)
        }

    def lines(self, measure: float, rank: Rank | None = None) -> Spans:
        """First and after-last character of every line of at most ``measure`` em; forced breaks
        belong to none. Without a rank the best one that fits is taken; only what has no legal
        break is longer than the measure."""
        out: Spans = []
        for part in self.parts:
            out.extend(self._part_lines(part, measure, rank))
        return out

    def count(self, measure: float, rank: Rank) -> int | None:
        """The fewest lines of at most ``measure`` em; None when something is longer."""
        total = 0
        for part in self.parts:
            found = _filled(self.text, part, self._inside(part, rank), measure)
            if found is None:
                return None
            total += len(found)
        return total

    def least(self, lines: int, rank: Rank) -> float:
        """The narrowest measure in em that takes the headline in ``lines`` lines, which are no
        fewer than its forced breaks ask for."""
        known = self._least.get((lines, rank))
        if known is None:
            known = self._least[lines, rank] = self._narrowest(lines, rank)
        return known

    def _narrowest(self, lines: int, rank: Rank) -> float:
        low, high = 0.0, max(wide(self.text, *part) for part in self.parts)
        while high - low > PRECISION:
            middle = (low + high) / 2
            count = self.count(middle, rank)
            if count is None or count > lines:
                low = middle
            else:
                high = middle
        found = (
            _filled(self.text, part, self._inside(part, rank), high) or [] for part in self.parts
        )
        return max((wide(self.text, *span) for spans in found for span in spans), default=0.0)

    def _part_lines(self, part: tuple[int, int], measure: float, rank: Rank | None) -> Spans:
        if wide(self.text, *part) <= measure + EPSILON:
            return [part]
        best = self._best(part, measure) if rank is None or rank <= Rank.WORD else None
        if best is not None:
            return best
        for allowed in (Rank.FREE, Rank.INSIDE, Rank.LEGAL):
            if rank is None or allowed >= rank:
                found = fewest_lines(self.text, part, self._inside(part, allowed), measure)
                if found is not None:
                    return found
        return _torn(self.text, part, self._inside(part, Rank.LEGAL), measure)

    def _best(self, part: tuple[int, int], measure: float) -> Spans | None:
        """Lines that end at all of the editor's marks, or else between sure phrases, where that
        needs no more lines than any words do, nor makes phrases much less even; None when a word
        is too long."""
        words = fewest_lines(self.text, part, self._inside(part, Rank.WORD), measure)
        if words is None:
            return None
        marked = self._at_marks(part, measure)
        if marked is not None and len(marked) == len(words):
            return marked
        phrases = fewest_lines(self.text, part, self._inside(part, Rank.PHRASE), measure)
        if phrases is None or len(phrases) > len(words):
            return words
        uneven = self._difference(phrases) - self._difference(words)
        return phrases if uneven <= UNEVEN else words

    def _at_marks(self, part: tuple[int, int], measure: float) -> Spans | None:
        """Lines that end at every one of the editor's marks, and elsewhere between words."""
        marks = self._inside(part, Rank.MARKED)
        if not marks:
            return None
        out: Spans = []
        for piece in pairwise((part[0], *marks, part[1])):
            found = fewest_lines(self.text, piece, self._inside(piece, Rank.WORD), measure)
            if found is None:
                return None
            out.extend(found)
        return out

    def _difference(self, spans: Spans) -> float:
        widths = [wide(self.text, *span) for span in spans]
        return max(widths) - min(widths)

    def _inside(self, part: tuple[int, int], rank: Rank) -> list[int]:
        places, (start, stop) = self._places[rank], part
        return places[bisect_right(places, start) : bisect_left(places, stop)]


def wide(text: Prepared, start: int, end: int) -> float:
    """How wide characters ``start`` up to ``end`` are as a line, with the blanks that stay at its
    edges."""
    return -room(text, start, end, 0.0).left


def fewest_lines(
    text: Prepared, span: tuple[int, int], places: list[int], measure: float
) -> Spans | None:
    """The fewest lines through legal ones of some places, then the smallest difference between
    the widest and the narrowest, then breaks after marks; None when something is too long."""
    start, stop = span
    legal = sorted({at for at in places if start < at < stop and text.breaks[at]})
    filled = _filled(text, span, legal, measure)
    if filled is None or not 1 < len(filled) <= BALANCED or len(legal) > MOST_PLACES:
        return filled
    ways: dict[int, list[Way]] = {start: [(0.0, 0, 0.0, [], float("inf"), 0.0)]}
    ends = [*legal, stop]
    while stop not in ways:
        done = max(ways)
        following = {end: _longer(text, ways, end, measure) for end in ends if end > done}
        ways = {end: found for end, found in following.items() if found}
    return ways[stop][0][3]


def _longer(text: Prepared, ways: dict[int, list[Way]], end: int, measure: float) -> list[Way]:
    """The most even ways to ``end`` with one line more."""
    after_word = int(text.text[end - 1] not in KIND_OF and text.text[end - 1] not in MARKED)
    out: list[Way] = []
    for begin, found in ways.items():
        length = wide(text, begin, end)
        if length > measure + EPSILON:
            continue
        for _, words, squares, spans, least, most in found:
            low, high = min(least, length), max(most, length)
            line = [*spans, (begin, end)]
            even = round(high - low, 6), words + after_word, round(squares + length * length, 6)
            out.append((*even, line, low, high))
    return sorted(out)[:KEPT]


def _filled(
    text: Prepared, span: tuple[int, int], places: list[int], measure: float
) -> Spans | None:
    """Lines filled one by one, which are the fewest; None when something is too long."""
    start, stop = span
    out: Spans = []
    reached = start
    for end in (*places, stop):
        if wide(text, start, end) > measure + EPSILON:
            if reached == start:
                return None
            out.append((start, reached))
            start = reached
            if wide(text, start, end) > measure + EPSILON:
                return None
        reached = end
    out.append((start, stop))
    return out


def _torn(text: Prepared, span: tuple[int, int], places: list[int], measure: float) -> Spans:
    """Filled lines, of which those that cannot be broken are longer than the measure."""
    start, stop = span
    out: Spans = []
    reached = start
    for end in (*places, stop):
        if reached > start and wide(text, start, end) > measure + EPSILON:
            out.append((start, reached))
            start = reached
        reached = end
    out.append((start, stop))
    return out
