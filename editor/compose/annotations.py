"""What stands between the lines at characters of a paragraph: dots, lines and readings."""

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from typing import TypeVar

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


T = TypeVar("T", Marked, Reading)


@dataclass(frozen=True, slots=True)
class Beside:
    """All that stands between the lines of one paragraph; ``above`` sets dots over the line."""

    marked: tuple[Marked, ...]
    readings: tuple[Reading, ...]
    japanese: bool = False

    def within(self, start: int, end: int) -> "Beside":
        """What of it stands at characters ``start`` up to ``end``."""
        return Beside(
            _between(self.marked, start, end), _between(self.readings, start, end), self.japanese
        )


def _between(parts: tuple[T, ...], start: int, end: int) -> tuple[T, ...]:
    """Those of some parts, in order and apart, that hold a character between two places."""
    first = bisect_right(parts, start, key=lambda part: part.end)
    return parts[first : bisect_left(parts, end, key=lambda part: part.start)]
