"""A PDF taken apart: for each ink the same document with that ink alone, as grey."""

import io
from collections.abc import Iterator

import pikepdf

from editor.exporters.exporter import ExportError
from editor.exporters.plates.content import Plate
from editor.exporters.plates.resources import Sources
from editor.exporters.plates.spaces import PROCESS, Spaces
from editor.exporters.plates.values import PdfValue
from editor.values.language import Words


class Separator:
    """Takes a document apart. Raises ExportError for one that cannot be read.

    Overprint and knocking out are as on an imagesetter that has a plate for every spot ink;
    soft masks, which are no ink, keep their own colours.
    """

    def __init__(self, pdf: bytes) -> None:
        try:
            self._pdf = pikepdf.open(io.BytesIO(pdf))
        except pikepdf.PdfError as error:
            raise ExportError(
                Words(
                    "这个 PDF 读不了，无法分色。",
                    "This PDF cannot be read, so it cannot be separated.",
                )
            ) from error
        self._sources = Sources(self._pdf, Spaces(_output(self._pdf)))

    @property
    def count(self) -> int:
        """How many inks are known so far; all of them once there is a plate."""
        return len(PROCESS) + len(self._sources.spaces.spots)

    def plates(self) -> Iterator[tuple[str, bytes]]:
        """The process inks, then the spot inks that are used, each with its document."""
        for ink in PROCESS:
            yield ink, self.plate(ink)
        for ink in self._sources.spaces.spots:
            yield ink, self.plate(ink)

    def plate(self, ink: str) -> bytes:
        """The document whose grey is the coverage of an ink: white none, black solid."""
        plate = Plate(self._sources, ink)
        made = [plate.page(page) for page in self._pdf.pages]
        before = [dict(page.obj.items()) for page in self._pdf.pages]
        for page, (contents, resources) in zip(self._pdf.pages, made, strict=True):
            page.obj.Contents, page.obj.Resources = contents, resources
            if "/Group" in page.obj:
                group = dict(page.obj.Group.items())
                page.obj.Group = pikepdf.Dictionary({**group, "/CS": pikepdf.Name.DeviceGray})
        out = io.BytesIO()
        self._pdf.save(out, compress_streams=False)
        for page, entries in zip(self._pdf.pages, before, strict=True):
            for key, value in entries.items():
                page.obj[key] = value
        return out.getvalue()

    def close(self) -> None:
        """Let the document go."""
        self._pdf.close()


def separated(pdf: bytes, ink: str) -> bytes:
    """A PDF with one ink alone. Raises ExportError for one that cannot be read."""
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
