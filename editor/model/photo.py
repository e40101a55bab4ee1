"""A photo with its caption and credit."""

from dataclasses import dataclass

from editor.model.text import Paragraph
from editor.values.geometry import Point
from editor.values.ids import PhotoId

MIDDLE = Point(0.5, 0.5)


@dataclass(frozen=True, slots=True)
class Photo:
    """A picture file of the issue.

    ``file`` is relative to the project's photos folder. ``width`` and ``height`` are pixels as
    shown (after EXIF rotation), of a vector picture (an advert's PDF page, SVG) hundredths of a
    point of what is trimmed. ``page`` is the page of a PDF, counted from 0. ``fingerprint`` is the
    SHA-256 of the bytes in hex, empty when the file was never read. ``focus`` is what must stay in
    view where the picture fills a frame, in fractions of the picture.
    """

    id: PhotoId
    file: str
    width: int = 0
    height: int = 0
    caption: Paragraph = Paragraph(style="图说")
    credit: Paragraph = Paragraph(style="摄影")
    fingerprint: str = ""
    page: int = 0
    focus: Point = MIDDLE

    @property
    def is_vector(self) -> bool:
        """Whether it is a PDF page or SVG, placed as it is at any size."""
        return is_vector(self.file)


def is_vector(file: str) -> bool:
    """Whether a file of this name is a PDF page or SVG."""
    return file.lower().endswith((".pdf", ".svg"))
