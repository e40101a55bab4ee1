"""How text keeps away from a frame, changed point by point and side by side: the wrap outline."""

from dataclasses import dataclass, replace
from math import hypot, isfinite
from typing import Literal

from editor.edit.edit import Edit, Together
from editor.edit.frames import SetFrame
from editor.layout.outline import MOST_CORNERS
from editor.model.contouring import LEAST_CORNERS, wrap_of
from editor.model.frame import Frame, GroupFrame, Wrap, with_box
from editor.model.issue import Issue
from editor.model.rotating import rotation_of
from editor.model.shown import is_locked
from editor.values.geometry import Insets, Matrix, Point, Rect
from editor.values.ids import FrameId, PageId
from editor.values.language import Words

OUTLINE = Words("修改绕排轮廓", "Change wrap outline")
BOX = (Point(0, 0), Point(1, 0), Point(1, 1), Point(0, 1))
"""The corners of a frame's own box."""
FARTHEST = 10.0
"""So many boxes away from the frame a corner may lie at most."""

Side = Literal["left", "top", "right", "bottom"]
SIDES: tuple[Side, ...] = ("left", "top", "right", "bottom")


@dataclass(frozen=True, slots=True)
class Outlined:
    """A frame that pushes text away; ``locked`` by itself or with its layer. ``outline`` are the
    corners that it has now, in fractions of its box, none where text keeps away from the box."""

    page: PageId
    frame: Frame
    wrap: Wrap
    outline: tuple[Point, ...] = ()
    locked: bool = False

    @property
    def rect(self) -> Rect:
        """The frame's box."""
        return self.frame.box.rect

    @property
    def lies(self) -> Matrix:
        """From the upright frame to where it lies on the page: all points here are upright ones."""
        return rotation_of(self.frame.box)

    @property
    def is_box(self) -> bool:
        """Whether text keeps away from the box, with a clearance for every side."""
        return len(self.outline) < LEAST_CORNERS

    @property
    def fractions(self) -> tuple[Point, ...]:
        """The corners in fractions of the box."""
        return BOX if self.is_box else self.outline

    @property
    def corners(self) -> tuple[Point, ...]:
        """The corners as upright points."""
        rect = self.rect
        return tuple(
            Point(rect.x + rect.width * each.x, rect.y + rect.height * each.y)
            for each in self.fractions
        )

    @property
    def kept_clear(self) -> Rect:
        """The box with its clearance."""
        return self.rect.grown(self.wrap.clearance)

    def with_corner(self, index: int, point: Point) -> "Outlined":
        """A corner at an upright point."""
        corners = list(self.fractions)
        corners[index] = self._fraction(point)
        return self._outlined(tuple(corners))

    def with_new_corner(self, edge: int, point: Point) -> "Outlined":
        """One more corner, at an upright point, on the edge that begins at corner ``edge``; it
        gets the next number."""
        corners = self.fractions
        if len(corners) >= MOST_CORNERS:
            return self
        new = (*corners[: edge + 1], self._fraction(point), *corners[edge + 1 :])
        return self._outlined(new)

    def without_corner(self, index: int) -> "Outlined | None":
        """A corner less; None where no shape would be left."""
        corners = self.fractions
        if len(corners) <= LEAST_CORNERS:
            return None
        return self._outlined((*corners[:index], *corners[index + 1 :]))

    def with_clearance(self, side: Side, distance: float, *, all_sides: bool = False) -> "Outlined":
        """Another clearance of one side or of all, in points; never less than nothing."""
        free = max(distance, 0.0) if isfinite(distance) else 0.0
        old = self.wrap.clearance
        clearance = Insets.all(free) if all_sides else replace(old, **{side: free})
        return replace(self, wrap=replace(self.wrap, clearance=clearance))

    def with_outline(self, outline: tuple[Point, ...]) -> "Outlined":
        """Another shape in fractions of the box; no corners are the box itself."""
        return self._outlined(outline)

    def with_contour(self, issue: Issue, contour: tuple[Point, ...]) -> "Outlined":
        """Along the shape of the picture, in fractions of that; the outline follows it then."""
        wrap = replace(self.wrap, outline=(), contour=contour)
        box = replace(self.frame.box, wrap=wrap)
        return replace(self, wrap=wrap, outline=_now(issue, with_box(self.frame, box)))

    def distance(self, side: Side, point: Point) -> float:
        """How far an upright point is outside of a side of the frame."""
        rect = self.rect
        outside = {
            "left": rect.x - point.x,
            "top": rect.y - point.y,
            "right": point.x - rect.right,
            "bottom": point.y - rect.bottom,
        }
        return outside[side]

    def edge_near(self, point: Point, reach: float) -> int | None:
        """The edge that passes an upright point within ``reach`` points; None without one."""
        return _edge_near(self.corners, point, reach)

    def passes(self, point: Point, reach: float) -> bool:
        """Whether the line that the page shows, clearance of a box included, passes an
        upright point."""
        free = self.kept_clear
        box = (
            Point(free.x, free.y),
            Point(free.right, free.y),
            Point(free.right, free.bottom),
            Point(free.x, free.bottom),
        )
        return _edge_near(box if self.is_box else self.corners, point, reach) is not None

    def edit(self) -> Edit:
        """What gives the frame this wrap."""
        box = replace(self.frame.box, wrap=self.wrap)
        return Together((SetFrame(self.page, with_box(self.frame, box)),), OUTLINE)

    def _fraction(self, point: Point) -> Point:
        rect = self.rect
        across = (point.x - rect.x) / max(rect.width, 1e-6)
        down = (point.y - rect.y) / max(rect.height, 1e-6)
        return Point(_near(across), _near(down))

    def _outlined(self, corners: tuple[Point, ...]) -> "Outlined":
        wrap = replace(self.wrap, outline=corners, contour=())
        return replace(self, wrap=wrap, outline=corners)


