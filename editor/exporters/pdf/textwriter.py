"""Text blocks as PDF operators: one pass over arrays for a block, one short step for each run."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import ceil

import numpy as np
from numpy.typing import NDArray

from editor.exporters.pdf.glyphs import Flags, GlyphTable
from editor.exporters.pdf.objects import LARGEST
from editor.exporters.pdf.spacing import TICK, Spacing, space
from editor.exporters.pdf.textblock import TextBlock, TextStyle

NEVER = 1 << 60
LONGEST = 4000
"""So many glyphs are shown at once, since strings and arrays have limits (PDF 1.4, appendix C)."""
FARTHEST = 16_000_000
"""Thousandths of a point beyond which nothing is on any page."""
UPRIGHT = "1 0 0 -1"
"""The text matrix of unscaled text where the page's y grows downwards."""


def _byte_flags(values: bytes) -> Flags:
    flags: Flags = np.zeros(256, np.bool_)
    flags[list(values)] = True
    return flags


ESCAPED = _byte_flags(b"()\\\r")
"""The bytes that take a backslash in a literal string."""
LENGTHS = np.add.outer(ESCAPED, ESCAPED, dtype=np.int64).ravel() + 2
"""How many bytes each code of two bytes takes there."""


class Literals:
    """The codes of a block's glyphs as literal strings to cut from, with adjustments between."""

    def __init__(self, codes: NDArray[np.uint16], spacing: Spacing) -> None:
        raw = codes.astype(">u2").tobytes().replace(b"\\", b"\\\\").replace(b"\r", b"\\r")
        self._text = raw.replace(b"(", b"\\(").replace(b")", b"\\)").decode("latin-1")
        self._starts = [0, *np.cumsum(LENGTHS[codes]).tolist()]
        cuts = np.flatnonzero(spacing.cuts)
        self._cuts = [*cuts.tolist(), NEVER]
        values = np.round(spacing.cuts[cuts], 3)
        self._values = [f"{value:.7g}" for value in values.tolist()]
        for at in np.flatnonzero(np.abs(values) > LARGEST).tolist():
            self._values[at] = _in_steps(float(values[at]))
        self._next = 0

    def show(self, first: int, after: int) -> str:
        """The operator that shows the glyphs; to be called for rising glyphs."""
        if after - first > LONGEST:
            middle = first + LONGEST
            return self.show(first, middle) + self.show(middle, after)
        text, starts = self._text, self._starts
        if self._cuts[self._next] >= after:
            return f"({text[starts[first] : starts[after]]})Tj"
        parts = []
        while self._cuts[self._next] < after:
            stop = self._cuts[self._next] + 1
            parts.append(f"({text[starts[first] : starts[stop]]}){self._values[self._next]}")
            first = stop
            self._next += 1
        if first < after:
            parts.append(f"({text[starts[first] : starts[after]]})")
        return f"[{''.join(parts)}]TJ"


def _in_steps(value: float) -> str:
    """An adjustment that is larger than PDF's numbers, as several."""
    count = ceil(abs(value) / LARGEST)
    return " ".join([f"{value / count:.7g}"] * count)


class Spans:
    """Stretches of glyphs that carry their text with them, since the font or the gaps would say
    something else. ``opens`` is the next glyph that starts one, ``closes`` the next that ends."""

    def __init__(self, block: TextBlock, bonds: Flags) -> None:
        odd = block.odd
        inside = odd | bonds
        inside[1:] |= bonds[:-1]
        joined = bonds.copy()
        joined[:-1] |= odd[:-1] & odd[1:]
        joined[block.starts[1:] - 1] = bonds[block.starts[1:] - 1]
        after = np.concatenate(([False], joined[:-1]))
        self._opens = np.flatnonzero(inside & ~after).tolist()
        self._closes = np.flatnonzero(inside & ~joined).tolist()
        self._block = block
        utf16 = block.text.encode("utf-16-be", "surrogatepass").hex()
        self._hex = "" if block.pieces or len(utf16) != 4 * len(block.text) else utf16
        self._at = -1
        self.opens = self.closes = NEVER
        self._advance()

    def open(self) -> str:
        """The operator that starts the next stretch."""
        first, last = self.opens, self.closes
        self.opens = NEVER
        if self._hex:
            text = self._hex[4 * first : 4 * last + 4]
        else:
            text = self._block.says(first, last).encode("utf-16-be", "surrogatepass").hex()
        return f"/Span<</ActualText<FEFF{text}>>>BDC "

    def close(self) -> str:
        """The operator that ends it."""
        self._advance()
        return " EMC"

    def _advance(self) -> None:
        self._at += 1
        more = self._at < len(self._opens)
        self.opens = self._opens[self._at] if more else NEVER
        self.closes = self._closes[self._at] if more else NEVER


