"""The items of a page by place, with their bounds remembered from one display list to the next."""

from collections.abc import Hashable
from typing import NamedTuple

from editor.display.damage import bounds, look_of, same_items
from editor.display.items import DisplayList, Item
from editor.values.geometry import Rect
from editor.values.ids import FrameId

Bounded = tuple[float, float, float, float, Item]


class Bounds(NamedTuple):
    """A frame's items, and each with its left, top, right and bottom, also by its look."""

    items: tuple[Item, ...]
    members: tuple[Bounded, ...]
    by_look: dict[Hashable, Bounded]


class ItemIndex:
    """Finds what is to be drawn in a rectangle, back to front."""

    def __init__(self) -> None:
        self.display: DisplayList | None = None
        self._frames: dict[FrameId, Bounds] = {}

    def show(self, display: DisplayList | None) -> None:
        """Answer for another display list; items that look as before cost little."""
        known, self._frames = self._frames, {}
        for frame in display.frames if display else ():
            self._frames[frame.frame] = _bounds_of(frame.items, known.get(frame.frame))
        self.display = display

    def within(self, rect: Rect) -> list[Item]:
        """The items whose bounds meet the rectangle."""
        left, top, right, bottom = rect.x, rect.y, rect.right, rect.bottom
        return [
            item
            for frame in self._frames.values()
            for x0, y0, x1, y1, item in frame.members
            if x0 <= right and x1 >= left and y0 <= bottom and y1 >= top
        ]


def _bounds_of(items: tuple[Item, ...], known: Bounds | None) -> Bounds:
    if known is not None and same_items(items, known.items):
        return known
    old = known.by_look if known is not None else {}
    looks = [look_of(item) for item in items]
    members = tuple(
        old.get(look) or _bounded(item) for look, item in zip(looks, items, strict=True)
    )
    return Bounds(items, members, dict(zip(looks, members, strict=True)))


def _bounded(item: Item) -> Bounded:
    box = bounds(item)
    return box.x, box.y, box.right, box.bottom, item
