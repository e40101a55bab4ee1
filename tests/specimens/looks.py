"""How far two pictures of a page differ, told square by square, whatever smooths their edges."""

from pathlib import Path

import numpy as np
from PIL import Image, ImageFilter

SQUARE = 24
"""Pixels of a square: about three characters of body type at PPI."""
PPI = 96
"""Resolution of the reference pictures."""
COLORS = 128


def difference(one: Image.Image, other: Image.Image) -> float:
    """The mean difference of grey levels, of 255, in the square that differs most.

    Both are blurred a little first: renderers differ along edges, not in where things are.
    """
    if one.size != other.size:
        return 255.0
    first, second = (_levels(each) for each in (one, other))
    high, wide = (-(-side // SQUARE) * SQUARE for side in first.shape)
    apart = np.zeros((high, wide))
    apart[: first.shape[0], : first.shape[1]] = np.abs(first - second)
    squares = apart.reshape(high // SQUARE, SQUARE, wide // SQUARE, SQUARE)
    return float(squares.mean(axis=(1, 3)).max())


def _levels(image: Image.Image) -> np.ndarray:
    grey = image.convert("L").filter(ImageFilter.GaussianBlur(1.2))
    return np.asarray(grey, dtype=float)


def keep(image: Image.Image, file: Path) -> None:
    """Write a reference picture in few colours."""
    few = image.quantize(COLORS, kmeans=2, dither=Image.Dither.NONE)
    few.save(file, "PNG", optimize=True, dpi=(PPI, PPI))
