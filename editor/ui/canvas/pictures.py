"""Photos for the screen: read once, kept in halving sizes so that painting stays quick."""

import time
from dataclasses import dataclass
from pathlib import Path

from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

from editor.display.items import Picture
from editor.model.frame import Cutout
from editor.model.output import NEWSPRINT
from editor.model.photo import is_vector
from editor.model.tone import AS_TAKEN, Tone
from editor.pictures.opening import PictureError
from editor.pictures.proof import Appearance, appearance
from editor.pictures.screen import ScreenCopy, read_copy, shown

LARGEST = 4096
"""Pixels of the longer side that are kept at most; more never shows on a screen."""
SMALL = 512
"""Pixels of the longer side of the copies that are always kept."""
QUICK = 1024
"""Pixels of the longer side of what a changed tone is shown on at once."""
BUDGET = 48 * 1024 * 1024
"""Bytes of copies above which resting photos lose their large ones."""
REST = 5.0
"""Seconds without being painted after which a photo rests."""
SMALLEST = 200
"""Pixels below which no smaller copy is made."""
LOOKS = 2
"""So many looks of one file are kept: the same photo may stand twice, and a slider makes many."""
QUICKS = 8
"""So many files keep a copy for changes of tone."""

Levels = tuple[QImage, ...]
"""Copies of a photo, each half as large as the one before; none when it cannot be read."""


@dataclass(frozen=True, slots=True)
class Look:
    """What is shown of a file, and how."""

    file: str
    page: int
    tone: Tone
    cutout: Cutout
    press: Appearance

    @classmethod
    def of(cls, picture: Picture, press: Appearance) -> "Look":
        """How a picture shows its file in the colours of a press."""
        return cls(picture.file, picture.page, picture.tone, picture.cutout, press)

    def is_of(self, other: "Look") -> bool:
        """Whether both show the same page of the same file."""
        return (self.file, self.page) == (other.file, other.page)


@dataclass(slots=True)
class Known:
    """A look of a photo as it was read: copies at most ``limit`` pixels large, of the file of
    ``stamp``; ``used`` is when it was last painted. ``quick`` is the photo before its tone."""

    stamp: int
    limit: int
    levels: Levels
    used: float = 0.0
    quick: ScreenCopy | None = None

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
    """The photos of one folder, upright and in the colours of ``press``. A file that changed on
    the disk is read again when it is next drawn; large copies that rest are forgotten beyond
    ``BUDGET``.
    """

    def __init__(self, folder: Path, press: Appearance | None = None) -> None:
        self.folder = folder
        self.press = press or appearance(NEWSPRINT, None, proof=False)
        self._known: dict[Look, Known] = {}

    def best(self, picture: Picture, width: float) -> QImage | None:
        """The smallest copy at least ``width`` pixels wide; None when it cannot be read."""
        levels = self.levels(picture, width)
        wide = [image for image in levels if image.width() >= width]
        return wide[-1] if wide else (levels[0] if levels else None)

    def levels(self, picture: Picture, width: float) -> Levels:
        """All copies, largest first, to paint ``width`` pixels wide."""
        look = Look.of(picture, self.press)
        stamp = self.stamp(look.file)
        known = self._known.get(look)
        if known is None or not known.serves(stamp, width):
            known = read_levels(self.folder, look, stamp, width)
            self.keep(look, known)
        known.used = time.monotonic()
        return known.levels

    def keep(self, look: Look, known: Known) -> None:
        """Remember copies, and make room: photos that were not painted for a while keep their
        small copies only, the longest unused first."""
        known.used = time.monotonic()
        self._known.pop(look, None)
        self._known[look] = known
        self._forget_looks(look)
        total = sum(each.size for each in self._known.values())
        for each in sorted(self._known.values(), key=lambda other: other.used):
            if total <= BUDGET or known.used - each.used < REST:
                return
            total -= each.size
            each.shrink()
            total += each.size

    def quickly(self, look: Look, stamp: int) -> Known | None:
        """Another look of a file that is known already, from a small copy of it."""
        copies = (each.quick for key, each in self._known.items() if key.is_of(look))
        copy = next((each for each in copies if each is not None), None)
        old = self.recent(look)
        if copy is None or old is None or old.stamp != stamp:
            return None
        levels = _halved(_qt_image(shown(copy, look.tone, look.cutout, look.press)))
        return Known(stamp, QUICK, levels, quick=copy)

    def recent(self, look: Look) -> Known | None:
        """What was last remembered of the same file."""
        same = (known for key, known in reversed(self._known.items()) if key.is_of(look))
        return next(same, None)

    def _forget_looks(self, look: Look) -> None:
        same = [key for key in self._known if key.is_of(look)]
        for key in sorted(same, key=lambda each: self._known[each].used)[:-LOOKS]:
            del self._known[key]
        quick = [known for known in self._known.values() if known.quick is not None]
        for known in sorted(quick, key=lambda each: each.used)[:-QUICKS]:
            known.quick = None

    def stamp(self, file: str) -> int:
        """When the file was last written, in nanoseconds; 0 when there is none."""
        try:
            return (self.folder / file).stat().st_mtime_ns
        except (OSError, ValueError):
            return 0

    def move(self, folder: Path) -> None:
        """The same photos lie elsewhere now."""
        self.folder = folder


def read_levels(folder: Path, look: Look, stamp: int, width: float) -> Known:
    """A photo in halving sizes for painting it ``width`` pixels wide; thumbnails read small."""
    limit = SMALL if width <= SMALL / 2 else LARGEST
    try:
        if is_vector(look.file):
            from editor.pictures.placedproof import (  # noqa: PLC0415  (loads much)
                placed_on_screen,
            )

            placed = placed_on_screen(folder / look.file, look.page, limit, look.press)
            return Known(stamp, limit, _halved(_qt_image(placed)))
        copy = read_copy(folder / look.file, limit)
        levels = _halved(_qt_image(shown(copy, look.tone, look.cutout, look.press)))
    except PictureError:
        return Known(stamp, limit, ())
    quick = copy.reduced(QUICK) if look.tone != AS_TAKEN else None
    return Known(stamp, limit, levels, quick=quick)


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
