"""Named colours of an issue, and paint: a named colour with a tint."""

from dataclasses import dataclass

from editor.values.color import BLACK, Color


@dataclass(frozen=True, slots=True)
class Swatch:
    """A colour that editors know by name."""

    name: str
    color: Color


@dataclass(frozen=True, slots=True)
class Paint:
    """A swatch by name at a strength from 0 to 1."""

    swatch: str = "黑"
    tint: float = 1.0


INK = Swatch("黑", BLACK)
RICH_BLACK = "浓黑"
"""The colour for large black areas: its inks come from the output profile."""
