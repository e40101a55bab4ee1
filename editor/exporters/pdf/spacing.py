"""Where glyphs of a block stand, as character spacing, adjustments and links over gaps."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from editor.exporters.pdf.glyphs import Flags, Floats, GlyphTable, Ints
from editor.exporters.pdf.textblock import TextBlock, TextStyle

TICK = 1e-4
"""Character spacing is written in steps of this many points."""
FINE = 0.01
"""No glyph is set off by more than half of this many points, however large the type."""
WORD_GAP = 0.08
"""Readers take a gap beyond this many em for a space between words, and in vertical text an
overlap too."""
FAR_GAP = 0.8
"""A gap of this many em really parts what stands beside it."""
SPACES = frozenset("\u0020\u3000\u00a0" + "".join(map(chr, range(0x2000, 0x200B))))


@dataclass(frozen=True, slots=True)
class Spacing:
    """How to set a block.

    ``tracking`` is the character spacing of each run in points; glyph i is followed by an
    adjustment of ``cuts[i]`` (0: none), in thousandths of an em as TJ takes it. ``bonds`` says of
    each glyph that it and the next are read as one word though a gap parts them.
    """

    tracking: Floats
    cuts: Floats
    bonds: Flags


def space(block: TextBlock, styles: Sequence[TextStyle], table: GlyphTable) -> Spacing:
    """The spacing of a block."""
    lengths = np.diff(block.starts)
    run = np.arange(lengths.size).repeat(lengths)
    size = np.array([style.size for style in styles])[block.styles]
    scale = np.array([style.scale for style in styles])[block.styles]
    down = np.array([style.down for style in styles])[block.styles]
    em = size[run]
    widths = table.advances[block.glyphs] * em / 1000
    if down.any():
        widths = np.where(down[run], em, widths)
    along = block.offsets / scale[run]
    gaps = np.zeros(along.size)
    gaps[:-1] = np.diff(along) - widths[:-1]
    last = block.starts[1:] - 1
    gaps[last] = 0.0
    tracking = _tracking(gaps, run, block.starts)
    step = 10.0 ** -np.maximum(np.ceil(np.log10(size / (1000 * FINE))), 0)
    cuts = _cuts((gaps - tracking[run]) * 1000 / em, step, block.starts, run)
    line = _between(block, styles, along[last] + widths[last])
    bonds = _bonds(block, np.where(down[run], np.abs(gaps), gaps) / em, line)
    return Spacing(tracking, np.where(down[run], -cuts, cuts), bonds)


def _tracking(gaps: Floats, run: Ints, starts: Ints) -> Floats:
    """The median gap within each run: most glyphs then need no adjustment."""
    ticks = np.rint(gaps / TICK).astype(np.int64)
    ticks[starts[1:] - 1] = 1 << 30
    base = run << 32
    ordered = np.sort(base + ticks)
    middle = starts[:-1] + np.maximum(np.diff(starts) - 2, 0) // 2
    tracking: Floats = (ordered - base)[middle] * TICK
    tracking[np.diff(starts) < 2] = 0.0
    return tracking


def _cuts(rest: Floats, steps: Floats, starts: Ints, run: Ints) -> Floats:
    """What remains (thousandths of an em) as adjustments in the steps of each run, so rounded
    that their errors do not add up along it."""
    rest[starts[1:] - 1] = 0.0
    step = steps[run]
    summed = np.cumsum(rest / step)
    before = np.concatenate(([0.0], summed))[starts[:-1]]
    whole = np.rint(summed - before[run])
    cuts = np.diff(whole, prepend=0.0)
    cuts[starts[:-1]] = whole[starts[:-1]]
    result: Floats = -cuts * step
    return result


@dataclass(frozen=True, slots=True)
class _Line:
    """How runs follow each other, with one entry for each run and the next: the ``gap`` between
    them in em, whether they are ``near`` enough to be one line, and whether one is upright and
    the other turned."""

    gap: Floats
    near: Flags
    turns: Flags


def _between(block: TextBlock, styles: Sequence[TextStyle], ends: Floats) -> _Line:
    """``ends`` is where each run ends, along itself."""
    turned = np.array([style.turned for style in styles])[block.styles]
    upright = turned | np.array([style.down for style in styles])[block.styles]
    size = np.array([style.size for style in styles])[block.styles]
    scale = np.array([style.scale for style in styles])[block.styles]
    start = np.where(upright, block.y, block.x)
    across = np.where(upright, block.x, block.y)
    first = block.offsets[block.starts[:-1]]
    gap = ((start + first)[1:] - (start + ends * scale)[:-1]) / size[:-1]
    aside = np.abs(np.diff(across)) < np.where(upright[1:], size[1:], size[1:] / 2)
    near = aside & (upright[1:] == upright[:-1]) & (np.abs(gap) < FAR_GAP)
    return _Line(gap, near, near & (turned[1:] != turned[:-1]))


def _bonds(block: TextBlock, gaps: Floats, line: _Line) -> Flags:
    """Where a gap is no word space; ``gaps`` are those inside the runs, in em.

    Readers look for the place of a carried text at the first run that carries it. So once a gap
    between two runs is bridged, or upright and turned glyphs meet, all is carried to the end of
    the line.
    """
    last = block.starts[1:] - 1
    gaps[last[:-1]] = np.where(line.near, line.gap, 0.0)
    bonds: Flags = (gaps > WORD_GAP) & (gaps < FAR_GAP)
    text = block.text
    for at in np.flatnonzero(bonds).tolist():
        if text[at] in SPACES or text[at + 1 : at + 2] in SPACES:
            bonds[at] = False
    crossing = bonds[last[:-1]] | line.turns
    if crossing.any():
        _carry_on(bonds, block.starts, crossing, line)
    return bonds


def _carry_on(bonds: Flags, starts: Ints, crossing: Flags, line: _Line) -> None:
    """Bond all that follows a crossing on its line."""
    lead = np.append(False, crossing)
    lead[:-1] |= line.turns
    heads = np.append(True, ~line.near)
    seen = np.cumsum(lead)
    before = (seen - lead)[np.flatnonzero(heads)][np.cumsum(heads) - 1]
    carried = seen > before
    last = starts[1:] - 1
    bonds |= carried.repeat(np.diff(starts))
    bonds[last[:-1]] = line.near & (crossing | carried[:-1])
    bonds[last[-1]] = False
