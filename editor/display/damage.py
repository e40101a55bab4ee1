"""Where two display lists of a page differ, so that only that is painted again."""

from collections.abc import Hashable, Iterable, Sequence
from dataclasses import replace
from operator import is_

from editor.display.items import (
    DisplayList,
    Flow,
    FrameItems,
    Group,
    Item,
    Picture,
    PlacedGlyphs,
    Shape,
    TextItem,
)
from editor.values.geometry import Matrix, Point, Rect
from editor.values.path import Path

INK = 0.3
"""How far ink may leave its em boxes, as a share of the line's height."""

ALIKE = 1e-6
"""Points by which two sizes may differ and be the same."""

NOWHERE = Rect(0, 0, 0, 0)


def damage(old: DisplayList | None, new: DisplayList) -> tuple[Rect, ...]:
    """Rectangles in points that cover every difference, neighbours joined; empty when alike.

    Frames and items are compared by identity before they are compared by value.
    """
    if old is new:
        return ()
    if old is None or old.page != new.page or (old.size, old.bleed) != (new.size, new.bleed):
        return (paper(new),)
    return joined(_frame_damage(old.frames, new.frames))


def paper(display: DisplayList) -> Rect:
    """The page with its bleed."""
    bleed, size = display.bleed, display.size
    return Rect(-bleed, -bleed, size.width + 2 * bleed, size.height + 2 * bleed)


def frame_bounds(frame: FrameItems) -> Rect:
    """A rectangle around all ink of a frame; empty when it shows nothing."""
    boxes = [bounds(item) for item in frame.items]
    return _around(boxes) if boxes else NOWHERE


def bounds(item: Item) -> Rect:
    """A rectangle around the ink of an item, generous by a fraction of the type size."""
    match item:
        case TextItem():
            return _text_bounds(item)
        case Shape(path, _, stroke, width):
            return _padded(path_bounds(path), width if stroke else 0.0)
        case Picture(_, rect):
            return rect
        case Group(items, matrix, clip):
            boxes = [bounds(member) for member in items]
            inside = _around(boxes) if boxes else NOWHERE
            return mapped(path_bounds(clip) if clip else inside, matrix)


def _text_bounds(item: TextItem) -> Rect:
    line = item.line
    height = line.ascent + line.descent
    own = _line_bounds(item)
    boxes = [_run_bounds(item, run) for run in line.runs if abs(run.glyphs.size - height) > ALIKE]
    shapes = [replace(shape, path=shape.path.moved(item.x, item.y)) for shape in line.shapes]
    boxes += map(bounds, shapes)
    return _around([own, *boxes]) if boxes else own


def _run_bounds(item: TextItem, run: PlacedGlyphs) -> Rect:
    """Around a run of another size than its line, such as ruby or a drop initial."""
    glyphs, x, y = run.glyphs, item.x + run.dx, item.y + run.dy
    size, pad = glyphs.size, INK * glyphs.size
    match glyphs.flow:
        case Flow.RIGHT:
            box = Rect.between(x, y - size, x + glyphs.length, y + INK * size)
        case Flow.DOWN:
            box = Rect.between(x - size / 2, y, x + size / 2, y + glyphs.length)
        case Flow.TURNED:
            box = Rect.between(x - INK * size, y, x + size, y + glyphs.length)
    return _padded(box, pad)


def _line_bounds(item: TextItem) -> Rect:
    line = item.line
    pad = INK * (line.ascent + line.descent)
    first = min(0.0, line.edges[0] if line.edges else 0.0) - pad
    last = max(line.length, line.edges[-1] if line.edges else 0.0) + pad
    if item.vertical:
        left, right = item.x - line.descent - pad, item.x + line.ascent + pad
        return Rect.between(left, item.y + first, right, item.y + last)
    top, bottom = item.y - line.ascent - pad, item.y + line.descent + pad
    return Rect.between(item.x + first, top, item.x + last, bottom)


def path_bounds(path: Path) -> Rect:
    """The rectangle around a path's points, control points included."""
    xs = [value for _, values in path.commands for value in values[0::2]]
    ys = [value for _, values in path.commands for value in values[1::2]]
    return Rect.between(min(xs), min(ys), max(xs), max(ys)) if xs else NOWHERE


def mapped(rect: Rect, matrix: Matrix) -> Rect:
    """The rectangle around a rectangle's picture under a matrix."""
    corners = [matrix.of(Point(x, y)) for x in (rect.x, rect.right) for y in (rect.y, rect.bottom)]
    xs, ys = [corner.x for corner in corners], [corner.y for corner in corners]
    return Rect.between(min(xs), min(ys), max(xs), max(ys))


def joined(rects: Iterable[Rect], waste: float = 1.25) -> tuple[Rect, ...]:
    """Fewer rectangles over the same places; joining may cover ``waste`` times the area."""
    out: list[Rect] = []
    for rect in sorted(rects, key=lambda r: (r.x, r.y)):
        if out:
            both = out[-1].united(rect)
            if _area(both) <= waste * (_area(out[-1]) + _area(rect)):
                out[-1] = both
                continue
        out.append(rect)
    return tuple(out)


def same_items(one: Sequence[Item], other: Sequence[Item]) -> bool:
    """Whether two sequences hold the very same objects."""
    return one is other or (len(one) == len(other) and all(map(is_, one, other)))


def _frame_damage(old: Sequence[FrameItems], new: Sequence[FrameItems]) -> list[Rect]:
    before = {frame.frame: frame for frame in old}
    after = {frame.frame: frame for frame in new}
    places = [frame_bounds(frame) for frame in old if frame.frame not in after]
    places += [frame_bounds(frame) for frame in new if frame.frame not in before]
    kept_before = [key for key in before if key in after]
    kept_after = [key for key in after if key in before]
    for was, now in zip(kept_before, kept_after, strict=True):
        if was != now:
            places += [frame_bounds(before[was]), frame_bounds(after[now])]
        if not same_items(before[now].items, after[now].items):
            places += _item_damage(before[now].items, after[now].items)
    return [place for place in places if not place.empty]


def _item_damage(old: Sequence[Item], new: Sequence[Item]) -> list[Rect]:
    before = {look_of(item): item for item in old}
    after = {look_of(item): item for item in new}
    gone = [item for key, item in before.items() if key not in after]
    come = [item for key, item in after.items() if key not in before]
    return [bounds(item) for item in _unlike(gone, come)]


def _unlike(gone: list[Item], come: list[Item]) -> list[Item]:
    """Both, without the lines that were set anew just as they were: those of a paragraph before
    the place where something was typed."""
    lines = {(item.x, item.y): item for item in gone if isinstance(item, TextItem)}
    same: set[int] = set()
    for item in come:
        if isinstance(item, TextItem):
            was = lines.get((item.x, item.y))
            if was is not None and was.vertical == item.vertical and was.line == item.line:
                same |= {id(was), id(item)}
    return [item for item in gone + come if id(item) not in same]


def look_of(item: Item) -> Hashable:
    """What two items share when they look alike; lines by identity, so it is quick."""
    if isinstance(item, TextItem):
        return id(item.line), item.x, item.y, item.vertical
    if isinstance(item, Group):
        return tuple(look_of(member) for member in item.items), item.matrix, item.clip
    return item


def _around(boxes: Sequence[Rect]) -> Rect:
    around = boxes[0]
    for box in boxes[1:]:
        around = around.united(box)
    return around


def _padded(rect: Rect, pad: float) -> Rect:
    return Rect(rect.x - pad, rect.y - pad, rect.width + 2 * pad, rect.height + 2 * pad)


def _area(rect: Rect) -> float:
    return rect.width * rect.height
