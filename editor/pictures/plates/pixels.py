"""Images of a PDF, taken apart by inks."""

import io
from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import pikepdf
from PIL import Image

from editor.pictures.pdfsource import MOST_MEMORY
from editor.pictures.plates.spaces import Samples, Space, Spaces, levels
from editor.pictures.plates.values import PdfValue

KEPT = ("/Interpolate", "/SMask", "/Mask", "/Intent", "/SMaskInData")


@dataclass(frozen=True, slots=True)
class Pixels:
    """An image: what it prints of each ink, row by row, and where colours are cut out of it."""

    inks: Mapping[str, Samples]
    keyed: Samples | None = None


def read_pixels(image: PdfValue, spaces: Spaces, resources: PdfValue) -> Pixels:
    """Take an image apart. ValueError for one that cannot be read."""
    width, height = int(image.get("/Width", 0)), int(image.get("/Height", 0))
    if width <= 0 or height <= 0 or width * height * 4 > MOST_MEMORY:
        raise ValueError
    raw, bits = _raw(image, width, height)
    space = _space(image, spaces, resources, raw.shape[2])
    if raw.shape[2] < len(space.ranges):
        raise ValueError
    raw = raw[:, :, : len(space.ranges)]
    return Pixels(space.inks(_decoded(raw, bits, image, space)), _keyed(raw, image))


def plate_image(
    pdf: pikepdf.Pdf, image: PdfValue, pixels: Pixels, level: Samples
) -> pikepdf.Stream:
    """The image object that prints a plate: grey, dark where the ink is."""
    entries = {key: image[key] for key in KEPT if key in image}
    if pixels.keyed is not None:
        entries["/SMask"] = _grey(pdf, pixels.keyed, {})
        entries.pop("/Mask", None)
    return _grey(pdf, 255 - level, entries)


def _grey(pdf: pikepdf.Pdf, samples: Samples, entries: dict[str, PdfValue]) -> pikepdf.Stream:
    height, width = samples.shape
    head = {
        "/Type": pikepdf.Name.XObject,
        "/Subtype": pikepdf.Name.Image,
        "/Width": width,
        "/Height": height,
        "/BitsPerComponent": 8,
        "/ColorSpace": pikepdf.Name.DeviceGray,
    }
    return pdf.make_stream(np.ascontiguousarray(samples).tobytes(), {**head, **entries})


def _raw(image: PdfValue, width: int, height: int) -> tuple[Samples, int]:
    """Component values as they are stored, at most 8 bits each, and how many bits these are."""
    filters = image.get("/Filter", [])
    names = [str(filters)] if isinstance(filters, pikepdf.Name) else [str(f) for f in filters]
    if names == ["/DCTDecode"]:
        return _jpeg(image.read_raw_bytes())
    if "/JPXDecode" in names or "/CCITTFaxDecode" in names or "/JBIG2Decode" in names:
        return _opened(image, names)
    try:
        data = image.read_bytes(pikepdf.StreamDecodeLevel.all)
    except pikepdf.PdfError as error:
        raise ValueError from error
    bits = 8 if "/DCTDecode" in names else int(image.get("/BitsPerComponent", 8))
    return _unpacked(data, width, height, bits)


def _jpeg(data: bytes) -> tuple[Samples, int]:
    """The values as they are stored: Pillow turns those of inks round, as Adobe does."""
    try:
        picture = Image.open(io.BytesIO(data))
        samples = np.asarray(picture)
    except (OSError, SyntaxError, Image.DecompressionBombError) as error:
        raise ValueError from error
    return np.atleast_3d(255 - samples if picture.mode == "CMYK" else samples), 8


def _opened(image: PdfValue, names: list[str]) -> tuple[Samples, int]:
    try:
        picture: Image.Image = (
            Image.open(io.BytesIO(image.read_raw_bytes()))
            if "/JPXDecode" in names
            else pikepdf.PdfImage(image).as_pil_image()
        )
        samples = np.asarray(picture.convert("L") if picture.mode == "1" else picture)
    except (OSError, SyntaxError, pikepdf.PdfError, NotImplementedError) as error:
        raise ValueError from error
    if picture.mode == "1":
        return (samples[:, :, None] > 0).astype(np.uint8), 1
    if samples.dtype != np.uint8:
        samples = (samples >> 8).astype(np.uint8)
    return np.atleast_3d(samples), 8


def _unpacked(data: bytes, width: int, height: int, bits: int) -> tuple[Samples, int]:
    if bits not in {1, 2, 4, 8, 16}:
        raise ValueError
    row = len(data) // height
    count = row * 8 // (width * bits)
    if not count:
        raise ValueError
    row = -(-width * count * bits // 8)
    rows = np.frombuffer(data[: row * height], np.uint8).reshape(height, row)
    if bits == 16:
        rows, bits = rows[:, ::2], 8
    elif bits < 8:
        flags = np.unpackbits(rows, axis=1)[:, : width * count * bits]
        weights = (1 << np.arange(bits - 1, -1, -1)).astype(np.uint8)
        rows = (flags.reshape(height, -1, bits) * weights).sum(axis=2, dtype=np.uint8)
    return rows[:, : width * count].reshape(height, width, count), bits


def _space(image: PdfValue, spaces: Spaces, resources: PdfValue, count: int) -> Space:
    if "/ColorSpace" in image:
        return spaces.read(image.ColorSpace, resources)
    plain = {1: "/DeviceGray", 2: "/DeviceGray", 3: "/DeviceRGB", 4: "/DeviceCMYK"}
    return spaces.read(pikepdf.Name(plain.get(count, "/None")), None)


def _decoded(raw: Samples, bits: int, image: PdfValue, space: Space) -> Samples:
    """Values over each component's range, as the image's ``Decode`` says."""
    most = (1 << bits) - 1
    plain = [(0.0, float(most))] if space.ranges == ((0.0, 255.0),) else space.ranges
    wanted = [float(value) for value in image.get("/Decode", [])]
    pairs = list(zip(wanted[::2], wanted[1::2], strict=False)) or list(plain)
    if len(pairs) != len(space.ranges):
        raise ValueError
    if bits == 8 and tuple(pairs) == tuple(space.ranges):
        return raw
    low, high = np.array(pairs).T
    table = levels(space, low + np.arange(most + 1)[:, None] / most * (high - low))
    return np.stack([table[raw[..., at], at] for at in range(raw.shape[2])], axis=-1)


def _keyed(raw: Samples, image: PdfValue) -> Samples | None:
    """Opacity where a colour key mask cuts colours out; None without one."""
    mask = image.get("/Mask")
    if not isinstance(mask, pikepdf.Array):
        return None
    limits = [int(value) for value in mask]
    if len(limits) != 2 * raw.shape[2]:
        raise ValueError
    inside = (raw >= limits[::2]) & (raw <= limits[1::2])
    return np.where(inside.all(axis=2), 0, 255).astype(np.uint8)
