"""Text around other frames (图文互斥): what is left of a line between obstacles."""

from collections.abc import Callable
from dataclasses import dataclass
from math import inf

from editor.layout.outline import Corner, Interval, shadow, thinned, united, without
from editor.model.frame import Frame, Wrap, WrapSide, leaves
from editor.model.rotating import corners_of, rotation_of, upright_of
from editor.values.geometry import Insets, Point, Rect

MIN_CELLS = 4
"""Beside an obstacle a line holds at least so many characters, or it is left empty."""
REACH = 10.0
"""So many boxes away from its own an outline may have corners."""
EDGE = 1e-3
"""Points by which a line may touch an obstacle."""


@dataclass(frozen=True, slots=True)
class Obstacle:
    """What text keeps away from.

    ``around`` is the rectangle around it, clearance included. ``corners`` are those of its
    polygon without the clearance, none when it is the rectangle itself.
    """

    around: Rect
    sides: WrapSide = WrapSide.LARGEST
    corners: tuple[Corner, ...] = ()
    clearance: Insets = Insets()

    def blocked(self, top: float, bottom: float) -> list[Interval]:
        """The stretches of a line between two heights that it takes, clearance included."""
        around, room = self.around, self.clearance
        if not (around.y < bottom - EDGE and top < around.bottom - EDGE):
            return []
        if not self.corners:
            return [(around.x, around.right)]
        band = top - room.bottom + EDGE, bottom + room.top - EDGE
        parts = shadow(self.corners, *band)
        return united([(left - room.left, right + room.right) for left, right in parts])

    def turned(self) -> "Obstacle":
        """The same in the mirror world of vertical text: x is down the page, y to the left."""
        room = self.clearance
        return Obstacle(
            turned(self.around),
            self.sides,
            tuple((y, -x) for x, y in self.corners),
            Insets(room.top, room.right, room.bottom, room.left),
        )


def turned(rect: Rect) -> Rect:
    """A rectangle of the page in the mirror world of vertical text."""
    return Rect(rect.y, -rect.right, rect.height, rect.width)


@dataclass(frozen=True, slots=True)
class Area:
    """A column to fill: lines run along x from ``x`` for ``width``, from ``top`` down to
    ``bottom``; ``obstacles`` cut into it."""

    frame: int
    x: float
    width: float
    top: float
    bottom: float
    obstacles: tuple[Obstacle, ...] = ()

    def segments(self, y: float, height: float, cell: float) -> tuple[Interval, ...]:
        """Start and width of the parts of a line that can be set, in reading order.

        Beside an obstacle they are whole characters wide, and MIN_CELLS at least.
        """
        if not self.obstacles:
            return ((self.x, self.width),)
        parts = (self._whole(part, cell) for part in self._free(y, height))
        return tuple(part for part in parts if part is not None)

    def widest(self, y: float, height: float, cell: float) -> Interval | None:
        """The widest of these parts, None when there is none."""
        return max(self.segments(y, height, cell), key=lambda part: part[1], default=None)

    def _free(self, y: float, height: float) -> list[Interval]:
        """What the obstacles leave of a line, on the sides where they let it go on."""
        free = [(self.x, self.x + self.width)]
        widest_only = False
        for obstacle in self.obstacles:
            taken = without(obstacle.blocked(y, y + height), -inf, self.x)
            taken = without(taken, self.x + self.width, inf)
            if not taken:
                continue
            widest_only |= obstacle.sides is WrapSide.LARGEST
            for left, right in _closed(taken, obstacle.sides):
                free = without(free, left, right)
        if widest_only and len(free) > 1:
            return [max(free, key=lambda part: part[1] - part[0])]
        return free

    def _whole(self, part: Interval, cell: float) -> Interval | None:
        left, right = part
        width = right - left
        if width >= self.width - 1e-6:
            return left, width
        if width < MIN_CELLS * cell - 1e-6:
            return None
        cells = (width + 1e-6) // cell * cell
        return (left if left <= self.x + 1e-6 else right - cells), cells


def _closed(taken: list[Interval], sides: WrapSide) -> list[Interval]:
    """What an obstacle takes of a line together with the sides that it closes to text."""
    match sides:
        case WrapSide.LEFT:
            return [(taken[0][0], inf)]
        case WrapSide.RIGHT:
            return [(-inf, taken[-1][1])]
        case WrapSide.NONE:
            return [(-inf, inf)]
        case _:
            return taken


def obstacle_of(rect: Rect, wrap: Wrap) -> Obstacle:
    """A frame's box as an obstacle, or its outline where that has an inside."""
    clearance = wrap.clearance
    if len(wrap.outline) < 3:
        return Obstacle(rect.grown(clearance), wrap.sides, (), clearance)
    corners = thinned(
        tuple(
            (rect.x + rect.width * _near(point.x), rect.y + rect.height * _near(point.y))
            for point in wrap.outline
        )
    )
    xs, ys = zip(*corners, strict=True)
    box = Rect.between(min(xs), min(ys), max(xs), max(ys))
    return Obstacle(box.grown(clearance), wrap.sides, corners, clearance)


def _seen_from(own: Frame, other: Frame, obstacle: Obstacle) -> Obstacle:
    """An obstacle as it lies for the lines of a frame, where one of the two is turned."""
    if not (own.box.rotation or other.box.rotation):
        return obstacle
    matrix = rotation_of(other.box).then(upright_of(own.box))
    room = obstacle.clearance if obstacle.corners else Insets()
    placed = tuple(matrix.of(Point(*corner)) for corner in obstacle.corners)
    placed = placed or corners_of(obstacle.around, matrix)
    corners = tuple((end.x, end.y) for end in placed)
    xs, ys = zip(*corners, strict=True)
    box = Rect.between(min(xs), min(ys), max(xs), max(ys))
    return Obstacle(box.grown(room), obstacle.sides, corners, room)


def _near(fraction: float) -> float:
    return min(max(fraction, -REACH), REACH)


def obstacles_for(
    frames: tuple[Frame, ...], own: Frame, rect: Rect, wrap_of: Callable[[Frame], Wrap | None]
) -> tuple[Obstacle, ...]:
    """The frames of a page that push text out of ``rect``."""
    out = []
    for frame in leaves(frames):
        if frame is own or frame.box.id == own.box.id:
            continue
        wrap = wrap_of(frame)
        if wrap is not None:
            obstacle = _seen_from(own, frame, obstacle_of(frame.box.rect, wrap))
            if obstacle.around.overlaps(rect):
                out.append(obstacle)
    return tuple(out)
