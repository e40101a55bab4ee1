"""The facts that layout finds on its way; checks and badges read them, nothing recomputes them."""

from dataclasses import dataclass

from editor.display.items import DisplayList
from editor.model.place import Part, TextPoint
from editor.values.ids import ArticleId, FrameId, PageId, PhotoId


@dataclass(frozen=True, slots=True)
class StoryFit:
    """How a story fills its frames, exactly: 余 (over), 缺 (short) or 齐 (both 0).

    ``over_lines`` and ``over_chars`` found no room; ``short_lines`` are free lines and
    ``short_chars`` the characters they would take. ``frames`` is the chain, head first.
    """

    article: ArticleId
    frames: tuple[FrameId, ...]
    over_lines: int = 0
    over_chars: int = 0
    short_lines: int = 0
    short_chars: int = 0
    cut: TextPoint | None = None


@dataclass(frozen=True, slots=True)
class HeadFit:
    """How one part of a title fits: ``chars`` 字 (letters and digits are halves) of the
    ``capacity`` that its style has at its own size, and how it is set to fit.

    ``size`` in points instead of the style's ``own_size``. Of what does not ``fits``, ``over`` 字
    are too many; 0 when the frame is only too flat.
    """

    frame: FrameId
    article: ArticleId
    part: Part
    chars: float
    capacity: int
    lines: int
    size: float
    own_size: float
    scale: float = 1.0
    fits: bool = True
    over: int = 0


@dataclass(frozen=True, slots=True)
class Capacity:
    """What a text frame without a story holds: body lines, and characters of body size."""

    frame: FrameId
    lines: int
    chars: int


@dataclass(frozen=True, slots=True)
class LoneLine:
    """A line that stands alone at a column's foot, or at its ``head``, for want of a cure."""

    at: TextPoint
    frame: FrameId
    head: bool


@dataclass(frozen=True, slots=True)
class MissingGlyph:
    """A character that no font has; a box stands in its place."""

    char: str
    at: TextPoint | None
    frame: FrameId


@dataclass(frozen=True, slots=True)
class MissingPhoto:
    """A photo frame without a readable picture. ``cause``: ``none``, ``missing`` or ``broken``."""

    frame: FrameId
    photo: PhotoId | None
    file: str
    cause: str


@dataclass(frozen=True, slots=True)
class LooseLine:
    """A justified line whose gaps grew beyond ¼ em; ``stretch`` in em."""

    at: TextPoint
    frame: FrameId
    stretch: float


@dataclass(frozen=True, slots=True)
class TightTable:
    """Something of a table does not fit: a ``word`` in its cell, the ``columns`` in the measure,
    or the table in ``vertical`` text, which shows its words without rows and rules."""

    at: TextPoint
    frame: FrameId
    cause: str


@dataclass(frozen=True, slots=True)
class NarrowFrame:
    """A frame that cannot take one character."""

    frame: FrameId


@dataclass(frozen=True, slots=True)
class OversetTitle:
    """A title, caption or label that is larger than its frame; of a title, by how many 字."""

    frame: FrameId
    over: int = 0


@dataclass(frozen=True, slots=True)
class UnknownName:
    """A style, font or colour name that the issue does not have. ``kind``: ``style``, ``font``,
    ``color``."""

    kind: str
    name: str
    frame: FrameId


Fact = (
    StoryFit
    | Capacity
    | LoneLine
    | HeadFit
    | MissingGlyph
    | MissingPhoto
    | LooseLine
    | NarrowFrame
    | TightTable
    | OversetTitle
    | UnknownName
)


@dataclass(frozen=True, slots=True)
class PageLayout:
    """A laid-out page: what it shows and what was found. A chain's StoryFit is on every page
    that the chain touches."""

    page: PageId
    display: DisplayList
    facts: tuple[Fact, ...] = ()
