"""Adverts and drawings as Form XObjects: pages of other PDF files among our own objects."""

from dataclasses import dataclass
from pathlib import Path

import pikepdf

from editor.display.items import Picture
from editor.exporters.pdf.copying import Copier
from editor.exporters.pdf.objects import ObjectFile, Ref, Value, box, packed
from editor.exporters.pdf.spots import SpotInks
from editor.pictures.advert import TROUBLE, open_pdf, page_of
from editor.pictures.opening import PictureError
from editor.values.geometry import Matrix, Rect


@dataclass(frozen=True, slots=True)
class PlacedForm:
    """A form object, its resource name, and from its points to its trim as a unit square, y up.

    ``transparent``: the page that shows it needs a transparency group.
    """

    resource: str
    ref: Ref
    unit: Matrix
    transparent: bool = False

    def matrix(self, picture: Picture) -> Matrix:
        """From the form's points to the page (y down), so that the crop fills the rectangle."""
        rect, crop = picture.rect, picture.crop
        width, height = rect.width / crop.width, rect.height / crop.height
        left, bottom = rect.x - crop.x * width, rect.y + (1 - crop.y) * height
        return self.unit.then(Matrix(width, 0, 0, -height, left, bottom))


class FormStore:
    """Writes each page of each file once; what its pages share is written once as well."""

    def __init__(self, file: ObjectFile, folder: Path, spots: SpotInks) -> None:
        self._file = file
        self._folder = folder.resolve()
        self._spots = spots
        self._opened: dict[str, tuple[pikepdf.Pdf, Copier]] = {}
        self._forms: dict[tuple[str, int], PlacedForm | None] = {}

    def embed(self, name: str, page: int) -> PlacedForm | None:
        """The form of a page; None when the file cannot be read."""
        key = (name, page)
        if key not in self._forms:
            try:
                self._forms[key] = self._form(name, page)
            except (PictureError, *TROUBLE):
                self._forms[key] = None
        return self._forms[key]

    def close(self) -> None:
        """Let go of the files."""
        for pdf, _ in self._opened.values():
            pdf.close()

    def _form(self, name: str, number: int) -> PlacedForm | None:
        path = (self._folder / name).resolve()
        if not path.is_relative_to(self._folder):
            return None
        if name not in self._opened:
            pdf = open_pdf(path, path.name)
            self._opened[name] = (pdf, Copier(self._file, pdf, self._spots))
        pdf, copier = self._opened[name]
        advert = page_of(pdf, number, path.name)
        content = advert.contents()
        entries: dict[str, Value] = {
            "Type": "/XObject",
            "Subtype": "/Form",
            "BBox": _edges(advert.bleed),
            "Matrix": _matrix(advert.upright),
            "Resources": copier.resources(advert.resources),
        }
        width, height = advert.size
        form = self._file.add(packed(content, **entries))
        return PlacedForm(f"Fm{len(self._forms) + 1}", form, Matrix(1 / width, 0, 0, 1 / height))


def _edges(rect: Rect) -> str:
    return box(rect.x, rect.y, rect.right, rect.bottom)


def _matrix(matrix: Matrix) -> str:
    return box(matrix.a, matrix.b, matrix.c, matrix.d, matrix.e, matrix.f)
