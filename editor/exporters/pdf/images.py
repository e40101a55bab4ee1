"""Photos as PDF image objects, each made for its size on the page."""

from collections.abc import Iterable
from dataclasses import dataclass
from math import hypot
from pathlib import Path

from editor.display.items import Picture
from editor.exporters.exporter import ExportJob
from editor.exporters.pdf.intent import press_profile
from editor.exporters.pdf.objects import ObjectFile, Ref, Stream, Value, array, dictionary, packed
from editor.model.output import Level
from editor.pictures.cache import PictureCache
from editor.pictures.icc import SRGB, read_icc
from editor.pictures.opening import PictureError
from editor.pictures.press import Press, Wanted
from editor.pictures.raster import Raster, upright
from editor.pictures.workshop import Workshop
from editor.values.geometry import Matrix, Rect, Size
from editor.values.path import Path as Outline

FROM_BELOW = Matrix(1, 0, 0, -1, 0, 1)
"""From PDF's image square, where y grows upwards, to the stored picture with y down."""
DEVICE = {1: "/DeviceGray", 3: "/DeviceRGB", 4: "/DeviceCMYK"}


@dataclass(frozen=True, slots=True)
class Embedded:
    """An image object and its resource name. ``part`` of the upright picture is in it, ``turn``
    stands it upright. ``clip`` is the outline of what shows, in fractions of the upright picture.
    ``transparent``: it has a soft mask, and so the page that shows it needs a transparency group.
    """

    resource: str
    ref: Ref
    turn: int
    part: Rect
    clip: Outline | None
    transparent: bool

    def matrix(self, picture: Picture) -> Matrix:
        """From PDF's image square to the page (y down)."""
        part = self.part
        shown = Matrix(part.width, 0, 0, part.height, part.x, part.y)
        return FROM_BELOW.then(upright(self.turn)).then(shown).then(picture.whole)


class ImageStore:
    """Writes each picture of a job once for each way in which its pages want it."""

    def __init__(self, file: ObjectFile, job: ExportJob, level: Level) -> None:
        icc = press_profile(job.profile, level, job.icc)
        self._file = file
        self._job = job
        press = Press.of(job.profile, level, icc)
        self._workshop = Workshop(press, PictureCache(job.cache))
        self._embedded: dict[tuple[str, Wanted], Embedded | None] = {}
        self._profiles: dict[bytes, Ref] = {}

    def expect(self, pictures: Iterable[tuple[Picture, Matrix]]) -> None:
        """The pictures that will be embedded, in that order, with the transforms around them."""
        orders: dict[tuple[Path, Wanted], None] = {}
        for picture, matrix in pictures:
            path, wanted = self._job.photo(picture.file), wanted_of(picture, matrix)
            if path is not None and wanted is not None:
                orders[path, wanted] = None
        self._workshop.expect(tuple(orders))

    def close(self) -> None:
        """Stop making pictures."""
        self._workshop.close()

    def embed(self, picture: Picture, matrix: Matrix) -> Embedded | None:
        """The image object of a picture that stands under a transform; None when its file cannot
        be read as a picture, or nothing of it shows."""
        wanted = wanted_of(picture, matrix)
        if wanted is None:
            return None
        key = (picture.file, wanted)
        if key not in self._embedded:
            self._embedded[key] = self._make(picture.file, wanted)
        return self._embedded[key]

    def _make(self, name: str, wanted: Wanted) -> Embedded | None:
        path = self._job.photo(name)
        if path is None:
            return None
        try:
            raster = self._workshop.fetch(path, wanted)
        except PictureError as error:
            self._job.omit(error.words)
            return None
        resource = f"Im{len(self._embedded) + 1}"
        ref = self._file.add(self._stream(raster))
        return Embedded(
            resource, ref, raster.turn, raster.part, raster.clip, raster.mask is not None
        )

    def _stream(self, raster: Raster) -> Stream:
        entries: dict[str, Value] = {
            "Type": "/XObject",
            "Subtype": "/Image",
            "Width": raster.width,
            "Height": raster.height,
            "BitsPerComponent": raster.bits,
            "ColorSpace": self._space(raster),
        }
        if raster.inverted:
            entries["Decode"] = "[1 0 1 0 1 0 1 0]"
        if raster.predicted:
            entries["DecodeParms"] = dictionary(
                Predictor=15,
                Colors=raster.channels,
                BitsPerComponent=raster.bits,
                Columns=raster.width,
            )
        if raster.mask is not None:
            entries["SMask"] = self._file.add(self._stream(raster.mask))
        return Stream(raster.data, raster.encoding, entries)

    def _space(self, raster: Raster) -> Value:
        """Grey and process inks print as they are; RGB is what its profile says."""
        if raster.channels != 3 and not raster.palette:
            return DEVICE[raster.channels]
        profile = self._profile(raster.icc or read_icc(SRGB))
        if not raster.palette:
            return profile
        last = len(raster.palette) // 3 - 1
        return array("/Indexed", profile, last, f"<{raster.palette.hex()}>")

    def _profile(self, icc: bytes) -> Ref:
        if icc not in self._profiles:
            stream = packed(icc, N=3, Alternate="/DeviceRGB")
            self._profiles[icc] = self._file.add(array("/ICCBased", self._file.add(stream)))
        return self._profiles[icc]


def wanted_of(picture: Picture, matrix: Matrix) -> Wanted | None:
    """How a picture under a transform is wanted; None when nothing of it shows."""
    rect, crop = picture.rect, picture.crop
    if rect.empty or crop.empty:
        return None
    part = Rect.between(
        max(0.0, crop.x), max(0.0, crop.y), min(1.0, crop.right), min(1.0, crop.bottom)
    )
    if part.empty:
        return None
    across = rect.width * part.width / crop.width * hypot(matrix.a, matrix.b)
    down = rect.height * part.height / crop.height * hypot(matrix.c, matrix.d)
    size = Size(round(across, 2), round(down, 2))
    return Wanted(part, size, picture.tone, picture.cutout)
