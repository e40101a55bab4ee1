"""Marks between the lines of a set line: 着重号, 专名号, 书名号, underlines and readings.

Sources: clreq (places and sides), GB/T 15834-2011 5.1.8 and 5.2.5. Distances are em of the marked
characters, from the edge of their em box.
"""

import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise
from math import sqrt

from editor.compose.annotations import Beside, Marked, Reading
from editor.compose.prepared import Prepared
from editor.display.items import PlacedGlyphs, Shape
from editor.model.composing import Emphasis, TextLine
from editor.model.style import ResolvedCharacter, ResolvedStyle
from editor.model.text import Paragraph
from editor.values.path import Command, Path

DOT, CIRCLE = 0.075, 0.085
"""Radii of dots and circles."""
CIRCLE_STROKE = 0.03
DOT_AT = 0.15
"""From the em box to the middle of a dot."""
LINE_AT, LINE_STROKE = 0.1, 0.045
DOT_BEYOND = 0.28
"""From the em box to the middle of a dot that has a line before it."""
READING = 0.5
"""Dots stand so much further out where a reading is between them and their character."""
WAVE, WAVE_LENGTH = 0.045, 0.25
"""Height of 书名号 above and below its middle, and the length of one wave."""
APART = 0.125
"""Lines of two neighbours are so far apart: each gives at most half of it (clreq)."""
ROUND = 4 * (sqrt(2) - 1) / 3
"""How far the handles of a quarter circle reach, in radii."""


def marked_spans(
    paragraph: Paragraph, characters: Mapping[str, ResolvedCharacter], style: ResolvedStyle
) -> tuple[Marked, ...]:
    """The spans of a paragraph whose style puts dots or a line at them."""
    found = []
    for span in paragraph.spans:
        look = characters.get(span.style)
        if look is None or (look.emphasis is Emphasis.NONE and look.line is TextLine.NONE):
            continue
        end = min(span.end, len(paragraph.text))
        color = look.color or style.color
        found.append(
            Marked(span.start, end, look.emphasis, look.line, color, look.size, look.shift)
        )
    return tuple(found)


