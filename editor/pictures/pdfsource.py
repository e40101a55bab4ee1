"""PDF files of anybody opened for reading, with a bound to what they may unpack to."""

import io

import pikepdf

MOST_MEMORY = 200_000_000
"""Bytes that one stream may unpack to, and bytes of an image's pixels. QPDF keeps this bound for
the whole program, so all files have the same."""


def open_data(data: bytes) -> pikepdf.Pdf:
    """The file with such contents. The caller closes it. Raises pikepdf.PdfError and the like."""
    pikepdf.settings.set_qpdf_limits(
        flate_max_memory=MOST_MEMORY,
        run_length_max_memory=MOST_MEMORY,
        png_max_memory=MOST_MEMORY,
        tiff_max_memory=MOST_MEMORY,
        dct_max_memory=MOST_MEMORY,
    )
    return pikepdf.open(io.BytesIO(data))
