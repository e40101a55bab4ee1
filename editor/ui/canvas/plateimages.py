"""Pictures of a page's plates: inks as film or in their colours, and where there is too much."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PIL import Image
from PySide6.QtGui import QImage

from editor.exporters.plates.render import Plates
from editor.exporters.plates.spaces import PROCESS
from editor.pictures.inkareas import SLACK, InkArea, areas_above
from editor.pictures.proof import Appearance, Proof
from editor.values.color import Cmyk
from editor.values.language import Words

INKS: dict[str, Words] = {
    "Cyan": Words("青", "Cyan"),
    "Magenta": Words("品红", "Magenta"),
    "Yellow": Words("黄", "Yellow"),
    "Black": Words("黑", "Black"),
}
"""What the process inks are called."""
SOLIDS = (Cmyk(1, 0, 0, 0), Cmyk(0, 1, 0, 0), Cmyk(0, 0, 1, 0), Cmyk(0, 0, 0, 1))
ALARM = (214, 32, 44)
FAINT = 0.3
"""How strong the page is seen under the areas of too much ink."""

Pixels = NDArray[np.uint8]


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
    coverage = plates.inks[ink]
    return _gray(255 - coverage)


def composite(
    plates: Plates, inks: Sequence[str], look: Appearance, spots: Mapping[str, Cmyk]
) -> QImage:
    """Some inks in their colours on paper; ``spots`` are the looks of spot inks when solid."""
    shape = next(iter(plates.inks.values())).shape
    nothing = np.zeros(shape, np.uint8)
    process = [plates.inks[ink] if ink in inks else nothing for ink in PROCESS]
    made = _process(process, look)
    for ink in inks:
        if ink not in PROCESS:
            _lay(made, plates.inks[ink], look.rgb(spots.get(ink, SOLIDS[3])), look.paper)
    return _rgb(made)


def _process(bands: Sequence[Pixels], look: Appearance) -> Pixels:
    if isinstance(look, Proof):
        picture = Image.merge("CMYK", [Image.fromarray(band) for band in bands])
        return np.array(look.inks(picture))
    made = np.empty((*bands[0].shape, 3), np.uint8)
    made[:] = look.paper
    for band, solid in zip(bands, SOLIDS, strict=True):
        _lay(made, band, look.rgb(solid), look.paper)
    return made


def _lay(
    made: Pixels, coverage: Pixels, solid: tuple[int, int, int], paper: tuple[int, int, int]
) -> None:
    """Lay an ink over what is there: each light is taken away in proportion."""
    for band in range(3):
        kept = np.float32(1 - solid[band] / max(paper[band], 1)) / np.float32(255)
        made[..., band] = made[..., band] * (1 - np.clip(coverage * kept, 0, 1))


def too_much(plates: Plates, limit: float) -> tuple[QImage, InkReport]:
    """The page faint with what has more ink than ``limit`` (1 for one solid) in red."""
    total = plates.total()
    darkness = np.clip(total, 0, 1) * FAINT
    made = np.repeat((255 * (1 - darkness)).astype(np.uint8)[..., None], 3, axis=2)
    made[total > limit + SLACK] = ALARM
    report = InkReport(float(total.max()), limit, areas_above(total, limit, plates.ppi))
    return _rgb(made), report


def _gray(pixels: Pixels) -> QImage:
    rows = np.ascontiguousarray(pixels)
    height, width = rows.shape
    return QImage(rows.tobytes(), width, height, width, QImage.Format.Format_Grayscale8).copy()


def _rgb(pixels: Pixels) -> QImage:
    rows = np.ascontiguousarray(pixels)
    height, width, _ = rows.shape
    image = QImage(rows.tobytes(), width, height, 3 * width, QImage.Format.Format_RGB888)
    return image.convertToFormat(QImage.Format.Format_RGB32)
