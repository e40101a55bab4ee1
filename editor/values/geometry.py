"""Points, sizes, rectangles, insets and matrices, in points with y growing downwards."""

from dataclasses import dataclass
from typing import Self


@dataclass(frozen=True, slots=True)
class Point:
    """A place on the page."""

    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Size:
    """A width and a height."""

    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Insets:
    """Distances inwards from the four edges (or outwards, as a clearance)."""

    left: float = 0.0
    top: float = 0.0
    right: float = 0.0
    bottom: float = 0.0

    @classmethod
    def all(cls, distance: float) -> Self:
        """The same distance on every side."""
        return cls(distance, distance, distance, distance)


@dataclass(frozen=True, slots=True)
class Rect:
    """A rectangle by its top left corner and its size; sizes are never negative by intent."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """The x of the right edge."""
        return self.x + self.width

    @property
    def bottom(self) -> float:
        """The y of the bottom edge."""
        return self.y + self.height

    @property
    def center(self) -> Point:
        """The middle."""
        return Point(self.x + self.width / 2, self.y + self.height / 2)

    @property
    def empty(self) -> bool:
        """Whether it has no area."""
        return self.width <= 0 or self.height <= 0

    @classmethod
    def between(cls, left: float, top: float, right: float, bottom: float) -> Self:
        """The rectangle between four edges."""
        return cls(left, top, right - left, bottom - top)

    def moved(self, dx: float, dy: float) -> "Rect":
        """The same rectangle elsewhere."""
        return Rect(self.x + dx, self.y + dy, self.width, self.height)

    def shrunk(self, insets: Insets) -> "Rect":
        """Without the insets; never narrower than nothing."""
        width = max(0.0, self.width - insets.left - insets.right)
        height = max(0.0, self.height - insets.top - insets.bottom)
        return Rect(self.x + insets.left, self.y + insets.top, width, height)

    def grown(self, insets: Insets) -> "Rect":
        """With the insets added outside."""
        return Rect(
            self.x - insets.left,
            self.y - insets.top,
            self.width + insets.left + insets.right,
            self.height + insets.top + insets.bottom,
        )

    def contains(self, point: Point) -> bool:
        """Whether the point lies inside or on an edge."""
        return self.x <= point.x <= self.right and self.y <= point.y <= self.bottom

    def overlaps(self, other: "Rect") -> bool:
        """Whether the two share area (touching edges do not count)."""
        return (
            self.x < other.right
            and other.x < self.right
            and self.y < other.bottom
            and other.y < self.bottom
        )

    def united(self, other: "Rect") -> "Rect":
        """The smallest rectangle around both."""
        return Rect.between(
            min(self.x, other.x),
            min(self.y, other.y),
            max(self.right, other.right),
            max(self.bottom, other.bottom),
        )


@dataclass(frozen=True, slots=True)
class Matrix:
    """An affine map: x' = a·x + c·y + e, y' = b·x + d·y + f."""

    a: float = 1.0
    b: float = 0.0
    c: float = 0.0
    d: float = 1.0
    e: float = 0.0
    f: float = 0.0

    def then(self, after: "Matrix") -> "Matrix":
        """This map followed by another."""
        return Matrix(
            self.a * after.a + self.b * after.c,
            self.a * after.b + self.b * after.d,
            self.c * after.a + self.d * after.c,
            self.c * after.b + self.d * after.d,
            self.e * after.a + self.f * after.c + after.e,
            self.e * after.b + self.f * after.d + after.f,
        )

    def back(self, point: Point) -> Point:
        """Where a point came from, under a map that only turns and moves."""
        x, y = point.x - self.e, point.y - self.f
        return Point(self.a * x + self.b * y, self.c * x + self.d * y)

    def of(self, point: Point) -> Point:
        """Where a point goes."""
        return Point(
            self.a * point.x + self.c * point.y + self.e,
            self.b * point.x + self.d * point.y + self.f,
        )
