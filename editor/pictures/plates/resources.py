"""What the plates of one document share, and the resources that a plate adds to a stream."""

from collections.abc import Sequence
from dataclasses import dataclass, field

import pikepdf

from editor.pictures.opening import PictureError
from editor.pictures.plates.pixels import Pixels, read_pixels
from editor.pictures.plates.spaces import Spaces
from editor.pictures.plates.values import PdfValue
from editor.values.language import Words

PREFIX = "/Plate"
PRESS = ("/OP", "/op", "/OPM", "/TR", "/TR2", "/BG", "/BG2", "/UCR", "/UCR2", "/HT")
"""Entries of graphics states that speak of inks or of the press."""

LONGEST = 16 << 20
"""Bytes of operators of one page or form beyond which it is not taken apart."""
TOO_MUCH = Words(
    "这一版的图形太复杂，无法分色。请让客户把广告简化后重新导出。",
    "This page is too intricate to be separated. Have the advert exported again, simplified.",
)

Instruction = pikepdf.ContentStreamInstruction | pikepdf.ContentStreamInlineImage


@dataclass(slots=True)
class Sources:
    """One document: its spaces, its streams and images as read once for all plates."""

    pdf: pikepdf.Pdf
    spaces: Spaces
    _instructions: dict[object, Sequence[Instruction]] = field(default_factory=dict)
    _pixels: dict[object, Pixels | None] = field(default_factory=dict)

    def instructions(self, source: PdfValue) -> Sequence[Instruction]:
        """The operators of a page or a stream; none of one that cannot be read. Raises
        PictureError for too many."""
        key = source.objgen
        if key not in self._instructions:
            try:
                if _length(source) > LONGEST:
                    raise PictureError(TOO_MUCH)
                self._instructions[key] = list(pikepdf.parse_content_stream(source))
            except (pikepdf.PdfError, pikepdf.PikepdfError, RuntimeError, TypeError):
                self._instructions[key] = ()
        return self._instructions[key]

    def pixels(self, image: PdfValue, resources: PdfValue) -> Pixels | None:
        """An image taken apart; None for one that cannot be read."""
        key = image.objgen
        if key not in self._pixels:
            try:
                self._pixels[key] = read_pixels(image, self.spaces, resources)
            except (ValueError, KeyError, TypeError, AttributeError, pikepdf.PdfError):
                self._pixels[key] = None
        return self._pixels[key]

    def inline(self, image: pikepdf.PdfInlineImage, resources: PdfValue) -> pikepdf.Object:
        """An image of a content stream as an object of its own."""
        entries = dict(image.obj.items())
        space = (resources or {}).get("/ColorSpace", {}).get(str(entries.get("/ColorSpace")))
        if space is not None:
            entries["/ColorSpace"] = space
        return self.pdf.make_stream(image.read_raw_bytes(), entries)


def _length(source: PdfValue) -> int:
    """Bytes of operators."""
    contents = source.get("/Contents", pikepdf.Array()) if "/Contents" in source else source
    parts = [contents] if isinstance(contents, pikepdf.Stream) else list(contents)
    return sum(len(part.read_bytes()) for part in parts)


class Fresh:
    """The resources of a rewritten stream: those it had, and new ones under names of their own."""

    def __init__(self, old: PdfValue) -> None:
        self.resources = pikepdf.Dictionary(dict((old or pikepdf.Dictionary()).items()))
        self._names: dict[tuple[str, object], str] = {}

    def name(self, kind: str, key: object, value: PdfValue) -> pikepdf.Name:
        """The name of a resource that is added once for each ``key``."""
        if (kind, key) not in self._names:
            name = f"{PREFIX}{len(self._names)}"
            self._names[kind, key] = name
            known = dict(self.resources.get(kind, pikepdf.Dictionary()).items())
            self.resources[kind] = pikepdf.Dictionary({**known, name: value})
        return pikepdf.Name(self._names[kind, key])


def without_overprint(state: PdfValue) -> pikepdf.Dictionary:
    """A graphics state without what only the press obeys."""
    return pikepdf.Dictionary({k: v for k, v in state.items() if k not in PRESS})
