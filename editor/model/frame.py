"""The kinds of frame on a page and the box they share. A closed union, matched exhaustively."""

from dataclasses import dataclass, replace
from enum import StrEnum

from editor.model.color import Paint
from editor.model.place import Part
from editor.model.text import Paragraph
from editor.model.tone import AS_TAKEN, Tone
from editor.values.geometry import Insets, Point, Rect
from editor.values.ids import ArticleId, FrameId, PhotoId


class Direction(StrEnum):
    """横排 or 竖排."""

    HORIZONTAL = "horizontal"
    VERTICAL = "vertical"


class ColumnFit(StrEnum):
    """How columns share a width, after the four modes of FIT.

    ABSOLUTE equal columns of whole characters, the gutter absorbs the rest; RELATIVE the gutter
    is fixed, columns differ by whole characters; FREE equal and fractional; AUTO follows the
    page grid's columns.
    """

    ABSOLUTE = "absolute"
    RELATIVE = "relative"
    FREE = "free"
    AUTO = "auto"


class RuleKind(StrEnum):
    """正线 反线 文武线 双线 点线."""

    THIN = "thin"
    THICK = "thick"
    THICK_THIN = "thick_thin"
    DOUBLE = "double"
    DOTTED = "dotted"


class PhotoFit(StrEnum):
    """FILL covers the frame and crops, FIT shows the whole picture, CROP shows ``crop``."""

    FILL = "fill"
    FIT = "fit"
    CROP = "crop"


class Cutout(StrEnum):
    """抠图: what shows of a picture that has transparent parts or a clipping path.

    NONE stands on white paper, PATH is cut along the file's own clipping path, ALPHA lets what
    lies below show through transparent parts (not in PDF/X-1a and X-3).
    """

    NONE = "none"
    PATH = "path"
    ALPHA = "alpha"


class Anchor(StrEnum):
    """Where content stands in its frame along an axis."""

    START = "start"
    MIDDLE = "middle"
    END = "end"


class TitleFit(StrEnum):
    """How a title meets its frame, within what its styles allow: set as it is, made to fit where
    it is too long, or also enlarged to fill the frame."""

    KEEP = "keep"
    SHRINK = "shrink"
    FILL = "fill"


@dataclass(frozen=True, slots=True)
class Stroke:
    """A rule: its kind, the whole width in points, and its colour.

    THICK_THIN of 3 pt is a 2 pt and a 0.5 pt line with 0.5 pt between them.
    """

    kind: RuleKind = RuleKind.THIN
    width: float = 0.5
    paint: Paint = Paint()


class WrapSide(StrEnum):
    """Where text goes on beside a frame that pushes it away.

    LEFT is the start of its lines, RIGHT their end (vertical text: above and below); LARGEST the
    wider of the two; BOTH lets a line go on beyond the frame; NONE keeps whole lines free.
    """

    BOTH = "both"
    LEFT = "left"
    RIGHT = "right"
    LARGEST = "largest"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Wrap:
    """The frame pushes text away (图文互斥), keeping ``clearance`` free around it.

    ``outline`` are the corners of any polygon, in fractions of the frame's box, that text keeps
    away from instead of the whole box; no corners mean the box. A frame with the ``contour`` of its
    picture, in fractions of the upright picture, has the outline of as much of that as it shows.
    """

    clearance: Insets = Insets()
    sides: WrapSide = WrapSide.LARGEST
    outline: tuple[Point, ...] = ()
    contour: tuple[Point, ...] = ()


@dataclass(frozen=True, slots=True)
class Box:
    """What all frames share: a place in page coordinates and how they meet other frames.

    ``layer`` names the layer that the frame lies on, else that of its kind. A frame that was
    taken over from a master page remembers in ``master`` which one of its frames it was. The
    frame with all that it shows is turned by ``rotation`` degrees clockwise about its middle;
    groups are not, their members are.
    """

    id: FrameId
    rect: Rect
    wrap: Wrap | None = None
    inset: Insets = Insets()
    locked: bool = False
    style: str = ""
    layer: str = ""
    master: FrameId | None = None
    rotation: float = 0.0


