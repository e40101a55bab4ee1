"""What lies between two neighbours: blank, how far it shrinks, whether a line may break there.

Sources: clreq (widths, adjacent marks, tiers), GB/T 15834-2011 §5.1, JLReq 3.1 and 3.8, CSS Text
4 text-spacing. Widths are em. Everything is decided by the pair of kinds, in one remembered table
per set of choices.
"""

from functools import lru_cache
from typing import NamedTuple
from weakref import WeakKeyDictionary

from editor.compose.classes import Kind
from editor.compose.kinsoku import LEVELS, breakable
from editor.fonts.face import Face
from editor.model.composing import Kinsoku, Language, PunctMode
from editor.model.style import ResolvedStyle

TIER_SPACE, TIER_DOT, TIER_BRACKET, TIER_COMMA, TIER_GAP, TIER_STOP = 2, 3, 4, 5, 6, 7
"""The order in which blanks give way (clreq 挤压处理的优先顺序); 1 is the line's end."""

WORD_SPACE_MIN = 0.25
WORD_SPACE_MAX = 0.5
GAP_MAX = 0.5
HAN_MAX = {Language.JAPANESE: 0.25}
HAN_MAX_ELSE = 0.5
"""How far each kind of blank grows before the next kind does: Han without end by clreq, up to ¼
em by JLReq 3.8.4. Beyond ½ em a line has too few places, and all of them open alike."""

Squeeze = tuple[int, float]
"""A tier and how much the blank may lose there."""


class Box(NamedTuple):
    """A mark's em: the blank before its body, the body, and the blank after it."""

    left: float
    body: float
    right: float


WHOLE = Box(0.0, 1.0, 0.0)
_HALF = Box(0.0, 0.5, 0.0)
_MIDDLE = Box(0.25, 0.5, 0.25)
_RIGHT = Box(0.0, 0.5, 0.5)

_HANS = {
    Kind.OPENING: Box(0.5, 0.5, 0.0),
    Kind.CLOSING: _RIGHT,
    Kind.CLOSING_QUOTE: _RIGHT,
    Kind.COMMA: _RIGHT,
    Kind.COLON: _RIGHT,
    Kind.STOP: _RIGHT,
    Kind.EXCLAIM: _RIGHT,
    Kind.DOUBLED: _HALF,
    Kind.MIDDLE_DOT: _HALF,
    Kind.SOLIDUS: _HALF,
}
_CENTRED = (Kind.COMMA, Kind.COLON, Kind.STOP, Kind.MIDDLE_DOT)
_JAPANESE = {**_HANS, Kind.COLON: _MIDDLE, Kind.MIDDLE_DOT: _MIDDLE, Kind.EXCLAIM: WHOLE}

BOXES: dict[Language, dict[Kind, Box]] = {
    Language.HANS: _HANS,
    Language.HANT: {
        **_HANS, **dict.fromkeys(_CENTRED, _MIDDLE), Kind.EXCLAIM: WHOLE, Kind.SOLIDUS: WHOLE,
    },
    Language.JAPANESE: _JAPANESE,
    Language.KOREAN: _JAPANESE,
}  # fmt: skip
"""The em-box table (clreq, GB/T 15834, JLReq); what is not in it fills its em."""

UPRIGHT: dict[Language, tuple[Kind, ...]] = {
    Language.HANS: (Kind.COLON, Kind.EXCLAIM, Kind.SOLIDUS),
    Language.HANT: (Kind.COLON, Kind.SOLIDUS),
    Language.JAPANESE: (Kind.SOLIDUS,),
    Language.KOREAN: (Kind.SOLIDUS,),
}
"""Marks that fill their em in vertical text."""


class Pair(NamedTuple):
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


class Solo(NamedTuple):
    """A mark alone between two Han: its body, where its glyph stands, and both boundaries."""

    body: float
    origin: float
    before: Pair
    after: Pair


class Choices(NamedTuple):
    """What of a style decides about the room of marks."""

    punct: PunctMode
    kinsoku: Kinsoku
    autospace: float
    language: Language
    vertical: bool
    squeeze_stops: bool
    squeeze_gaps: bool


