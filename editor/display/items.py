"""Display lists: set lines of glyphs, shapes and pictures at fixed places on a page.

All lengths are points, y down, from the trim's top left corner.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import Enum
from typing import NamedTuple

from editor.model.font import FaceKey
from editor.model.frame import Cutout
from editor.model.photo import is_vector
from editor.model.place import TextRef
from editor.model.tone import AS_TAKEN, Tone
from editor.values.color import Color
from editor.values.geometry import Matrix, Rect, Size
from editor.values.ids import FrameId, PageId
from editor.values.path import Path

STRAIGHT = Matrix()
"""The map that leaves everything where it is."""


class Flow(Enum):
    """How a run's glyphs follow each other.

    RIGHT: horizontal, origins on the baseline. DOWN: upright glyphs one below the other, the
    origin is the middle of the top of the em box. TURNED: a horizontal run rotated 90° clockwise
    as a whole, origins on its (vertical) baseline.
    """

    RIGHT = 0
    DOWN = 1
    TURNED = 2


class Glyphs(NamedTuple):
    """A run of one face, size and colour.

    Glyph i stands ``offsets[i]`` points along the flow from the run's origin. ``text`` is what
    the run says; ``clusters[i]`` is the index in ``text`` of the first character of glyph i, or
    None when glyphs and characters go one to one. ``scale_x`` condenses glyphs along the line
    (长扁字); offsets are final. ``length`` is the advance of the whole run.
    """

    face: FaceKey
    size: float
    color: Color
    ids: tuple[int, ...]
    offsets: tuple[float, ...]
    text: str
    length: float
    clusters: tuple[int, ...] | None = None
    flow: Flow = Flow.RIGHT
    scale_x: float = 1.0


class PlacedGlyphs(NamedTuple):
    """A run inside a line: (dx, dy) from the line's origin to the run's origin."""

    dx: float
    dy: float
    glyphs: Glyphs


@dataclass(frozen=True, slots=True)
class Shape:
    """A path, filled and stroked; ``dash`` in points, ``round_dots`` for 点线."""

    path: Path
    fill: Color | None = None
    stroke: Color | None = None
    width: float = 0.0
    dash: tuple[float, ...] = ()
    round_dots: bool = False


class SetLine(NamedTuple):
    """One composed line of a paragraph: characters ``start`` up to ``end`` of its text.

    ``edges`` has one entry per character plus one: where a caret before that character stands,
    in points along the line. ``length`` is the extent of the ink boxes; ``ascent`` and
    ``descent`` are the em box above and below the baseline (vertical: right and left of the
    line's axis). ``stretch`` is what each stretched gap got, in em (negative: squeezed).
    ``shapes`` are the marks at the line's characters (着重号、专名号), from the line's origin.
    """

    start: int
    end: int
    edges: tuple[float, ...]
    length: float
    ascent: float
    descent: float
    runs: tuple[PlacedGlyphs, ...]
    stretch: float = 0.0
    shapes: tuple[Shape, ...] = ()


class TextItem(NamedTuple):
    """A set line at a place: horizontal lines start on the baseline at (x, y); vertical ones at
    the top of their axis. ``ref`` is the paragraph it shows; None for text that is not edited.
    ``cell`` is the table cell that the line stands in. A tuple, since an issue has one for each
    of its lines and a dataclass takes three times as long to make."""

    x: float
    y: float
    line: SetLine
    ref: TextRef | None = None
    vertical: bool = False
    cell: Rect | None = None


@dataclass(frozen=True, slots=True)
class Picture:
    """A photo file (relative to the project's photos) in a rectangle.

    ``crop`` is the part shown in fractions of the picture as seen upright; of a PDF, of what is
    trimmed of its ``page``. It may reach beyond the picture: nothing shows there but a PDF's bleed.
    """

    file: str
    rect: Rect
    crop: Rect = Rect(0, 0, 1, 1)
    tone: Tone = AS_TAKEN
    cutout: Cutout = Cutout.NONE
    page: int = 0

    @property
    def whole(self) -> Matrix:
        """From the unit square of the upright picture to the page, so that the crop, which must
        not be empty, fills the rectangle."""
        width, height = self.rect.width / self.crop.width, self.rect.height / self.crop.height
        left, top = self.rect.x - self.crop.x * width, self.rect.y - self.crop.y * height
        return Matrix(width, 0, 0, height, left, top)

    @property
    def is_vector(self) -> bool:
        """Whether it is drawn, a PDF page or SVG, not made of pixels."""
        return is_vector(self.file)


@dataclass(frozen=True, slots=True)
class Group:
    """Items under a transform and a clip."""

    items: tuple["Item", ...]
    matrix: Matrix = Matrix()
    clip: Path | None = None


Item = TextItem | Shape | Picture | Group


@dataclass(frozen=True, slots=True)
class FrameItems:
    """What one frame shows; ``rect`` is around the frame as it lies on the page."""

    frame: FrameId
    rect: Rect
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class DisplayList:
    """A page as it prints, frames from back to front."""

    page: PageId
    size: Size
    bleed: float
    frames: tuple[FrameItems, ...]


def texts_in(items: Iterable[Item], matrix: Matrix = STRAIGHT) -> Iterator[tuple[TextItem, Matrix]]:
    """All set lines, those in groups too, with what maps their places to the page."""
    for item in items:
        if isinstance(item, TextItem):
            yield item, matrix
        elif isinstance(item, Group):
            yield from texts_in(item.items, item.matrix.then(matrix))
