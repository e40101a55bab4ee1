"""What an editor must know about a set story: lines that are loose or alone, missing glyphs, tables
that are too tight, frames that are too narrow."""

from bisect import bisect_right
from collections.abc import Iterator
from functools import cached_property

from editor.layout.flowed import Flowed
from editor.layout.report import (
    Fact,
    LoneLine,
    LooseLine,
    MissingGlyph,
    NarrowFrame,
    TightTable,
)
from editor.model.article import Article
from editor.model.place import Part, TextPoint, TextRef
from editor.values.ids import FrameId

LOOSE = 0.25
"""A line whose gaps grow by more than this (em) is reported (clreq, JLReq: tolerable ≤ ¼)."""


class StoryFacts:
    """Finds the facts about one story in the frames of its chain."""

    def __init__(self, article: Article, frames: list[FrameId], flowed: Flowed) -> None:
        self.article = article
        self.frames = frames
        self.flowed = flowed

    def by_frame(self, used: set[int]) -> dict[FrameId, tuple[Fact, ...]]:
        """The facts of each frame; ``used`` are the numbers of those that have columns."""
        found = {frame: list[Fact]() for frame in self.frames}
        for facts in (self._loose(), self._lone(), self._missing(), self._tight()):
            for fact in facts:
                found[fact.frame].append(fact)
        for number, frame in enumerate(self.frames):
            if number not in used:
                found[frame].append(NarrowFrame(frame))
        return {frame: tuple(own) for frame, own in found.items()}

    def _loose(self) -> Iterator[LooseLine]:
        for placed in self.flowed.lines:
            if placed.line.stretch > LOOSE:
                point = self._point(placed.paragraph, placed.line.start)
                yield LooseLine(point, self.frames[placed.frame], placed.line.stretch)

    def _lone(self) -> Iterator[LoneLine]:
        for placed, head in self.flowed.lone:
            point = self._point(placed.paragraph, placed.line.start)
            yield LoneLine(point, self.frames[placed.frame], head)

    def _missing(self) -> Iterator[MissingGlyph]:
        for paragraph, at in self.flowed.missing:
            char = self.article.body[paragraph].text[at]
            yield MissingGlyph(char, self._point(paragraph, at), self._home(paragraph, at))

    def _tight(self) -> Iterator[TightTable]:
        for paragraph, at, cause in self.flowed.tight:
            yield TightTable(self._point(paragraph, at), self._home(paragraph, at), cause)

    def _point(self, paragraph: int, offset: int) -> TextPoint:
        return TextPoint(TextRef(self.article.id, Part.BODY, paragraph), offset)

    def _home(self, paragraph: int, offset: int) -> FrameId:
        """The frame that shows a character, or the first."""
        lines = self._lines.get(paragraph, [])
        at = bisect_right(lines, offset, key=lambda line: line[0]) - 1
        shown = at >= 0 and offset < lines[at][1]
        return self.frames[lines[at][2] if shown else 0]

    @cached_property
    def _lines(self) -> dict[int, list[tuple[int, int, int]]]:
        """The first and after-last character of the lines of each paragraph, in order, and the
        numbers of their frames."""
        found: dict[int, list[tuple[int, int, int]]] = {}
        for placed in self.flowed.lines:
            if not placed.again:
                span = placed.line.start, placed.line.end, placed.frame
                found.setdefault(placed.paragraph, []).append(span)
        return {paragraph: sorted(spans) for paragraph, spans in found.items()}
