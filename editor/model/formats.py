"""The formats of Chinese papers (开本) with the grid that each usually has."""

from dataclasses import dataclass

from editor.model.grid import PageGrid
from editor.values.geometry import Size
from editor.values.language import Words
from editor.values.units import MM


@dataclass(frozen=True, slots=True)
class PageFormat:
    """A trimmed size and its usual grid, under a name for files and one for people."""

    name: str
    title: Words
    grid: PageGrid


def _size(width: float, height: float) -> Size:
    return Size(width * MM, height * MM)


FOLIO = PageFormat(
    "folio",
    Words("对开 390×550", "Broadsheet 对开 390×550"),
    PageGrid(_size(390, 550), columns=8, column_chars=13, lines=107).centred(drop=13),
)
"""大报: 8 columns of 13 字, 999 × 1387 pt (352.4 × 489.3 mm); the folio line stands above."""

QUARTO = PageFormat(
    "quarto",
    Words("四开 275×390", "Tabloid 四开 275×390"),
    PageGrid(_size(275, 390), columns=6, column_chars=12, lines=76).centred(drop=13),
)
"""小报: 6 columns of 12 字, 693 × 984 pt (244.5 × 347.1 mm)."""

OCTAVO = PageFormat(
    "octavo",
    Words("8开 260×370", "8开 260×370"),
    PageGrid(_size(260, 370), columns=5, column_chars=13, lines=71).centred(drop=13),
)
"""A small paper: 5 columns of 13 字, 621 × 919 pt (219.1 × 324.2 mm)."""

A4L = PageFormat(
    "a4l",
    Words("大16开 210×285", "Magazine 大16开 210×285"),
    PageGrid(
        _size(210, 285),
        bleed=3 * MM,
        columns=3,
        column_chars=17,
        gutter_chars=2,
        lines=54,
    ).centred(drop=6.5),
)
"""A trimmed weekly: 3 columns of 17 字, 495 × 698 pt (174.6 × 246.2 mm), 3 mm bleed."""

SEXTODECIMO = PageFormat(
    "sextodecimo",
    Words("16开 185×260", "16开 185×260"),
    PageGrid(
        _size(185, 260),
        bleed=3 * MM,
        columns=2,
        column_chars=23,
        gutter_chars=2,
        lines=48,
    ).centred(drop=6.5),
)
"""正度16开: 2 columns of 23 字, 432 × 620 pt (152.4 × 218.7 mm), 3 mm bleed."""

FORMATS = (FOLIO, QUARTO, OCTAVO, A4L, SEXTODECIMO)


def format_named(name: str) -> PageFormat | None:
    """The format of this name, or None."""
    return next((each for each in FORMATS if each.name == name), None)
