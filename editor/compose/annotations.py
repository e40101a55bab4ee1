"""What stands between the lines at characters of a paragraph: dots, lines and readings."""

from dataclasses import dataclass

from editor.display.items import PlacedGlyphs
from editor.model.composing import Emphasis, TextLine
from editor.values.color import Color


@dataclass(frozen=True, slots=True)
class Marked:
    """Characters ``start`` up to ``end`` that carry 着重号 or a line.

    ``size`` is a factor of the paragraph's size, ``shift`` lifts by em of it.
    """

    start: int
    end: int
    emphasis: Emphasis
    line: TextLine
    color: Color
    size: float = 1.0
    shift: float = 0.0


@dataclass(frozen=True, slots=True)
class Reading:
    """A reading (注音) set in glyphs, and the base from ``start`` up to ``end`` that it stands at.

    ``runs`` go on from the reading's start along the line, ``length`` points far, ``across``
    points from the line's baseline or axis; where ``aside`` (注音符号) they go on from the middle
    of the right edge of the base. ``before`` and ``after`` are the points by which the reading
    reaches over the blanks beside its base.
    """

    start: int
    end: int
    runs: tuple[PlacedGlyphs, ...]
    length: float
    across: float
    before: float = 0.0
    after: float = 0.0
    aside: bool = False


@dataclass(frozen=True, slots=True)
class Beside:
    """All that stands between the lines of one paragraph; ``above`` sets dots over the line."""

    marked: tuple[Marked, ...]
    readings: tuple[Reading, ...]
    japanese: bool = False
