"""The scissors: a click cuts the frame under the pointer in two, along the line that is shown."""

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter, QPen

from editor.model.rotating import STRAIGHT, rotation_of
from editor.session.cutting import Cut, cut_at, cut_in_two
from editor.ui.canvas.picking import leaf_at
from editor.ui.canvas.tools.tool import Pointer, Tool
from editor.ui.canvas.turned import turned
from editor.values.geometry import Point

BEYOND = 8.0
"""Pixels that the line reaches beyond the frame."""


class ScissorsTool(Tool):
    """Cuts text frames, photo frames and panels."""

    name = "scissors"
    cursor = Qt.CursorShape.CrossCursor
    _cut: Cut | None = None

    def press(self, pointer: Pointer) -> None:
        """Cut where the line is."""
        self._look(pointer)
        page, cut = self.stage.page, self._cut
        edit = cut_in_two(page, cut) if page is not None and cut is not None else None
        if edit is not None and self.stage.bridge.do(edit):
            self._cut = None
            self.stage.changed.emit()

    def hover(self, pointer: Pointer) -> Qt.CursorShape:
        """Show where it would be cut."""
        self._look(pointer)
        self.stage.changed.emit()
        return self.cursor if self._cut is not None else Qt.CursorShape.ForbiddenCursor

    def paint(self, painter: QPainter) -> None:
        """The line of the cut."""
        if self._cut is None:
            return
        camera, first, second = self.stage.camera, self._cut.first, self._cut.second
        if self._cut.upright:
            x = (first.right + second.x) / 2
            ends = camera.place(Point(x, first.y)), camera.place(Point(x, first.bottom))
            beyond = QPointF(0, BEYOND)
        else:
            y = (first.bottom + second.y) / 2
            ends = camera.place(Point(first.x, y)), camera.place(Point(first.right, y))
            beyond = QPointF(BEYOND, 0)
        pen = QPen(self.stage.options.looks.guide, 1.5, Qt.PenStyle.DashLine)
        painter.setPen(pen)
        frame = self.stage.frame(self._cut.frame)
        with turned(painter, camera, rotation_of(frame.box) if frame else STRAIGHT):
            painter.drawLine(ends[0] - beyond, ends[1] + beyond)

    def cancel(self) -> bool:
        """Show no cut any more."""
        self._cut = None
        return False

    def _look(self, pointer: Pointer) -> None:
        page = self.stage.reachable
        frame = leaf_at(page, pointer.point, 0.0) if page is not None else None
        self.stage.hover = frame.box.id if frame is not None else None
        self._cut = cut_at(page, frame, pointer.point) if page and frame else None
