"""Photos as PDF image objects with their pixels untouched."""

import io
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from PIL import Image

from editor.display.items import Picture
from editor.exporters.exporter import ExportJob
from editor.exporters.pdf.jpeg import JpegError, read_head, without_notes
from editor.exporters.pdf.objects import ObjectFile, Ref, Stream, Value, array, dictionary, packed
from editor.exporters.pdf.png import PngError, read_png
from editor.model.output import Level
from editor.pictures.icc import SRGB, read_icc
from editor.values.geometry import Matrix

ORIENTATIONS: dict[int, Matrix] = {
    2: Matrix(-1, 0, 0, 1, 1, 0),
    3: Matrix(-1, 0, 0, -1, 1, 1),
    4: Matrix(1, 0, 0, -1, 0, 1),
    5: Matrix(0, 1, 1, 0, 0, 0),
    6: Matrix(0, 1, -1, 0, 1, 0),
    7: Matrix(0, -1, -1, 0, 1, 1),
    8: Matrix(0, -1, 1, 0, 0, 1),
}
"""From the stored to the upright picture, both in the unit square with y down (EXIF)."""
FROM_BELOW = Matrix(1, 0, 0, -1, 0, 1)
"""From PDF's image square, where y grows upwards, to the stored picture with y down."""
DEVICE = {1: "/DeviceGray", 3: "/DeviceRGB", 4: "/DeviceCMYK"}
MODES = {"1": 1, "L": 8, "P": 8, "RGB": 8, "CMYK": 8}
"""The picture modes that go into a PDF as they are, with their bits."""


@dataclass(frozen=True, slots=True)
class Embedded:
    """An image object, its resource name, and how its pixels turn upright."""

    resource: str
    ref: Ref
    upright: Matrix


class ImageStore:
    """Writes each picture file of a job once, as the level of the file allows."""

    def __init__(self, file: ObjectFile, job: ExportJob, level: Level) -> None:
        self._file = file
        self._folder = job.photos.resolve()
        self._level = level
        self._srgb = read_icc(SRGB)
        self._embedded: dict[str, Embedded | None] = {}
        self._profiles: dict[bytes, Ref] = {}

    def embed(self, name: str) -> Embedded | None:
        """The image object of a file; None when the file cannot be read as a picture."""
        if name not in self._embedded:
            self._embedded[name] = self._read(name)
        return self._embedded[name]

    def _read(self, name: str) -> Embedded | None:
        try:
            path = (self._folder / name).resolve()
            if not path.is_relative_to(self._folder):
                return None
            data = path.read_bytes()
            with _no_bomb_warning(), Image.open(io.BytesIO(data)) as picture:
                turn = picture.getexif().get(0x0112, 1)
                stream = self._stream(data, picture)
        except (OSError, ValueError, SyntaxError, MemoryError, Image.DecompressionBombError):
            return None
        resource = f"Im{len(self._embedded) + 1}"
        return Embedded(resource, self._file.add(stream), ORIENTATIONS.get(turn, Matrix()))

    def _stream(self, data: bytes, picture: Image.Image) -> Stream:
        try:
            if picture.format in {"JPEG", "MPO"}:
                return self._jpeg(data)
            if picture.format == "PNG":
                return self._png(data)
        except (JpegError, PngError):
            pass
        return self._pixels(picture)

    def _jpeg(self, data: bytes) -> Stream:
        head = read_head(data)
        entries = _entries(head.width, head.height, 8)
        entries["ColorSpace"] = self._space(head.components, head.profile)
        if head.components == 4 and head.adobe:
            entries["Decode"] = "[1 0 1 0 1 0 1 0]"
        return Stream(without_notes(data), "DCTDecode", entries)

    def _png(self, data: bytes) -> Stream:
        png = read_png(data)
        entries = _entries(png.width, png.height, png.bits)
        space = self._space(3 if png.palette else png.channels, png.profile)
        entries["ColorSpace"] = _indexed(space, png.palette) if png.palette else space
        entries["DecodeParms"] = dictionary(
            Predictor=15, Colors=png.channels, BitsPerComponent=png.bits, Columns=png.width
        )
        return Stream(png.rows, "FlateDecode", entries)

    def _pixels(self, picture: Image.Image) -> Stream:
        profile = picture.info.get("icc_profile") or b""
        plain = _opaque(picture)
        entries = _entries(plain.width, plain.height, MODES[plain.mode])
        palette = plain.getpalette() if plain.mode == "P" else None
        space = self._space(3 if palette else len(plain.getbands()), profile)
        entries["ColorSpace"] = _indexed(space, bytes(palette)) if palette else space
        return packed(plain.tobytes(), **entries)

    def _space(self, channels: int, profile: bytes) -> Value:
        """Grey and process inks print as they are; RGB is what its profile says."""
        if channels != 3:
            return DEVICE[channels]
        if profile[16:20] != b"RGB " or len(profile) != int.from_bytes(profile[:4], "big"):
            profile = self._srgb
        if profile not in self._profiles:
            stream = packed(profile, N=3, Alternate="/DeviceRGB")
            self._profiles[profile] = self._file.add(array("/ICCBased", self._file.add(stream)))
        return self._profiles[profile]


def placed(picture: Picture, upright: Matrix) -> Matrix:
    """From PDF's image square to the page (y down), so that the crop fills the rectangle."""
    rect, crop = picture.rect, picture.crop
    width, height = rect.width / crop.width, rect.height / crop.height
    whole = Matrix(width, 0, 0, height, rect.x - crop.x * width, rect.y - crop.y * height)
    return FROM_BELOW.then(upright).then(whole)


def _entries(width: int, height: int, bits: int) -> dict[str, Value]:
    return {
        "Type": "/XObject",
        "Subtype": "/Image",
        "Width": width,
        "Height": height,
        "BitsPerComponent": bits,
    }


def _indexed(space: Value, palette: bytes) -> Value:
    return array("/Indexed", space, len(palette) // 3 - 1, f"<{palette.hex()}>")


def _opaque(picture: Image.Image) -> Image.Image:
    """The picture in one of the modes of a PDF, on white where it is transparent."""
    if picture.has_transparency_data:
        page = Image.new("RGBA", picture.size, "white")
        page.alpha_composite(picture.convert("RGBA"))
        return page.convert("RGB")
    if picture.mode in MODES:
        picture.load()
        return picture
    return picture.convert("L" if picture.mode.startswith(("I", "F")) else "RGB")


@contextmanager
def _no_bomb_warning() -> Iterator[None]:
    """Large scans are welcome; Pillow still refuses absurd ones."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", Image.DecompressionBombWarning)
        yield
