"""A paragraph as boxes and blanks: what every character takes, where lines may end.

The model: each character has a *body* (a full-width mark's body is its inked half) and before
every body lies a *blank*. Blanks at a line's edges vanish by themselves, so the half-width marks
at line starts and ends (GB/T 15834-2011 5.1.10) need no rule of their own.
All lengths are em of the paragraph's size, horizontally condensed text included.
"""

from dataclasses import dataclass, field

from editor.compose.faces import FaceUse
from editor.compose.spacing import Squeeze


@dataclass(slots=True)
class Prepared:
    """One paragraph ready to be broken. Lists have one entry per character.

    ``starts``/``ends`` are the body edges on an endless line; ``breaks[i]`` says that a line may
    end before character i, ``stretches[i]`` that justification may add space there. ``gaps`` and
    ``spaces`` are the places of Han–Latin gaps and word spaces; ``squeezes`` what the blank
    before a character may lose; ``origins`` where a glyph stands relative to its body.
    ``glyphs`` is -1 where a ligature covers the character. ``outer`` are blanks that stay at
    line edges (PunctMode.PLAIN): before the first and after the last body. ``em_top`` is the top
    of the style's em box above the baseline.
    """

    text: str
    starts: list[float]
    ends: list[float]
    breaks: bytearray
    stretches: bytearray
    glyphs: list[int]
    uses: list[FaceUse]
    uniform: FaceUse | None
    em_top: float
    gaps: list[int] = field(default_factory=list)
    spaces: list[int] = field(default_factory=list)
    squeezes: dict[int, tuple[Squeeze, ...]] = field(default_factory=dict)
    squeeze_at: list[int] = field(default_factory=list)
    origins: dict[int, float] = field(default_factory=dict)
    origin_at: list[int] = field(default_factory=list)
    forced: list[int] = field(default_factory=list)
    missing: tuple[int, ...] = ()
    sign_off: int | None = None
    outer: tuple[dict[int, float], dict[int, float]] | None = None
