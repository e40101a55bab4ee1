"""Pictures of a page's plates: inks as film or in their colours, and where there is too much."""

from collections.abc import Collection
from dataclasses import dataclass

import numpy as np
from PIL import Image
from PySide6.QtGui import QImage

from editor.pictures.inkareas import SLACK, InkArea
from editor.pictures.plates.composite import Pixels, composite
from editor.pictures.plates.plates import Plates
from editor.pictures.proof import Appearance
from editor.values.language import Words

INKS: dict[str, Words] = {
    "Cyan": Words("青", "Cyan"),
    "Magenta": Words("品红", "Magenta"),
    "Yellow": Words("黄", "Yellow"),
    "Black": Words("黑", "Black"),
}
"""What the process inks are called."""
ALARM = (214, 32, 44)
FAINT = 0.3
"""How strong the page is seen under the areas of too much ink."""


@dataclass(frozen=True, slots=True)
class InkReport:
    """The most ink anywhere on a page, the limit, and the areas above it."""

    most: float
    limit: float
    areas: tuple[InkArea, ...]


def ink_name(ink: str) -> Words:
    """What an ink is called; spot inks by their own names."""
    return INKS.get(ink, Words(ink, ink))


def film(plates: Plates, ink: str) -> QImage:
    """One plate as film: black where it prints."""
    rows = np.ascontiguousarray(255 - plates.inks[ink])
    height, width = rows.shape
    return QImage(rows.tobytes(), width, height, width, QImage.Format.Format_Grayscale8).copy()


def colored(plates: Plates, inks: Collection[str], look: Appearance) -> QImage:
    """Some inks in their colours on paper."""
    return _rgb(composite(plates.inks, look, plates.looks, inks))


def too_much(plates: Plates, limit: float) -> tuple[QImage, InkReport]:
    """The page faint with what has more ink than ``limit`` (1 for one solid) in red."""
    total = plates.total()
    faint = (255 * (1 - np.clip(total, 0, 1) * FAINT)).astype(np.uint8)
    made: Pixels = np.repeat(faint[..., None], 3, axis=2)
    made[total > limit + SLACK] = ALARM
    return _rgb(Image.fromarray(made)), InkReport(float(total.max()), limit, plates.above(limit))


def _rgb(picture: Image.Image) -> QImage:
    width, height = picture.size
    image = QImage(picture.tobytes(), width, height, 3 * width, QImage.Format.Format_RGB888)
    return image.convertToFormat(QImage.Format.Format_RGB32)
