"""How a page goes on a printer's paper: fitted, in its own size on one sheet, or in tiles."""

from dataclasses import dataclass
from enum import Enum

from editor.layout.proofpaper import Paper, ProofSheet, fitted, tiled
from editor.values.geometry import Insets, Rect, Size
from editor.values.units import MM

MARGINS = Insets.all(5 * MM)
"""What most printers cannot reach."""


class Scaling(Enum):
    """Made smaller to fit, 100 % on one sheet, or 100 % on as many as it takes."""

    FIT = "fit"
    ACTUAL = "actual"
    TILES = "tiles"


@dataclass(frozen=True, slots=True)
class PrintOptions:
    """``ppi`` are the pixels an inch that the printer is given; ``gray`` leaves colours out."""

    paper: Paper
    scaling: Scaling = Scaling.FIT
    gray: bool = False
    ppi: float = 300.0


def print_sheets(page: Size, options: PrintOptions) -> tuple[ProofSheet, ...]:
    """The sheets that a page of a size takes."""
    if options.scaling is Scaling.TILES:
        return tiled(page, options.paper, MARGINS)
    if options.scaling is Scaling.ACTUAL:
        return (_actual(page, options.paper.size),)
    return (fitted(page, options.paper, MARGINS),)


def _actual(page: Size, paper: Size) -> ProofSheet:
    """The page in its own size in the middle of a sheet; what goes beyond is cut off."""
    across = (page.width > page.height) is not (paper.width > paper.height)
    size = Size(paper.height, paper.width) if across else paper
    wide, high = min(page.width, size.width), min(page.height, size.height)
    part = Rect((page.width - wide) / 2, (page.height - high) / 2, wide, high)
    window = Rect((size.width - wide) / 2, (size.height - high) / 2, wide, high)
    return ProofSheet(size, part, window, 1.0)
