"""Pixels as a PDF holds them: encoded, with what a reader must know about them."""

import io
import zlib
from dataclasses import dataclass

from PIL import Image

from editor.values.geometry import Matrix, Rect
from editor.values.path import Path

WHOLE = Rect(0, 0, 1, 1)
QUALITY = 90
"""Of JPEG. With colours as fine as the drawing, for black text in a photo has coloured edges
otherwise."""
CHANNELS = {"1": 1, "L": 1, "RGB": 3, "CMYK": 4}


@dataclass(frozen=True, slots=True)
class Raster:
    """An image object's data.

    ``encoding`` is ``DCTDecode`` or ``FlateDecode``, of rows that begin with the filter of PNG when
    they are ``predicted``. ``palette`` are RGB triples of an indexed picture. ``icc`` is the
    profile of RGB pixels, empty for sRGB. ``inverted``: 0 is full ink. The pixels show ``part``
    of the upright picture, and ``turn`` (EXIF) makes them upright. ``mask`` is their opacity;
    ``clip`` the outline of what shows, in fractions of the upright picture.
    """

    data: bytes
    encoding: str
    width: int
    height: int
    channels: int
    bits: int = 8
    palette: bytes = b""
    icc: bytes = b""
    inverted: bool = False
    predicted: bool = False
    turn: int = 1
    part: Rect = WHOLE
    mask: "Raster | None" = None
    clip: Path | None = None


def as_jpeg(image: Image.Image) -> Raster:
    """Pixels as JPEG. Pillow writes inks as Adobe does, inverted."""
    out = io.BytesIO()
    image.save(out, "JPEG", quality=QUALITY, subsampling=0)
    channels = CHANNELS[image.mode]
    return Raster(
        out.getvalue(),
        "DCTDecode",
        image.width,
        image.height,
        channels,
        inverted=channels == 4,
    )


def as_rows(image: Image.Image) -> Raster:
    """Pixels without any loss."""
    bits = 1 if image.mode == "1" else 8
    data = zlib.compress(image.tobytes(), 6)
    return Raster(data, "FlateDecode", image.width, image.height, CHANNELS[image.mode], bits)


def decoded(raster: Raster) -> Image.Image:
    """The pixels of a JPEG as a reader gets them."""
    with Image.open(io.BytesIO(raster.data), formats=("JPEG",)) as image:
        image.load()
        return image.copy()


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


def upright(turn: int) -> Matrix:
    """From the stored to the upright picture, both in the unit square with y down."""
    return ORIENTATIONS.get(turn, Matrix())
