"""Placed pictures made of drawing orders: what an advert's PDF page is and how it looks."""

from pathlib import Path

import pypdfium2
from PIL import Image

from editor.pictures import pdfium
from editor.pictures.advert import Advert, open_advert
from editor.pictures.opening import PictureError
from editor.pictures.picturefile import Colors, Probe
from editor.values.language import Words


def probe_placed(path: Path, page: int = 0) -> Probe:
    """What the page, counted from 0, of a PDF is. Raises PictureError."""
    advert = open_advert(path, page)
    try:
        width, height = advert.size
        return Probe(
            "pdf", round(width * 100), round(height * 100), Colors.MIXED, pages=advert.pages
        )
    finally:
        advert.close()


def render(path: Path, page: int, limit: int) -> Image.Image:
    """What is trimmed of a page on nothing (RGBA), ``limit`` pixels along its longer side.

    Raises PictureError. May be called in any thread.
    """
    advert = open_advert(path, page)
    try:
        return _drawn(advert, path.read_bytes(), page, limit)
    finally:
        advert.close()


def _drawn(advert: Advert, data: bytes, page: int, limit: int) -> Image.Image:
    try:
        return pdfium.draw(data, page, advert.trim, limit)
    except (pypdfium2.PdfiumError, ValueError, MemoryError) as error:
        words = Words(
            f"“{advert.name}”画不出来。请让客户重新导出为 PDF/X。",
            f"“{advert.name}” cannot be drawn. Have it exported again as PDF/X.",
        )
        raise PictureError(words) from error
