"""Printer's marks around a sheet: crop, bleed and fold marks, register marks and the colour bar.

All lie outside the bleed. Lengths are points, y down from the trim's top left corner.
"""

from collections.abc import Iterable, Iterator, Sequence

from editor.display.items import Shape
from editor.model.output import Marks
from editor.values.color import Cmyk, Color, Spot, tinted
from editor.values.geometry import Rect, Size
from editor.values.path import Command, Path
from editor.values.units import MM

OFFSET = 1 * MM
"""How far the marks keep from the bleed."""
LENGTH = 5 * MM
WIDTH = 0.25
RADIUS = 1.5 * MM
DISC = 0.8 * MM
ROUND = 0.5523
"""The handle of a Bézier quarter circle of radius 1."""
SLUG = OFFSET + LENGTH + 1 * MM
"""The room that marks take outside the bleed."""
INDENT = 2 * MM
"""How far the bar and the page's line keep from the crop mark at their side."""
EVERY_PLATE = Spot("All", Cmyk(1, 1, 1, 1))
"""Registration colour: the Separation that prints on every plate."""
NO_PLATE = tinted(EVERY_PLATE, 0)

_INKS = (Cmyk(1, 0, 0, 0), Cmyk(0, 1, 0, 0), Cmyk(0, 0, 1, 0), Cmyk(0, 0, 0, 1))
_OVER = (Cmyk(0, 1, 1, 0), Cmyk(1, 0, 1, 0), Cmyk(1, 1, 0, 0))
_BALANCE = (
    Cmyk(0.25, 0.19, 0.19, 0),
    Cmyk(0, 0, 0, 0.25),
    Cmyk(0.5, 0.4, 0.4, 0),
    Cmyk(0, 0, 0, 0.5),
)
"""Greys of three inks, each beside the black that it should look like (ISO 12647-2)."""


def marks(
    size: Size, bleed: float, which: Marks, folds: Sequence[float], spots: Sequence[Spot]
) -> tuple[Shape, ...]:
    """The marks of a sheet. ``folds`` is where pages meet, ``spots`` the spot inks on the bar."""
    near = bleed + OFFSET
    shapes: list[Shape] = []
    if which.crop:
        shapes += _corners(size, 0.0, near, LENGTH)
        shapes += _folds(size, near, folds)
    if which.bleed and bleed > 0:
        shapes += _corners(size, bleed, near, LENGTH / 2)
    if which.registration:
        shapes += _targets(size, near + LENGTH / 2)
    if which.bar:
        shapes += _bar(size, near, spots)
    return tuple(shapes)


def room(size: Size, which: Marks) -> float:
    """How long the bar or the page's line may be: up to the register mark, if there is one."""
    return (size.width / 2 - LENGTH if which.registration else size.width - INDENT) - INDENT


def _corners(size: Size, beyond: float, near: float, length: float) -> Iterator[Shape]:
    """Two lines at every corner of the trim grown by ``beyond``."""
    far = near + length
    for x in (-beyond, size.width + beyond):
        yield _line(x, -near, x, -far)
        yield _line(x, size.height + near, x, size.height + far)
    for y in (-beyond, size.height + beyond):
        yield _line(-near, y, -far, y)
        yield _line(size.width + near, y, size.width + far, y)


def _folds(size: Size, near: float, folds: Iterable[float]) -> Iterator[Shape]:
    for x in folds:
        yield _line(x, -near, x, -near - LENGTH, dash=(2, 1))
        yield _line(x, size.height + near, x, size.height + near + LENGTH, dash=(2, 1))


def _targets(size: Size, beyond: float) -> Iterator[Shape]:
    width, height = size.width, size.height
    for x, y in (
        (width / 2, -beyond),
        (width / 2, height + beyond),
        (-beyond, height / 2),
        (width + beyond, height / 2),
    ):
        yield from _target(x, y)


def _target(x: float, y: float) -> Iterator[Shape]:
    """A cross in a circle, white where it crosses the disc in the middle."""
    reach = LENGTH / 2
    yield Shape(_circle(x, y, DISC), fill=EVERY_PLATE)
    yield Shape(_circle(x, y, RADIUS), stroke=EVERY_PLATE, width=WIDTH)
    for length, color in ((reach, EVERY_PLATE), (DISC, NO_PLATE)):
        for across, down in ((length, 0.0), (0.0, length)):
            path = Path.line(x - across, y - down, x + across, y + down)
            yield Shape(path, stroke=color, width=WIDTH)


def _bar(size: Size, near: float, spots: Sequence[Spot]) -> Iterator[Shape]:
    """Every ink solid and at half strength, two inks over each other, greys, and spot inks."""
    half = tuple(tinted(color, 0.5) for color in (*_INKS, *_OVER))
    patches: tuple[Color, ...] = (*_INKS, *_OVER, *half, *_BALANCE)
    patches += tuple(tinted(spot, tint) for spot in spots for tint in (1.0, 0.5))
    free = room(size, Marks())
    side = min(LENGTH, free / len(patches))
    for number, color in enumerate(patches):
        patch = Rect(INDENT + number * side, -near - LENGTH, side, LENGTH)
        yield Shape(Path.rectangle(patch), fill=color)


def _line(x0: float, y0: float, x1: float, y1: float, dash: tuple[float, ...] = ()) -> Shape:
    return Shape(Path.line(x0, y0, x1, y1), stroke=EVERY_PLATE, width=WIDTH, dash=dash)


def _circle(x: float, y: float, r: float) -> Path:
    h = r * ROUND
    quarters: tuple[Command, ...] = (
        ("M", (x + r, y)),
        ("C", (x + r, y + h, x + h, y + r, x, y + r)),
        ("C", (x - h, y + r, x - r, y + h, x - r, y)),
        ("C", (x - r, y - h, x - h, y - r, x, y - r)),
        ("C", (x + h, y - r, x + r, y - h, x + r, y)),
        ("Z", ()),
    )
    return Path(quarters)
