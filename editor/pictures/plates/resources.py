"""What the plates of one document share, and the resources that a plate adds to a stream."""

from collections.abc import Sequence
from dataclasses import dataclass, field

import pikepdf

from editor.pictures.plates.pixels import Pixels, read_pixels
from editor.pictures.plates.spaces import Spaces
from editor.pictures.plates.values import PdfValue

PREFIX = "/Plate"
PRESS = ("/OP", "/op", "/OPM", "/TR", "/TR2", "/BG", "/BG2", "/UCR", "/UCR2", "/HT")
"""Entries of graphics states that speak of inks or of the press."""

Instruction = pikepdf.ContentStreamInstruction | pikepdf.ContentStreamInlineImage


@dataclass(slots=True)
class Sources:
    """One document: its spaces, its streams and images as read once for all plates."""

    pdf: pikepdf.Pdf
    spaces: Spaces
    _instructions: dict[object, Sequence[Instruction]] = field(default_factory=dict)
    _pixels: dict[object, Pixels | None] = field(default_factory=dict)

    def instructions(self, source: PdfValue) -> Sequence[Instruction]:
        """The operators of a page or a stream; none of one that cannot be read."""
        key = source.objgen
        if key not in self._instructions:
            try:
                self._instructions[key] = list(pikepdf.parse_content_stream(source))
            except (pikepdf.PdfError, pikepdf.PdfParsingError, TypeError):
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
