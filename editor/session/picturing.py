"""A picture moved, scaled and fitted inside its frame, and what that does to its resolution."""

from dataclasses import dataclass, replace
from math import isfinite

from editor.edit.edit import Edit, Together
from editor.edit.frames import SetFrame
from editor.edit.photos import SetPhoto
from editor.edit.state import State
from editor.model.frame import PhotoFit, PhotoFrame
from editor.model.issue import Issue
from editor.model.photo import Photo
from editor.model.picturing import back_of, showing, turn_of, whole_picture
from editor.model.rotating import lying, rotation_of
from editor.model.shown import is_locked
from editor.model.style import inner_rect
from editor.values.geometry import Matrix, Point, Rect
from editor.values.ids import FrameId, PageId
from editor.values.language import Words

MOVE = Words("移动图片内容", "Move picture in its frame")
SCALE = Words("缩放图片内容", "Scale picture in its frame")
CENTRE = Words("图片居中", "Centre picture")
FOCUS = Words("设定焦点", "Set focal point")
FRAME_TO_PICTURE = Words("图框适合图片", "Fit frame to picture")
LEAST, MOST = 0.02, 50.0
"""How many times as large as its frame a picture may be made, across or down."""
KEPT = 6.0
"""Points of a picture that always stay in its frame."""


@dataclass(frozen=True, slots=True)
class Placed:
    """A photo in its frame: ``rect`` is what the frame shows of the page, ``whole`` where all of
    the picture lies before it is mirrored and turned about the middle of ``rect``; ``locked`` by
    itself or with its layer."""

    page: PageId
    frame: PhotoFrame
    photo: Photo
    rect: Rect
    whole: Rect
    locked: bool = False

    @property
    def turn(self) -> Matrix:
        """From the picture before it is turned to the upright frame."""
        return turn_of(self.frame, self.rect)

    @property
    def lies(self) -> Matrix:
        """From the upright frame to where it lies on the page: all points here are upright ones."""
        return rotation_of(self.frame.box)

    @property
    def scale(self) -> float:
        """Points of the page for a pixel (a hundredth of a point of a drawing)."""
        return self.whole.width / max(self.photo.width, 1)

    @property
    def ppi(self) -> float | None:
        """Pixels per inch as shown, the fewer of across and down; None for a drawing."""
        photo, whole = self.photo, self.whole
        if photo.is_vector or not photo.width or not photo.height or whole.empty:
            return None
        return 72 * min(photo.width / whole.width, photo.height / whole.height)

    def upright(self, point: Point) -> Point:
        """An upright point as it lies on the picture before it is turned."""
        return back_of(self.frame, self.rect).of(point)

    def spot(self, point: Point) -> Point | None:
        """An upright point in fractions of the picture; None beside the picture."""
        there, whole = self.upright(point), self.whole
        if whole.empty or not whole.contains(there):
            return None
        return Point((there.x - whole.x) / whole.width, (there.y - whole.y) / whole.height)

    def moved(self, dx: float, dy: float) -> "Placed":
        """The picture moved along the sides of the upright frame, as far as some of it stays in
        the frame."""
        there, here = self.upright(Point(dx, dy)), self.upright(Point(0, 0))
        return self._at(self.whole.moved(there.x - here.x, there.y - here.y))

    def scaled(self, factor: float, about: Point) -> "Placed":
        """The picture larger or smaller, an upright point staying where it is."""
        whole, there = self.whole, self.upright(about)
        wide = whole.width / max(self.rect.width, 1e-6)
        factor = min(max(factor, LEAST / wide), MOST / wide)
        x = there.x + (whole.x - there.x) * factor
        y = there.y + (whole.y - there.y) * factor
        return self._at(Rect(x, y, whole.width * factor, whole.height * factor))

    def centred(self) -> "Placed":
        """The picture in the middle of its frame, as large as it is."""
        here, there = self.whole.center, self.rect.center
        return self._at(self.whole.moved(there.x - here.x, there.y - here.y))

    def edit(self, label: Words) -> Edit:
        """What puts the picture there."""
        frame = showing(self.frame, self.rect, self.whole)
        return Together((SetFrame(self.page, frame),), label)

    def _at(self, whole: Rect) -> "Placed":
        if whole.empty or not all(map(isfinite, (whole.x, whole.y, whole.width, whole.height))):
            return self
        return replace(
            self, whole=_reaching(whole, _around(self.rect, back_of(self.frame, self.rect)))
        )


