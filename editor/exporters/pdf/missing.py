"""Characters that no font has: their boxes as outlines, since .notdef must not be shown as text."""

from collections.abc import Iterator

from editor.display.items import Flow, Glyphs, Shape
from editor.fonts.face import Face
from editor.values.geometry import Matrix, Point
from editor.values.path import Command, Path

MISSING = 0
"""The glyph id of .notdef."""


def boxes(x: float, y: float, run: Glyphs, face: Face) -> Iterator[Shape]:
    """The outlines of the missing glyphs of a run with its origin at (x, y)."""
    commands = face.outline(MISSING)
    for gid, offset in zip(run.ids, run.offsets, strict=True):
        if gid == MISSING and commands:
            place = _place(x, y, offset, run, face)
            yield Shape(Path(tuple(_through(command, place) for command in commands)), run.color)


def without(x: float, y: float, run: Glyphs) -> tuple[float, float, Glyphs]:
    """The run and its origin without the missing glyphs; the glyph before a missing one says its
    character too."""
    kept = [at for at, gid in enumerate(run.ids) if gid != MISSING]
    clusters = run.clusters or range(len(run.ids))
    start = run.offsets[kept[0]] if kept else 0.0
    cut = run._replace(
        ids=tuple(run.ids[at] for at in kept),
        offsets=tuple(run.offsets[at] - start for at in kept),
        clusters=tuple(clusters[at] for at in kept),
        length=run.length - start,
    )
    return (x + start, y, cut) if run.flow is Flow.RIGHT else (x, y + start, cut)


def _place(x: float, y: float, offset: float, run: Glyphs, face: Face) -> Matrix:
    """From a glyph's outline in em to the page."""
    size, along = run.size, run.size * run.scale_x
    match run.flow:
        case Flow.RIGHT:
            return Matrix(along, 0, 0, size, x + offset, y)
        case Flow.TURNED:
            return Matrix(0, along, -size, 0, x, y + offset)
        case Flow.DOWN:
            middle, top = face.vertical_origin(MISSING)
            return Matrix(size, 0, 0, along, x - middle * size, y + offset + top * along)


def _through(command: Command, place: Matrix) -> Command:
    kind, values = command
    points = (place.of(Point(*values[at : at + 2])) for at in range(0, len(values), 2))
    return kind, tuple(value for point in points for value in (point.x, point.y))
