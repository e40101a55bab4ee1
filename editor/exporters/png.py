"""Pages as PNG pictures: the very PDF of the display list, drawn by PDFium."""

import io
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pypdfium2
from PIL import Image

from editor.exporters.exporter import ExportError, ExportJob, whole_file
from editor.exporters.pdf.document import write_document
from editor.model.output import NO_MARKS, PROOF
from editor.pictures.pdfium import ONE_AT_A_TIME
from editor.values.language import Words

MOST_PIXELS = 200_000_000
"""A page beyond this would not fit into the memory of an office machine."""


def write_png(job: ExportJob, to: Path, ppi: float = 150) -> list[Path]:
    """Write each page, trimmed, at ``ppi`` pixels an inch; returns the files.

    One page takes the name ``to``; several become ``name-01.png``, ``name-02.png`` and so on.
    Every file is written whole or not at all. Raises ExportError.
    """
    count = len(job.pages)
    names = [to]
    if count != 1:
        digits = max(2, len(str(count)))
        names = [to.with_name(f"{to.stem}-{n:0{digits}}{to.suffix}") for n in range(1, count + 1)]
    for name, image in zip(names, _pages(job, ppi), strict=True):
        with whole_file(name) as out:
            image.save(out, "PNG", dpi=(ppi, ppi))
    return names


def render_pages(job: ExportJob, ppi: float = 150) -> list[Image.Image]:
    """The pages as pictures, trimmed. Raises ExportError."""
    return list(_pages(job, ppi))


def _pages(job: ExportJob, ppi: float) -> Iterator[Image.Image]:
    check_resolution(job, ppi)
    if not job.pages:
        return
    buffer = io.BytesIO()
    write_document(
        replace(job, marks=NO_MARKS, spreads=False, progress=None),
        buffer,
        replace(PROOF, photo_ppi=ppi),
    )
    with ONE_AT_A_TIME:
        document = pypdfium2.PdfDocument(buffer.getvalue())
    try:
        for number in range(len(job.pages)):
            yield _page(document, number, ppi)
            if job.progress is not None:
                job.progress(number + 1, len(job.pages))
    finally:
        with ONE_AT_A_TIME:
            document.close()


def _page(document: pypdfium2.PdfDocument, number: int, ppi: float) -> Image.Image:
    with ONE_AT_A_TIME:
        page = document[number]
        page.set_cropbox(*page.get_trimbox())
        drawn: Image.Image = page.render(scale=ppi / 72).to_pil()
        return drawn.convert("RGB")


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
