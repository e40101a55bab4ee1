"""Ready-made outlines that text keeps away from, in fractions of a frame's box."""

import math

from editor.values.geometry import Point

ROUND = 72
"""Corners of an ellipse: over 10 cm it is less than 0.05 mm off the round."""
RADIUS = 0.2
"""Of a rounded box: the part of its width and height that a round corner takes."""


def _turn(step: int) -> Point:
    angle = 2 * math.pi * step / ROUND
    return Point(math.cos(angle), math.sin(angle))


ELLIPSE = tuple(
    Point(round(0.5 + each.x / 2, 4), round(0.5 + each.y / 2, 4))
    for each in map(_turn, range(ROUND))
)


def _rounded() -> tuple[Point, ...]:
    middles = (
        (1 - RADIUS, 1 - RADIUS),
        (RADIUS, 1 - RADIUS),
        (RADIUS, RADIUS),
        (1 - RADIUS, RADIUS),
    )
    quarter = ROUND // 4
    return tuple(
        Point(round(x + each.x * RADIUS, 4), round(y + each.y * RADIUS, 4))
        for index, (x, y) in enumerate(middles)
        for each in map(_turn, range(index * quarter, (index + 1) * quarter + 1, 2))
    )


ROUNDED = _rounded()