def outlined(issue: Issue, frame_id: FrameId) -> Outlined | None:
    """A frame with its wrap, its own or that of its object style; None without any, and for a
    group, whose members push text away by themselves."""
    page, frame = issue.find_frame(frame_id) or (None, None)
    if page is None or frame is None or isinstance(frame, GroupFrame):
        return None
    style = issue.styles.frame_style(frame.box.style)
    wrap = frame.box.wrap or (style.wrap if style is not None else None)
    locked = frame.box.locked or is_locked(issue, frame)
    if wrap is None:
        return None
    return Outlined(page.id, frame, wrap, _now(issue, frame), locked)


def pushing(issue: Issue, frame_id: FrameId, clearance: float) -> Outlined | None:
    """A frame with its wrap, or with a new one as far away as ``clearance`` on all sides; None
    for a group and for a frame that is gone."""
    known = outlined(issue, frame_id)
    page, frame = issue.find_frame(frame_id) or (None, None)
    if known is not None or page is None or frame is None or isinstance(frame, GroupFrame):
        return known
    locked = frame.box.locked or is_locked(issue, frame)
    return Outlined(page.id, frame, Wrap(Insets.all(clearance)), (), locked)


def _now(issue: Issue, frame: Frame) -> tuple[Point, ...]:
    """The corners of the outline that a frame has now."""
    wrap = wrap_of(issue, frame)
    return wrap.outline if wrap is not None else ()


def _near(fraction: float) -> float:
    return round(min(max(fraction, -FARTHEST), FARTHEST), 5)


def _edge_near(corners: tuple[Point, ...], point: Point, reach: float) -> int | None:
    edges = zip(corners, (*corners[1:], corners[0]), strict=True)
    ways = [(_away(point, *edge), index) for index, edge in enumerate(edges)]
    away, index = min(ways)
    return index if away <= reach else None


def _away(point: Point, first: Point, second: Point) -> float:
    """How far a point is from the stretch between two others."""
    across, down = second.x - first.x, second.y - first.y
    length = across**2 + down**2
    along = ((point.x - first.x) * across + (point.y - first.y) * down) / length if length else 0.0
    along = min(max(along, 0.0), 1.0)
    return hypot(point.x - first.x - across * along, point.y - first.y - down * along)
