"""Plates of a page as pixels: how much of each ink prints where, and all of them together."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from editor.pictures.inkareas import InkArea, areas_above
from editor.values.color import Cmyk

PROCESS = ("Cyan", "Magenta", "Yellow", "Black")
"""The process inks as PDF names them."""

Coverage = NDArray[np.uint8]
"""Rows of pixels, 0 no ink and 255 solid."""


@dataclass(frozen=True, slots=True)
class Plates:
    """The trimmed page on each plate: the process inks ``Cyan``, ``Magenta``, ``Yellow`` and
    ``Black``, then the spot inks that are used, whose ``looks`` are those of solid ink; ``ppi``
    pixels an inch."""

    ppi: float
    inks: Mapping[str, Coverage]
    looks: Mapping[str, Cmyk]

    def total(self) -> NDArray[np.float32]:
        """All inks together, 1 for one solid."""
        sums = np.zeros(next(iter(self.inks.values())).shape, np.uint16)
        for coverage in self.inks.values():
            sums += coverage
        return (sums / np.float32(255)).astype(np.float32)

    def above(self, limit: float) -> tuple[InkArea, ...]:
        """The areas with more ink than the limit, 1 for one solid, the worst first."""
        return areas_above(self.total(), limit, self.ppi)
