"""The outline of what shows of a picture: its own clipping path, else what is not transparent."""

from collections.abc import Iterator
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageFilter

from editor.pictures.screen import ScreenCopy, polygons, read_copy

SIDE = 360
"""Pixels of the longer side of the copy that is looked at: a quarter of a millimetre on 9 cm."""
GROWN = 5
"""Side of the square, in pixels, that every pixel that is seen fills: nothing of it is lost when
corners are left out."""
SEEN = 24
"""So opaque of 255 is seen."""
SMALLEST = 0.002
"""Spots that take less of the picture are no part of its outline."""
TOLERANCE = 1.6
"""Pixels by which corners may be left out."""
READ = 4_000
"""A path of more corners is read in steps."""
MOST = 60
"""So many corners can still be dragged by hand; of more, some are left out."""

Corner = tuple[float, float]
Shape = list[Corner]


def contour_of(path: Path) -> tuple[Corner, ...]:
    """The corners of one outline round all that shows, in fractions of the upright picture with y
    down; none for a picture without a clipping path and without transparent parts. Raises
    PictureError."""
    copy = read_copy(path, SIDE)
    across, down = copy.image.size
    shapes = [each for each in _shapes(copy) if abs(_area(each)) >= SMALLEST * across * down]
    if not shapes:
        return ()
    return tuple((x / across, y / down) for x, y in _eased(_joined(shapes)))


def _shapes(copy: ScreenCopy) -> list[Shape]:
    """Outlines in pixels of the copy."""
    across, down = copy.image.size
    if copy.clip is not None:
        return [[(x * across, y * down) for x, y in each] for each in polygons(copy.clip)]
    if copy.mask is None:
        return []
    return list(_traced(copy.mask.convert("L")))


def _traced(mask: Image.Image) -> Iterator[Shape]:
    """The edges round the opaque pixels and their neighbours, clockwise; round holes the other
    way."""
    seen = np.asarray(mask.filter(ImageFilter.MaxFilter(GROWN))) >= SEEN
    ways = _ways(np.pad(seen, 1))
    while ways:
        start, ends = next(iter(ways.items()))
        corners, at = [start], _taken(ways, start, ends)
        while at != start:
            corners.append(at)
            at = _taken(ways, at, ways[at])
        yield [(x - 1.0, y - 1.0) for x, y in corners]


def _ways(seen: NDArray[np.bool_]) -> dict[tuple[int, int], list[tuple[int, int]]]:
    """From each corner of the pixel grid to the next ones, what is seen at the right hand."""
    ways: dict[tuple[int, int], list[tuple[int, int]]] = {}
    above, left = seen[1:, :] & ~seen[:-1, :], seen[:, 1:] & ~seen[:, :-1]
    below, right = ~seen[1:, :] & seen[:-1, :], ~seen[:, 1:] & seen[:, :-1]
    for y, x in np.argwhere(above).tolist():
        ways.setdefault((x, y + 1), []).append((x + 1, y + 1))
    for y, x in np.argwhere(below).tolist():
        ways.setdefault((x + 1, y + 1), []).append((x, y + 1))
    for y, x in np.argwhere(left).tolist():
        ways.setdefault((x + 1, y + 1), []).append((x + 1, y))
    for y, x in np.argwhere(right).tolist():
        ways.setdefault((x + 1, y), []).append((x + 1, y + 1))
    return ways


def _taken(
    ways: dict[tuple[int, int], list[tuple[int, int]]],
    start: tuple[int, int],
    ends: list[tuple[int, int]],
) -> tuple[int, int]:
    end = ends.pop()
    if not ends:
        del ways[start]
    return end


def _joined(shapes: list[Shape]) -> Shape:
    """The largest shape where it holds all others, else the hull of all."""
    largest = max(shapes, key=lambda each: abs(_area(each)))
    left, top, right, bottom = _bounds(largest)
    for each in shapes:
        box = _bounds(each)
        if box[0] < left or box[1] < top or box[2] > right or box[3] > bottom:
            return _hull([corner for shape in shapes for corner in shape])
    return largest


def _area(shape: Shape) -> float:
    pairs = zip(shape, (*shape[1:], shape[0]), strict=True)
    return sum(one[0] * two[1] - two[0] * one[1] for one, two in pairs) / 2


def _bounds(shape: Shape) -> tuple[float, float, float, float]:
    xs, ys = zip(*shape, strict=True)
    return min(xs), min(ys), max(xs), max(ys)


def _hull(corners: Shape) -> Shape:
    """The tightest string round some corners, by Andrew's monotone chain."""
    points = sorted(set(corners))

    def chain(way: Iterator[Corner]) -> Shape:
        out: Shape = []
        for point in way:
            while len(out) > 1 and _side(out[-2], out[-1], point) <= 0:
                out.pop()
            out.append(point)
        return out[:-1]

    return chain(iter(points)) + chain(reversed(points))


def _side(first: Corner, second: Corner, point: Corner) -> float:
    """Above 0 when a point lies to one side of a line, below 0 to the other; twice the area."""
    return (second[0] - first[0]) * (point[1] - first[1]) - (second[1] - first[1]) * (
        point[0] - first[0]
    )


def _eased(shape: Shape) -> Shape:
    """As few corners as show the same shape, after Douglas and Peucker; at most about MOST."""
    shape = shape[:: -(-len(shape) // READ)]
    tolerance, eased = TOLERANCE, shape
    for _ in range(12):
        middle = len(shape) // 2
        halves = shape[: middle + 1], [*shape[middle:], shape[0]]
        eased = [corner for half in halves for corner in _straightened(half, tolerance)[:-1]]
        if len(eased) <= MOST:
            break
        tolerance *= 1.4
    return eased


def _straightened(line: Shape, tolerance: float) -> Shape:
    """A line with its ends and the corners that lie farther off than the tolerance."""
    kept, pieces = {0, len(line) - 1}, [(0, len(line) - 1)]
    while pieces:
        first, last = pieces.pop()
        if last - first < 2:
            continue
        away, at = max((_away(line[i], line[first], line[last]), i) for i in range(first + 1, last))
        if away > tolerance:
            kept.add(at)
            pieces += [(first, at), (at, last)]
    return [line[index] for index in sorted(kept)]


def _away(point: Corner, first: Corner, second: Corner) -> float:
    """How far a point is from the line through two others, or from them where they are one."""
    length = float(np.hypot(second[0] - first[0], second[1] - first[1]))
    if not length:
        return float(np.hypot(point[0] - first[0], point[1] - first[1]))
    return abs(_side(first, second, point)) / length
