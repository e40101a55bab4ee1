"""A PDF taken apart: for each ink the same document with that ink alone, as grey."""

import io
from collections.abc import Iterator, Mapping

import pikepdf

from editor.pictures.opening import PictureError
from editor.pictures.pdfsource import open_data
from editor.pictures.plates.content import Plate
from editor.pictures.plates.plates import PROCESS
from editor.pictures.plates.resources import Sources
from editor.pictures.plates.spaces import Spaces
from editor.pictures.plates.values import PdfValue
from editor.values.color import Cmyk
from editor.values.language import Words


class Separator:
    """Takes a document apart. Raises PictureError for one that cannot be read.

    Overprint and knocking out are as on an imagesetter that has a plate for every spot ink;
    soft masks, which are no ink, keep their own colours. ``output`` is the profile of the inks,
    in place of the one that the document names.
    """

    def __init__(self, pdf: bytes, output: bytes | None = None) -> None:
        try:
            self._pdf = open_data(pdf)
        except pikepdf.PdfError as error:
            raise PictureError(
                Words(
                    "这个 PDF 读不了，无法分色。",
                    "This PDF cannot be read, so it cannot be separated.",
                )
            ) from error
        self._sources = Sources(self._pdf, Spaces(output or _output(self._pdf)))

    @property
    def spots(self) -> Mapping[str, Cmyk]:
        """The spot inks met so far and their looks."""
        return self._sources.spaces.spots

    @property
    def count(self) -> int:
        """How many inks are known so far; all of them once there is a plate."""
        return len(PROCESS) + len(self._sources.spaces.spots)

    def plates(self, page: int) -> Iterator[tuple[str, bytes]]:
        """The process inks, then the spot inks that a page uses, each with the document in which
        that page is taken apart."""
        for ink in PROCESS:
            yield ink, self.plate(ink, page)
        for ink in list(self.spots):
            yield ink, self.plate(ink, page)

    def plate(self, ink: str, only: int | None = None) -> bytes:
        """The document whose grey is the coverage of an ink: white none, black solid. ``only``
        one of its pages is taken apart."""
        plate = Plate(self._sources, ink)
        pages = list(self._pdf.pages) if only is None else [self._pdf.pages[only]]
        made = [plate.page(page) for page in pages]
        before = [dict(page.obj.items()) for page in pages]
        for page, (contents, resources) in zip(pages, made, strict=True):
            page.obj.Contents, page.obj.Resources = contents, resources
            if "/Group" in page.obj:
                group = dict(page.obj.Group.items())
                page.obj.Group = pikepdf.Dictionary({**group, "/CS": pikepdf.Name.DeviceGray})
        out = io.BytesIO()
        self._pdf.save(out, compress_streams=False, encryption=False)
        for page, entries in zip(pages, before, strict=True):
            for key, value in entries.items():
                page.obj[key] = value
        return out.getvalue()

    def close(self) -> None:
        """Let the document go."""
        self._pdf.close()


def separated(pdf: bytes, ink: str) -> bytes:
    """A PDF with one ink alone. Raises PictureError for one that cannot be read."""
    separator = Separator(pdf)
    try:
        return separator.plate(ink)
    finally:
        separator.close()


def _output(pdf: pikepdf.Pdf) -> bytes | None:
    """The profile of the inks that the file is meant for."""
    intents: PdfValue = pdf.Root.get("/OutputIntents", [])
    for intent in intents:
        profile = intent.get("/DestOutputProfile")
        if isinstance(profile, pikepdf.Stream) and int(profile.get("/N", 0)) == 4:
            return bytes(profile.read_bytes())
    return None
