"""The wrap outline of a photo as its picture shows: given to the frame, which then follows it."""

from editor.model.issue import Issue
from editor.session.outlining import Outlined, pushing
from editor.values.geometry import Point
from editor.values.ids import FrameId

Corner = tuple[float, float]


def traced(
    issue: Issue, frame_id: FrameId, contour: tuple[Corner, ...], clearance: float
) -> Outlined | None:
    """The wrap of a photo frame along the contour of its picture, given in fractions of the upright
    picture, wherever that is moved in the frame; a frame without a wrap gets one as far away as
    ``clearance``. None where the frame shows none of it."""
    shape = pushing(issue, frame_id, clearance)
    if shape is None:
        return None
    corners = tuple(Point(round(x, 5), round(y, 5)) for x, y in contour)
    shape = shape.with_contour(issue, corners)
    return None if shape.is_box else shape
