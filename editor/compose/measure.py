"""How wide the characters of a line are, what they can lose, and how much room that leaves.

Lengths are em. A line's edges follow GB/T 15834-2011 5.1.10 unless the style keeps blanks there.
"""

from bisect import bisect_left, bisect_right
from typing import NamedTuple

from editor.compose.classes import SPACES
from editor.compose.prepared import Edges, Prepared
from editor.compose.spacing import GAP_MAX, WORD_SPACE_MAX
from editor.model.composing import Hang

EPSILON = 1e-6


class Room(NamedTuple):
    """What a line leaves of its measure (negative: it is too long), the blank before its first
    body, and how far its last mark hangs out."""

    left: float
    before: float = 0.0
    hang: float = 0.0


def trimmed(text: Prepared, start: int, end: int) -> int:
    """The line's end without trailing blanks."""
    while end > start and text.text[end - 1] in SPACES:
        end -= 1
    return end


def width(text: Prepared, start: int, end: int) -> float:
    """Natural width of characters ``start`` up to ``end`` as a line of their own, without the
    blanks of its edges."""
    return max(0.0, text.stops[end] - text.starts[start]) if end > start else 0.0


def shrinkable(text: Prepared, start: int, end: int) -> float:
    """How much a line of these characters can lose; blanks at its end are gone already."""
    at = text.squeeze_at
    if text.text[end - 1 : end] in SPACES:
        end = trimmed(text, start, end)
    return max(0.0, text.given[bisect_left(at, end)] - text.given[bisect_right(at, start)])


def room(text: Prepared, start: int, end: int, measure: float) -> Room:
    """How a line of these characters stands in its measure."""
    natural = width(text, start, end)
    if text.edges is None and text.hang is Hang.NONE:
        return Room(measure - natural)
    end = trimmed(text, start, end)
    hang = _hang(text, start, end, measure - natural)
    if text.edges is None or end <= start:
        return Room(measure - natural + hang, 0.0, hang)
    before = _before(text, text.edges, start)
    left = measure - natural - before + hang
    after = 0.0 if hang else text.edges.right.get(end - 1, 0.0)
    if after and text.edges.right_fits and after > left + EPSILON:
        after = 0.0
    return Room(left - after, before, hang)


def han_stretch(text: Prepared, start: int, end: int, left: float) -> float:
    """What each gap between Han gets when a line grows by ``left``: word spaces and Han–Latin
    gaps take theirs first (clreq 拉伸处理的优先顺序)."""
    if left <= EPSILON:
        return 0.0
    left -= _growth(text, text.spaces, (start, end), WORD_SPACE_MAX)
    left -= _growth(text, text.gaps, (start, end), text.gap_max)
    if left <= EPSILON:
        return 0.0
    count = text.stretches.count(1, start + 1, end)
    if text.gap_max < GAP_MAX:
        gaps = bisect_left(text.gaps, end) - bisect_right(text.gaps, start)
        left -= gaps * shared_growth(text, gaps, count, left)
    return left / max(1, count)


def shared_growth(text: Prepared, gaps: int, count: int, left: float) -> float:
    """What every Han–Latin gap takes with the Han when the style's limit for them is reached."""
    if not gaps or text.gap_max >= GAP_MAX:
        return 0.0
    return min(left / (gaps + count), GAP_MAX - text.gap_max)


def _growth(text: Prepared, places: list[int], line: tuple[int, int], limit: float) -> float:
    start, end = line
    inside = places[bisect_right(places, start) : bisect_left(places, end)]
    return sum(max(0.0, limit - text.starts[at] + text.ends[at - 1]) for at in inside)


def _before(text: Prepared, edges: Edges, start: int) -> float:
    if edges.left_first and start and start - 1 not in text.forced:
        return 0.0
    return edges.left.get(start, 0.0)


def _hang(text: Prepared, start: int, end: int, left: float) -> float:
    """The width of a last mark that stands outside the measure (标点悬挂)."""
    if end - 1 not in text.hanging or end - 1 <= start:
        return 0.0
    if text.hang is Hang.ALLOW and left >= -EPSILON:
        return 0.0
    body = text.ends[end - 1] - text.ends[end - 2]
    return body if text.hang is Hang.FORCE or left + body >= -EPSILON else 0.0
