"""What dragging a handle does: to one frame along its own axes, or to several by their common
box."""

import math
from dataclasses import dataclass

from editor.edit.edit import Edit, Together
from editor.edit.frames import ResizeFrame
from editor.model.page import Page
from editor.ui.canvas.gaps import Gap, equal_sizes
from editor.ui.canvas.handles import Handle
from editor.ui.canvas.snap import Stops, beside, snap_handle
from editor.ui.canvas.stage import Guide
from editor.ui.canvas.tools.tool import Pointer
from editor.values.geometry import Rect
from editor.values.ids import FrameId


@dataclass(frozen=True, slots=True)
class Resize:
    """Frames of a page within ``rect``, taken by a handle; ``angle`` is that of a single one."""

    page: Page
    ids: tuple[FrameId, ...]
    rect: Rect
    handle: Handle
    stops: Stops
    angle: float = 0.0

    def dragged(
        self, start: Pointer, pointer: Pointer, reach: float
    ) -> tuple[Rect, tuple[Guide, ...], tuple[Gap, ...]]:
        """The rectangle at the pointer with what it snapped to: proportional with Shift, from
        its middle with Alt, free with Ctrl."""
        dx, dy = self._along(pointer.point.x - start.point.x, pointer.point.y - start.point.y)
        rect, guides = self.handle.dragged(self.rect, dx, dy), tuple[Guide, ...]()
        if not pointer.ctrl and not self.angle:
            rect, guides = snap_handle(rect, self.handle, self.stops, reach)
        if pointer.shift:
            rect, guides = self.handle.proportional(self.rect, rect), ()
        if pointer.alt:
            rect = self.handle.about_middle(self.rect, rect)
        across, down = bool(self.handle.across), bool(self.handle.down)
        others = () if pointer.ctrl or self.angle else self.stops.others
        sizes = equal_sizes(rect, others, across=across, down=down)
        return self._placed(rect), tuple(beside(guide, rect) for guide in guides), sizes

    def edit(self, rect: Rect) -> Edit:
        """The frames in their share of another rectangle."""
        if len(self.ids) == 1:
            return ResizeFrame(self.page.id, self.ids[0], rect)
        wide = rect.width / self.rect.width if self.rect.width else 1.0
        high = rect.height / self.rect.height if self.rect.height else 1.0
        edits = []
        for key in self.ids:
            frame = self.page.frame(key)
            if frame is not None:
                old = frame.box.rect
                x = rect.x + (old.x - self.rect.x) * wide
                y = rect.y + (old.y - self.rect.y) * high
                new = Rect(x, y, old.width * wide, old.height * high)
                edits.append(ResizeFrame(self.page.id, key, new))
        return Together(tuple(edits), ResizeFrame.label)

    def _along(self, dx: float, dy: float) -> tuple[float, float]:
        """A way over the page as one along the frame's own axes."""
        turn = math.radians(self.angle)
        cos, sin = math.cos(turn), math.sin(turn)
        return dx * cos + dy * sin, dy * cos - dx * sin

    def _placed(self, rect: Rect) -> Rect:
        """The rectangle that, turned about its own middle, leaves the opposite edge where it is."""
        if not self.angle:
            return rect
        turn = math.radians(self.angle)
        cos, sin = math.cos(turn), math.sin(turn)
        old, new = self.rect.center, rect.center
        dx, dy = new.x - old.x, new.y - old.y
        return rect.moved(dx * cos - dy * sin - dx, dx * sin + dy * cos - dy)