class Spacing:
    """All boxes and pairs under one set of choices; ``solos`` remembers marks in their faces."""

    def __init__(self, choices: Choices) -> None:
        self.choices = choices
        self.level = LEVELS[choices.kinsoku]
        self._boxes = {kind: self._box(kind) for kind in Kind}
        self.solos: WeakKeyDictionary[Face, dict[str, Solo]] = WeakKeyDictionary()
        self._pairs: dict[tuple[Kind, Kind], Pair] = {}

    def pair(self, first: Kind, second: Kind) -> Pair:
        """The boundary between two kinds."""
        known = self._pairs.get((first, second))
        if known is None:
            known = self._pairs[first, second] = self._pair(first, second)
        return known

    def box(self, kind: Kind) -> Box:
        """The em of a mark under the punctuation mode; a body of 1 em for what is no mark."""
        return self._boxes[kind]

    def _box(self, kind: Kind) -> Box:
        language = self.choices.language
        box = BOXES[language].get(kind, WHOLE)
        if self.choices.vertical and kind in UPRIGHT[language]:
            box = WHOLE
        kaiming = self.choices.punct is PunctMode.KAIMING and kind not in (Kind.STOP, Kind.EXCLAIM)
        if kaiming or self.choices.punct is PunctMode.HALF:
            return Box(0.0, box.body, 0.0)
        return box

    def _pair(self, first: Kind, second: Kind) -> Pair:
        breaks = breakable(first, second, self.level)
        gap = self.choices.autospace if self._is_gap(first, second) else 0.0
        if gap:
            squeezes = ((TIER_GAP, gap / 2),) if self.choices.squeeze_gaps else ()
            return Pair(gap, squeezes, breaks, stretches=False, gap=True)
        right, left = self._boxes[first].right, self._boxes[second].left
        if self.choices.punct not in (PunctMode.PLAIN, PunctMode.LINE_END_HALF):
            right, left = _adjacent(first, second, right, left)
        found = (self._squeeze(first, right), self._squeeze(second, left))
        given = tuple(each for each in found if each is not None)
        return Pair(right + left, given, breaks, _stretches(first, second))

    def _squeeze(self, kind: Kind, blank: float) -> Squeeze | None:
        """How a mark's blank gives way, None when it does not (JLReq: full stops never)."""
        japanese = self.choices.language is Language.JAPANESE
        if not blank or self.choices.punct is PunctMode.PLAIN:
            return None
        match kind:
            case Kind.STOP | Kind.EXCLAIM:
                firm = japanese or not self.choices.squeeze_stops
                return None if firm else (TIER_STOP, blank)
            case Kind.COLON if japanese:
                return TIER_DOT, blank
            case Kind.COMMA | Kind.COLON if not japanese:
                return TIER_COMMA, blank
            case Kind.MIDDLE_DOT:
                return TIER_DOT, blank
            case _:
                return TIER_BRACKET, blank

    def _is_gap(self, first: Kind, second: Kind) -> bool:
        """The Han–Latin gap (中西文间距): between Han and words, not beside marks. In Chinese
        ASCII signs count as Latin (CSS Text 4 text-autospace)."""
        if Kind.HAN not in (first, second):
            return False
        other = second if first is Kind.HAN else first
        if other is Kind.WORD:
            return True
        chinese = self.choices.language in (Language.HANS, Language.HANT)
        if other in (Kind.SIGN, Kind.SHOUT):
            return chinese
        return other is (Kind.WORD_END if second is Kind.HAN else Kind.WORD_START)


_ENDING = frozenset(
    {Kind.CLOSING, Kind.CLOSING_QUOTE, Kind.COMMA, Kind.COLON, Kind.STOP, Kind.EXCLAIM,
     Kind.DOUBLED, Kind.MIDDLE_DOT, Kind.WIDE_SPACE}
)  # fmt: skip


def _adjacent(first: Kind, second: Kind, right: float, left: float) -> tuple[float, float]:
    """Neighbouring marks share blanks: 1.5 em for 2 em, and none inside brackets (clreq; CSS CC
    HF, CM HF, CO FH, MO FH, OO FH). Centred marks are CSS's M, all others that end C."""
    if first is Kind.OPENING:
        return right, 0.0 if second is Kind.OPENING else left
    solid = second is Kind.MIDDLE_DOT and not left
    if first not in _ENDING or second not in (*_ENDING, Kind.OPENING) or solid:
        return right, left
    if second is Kind.OPENING:
        if first is Kind.WIDE_SPACE:
            return right, 0.0
        if first is Kind.CLOSING_QUOTE or not right:
            return right, left
        return right, 0.0
    leaning = right >= 0.5
    return (0.0 if leaning else right), left


_TIGHT = (
    Kind.MIDDLE_DOT,
    Kind.CONNECTOR,
    Kind.HYPHEN,
    Kind.SOLIDUS,
    Kind.SPACE,
    Kind.WIDE_SPACE,
)
_TIGHT_BEFORE = frozenset({*_ENDING, *_TIGHT, Kind.FIXED, Kind.WORD_END, Kind.SHOUT})
_TIGHT_AFTER = frozenset({Kind.OPENING, Kind.WORD_START, *_TIGHT})


def _stretches(first: Kind, second: Kind) -> bool:
    """No stretch where a break is forbidden by nature, nor beside connectors and solidi."""
    return first not in _TIGHT_AFTER and second not in _TIGHT_BEFORE


@lru_cache(maxsize=64)
def _spacing(choices: Choices) -> Spacing:
    return Spacing(choices)


def spacing_for(style: ResolvedStyle, *, vertical: bool) -> Spacing:
    """The table for a style, made once."""
    return _spacing(
        Choices(
            style.punct, style.kinsoku, style.autospace, style.language, vertical,
            style.squeeze_stops, style.squeeze_gaps,
        )
    )  # fmt: skip
