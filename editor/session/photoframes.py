"""What is done to the photos of selected frames: turned, mirrored, made grey, fitted."""

from collections.abc import Callable
from dataclasses import replace

from editor.display.items import Group, Item, Picture
from editor.edit.edit import Edit, Together
from editor.edit.frames import SetFrame
from editor.edit.state import State
from editor.layout.report import PageLayout
from editor.model.frame import PhotoFit, PhotoFrame
from editor.model.photo import Photo
from editor.session.commands import chosen_frames
from editor.values.ids import FrameId
from editor.values.language import Words

Change = Callable[[PhotoFrame], PhotoFrame]
"""From a frame to the same frame with its photo shown in another way."""


def chosen_photos(state: State) -> tuple[PhotoFrame, ...]:
    """The selected photo frames."""
    chosen = chosen_frames(state)
    frames = chosen[1] if chosen is not None else ()
    return tuple(frame for frame in frames if isinstance(frame, PhotoFrame))


def on_photos(state: State, change: Change, label: Words) -> Edit | None:
    """The change done to all selected photo frames as one step; None when there are none."""
    chosen = chosen_frames(state)
    frames = chosen_photos(state)
    if chosen is None or not frames:
        return None
    return Together(tuple(SetFrame(chosen[0].id, change(frame)) for frame in frames), label)


def turned(quarters: int) -> Change:
    """Turned clockwise by some quarters."""
    return lambda frame: replace(frame, turn=(frame.turn + quarters) % 4)


def mirrored(across: bool) -> Change:
    """Mirrored left to right (``across``) or top to bottom, as it is seen: what was turned
    clockwise is then turned the other way."""

    def change(frame: PhotoFrame) -> PhotoFrame:
        return replace(
            frame,
            turn=-frame.turn % 4,
            angle=-frame.angle + 0.0,
            flip_x=frame.flip_x is not across,
            flip_y=frame.flip_y is across,
        )

    return change


def in_gray(gray: bool) -> Change:
    """Without colour, or with it again."""
    return lambda frame: replace(frame, tone=replace(frame.tone, gray=gray))


def fitted(fit: PhotoFit) -> Change:
    """Fitted to its frame in another way."""
    return lambda frame: replace(frame, fit=fit)


def shown_ppi(layout: PageLayout, frame: FrameId, photo: Photo) -> float | None:
    """Pixels per inch of a photo at the size in which a frame shows it; None where it does not,
    and for vector pictures."""
    shown = (each for each in layout.display.frames if each.frame == frame)
    pictures = [picture for each in shown for picture in _pictures(each.items)]
    if not pictures or photo.is_vector or pictures[0].rect.empty:
        return None
    return photo.width * pictures[0].crop.width / pictures[0].rect.width * 72


def _pictures(items: tuple[Item, ...]) -> tuple[Picture, ...]:
    found: list[Picture] = []
    for item in items:
        if isinstance(item, Group):
            found.extend(_pictures(item.items))
        elif isinstance(item, Picture):
            found.append(item)
    return tuple(found)
