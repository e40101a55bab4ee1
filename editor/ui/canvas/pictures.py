"""Photos for the screen: read once, kept in halving sizes so that painting stays quick."""

import time
from dataclasses import dataclass
from pathlib import Path

from PIL import Image, ImageOps
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

from editor.model.photo import is_vector
from editor.pictures.opening import PictureError
from editor.pictures.placed import render

LARGEST = 4096
"""Pixels of the longer side that are kept at most; more never shows on a screen."""
SMALL = 512
"""Pixels of the longer side of the copies that are always kept."""
BUDGET = 192 * 1024 * 1024
"""Bytes of copies above which resting photos lose their large ones."""
REST = 20.0
"""Seconds without being painted after which a photo rests."""
SMALLEST = 200
"""Pixels below which no smaller copy is made."""

UNREADABLE = (
    OSError, ValueError, SyntaxError, MemoryError,
    Image.DecompressionBombError, Image.DecompressionBombWarning, PictureError,
)  # fmt: skip
"""What Pillow raises for files that are no pictures, or too large ones."""

Levels = tuple[QImage, ...]
"""Copies of a photo, each half as large as the one before; none when it cannot be read."""


@dataclass(slots=True)
class Known:
    """A photo as it was read: copies at most ``limit`` pixels large, of the file of ``stamp``;
    ``used`` is when it was last painted."""

    stamp: int
    limit: int
    levels: Levels
    used: float = 0.0

    @property
    def size(self) -> int:
        """Bytes in memory."""
        return sum(image.sizeInBytes() for image in self.levels)

    def shrink(self) -> None:
        """Keep the small copies only, at least the smallest."""
        small = tuple(i for i in self.levels if max(i.width(), i.height()) <= SMALL)
        if small != self.levels and self.levels:
            self.levels = small or self.levels[-1:]
            self.limit = max(self.levels[0].width(), self.levels[0].height())

    def serves(self, stamp: int, width: float) -> bool:
        """Whether these copies are of the file as it is now, and large enough or all there is."""
        if self.stamp != stamp:
            return False
        if not self.levels or self.limit == LARGEST:
            return True
        largest = self.levels[0]
        return largest.width() >= width or max(largest.width(), largest.height()) < self.limit


class Pictures:
    """The photos of one folder, upright and in screen colours. A file that changed on the disk
    is read again when it is next drawn; large copies that rest are forgotten beyond ``BUDGET``.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._known: dict[str, Known] = {}

    def best(self, file: str, width: float) -> QImage | None:
        """The smallest copy at least ``width`` pixels wide; None when it cannot be read."""
        levels = self.levels(file, width)
        wide = [image for image in levels if image.width() >= width]
        return wide[-1] if wide else (levels[0] if levels else None)

    def levels(self, file: str, width: float) -> Levels:
        """All copies, largest first, to paint ``width`` pixels wide."""
        stamp = self.stamp(file)
        known = self._known.get(file)
        if known is None or not known.serves(stamp, width):
            known = read_levels(self.folder / file, stamp, width)
            self.keep(file, known)
        known.used = time.monotonic()
        return known.levels

    def keep(self, file: str, known: Known) -> None:
        """Remember copies, and make room: photos that were not painted for a while keep their
        small copies only, the longest unused first."""
        known.used = time.monotonic()
        self._known[file] = known
        total = sum(each.size for each in self._known.values())
        for each in sorted(self._known.values(), key=lambda other: other.used):
            if total <= BUDGET or known.used - each.used < REST:
                return
            total -= each.size
            each.shrink()
            total += each.size

    def stamp(self, file: str) -> int:
        """When the file was last written, in nanoseconds; 0 when there is none."""
        try:
            return (self.folder / file).stat().st_mtime_ns
        except (OSError, ValueError):
            return 0

    def move(self, folder: Path) -> None:
        """The same photos lie elsewhere now."""
        self.folder = folder


def read_levels(path: Path, stamp: int, width: float) -> Known:
    """A photo in halving sizes for painting it ``width`` pixels wide; thumbnails read small."""
    limit = SMALL if width <= SMALL / 2 else LARGEST
    image = read_photo(path, limit)
    return Known(stamp, limit, _halved(image) if image is not None else ())


def read_photo(path: Path, limit: int) -> QImage | None:
    """A photo upright (EXIF), CMYK as RGB, at most ``limit`` pixels; None if unreadable."""
    try:
        if is_vector(path.name):
            return _qt_image(render(path, 0, limit))
        with Image.open(path) as opened:
            opened.draft("RGB", (limit, limit))
            upright = ImageOps.exif_transpose(opened)
            upright.thumbnail((limit, limit), Image.Resampling.BOX)
            clear = upright.mode in {"RGBA", "LA", "PA"} or "transparency" in upright.info
            pixels = upright.convert("RGBA" if clear else "RGB")
    except UNREADABLE:
        return None
    return _qt_image(pixels)


def _qt_image(pixels: Image.Image) -> QImage:
    width, height = pixels.size
    if pixels.mode == "RGBA":
        image = QImage(pixels.tobytes(), width, height, width * 4, QImage.Format.Format_RGBA8888)
        return image.convertToFormat(QImage.Format.Format_ARGB32_Premultiplied)
    image = QImage(pixels.tobytes(), width, height, width * 3, QImage.Format.Format_RGB888)
    return image.convertToFormat(QImage.Format.Format_RGB32)


def _halved(image: QImage) -> Levels:
    levels = [image]
    smooth = Qt.TransformationMode.SmoothTransformation
    while min(levels[-1].width(), levels[-1].height()) > SMALLEST:
        last = levels[-1]
        half = last.scaled(
            last.width() // 2, last.height() // 2, Qt.AspectRatioMode.IgnoreAspectRatio, smooth
        )
        levels.append(half)
    return tuple(levels)
