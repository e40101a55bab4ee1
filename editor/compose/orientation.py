"""How a character stands in vertical text (UAX #50, Unicode 15.0)."""

from functools import lru_cache

from editor.compose.ucd import CharacterProperty


def orientation(char: str) -> str:
    """The Vertical_Orientation of a character: U, R, Tu or Tr.

    U stands upright and R is turned 90° clockwise; Tu and Tr want a glyph of their own for
    vertical text and, where the font has none, stand upright (Tu) or are turned (Tr).
    """
    return _orientations()[char]


@lru_cache(maxsize=1)
def _orientations() -> CharacterProperty:
    return CharacterProperty("orientation")
