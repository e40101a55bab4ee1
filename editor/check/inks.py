"""Inks of colours as checks compare them: plates, their sum, and how dark they look."""

from editor.check.sheet import Sheet
from editor.display.items import Picture, Shape
from editor.values.color import BLACK, WHITE, Cmyk, Color, Gray, Spot, as_cmyk
from editor.values.geometry import Point

SEEN = 0.1
"""Two inks that differ by less are no edge that anyone sees."""
NAMES = ("C", "M", "Y", "K")


def plates(color: Color) -> dict[str, float]:
    """How much of each ink a colour takes, by the ink's name."""
    match color:
        case Cmyk(c, m, y, k):
            return {"C": c, "M": m, "Y": y, "K": k}
        case Gray(k):
            return {"K": k}
        case Spot(name, _, tint):
            return {name: tint}


def total(color: Color) -> float:
    """The sum of a colour's inks, as a fraction."""
    return sum(plates(color).values())


def said(color: Color) -> str:
    """``C40 M30 K100``, the inks that there are in per cent."""
    return " ".join(f"{name}{share * 100:.0f}" for name, share in plates(color).items() if share)


def overprints(color: Color) -> bool:
    """Whether it is full black alone, which prints over what lies below."""
    return not isinstance(color, Spot) and as_cmyk(color) == BLACK


def edges(color: Color, ground: Color) -> set[str]:
    """The plates that draw the edge of something in a colour on a ground."""
    if overprints(color):
        return {"K"} if 1 - plates(ground).get("K", 0.0) > SEEN else set()
    own, below = plates(color), plates(ground)
    names = own.keys() | below.keys()
    return {name for name in names if abs(own.get(name, 0.0) - below.get(name, 0.0)) > SEEN}


def lightness(color: Color) -> float:
    """How light a colour looks, from 0 (black) to 1 (paper)."""
    inks = as_cmyk(color)
    return (1 - inks.k) * (1 - min(1.0, 0.3 * inks.c + 0.59 * inks.m + 0.11 * inks.y))


def is_mixed_black(color: Color) -> bool:
    """Whether it is a black of several inks."""
    return isinstance(color, Cmyk) and color.k >= 0.85 and color.c + color.m + color.y > SEEN


def within(color: Cmyk, limit: float) -> Cmyk:
    """The colour with so little of its coloured inks that all together keep to a limit; black
    gives way last."""
    black = min(color.k, limit)
    colored = color.c + color.m + color.y
    share = min(1.0, (limit - black) / colored) if colored > 0 else 1.0
    cyan, magenta, yellow = (_down(ink * share) for ink in (color.c, color.m, color.y))
    return Cmyk(cyan, magenta, yellow, black)


def _down(ink: float) -> float:
    """Whole per cents, never more than before."""
    return int(ink * 100 + 1e-9) / 100


def ground_at(sheet: Sheet, place: Point, below: int) -> Color | Picture:
    """What lies at a place under all but the first ``below`` areas: paper, a colour, a picture."""
    for area in reversed(sheet.areas[:below]):
        solid = isinstance(area.item, Picture) or area.item.fill is not None
        if solid and area.bounds.contains(place):
            return area.item if isinstance(area.item, Picture) else _fill(area.item)
    return WHITE


def _fill(shape: Shape) -> Color:
    return shape.fill if shape.fill is not None else WHITE
