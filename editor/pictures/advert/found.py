"""What the contents of an advert turn out to hold: faults by code, and figures of the press."""

import math
from dataclasses import dataclass, field

from editor.pictures.advert.colour import Space
from editor.values.color import Cmyk


@dataclass(slots=True)
class Found:
    """Collected while an advert is read.

    ``faults`` maps a code to the details that were met, in order. ``ink`` is the most ink of a
    plain colour, ``rule`` the thinnest line in points, ``ppi`` and ``line_ppi`` the least
    resolution of photos and of 1-bit pictures, at the size of the page. ``kinds`` are the kinds
    of its colours; ``spots`` are its spot inks with their looks, where they are known.
    """

    faults: dict[str, dict[str, None]] = field(default_factory=dict)
    kinds: set[str] = field(default_factory=set)
    spots: dict[str, Cmyk] = field(default_factory=dict)
    ink: float = 0.0
    rule: float = math.inf
    ppi: float = math.inf
    line_ppi: float = math.inf

    def add(self, code: str, detail: str = "") -> None:
        """A fault."""
        self.faults.setdefault(code, {})[detail] = None

    def space(self, space: Space) -> None:
        """Something is painted in a colour space."""
        self.kinds.add(space.kind)
        if space.look is not None and len(space.inks) == 1:
            self.spots.setdefault(space.inks[0], space.look)
        for code, detail in space.faults:
            self.add(code, detail)

    def paint(self, space: Space, values: list[float]) -> None:
        """A plain colour is chosen."""
        self.space(space)
        self.ink = max(self.ink, space.ink(values))

    def line(self, width: float) -> None:
        """A line is drawn, so many points wide."""
        self.rule = min(self.rule, width)

    def picture(self, ppi: float, *, line: bool) -> None:
        """A picture stands there with so many pixels an inch."""
        if line:
            self.line_ppi = min(self.line_ppi, ppi)
        else:
            self.ppi = min(self.ppi, ppi)

    @property
    def measures(self) -> tuple[tuple[str, float], ...]:
        """The figures that were met, by name."""
        figures = {"rule": self.rule, "ppi": self.ppi, "line-ppi": self.line_ppi}
        met = [(name, value) for name, value in figures.items() if math.isfinite(value)]
        return (("ink", self.ink), *met) if self.ink else tuple(met)
