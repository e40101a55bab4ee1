"""Fitting headlines: condensed, then smaller, then in more lines, within what their style allows.

Lengths are points; measures of a headline are em of its size and scale, so that one prepared
headline answers for every size.
"""

import math
from collections.abc import Iterable
from dataclasses import dataclass, replace

from editor.compose.headline import Headline, Rank, wide
from editor.model.composing import Hang
from editor.model.frame import TitleFit
from editor.model.style import ResolvedStyle

EPSILON = 1e-9
STEP = 0.5
"""Points by which sizes change."""
SCALES = 1_000
"""Scales are kept to so many parts."""
TOLERANCE = 0.5
"""Points that a title may exceed its frame by before it is reported."""
ENDLESS = float("inf")


@dataclass(frozen=True, slots=True)
class HeadShape:
    """How a headline is set: in how many lines, at which size and scale, ending lines where.

    What does not ``fits`` is set at the smallest that the style allows; ``over`` are the 字 that
    find no room then, 0 when it is only too deep.
    """

    lines: int
    size: float
    scale: float
    rank: Rank = Rank.WORD
    fits: bool = True
    over: int = 0

    def style(self, style: ResolvedStyle) -> ResolvedStyle:
        """The headline's style at this size and scale; the leading follows the size."""
        if (self.size, self.scale) == (style.size, style.scale_x):
            return style
        leading = style.leading * self.size / style.size
        return replace(style, size=self.size, leading=leading, scale_x=self.scale)

    def depth(self, style: ResolvedStyle) -> float:
        """From the first line's em top to the last line's em foot."""
        return self.size + (self.lines - 1) * style.leading * self.size / style.size


def head_style(style: ResolvedStyle) -> ResolvedStyle:
    """A style as headlines use it: their words are not divided, their marks do not hang."""
    return replace(style, hyphenation="", hang=Hang.NONE)


def head_shapes(
    head: Headline, style: ResolvedStyle, lengths: Iterable[float], room: float = ENDLESS
) -> tuple[HeadShape, ...]:
    """How a headline is set in lines of each of some lengths, ``room`` deep. It is cheap to ask:
    ``head`` remembers what its measures depend on."""
    return tuple(HeadFitter(head, style, length).shape(room) for length in lengths)


def fit_heads(
    heads: list[tuple[Headline, ResolvedStyle]], frame: tuple[float, float, float], fit: TitleFit
) -> list[HeadShape]:
    """The shapes of a title's parts in a frame of (length, room, space between parts).

    Where they are too deep together, the largest become smaller first; a frame that is to be
    filled enlarges the largest.
    """
    length, room, space = frame
    fitters = [HeadFitter(head, style, length, fit) for head, style in heads]
    shapes = [fitter.shape() for fitter in fitters]
    room -= space * max(0, len(shapes) - 1)
    by_size = sorted(range(len(shapes)), key=lambda at: -heads[at][1].size)

    def left(at: int) -> float:
        depths = (shapes[i].depth(heads[i][1]) for i in range(len(shapes)) if i != at)
        return room - sum(depths)

    for at in (*by_size, *by_size):
        if shapes[at].depth(heads[at][1]) > left(at) + TOLERANCE:
            shapes[at] = fitters[at].shape(left(at))
    if fit is TitleFit.FILL and by_size:
        shapes[by_size[0]] = fitters[by_size[0]].enlarged(shapes[by_size[0]], left(by_size[0]))
    return shapes