@dataclass(slots=True)
class TextState:
    """Font and character spacing (in ticks) as the operators so far left them."""

    font: str = ""
    tracking: int = 0


class _Places(dict[int, str]):
    """Thousandths of a point as they are written; most occur again and again."""

    def __missing__(self, thousandths: int) -> str:
        text = self[thousandths] = f"{thousandths / 1000:.7g}"
        return text


class _Steps(dict[tuple[int, int], str]):
    """The operators that go on from one run to the next, which are mostly alike."""

    def __init__(self, places: _Places) -> None:
        self._places = places

    def __missing__(self, step: tuple[int, int]) -> str:
        right, up = step
        text = self[step] = f"{self._places[right]} {self._places[up]} Td"
        return text


def write_text(
    block: TextBlock, styles: Sequence[TextStyle], table: GlyphTable, state: TextState
) -> Iterator[tuple[TextStyle, list[str]]]:
    """The operators of the runs of a block, after ``BT``: a style, and those of the runs in it
    that follow each other."""
    spacing = space(block, styles, table)
    literals = Literals(table.codes[block.glyphs], spacing)
    spans = Spans(block, spacing.bonds)
    heads = _moves(block, styles)
    starts = block.starts.tolist()
    tracks = _tracks(block, styles, spacing)
    turns = np.flatnonzero(np.diff(block.styles)) + 1
    for first, after in pairwise((0, *turns.tolist(), len(heads))):
        style = styles[int(block.styles[first])]
        font = f"/{style.font} {style.size:.7g} Tf "
        if font != state.font:
            state.font = font
            heads[first] = font + heads[first]
        glyphs = pairwise(starts[first : after + 1])
        runs = zip(heads[first:after], glyphs, tracks[first:after], strict=True)
        yield style, _operators(runs, literals, spans, state)


def _operators(
    runs: Iterable[tuple[str, tuple[int, int], int]],
    literals: Literals,
    spans: Spans,
    state: TextState,
) -> list[str]:
    """The operators of runs in one style, of which is given: how to go there, the first glyph and
    that after the last, and the character spacing in ticks."""
    out = []
    for move, (first, after), track in runs:
        head = move
        if track != state.tracking and after - first > 1:
            state.tracking = track
            head = f"{move} {track * TICK:.7g} Tc"
        if spans.opens >= after and spans.closes >= after:
            out.append(head + literals.show(first, after))
        else:
            out.append(head + _shown(first, after, literals, spans))
    return out


def _tracks(block: TextBlock, styles: Sequence[TextStyle], spacing: Spacing) -> list[int]:
    """The character spacing of each run in ticks; it is counted upwards where text runs down."""
    ticks = np.rint(spacing.tracking / TICK).astype(np.int64)
    down = np.array([style.down for style in styles])[block.styles]
    tracks: list[int] = np.where(down, -ticks, ticks).tolist()
    return tracks


def _shown(first: int, after: int, literals: Literals, spans: Spans) -> str:
    """Show the glyphs of a run, with the stretches that start or end in it."""
    parts = []
    while first < after:
        if spans.opens == first:
            parts.append(spans.open())
        stop = min(after, spans.closes + 1, spans.opens)
        parts.append(literals.show(first, stop))
        if spans.closes == stop - 1:
            parts.append(spans.close())
        first = stop
    return "".join(parts)


def _moves(block: TextBlock, styles: Sequence[TextStyle]) -> list[str]:
    """The operator that goes to each run's origin: a step from the last one where it can be."""
    xs, ys = (
        np.clip(np.rint(places * 1000), -FARTHEST, FARTHEST).astype(np.int64)
        for places in (block.x, block.y)
    )
    place = _Places()
    steps = _Steps(place)
    right, up = np.diff(xs, prepend=0), -np.diff(ys, prepend=0)
    moves = list(map(steps.__getitem__, zip(right.tolist(), up.tolist(), strict=True)))
    matrices = [_matrix(style) for style in styles]
    plain = np.array([matrix == UPRIGHT for matrix in matrices])[block.styles]
    steady = plain.copy()
    steady[0] = False
    steady[1:] &= plain[:-1]
    for at in np.flatnonzero(~steady).tolist():
        matrix = matrices[int(block.styles[at])]
        moves[at] = f"{matrix} {place[int(xs[at])]} {place[int(ys[at])]} Tm"
    return moves


def _matrix(style: TextStyle) -> str:
    scale = f"{style.scale:.7g}"
    if style.turned:
        return f"0 {scale} 1 0"
    if style.scale == 1:
        return UPRIGHT
    return f"1 0 0 -{scale}" if style.down else f"{scale} 0 0 -1"
