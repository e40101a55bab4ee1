"""The scissors: a frame cut in two along a line of the grid or between columns."""

from dataclasses import dataclass, replace

from editor.edit.edit import Edit, Select, Together
from editor.edit.frames import AddFrame, LinkFrames, SetFrame
from editor.edit.selection import FrameSelection
from editor.layout.places import sound
from editor.model.frame import Frame, PanelFrame, PhotoFit, PhotoFrame, TextFrame
from editor.model.page import Page
from editor.model.rotating import lying, upright_of
from editor.values.geometry import Point, Rect
from editor.values.ids import FrameId, new_id
from editor.values.language import Words

CUT = Words("剪开", "Cut in two")
LEAST = 6.0
"""Points that either part keeps at least."""


@dataclass(frozen=True, slots=True)
class Cut:
    """Where a frame comes apart: the first and the second part, before it is turned."""

    frame: FrameId
    first: Rect
    second: Rect

    @property
    def upright(self) -> bool:
        """Whether the parts stand beside each other."""
        return self.second.x > self.first.x


def cut_at(page: Page, frame: Frame, point: Point) -> Cut | None:
    """The cut nearest to a point: between two lines of the grid, or, near the gap of two columns
    of a text frame, between these. None for frames that cannot be cut, or at their very edge."""
    if not isinstance(frame, TextFrame | PanelFrame | PhotoFrame) or frame.box.locked:
        return None
    rect, point = frame.box.rect, upright_of(frame.box).of(point)
    grid = sound(page.grid)
    gap = _gap(frame, point)
    if gap is not None:
        first = Rect.between(rect.x, rect.y, gap[0], rect.bottom)
        second = Rect.between(gap[1], rect.y, rect.right, rect.bottom)
    else:
        start = rect.y if frame.box.rotation else grid.origin.y
        below = start + round((point.y - start) / grid.leading) * grid.leading
        first = Rect.between(rect.x, rect.y, rect.right, below - (grid.leading - grid.cell))
        second = Rect.between(rect.x, below, rect.right, rect.bottom)
    sides = (first.width, first.height, second.width, second.height)
    return Cut(frame.box.id, first, second) if min(sides) >= LEAST else None


def cut_in_two(page: Page, cut: Cut) -> Edit | None:
    """The frame as two: a text goes on in the second part, a picture shows there what it showed,
    a box is two boxes. None when the frame is gone."""
    frame = page.frame(cut.frame)
    if frame is None:
        return None
    one = replace(frame.box, rect=lying(frame.box, cut.first))
    box = replace(frame.box, id=FrameId(new_id("f")), rect=lying(frame.box, cut.second))
    chosen = Select(FrameSelection(page.id, (cut.frame, box.id)))
    if isinstance(frame, TextFrame):
        first = replace(_columned(frame, cut.first), box=one)
        second = replace(_columned(frame, cut.second), box=box, article=None, follows=None)
        edits: tuple[Edit, ...] = (
            SetFrame(page.id, first),
            AddFrame(page.id, second),
            LinkFrames(cut.frame, box.id),
        )
        return Together((*edits, chosen), CUT)
    parts: tuple[Frame, Frame] = frame, frame
    if isinstance(frame, PhotoFrame):
        parts = _cropped(frame, cut)
    made = (
        SetFrame(page.id, replace(parts[0], box=one)),
        AddFrame(page.id, replace(parts[1], box=box)),
    )
    return Together((*made, chosen), CUT)


def _gap(frame: Frame, point: Point) -> tuple[float, float] | None:
    """The gap of two columns that a point is in, or beside by half a gap."""
    if not isinstance(frame, TextFrame) or frame.columns < 2 or frame.widths:
        return None
    rect, gutter = frame.box.rect, frame.gutter
    wide = (rect.width - gutter * (frame.columns - 1)) / frame.columns
    for number in range(1, frame.columns):
        left = rect.x + number * wide + (number - 1) * gutter
        if left - gutter / 2 <= point.x <= left + gutter * 1.5:
            return left, left + gutter
    return None


def _columned(frame: TextFrame, rect: Rect) -> TextFrame:
    """A text frame with the columns that a part of it has."""
    if abs(rect.width - frame.box.rect.width) < 1e-6:
        return frame
    share = (rect.width + frame.gutter) / (frame.box.rect.width + frame.gutter)
    columns = max(1, round(share * frame.columns))
    return replace(frame, columns=columns, widths=())


def _cropped(frame: PhotoFrame, cut: Cut) -> tuple[PhotoFrame, PhotoFrame]:
    """Two frames that show together what one did, where it showed a part given in fractions."""
    if frame.fit is not PhotoFit.CROP or frame.turn or frame.angle or frame.flip_x or frame.flip_y:
        return frame, frame
    crop, whole = frame.crop, frame.box.rect

    def part(rect: Rect) -> PhotoFrame:
        return replace(
            frame,
            crop=Rect(
                crop.x + (rect.x - whole.x) / whole.width * crop.width,
                crop.y + (rect.y - whole.y) / whole.height * crop.height,
                rect.width / whole.width * crop.width,
                rect.height / whole.height * crop.height,
            ),
        )

    return part(cut.first), part(cut.second)
