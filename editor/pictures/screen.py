"""Pictures as a screen shows them: the same pixels and tones that print, in sRGB."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from PIL import Image, ImageChops, ImageDraw

from editor.model.frame import Cutout
from editor.model.tone import Tone
from editor.pictures.clipping import clipping_path
from editor.pictures.opening import opened, turn_of
from editor.pictures.proof import Appearance
from editor.pictures.raster import WHOLE, upright
from editor.pictures.source import read_source
from editor.pictures.tone import toned
from editor.values.path import Path as Outline

STEPS = 16
"""Straight pieces that a curve is drawn with."""
FINE = 2
"""An outline is drawn so many times larger than the picture, for smooth edges."""


@dataclass(frozen=True, slots=True)
class ScreenCopy:
    """A picture no larger than a screen needs, in the colours of its file, before any tone.

    ``icc`` is the file's profile, ``mask`` how opaque it is, ``clip`` its own outline in
    fractions of the picture.
    """

    image: Image.Image
    icc: bytes
    mask: Image.Image | None
    clip: Outline | None

    def reduced(self, limit: int) -> "ScreenCopy":
        """The same with at most ``limit`` pixels on the longer side."""
        factor = -(-max(self.image.size) // limit)
        if factor <= 1 or self.image.mode == "1":
            return self
        mask = self.mask.reduce(factor) if self.mask is not None else None
        return ScreenCopy(self.image.reduce(factor), self.icc, mask, self.clip)


def read_copy(path: Path, limit: int) -> ScreenCopy:
    """A pixel picture with at most ``limit`` pixels on the longer side. Raises PictureError."""

    def size(pixels: tuple[int, int], _: str) -> tuple[int, int]:
        scale = min(1.0, limit / max(pixels))
        return max(1, round(pixels[0] * scale)), max(1, round(pixels[1] * scale))

    with opened(path) as file:
        outline = clipping_path(file)
        turn = turn_of(file)
    source = read_source(path, None, WHOLE, size, gap=1.0)
    clip = outline.through(upright(turn)) if outline is not None else None
    return ScreenCopy(source.image, source.icc, source.mask, clip)


def shown(copy: ScreenCopy, tone: Tone, cutout: Cutout, press: Appearance) -> Image.Image:
    """A copy as RGB in the colours of ``press``, or RGBA where a cut-out lets something through."""
    made = press.picture(toned(copy.image, tone), copy.icc, gray=tone.gray)
    if cutout is Cutout.ALPHA and copy.mask is not None:
        made.putalpha(copy.mask)
        return made
    if copy.mask is not None:
        made = Image.composite(made, Image.new("RGB", made.size, press.paper), copy.mask)
    if cutout is Cutout.PATH and copy.clip is not None:
        made.putalpha(_filled(copy.clip, made.size))
    return made


def _filled(outline: Outline, size: tuple[int, int]) -> Image.Image:
    """How much of each pixel lies inside an outline; what it goes round twice is a hole."""
    large = (size[0] * FINE, size[1] * FINE)
    inside = Image.new("L", large)
    for corners in polygons(outline):
        area = Image.new("L", large)
        places = [(x * large[0], y * large[1]) for x, y in corners]
        ImageDraw.Draw(area).polygon(places, fill=255)
        inside = ImageChops.difference(inside, area)
    return inside.resize(size, Image.Resampling.BOX)


def polygons(outline: Outline) -> Iterator[list[tuple[float, float]]]:
    """The closed parts of a clipping path as corners."""
    corners: list[tuple[float, float]] = []
    for kind, values in outline.commands:
        match kind:
            case "M":
                corners = [(values[0], values[1])]
            case "C":
                start = corners[-1]
                corners += [_on_curve(start, values, step / STEPS) for step in range(1, STEPS + 1)]
            case "Z" if len(corners) > 2:
                yield corners


def _on_curve(
    start: tuple[float, float], values: tuple[float, ...], at: float
) -> tuple[float, float]:
    """A point of a cubic curve."""
    weights = ((1 - at) ** 3, 3 * at * (1 - at) ** 2, 3 * at**2 * (1 - at), at**3)
    xs, ys = (start[0], *values[::2]), (start[1], *values[1::2])
    return (
        sum(w * x for w, x in zip(weights, xs, strict=True)),
        sum(w * y for w, y in zip(weights, ys, strict=True)),
    )
