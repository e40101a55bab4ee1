"""A laid-out page under check: its facts, and what it paints, flat, from back to front."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, reduce
from typing import NamedTuple

from editor.display.damage import mapped, path_bounds
from editor.display.items import STRAIGHT, Flow, Glyphs, Group, Item, Picture, Shape, TextItem
from editor.layout.report import Fact, MissingPhoto, PageLayout
from editor.model.page import Page
from editor.values.color import Color
from editor.values.geometry import Matrix, Point, Rect
from editor.values.ids import FrameId, PageId

ASCENT = 0.88
"""Of an em box, what stands above the baseline."""


class Run(NamedTuple):
    """A run of glyphs: its frame and line, its origin, and how many areas lie below it."""

    frame: FrameId
    item: TextItem
    x: float
    y: float
    glyphs: Glyphs
    over: int
    matrix: Matrix = STRAIGHT

    @property
    def rect(self) -> Rect:
        """The rectangle around its em boxes as they lie on the page."""
        own = self._own
        return own if self.matrix is STRAIGHT else mapped(own, self.matrix)

    @property
    def _own(self) -> Rect:
        glyphs, size, length = self.glyphs, self.glyphs.size, self.glyphs.length
        match glyphs.flow:
            case Flow.RIGHT:
                return Rect(self.x, self.y - ASCENT * size, length, size)
            case Flow.DOWN:
                return Rect(self.x - size / 2, self.y, size, length)
            case Flow.TURNED:
                return Rect(self.x - (1 - ASCENT) * size, self.y, size, length)


class Lying(NamedTuple):
    """A rectangle and the map from its own lengths to the page's."""

    rect: Rect
    matrix: Matrix

    @property
    def bounds(self) -> Rect:
        """The upright rectangle around it on the page."""
        return self.rect if self.matrix is STRAIGHT else mapped(self.rect, self.matrix)

    def contains(self, point: Point) -> bool:
        """Whether a point of the page lies in it."""
        matrix = self.matrix
        area = matrix.a * matrix.d - matrix.b * matrix.c
        if not area:
            return False
        x, y = point.x - matrix.e, point.y - matrix.f
        there = (matrix.d * x - matrix.c * y) / area, (matrix.a * y - matrix.b * x) / area
        return self.rect.contains(Point(*there))


class Area(NamedTuple):
    """A shape or picture as it lies on the page: the rectangle around it, clipped, and the map
    from its own lengths to the page's; ``clips`` are the rectangles around what clips it."""

    frame: FrameId
    item: Shape | Picture
    bounds: Rect
    matrix: Matrix
    clips: tuple[Lying, ...] = ()

    def covers(self, point: Point) -> bool:
        """Whether a point of the page lies on it: on the rectangles around it and around all that
        clips it, before they are turned."""
        item = self.item
        own = path_bounds(item.path) if isinstance(item, Shape) else item.rect
        around = (Lying(own, self.matrix), *self.clips)
        return self.bounds.contains(point) and all(each.contains(point) for each in around)


@dataclass(frozen=True)
class Sheet:
    """A page: ``model`` has all frames that it shows, those of its masters too, as its own; it is
    None when the issue does not have the page (any more)."""

    layout: PageLayout
    model: Page | None

    @property
    def page(self) -> PageId:
        """The page's id."""
        return self.layout.page

    @property
    def facts(self) -> tuple[Fact, ...]:
        """What layout found."""
        return self.layout.facts

    @property
    def runs(self) -> tuple[Run, ...]:
        """All text but the names of lost files."""
        return self._painted[0]

    @property
    def areas(self) -> tuple[Area, ...]:
        """All shapes and pictures."""
        return self._painted[1]

    @property
    def trim(self) -> Rect:
        """The page after trimming."""
        size = self.layout.display.size
        return Rect(0, 0, size.width, size.height)

    def pictures(self) -> Iterator[tuple[Area, Picture]]:
        """The pictures among the areas."""
        for area in self.areas:
            if isinstance(area.item, Picture):
                yield area, area.item

    def shapes(self) -> Iterator[tuple[Area, Shape]]:
        """The shapes among the areas."""
        for area in self.areas:
            if isinstance(area.item, Shape):
                yield area, area.item

    @cached_property
    def _painted(self) -> tuple[tuple[Run, ...], tuple[Area, ...]]:
        runs, areas = list[Run](), list[Area]()
        for frame in self.layout.display.frames:
            for item in frame.items:
                _paint(frame.frame, item, STRAIGHT, (), (runs, areas))
        lost = {fact.frame for fact in self.facts if isinstance(fact, MissingPhoto)}
        return tuple(run for run in runs if run.frame not in lost), tuple(areas)

    @cached_property
    def colors(self) -> dict[Color, FrameId]:
        """Every colour of text, lines and grounds, with the first frame that it is seen in."""
        found: dict[Color, FrameId] = {}
        for run in self.runs:
            found.setdefault(run.glyphs.color, run.frame)
        for area, shape in self.shapes():
            for color in (shape.fill, shape.stroke):
                if color is not None:
                    found.setdefault(color, area.frame)
        return found


def _paint(
    frame: FrameId,
    item: Item,
    matrix: Matrix,
    clips: tuple[Lying, ...],
    out: tuple[list[Run], list[Area]],
) -> None:
    runs, areas = out
    match item:
        case TextItem(x, y, line):
            over = len(areas)
            runs += [
                Run(frame, item, x + dx, y + dy, own, over, matrix) for dx, dy, own in line.runs
            ]
            for shape in line.shapes:
                moved = Matrix(e=x, f=y).then(matrix)
                areas.append(_area(frame, shape, Lying(path_bounds(shape.path), moved), clips))
        case Shape(path):
            areas.append(_area(frame, item, Lying(path_bounds(path), matrix), clips))
        case Picture(_, rect):
            areas.append(_area(frame, item, Lying(rect, matrix), clips))
        case Group(items, own, cut):
            inner = own.then(matrix)
            if cut is not None:
                clips = (*clips, Lying(path_bounds(cut), inner))
            for member in items:
                _paint(frame, member, inner, clips, out)


def _area(frame: FrameId, item: Shape | Picture, own: Lying, clips: tuple[Lying, ...]) -> Area:
    bounds = reduce(common, (each.bounds for each in clips), own.bounds)
    return Area(frame, item, bounds, own.matrix, clips)


def common(one: Rect, other: Rect) -> Rect:
    """What two rectangles share; empty when they are apart."""
    left, top = max(one.x, other.x), max(one.y, other.y)
    right, bottom = min(one.right, other.right), min(one.bottom, other.bottom)
    return Rect.between(left, top, max(left, right), max(top, bottom))
