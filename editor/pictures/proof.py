"""How colours and pictures look when they are printed: the soft proof of a press on a screen."""

import hashlib
from pathlib import Path
from typing import Protocol

import numpy as np
from PIL import Image, ImageCms, ImageFilter

from editor.model.output import NEWSPRINT, OutputProfile, PhotoColors
from editor.pictures.icc import SRGB, ProfileError, opened_profile, read_icc
from editor.pictures.inks import Inks
from editor.values.color import WHITE, Cmyk, Color, as_cmyk, screen_rgb
from editor.values.language import Words

GRID = 33
"""Steps a side of the cube through which RGB pictures go to the press and back."""
RELATIVE = ImageCms.Intent.RELATIVE_COLORIMETRIC
ABSOLUTE = ImageCms.Intent.ABSOLUTE_COLORIMETRIC
NO_FLAGS = ImageCms.Flags.NONE

UNUSABLE = Words(
    "输出配置的颜色特性文件不能用来打样。请在输出配置里换一个。",
    "The colour profile cannot show a proof. Choose another one in the output profile.",
)

Rgb = tuple[int, int, int]


class Appearance(Protocol):
    """What stands for the colours of a page on a screen, in sRGB."""

    @property
    def paper(self) -> Rgb:
        """The colour of paper without ink."""
        ...

    def rgb(self, color: Color) -> Rgb:
        """A colour; a spot ink by its look."""
        ...

    def picture(self, image: Image.Image, icc: bytes, *, gray: bool = False) -> Image.Image:
        """A picture in RGB; ``icc`` is its own profile (empty: none), ``gray`` takes its colour
        away."""
        ...


class Plain:
    """Colours as they are without a press: inks by a simple rule, RGB pictures as they are, or all
    pictures in ``gray``."""

    paper: Rgb = (255, 255, 255)

    def __init__(self, icc: bytes, *, gray: bool = False) -> None:
        self._inks = Inks(icc, 4.0)
        self._gray = gray

    def rgb(self, color: Color) -> Rgb:
        """By the simple rule that each ink takes its light away."""
        return screen_rgb(color)

    def picture(self, image: Image.Image, icc: bytes, *, gray: bool = False) -> Image.Image:
        """As its own profile says; inks without one are those of the press."""
        without = gray or self._gray
        made = self._inks.gray(image, icc) if without else self._inks.screen(image, icc)
        return made.convert("RGB")


class Proof:
    """What the press with the profile ``icc`` and at most ``limit`` ink makes of colours.

    Paper is white and the darkest ink black, as eyes adapt to the sheet (relative colorimetric
    with black-point compensation); ``paper`` shows both as they are instead (absolute), which
    makes newsprint grey. All pictures print in black alone with ``gray``. Raises ProfileError for a
    profile that cannot be used.
    """

    def __init__(
        self, icc: bytes, limit: float, *, paper: bool = False, gray: bool = False
    ) -> None:
        self._gray = gray
        self.icc, self.limit = icc, limit
        self._inks = Inks(icc, limit)
        intent = ABSOLUTE if paper else RELATIVE
        flags = NO_FLAGS if paper else ImageCms.Flags.BLACKPOINTCOMPENSATION
        self._look = _transform(icc, intent, flags)
        self._colors: dict[Cmyk, Rgb] = {}
        self._cubes: dict[bytes, ImageFilter.Color3DLUT] = {}
        self.paper = self.rgb(WHITE) if paper else (255, 255, 255)

    def rgb(self, color: Color) -> Rgb:
        """As the press prints it."""
        inks = as_cmyk(color)
        found = self._colors.get(inks)
        if found is None:
            parts = (inks.c, inks.m, inks.y, inks.k)
            levels = tuple(round(min(max(part, 0.0), 1.0) * 255) for part in parts)
            shown = self.inks(Image.new("CMYK", (1, 1), levels))
            red, green, blue = shown.tobytes()
            found = self._colors[inks] = (red, green, blue)
        return found

    def inks(self, image: Image.Image) -> Image.Image:
        """Process inks on paper as RGB."""
        return self._look.apply(image)

    def picture(self, image: Image.Image, icc: bytes, *, gray: bool = False) -> Image.Image:
        """As it is converted for the press and printed."""
        if (gray or self._gray) and image.mode not in {"1", "L"}:
            image, icc = self._inks.gray(image, icc), b""
        match image.mode:
            case "RGB":
                return image.filter(self._cube(icc))
            case "1" | "L":
                return self._black(self._inks.black(image.convert("L"), icc))
            case _:
                return self.inks(self._inks.printed(image, icc))

    def _cube(self, icc: bytes) -> ImageFilter.Color3DLUT:
        """The way to the press and back as a table, which is quicker than two conversions."""
        key = hashlib.sha256(icc).digest()
        if key not in self._cubes:
            steps = np.rint(np.linspace(0, 255, GRID)).astype(np.uint8)
            blue, green, red = np.meshgrid(steps, steps, steps, indexing="ij")
            colors = np.stack((red, green, blue), axis=-1).reshape(GRID * GRID, GRID, 3)
            shown = self.inks(self._inks.printed(Image.fromarray(colors), icc))
            table = (np.asarray(shown).ravel() / 255).astype(np.float32)
            self._cubes[key] = ImageFilter.Color3DLUT(GRID, table.tolist())
        return self._cubes[key]

    def _black(self, image: Image.Image) -> Image.Image:
        """Black ink alone, 0 being full ink, on paper."""
        ramp = Image.frombytes("L", (256, 1), bytes(range(255, -1, -1)))
        nothing = Image.new("L", ramp.size)
        shown = self.inks(Image.merge("CMYK", (nothing, nothing, nothing, ramp)))
        bands = [image.point(list(band.tobytes())) for band in shown.split()]
        return Image.merge("RGB", bands)


def appearance(
    profile: OutputProfile, own: Path | None, *, proof: bool = True, paper: bool = False
) -> Appearance:
    """How a page looks that is printed by an output profile, whose ICC file lies in the folder
    ``own`` or ships. Without ``proof``, or when its file cannot be used, colours are plain."""
    gray = profile.colors is PhotoColors.GRAY
    try:
        icc = read_icc(profile.icc, own)
        if proof:
            return Proof(icc, profile.ink_limit, paper=paper, gray=gray)
        return Plain(icc, gray=gray)
    except ProfileError:
        return Plain(read_icc(NEWSPRINT.icc), gray=gray)


def _transform(
    icc: bytes, intent: ImageCms.Intent, flags: ImageCms.Flags
) -> ImageCms.ImageCmsTransform:
    press, screen = opened_profile(icc), opened_profile(read_icc(SRGB))
    try:
        if press is None or screen is None or icc[16:20] != b"CMYK":
            raise ProfileError(UNUSABLE)
        return ImageCms.ImageCmsTransform(press, screen, "CMYK", "RGB", intent, flags=flags)
    except (ImageCms.PyCMSError, ValueError, OSError) as error:
        raise ProfileError(UNUSABLE) from error
