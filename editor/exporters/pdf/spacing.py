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
"""Readers take a gap beyond this many em for a space between words."""
FAR_GAP = 0.8
"""A gap of this many em really parts what stands beside it."""
SPACES = np.array([0x20, 0x3000, 0xA0, *range(0x2000, 0x200B)], np.uint32)


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
    widths = np.where(down[run], em, table.advances[block.glyphs] * em / 1000)
    along = block.offsets / scale[run]
    gaps = np.zeros(along.size)
    gaps[:-1] = np.diff(along) - widths[:-1]
    last = block.starts[1:] - 1
    gaps[last] = 0.0
    tracking = _tracking(gaps, run, block.starts)
    cuts = _cuts(gaps - tracking[run], em, block.starts, run)
    ends = gaps / em
    ends[last[:-1]] = _between(block, styles, along[last] + widths[last])
    bonds = _bonds(block, ends)
    _bond_turned(block, styles, ends, bonds)
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


def _cuts(rest: Floats, em: Floats, starts: Ints, run: Ints) -> Floats:
    """What remains as adjustments, so rounded that their errors do not add up along a run."""
    rest[starts[1:] - 1] = 0.0
    step = 10.0 ** -np.maximum(np.ceil(np.log10(em / (1000 * FINE))), 0)
    summed = np.cumsum(rest * 1000 / (em * step))
    before = np.concatenate(([0.0], summed))[starts[:-1]]
    whole = np.rint(summed - before[run])
    cuts = np.diff(whole, prepend=0.0)
    cuts[starts[:-1]] = whole[starts[:-1]]
    result: Floats = -cuts * step
    return result


def _between(block: TextBlock, styles: Sequence[TextStyle], ends: Floats) -> Floats:
    """The gaps in em from the end of each run to the next on the same line; -1 for none.

    ``ends`` is where each run ends along itself.
    """
    upright = np.array([style.down or style.turned for style in styles])[block.styles]
    size = np.array([style.size for style in styles])[block.styles]
    scale = np.array([style.scale for style in styles])[block.styles]
    first = block.offsets[block.starts[:-1]]
    start = np.where(upright, block.y, block.x)
    across = np.where(upright, block.x, block.y)
    gap = start[1:] + first[1:] - start[:-1] - (ends * scale)[:-1]
    tolerance = np.where(upright[1:], size[1:], 1e-3)
    near = (np.abs(np.diff(across)) < tolerance) & (upright[1:] == upright[:-1])
    return np.where(near, gap / size[:-1], -1.0)


def _bonds(block: TextBlock, gaps: Floats) -> Flags:
    bonds = (gaps > WORD_GAP) & (gaps < FAR_GAP)
    if bonds.any():
        chars = np.frombuffer(block.text.encode("utf-32-le", "surrogatepass"), np.uint32)
        blank = np.isin(chars, SPACES)
        bonds &= ~blank
        bonds[:-1] &= ~blank[1:]
    bonds[-1] = False
    return bonds


def _bond_turned(block: TextBlock, styles: Sequence[TextStyle], gaps: Floats, bonds: Flags) -> None:
    """Let readers take turned words with the upright glyphs that they stand between."""
    turned = np.array([style.turned for style in styles])[block.styles]
    down = np.array([style.down for style in styles])[block.styles]
    last = block.starts[1:] - 1
    meets = np.abs(gaps[last[:-1]]) < FAR_GAP
    meets &= (turned[1:] & down[:-1]) | (down[1:] & turned[:-1])
    bonds[last[:-1][meets]] = True
    for number in np.flatnonzero(turned & (np.append(meets, False) | np.append(False, meets))):
        bonds[block.starts[number] : last[number]] = True
