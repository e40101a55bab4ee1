"""What lies between two neighbours: blank, how far it shrinks, whether a line may break there.

Sources: clreq (widths, adjacent marks, tiers), GB/T 15834-2011 §5.1; see ARCHITECTURE.md.
Widths are em. Everything is decided by the pair of kinds, in one remembered table per style.
"""

from dataclasses import dataclass
from functools import lru_cache

from editor.compose.classes import Kind
from editor.compose.kinsoku import breakable
from editor.model.composing import Kinsoku, PunctMode

TIER_SPACE, TIER_DOT, TIER_BRACKET, TIER_COMMA, TIER_GAP, TIER_STOP = 2, 3, 4, 5, 6, 7
"""The order in which blanks give way (clreq 挤压处理的优先顺序); 1 is the line's end."""

WORD_SPACE_MIN = 0.25
WORD_SPACE_MAX = 0.5
GAP_MAX = 0.5
HAN_MAX = 0.25
"""How far each kind of blank grows before the next kind does (clreq, JLReq 3.8.4)."""

Squeeze = tuple[int, float]
"""A tier and how much the blank may lose there."""


@dataclass(frozen=True, slots=True)
class Pair:
    """The boundary between two neighbours.

    ``blank`` em of natural space; ``squeezes`` what may go; ``breaks`` whether a line may end
    between them; ``stretches`` whether justification may add space as between two Han;
    ``gap`` marks a Han–Latin gap, which stretches before Han do.
    """

    blank: float
    squeezes: tuple[Squeeze, ...]
    breaks: bool
    stretches: bool
    gap: bool = False


class Spacing:
    """All pairs under one punctuation mode, kinsoku level and Han–Latin gap."""

    def __init__(self, punct: PunctMode, kinsoku: Kinsoku, autospace: float) -> None:
        self.punct = punct
        self.kinsoku = kinsoku
        self.autospace = autospace
        self.trims = punct is not PunctMode.PLAIN
        self._pairs: dict[tuple[Kind, Kind], Pair] = {}

    def pair(self, first: Kind, second: Kind) -> Pair:
        """The boundary between two kinds."""
        known = self._pairs.get((first, second))
        if known is None:
            known = self._pairs[first, second] = self._pair(first, second)
        return known

    def left(self, kind: Kind) -> float:
        """The blank half before the body of a mark."""
        full = self.punct not in (PunctMode.HALF, PunctMode.KAIMING)
        return 0.5 if kind is Kind.OPENING and full else 0.0

    def right(self, kind: Kind) -> float:
        """The blank half after the body of a mark."""
        if kind is Kind.STOP:
            return 0.0 if self.punct is PunctMode.HALF else 0.5
        full = self.punct not in (PunctMode.HALF, PunctMode.KAIMING)
        return 0.5 if kind in (Kind.CLOSING, Kind.COMMA) and full else 0.0

    def _pair(self, first: Kind, second: Kind) -> Pair:
        breaks = breakable(first, second, self.kinsoku)
        gap = self._gap(first, second)
        if gap:
            return Pair(gap, ((TIER_GAP, gap / 2),), breaks, stretches=False, gap=True)
        right, left = self.right(first), self.left(second)
        if self.punct not in (PunctMode.PLAIN, PunctMode.LINE_END_HALF):
            right, left = _adjacent(first, second, right, left)
        squeezes = []
        if left:
            squeezes.append((TIER_BRACKET, left))
        if right:
            squeezes.append((_tier(first), right))
        return Pair(right + left, tuple(squeezes), breaks, _stretches(first, second))

    def _gap(self, first: Kind, second: Kind) -> float:
        """The Han–Latin gap (中西文间距): between Han and words, not beside marks."""
        kinds = {first, second}
        if Kind.HAN not in kinds:
            return 0.0
        latin = (first in (Kind.WORD, Kind.WORD_END)) or (second in (Kind.WORD, Kind.WORD_START))
        return self.autospace if latin else 0.0


def _tier(kind: Kind) -> int:
    match kind:
        case Kind.STOP:
            return TIER_STOP
        case Kind.COMMA:
            return TIER_COMMA
        case _:
            return TIER_BRACKET


_ENDING = (Kind.CLOSING, Kind.COMMA, Kind.STOP)


def _adjacent(first: Kind, second: Kind, right: float, left: float) -> tuple[float, float]:
    """Neighbouring marks share blanks: 1.5 em for 2 em, and none inside brackets (clreq)."""
    if first in _ENDING and second in _ENDING:
        return 0.0, 0.0
    if first is Kind.OPENING:
        return 0.0, 0.0 if second is Kind.OPENING else left
    if first in _ENDING and second is Kind.OPENING:
        return (right - left if right > left else 0.0), left
    return right, left


_TIGHT_BEFORE = (*_ENDING, Kind.MIDDLE_DOT, Kind.CONNECTOR, Kind.SOLIDUS, Kind.WORD_END, Kind.SPACE)
_TIGHT_AFTER = (
    Kind.OPENING,
    Kind.MIDDLE_DOT,
    Kind.CONNECTOR,
    Kind.SOLIDUS,
    Kind.WORD_START,
    Kind.SPACE,
)


def _stretches(first: Kind, second: Kind) -> bool:
    """No stretch where a break is forbidden by nature, nor beside connectors and solidi."""
    return first not in _TIGHT_AFTER and second not in _TIGHT_BEFORE


@lru_cache(maxsize=64)
def spacing_for(punct: PunctMode, kinsoku: Kinsoku, autospace: float) -> Spacing:
    """The table for a style, made once."""
    return Spacing(punct, kinsoku, autospace)
