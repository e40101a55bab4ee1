"""Opening picture files that anybody may have made: only known kinds, nothing cut off or absurd."""

import io
import os
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PIL import Image, UnidentifiedImageError

from editor.pictures.wholeness import exif_turn, is_cut_off
from editor.values.language import BanxinError, Words

FORMATS = ("JPEG", "PNG", "TIFF", "WEBP", "GIF", "BMP")
MOST_PIXELS = 178_000_000
"""More would not fit into the memory of an office machine; a broadsheet at 600 ppi has 126 million.
"""
UPRIGHT = 1
HEAD = 32
FOREIGN = (
    (b"%!PS", "EPS"),
    (b"\xc5\xd0\xd3\xc6", "EPS"),
    (b"8BPS", "PSD"),
    (b"\x00\x00\x00\x0cjP  ", "JPEG 2000"),
    (b"\xff\x4f\xff\x51", "JPEG 2000"),
    (b"\x00\x00\x00\x0cJXL ", "JPEG XL"),
    (b"\xff\x0a", "JPEG XL"),
    (b"%PDF", "PDF"),
    (b"<?xml", "XML/SVG"),
    (b"<svg", "SVG"),
)
"""Files that people take for pictures, by how they begin."""
BRANDS = {b"heic": "HEIC", b"heix": "HEIC", b"mif1": "HEIC", b"msf1": "HEIC", b"avif": "AVIF"}
"""Files that begin with a box ``ftyp``, by what follows it."""
TIFF = (b"II*\x00", b"MM\x00*", b"II+\x00", b"MM\x00+")
FAILURES = (
    OSError, ValueError, SyntaxError, TypeError, KeyError, IndexError, EOFError, OverflowError,
    MemoryError, Image.DecompressionBombError,
)  # fmt: skip
"""What Pillow raises on files that are broken; it does not say which error means what."""


class PictureError(BanxinError):
    """A file that cannot be used as a picture; the words name the file and the cause.

    ``missing`` is set when there is no file.
    """

    def __init__(self, words: Words, *, missing: bool = False) -> None:
        super().__init__(words)
        self.missing = missing


@contextmanager
def opened(path: Path, data: bytes | None = None) -> Iterator[Image.Image]:
    """A picture whose head was read and whose end is there; ``data`` is what the file contains
    when that is known already. Failures inside the block, too, become PictureErrors."""
    try:
        with (
            warnings.catch_warnings(),
            path.open("rb") if data is None else io.BytesIO(data) as file,
        ):
            warnings.simplefilter("ignore")
            head = file.read(HEAD)
            _refuse(path, head)
            file.seek(0)
            with Image.open(file, formats=FORMATS) as image:
                if image.width * image.height > MOST_PIXELS:
                    raise too_large(path)
                if is_cut_off(file, image):
                    raise _cut_off(path)
                yield image
    except PictureError:
        raise
    except Image.DecompressionBombError as error:
        raise too_large(path) from error
    except UnidentifiedImageError as error:
        raise (_odd_tiff(path) if head.startswith(TIFF) else _failure(path, error)) from error
    except FAILURES as error:
        raise _failure(path, error) from error


def read_file(path: Path) -> bytes:
    """What a file contains. Raises PictureError."""
    try:
        return path.read_bytes()
    except FAILURES as error:
        raise _failure(path, error) from error


def turn_of(image: Image.Image) -> int:
    """How the stored picture is to be turned (EXIF, 1 to 8). Pillow turns TIFF files itself."""
    if image.format == "TIFF":
        return UPRIGHT
    turn = exif_turn(image)
    return turn if turn in range(1, 9) else UPRIGHT


def upright_size(image: Image.Image) -> tuple[int, int]:
    """Width and height as the picture is seen."""
    width, height = image.size
    return (height, width) if turn_of(image) >= 5 else (width, height)


def unsupported(path: Path, kind: str) -> PictureError:
    """A kind of file that cannot be placed."""
    return PictureError(
        Words(
            f"“{path.name}”是 {kind} 文件，不能直接上版。请在原软件里另存为 PDF/X 或 TIFF。",
            f"“{path.name}” is of the kind {kind}, which cannot be placed. "
            "Save it as PDF/X or TIFF in the program that made it.",
        )
    )


def _refuse(path: Path, head: bytes) -> None:
    name = path.name
    if not head:
        raise PictureError(
            Words(
                f"图片“{name}”是空文件。请重新拷贝。",
                f"The picture “{name}” is empty. Copy it again.",
            )
        )
    foreign = next((kind for start, kind in FOREIGN if head.startswith(start)), "")
    if head[4:8] == b"ftyp":
        foreign = BRANDS.get(head[8:12], "")
    if foreign:
        raise unsupported(path, foreign)


def _missing(path: Path) -> Words:
    return Words(
        f"找不到图片“{path.name}”。请放回原处，或另选图片。",
        f"The picture “{path.name}” is missing. Put it back or choose another one.",
    )


def _cut_off(path: Path) -> PictureError:
    return PictureError(
        Words(
            f"图片“{path.name}”不完整，后面一截没有了。请重新拷贝或下载。",
            f"The picture “{path.name}” is cut off. Copy or download it again.",
        )
    )


def _odd_tiff(path: Path) -> PictureError:
    return PictureError(
        Words(
            f"“{path.name}”是读不了的 TIFF（如 16 位 Lab），或已损坏。请另存为 8 位的 CMYK、RGB "
            "或灰度 TIFF。",
            f"“{path.name}” is a TIFF of a kind that cannot be read, such as Lab of 16 bits, or "
            "damaged. Save it as a TIFF of 8 bits in CMYK, RGB or grey.",
        )
    )


def too_large(path: Path) -> PictureError:
    """A picture for which there is not the memory."""
    most = MOST_PIXELS // 1_000_000
    return PictureError(
        Words(
            f"图片“{path.name}”的像素太多，或展开后大得不正常。请缩小到 {most} 百万像素以内。",
            f"The picture “{path.name}” has too many pixels. Make it smaller than {most} million.",
        )
    )


def _failure(path: Path, error: BaseException) -> PictureError:
    name = path.name
    if isinstance(error, MemoryError):
        return too_large(path)
    if isinstance(error, FileNotFoundError | NotADirectoryError):
        return PictureError(_missing(path), missing=True)
    if isinstance(error, IsADirectoryError) or os.path.isdir(path):
        words = Words(f"“{name}”是文件夹，不是图片。", f"“{name}” is a folder, not a picture.")
    elif isinstance(error, PermissionError):
        words = Words(
            f"没有权限读取图片“{name}”。请在系统中放开权限。",
            f"The picture “{name}” may not be read. Allow it in your system.",
        )
    elif isinstance(error, UnidentifiedImageError):
        words = Words(
            f"“{name}”不是图片，或已损坏。可用 JPEG、PNG、TIFF、WebP、PDF、SVG。",
            f"“{name}” is no picture, or damaged. Use JPEG, PNG, TIFF, WebP, PDF or SVG.",
        )
    else:
        words = Words(
            f"图片“{name}”已损坏，无法读取。请在图片软件里重新存一份。",
            f"The picture “{name}” is damaged. Save it again in a photo program.",
        )
    return PictureError(words)
