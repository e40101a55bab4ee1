"""The items of a page by place, with their bounds remembered from one display list to the next."""

from editor.display.damage import bounds
from editor.display.items import DisplayList, FrameItems, Item
from editor.values.geometry import Rect

Bounded = tuple[float, float, float, float, Item]


class ItemIndex:
    """Finds what is to be drawn in a rectangle, back to front."""

    def __init__(self) -> None:
        self.display: DisplayList | None = None
        self._frames: dict[int, tuple[FrameItems, tuple[Bounded, ...]]] = {}

    def show(self, display: DisplayList | None) -> None:
        """Answer for another display list; frames that are the same objects cost nothing."""
        known, self._frames = self._frames, {}
        self.display = display
        for frame in display.frames if display else ():
            key = id(frame)
            self._frames[key] = known.get(key) or (frame, tuple(map(_bounded, frame.items)))

    def within(self, rect: Rect) -> list[Item]:
        """The items whose bounds meet the rectangle."""
        left, top, right, bottom = rect.x, rect.y, rect.right, rect.bottom
        return [
            item
            for _, members in self._frames.values()
            for x0, y0, x1, y1, item in members
            if x0 <= right and x1 >= left and y0 <= bottom and y1 >= top
        ]


def _bounded(item: Item) -> Bounded:
    box = bounds(item)
    return box.x, box.y, box.right, box.bottom, item