@dataclass(frozen=True, slots=True)
class TextFrame:
    """Body text of an article in columns. A frame that ``follows`` another goes on with its story.

    ``article`` of a following frame is ignored: the head of the chain owns the story.
    ``gutter`` in points. ``balance`` makes the columns of the story's last frame equally long.
    ``widths`` are shares of the columns that are not all as wide as each other (破栏), best given
    in 字; the last share goes on. Where the story comes from or goes on to another page,
    ``jump`` says so in a line of its own (上接第n版, 下转第n版).
    """

    box: Box
    article: ArticleId | None = None
    columns: int = 1
    gutter: float = 9.0
    fit: ColumnFit = ColumnFit.FREE
    direction: Direction = Direction.HORIZONTAL
    follows: FrameId | None = None
    balance: bool = False
    column_rule: Stroke | None = None
    widths: tuple[float, ...] = ()
    jump: bool = True


@dataclass(frozen=True, slots=True)
class TitleFrame:
    """Parts of an article's title, one below the other (vertical: right to left).

    ``styles`` pairs a part with the paragraph style to use here instead of the text's own.
    ``align`` is along the lines, ``anchor`` across them. ``space`` is between parts, in points.
    """

    box: Box
    article: ArticleId | None = None
    parts: tuple[Part, ...] = (Part.KICKER, Part.HEADLINE, Part.DECK)
    direction: Direction = Direction.HORIZONTAL
    align: Anchor = Anchor.START
    anchor: Anchor = Anchor.MIDDLE
    styles: tuple[tuple[Part, str], ...] = ()
    space: float = 6.0
    fit: TitleFit = TitleFit.SHRINK


@dataclass(frozen=True, slots=True)
class PhotoFrame:
    """A photo. ``crop`` is the part shown in fractions of the picture, for PhotoFit.CROP.

    ``fit_lines`` is by how many lines 适排 may make the frame higher or lower. The picture is
    mirrored first (``flip_x`` left to right, ``flip_y`` top to bottom), then turned by ``turn``
    quarters and by ``angle`` degrees, both clockwise, about the middle of the frame, which stays
    as it is.
    """

    box: Box
    photo: PhotoId | None = None
    fit: PhotoFit = PhotoFit.FILL
    crop: Rect = Rect(0, 0, 1, 1)
    border: Stroke | None = None
    fit_lines: int = 3
    turn: int = 0
    angle: float = 0.0
    flip_x: bool = False
    flip_y: bool = False
    tone: Tone = AS_TAKEN
    cutout: Cutout = Cutout.NONE


@dataclass(frozen=True, slots=True)
class CaptionFrame:
    """Caption and credit of a photo."""

    box: Box
    photo: PhotoId | None = None


@dataclass(frozen=True, slots=True)
class PanelFrame:
    """A box: border and flat tint (底纹)."""

    box: Box
    border: Stroke | None = None
    fill: Paint | None = None


@dataclass(frozen=True, slots=True)
class RuleFrame:
    """One rule along the longer side of its box, in the middle of the shorter one."""

    box: Box
    stroke: Stroke = Stroke()


@dataclass(frozen=True, slots=True)
class LabelFrame:
    """Furniture text with fields such as ``{page.no}``: masthead, folio, column logos."""

    box: Box
    text: tuple[Paragraph, ...] = (Paragraph(style="报眉"),)
    direction: Direction = Direction.HORIZONTAL
    anchor: Anchor = Anchor.MIDDLE


@dataclass(frozen=True, slots=True)
class GroupFrame:
    """Frames that are moved together; their boxes are in page coordinates too."""

    box: Box
    frames: tuple["Frame", ...] = ()


Frame = (
    TextFrame
    | TitleFrame
    | PhotoFrame
    | CaptionFrame
    | PanelFrame
    | RuleFrame
    | LabelFrame
    | GroupFrame
)


def with_box(frame: Frame, box: Box) -> Frame:
    """The frame in another box (a group's members stay where they are)."""
    return replace(frame, box=box)


def moved(frame: Frame, dx: float, dy: float) -> Frame:
    """The frame, and with a group all its members, moved."""
    box = replace(frame.box, rect=frame.box.rect.moved(dx, dy))
    if isinstance(frame, GroupFrame):
        members = tuple(moved(member, dx, dy) for member in frame.frames)
        return replace(frame, box=box, frames=members)
    return replace(frame, box=box)


def leaves(frames: tuple[Frame, ...]) -> tuple[Frame, ...]:
    """All frames that are not groups, back to front."""
    out: list[Frame] = []
    for frame in frames:
        if isinstance(frame, GroupFrame):
            out.extend(leaves(frame.frames))
        else:
            out.append(frame)
    return tuple(out)
