"""Draws the plates of a PDF's page: each ink's separation, rendered by PDFium."""

import numpy as np
import pypdfium2

from editor.pictures.pdfium import ONE_AT_A_TIME
from editor.pictures.plates.plates import Coverage, Plates
from editor.pictures.plates.separate import Separator
from editor.values.progress import Progress


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
