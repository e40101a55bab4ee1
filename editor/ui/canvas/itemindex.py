"""The items of a page by place, with their bounds remembered from one display list to the next."""

from typing import NamedTuple

from editor.display.damage import bounds
from editor.display.items import DisplayList, Item
from editor.values.geometry import Rect

Bounded = tuple[float, float, float, float, Item]


class Bounds(NamedTuple):
    """A frame's items, and each with its left, top, right and bottom."""

    items: tuple[Item, ...]
    members: tuple[Bounded, ...]


class ItemIndex:
    """Finds what is to be drawn in a rectangle, back to front."""

    def __init__(self) -> None:
        self.display: DisplayList | None = None
        self._known: dict[int, Bounds] = {}
        self._frames: list[Bounds] = []

    def show(self, display: DisplayList | None) -> None:
        """Answer for another display list; items that are the same objects cost nothing."""
        known, self._frames = self._known, []
        for frame in display.frames if display else ():
            found = known.get(id(frame.items))
            self._frames.append(found or Bounds(frame.items, tuple(map(_bounded, frame.items))))
        self._known = {id(one.items): one for one in self._frames}
        self.display = display

    def within(self, rect: Rect) -> list[Item]:
        """The items whose bounds meet the rectangle."""
        left, top, right, bottom = rect.x, rect.y, rect.right, rect.bottom
        return [
            item
            for frame in self._frames
            for x0, y0, x1, y1, item in frame.members
            if x0 <= right and x1 >= left and y0 <= bottom and y1 >= top
        ]


def _bounded(item: Item) -> Bounded:
    box = bounds(item)
    return box.x, box.y, box.right, box.bottom, item
