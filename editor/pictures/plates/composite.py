"""Plates laid over each other in the colours of their inks."""

from collections.abc import Collection, Mapping

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from editor.pictures.plates.plates import PROCESS
from editor.pictures.proof import Appearance, Proof, Rgb
from editor.values.color import Cmyk

ROWS = 512
"""So many rows are mixed at once, so that a large page needs no second copy of its plates."""
SOLIDS = (Cmyk(1, 0, 0, 0), Cmyk(0, 1, 0, 0), Cmyk(0, 0, 1, 0), Cmyk(0, 0, 0, 1))
UNKNOWN = Cmyk(0, 0, 0, 1)
"""Stands for the look of a spot ink that has none."""

Pixels = NDArray[np.uint8]


def composite(
    inks: Mapping[str, Pixels],
    look: Appearance,
    spots: Mapping[str, Cmyk],
    shown: Collection[str] | None = None,
) -> Image.Image:
    """The coverages ``inks`` as RGB on paper; ``spots`` are the looks of spot inks when solid,
    ``shown`` names the inks that are laid down (default: all)."""
    height, width = next(iter(inks.values())).shape
    made = Image.new("RGB", (width, height))
    chosen = inks if shown is None else {ink: inks[ink] for ink in inks if ink in shown}
    for top in range(0, height, ROWS):
        rows = slice(top, min(top + ROWS, height))
        strip = {ink: coverage[rows] for ink, coverage in chosen.items()}
        mixed = _process(strip, (rows.stop - top, width), look)
        for ink, coverage in strip.items():
            if ink not in PROCESS:
                _lay(mixed, coverage, look.rgb(spots.get(ink, UNKNOWN)), look.paper)
        made.paste(Image.fromarray(mixed), (0, top))
    return made


def _process(strip: Mapping[str, Pixels], shape: tuple[int, int], look: Appearance) -> Pixels:
    nothing = np.zeros(shape, np.uint8)
    bands = [strip.get(ink, nothing) for ink in PROCESS]
    if isinstance(look, Proof):
        return np.array(look.inks(Image.merge("CMYK", [Image.fromarray(each) for each in bands])))
    made = np.empty((*shape, 3), np.uint8)
    made[:] = look.paper
    for band, solid in zip(bands, SOLIDS, strict=True):
        _lay(made, band, look.rgb(solid), look.paper)
    return made


def _lay(made: Pixels, coverage: Pixels, solid: Rgb, paper: Rgb) -> None:
    """Lay an ink over what is there: each light is taken away in proportion."""
    if not coverage.any():
        return
    for band in range(3):
        taken = np.float32(1 - solid[band] / max(paper[band], 1)) / np.float32(255)
        made[..., band] = np.rint(made[..., band] * (1 - np.clip(coverage * taken, 0, 1)))
