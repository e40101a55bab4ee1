"""From points on a page to places in text, and from places in text to carets and boxes."""

from collections.abc import Iterable
from dataclasses import dataclass

from editor.display.damage import mapped
from editor.display.items import STRAIGHT, DisplayList, TextItem, texts_in
from editor.model.place import Part, TextPoint, TextRef
from editor.values.geometry import Matrix, Point, Rect
from editor.values.ids import FrameId


@dataclass(frozen=True, slots=True)
class TextLine:
    """One line on the page that can be edited. *Along* is its reading direction, *across* the
    other one: a horizontal line runs along x. All of its places are those of its frame before
    ``matrix`` turns it."""

    frame: FrameId
    item: TextItem
    ref: TextRef
    matrix: Matrix = STRAIGHT

    @property
    def vertical(self) -> bool:
        """Whether it runs downwards."""
        return self.item.vertical

    @property
    def cell(self) -> Rect | None:
        """The table cell that it stands in."""
        return self.item.cell

    @property
    def start(self) -> int:
        """The offset of its first character."""
        return self.item.line.start

    @property
    def end(self) -> int:
        """The offset after its last character."""
        return self.item.line.end

    @property
    def origin(self) -> float:
        """Where it begins, along."""
        return self.item.y if self.vertical else self.item.x

    @property
    def box(self) -> Rect:
        """Its em boxes, from the first caret to the last."""
        edges = self.item.line.edges
        return self.part(edges[0], edges[-1]) if edges else self.part(0.0, 0.0)

    def part(self, first: float, last: float) -> Rect:
        """The stretch between two distances from its origin, as high as its em boxes."""
        item, line = self.item, self.item.line
        low, high = min(first, last), max(first, last)
        if item.vertical:
            return Rect.between(
                item.x - line.descent, item.y + low, item.x + line.ascent, item.y + high
            )
        return Rect.between(
            item.x + low, item.y - line.ascent, item.x + high, item.y + line.descent
        )

    def edge(self, offset: int) -> float:
        """How far from its origin a caret before the character stands."""
        edges = self.item.line.edges
        return edges[min(max(offset - self.start, 0), len(edges) - 1)] if edges else 0.0

    def offset_at(self, along: float) -> int:
        """The offset whose caret is nearest to a page coordinate along the line."""
        edges = self.item.line.edges[: self.end - self.start + 1]
        if not edges:
            return self.start
        wanted = along - self.origin
        return self.start + min(range(len(edges)), key=lambda i: abs(edges[i] - wanted))

    def along(self, point: Point) -> float:
        """The point's coordinate along the line."""
        return point.y if self.vertical else point.x

    def across(self, point: Point) -> float:
        """The point's coordinate across the line."""
        return point.x if self.vertical else point.y


@dataclass(frozen=True, slots=True)
class Caret:
    """Where a caret is drawn: a rectangle without thickness; ``vertical`` text has a flat one.
    Both are as before the frame is turned by ``matrix``."""

    rect: Rect
    vertical: bool
    matrix: Matrix = STRAIGHT

    @property
    def around(self) -> Rect:
        """The upright rectangle around it as it lies on the page."""
        return self.rect if self.matrix == STRAIGHT else mapped(self.rect, self.matrix)


@dataclass(frozen=True, slots=True)
class TextHit:
    """The nearest place in text. ``at_end``: it is the end of its line, not the next one's
    start."""

    at: TextPoint
    frame: FrameId
    at_end: bool


