"""A paragraph as boxes and blanks: what every character takes, where lines may end.

The model: each character has a *body* (a full-width mark's body is its inked half) and before
every body lies a *blank*. Blanks at a line's edges vanish by themselves, so the half-width marks
at line starts and ends (GB/T 15834-2011 5.1.10) need no rule of their own.
All lengths are em of the paragraph's size, horizontally condensed text included.
"""

from dataclasses import dataclass, field

from editor.compose.annotations import Beside
from editor.compose.faces import FaceUse
from editor.compose.spacing import Squeeze
from editor.model.composing import Hang


@dataclass(frozen=True, slots=True)
class Edges:
    """Blanks that stay at line edges in some styles: ``left`` before a first body, by character,
    ``right`` after a last one.

    ``left_first`` keeps the left ones at a paragraph's start and after forced breaks only,
    ``right_fits`` the right ones only where the line has room for them (JLReq 3.1.9).
    """

    left: dict[int, float]
    right: dict[int, float]
    left_first: bool
    right_fits: bool


@dataclass(slots=True)
class Prepared:
    """One paragraph ready to be broken. Lists have one entry per character.

    ``starts``/``ends`` are the body edges on an endless line; ``breaks[i]`` says that a line may
    end before character i, ``stretches[i]`` that justification may add space there. ``gaps`` and
    ``spaces`` are the places of Han–Latin gaps and word spaces; ``squeezes`` what the blank
    before a character may lose, ``given`` the sums of all that up to each of ``squeeze_at``;
    ``origins`` where a glyph stands relative to its body. ``glyphs`` is -1 where a ligature
    or a joiner covers the character, which ``covered`` says of any. ``stops[i]`` is the right
    edge of a line that ends before character i, without blanks there, with its hyphen.
    ``hyphens`` are the breaks inside words and the width of the hyphen
    that is shown there; ``soft`` those that are better not taken and what it costs
    to take them (choose.LineChooser). ``hanging`` are the marks that
    may stand outside the measure. ``em_top`` is the top of the style's em box above the baseline.
    ``beside`` is what stands between the lines, None where nothing does.
    """

    text: str
    starts: list[float]
    ends: list[float]
    breaks: bytearray
    stretches: bytearray
    glyphs: tuple[int, ...]
    uses: list[FaceUse]
    uniform: FaceUse | None
    em_top: float
    stops: list[float]
    covered: bool = False
    gaps: list[int] = field(default_factory=list)
    spaces: list[int] = field(default_factory=list)
    squeezes: dict[int, tuple[Squeeze, ...]] = field(default_factory=dict)
    squeeze_at: list[int] = field(default_factory=list)
    given: list[float] = field(default_factory=list)
    origins: dict[int, float] = field(default_factory=dict)
    origin_at: list[int] = field(default_factory=list)
    forced: list[int] = field(default_factory=list)
    missing: tuple[int, ...] = ()
    sign_off: int | None = None
    edges: Edges | None = None
    hang: Hang = Hang.NONE
    hanging: frozenset[int] = frozenset()
    hyphens: dict[int, float] = field(default_factory=dict)
    soft: dict[int, float] = field(default_factory=dict)
    last_min: int = 2
    gap_max: float = 0.5
    han_max: float = 0.5
    beside: Beside | None = None
