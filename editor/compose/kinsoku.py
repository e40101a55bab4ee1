"""Where a line may not break (避头尾): what is kept from line starts and ends, by level.

Sources: clreq 行首行尾禁则 (none, basic, GB, strict), JLReq appendix C, CSS Text 4 line-break,
ECMA-376 17.3.1.16 (Korean).
"""

from dataclasses import dataclass

from editor.compose.classes import ITERATION, PROLONG, SMALL_KANA, Kind
from editor.model.composing import Kinsoku


@dataclass(frozen=True, slots=True)
class Level:
    """One level: the kinds and the single characters that may not start or end a line.

    ``free`` are characters that may start one although UAX #14 keeps them from it.
    """

    starts: frozenset[Kind] = frozenset()
    ends: frozenset[Kind] = frozenset()
    small: frozenset[str] = frozenset()
    free: frozenset[str] = frozenset()


_CLOSING = frozenset({Kind.CLOSING, Kind.CLOSING_QUOTE, Kind.COMMA, Kind.STOP})
_MIDDLE = frozenset({Kind.COLON, Kind.MIDDLE_DOT})
_SHOUTS = frozenset({Kind.EXCLAIM, Kind.DOUBLED, Kind.FIXED})
_LINKS = frozenset({Kind.CONNECTOR, Kind.HYPHEN})
_BASIC = _CLOSING | _MIDDLE | _SHOUTS | _LINKS | {Kind.SOLIDUS}
_OPENING = frozenset({Kind.OPENING})
_KANA = frozenset(SMALL_KANA + PROLONG)
_SMALL = _KANA | frozenset(ITERATION)
_UNITS = frozenset("°‰′″‵℃℉﹪％￠")
_LEADERS = frozenset("․‥…⋯︙\U00010af6")

LEVELS: dict[Kinsoku, Level] = {
    Kinsoku.NONE: Level(free=_SMALL),
    Kinsoku.BASIC: Level(_BASIC, _OPENING, _SMALL),
    Kinsoku.GB: Level(_BASIC, _OPENING | {Kind.SOLIDUS}, _SMALL),
    Kinsoku.STRICT: Level(
        _BASIC | {Kind.LONG, Kind.ELLIPSIS}, _OPENING | {Kind.SOLIDUS}, _SMALL
    ),
    Kinsoku.JLREQ_VERY_STRICT: Level(_BASIC, _OPENING, _SMALL),
    Kinsoku.JLREQ_STRICT: Level(
        _BASIC, _OPENING, frozenset(ITERATION) - {"々"}, _KANA | {"々"}
    ),
    Kinsoku.JLREQ_LOOSE: Level(
        _CLOSING | _SHOUTS | {Kind.COLON}, _OPENING, frozenset(ITERATION) - {"々"},
        _KANA | _UNITS | {"々"},
    ),
    Kinsoku.JLREQ_VERY_LOOSE: Level(
        _CLOSING | {Kind.COLON}, _OPENING, frozenset(), _SMALL | _UNITS
    ),
    Kinsoku.CSS_STRICT: Level(
        _CLOSING | _MIDDLE | _SHOUTS | {Kind.HYPHEN, Kind.ELLIPSIS}, _OPENING, _SMALL
    ),
    Kinsoku.CSS_NORMAL: Level(
        _CLOSING | _MIDDLE | _SHOUTS | {Kind.ELLIPSIS}, _OPENING, frozenset(ITERATION), _KANA
    ),
    Kinsoku.CSS_LOOSE: Level(
        _CLOSING, _OPENING, frozenset(), _SMALL | _UNITS | _LEADERS | {"･"}
    ),
    Kinsoku.KOREAN: Level(_BASIC, _OPENING, _SMALL),
}  # fmt: skip

_LATIN = (Kind.WORD, Kind.WORD_START, Kind.WORD_END, Kind.SHOUT, Kind.SIGN, Kind.TOPIC)
_NEVER_FIRST = (Kind.SPACE, Kind.WIDE_SPACE, Kind.WORD_END, Kind.SHOUT)


def breakable(first: Kind, second: Kind, level: Level) -> bool:
    """Whether a line may end between two neighbours of these kinds.

    Words, dashes and numbers are kept whole elsewhere; here two neighbours are different things.
    """
    if second in _NEVER_FIRST or first is Kind.WORD_START:
        return False
    if first in (Kind.SPACE, Kind.WIDE_SPACE):
        return second not in level.starts
    if first in _LATIN and second in _LATIN:
        return False
    return second not in level.starts and first not in level.ends
