"""Outlines as moves, lines and curves."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Self

from editor.values.geometry import Matrix, Point, Rect

Command = tuple[str, tuple[float, ...]]
"""``("M", (x, y))``, ``("L", (x, y))``, ``("Q", (x1, y1, x, y))``,
``("C", (x1, y1, x2, y2, x, y))`` or ``("Z", ())``."""


@dataclass(frozen=True, slots=True)
class Path:
    """A sequence of drawing commands in points."""

    commands: tuple[Command, ...]

    @classmethod
    def rectangle(cls, rect: Rect) -> Self:
        """A closed rectangle."""
        return cls.polygon(
            (rect.x, rect.y), (rect.right, rect.y), (rect.right, rect.bottom), (rect.x, rect.bottom)
        )

    @classmethod
    def line(cls, x0: float, y0: float, x1: float, y1: float) -> Self:
        """One open straight line."""
        return cls((("M", (x0, y0)), ("L", (x1, y1))))

    @classmethod
    def polygon(cls, *corners: tuple[float, float]) -> Self:
        """A closed shape through the corners."""
        first, *rest = corners
        lines = tuple(("L", corner) for corner in rest)
        return cls((("M", first), *lines, ("Z", ())))

    def moved(self, dx: float, dy: float) -> Self:
        """The same outline so many points further right and down."""
        return type(self)(
            tuple(
                (kind, tuple(value + (dy if at & 1 else dx) for at, value in enumerate(values)))
                for kind, values in self.commands
            )
        )

    def through(self, matrix: Matrix) -> Self:
        """The outline as a map makes it."""
        return type(self)(
            tuple((kind, tuple(_mapped(matrix, values))) for kind, values in self.commands)
        )


def _mapped(matrix: Matrix, values: tuple[float, ...]) -> Iterator[float]:
    for x, y in zip(values[::2], values[1::2], strict=True):
        point = matrix.of(Point(x, y))
        yield from (point.x, point.y)
