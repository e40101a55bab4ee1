"""From the colours of pictures to the inks of a press, within what its paper can carry."""

import hashlib
from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageCms

from editor.pictures.icc import GRAY, SRGB, ProfileError, is_srgb, opened_profile, read_icc
from editor.values.language import Words

ROWS = 256
"""So many rows are looked at at once, so that large pictures need no second copy."""
INTENT = ImageCms.Intent.RELATIVE_COLORIMETRIC
FLAGS = ImageCms.Flags.BLACKPOINTCOMPENSATION
"""Paper white stays free of ink, and shadows keep their drawing: without compensation all RGB
values below 40 become one black on newsprint."""
ALIKE = 1.5
"""The mean difference of colour (ΔE*ab) below which two profiles are of the same press."""
STEPS = (0, 85, 170, 255)
SMOOTH = 6
"""The degree of the curve through the tones of black ink, measured in 8 bits."""


class Inks:
    """Conversion of pixels into the inks of ``icc`` with at most ``limit`` of them together.

    Raises ProfileError when the profile cannot be used.
    """

    def __init__(self, icc: bytes, limit: float) -> None:
        self._icc = icc
        self._limit = limit
        self._transforms: dict[tuple[bytes, bytes, str, str], ImageCms.ImageCmsTransform] = {}
        self._curves: dict[bytes, list[int]] = {}
        self._alike: dict[bytes, bool] = {}

    def printed(self, image: Image.Image, icc: bytes) -> Image.Image:
        """A picture in process inks; ``icc`` is its own profile (empty: none).

        CMYK values without a profile, or with that of the press, are taken as they are, which is
        what those who made them saw on a proof. Others are converted by way of their appearance,
        since the same values would print darker on paper with more dot gain; but what was black
        ink alone stays black ink alone, with its tones as they looked.
        """
        if image.mode != "CMYK":
            return limited(self._through(image, icc, "CMYK"), self._limit)
        if self.keeps(icc):
            return limited(image, self._limit)
        made = self._through(image, icc, "CMYK")
        made.paste(_black_only(image, self._black_curve(icc)), mask=_only_black(image))
        return limited(made, self._limit)

    def keeps(self, icc: bytes) -> bool:
        """Whether the values of a CMYK picture with such a profile are inks of this press, because
        it has no profile, or one of about the same measurements, whoever made it."""
        if not icc or icc == self._icc:
            return True
        key = _digest(icc)
        if key not in self._alike:
            apart = np.linalg.norm(_look(icc) - _look(self._icc), axis=-1)
            self._alike[key] = bool(apart.mean() < ALIKE)
        return self._alike[key]

    def gray(self, image: Image.Image, icc: bytes) -> Image.Image:
        """A picture without its colours, as grey of a screen (sGrey). ``icc`` is its own profile;
        inks without one are those of the press."""
        if image.mode in {"1", "L"}:
            return image
        return self._through(image, icc, "L")

    def black(self, image: Image.Image, icc: bytes = b"") -> Image.Image:
        """A grey picture as black ink alone: 0 is full ink, 255 is paper, as in DeviceGray.

        Tones look as they did, from paper white to the black of the ink.
        """
        if image.mode != "L":
            return image
        key = icc or read_icc(GRAY)
        if key not in self._curves:
            self._curves[key] = self._gray_curve(key)
        return image.point(self._curves[key])

    def screen(self, image: Image.Image, icc: bytes) -> Image.Image:
        """A picture in sRGB, or as sGrey when it has no colours."""
        if image.mode in {"1", "L"} or (image.mode == "RGB" and is_srgb(icc)):
            return image
        return self._through(image, icc, "RGB")

    def _through(self, image: Image.Image, icc: bytes, mode: str) -> Image.Image:
        """By way of the appearance; a picture without a profile has the usual one."""
        source = icc or self._usual(image.mode)
        target = {"CMYK": self._icc, "RGB": read_icc(SRGB), "L": read_icc(GRAY)}[mode]
        made = self._transform(source, target, image.mode, mode).apply(image)
        made.info.pop("icc_profile", None)
        return made

    def _usual(self, mode: str) -> bytes:
        match mode:
            case "CMYK":
                return self._icc
            case "RGB":
                return read_icc(SRGB)
            case _:
                return read_icc(GRAY)

    def _transform(
        self, source: bytes, target: bytes, mode: str, into: str
    ) -> ImageCms.ImageCmsTransform:
        key = (_digest(source), _digest(target), mode, into)
        if key not in self._transforms:
            self._transforms[key] = ImageCms.ImageCmsTransform(
                _profile(source), _profile(target), mode, into, INTENT, flags=FLAGS
            )
        return self._transforms[key]

    def _gray_curve(self, icc: bytes) -> list[int]:
        shown = _luminance(_levels("L"), icc)
        return [255 - value for value in _matched(shown, self._black_luminance())]

    def _black_curve(self, icc: bytes) -> list[int]:
        """From black ink under another profile to that of the press."""
        shown = _luminance(_levels("CMYK"), icc)
        return _matched(_smooth(shown), self._black_luminance())

    def _black_luminance(self) -> NDArray[np.float64]:
        return _smooth(_luminance(_levels("CMYK"), self._icc))