class PageText:
    """All editable lines of a display list."""

    def __init__(self, display: DisplayList) -> None:
        self.lines = tuple(
            TextLine(frame.frame, item, item.ref, matrix)
            for frame in display.frames
            for item, matrix in texts_in(frame.items)
            if item.ref is not None
        )

    def story(self, ref: TextRef, frame: FrameId | None = None) -> list[TextLine]:
        """The lines of one text (all paragraphs of the owner's part) in reading order.

        A text shown in several unlinked frames, such as a headline used twice, is taken from
        ``frame`` when it is there.
        """
        lines = [one for one in self.lines if _same_text(one.ref, ref)]
        if ref.part is not Part.BODY and any(one.frame == frame for one in lines):
            lines = [one for one in lines if one.frame == frame]
        return sorted(lines, key=lambda one: (one.ref.paragraph, one.start))

    def hit(self, point: Point, frame: FrameId) -> TextHit | None:
        """The nearest place in a frame's text; None when the frame shows no text."""
        return _nearest([one for one in self.lines if one.frame == frame], point)

    def hit_story(self, point: Point, ref: TextRef, frame: FrameId) -> TextHit | None:
        """The nearest place within one text, in whatever frame: for dragging a selection."""
        lines = self.story(ref, frame)
        boxes = {one.frame: one.box for one in lines}
        for one in lines:
            boxes[one.frame] = boxes[one.frame].united(one.box)
        if not boxes:
            return None
        turns = {one.frame: one.matrix for one in lines}
        nearest = min(boxes, key=lambda key: _distance(boxes[key], turns[key].back(point)))
        return _nearest([one for one in lines if one.frame == nearest], point)

    def line_of(
        self, at: TextPoint, frame: FrameId | None = None, *, at_end: bool = False
    ) -> TextLine | None:
        """The line that shows a caret at this place; None when it is not on the page.

        Where one line ends and the next begins with the same offset it is the next one, unless
        ``at_end``.
        """
        lines = [one for one in self.story(at.ref, frame) if one.ref == at.ref]
        fitting = [one for one in lines if one.start <= at.offset <= one.end]
        if not fitting:
            return None
        return fitting[0] if at_end else fitting[-1]

    def caret(
        self, at: TextPoint, frame: FrameId | None = None, *, at_end: bool = False
    ) -> Caret | None:
        """The caret at a place; None when the place is not on the page."""
        line = self.line_of(at, frame, at_end=at_end)
        if line is None:
            return None
        edge = line.edge(at.offset)
        return Caret(line.part(edge, edge), line.vertical, line.matrix)

    def boxes(
        self, first: TextPoint, last: TextPoint, frame: FrameId | None = None
    ) -> tuple[Rect, ...]:
        """Rectangles behind the text between two places of one text, a line each, as before
        their frames are turned."""
        return tuple(box for box, _ in self.pieces(first, last, frame))

    def pieces(
        self, first: TextPoint, last: TextPoint, frame: FrameId | None = None
    ) -> tuple[tuple[Rect, Matrix], ...]:
        """Those rectangles, each with what turns it."""
        out: list[tuple[Rect, Matrix]] = []
        for line in self.story(first.ref, frame):
            start, end = TextPoint(line.ref, line.start), TextPoint(line.ref, line.end)
            if end < first or start > last or (end == first and first != last and end != start):
                continue
            from_ = first.offset if line.ref == first.ref else line.start
            to = last.offset if line.ref == last.ref else line.end
            box = line.part(line.edge(max(from_, line.start)), line.edge(min(to, line.end)))
            if box.width > 0 and box.height > 0:
                out.append((box, line.matrix))
        return tuple(out)

    def entered(
        self, ref: TextRef, frame: FrameId, goal: float, *, last: bool
    ) -> tuple[TextHit, float] | None:
        """The place in the first or last line of a text that is ``goal`` points from the line's
        origin, and that place as a page coordinate: where a caret comes in from another page."""
        lines = self.story(ref, frame)
        if not lines:
            return None
        line = lines[-1 if last else 0]
        return _hit_on(line, line.origin + goal), line.origin + goal

    def beside(
        self, at: TextPoint, steps: int, goal: float, frame: FrameId, *, at_end: bool = False
    ) -> tuple[TextHit, float] | None:
        """The place ``steps`` lines further on (or back) nearest to ``goal``, a page coordinate
        along the lines, and the goal for the next step; None beyond the first or last line."""
        lines = self.story(at.ref, frame)
        here = self.line_of(at, frame, at_end=at_end)
        if here is None:
            return None
        index = _other_row(lines, lines.index(here), steps)
        if not 0 <= index < len(lines):
            return None
        there = min(
            (one for one in lines if _parts(one, lines[index]) and one is not here),
            key=lambda one: _gap(one, goal),
            default=lines[index],
        )
        if here.cell is not None and there.cell is not None:
            goal += _row_start(lines, there) - _row_start(lines, here)
        elif not same_column(here, there):
            goal += there.origin - here.origin
        if there.cell is not None and there.cell != here.cell:
            there = _in_row(lines, there, goal, from_above=steps > 0)
        return _hit_on(there, goal), goal


