"""The pixels of a picture file, ready for the press or the screen: upright, 8 bits, cropped, no
larger than they are wanted."""

import io
from collections.abc import Callable
from dataclasses import dataclass
from math import ceil, floor
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageChops, ImageCms

from editor.pictures.icc import SRGB, fits, read_icc
from editor.pictures.opening import opened, turn_of, upright_size
from editor.pictures.picturefile import colors_of
from editor.values.geometry import Rect

GAP = 1.5
"""A JPEG is decoded at the smallest eighth that is at least so much larger than what is wanted:
its reduction is exact, and the rest is left to Lanczos."""
TURNS = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}
"""What turns a stored picture upright, by its EXIF orientation."""
CLEAR = frozenset({"RGBA", "LA", "PA", "RGBa", "La"})
LOSSLESS = frozenset({"PNG", "TIFF", "GIF", "BMP"})
NEAR = 1e-3
"""A part that ends so little inside a pixel does not touch it."""

Sizes = Callable[[tuple[int, int], str], tuple[int, int]]
"""From the pixels of the part that shows, and the mode, to the pixels that are wanted."""


@dataclass(frozen=True, slots=True)
class Source:
    """Pixels of the mode ``1``, ``L``, ``RGB`` or ``CMYK``; Lab has become sRGB.

    ``icc`` is the usable profile of the file, ``mask`` how opaque each pixel is (None: all are).
    They show ``part`` of the upright picture. ``reduced``: there were more of them. ``lossless``:
    the file kept every pixel as it was drawn.
    """

    image: Image.Image
    icc: bytes
    mask: Image.Image | None
    part: Rect
    reduced: bool
    lossless: bool


def read_source(
    path: Path, data: bytes | None, part: Rect, sizes: Sizes, gap: float = GAP
) -> Source:
    """The part of a picture in the wanted size. Raises PictureError."""
    with opened(path, data) as file:
        whole = upright_size(file)
        box, shown = _box(part, whole)
        pixels = (round(box[2] - box[0]), round(box[3] - box[1]))
        size = sizes(pixels, file.mode)
        _draft(file, gap * max(size[0] / pixels[0], size[1] / pixels[1]))
        image = _plain(_upright(file, turn_of(file)))
        image = _cut(image, box, whole, size)
        colors, mask = _parted(image)
        return Source(
            colors,
            usable_profile(file) if file.mode != "LAB" else b"",
            mask,
            shown,
            size != pixels,
            file.format in LOSSLESS,
        )


def usable_profile(image: Image.Image) -> bytes:
    """The embedded profile, empty when there is none that fits."""
    icc: bytes = image.info.get("icc_profile") or b""
    return icc if icc and fits(icc, colors_of(image.mode)) else b""


def _box(part: Rect, size: tuple[int, int]) -> tuple[tuple[int, int, int, int], Rect]:
    """The pixels that a part touches, and which part they are."""
    width, height = size
    left = min(width - 1, max(0, floor(part.x * width + NEAR)))
    top = min(height - 1, max(0, floor(part.y * height + NEAR)))
    right = max(left + 1, min(width, ceil(part.right * width - NEAR)))
    bottom = max(top + 1, min(height, ceil(part.bottom * height - NEAR)))
    shown = Rect.between(left / width, top / height, right / width, bottom / height)
    return (left, top, right, bottom), shown


def _draft(file: Image.Image, scale: float) -> None:
    """Let a JPEG be decoded smaller, where that is large enough."""
    width, height = file.size
    file.draft(file.mode, (max(1, round(width * scale)), max(1, round(height * scale))))


def _upright(file: Image.Image, turn: int) -> Image.Image:
    file.load()
    image: Image.Image = file
    if file.format == "JPEG" and file.mode == "CMYK" and "adobe" not in file.info:
        # Pillow takes all inks for inverted, which only Adobe's are.
        image = ImageChops.invert(file)
    return image.transpose(TURNS[turn]) if turn in TURNS else image


def _plain(image: Image.Image) -> Image.Image:
    """In one of the modes of a Source, or ``RGBA`` or ``LA``."""
    if image.mode in CLEAR or "transparency" in image.info:
        return image.convert("LA" if image.mode in {"LA", "La", "L", "1"} else "RGBA")
    if image.mode in {"1", "L", "RGB", "CMYK"}:
        return image
    if image.mode == "LAB":
        return _from_lab(image)
    if image.mode.startswith(("I", "F")):
        return Image.fromarray(_eight_bits(np.asarray(image)))
    return image.convert("RGB")


def _from_lab(image: Image.Image) -> Image.Image:
    """Lab as sRGB, so that tone and sharpness change all pictures alike; few colours that a press
    can print lie outside."""
    lab = ImageCms.ImageCmsProfile(ImageCms.createProfile("LAB"))
    srgb = ImageCms.ImageCmsProfile(io.BytesIO(read_icc(SRGB)))
    intent = ImageCms.Intent.RELATIVE_COLORIMETRIC
    return ImageCms.ImageCmsTransform(lab, srgb, "LAB", "RGB", intent).apply(image)


def _eight_bits(values: NDArray[Any]) -> NDArray[np.uint8]:
    """Grey values of 16 or 32 bits or fractions as 8 bits."""
    if values.dtype.kind == "f":
        values = np.nan_to_num(values) * (255 if values.max(initial=0) <= 1 else 1)
    elif values.dtype.itemsize > 1:
        values = np.maximum(values, 0) >> (8 if values.max(initial=0) < 1 << 16 else 24)
    made: NDArray[np.uint8] = np.clip(values, 0, 255).astype(np.uint8)
    return made


def _cut(
    image: Image.Image,
    box: tuple[int, int, int, int],
    whole: tuple[int, int],
    size: tuple[int, int],
) -> Image.Image:
    """The part in the box, which counts the pixels of the whole, in another size."""
    across, down = image.width / whole[0], image.height / whole[1]
    inside = (box[0] * across, box[1] * down, box[2] * across, box[3] * down)
    if (round(inside[2] - inside[0]), round(inside[3] - inside[1])) == size:
        left, top = round(inside[0]), round(inside[1])
        return image.crop((left, top, left + size[0], top + size[1]))
    if image.mode == "1":
        image = image.convert("L")
    return image.resize(size, Image.Resampling.LANCZOS, inside, reducing_gap=3.0)


def _parted(image: Image.Image) -> tuple[Image.Image, Image.Image | None]:
    """Colours and opacity; no opacity when nothing is transparent."""
    if image.mode not in {"RGBA", "LA"}:
        return image, None
    mask = image.getchannel("A")
    colors = image.convert("L" if image.mode == "LA" else "RGB")
    return colors, None if mask.getextrema()[0] == 255 else mask
