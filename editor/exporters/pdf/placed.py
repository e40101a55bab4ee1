"""Adverts and drawings as Form XObjects: pages of other PDF files among our own objects."""

from dataclasses import dataclass
from pathlib import Path

import pikepdf

from editor.display.items import Picture
from editor.exporters.exporter import ExportError, ExportJob
from editor.exporters.pdf.copying import Copier
from editor.exporters.pdf.intent import press_profile
from editor.exporters.pdf.objects import ObjectFile, Ref, Value, box, packed
from editor.exporters.pdf.spots import SpotInks
from editor.model.output import Level
from editor.pictures.advert.page import TROUBLE, Advert, broken, open_pdf, page_of
from editor.pictures.advert.unfit import unsayable
from editor.pictures.opening import PictureError
from editor.pictures.placed import is_svg, probe_advert, vector_source
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

    def __init__(self, file: ObjectFile, job: ExportJob, level: Level, spots: SpotInks) -> None:
        self._file = file
        self._job = job
        self._level = level
        self._spots = spots
        self._opened: dict[str, pikepdf.Pdf] = {}
        self._copiers: dict[tuple[str, bool], Copier] = {}
        self._forms: dict[tuple[str, int], PlacedForm | None] = {}

    def embed(self, name: str, page: int) -> PlacedForm | None:
        """The form of a page; None when the file cannot be read.

        Raises ExportError for a page that the level has no words for: it is never turned into
        pixels. What else is against it is for preflight to say.
        """
        key = (name, page)
        if key not in self._forms:
            self._forms[key] = self._made(name, page)
        return self._forms[key]

    def close(self) -> None:
        """Let go of the files."""
        for pdf in self._opened.values():
            pdf.close()

    def _made(self, name: str, page: int) -> PlacedForm | None:
        try:
            return self._form(name, page)
        except PictureError as error:
            self._job.omit(error.words)
        except TROUBLE:
            self._job.omit(broken(Path(name).name))
        return None

    def _form(self, name: str, number: int) -> PlacedForm:
        advert = page_of(self._open(name), number, Path(name).name)
        probe = probe_advert(advert, "pdf")
        reason = unsayable(probe, self._level)
        if reason is not None:
            raise ExportError(reason)
        copier = self._copier(name, advert.pdf, groups=probe.alpha)
        entries: dict[str, Value] = {
            "Type": "/XObject",
            "Subtype": "/Form",
            "BBox": _edges(advert.bleed),
            "Matrix": _matrix(advert.upright),
            "Resources": copier.resources(advert.resources),
        }
        if probe.alpha:
            entries["Group"] = _group(advert, copier)
        form = self._file.add(packed(advert.contents(), **entries))
        width, height = advert.size
        unit = Matrix(1 / width, 0, 0, 1 / height)
        return PlacedForm(f"Fm{len(self._forms) + 1}", form, unit, probe.alpha)

    def _open(self, name: str) -> pikepdf.Pdf:
        if name not in self._opened:
            path = self._job.photo(name)
            if path is None:
                raise PictureError(broken(name))
            self._opened[name] = open_pdf(self._source(path), path.name)
        return self._opened[name]

    def _source(self, path: Path) -> Path | bytes:
        profile, level = self._job.profile, self._level
        icc = press_profile(profile, level, self._job.icc) if is_svg(path) else b""
        return vector_source(path, profile, icc)

    def _copier(self, name: str, pdf: pikepdf.Pdf, *, groups: bool) -> Copier:
        key = (name, groups)
        if key not in self._copiers:
            self._copiers[key] = Copier(self._file, pdf, self._spots, groups=groups)
        return self._copiers[key]


def _group(advert: Advert, copier: Copier) -> Value:
    """What a page blends in: by itself, then put on ours as a whole."""
    held = advert.page.get("/Group")
    space = held.get("/CS") if isinstance(held, pikepdf.Dictionary) else None
    known = isinstance(space, pikepdf.Object)
    said = copier.syntax(pikepdf.Dictionary(CS=space if known else pikepdf.Name.DeviceCMYK))
    return b"<< /S /Transparency /I true %s" % said[2:]


def _edges(rect: Rect) -> str:
    return box(rect.x, rect.y, rect.right, rect.bottom)


def _matrix(matrix: Matrix) -> str:
    return box(matrix.a, matrix.b, matrix.c, matrix.d, matrix.e, matrix.f)
