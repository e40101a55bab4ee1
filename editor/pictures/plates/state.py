"""What a page's operators have set so far, as far as plates depend on it."""

from dataclasses import dataclass, replace

import numpy as np

from editor.pictures.plates.spaces import ALL, Grey, Inks, Process, Samples, Space, levels


@dataclass(frozen=True, slots=True)
class Paint:
    """A colour on one plate.

    ``level`` is how much ink, 255 for solid. ``said``: the colour speaks of this ink. ``process``:
    it is given in DeviceCMYK, so that overprint mode 1 holds; ``none`` is its amount there 0.
    ``nothing``: it prints on no plate at all. ``pattern`` is the resource to paint with instead;
    ``plain`` when that has no colours itself.
    """

    level: int
    said: bool = True
    process: bool = False
    none: bool = False
    nothing: bool = False
    pattern: str = ""
    plain: bool = False

    def leaves(self, *, overprint: bool, mode: int) -> bool:
        """Whether what lies below stays on this plate (PDF 1.7, 8.6.7 and 11.7.4)."""
        if self.nothing:
            return True
        return overprint and (not self.said or (mode == 1 and self.process and self.none))


def amount(inks: Inks, ink: str) -> Samples | None:
    """What is said of an ink; None when nothing is."""
    return inks.get(ink, inks.get(ALL))


def paint(space: Space, values: tuple[float, ...], ink: str) -> Paint:
    """A colour on the plate of an ink. ValueError when it has too few components."""
    if len(values) < len(space.ranges):
        raise ValueError
    values = values[: len(space.ranges)]
    inks = space.inks(levels(space, values))
    level = amount(inks, ink)
    process = isinstance(space, Process)
    none = False
    if process and level is not None:
        none = values[list(inks).index(ink)] <= 0
    return Paint(int(level or 0), level is not None, process, none, nothing=not inks)


@dataclass(frozen=True, slots=True)
class Side:
    """Filling or stroking: the colour, whether it overprints, how opaque it is, and the opacity
    that the plate's own operators have set."""

    space: Space
    paint: Paint
    overprint: bool = False
    alpha: float = 1.0
    shown: float = 1.0

    def wanted(self, mode: int) -> float:
        """The opacity that the plate needs: none where nothing is to change."""
        return 0.0 if self.paint.leaves(overprint=self.overprint, mode=mode) else self.alpha


@dataclass(frozen=True, slots=True)
class State:
    """Both sides and the overprint mode."""

    fill: Side
    stroke: Side
    mode: int = 0

    def grouped(self) -> "State":
        """As a transparency group begins: opaque."""
        fill = replace(self.fill, alpha=1.0, shown=1.0)
        return State(fill, replace(self.stroke, alpha=1.0, shown=1.0), self.mode)


def first_state(ink: str) -> State:
    """As a page begins: black."""
    black = paint(Grey(), (0.0,), ink)
    return State(Side(Grey(), black), Side(Grey(), black))


def grey(level: int) -> float:
    """How an amount of ink is said in DeviceGray."""
    return float(np.round((255 - level) / 255, 5))