@dataclass(frozen=True, slots=True)
class MarkedLine:
    """Characters ``start`` up to ``end`` of a prepared paragraph on a line, their bodies
    beginning at ``points``, and what stands beside these only. ``em`` is the em along the line."""

    text: Prepared
    beside: Beside
    start: int
    end: int
    points: list[float]
    size: float
    em: float
    vertical: bool

    def shapes(self) -> tuple[Shape, ...]:
        """Dots and lines, relative to the line's origin."""
        found: list[Shape] = []
        for at, mark in enumerate(self.beside.marked):
            found += self._lines(at, mark)
            found += self._dots(mark)
        return tuple(found)

    def readings(self) -> tuple[PlacedGlyphs, ...]:
        """The glyphs of the readings whose base begins on the line."""
        return tuple(
            placed
            for reading in self.beside.readings
            if self.start <= reading.start < self.end
            for placed in self._placed(reading)
        )

    def _placed(self, reading: Reading) -> Iterator[PlacedGlyphs]:
        first = self._left(reading.start)
        last = self._right(min(reading.end, self.end) - 1)
        if reading.aside:
            dx, dy = self._aside(first, last, reading)
        else:
            along = self._aligned(first, last, reading)
            dx, dy = self._place(along, reading.across)
        for run in reading.runs:
            yield run._replace(dx=run.dx + dx, dy=run.dy + dy)

    def _aligned(self, first: float, last: float, reading: Reading) -> float:
        """Where a reading begins: centred on its base and the blanks that it reaches over; at
        the line's edges, where these blanks are gone, it begins or ends with its base."""
        low, high = first - reading.before, last + reading.after
        along = (low + high - reading.length) / 2
        if reading.start == self.start:
            along = max(along, first)
        elif reading.end >= self.end:
            along = min(along, last - reading.length)
        return along

    def _aside(self, first: float, last: float, reading: Reading) -> tuple[float, float]:
        if self.vertical:
            return reading.across, (first + last) / 2
        return last - reading.length, -reading.across

    def _dots(self, mark: Marked) -> Iterator[Shape]:
        if mark.emphasis is Emphasis.NONE:
            return
        side = self._dot_side()
        beyond = mark.line is not TextLine.NONE and self._line_side() == side
        far = DOT_BEYOND if beyond else DOT_AT
        read = self._read() if side == self._reading_side() else frozenset()
        size = self.size * mark.size
        for at in range(max(mark.start, self.start), min(mark.end, self.end)):
            if not self._takes_dot(at):
                continue
            over = READING if at in read else 0.0
            x, y = self._place(self._middle(at), self._across(mark, side, far + over))
            if mark.emphasis is Emphasis.DOT:
                yield Shape(_circle(x, y, DOT * size), fill=mark.color)
            else:
                stroke = CIRCLE_STROKE * size
                yield Shape(_circle(x, y, CIRCLE * size), stroke=mark.color, width=stroke)

    def _takes_dot(self, at: int) -> bool:
        """Digits that share an em share a dot, and so do the letters of a ligature."""
        text = self.text
        roomy = text.ends[at] > text.starts[at] and text.glyphs[at] >= 0
        return roomy and takes_dot(text.text[at])

    def _lines(self, at: int, mark: Marked) -> Iterator[Shape]:
        if mark.line is TextLine.NONE:
            return
        size = self.size * mark.size
        across = self._across(mark, self._line_side(), LINE_AT)
        for first, last in self._stretches(at, mark):
            if mark.line is TextLine.TITLE:
                path = self._wave(first, last, across, size)
            else:
                path = Path.line(*self._place(first, across), *self._place(last, across))
            yield Shape(path, stroke=mark.color, width=LINE_STROKE * size)

    def _stretches(self, at: int, mark: Marked) -> Iterator[tuple[float, float]]:
        """From where to where lines run: one per span, underlines in parts between the gaps."""
        start, end = max(mark.start, self.start), min(mark.end, self.end)
        cuts = [start, end]
        if mark.line is TextLine.UNDERLINE:
            cuts[1:1] = [gap for gap in self.text.gaps if start < gap < end]
        for first, last in pairwise(cuts):
            low, high = self._left(first), self._right(last - 1)
            low += self._trim(at - 1, mark, first) if first == mark.start else 0.0
            high -= self._trim(at + 1, mark, last) if last == mark.end else 0.0
            if high > low:
                yield low, high

    def _trim(self, neighbour: int, mark: Marked, at: int) -> float:
        """What a line loses at an end that touches the line of a neighbouring span."""
        marked = self.beside.marked
        if not 0 <= neighbour < len(marked) or not self.start < at < self.end:
            return 0.0
        other = marked[neighbour]
        touches = at in (other.start, other.end)
        alike = other.line is TextLine.UNDERLINE and mark.line is TextLine.UNDERLINE
        if not touches or other.line is TextLine.NONE or alike:
            return 0.0
        gap = self._left(at) - self._right(at - 1)
        return max(0.0, (APART * self.em - gap) / 2)

    def _wave(self, first: float, last: float, across: float, size: float) -> Path:
        """A line of whole half waves from one place to another."""
        count = max(1, round((last - first) / (WAVE_LENGTH * size / 2)))
        step, high = (last - first) / count, WAVE * size * 2
        commands: list[Command] = [("M", self._place(first, across))]
        for number in range(count):
            low, rise = first + number * step, high if number & 1 else -high
            top, end = self._place(low + step / 2, across + rise), self._place(low + step, across)
            commands.append(("Q", (*top, *end)))
        return Path(tuple(commands))

    def _left(self, at: int) -> float:
        return self.points[at - self.start]

    def _right(self, at: int) -> float:
        return self.points[at - self.start] + (self.text.ends[at] - self.text.starts[at]) * self.em

    def _middle(self, at: int) -> float:
        """The middle of a character itself, without the room of a reading beside it."""
        aside = sum(
            reading.length
            for reading in self.beside.readings
            if reading.aside and reading.end - 1 == at and not self.vertical
        )
        return (self._left(at) + self._right(at) - aside) / 2

    def _dot_side(self) -> int:
        """Right of vertical text; below horizontal text, above it in Japanese."""
        return 1 if self.vertical or not self.beside.japanese else -1

    def _reading_side(self) -> int:
        """Readings stand above horizontal text and right of vertical text."""
        return 1 if self.vertical else -1

    def _read(self) -> frozenset[int]:
        """The characters that have a reading on their side of the line."""
        found = (one for one in self.beside.readings if self.vertical or not one.aside)
        return frozenset(at for one in found for at in range(one.start, one.end))

    def _line_side(self) -> int:
        """Below horizontal text; left of vertical text, right of it in Japanese."""
        return -1 if self.vertical and not self.beside.japanese else 1

    def _across(self, mark: Marked, side: int, far: float) -> float:
        """From the line's baseline or axis to ``far`` em beyond the em box of marked characters:
        down the page, or right of the axis in vertical text."""
        size = self.size * mark.size
        top = 0.5 if self.vertical else self.text.em_top
        edge = (1 - top) if side > 0 else top
        lift = mark.shift * self.size
        return side * (edge + far) * size + (lift if self.vertical else -lift)

    def _place(self, along: float, across: float) -> tuple[float, float]:
        return (across, along) if self.vertical else (along, across)


def takes_dot(char: str) -> bool:
    """Whether 着重号 stands at a character: not at marks, blanks and what shows nothing."""
    return unicodedata.category(char)[0] in "LNS"


def _circle(x: float, y: float, radius: float) -> Path:
    far = ROUND * radius
    left, right, top, bottom = x - radius, x + radius, y - radius, y + radius
    return Path(
        (
            ("M", (right, y)),
            ("C", (right, y + far, x + far, bottom, x, bottom)),
            ("C", (x - far, bottom, left, y + far, left, y)),
            ("C", (left, y - far, x - far, top, x, top)),
            ("C", (x + far, top, right, y - far, right, y)),
            ("Z", ()),
        )
    )
