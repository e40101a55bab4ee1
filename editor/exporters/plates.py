"""The plates of a laid-out page: what each ink prints, from the very PDF that is exported."""

import io
from dataclasses import replace

from editor.exporters.exporter import ExportError, ExportJob
from editor.exporters.pdf.document import write_document
from editor.layout.report import PageLayout
from editor.model.output import NO_MARKS, X4, Level, PhotoColors
from editor.pictures.opening import PictureError
from editor.pictures.plates.drawn import plates_of
from editor.pictures.plates.plates import Plates
from editor.values.language import Words
from editor.values.progress import Progress

MOST_PIXELS = 200_000_000
"""A page beyond this would not fit into the memory of an office machine."""


def plates(
    job: ExportJob,
    page: PageLayout,
    ppi: float,
    progress: Progress | None = None,
    level: Level = X4,
) -> Plates:
    """Write the page as it prints, take the PDF apart and draw each plate.

    ``progress`` hears of each plate; what it raises ends the work. Raises ExportError.
    """
    profile = job.profile
    if profile.colors is PhotoColors.KEEP:
        profile = replace(profile, colors=PhotoColors.INKS)
    issue = job.issue.printed(profile)
    alone = replace(job, issue=issue, pages=(page,), marks=NO_MARKS, spreads=False, progress=None)
    check_resolution(alone, ppi)
    buffer = io.BytesIO()
    write_document(alone, buffer, level)
    try:
        return plates_of(buffer.getvalue(), 0, ppi, progress)
    except PictureError as error:
        raise ExportError(error.words) from error


def check_resolution(job: ExportJob, ppi: float) -> None:
    """Raises ExportError for a resolution at which the pages cannot be drawn."""
    scale = ppi / 72
    sizes = [page.display.size for page in job.pages]
    largest = max((size.width * size.height * scale * scale for size in sizes), default=0)
    if not 1 <= ppi <= 10_000 or largest > MOST_PIXELS:
        words = Words(
            f"分辨率 {ppi:g} ppi 不能用。新闻纸页面请取 72 到 600 之间。",
            f"A resolution of {ppi:g} ppi does not work. Take 72 to 600 for a newspaper page.",
        )
        raise ExportError(words)