def placed(issue: Issue, frame_id: FrameId) -> Placed | None:
    """The photo in a frame; None where the frame is no photo frame, is empty or has no area."""
    page, frame = issue.find_frame(frame_id) or (None, None)
    if page is None or not isinstance(frame, PhotoFrame):
        return None
    photo = issue.photo(frame.photo)
    rect = inner_rect(frame.box, issue.styles.frame_style(frame.box.style))
    if photo is None or rect.empty:
        return None
    whole = whole_picture(frame, rect, photo)
    locked = frame.box.locked or is_locked(issue, frame)
    return None if whole.empty else Placed(page.id, frame, photo, rect, whole, locked)


def centred(state: State, frames: tuple[PhotoFrame, ...]) -> Edit | None:
    """All pictures in the middle of their frames, as large as they are."""
    found = [one for frame in frames if (one := placed(state.issue, frame.box.id)) is not None]
    edits = tuple(one.centred().edit(CENTRE) for one in found)
    return Together(edits, CENTRE) if edits else None


def frames_to_pictures(state: State, frames: tuple[PhotoFrame, ...]) -> Edit | None:
    """All frames around the whole of their pictures, which stay where they are."""
    edits: list[Edit] = []
    for frame in frames:
        one = placed(state.issue, frame.box.id)
        if one is None or one.locked:
            continue
        seen, box = _around(one.whole, one.turn), frame.box
        pad = (one.rect.x - box.rect.x, one.rect.y - box.rect.y)
        more = (box.rect.width - one.rect.width, box.rect.height - one.rect.height)
        rect = Rect(seen.x - pad[0], seen.y - pad[1], seen.width + more[0], seen.height + more[1])
        changed = replace(frame, fit=PhotoFit.FIT, box=replace(box, rect=lying(box, rect)))
        edits.append(SetFrame(one.page, changed))
    return Together(tuple(edits), FRAME_TO_PICTURE) if edits else None


def focused(one: Placed, point: Point) -> Edit | None:
    """The focal point of the photo at an upright point, and the frame filled by it; None beside
    the picture."""
    spot = one.spot(point)
    return None if spot is None else focused_at(one, spot)


def focused_at(one: Placed, spot: Point) -> Edit:
    """The focal point of the photo in fractions of the picture, and the frame filled by it."""
    edits: tuple[Edit, ...] = (SetPhoto(replace(one.photo, focus=spot)),)
    if one.frame.fit is PhotoFit.CROP:
        edits += (SetFrame(one.page, replace(one.frame, fit=PhotoFit.FILL)),)
    return Together(edits, FOCUS)


def _around(rect: Rect, matrix: Matrix) -> Rect:
    """The smallest upright rectangle around a rectangle that was turned."""
    corners = [matrix.of(Point(x, y)) for x in (rect.x, rect.right) for y in (rect.y, rect.bottom)]
    return Rect.between(
        min(each.x for each in corners),
        min(each.y for each in corners),
        max(each.x for each in corners),
        max(each.y for each in corners),
    )


def _reaching(whole: Rect, rect: Rect) -> Rect:
    """The picture moved back so far that some of it lies in a rectangle."""
    across = min(KEPT, rect.width, whole.width)
    down = min(KEPT, rect.height, whole.height)
    x = min(max(whole.x, rect.x + across - whole.width), rect.right - across)
    y = min(max(whole.y, rect.y + down - whole.height), rect.bottom - down)
    return Rect(x, y, whole.width, whole.height)
