"""Plates of a page as pixels: how much of each ink prints where, and all of them together."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

import numpy as np
import pypdfium2
from numpy.typing import NDArray

from editor.pictures.inkareas import InkArea, areas_above
from editor.pictures.pdfium import ONE_AT_A_TIME
from editor.pictures.plates.separate import Separator
from editor.values.color import Cmyk

Coverage = NDArray[np.uint8]
"""Rows of pixels, 0 no ink and 255 solid."""

Progress = Callable[[int, int], None]
"""Told how many plates are done, and of how many."""


@dataclass(frozen=True, slots=True)
class Plates:
    """The trimmed page on each plate: the process inks ``Cyan``, ``Magenta``, ``Yellow`` and
    ``Black``, then the spot inks that are used, whose ``looks`` are those of solid ink; ``ppi``
    pixels an inch."""

    ppi: float
    inks: Mapping[str, Coverage]
    looks: Mapping[str, Cmyk]

    def total(self) -> NDArray[np.float32]:
        """All inks together, 1 for one solid."""
        sums = np.zeros(next(iter(self.inks.values())).shape, np.uint16)
        for coverage in self.inks.values():
            sums += coverage
        return (sums / np.float32(255)).astype(np.float32)

    def above(self, limit: float) -> tuple[InkArea, ...]:
        """The areas with more ink than the limit, 1 for one solid, the worst first."""
        return areas_above(self.total(), limit, self.ppi)


def plates_of(pdf: bytes, page: int, ppi: float, progress: Progress | None = None) -> Plates:
    """The plates of a page, counted from 0, of a PDF.

    ``progress`` hears of each plate; what it raises ends the work. Raises PictureError for a file
    that cannot be read.
    """
    separator = Separator(pdf)
    inks: dict[str, Coverage] = {}
    try:
        for done, (ink, plate) in enumerate(separator.plates(page), 1):
            inks[ink] = _drawn(plate, page, ppi)
            if progress is not None:
                progress(done, separator.count)
        return Plates(ppi, inks, dict(separator.spots))
    finally:
        separator.close()


def _drawn(pdf: bytes, number: int, ppi: float) -> Coverage:
    with ONE_AT_A_TIME:
        document = pypdfium2.PdfDocument(pdf)
        try:
            page = document[number]
            page.set_cropbox(*page.get_trimbox())
            picture = page.render(
                scale=ppi / 72,
                draw_annots=False,
                may_draw_forms=False,
                force_bitmap_format=pypdfium2.raw.FPDFBitmap_BGR,
            )
            return (255 - np.asarray(picture.to_numpy())[:, :, 1]).astype(np.uint8)
        finally:
            document.close()