def limited(image: Image.Image, limit: float) -> Image.Image:
    """A CMYK picture with at most ``limit`` of all inks in any pixel (1 is one full ink).

    Black stays, it carries the drawing; cyan, magenta and yellow give way in proportion.
    """
    most = int(limit * 255 + 1e-6)
    made = image
    for top, pixels in _blocks(image):
        total = total_ink(pixels)
        over = total > most
        if not over.any():
            continue
        if made is image:
            made = image.copy()
        rest = pixels[over].astype(np.int32)
        room = np.maximum(0, most - rest[:, 3])
        colors = np.maximum(1, rest[:, :3].sum(axis=1))
        rest[:, :3] = rest[:, :3] * room[:, None] // colors[:, None]
        changed = pixels.copy()
        changed[over] = rest.astype(np.uint8)
        made.paste(_cmyk(changed), (0, top))
    return made


def most_ink(image: Image.Image) -> float:
    """The largest sum of inks in any pixel of a CMYK picture."""
    return max(int(total_ink(pixels).max(initial=0)) for _, pixels in _blocks(image)) / 255


def total_ink(pixels: NDArray[np.uint8]) -> NDArray[np.uint16]:
    """The sum of the four inks of each pixel."""
    total = pixels[..., 0].astype(np.uint16)
    for ink in (1, 2, 3):
        total += pixels[..., ink]
    return total


def _blocks(image: Image.Image) -> Iterator[tuple[int, NDArray[np.uint8]]]:
    for top in range(0, image.height, ROWS):
        bottom = min(image.height, top + ROWS)
        yield top, np.asarray(image.crop((0, top, image.width, bottom)))


def _cmyk(pixels: NDArray[np.uint8]) -> Image.Image:
    size = (pixels.shape[1], pixels.shape[0])
    return Image.frombytes("CMYK", size, pixels.tobytes())


def _only_black(image: Image.Image) -> Image.Image:
    """A mask of the pixels without any colour ink."""
    made = Image.new("L", image.size)
    for top, pixels in _blocks(image):
        plain = ~pixels[..., :3].any(axis=2)
        made.paste(Image.fromarray(plain.astype(np.uint8) * 255), (0, top))
    return made


def _black_only(image: Image.Image, curve: list[int]) -> Image.Image:
    nothing = Image.new("L", image.size)
    return Image.merge("CMYK", (nothing, nothing, nothing, image.getchannel("K").point(curve)))


def _levels(mode: str) -> Image.Image:
    """All 256 values of grey, or of black ink."""
    ramp = Image.frombytes("L", (256, 1), bytes(range(256)))
    nothing = Image.new("L", (256, 1))
    return ramp if mode == "L" else Image.merge("CMYK", (nothing, nothing, nothing, ramp))


def _look(icc: bytes) -> NDArray[np.float64]:
    """The colours of some mixtures of inks in L*, a* and b*."""
    mixtures = np.stack(np.meshgrid(STEPS, STEPS, STEPS, STEPS), axis=-1).reshape(1, -1, 4)
    into = ImageCms.ImageCmsTransform(_profile(icc), _lab(), "CMYK", "LAB", INTENT)
    seen = np.asarray(into.apply(_cmyk(mixtures.astype(np.uint8)))).astype(np.uint8)
    across = seen[..., 1:].astype(np.int8)
    return np.concatenate([seen[..., :1] * (100 / 255), across], axis=-1)


def _luminance(ramp: Image.Image, icc: bytes) -> NDArray[np.float64]:
    """The luminance of each value, 1 being paper."""
    into = ImageCms.ImageCmsTransform(_profile(icc), _lab(), ramp.mode, "LAB", INTENT)
    light = np.asarray(into.apply(ramp))[0, :, 0] * (100 / 255)
    return np.where(light > 8, ((light + 16) / 116) ** 3, light / 903.3)


def _smooth(values: NDArray[np.float64]) -> NDArray[np.float64]:
    """A ramp of ink without the steps of 8 bits; it only falls."""
    steps = np.arange(256) / 255
    curve = np.polynomial.Polynomial.fit(steps, np.cbrt(values), SMOOTH)(steps) ** 3
    return np.minimum.accumulate(curve)


def _matched(shown: NDArray[np.float64], inks: NDArray[np.float64]) -> list[int]:
    """For each value the amount of ink that looks like it, darkest to darkest, white to white."""
    low, high = float(shown.min()), float(shown.max())
    wanted = (shown - low) / max(high - low, 1e-6) * (inks[0] - inks[-1]) + inks[-1]
    amounts = np.interp(wanted, inks[::-1], np.arange(255, -1, -1))
    return [int(value) for value in np.rint(amounts)]


def _profile(icc: bytes) -> ImageCms.ImageCmsProfile:
    profile = opened_profile(icc)
    if profile is None:
        raise ProfileError(
            Words(
                "输出配置的颜色特性文件不能用。请换一个。",
                "The colour profile of the output profile cannot be used. Choose another one.",
            )
        )
    return profile


def _lab() -> ImageCms.ImageCmsProfile:
    return ImageCms.ImageCmsProfile(ImageCms.createProfile("LAB"))


def _digest(icc: bytes) -> bytes:
    return hashlib.sha256(icc).digest()
