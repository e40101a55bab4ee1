"""Pages of PDF files as pixels, by PDFium, which draws one thing at a time."""

import ctypes
import threading
import time

import pypdfium2
import pypdfium2.raw as pdfium
from PIL import Image

from editor.values.geometry import Rect

ONE_AT_A_TIME = threading.RLock()
"""PDFium knows no threads: whoever calls it holds this lock."""
SECONDS = 4.0
"""A page that takes longer is shown as far as it got."""


def draw(data: bytes, number: int, part: Rect, limit: int) -> Image.Image:
    """A part of a page, upright and on nothing, as RGBA of at most ``limit`` pixels a side.

    ``part`` is in the space of the page's contents. Raises PdfiumError for what is no PDF page.
    """
    with ONE_AT_A_TIME:
        document = pypdfium2.PdfDocument(data)
        try:
            page = document[number]
            page.set_mediabox(part.x, part.y, part.right, part.bottom)
            page.set_cropbox(part.x, part.y, part.right, part.bottom)
            return _drawn(page, limit)
        finally:
            document.close()


def _drawn(page: pypdfium2.PdfPage, limit: int) -> Image.Image:
    width, height = page.get_size()
    scale = limit / max(width, height)
    across, down = max(1, round(width * scale)), max(1, round(height * scale))
    bitmap = pypdfium2.PdfBitmap.new_native(across, down, pdfium.FPDFBitmap_BGRA)
    bitmap.fill_rect((0, 0, 0, 0), 0, 0, across, down)
    deadline = time.monotonic() + SECONDS

    def late(_: object) -> int:
        return int(time.monotonic() > deadline)

    pause = pdfium.IFSDK_PAUSE(version=1)
    pause.NeedToPauseNow = type(pause.NeedToPauseNow)(late)
    flags = pdfium.FPDF_REVERSE_BYTE_ORDER
    pdfium.FPDF_RenderPageBitmap_Start(
        bitmap, page, 0, 0, across, down, 0, flags, ctypes.byref(pause)
    )
    pdfium.FPDF_RenderPage_Close(page)
    pixels = bytes(bitmap.buffer)
    return Image.frombuffer("RGBA", (across, down), pixels, "raw", "RGBA", bitmap.stride, 1)
