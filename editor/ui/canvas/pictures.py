"""Photos for the screen: read once, kept in halving sizes so that painting stays quick."""

import warnings
from pathlib import Path

from PIL import Image, ImageOps
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

LARGEST = 4096
"""Pixels of the longer side that are kept at most; more never shows on a screen."""
SMALLEST = 200
"""Pixels below which no smaller copy is made."""


class Pictures:
    """The photos of one folder, upright and in screen colours."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._levels: dict[str, tuple[QImage, ...]] = {}

    def best(self, file: str, width: float) -> QImage | None:
        """The smallest copy at least ``width`` pixels wide; None when it cannot be read."""
        levels = self.levels(file)
        wide = [image for image in levels if image.width() >= width]
        return wide[-1] if wide else (levels[0] if levels else None)

    def levels(self, file: str) -> tuple[QImage, ...]:
        """All copies, largest first; empty when the file is missing or broken."""
        known = self._levels.get(file)
        if known is None:
            image = read_photo(self.folder / file)
            known = self._levels[file] = _halved(image) if image else ()
        return known

    def move(self, folder: Path) -> None:
        """The photos lie elsewhere now."""
        if folder != self.folder:
            self.folder = folder
            self._levels = {file: levels for file, levels in self._levels.items() if levels}

    def forget(self, file: str) -> None:
        """Read the file again when it is next needed."""
        self._levels.pop(file, None)


def read_photo(path: Path) -> QImage | None:
    """A photo upright (EXIF), CMYK as RGB, at most ``LARGEST`` pixels; None if unreadable."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            with Image.open(path) as opened:
                opened.draft("RGB", (LARGEST, LARGEST))
                upright = ImageOps.exif_transpose(opened)
                upright.thumbnail((LARGEST, LARGEST), Image.Resampling.BOX)
                clear = upright.mode in {"RGBA", "LA", "PA"} or "transparency" in upright.info
                pixels = upright.convert("RGBA" if clear else "RGB")
    except (OSError, ValueError, SyntaxError, MemoryError, Image.DecompressionBombError):
        return None
    return _qt_image(pixels)


def _qt_image(pixels: Image.Image) -> QImage:
    width, height = pixels.size
    if pixels.mode == "RGBA":
        image = QImage(pixels.tobytes(), width, height, width * 4, QImage.Format.Format_RGBA8888)
        return image.convertToFormat(QImage.Format.Format_ARGB32_Premultiplied)
    image = QImage(pixels.tobytes(), width, height, width * 3, QImage.Format.Format_RGB888)
    return image.convertToFormat(QImage.Format.Format_RGB32)


def _halved(image: QImage) -> tuple[QImage, ...]:
    levels = [image]
    smooth = Qt.TransformationMode.SmoothTransformation
    while min(levels[-1].width(), levels[-1].height()) > SMALLEST:
        last = levels[-1]
        half = last.scaled(
            last.width() // 2, last.height() // 2, Qt.AspectRatioMode.IgnoreAspectRatio, smooth
        )
        levels.append(half)
    return tuple(levels)
