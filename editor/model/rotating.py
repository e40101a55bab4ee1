"""How a turned frame lies on its page: turned as a whole about its middle, text and all."""

import math
from functools import reduce

from editor.model.frame import Box, Frame, GroupFrame, leaves
from editor.values.geometry import Matrix, Point, Rect

STRAIGHT = Matrix()
FULL = 360.0


def turned_about(middle: Point, degrees: float) -> Matrix:
    """The map that turns clockwise about a point; quarter turns are exact."""
    angle = math.radians(degrees)
    sine, cosine = math.sin(angle), math.cos(angle)
    if degrees % 90 == 0:
        sine, cosine = float(round(sine)), float(round(cosine))
    there, back = Matrix(e=-middle.x, f=-middle.y), Matrix(e=middle.x, f=middle.y)
    return there.then(Matrix(cosine, sine, -sine, cosine)).then(back)


def rotation_of(box: Box) -> Matrix:
    """From the frame as it is laid out, upright, to where it lies on the page."""
    return turned_about(box.rect.center, box.rotation) if box.rotation else STRAIGHT


def upright_of(box: Box) -> Matrix:
    """From the page to the frame as it is laid out, upright."""
    return turned_about(box.rect.center, -box.rotation) if box.rotation else STRAIGHT


def corners_of(rect: Rect, matrix: Matrix) -> tuple[Point, ...]:
    """The corners of a rectangle under a map, clockwise from the top left."""
    xs, ys = (rect.x, rect.right, rect.right, rect.x), (rect.y, rect.y, rect.bottom, rect.bottom)
    return tuple(matrix.of(Point(x, y)) for x, y in zip(xs, ys, strict=True))


def reach_of(box: Box) -> Rect:
    """The smallest upright rectangle around a frame as it lies on the page."""
    if not box.rotation:
        return box.rect
    corners = corners_of(box.rect, rotation_of(box))
    xs, ys = [corner.x for corner in corners], [corner.y for corner in corners]
    return Rect.between(min(xs), min(ys), max(xs), max(ys))


def reach_around(frames: tuple[Frame, ...]) -> Rect:
    """The smallest upright rectangle around some frames (at least one)."""
    return reduce(Rect.united, (reach_of(frame.box) for frame in frames))


def grip_of(frames: tuple[Frame, ...]) -> tuple[Rect, float]:
    """The rectangle that the handles of some frames (at least one) stand on, and by how many
    degrees it is turned about its middle: a single frame's own, else the one around all."""
    if len(frames) == 1 and not isinstance(frames[0], GroupFrame):
        return frames[0].box.rect, frames[0].box.rotation
    return reach_around(frames), 0.0


def is_tilted(*frames: Frame) -> bool:
    """Whether one of some frames, or of their members, is turned by other than quarter turns."""
    return any(frame.box.rotation % 90 for frame in leaves(frames))


def stretched(box: Box, old: Rect, new: Rect) -> Rect:
    """The rectangle of a frame that keeps its share of a larger one, which becomes another. A
    tilted frame keeps its proportions, since it cannot be made slanting."""
    across = new.width / old.width if old.width else 1.0
    down = new.height / old.height if old.height else 1.0
    rect, middle = box.rect, box.rect.center
    x, y = new.x + (middle.x - old.x) * across, new.y + (middle.y - old.y) * down
    if box.rotation % 180 == 90:
        across, down = down, across
    elif box.rotation % 90:
        across = down = math.sqrt(abs(across * down))
    wide, high = rect.width * across, rect.height * down
    return Rect(x - wide / 2, y - high / 2, wide, high)


def lying(box: Box, rect: Rect) -> Rect:
    """The rectangle that, turned about its own middle, lies where a part (or more) of an upright
    frame comes to lie with it."""
    here, there = rect.center, rotation_of(box).of(rect.center)
    return rect.moved(there.x - here.x, there.y - here.y) if box.rotation else rect


def normal(degrees: float) -> float:
    """The same turn, more than -180 and at most 180 degrees, without the noise of sums."""
    turn = round(degrees % FULL, 6)
    return turn - FULL if turn > FULL / 2 else turn % FULL
