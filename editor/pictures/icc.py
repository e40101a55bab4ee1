"""Colour profiles (ICC) as files: the publication's own, and those that ship."""

import io
from pathlib import Path

from PIL import ImageCms

from editor.values.data import data_folder
from editor.values.language import BanxinError, Words

SRGB = "sRGB2014.icc"
"""The profile of RGB pixels that have none."""
GRAY = "sGrey-v2-micro.icc"
"""The profile of grey pixels that have none."""


class ProfileError(BanxinError):
    """A colour profile that is missing or unusable."""


def read_icc(name: str, own: Path | None = None) -> bytes:
    """The profile ``name`` of the folder ``own``, else of those that ship; no name leads out of
    them. Raises ProfileError."""
    shipped = data_folder("resources") / "icc" / name
    path = own / name if own is not None and (own / name).is_file() else shipped
    try:
        if Path(name).name != name:
            raise FileNotFoundError(name)
        data = path.read_bytes()
    except (OSError, ValueError) as error:
        raise ProfileError(
            Words(
                f"找不到颜色特性文件“{name}”。请重新导入输出配置，或重新安装程序。",
                f"The colour profile “{name}” is missing. Import the output profile again, "
                "or install the program again.",
            )
        ) from error
    if data[36:40] != b"acsp":
        words = Words(f"“{name}”不是颜色特性文件。", f"“{name}” is no colour profile.")
        raise ProfileError(words)
    return data


SPACES = {
    "rgb": (b"RGB ",),
    "cmyk": (b"CMYK",),
    "gray": (b"GRAY",),
    "line": (b"GRAY",),
    "lab": (b"Lab ",),
}
"""The data colour space that a profile must have (ICC.1, 7.2.6) for pictures of each colours."""
MODES = {"rgb": "RGB", "cmyk": "CMYK", "gray": "L", "line": "L", "lab": "LAB"}
TRIAL = ImageCms.Flags.BLACKPOINTCOMPENSATION | ImageCms.Flags.NOOPTIMIZE
HEADER = 128


def fits(icc: bytes, colors: str) -> bool:
    """Whether an embedded profile is whole, can be used, and is for such pictures."""
    size = int.from_bytes(icc[:4], "big")
    if not HEADER < size <= len(icc) or icc[16:20] not in SPACES.get(colors, ()):
        return False
    profile = opened_profile(icc)
    return profile is not None and _converts(profile, MODES[colors])


def _converts(profile: ImageCms.ImageCmsProfile, mode: str) -> bool:
    """Whether Little CMS can convert by a profile: some can be read and not be used."""
    lab = ImageCms.ImageCmsProfile(ImageCms.createProfile("LAB"))
    try:
        ImageCms.ImageCmsTransform(profile, lab, mode, "LAB", flags=TRIAL)
    except (ImageCms.PyCMSError, ValueError, OSError):
        return False
    return True


def described(icc: bytes) -> str:
    """What a profile calls itself, empty when it does not."""
    profile = opened_profile(icc)
    if profile is None:
        return ""
    try:
        return ImageCms.getProfileDescription(profile).strip()
    except ImageCms.PyCMSError:
        return ""


def is_srgb(icc: bytes) -> bool:
    """Whether RGB pixels with such a profile, or with none, are sRGB, as far as anyone can see."""
    return not icc or "sRGB" in described(icc)


def opened_profile(icc: bytes) -> ImageCms.ImageCmsProfile | None:
    """A profile for Little CMS; None when it cannot read it."""
    try:
        return ImageCms.ImageCmsProfile(io.BytesIO(icc))
    except OSError:
        return None


def icc_fault(name: str, own: Path | None = None) -> Words | None:
    """Why `read_icc` cannot read a profile; None when it can."""
    try:
        read_icc(name, own)
    except ProfileError as error:
        return error.words
    return None