class HeadFitter:
    """Finds the shape of one headline in lines ``length`` points long."""

    def __init__(
        self,
        head: Headline,
        style: ResolvedStyle,
        length: float,
        fit: TitleFit = TitleFit.SHRINK,
    ) -> None:
        self.head = head
        self.style = style
        self.length = max(length, 0.0)
        keeps = fit is TitleFit.KEEP
        small, narrow = style.size_min, style.scale_min
        self.smallest = style.size if keeps or not 0 < small < style.size else small
        self.narrowest = style.scale_x if keeps else min(narrow, style.scale_x)
        self.most = style.most_lines or ENDLESS

    def shape(self, room: float = ENDLESS) -> HeadShape:
        """The fewest lines that the style's ranges make possible in so deep a room, and for them
        the largest size; condensing goes before smaller sizes."""
        for rank in (Rank.WORD, Rank.FREE, Rank.INSIDE, Rank.LEGAL):
            lines = self._fewest(rank)
            if lines is None or lines > self.most:
                continue
            shape = self._sized(lines, rank, room)
            if shape is not None:
                return self._sure(shape, room) if rank is Rank.WORD else shape
        return self._overset(room)

    def enlarged(self, shape: HeadShape, room: float) -> HeadShape:
        """The largest size of the style's range that needs no more lines; what had to be made
        smaller or narrower stays so."""
        style = self.style
        if not shape.fits or (shape.size, shape.scale) != (style.size, style.scale_x):
            return shape
        least = self.head.least(shape.lines, shape.rank) + style.indent
        limit = min(self.length / (max(least, EPSILON) * shape.scale), self._deepest(shape, room))
        steps = math.floor((min(limit, style.size_max) - style.size) / STEP + EPSILON)
        return replace(shape, size=style.size + STEP * max(0, steps))

    def _measure(self, size: float, scale: float) -> float:
        return max(0.0, self.length / (size * scale) - self.style.indent)

    def _fewest(self, rank: Rank) -> int | None:
        return self.head.count(self._measure(self.smallest, self.narrowest), rank)

    def _sized(self, lines: int, rank: Rank, room: float) -> HeadShape | None:
        """The largest size and then scale for so many lines; None when even the smallest is too
        deep."""
        least = self.head.least(lines, rank) + self.style.indent
        widest = self.length / (max(least, EPSILON) * self.narrowest)
        deepest = self._deepest(HeadShape(lines, self.style.size, 1.0), room)
        size = self._stepped(min(widest, deepest))
        if size is None:
            return None
        scale = min(self.style.scale_x, self.length / (max(least, EPSILON) * size))
        if scale < self.style.scale_x:
            scale = max(self.narrowest, math.floor(scale * SCALES + EPSILON) / SCALES)
        return HeadShape(lines, size, scale, rank)

    def _sure(self, shape: HeadShape, room: float) -> HeadShape:
        """Lines that end at the editor's marks; or else between phrases instead of any words,
        where that costs no size."""
        for rank in (Rank.MARKED, Rank.PHRASE):
            if self._fewest(rank) == shape.lines:
                other = self._sized(shape.lines, rank, room)
                if other is not None and (rank is Rank.MARKED or other.size == shape.size):
                    return other
        return shape

    def _deepest(self, shape: HeadShape, room: float) -> float:
        """The largest size whose lines are no deeper than the room."""
        return shape.size * (room + TOLERANCE) / shape.depth(self.style)

    def _stepped(self, limit: float) -> float | None:
        """The largest size up to a limit, in steps down from the style's own."""
        size = self.style.size
        if limit < self.smallest - EPSILON:
            return None
        steps = max(0, math.ceil((size - limit) / STEP - EPSILON))
        return max(self.smallest, size - STEP * steps)

    def _overset(self, room: float) -> HeadShape:
        """Set at the smallest, in as many lines as it takes, and how much of it is too much."""
        measure = self._measure(self.smallest, self.narrowest)
        lines = self.head.lines(measure)
        widths = [wide(self.head.text, *line) for line in lines]
        allowed = min(self.most, self._deep(room))
        over = max(widths) - measure
        if len(lines) > allowed:
            over = max(over, sum(widths) - measure * allowed)
        more = max(0, math.ceil(over - EPSILON))
        return HeadShape(len(lines), self.smallest, self.narrowest, Rank.LEGAL, False, more)

    def _deep(self, room: float) -> float:
        """How many lines of the smallest size are no deeper than the room; one at least."""
        if room == ENDLESS:
            return ENDLESS
        leading = self.style.leading * self.smallest / self.style.size
        return max(1.0, (room + TOLERANCE - self.smallest) // leading + 1)
