"""Dragging what one frame shows onto another: Ctrl+Alt in the select tool; then the arrow again."""

from PySide6.QtCore import Qt

from editor.model.frame import Frame
from editor.session.swapping import swapped
from editor.ui.canvas.picking import leaf_at
from editor.ui.canvas.stage import NO_MARKS, Marks
from editor.ui.canvas.tools.tool import Pointer, Tool, trembles
from editor.values.ids import FrameId


class SwapTool(Tool):
    """Swaps the contents of the frame it was pressed on and of the one it is let go over."""

    name = "swap"
    cursor = Qt.CursorShape.DragMoveCursor
    _start: tuple[Pointer, FrameId] | None = None

    def press(self, pointer: Pointer) -> None:
        """Take hold of a frame's content."""
        frame = self._frame(pointer)
        self._start = (pointer, frame.box.id) if frame is not None else None

    def drag(self, pointer: Pointer) -> None:
        """Show the frame that would take it."""
        if self._start is None or trembles(self._start[0].place, pointer.place):
            return
        target = self._target(pointer)
        self.stage.hover = target.box.id if target is not None else None
        rect, lit = (target.box.rect, target.box.id) if target is not None else (None, None)
        thread = (self._start[1], pointer.point)
        self.stage.marks = Marks(draft=rect, thread=thread, quiet=True, lit=lit)

    def release(self, pointer: Pointer) -> None:
        """Swap."""
        start, target, self._start = self._start, self._target(pointer), None
        self.stage.marks = NO_MARKS
        if start is not None and target is not None:
            edit = swapped(self.stage.bridge.session.state, start[1], target.box.id)
            if edit is not None:
                self.stage.bridge.do(edit)
        self.host.set_tool("select")

    def cancel(self) -> bool:
        """Leave everything where it is."""
        held, self._start = self._start is not None, None
        self.stage.marks = NO_MARKS
        return held

    def _target(self, pointer: Pointer) -> Frame | None:
        frame = self._frame(pointer)
        same = self._start is None or (frame is not None and frame.box.id == self._start[1])
        return None if same else frame

    def _frame(self, pointer: Pointer) -> Frame | None:
        page = self.stage.reachable
        return leaf_at(page, pointer.point, 0.0) if page is not None else None
