"""A photo with its caption and credit."""

from dataclasses import dataclass

from editor.model.text import Paragraph
from editor.values.ids import PhotoId


@dataclass(frozen=True, slots=True)
class Photo:
    """A picture file of the issue.

    ``file`` is relative to the project's photos folder; ``width`` and ``height`` are pixels as
    shown (after EXIF rotation); ``fingerprint`` is the SHA-256 of the bytes in hex, empty when
    the file was never read.
    """

    id: PhotoId
    file: str
    width: int = 0
    height: int = 0
    caption: Paragraph = Paragraph(style="图说")
    credit: Paragraph = Paragraph(style="摄影")
    fingerprint: str = ""
