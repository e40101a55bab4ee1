"""Which frame is under the pointer, or touched by a rectangle."""

from editor.model.frame import (
    CaptionFrame,
    Frame,
    GroupFrame,
    PanelFrame,
    TextFrame,
    TitleFrame,
    leaves,
)
from editor.model.page import Page
from editor.model.rotating import reach_of, rotation_of
from editor.values.geometry import Insets, Point, Rect
from editor.values.ids import FrameId


def frames_at(
    page: Page, point: Point, slack: float, chosen: tuple[FrameId, ...] = ()
) -> list[Frame]:
    """The frames of the page's top level under a point, front first; groups count as one, behind
    those of their frames that are chosen."""
    frames = [frame for frame in page.frames if _covers(frame, point, slack)]
    inner = (leaf for leaf in leaves(tuple(frames)) if leaf not in frames)
    own = [each for each in inner if each.box.id in chosen and _covers(each, point, slack)]
    return (frames + own)[::-1]


def leaf_at(page: Page, point: Point, slack: float) -> Frame | None:
    """The foremost frame under a point that is not a group, inside groups too."""
    covering = [frame for frame in leaves(page.frames) if _covers(frame, point, slack)]
    return covering[-1] if covering else None


def below(frames: list[Frame], chosen: tuple[FrameId, ...]) -> Frame | None:
    """The frame behind the chosen one under the pointer, going round."""
    if not frames:
        return None
    for index, frame in enumerate(frames):
        if frame.box.id in chosen:
            return frames[(index + 1) % len(frames)]
    return frames[0]


def text_frame_at(page: Page, point: Point) -> TextFrame | TitleFrame | CaptionFrame | None:
    """The foremost frame under a point whose text is edited in place."""
    for frame in reversed(leaves(page.frames)):
        inside = frame.box.rect.contains(rotation_of(frame.box).back(point))
        if inside and isinstance(frame, TextFrame | TitleFrame | CaptionFrame):
            return frame
    return None


def touched(page: Page, area: Rect) -> tuple[FrameId, ...]:
    """The unlocked frames of the top level that share area with a rectangle."""
    return tuple(
        frame.box.id
        for frame in page.frames
        if not frame.box.locked and _padded(reach_of(frame.box), 0.01).overlaps(area)
    )


def _covers(frame: Frame, point: Point, slack: float) -> bool:
    if isinstance(frame, GroupFrame):
        return any(_covers(member, point, slack) for member in frame.frames)
    rect, point = frame.box.rect, rotation_of(frame.box).back(point)
    if not _padded(rect, slack).contains(point):
        return False
    if isinstance(frame, PanelFrame) and frame.fill is None and not frame.box.style:
        return not rect.shrunk(Insets.all(slack)).contains(point) or rect.width <= 2 * slack
    return True


def _padded(rect: Rect, pad: float) -> Rect:
    return rect.grown(Insets.all(pad))
