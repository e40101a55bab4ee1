"""Text that is written in one go: the runs between two other items of a page, as arrays."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain
from operator import attrgetter, itemgetter
from struct import pack

import numpy as np

from editor.display.items import Flow, Glyphs
from editor.exporters.pdf.glyphs import Flags, Floats, GlyphTable, Ints, UsedFace
from editor.values.color import Color

Run = tuple[float, float, Glyphs]
"""A run and its origin."""


@dataclass(frozen=True, slots=True)
class TextStyle:
    """What many runs share. ``font`` is the resource; ``down`` and ``turned`` as in Flow."""

    font: str
    base: int
    count: int
    size: float
    color: Color
    scale: float
    down: bool
    turned: bool


@dataclass(frozen=True, slots=True)
class TextBlock:
    """Runs with their styles (indices into the document's), their glyphs in the numbering of the
    glyph table, and what each glyph says.

    Run i has the glyphs ``starts[i]`` up to ``starts[i + 1]``. ``text`` has one character per
    glyph; ``pieces`` are the texts of glyphs that say none or several. ``odd`` marks glyphs whose
    font cannot say their text.
    """

    x: Floats
    y: Floats
    styles: Ints
    starts: Ints
    glyphs: Ints
    offsets: Floats
    text: str
    pieces: dict[int, str]
    odd: Flags

    def says(self, first: int, last: int) -> str:
        """The text of the glyphs from ``first`` to ``last``."""
        if not self.pieces:
            return self.text[first : last + 1]
        return "".join(self.pieces.get(i, self.text[i]) for i in range(first, last + 1))


class TextGatherer:
    """Turns runs into blocks and collects the styles and glyphs of the document on the way."""

    def __init__(self, table: GlyphTable) -> None:
        self.styles: list[TextStyle] = []
        self._table = table
        self._numbers: dict[TextStyle, int] = {}

    def block(self, runs: Sequence[Run]) -> TextBlock:
        """The block of some runs, none of them empty."""
        shown = list(map(itemgetter(2), runs))
        count = len(shown)
        ids = list(map(attrgetter("ids"), shown))
        lengths = np.fromiter(map(len, ids), np.int64, count)
        starts = np.concatenate(([0], np.cumsum(lengths)))
        total = int(starts[-1])
        styles = np.array(self._styles_of(shown))
        grouped, texts = _texts(shown)
        glyphs = np.frombuffer(pack(f"{total}q", *chain.from_iterable(ids)), np.int64)
        limits = np.array([style.count for style in self.styles])[styles].repeat(lengths)
        bases = np.array([style.base for style in self.styles])[styles].repeat(lengths)
        glyphs = np.where(glyphs < limits, glyphs, 0) + bases
        offsets = chain.from_iterable(map(attrgetter("offsets"), shown))
        block = TextBlock(
            np.fromiter(map(itemgetter(0), runs), np.float64, count),
            np.fromiter(map(itemgetter(1), runs), np.float64, count),
            styles,
            starts,
            glyphs,
            np.frombuffer(pack(f"{total}d", *offsets), np.float64),
            "".join(texts),
            {},
            np.zeros(total, np.bool_),
        )
        self._read(block, shown, grouped)
        return block

    def _styles_of(self, shown: Sequence[Glyphs]) -> list[int]:
        """The style of each run; most runs look like the one before."""
        numbers: list[int] = []
        last, number = shown[0], self._number(shown[0])
        for run in shown:
            if (
                run.face is not last.face
                or run.size != last.size
                or run.color is not last.color
                or run.flow is not last.flow
                or run.scale_x != last.scale_x
            ):
                last, number = run, self._number(run)
            numbers.append(number)
        return numbers

    def _number(self, run: Glyphs) -> int:
        used = self._table.face(run.face)
        down = run.flow is Flow.DOWN
        if down:
            used.upright = True
        style = TextStyle(
            used.resource + ("V" if down else ""),
            used.base,
            used.count,
            run.size,
            run.color,
            run.scale_x,
            down,
            run.flow is Flow.TURNED,
        )
        if style not in self._numbers:
            self._numbers[style] = len(self.styles)
            self.styles.append(style)
        return self._numbers[style]

    def _read(self, block: TextBlock, shown: Sequence[Glyphs], grouped: Sequence[int]) -> None:
        """Tell the glyph table what the glyphs say, and note those that cannot."""
        chars = np.frombuffer(block.text.encode("utf-32-le", "surrogatepass"), np.uint32)
        block.odd[:] = self._table.show(block.glyphs, chars)
        for index in grouped:
            used = self._table.face(shown[index].face)
            self._read_clusters(block, used, shown[index], int(block.starts[index]))

    def _read_clusters(self, block: TextBlock, used: UsedFace, run: Glyphs, start: int) -> None:
        for first, after, text in _clusters(run):
            glyphs = range(start + first, start + after)
            block.pieces.update(dict.fromkeys(glyphs, ""))
            block.pieces[glyphs[0]] = text
            says = [self._table.says(used, int(block.glyphs[i]), block.pieces[i]) for i in glyphs]
            block.odd[glyphs.start : glyphs.stop] = not all(says)


def _texts(shown: Sequence[Glyphs]) -> tuple[list[int], list[str]]:
    """The runs whose glyphs and characters do not go one to one, and the text of each run: as
    many NULs as glyphs in those."""
    texts = list(map(attrgetter("text"), shown))
    grouped = [
        index
        for index, run in enumerate(shown)
        if run.clusters is not None or len(run.text) != len(run.ids)
    ]
    for index in grouped:
        texts[index] = "\0" * len(shown[index].ids)
    return grouped, texts


def _clusters(run: Glyphs) -> list[tuple[int, int, str]]:
    """First glyph, glyph after the last, and text of every cluster."""
    at = run.clusters or (0,) * len(run.ids)
    heads = [i for i in range(len(at)) if i == 0 or at[i] != at[i - 1]]
    ends = [*heads[1:], len(at)]
    stops = sorted({*at, len(run.text)})
    texts = (run.text[at[head] : _next(stops, at[head])] for head in heads)
    return list(zip(heads, ends, texts, strict=True))


def _next(stops: Sequence[int], start: int) -> int:
    return next((stop for stop in stops if stop > start), start)
