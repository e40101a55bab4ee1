"""How many 字 a headline has, and how many its frame takes: 18/20 字."""

import math

from editor.compose.classes import KIND_OF, SPACES, UNSEEN, WESTERN
from editor.compose.measure import EPSILON, trimmed
from editor.compose.prepared import Prepared
from editor.layout.headfit import TOLERANCE
from editor.model.style import ResolvedStyle

BLANKED = frozenset(SPACES).union(KIND_OF)
"""Characters that bring blanks of their own, which count."""


def counted(text: Prepared, lines: list[tuple[int, int]], tracking: float) -> float:
    """The 字 of some lines, in halves: a letter or digit is half a 字, a mark is as wide as it is
    set, blanks at line edges and gaps beside Latin are nothing."""
    total = sum(_counted(text, start, end, tracking) for start, end in lines)
    return round(total * 2) / 2


def _counted(text: Prepared, start: int, end: int, tracking: float) -> float:
    total = 0.0
    for at in range(start, trimmed(text, start, end)):
        total += _body(text, at)
        if at > start and not BLANKED.isdisjoint(text.text[at - 1 : at + 1]):
            total += text.starts[at] - text.ends[at - 1] - tracking
    return total


def _body(text: Prepared, at: int) -> float:
    char = text.text[at]
    if UNSEEN.match(char) or char in SPACES:
        return 0.0
    if WESTERN.match(char):
        return 0.5
    return text.ends[at] - text.starts[at] if char in KIND_OF else 1.0


def capacity(style: ResolvedStyle, length: float, room: float, lines: int) -> int:
    """How many 字 a style takes at its own size in lines ``length`` points long.

    They are as many lines as it allows, or else the ``lines`` that are used, and no deeper than
    ``room``.
    """
    measure = length / (style.size * style.scale_x) - style.indent
    each = math.floor((measure + style.tracking) / (1 + style.tracking) + EPSILON)
    deep = math.floor((room + TOLERANCE - style.size) / style.leading) + 1
    return max(0, each) * min(style.most_lines or lines, max(1, deep))
