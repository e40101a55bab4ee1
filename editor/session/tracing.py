"""The wrap outline of a photo as its picture shows: from the picture's contour to the frame."""

from editor.model.issue import Issue
from editor.session.outlining import LEAST_CORNERS, Outlined, pushing
from editor.session.picturing import placed
from editor.values.geometry import Point, Rect
from editor.values.ids import FrameId

Corner = tuple[float, float]


def traced(
    issue: Issue, frame_id: FrameId, contour: tuple[Corner, ...], clearance: float
) -> Outlined | None:
    """The wrap of a photo frame along the contour of its picture, given in fractions of the upright
    picture, as far as the frame shows it; a frame without a wrap gets one as far away as
    ``clearance``. None where the frame shows none of it."""
    shape, picture = pushing(issue, frame_id, clearance), placed(issue, frame_id)
    if shape is None or picture is None or len(contour) < LEAST_CORNERS:
        return None
    whole, turn = picture.whole, picture.turn
    there = [
        turn.of(Point(whole.x + whole.width * x, whole.y + whole.height * y)) for x, y in contour
    ]
    box = shape.rect
    corners = tuple(
        Point(round((each.x - box.x) / box.width, 5), round((each.y - box.y) / box.height, 5))
        for each in _inside(there, picture.rect)
    )
    return shape.with_outline(corners) if len(corners) >= LEAST_CORNERS else None


def _inside(corners: list[Point], rect: Rect) -> list[Point]:
    """The part of a polygon in a rectangle, side by side, after Sutherland and Hodgman."""
    for upright, at, sign in (
        (True, rect.x, 1),
        (True, rect.right, -1),
        (False, rect.y, 1),
        (False, rect.bottom, -1),
    ):
        kept: list[Point] = []
        for before, here in zip((corners[-1:] + corners[:-1]), corners, strict=True):
            ins = [sign * ((each.x if upright else each.y) - at) for each in (before, here)]
            if (ins[0] >= 0) != (ins[1] >= 0):
                part = ins[0] / (ins[0] - ins[1])
                x = before.x + (here.x - before.x) * part
                kept.append(Point(x, before.y + (here.y - before.y) * part))
            if ins[1] >= 0:
                kept.append(here)
        corners = kept
    return [each for index, each in enumerate(corners) if each != corners[index - 1]]
