"""Composite fonts 复合字体: a Han family with companions for Latin, digits and quotes."""

from dataclasses import dataclass
from typing import NamedTuple


class FaceKey(NamedTuple):
    """A face of the font library: family and weight (400 regular, 700 bold)."""

    family: str
    weight: int = 400


@dataclass(frozen=True, slots=True)
class Companion:
    """Another family for some characters: ``scale`` of the size, ``shift`` up in em."""

    family: str
    scale: float = 1.0
    shift: float = 0.0


@dataclass(frozen=True, slots=True)
class CompositeFont:
    """A font as editors choose it; None takes the Han family's own glyphs."""

    name: str
    han: str
    latin: Companion | None = None
    digits: Companion | None = None
    quotes: Companion | None = None
