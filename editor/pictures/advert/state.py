"""The graphics state that an advert's operators change, as far as the press cares."""

import copy
import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Self

from editor.pictures.advert.colour import Space
from editor.values.geometry import Matrix

GRAY = Space("gray")


@dataclass(slots=True)
class State:
    """Where drawing stands, and the colour spaces."""

    matrix: Matrix = Matrix()
    fill: Space = GRAY
    stroke: Space = GRAY

    def saved(self) -> Self:
        """A copy that later operators leave alone."""
        return copy.copy(self)

    @property
    def scale(self) -> float:
        """Points a unit, on the average of both directions."""
        return math.sqrt(abs(self.matrix.a * self.matrix.d - self.matrix.b * self.matrix.c))


def matrix_of(values: Sequence[object]) -> Matrix:
    """A matrix of six numbers. Raises ValueError or TypeError for anything else."""
    a, b, c, d, e, f = (float(each) for each in values)  # type: ignore[arg-type]
    if not all(map(math.isfinite, (a, b, c, d, e, f))):
        raise ValueError(values)
    return Matrix(a, b, c, d, e, f)
