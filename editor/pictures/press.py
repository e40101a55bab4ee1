"""A picture as an output profile prints it: its pixels converted, reduced and encoded for a PDF."""

from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path

from PIL import Image, ImageFilter

from editor.model.frame import Cutout
from editor.model.output import Level, OutputProfile, PhotoColors
from editor.model.tone import AS_TAKEN, Tone
from editor.pictures.clipping import clipping_path
from editor.pictures.inks import Inks, limited, most_ink
from editor.pictures.opening import opened, too_large, turn_of, upright_size
from editor.pictures.original import original
from editor.pictures.raster import WHOLE, Raster, as_jpeg, as_rows, decoded, upright
from editor.pictures.source import Sizes, Source, read_source, usable_profile
from editor.pictures.tone import toned
from editor.values.geometry import Rect, Size
from editor.values.path import Path as Outline

SPARE = 1.2
"""A picture is reduced when it has so many times the wanted pixels an inch; less gains little and
costs sharpness."""
OVERSHOOT = 0.02
"""By how much of one ink JPEG may ring above the limit: the press allows more, readers round."""
TRIES = 4
FEW, FEW_GRAYS = 256, 16
"""A picture of so many colours or greys at most is drawn, not photographed."""
LITTLE = 0.1
"""When less of a picture shows than this share, what is hidden is cut off: it would make the file
large, and its edges lie further out than printers can reckon."""
COARSE = 220.0
"""Pixels an inch up to which paper is coarse."""


class Space(StrEnum):
    """What colours become: the inks of the press, what they were, or sRGB."""

    INKS = "inks"
    KEEP = "keep"
    SCREEN = "screen"


@dataclass(frozen=True, slots=True)
class Press:
    """How all pictures of a file are printed.

    ``icc`` is the profile of the press, ``limit`` its most ink, ``ppi`` and ``line_ppi`` what
    photos and 1-bit pictures need. ``alpha``: soft masks are allowed. ``icc_version`` is the
    latest version of a profile that a picture may keep. ``gray``: pictures lose their colours.
    """

    space: Space
    icc: bytes
    limit: float
    ppi: float
    line_ppi: float
    alpha: bool
    icc_version: int
    gray: bool = False

    @classmethod
    def of(cls, profile: OutputProfile, level: Level, icc: bytes) -> "Press":
        """The press of an output profile, for a file of a level."""
        space = Space.INKS
        if level.screen:
            space = Space.SCREEN
        elif profile.colors is PhotoColors.KEEP and level.icc_colours:
            space = Space.KEEP
        return cls(
            space,
            icc,
            profile.ink_limit,
            level.photo_ppi or profile.ppi,
            profile.line_ppi,
            level.transparency,
            level.icc_version,
            profile.colors is PhotoColors.GRAY,
        )


@dataclass(frozen=True, slots=True)
class Wanted:
    """How one picture is wanted: ``part`` of it (fractions of the upright picture) at a size on
    paper in points, with a tone and a cut-out."""

    part: Rect
    size: Size
    tone: Tone = AS_TAKEN
    cutout: Cutout = Cutout.NONE


