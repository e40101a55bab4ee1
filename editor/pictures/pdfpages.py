"""Whole pages of a PDF of our own as pictures: proofs to look at and pages to print."""

from pathlib import Path

import pypdfium2
from PIL import Image

from editor.pictures.pdfium import ONE_AT_A_TIME
from editor.values.geometry import Rect, Size
from editor.values.language import BanxinError, Words

LONGEST = 20_000
"""Pixels a side beyond which no page is drawn."""


class PdfPagesError(BanxinError):
    """A PDF file that cannot be opened or has no such page."""


def page_sizes(file: Path) -> tuple[Size, ...]:
    """The pages of a file, by their sizes in points. Raises PdfPagesError."""
    with ONE_AT_A_TIME:
        document = _opened(file)
        try:
            sizes = (document.get_page_size(number) for number in range(len(document)))
            return tuple(Size(*size) for size in sizes)
        finally:
            document.close()


def page_picture(file: Path, number: int, scale: float) -> Image.Image:
    """A page as RGB on white, ``scale`` pixels a point. Raises PdfPagesError."""
    with ONE_AT_A_TIME:
        document = _opened(file)
        try:
            if not 0 <= number < len(document):
                raise PdfPagesError(_trouble(file))
            page = document[number]
            scale = min(scale, LONGEST / max(*page.get_size(), 1.0))
            picture: Image.Image = page.render(scale=scale).to_pil().convert("RGB")
            return picture
        finally:
            document.close()


def page_part(file: Path, number: int, part: Rect, scale: float) -> Image.Image:
    """A part of a page's trim (points, y down from its top left corner) as RGB on white. Raises
    PdfPagesError."""
    with ONE_AT_A_TIME:
        document = _opened(file)
        try:
            if not 0 <= number < len(document):
                raise PdfPagesError(_trouble(file))
            page = document[number]
            left, _, _, top = page.get_trimbox()
            box = (left + part.x, top - part.bottom, left + part.right, top - part.y)
            page.set_mediabox(*box)
            page.set_cropbox(*box)
            scale = min(scale, LONGEST / max(*page.get_size(), 1.0))
            picture: Image.Image = page.render(scale=scale).to_pil().convert("RGB")
            return picture
        finally:
            document.close()


def _opened(file: Path) -> pypdfium2.PdfDocument:
    try:
        return pypdfium2.PdfDocument(file)
    except (OSError, pypdfium2.PdfiumError) as error:
        raise PdfPagesError(_trouble(file)) from error


def _trouble(file: Path) -> Words:
    return Words(
        f"无法打开“{file.name}”：文件不在了，或不是完好的 PDF。请重新出清样。",
        f"Cannot open “{file.name}”: it is gone, or no sound PDF. Make the proof again.",
    )
