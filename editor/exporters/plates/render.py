"""Plates of a page as pictures: how much of each ink prints where."""

import io
from collections.abc import Mapping
from dataclasses import dataclass, replace

import numpy as np
import pypdfium2
from numpy.typing import NDArray

from editor.exporters.exporter import ExportJob, Progress
from editor.exporters.pdf.document import write_document
from editor.exporters.plates.separate import Separator
from editor.exporters.png import check_resolution
from editor.layout.report import PageLayout
from editor.model.output import NO_MARKS, X4, PhotoColors
from editor.pictures.pdfium import ONE_AT_A_TIME

Coverage = NDArray[np.uint8]
"""Rows of pixels, 0 no ink and 255 solid."""


@dataclass(frozen=True, slots=True)
class Plates:
    """The trimmed page on each plate: the process inks ``Cyan``, ``Magenta``, ``Yellow`` and
    ``Black``, then the spot inks that are used; ``ppi`` pixels an inch."""

    ppi: float
    inks: Mapping[str, Coverage]

    def total(self) -> NDArray[np.float32]:
        """All inks together, 1 for one solid."""
        sums = np.zeros(next(iter(self.inks.values())).shape, np.uint16)
        for coverage in self.inks.values():
            sums += coverage
        return (sums / np.float32(255)).astype(np.float32)


def plates(
    job: ExportJob, page: PageLayout, ppi: float, progress: Progress | None = None
) -> Plates:
    """Write the page as it prints, take the PDF apart and draw each plate.

    ``progress`` hears how many plates of how many are done; what it raises ends the work. Raises
    ExportError.
    """
    profile = job.profile
    if profile.colors is PhotoColors.KEEP:
        profile = replace(profile, colors=PhotoColors.INKS)
    issue = job.issue.printed(profile)
    alone = replace(job, issue=issue, pages=(page,), marks=NO_MARKS, progress=None)
    check_resolution(alone, ppi)
    buffer = io.BytesIO()
    write_document(alone, buffer, X4)
    return plates_of(buffer.getvalue(), 0, ppi, progress)


def plates_of(pdf: bytes, page: int, ppi: float, progress: Progress | None = None) -> Plates:
    """The plates of a page of a PDF. Raises ExportError for one that cannot be read."""
    separator = Separator(pdf)
    inks: dict[str, Coverage] = {}
    try:
        for done, (ink, plate) in enumerate(separator.plates(), 1):
            inks[ink] = _drawn(plate, page, ppi)
            if progress is not None:
                progress(done, separator.count)
    finally:
        separator.close()
    return Plates(ppi, inks)


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
                force_bitmap_format=pypdfium2.raw.FPDFBitmap_Gray,
            )
            return (255 - np.asarray(picture.to_numpy())).astype(np.uint8)
        finally:
            document.close()
