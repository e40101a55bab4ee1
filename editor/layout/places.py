"""Where the text of a chain may stand: frames, obstacles and jump lines, as values and columns."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from editor.layout.chains import Chain, Link
from editor.layout.columns import columns_of, inner_rect
from editor.layout.jumps import NO_JUMP, Jump, jumps_of
from editor.layout.wrap import Area, Obstacle, obstacles_for
from editor.model.frame import Direction, Frame, TextFrame, Wrap
from editor.model.grid import PageGrid
from editor.model.issue import IssueInfo
from editor.model.page import Page
from editor.values.geometry import Rect

EXTENT = 20_000.0
"""Points beyond which no page reaches; a file may name any number."""
DEPTH = 60_000.0
"""Points of all columns of a frame, one below the other, that are looked at."""


@dataclass(frozen=True, slots=True)
class Place:
    """A frame of a chain with all that decides where its text may stand: a memo key."""

    frame: TextFrame
    inner: Rect
    grid: PageGrid
    obstacles: tuple[Obstacle, ...] = ()
    jump: Jump = NO_JUMP


class Surroundings:
    """Looks up what a frame's place depends on besides its page; ``around`` are all frames of a
    page that may push its text away, those of its masters and of hidden layers too."""

    def __init__(
        self,
        inner: Callable[[Frame], Rect],
        wrap: Callable[[Frame], Wrap | None],
        info: IssueInfo,
        around: Callable[[Page], tuple[Frame, ...]],
    ) -> None:
        self.inner = inner
        self.wrap = wrap
        self.info = info
        self.around = around

    def places(self, chain: Chain) -> tuple[Place, ...]:
        """What the frames of a chain offer."""
        pairs = zip(chain.links, jumps_of(chain, self.info), strict=True)
        return tuple(self._place(link, jump) for link, jump in pairs)

    def _place(self, link: Link, jump: Jump) -> Place:
        inner = self.inner(link.frame)
        obstacles = obstacles_for(self.around(link.page), link.frame, inner, self.wrap)
        return Place(link.frame, inner, sound(link.page.grid), obstacles, jump)


def sound(grid: PageGrid) -> PageGrid:
    """The grid, or one that can be divided by when a file names cells or lines of no size."""
    if grid.cell >= 1.0 and grid.leading >= 1.0:
        return grid
    return replace(grid, cell=max(grid.cell, 1.0), leading=max(grid.leading, 1.0))


def areas_of(number: int, place: Place) -> list[Area]:
    """The columns of one frame as areas; none when a frame cannot take one character."""
    frame, grid = place.frame, place.grid
    vertical = frame.direction is Direction.VERTICAL
    inner = inner_rect(frame, place.inner)
    free = vertical or frame.box.rotation
    top = inner.y if free else grid.line_top(inner.y - 1e-3)
    columns = columns_of(frame, (inner.x, inner.width), grid)
    bottom = min(inner.bottom, top + EXTENT, top + DEPTH / len(columns))
    obstacles = place.obstacles
    if vertical:
        obstacles = tuple(obstacle.turned() for obstacle in obstacles)
    return [
        Area(number, x, width, top, bottom, _reaching(obstacles, Rect(x, top, width, bottom - top)))
        for x, width in columns
        if width >= grid.cell - 1e-6 and bottom - top >= grid.cell - 1e-3
    ]


def _reaching(obstacles: tuple[Obstacle, ...], column: Rect) -> tuple[Obstacle, ...]:
    return tuple(obstacle for obstacle in obstacles if obstacle.around.overlaps(column))
