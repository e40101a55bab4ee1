"""Filling a line to its measure: squeeze by tiers, then stretch by tiers.

Sources: clreq 挤压处理与拉伸处理的优先顺序 (tiers), JLReq 3.8 (equal inside a tier). em throughout.
"""

from bisect import bisect_left, bisect_right

from editor.compose.measure import shared_growth
from editor.compose.prepared import Prepared
from editor.compose.spacing import WORD_SPACE_MAX

EPSILON = 1e-9


def squeezed(text: Prepared, start: int, end: int, excess: float) -> dict[int, float]:
    """Changes of the blanks before some characters so that a line loses ``excess``.

    A tier gives all it has before the next one gives anything; inside a tier all blanks give
    the same share.
    """
    first = bisect_right(text.squeeze_at, start)
    last = bisect_left(text.squeeze_at, end)
    tiers: dict[int, list[tuple[int, float]]] = {}
    for at in text.squeeze_at[first:last]:
        for tier, amount in text.squeezes[at]:
            tiers.setdefault(tier, []).append((at, amount))
    changes: dict[int, float] = {}
    for tier in sorted(tiers):
        if excess <= EPSILON:
            break
        room = sum(amount for _, amount in tiers[tier])
        share = min(1.0, excess / max(room, EPSILON))
        for at, amount in tiers[tier]:
            changes[at] = changes.get(at, 0.0) - amount * share
        excess -= room * share
    return changes


def stretched(text: Prepared, start: int, end: int, room: float) -> tuple[dict[int, float], float]:
    """Changes of special blanks, and what every ordinary gap gets, so that a line gains ``room``.

    Word spaces grow first, then Han–Latin gaps, then the ordinary gaps up to ``han_max``; what is
    left goes to all of them alike. Where a style keeps the gaps below GAP_MAX, they go on growing
    with the Han up to that.
    """
    changes: dict[int, float] = {}
    room = _grow(text, text.spaces, (start, end), (WORD_SPACE_MAX, room), changes)
    room = _grow(text, text.gaps, (start, end), (text.gap_max, room), changes)
    if room <= EPSILON:
        return changes, 0.0
    count = text.stretches.count(1, start + 1, end)
    gaps = _between(text.gaps, start, end)
    more = shared_growth(text, len(gaps), count, room)
    for at in gaps if more else ():
        changes[at] = changes.get(at, 0.0) + more
        room -= more
    if room <= EPSILON:
        return changes, 0.0
    if room <= count * text.han_max:
        return changes, room / count
    places = _between(text.spaces, start, end) + gaps
    share = (room - count * text.han_max) / max(1, count + len(places))
    for at in places:
        changes[at] = changes.get(at, 0.0) + share
    return changes, share + (text.han_max if count else 0.0)


def stretchable(text: Prepared, start: int, end: int) -> bool:
    """Whether a line of these characters has a place that can grow."""
    grows = _between(text.spaces, start, end) or _between(text.gaps, start, end)
    return bool(grows) or text.stretches.find(1, start + 1, end) > 0


def _between(places: list[int], start: int, end: int) -> list[int]:
    return places[bisect_right(places, start) : bisect_left(places, end)]


def _grow(
    text: Prepared,
    places: list[int],
    line: tuple[int, int],
    limit_room: tuple[float, float],
    changes: dict[int, float],
) -> float:
    """Grow blanks equally up to a limit; what is left of the room."""
    limit, room = limit_room
    inside = _between(places, *line)
    if room <= EPSILON or not inside:
        return room
    blanks = {at: text.starts[at] - text.ends[at - 1] for at in inside}
    free = {at: max(0.0, limit - blank) for at, blank in blanks.items()}
    share = min(1.0, room / max(sum(free.values()), EPSILON))
    for at, amount in free.items():
        changes[at] = amount * share
    return room - sum(free.values()) * share
