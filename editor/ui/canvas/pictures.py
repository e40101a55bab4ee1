"""Photos for the screen: read once, kept in halving sizes so that painting stays quick."""

from pathlib import Path

from PIL import Image, ImageOps
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

LARGEST = 4096
"""Pixels of the longer side that are kept at most; more never shows on a screen."""
SMALLEST = 200
"""Pixels below which no smaller copy is made."""

UNREADABLE = (
    OSError, ValueError, SyntaxError, MemoryError,
    Image.DecompressionBombError, Image.DecompressionBombWarning,
)  # fmt: skip
"""What Pillow raises for files that are no pictures, or too large ones."""

Levels = tuple[QImage, ...]
"""Copies of a photo, each half as large as the one before; none when it cannot be read."""


class Pictures:
    """The photos of one folder, upright and in screen colours. A file that changed on the disk
    is read again when it is next drawn."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._known: dict[str, tuple[int, Levels]] = {}

    def best(self, file: str, width: float) -> QImage | None:
        """The smallest copy at least ``width`` pixels wide; None when it cannot be read."""
        levels = self.levels(file)
        wide = [image for image in levels if image.width() >= width]
        return wide[-1] if wide else (levels[0] if levels else None)

    def levels(self, file: str) -> Levels:
        """All copies, largest first."""
        stamp = self.stamp(file)
        known = self._known.get(file)
        if known is None or known[0] != stamp:
            known = self._known[file] = stamp, read_levels(self.folder / file)
        return known[1]

    def stamp(self, file: str) -> int:
        """When the file was last written, in nanoseconds; 0 when there is none."""
        try:
            return (self.folder / file).stat().st_mtime_ns
        except (OSError, ValueError):
            return 0

    def move(self, folder: Path) -> None:
        """The same photos lie elsewhere now."""
        self.folder = folder


def read_levels(path: Path) -> Levels:
    """A photo in halving sizes; nothing when it cannot be read."""
    image = read_photo(path)
    return _halved(image) if image is not None else ()


def read_photo(path: Path) -> QImage | None:
    """A photo upright (EXIF), CMYK as RGB, at most ``LARGEST`` pixels; None if unreadable."""
    try:
        with Image.open(path) as opened:
            opened.draft("RGB", (LARGEST, LARGEST))
            upright = ImageOps.exif_transpose(opened)
            upright.thumbnail((LARGEST, LARGEST), Image.Resampling.BOX)
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
