"""Objects of a PDF as its reader finds them."""

from typing import Any

PdfValue = Any
"""A name, number, array, dictionary or stream: which of them shows when it is used."""
