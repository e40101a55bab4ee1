"""The page grid: trim, type area (版心), columns of characters and lines."""

from dataclasses import dataclass, replace

from editor.values.geometry import Point, Rect, Size


@dataclass(frozen=True, slots=True)
class PageGrid:
    """A grid in characters: ``columns`` × ``column_chars`` 字 with gutters, ``lines`` of body text.

    ``cell`` is the body size and ``leading`` its line distance in points; ``origin`` is the top
    left of the type area. A line's characters stand at the top of its leading, so a block of n
    lines is ``n·leading − (leading − cell)`` high and its edges meet the characters'.
    """

    trim: Size
    origin: Point = Point(0, 0)
    bleed: float = 0.0
    columns: int = 8
    column_chars: float = 13
    gutter_chars: float = 1
    cell: float = 9.0
    leading: float = 13.0
    lines: int = 107

    def centred(self, drop: float = 0.0) -> "PageGrid":
        """The grid with its type area in the middle of the page, ``drop`` points lower."""
        area = self.type_area
        x, y = (self.trim.width - area.width) / 2, (self.trim.height - area.height) / 2 + drop
        return replace(self, origin=Point(x, y))

    @property
    def column_width(self) -> float:
        """Points of one column."""
        return self.column_chars * self.cell

    @property
    def gutter(self) -> float:
        """Points between columns."""
        return self.gutter_chars * self.cell

    @property
    def type_area(self) -> Rect:
        """版心: the rectangle of all columns and lines."""
        return self.rect(0, 0, self.columns, self.lines)

    def rect(self, column: float, line: float, columns: float, lines: float) -> Rect:
        """The rectangle of grid cells, from the first line's character tops to the last's feet."""
        step = self.column_width + self.gutter
        return Rect(
            self.origin.x + column * step,
            self.origin.y + line * self.leading,
            columns * step - self.gutter,
            self.depth(lines),
        )

    def depth(self, lines: float) -> float:
        """Points that a block of lines takes, from the first one's character tops to the last
        one's feet."""
        return lines * self.leading - (self.leading - self.cell)

    def line_top(self, y: float) -> float:
        """The top of the first grid line at or below y."""
        steps = -((self.origin.y - y) // self.leading)
        count = int(steps)
        if self.origin.y + (count - 1) * self.leading >= y - 1e-6:
            count -= 1
        return self.origin.y + count * self.leading
