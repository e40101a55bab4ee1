"""Where a line may not break (避头尾): marks kept from line starts and ends, by level (clreq)."""

from editor.compose.classes import Kind
from editor.model.composing import Kinsoku

_NOT_AT_START = (
    Kind.CLOSING,
    Kind.COMMA,
    Kind.STOP,
    Kind.CONNECTOR,
    Kind.MIDDLE_DOT,
    Kind.SOLIDUS,
)


_LATIN = (Kind.WORD, Kind.WORD_START, Kind.WORD_END, Kind.SIGN)


def breakable(first: Kind, second: Kind, level: Kinsoku) -> bool:
    """Whether a line may end between two neighbours of these kinds.

    Words, dashes and numbers are kept whole elsewhere; here two neighbours are different things.
    """
    if second in (Kind.SPACE, Kind.WORD_END) or first is Kind.WORD_START:
        return False
    if first is Kind.SPACE:
        return True
    if first in _LATIN and second in _LATIN:
        return False
    return level is Kinsoku.NONE or not _forbidden(first, second, level)


def _forbidden(first: Kind, second: Kind, level: Kinsoku) -> bool:
    """What a level of at least BASIC forbids."""
    if second in _NOT_AT_START or first is Kind.OPENING:
        return True
    if first is Kind.SOLIDUS:
        return level is not Kinsoku.BASIC
    return second is Kind.LONG and level is Kinsoku.STRICT
