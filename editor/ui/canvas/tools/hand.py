"""The hand moves the paper, the lens changes its size."""

from PySide6.QtCore import QPointF, Qt

from editor.ui.canvas.camera import next_zoom
from editor.ui.canvas.stage import NO_MARKS, Marks
from editor.ui.canvas.tools.tool import Pointer, Tool, trembles
from editor.values.geometry import Point, Rect


class HandTool(Tool):
    """Drags the paper about."""

    name = "hand"
    cursor = Qt.CursorShape.OpenHandCursor
    _last: QPointF | None = None

    def press(self, pointer: Pointer) -> None:
        """Take hold."""
        self._last = pointer.place

    def drag(self, pointer: Pointer) -> None:
        """Pull."""
        if self._last is not None:
            self.host.pan(pointer.place - self._last)
            self._last = pointer.place

    def release(self, pointer: Pointer) -> None:
        """Let go."""
        self._last = None

    def cancel(self) -> bool:
        """Let go."""
        held, self._last = self._last is not None, None
        return held


class ZoomTool(Tool):
    """A click zooms in, with Alt out; dragging fills the view with what was framed."""

    name = "zoom"
    cursor = Qt.CursorShape.CrossCursor
    _start: Pointer | None = None

    def press(self, pointer: Pointer) -> None:
        """One corner."""
        self._start = pointer

    def drag(self, pointer: Pointer) -> None:
        """Show the rectangle."""
        if self._start is not None:
            self.stage.marks = Marks(rubber=between(self._start.point, pointer.point))

    def release(self, pointer: Pointer) -> None:
        """Zoom."""
        start, self._start = self._start, None
        self.stage.marks = NO_MARKS
        if start is None:
            return
        if trembles(start.place, pointer.place):
            zoom = next_zoom(self.stage.camera.zoom, -1 if pointer.alt else 1)
            self.host.set_zoom(zoom, pointer.place)
        else:
            self.host.zoom_to_rect(between(start.point, pointer.point))

    def cancel(self) -> bool:
        """No rectangle after all."""
        held, self._start = self._start is not None, None
        self.stage.marks = NO_MARKS
        return held


def between(one: Point, other: Point) -> Rect:
    """The rectangle with two points as opposite corners."""
    return Rect.between(
        min(one.x, other.x), min(one.y, other.y), max(one.x, other.x), max(one.y, other.y)
    )