class Darkroom:
    """Makes pictures for one press. Raises ProfileError when its profile cannot be used."""

    def __init__(self, press: Press) -> None:
        self.press = press
        self._inks = Inks(press.icc, press.limit)

    def make(self, path: Path, data: bytes, wanted: Wanted) -> Raster:
        """The picture in the file ``path``, which contains ``data``. Raises PictureError."""
        raster = self.untouched(path, data, wanted)
        if raster is not None and (raster.channels < 4 or self._within_limit(path, data)):
            return raster
        try:
            raster = self._made(read_source(path, data, wanted.part, self._sizes(wanted)), wanted)
        except MemoryError as error:
            raise too_large(path) from error
        with opened(path, data) as image:
            return replace(raster, clip=_outline(image, wanted))

    def untouched(self, path: Path, data: bytes, wanted: Wanted) -> Raster | None:
        """The file's own data, when nothing in them must change, whatever inks they lay on each
        other. Raises PictureError."""
        with opened(path, data) as image:
            if not self.stays(image, wanted):
                return None
            raster = original(image.format or "", data, turn_of(image))
            icc = usable_profile(image) if image.mode in {"RGB", "P"} else b""
            clip = _outline(image, wanted)
        return replace(raster, icc=icc, clip=clip) if raster is not None else None

    def stays(self, image: Image.Image, wanted: Wanted) -> bool:
        """Whether nothing must change, as far as a picture's head tells."""
        if wanted.tone != AS_TAKEN or image.has_transparency_data:
            return False
        width, height = upright_size(image)
        part = wanted.part
        if part.width * part.height < LITTLE:
            return False
        shown = (max(1, round(width * part.width)), max(1, round(height * part.height)))
        enough = self._sizes(wanted)(shown, image.mode) == shown
        return enough and self._may_stay(image.mode, usable_profile(image))

    def _may_stay(self, mode: str, icc: bytes) -> bool:
        """Whether pixels of these colours are printed as they are."""
        space = self.press.space
        if self.press.gray and mode not in {"1", "L"}:
            return False
        match mode:
            case "1":
                return True
            case "L":
                return space in {Space.KEEP, Space.SCREEN}
            case "RGB" | "P":
                return space in {Space.KEEP, Space.SCREEN} and self._may_be_kept(icc)
            case "CMYK":
                return space is Space.KEEP or (space is Space.INKS and self._inks.keeps(icc))
            case _:
                return False

    def _may_be_kept(self, icc: bytes) -> bool:
        return not icc or icc[8] <= self.press.icc_version

    def _within_limit(self, path: Path, data: bytes) -> bool:
        source = read_source(path, data, WHOLE, lambda pixels, _: pixels)
        return most_ink(source.image) <= self.press.limit + OVERSHOOT

    def _sizes(self, wanted: Wanted) -> Sizes:
        """How many pixels are wanted of those that are there. 1-bit pictures keep theirs, since
        their edges are sharp at any size, unless a plate could not show half of them."""

        def size(pixels: tuple[int, int], mode: str) -> tuple[int, int]:
            spare, ppi = (2.0, self.press.line_ppi) if mode == "1" else (SPARE, self.press.ppi)
            across = wanted.size.width / 72 * ppi / pixels[0]
            down = wanted.size.height / 72 * ppi / pixels[1]
            scale = max(across, down)
            if scale * spare >= 1:
                return pixels
            return max(1, round(pixels[0] * scale)), max(1, round(pixels[1] * scale))

        return size

    def _made(self, source: Source, wanted: Wanted) -> Raster:
        image, mask = source.image, source.mask
        if source.reduced and image.mode in {"RGB", "L", "CMYK"}:
            image = image.filter(sharpening(self.press.ppi))
        image = toned(image, wanted.tone)
        if mask is not None and not (self.press.alpha and wanted.cutout is Cutout.ALPHA):
            image, mask = _on_white(image, mask), None
        made = self._encoded(
            self._colored(image, source.icc, gray=wanted.tone.gray or self.press.gray)
        )
        keeps = made.channels == 3 and self.press.space is Space.KEEP
        return replace(
            made,
            icc=source.icc if keeps and self._may_be_kept(source.icc) else b"",
            part=source.part,
            mask=as_rows(mask) if mask is not None else None,
        )

    def _colored(self, image: Image.Image, icc: bytes, *, gray: bool) -> Image.Image:
        """The pixels in the colours that the press wants."""
        space, inks = self.press.space, self._inks
        if space is Space.SCREEN:
            return inks.gray(image, icc) if gray else inks.screen(image, icc)
        if gray:
            own = icc if image.mode == "L" else b""
            return inks.black(inks.gray(image, icc), own)
        if space is Space.INKS:
            return inks.black(image, icc) if image.mode in {"1", "L"} else inks.printed(image, icc)
        if image.mode == "CMYK":
            return limited(image, self.press.limit)
        return image if self._may_be_kept(icc) else inks.screen(image, icc)

    def _encoded(self, image: Image.Image) -> Raster:
        """Flat artwork stays as it is drawn, photos become JPEG."""
        few = FEW_GRAYS if image.mode == "L" else FEW
        if image.mode == "1" or image.getcolors(few) is not None:
            return as_rows(image)
        return self._inked(image) if image.mode == "CMYK" else as_jpeg(image)

    def _inked(self, image: Image.Image) -> Raster:
        """A JPEG whose pixels, as it rings at edges, stay within the limit all the same."""
        limit = self.press.limit
        for _ in range(TRIES):
            raster = as_jpeg(limited(image, limit))
            above = most_ink(decoded(raster)) - self.press.limit
            if above <= OVERSHOOT:
                return raster
            limit -= above
        return as_rows(image)


def sharpening(ppi: float) -> ImageFilter.UnsharpMask:
    """What reducing took of an edge's sharpness. On newsprint (200 ppi, a screen of 85 to 100 lpi)
    each dot of ink covers several pixels and spreads, so that edges need more than on coated
    paper, where the same would be seen as a halo. Grain below the threshold stays as it is."""
    amount = 90 if ppi <= COARSE else 60
    return ImageFilter.UnsharpMask(radius=0.7, percent=amount, threshold=2)


def _outline(image: Image.Image, wanted: Wanted) -> Outline | None:
    """What a cut-out along the file's own path leaves, in fractions of the upright picture."""
    path = clipping_path(image) if wanted.cutout is Cutout.PATH else None
    return path.through(upright(turn_of(image))) if path is not None else None


def _on_white(image: Image.Image, mask: Image.Image) -> Image.Image:
    paper = Image.new(image.mode, image.size, "white")
    paper.paste(image, mask=mask)
    return paper
