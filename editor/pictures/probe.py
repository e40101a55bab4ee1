"""What a picture file is, told from its head: kind, size, colours, transparency."""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from PIL import Image

from editor.pictures.clipping import has_clipping
from editor.pictures.icc import described, fits
from editor.pictures.opening import PictureError, opened, unsupported, upright_size
from editor.values.language import Words

__all__ = ["Colors", "PictureError", "Probe", "probe"]


class Colors(StrEnum):
    """The colours that a picture is stored in. LINE is 1-bit black and white."""

    RGB = "rgb"
    CMYK = "cmyk"
    GRAY = "gray"
    LINE = "line"
    LAB = "lab"
    MIXED = "mixed"


@dataclass(frozen=True, slots=True)
class Probe:
    """A picture file.

    ``kind`` is ``jpeg``, ``png``, ``tiff``, ``webp``, ``gif``, ``bmp``, ``svg`` or ``pdf``.
    ``width`` and ``height`` are as in ``Photo``: pixels upright, or hundredths of a point.
    ``profile`` describes the embedded colour profile, empty when there is none. ``alpha``: it has
    transparent parts; ``path``: it has a clipping path. ``pages`` of a PDF. ``faults`` are what a
    printer would not accept at some level, as pairs of a code and a sentence; of a pixel picture
    they are ``profile`` (an embedded profile that is ignored) and ``frames`` (more pictures in
    the file than the first, which prints).
    """

    kind: str
    width: int
    height: int
    colors: Colors
    profile: str = ""
    alpha: bool = False
    path: bool = False
    pages: int = 1
    faults: tuple[tuple[str, Words], ...] = ()


BY_MODE = {"1": Colors.LINE, "CMYK": Colors.CMYK, "LAB": Colors.LAB}
GRAYS = ("L", "La", "LA", "I", "F")
VECTORS = frozenset({".pdf", ".svg"})


def probe(path: Path, page: int = 0) -> Probe:
    """What a picture file is; ``page`` is that of a PDF, counted from 0. Pixels are not read.

    Raises PictureError for what cannot be printed.
    """
    if path.suffix.lower() in VECTORS:
        raise unsupported(path, path.suffix[1:].upper())
    with opened(path) as image:
        icc = image.info.get("icc_profile") or b""
        colors = colors_of(image.mode)
        usable = bool(icc) and fits(icc, colors)
        width, height = upright_size(image)
        return Probe(
            (image.format or "").lower().replace("mpo", "jpeg"),
            width,
            height,
            colors,
            described(icc) if usable else "",
            image.has_transparency_data,
            has_clipping(image),
            faults=_faults(image, path.name, wrong_profile=bool(icc) and not usable),
        )


def colors_of(mode: str) -> Colors:
    """The colours of a picture that Pillow opened."""
    if mode.split(";", 1)[0] in GRAYS:
        return Colors.GRAY
    return BY_MODE.get(mode, Colors.RGB)


def _faults(image: Image.Image, name: str, *, wrong_profile: bool) -> tuple[tuple[str, Words], ...]:
    faults: list[tuple[str, Words]] = []
    if wrong_profile:
        words = Words(
            f"图片“{name}”内嵌的颜色特性文件不能用，按没有特性文件处理。请核对颜色。",
            f"The colour profile in “{name}” cannot be used and is ignored. Check its colours.",
        )
        faults.append(("profile", words))
    if image.format in {"WEBP", "PNG"} and getattr(image, "n_frames", 1) > 1:
        words = Words(
            f"图片“{name}”是动画，只印第一幅画面。",
            f"“{name}” is an animation; its first picture is printed.",
        )
        faults.append(("frames", words))
    return tuple(faults)
