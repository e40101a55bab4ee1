"""Wrap outlines that follow pictures: from a picture's contour to the frame that shows it."""

from dataclasses import replace

from editor.model.frame import Frame, PhotoFrame, Wrap, with_box
from editor.model.issue import Issue
from editor.model.photo import Photo
from editor.model.picturing import turn_of, whole_picture
from editor.model.style import inner_rect
from editor.values.geometry import Point, Rect

LEAST_CORNERS = 3


def wrap_of(issue: Issue, frame: Frame) -> Wrap | None:
    """How a frame pushes text away, by itself or by its style, with the outline that it has now:
    that of its picture's contour as far as the frame shows it, where it follows one."""
    style = issue.styles.frame_style(frame.box.style) if frame.box.style else None
    wrap = frame.box.wrap or (style.wrap if style is not None else None)
    if wrap is None or not wrap.contour:
        return wrap
    photo = issue.photo(frame.photo) if isinstance(frame, PhotoFrame) else None
    outline: tuple[Point, ...] = ()
    if isinstance(frame, PhotoFrame) and photo is not None:
        outline = _shown(frame, inner_rect(frame.box, style), photo, wrap.contour)
    return replace(wrap, outline=outline, contour=())


def fixed(issue: Issue, frame: Frame) -> Frame:
    """The frame with the outline that it has now, which follows its picture no longer."""
    wrap = frame.box.wrap
    if wrap is None or not wrap.contour:
        return frame
    return with_box(frame, replace(frame.box, wrap=wrap_of(issue, frame)))


def without_contour(frame: PhotoFrame) -> PhotoFrame:
    """The frame for another picture: the contour was that of the last one."""
    wrap = frame.box.wrap
    if wrap is None or not wrap.contour:
        return frame
    return replace(frame, box=replace(frame.box, wrap=replace(wrap, contour=())))


def _shown(
    frame: PhotoFrame, rect: Rect, photo: Photo, contour: tuple[Point, ...]
) -> tuple[Point, ...]:
    """The part of a contour that a frame shows in ``rect``, in fractions of its box; none where it
    shows nothing of it."""
    box = frame.box.rect
    if rect.empty or box.empty:
        return ()
    whole, turn = whole_picture(frame, rect, photo), turn_of(frame, rect)
    there = [
        turn.of(Point(whole.x + whole.width * each.x, whole.y + whole.height * each.y))
        for each in contour
    ]
    corners = tuple(
        Point(round((each.x - box.x) / box.width, 5), round((each.y - box.y) / box.height, 5))
        for each in _inside(there, rect)
    )
    return corners if len(corners) >= LEAST_CORNERS else ()


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
