"""What is known of a picture file: its kind, its size, its colours and its faults."""

from dataclasses import dataclass
from enum import StrEnum

from editor.values.color import Cmyk
from editor.values.language import Words


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
    ``profile`` describes the embedded colour profile, of a PDF the press that it was made for;
    empty when there is none. ``alpha``: it has transparent parts; ``path``: it has a clipping path.
    ``pages`` of a PDF. ``faults`` are what a printer would not accept at some level, as pairs of a
    code and a sentence; of a pixel picture they are ``profile`` (an embedded profile that is
    ignored) and ``frames`` (more pictures in the file than the first, which prints).
    ``measures`` of a PDF page or SVG at its own size are
    ``ink`` (the most ink of a plain colour, 1 is one solid), ``rule`` (the thinnest line in
    points), ``ppi`` and ``line-ppi`` (the least resolution of photos and of 1-bit pictures).
    ``spots`` are its spot inks with their looks.
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
    measures: tuple[tuple[str, float], ...] = ()
    spots: tuple[tuple[str, Cmyk], ...] = ()


BY_MODE = {"1": Colors.LINE, "CMYK": Colors.CMYK, "LAB": Colors.LAB}
GRAYS = ("L", "La", "LA", "I", "F")


def colors_of(mode: str) -> Colors:
    """The colours of a picture that Pillow opened."""
    if mode.split(";", 1)[0] in GRAYS:
        return Colors.GRAY
    return BY_MODE.get(mode, Colors.RGB)
