"""How many lines a paragraph takes when it shall be looser or tighter, without setting it.

Fitting asks this for every paragraph and many widths. The answer is the paragraph composer's
(optimise.py), found by following only *whether* a number of lines reaches a break, not how well:
the ends that a line may have are two binary searches in sums over the paragraph. Lengths are em.
"""

import re

import numpy as np
from numpy.typing import NDArray

from editor.compose.choose import LineChooser
from editor.compose.classes import SPACES
from editor.compose.measure import EPSILON, trimmed
from editor.compose.optimise import LOOSEST, MOST_LINES, wanted_lines
from editor.compose.prepared import Prepared
from editor.compose.spacing import GAP_MAX, WORD_SPACE_MAX
from editor.model.composing import Hang

Lengths = NDArray[np.float64]
_BLANK = re.compile(f"[{SPACES}]")
_BLANKS = re.compile(f"[{SPACES}]{{2}}|^[{SPACES}]")


class Elastic:
    """One prepared paragraph with the sums that answer for any measure.

    ``exact`` is False for paragraphs whose lines depend on more than sums: with forced breaks,
    hyphens, marks that hang, blanks kept at edges, or several blanks in a row. Gaps grow by
    ``loosest`` em at most.
    """

    def __init__(self, text: Prepared, loosest: float = LOOSEST) -> None:
        self.exact = _depends_on_sums(text)
        self._counts: dict[tuple[float, float], int | None] = {}
        if not self.exact:
            return
        count = len(text.text)
        flags = _flags(text.breaks, count)
        legal = np.append(np.flatnonzero(flags), count)
        begins = np.append(0, legal[:-1])
        shown = legal
        if _BLANK.search(text.text):
            shown = np.array([trimmed(text, 0, end) for end in legal.tolist()])
        self.sign_off = np.flatnonzero(legal == (text.sign_off or 0)).tolist()
        self.lonely = max(1, int(np.searchsorted(begins, _last_begin(text), "right")))
        starts, ends = np.array(text.starts), np.array(text.ends)
        gives = np.zeros(count)
        gives[text.squeeze_at] = np.diff(text.given)
        given, taken = _sums(gives), _sums(_takes(text, starts, ends, loosest))
        self.begin: Lengths = starts[begins]
        self.given: Lengths = given[begins + 1]
        self.taken: Lengths = taken[begins + 1]
        self.tight: Lengths = np.maximum.accumulate(ends[shown - 1] - given[shown])
        self.loose: Lengths = np.maximum.accumulate(ends[shown - 1] + taken[legal])
        edges = np.append(np.flatnonzero(_flags(text.stretches, count)), count - 1)
        self.stiff = float(np.max(np.diff(ends[edges], prepend=0.0)))

    def counts(self, first: float, others: float) -> int | None:
        """The numbers of lines that the paragraph can take, as bits; ``first`` and ``others`` are
        the room of the first line and of all others. None where only setting it can tell: a
        line of nothing that stretches may be part of it."""
        if self.stiff * 1.5 >= min(first, others):
            return None
        room = np.full(len(self.begin), others)
        room[0] = first
        until = self.begin + room
        after = np.searchsorted(self.tight, until - self.given + EPSILON, "right")
        before = np.searchsorted(self.loose, until + self.taken - EPSILON, "left")
        own = np.arange(len(self.begin))
        last = np.where(after == len(own), len(own) - 1, len(own))
        before = np.maximum(np.minimum(before, last), own)
        after[self.lonely :] = np.minimum(after[self.lonely :], len(own) - 1)
        for at in self.sign_off:
            before[(before == at + 1) & (own <= at)] = at
        return _reached(before.tolist(), after.tolist())

    def lines(self, chooser: LineChooser, natural: int, looseness: int) -> int | None:
        """How many lines it takes instead of ``natural`` ones, with as much of the looseness as
        can be had decently; None where only setting it can tell."""
        if not self.exact:
            return None
        if natural > MOST_LINES:
            return natural
        rooms = chooser.measure(0), chooser.measure(1)
        if rooms not in self._counts:
            self._counts[rooms] = self.counts(*rooms)
        possible = self._counts[rooms]
        if possible is None:
            return None
        wanted = wanted_lines(natural, looseness)
        return next((count for count in wanted if possible >> count & 1), natural)


def _flags(marks: bytearray, count: int) -> Lengths:
    """One for every marked place between the first character and the last."""
    flags = np.frombuffer(bytes(marks), np.uint8)[:count].astype(np.float64)
    flags[0] = 0
    return flags


def _sums(amounts: Lengths) -> Lengths:
    """What comes before each place."""
    return np.append(0.0, np.cumsum(amounts))


def _takes(text: Prepared, starts: Lengths, ends: Lengths, loosest: float) -> Lengths:
    """What the blank before each character takes at most in a line that is not too loose."""
    takes = _flags(text.stretches, len(text.text)) * loosest
    shared = text.gap_max + min(loosest, max(0.0, GAP_MAX - text.gap_max))
    for places, limit in ((text.spaces, WORD_SPACE_MAX), (text.gaps, shared)):
        at = np.array([place for place in places if place], dtype=np.intp)
        takes[at] += np.maximum(0.0, limit - starts[at] + ends[at - 1])
    return takes


def _last_begin(text: Prepared) -> int:
    """The last character that a last line may begin with: one that leaves it company enough, or
    the sign-off's."""
    counted = 0
    for at in range(len(text.text) - 1, -1, -1):
        counted += text.text[at].isalnum()
        if counted >= text.last_min:
            return max(at, text.sign_off or 0)
    return 0


def _depends_on_sums(text: Prepared) -> bool:
    plain = text.edges is None and text.hang is Hang.NONE
    whole = not text.forced and not text.hyphens
    return bool(text.text) and plain and whole and not _BLANKS.search(text.text)


def _reached(before: list[int], after: list[int]) -> int:
    """The numbers of lines that reach the end: line ``at`` may end at places ``before`` up to
    ``after``, each of which begins the next line."""
    reached = [0] * (len(before) + 1)
    reached[0] = 1
    for at, (first, stop) in enumerate(zip(before, after, strict=True)):
        if reached[at] and first < stop:
            more = reached[at] << 1
            for end in range(first + 1, stop + 1):
                reached[end] |= more
    return reached[-1]
