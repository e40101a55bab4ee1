"""Text blocks as PDF operators: one pass over arrays for a block, one short step for each run."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from editor.exporters.pdf.glyphs import Flags, GlyphTable
from editor.exporters.pdf.spacing import TICK, Spacing, space
from editor.exporters.pdf.textblock import TextBlock, TextStyle

NEVER = 1 << 60
BACKSLASH = 0x5C
UPRIGHT = "1 0 0 -1"
"""The text matrix of unscaled text where the page's y grows downwards."""


def _byte_flags(values: bytes) -> Flags:
    flags: Flags = np.zeros(256, np.bool_)
    flags[list(values)] = True
    return flags


ESCAPED = _byte_flags(b"()\\\r")
"""The bytes that take a backslash in a literal string."""


class Literals:
    """The codes of a block's glyphs as literal strings to cut from, with adjustments between."""

    def __init__(self, codes: NDArray[np.uint16], spacing: Spacing) -> None:
        raw = codes.astype(">u2").view(np.uint8)
        escaped = ESCAPED[raw]
        places = np.arange(raw.size) + np.cumsum(escaped)
        out = np.empty(raw.size + int(escaped.sum()), np.uint8)
        out[places] = np.where(raw == 0x0D, ord("r"), raw)
        out[places[escaped] - 1] = BACKSLASH
        self._text = out.tobytes().decode("latin-1")
        self._starts = (places - escaped)[::2].tolist()
        self._starts.append(len(self._text))
        cuts = np.flatnonzero(spacing.cuts)
        self._cuts = [*cuts.tolist(), NEVER]
        self._values = [f"{value:.7g}" for value in np.round(spacing.cuts[cuts], 3).tolist()]
        self._next = 0

    def show(self, first: int, after: int) -> str:
        """The operator that shows the glyphs; to be called for rising glyphs."""
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
        self._at = -1
        self.opens = self.closes = NEVER
        self._advance()

    def open(self) -> str:
        """The operator that starts the next stretch."""
        text = self._block.says(self.opens, self.closes)
        self.opens = NEVER
        return f"/Span<</ActualText<FEFF{text.encode('utf-16-be', 'surrogatepass').hex()}>>>BDC "

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


def write_text(
    block: TextBlock, styles: Sequence[TextStyle], table: GlyphTable, state: TextState
) -> Iterator[tuple[TextStyle, str]]:
    """The operators of each run of a block, after ``BT``, with the run's style."""
    spacing = space(block, styles, table)
    literals = Literals(table.codes[block.glyphs], spacing)
    spans = Spans(block, spacing.bonds)
    fonts = [f"/{style.font} {style.size:.7g} Tf " for style in styles]
    starts = block.starts.tolist()
    numbers = block.styles.tolist()
    tracks = _tracks(block, styles, spacing)
    first = 0
    for number, track, move, after in zip(
        numbers, tracks, _moves(block, styles), starts[1:], strict=True
    ):
        head = move
        if fonts[number] != state.font:
            state.font = fonts[number]
            head = state.font + move
        if track != state.tracking and after - first > 1:
            state.tracking = track
            head += f" {track * TICK:.7g} Tc"
        if spans.opens >= after and spans.closes >= after:
            yield styles[number], head + literals.show(first, after)
        else:
            yield styles[number], head + _shown(first, after, literals, spans)
        first = after


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


def _moves(block: TextBlock, styles: Sequence[TextStyle]) -> Iterator[str]:
    """The operator that goes to each run's origin: a step from the last one where it can be."""
    xs, ys = (np.rint(places * 1000).astype(np.int64) for places in (block.x, block.y))
    right = np.diff(xs, prepend=0).tolist()
    up = (-np.diff(ys, prepend=0)).tolist()
    matrices = [_matrix(style) for style in styles]
    plain = [matrix == UPRIGHT for matrix in matrices]
    place = _Places()
    steady = False
    for number, x, y, dx, dy in zip(
        block.styles.tolist(), xs.tolist(), ys.tolist(), right, up, strict=True
    ):
        if steady and plain[number]:
            yield f"{place[dx]} {place[dy]} Td"
        else:
            yield f"{matrices[number]} {place[x]} {place[y]} Tm"
        steady = plain[number]


def _matrix(style: TextStyle) -> str:
    scale = f"{style.scale:.7g}"
    if style.turned:
        return f"0 {scale} 1 0"
    if style.scale == 1:
        return UPRIGHT
    return f"1 0 0 -{scale}" if style.down else f"{scale} 0 0 -1"