def _other_row(lines: list[TextLine], start: int, steps: int) -> int:
    """The index of the line ``steps`` further on, lines beside the first one left out."""
    here, index = lines[start], start + steps
    while 0 <= index < len(lines) and (_beside(here, lines[index]) or _parts(here, lines[index])):
        index += steps
    if here.cell is None and not 0 <= index < len(lines):
        return start + steps
    return index


def _same_text(one: TextRef, other: TextRef) -> bool:
    return one.owner == other.owner and one.part == other.part


def _nearest(lines: list[TextLine], point: Point) -> TextHit | None:
    if not lines:
        return None
    point = lines[0].matrix.back(point)
    lines = [one for one in lines if one.cell and one.cell.contains(point)] or lines
    column = min(_columns(lines), key=lambda group: _outside(group, point))
    line = min(column, key=lambda one: (_across_gap(one, point), _along_gap(one, point)))
    return _hit_on(line, line.along(point))


def _hit_on(line: TextLine, along: float) -> TextHit:
    offset = line.offset_at(along)
    at_end = offset == line.end and line.end > line.start
    return TextHit(TextPoint(line.ref, offset), line.frame, at_end)


def _columns(lines: Iterable[TextLine]) -> list[list[TextLine]]:
    """Lines that share a range along, such as the columns of a frame."""
    groups: list[list[TextLine]] = []
    reach = float("-inf")
    for line in sorted(lines, key=lambda one: _range(one)[0]):
        low, high = _range(line)
        if groups and low < reach:
            groups[-1].append(line)
        else:
            groups.append([line])
        reach = max(reach, high)
    return groups


def _range(line: TextLine) -> tuple[float, float]:
    box = line.box
    return (box.y, box.bottom) if line.vertical else (box.x, box.right)


def _outside(group: list[TextLine], point: Point) -> float:
    along = group[0].along(point)
    low = min(_range(one)[0] for one in group)
    high = max(_range(one)[1] for one in group)
    return max(low - along, along - high, 0.0)


def _across_gap(line: TextLine, point: Point) -> float:
    box, across = line.box, line.across(point)
    low, high = (box.x, box.right) if line.vertical else (box.y, box.bottom)
    return max(low - across, across - high, 0.0)


def _along_gap(line: TextLine, point: Point) -> float:
    return _gap(line, line.along(point))


def _gap(line: TextLine, along: float) -> float:
    low, high = _range(line)
    return max(low - along, along - high, 0.0)


def same_column(one: TextLine, other: TextLine) -> bool:
    """Whether two lines stand side by side across, not in different columns."""
    if one.frame != other.frame:
        return False
    if one.cell is not None or other.cell is not None:
        return True
    (low, high), (first, last) = _range(one), _range(other)
    return min(high, last) - max(low, first) > -1e-6


def _beside(one: TextLine, other: TextLine) -> bool:
    """Whether a line stands in another cell of the same row of a table."""
    here, there = one.cell, other.cell
    if here is None or there is None or here == there or one.ref != other.ref:
        return False
    return one.frame == other.frame and abs(here.y - there.y) < 1e-6


def _parts(one: TextLine, other: TextLine) -> bool:
    """Whether two lines of a paragraph stand side by side, as at both sides of a picture."""
    if one.ref != other.ref or one.frame != other.frame or one.cell or other.cell:
        return False
    here, there = one.item, other.item
    return abs(here.x - there.x if one.vertical else here.y - there.y) < 1e-6


def _row(lines: list[TextLine], there: TextLine) -> list[TextLine]:
    """All lines in the row of a cell."""
    return [one for one in lines if one.cell == there.cell or _beside(one, there)]


def _row_start(lines: list[TextLine], there: TextLine) -> float:
    return min(one.cell.x for one in _row(lines, there) if one.cell is not None)


def _in_row(lines: list[TextLine], there: TextLine, goal: float, *, from_above: bool) -> TextLine:
    """The line in the row of a cell that is nearest to a page coordinate along the lines."""
    row = sorted(_row(lines, there), key=lambda one: one.start, reverse=not from_above)

    def gap(one: TextLine) -> float:
        cell = one.cell or one.box
        return max(cell.x - goal, goal - cell.right, 0.0)

    return min(row, key=gap)


def _distance(box: Rect, point: Point) -> float:
    dx = max(box.x - point.x, point.x - box.right, 0.0)
    dy = max(box.y - point.y, point.y - box.bottom, 0.0)
    return dx + dy
