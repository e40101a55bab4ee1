"""Crop marks and registration marks, on every plate, outside what is cut off."""

from editor.exporters.pdf.objects import numbers
from editor.values.geometry import Size
from editor.values.units import MM

OFFSET = 1 * MM
"""How far the marks keep from the bleed."""
LENGTH = 5 * MM
WIDTH = 0.25
RADIUS = 1.2 * MM
ROUND = 0.5523
"""The handle of a Bézier quarter circle of radius 1."""
SLUG = OFFSET + LENGTH + 1 * MM
"""The room that marks take outside the bleed."""


def marks(size: Size, bleed: float) -> str:
    """The paths of all marks, to be stroked, in the page's space (y down)."""
    near = bleed + OFFSET
    far = near + LENGTH
    width, height = size.width, size.height
    lines = []
    for x in (0.0, width):
        lines += [_line(x, -near, x, -far), _line(x, height + near, x, height + far)]
    for y in (0.0, height):
        lines += [_line(-near, y, -far, y), _line(width + near, y, width + far, y)]
    middle = near + LENGTH / 2
    for x, y in (
        (width / 2, -middle),
        (width / 2, height + middle),
        (-middle, height / 2),
        (width + middle, height / 2),
    ):
        lines.append(_target(x, y))
    return f"{numbers(WIDTH)} w " + "\n".join(lines)


def _line(x0: float, y0: float, x1: float, y1: float) -> str:
    return f"{numbers(x0, y0)} m {numbers(x1, y1)} l S"


def _target(x: float, y: float) -> str:
    """A cross in a circle."""
    reach = LENGTH / 2
    r, h = RADIUS, RADIUS * ROUND
    circle = (
        f"{numbers(x + r, y)} m {numbers(x + r, y + h, x + h, y + r, x, y + r)} c "
        f"{numbers(x - h, y + r, x - r, y + h, x - r, y)} c "
        f"{numbers(x - r, y - h, x - h, y - r, x, y - r)} c "
        f"{numbers(x + h, y - r, x + r, y - h, x + r, y)} c s"
    )
    cross = [_line(x - reach, y, x + reach, y), _line(x, y - reach, x, y + reach)]
    return "\n".join([*cross, circle])
