"""The mouse over the page: the tool decides; the middle button and Space lend the hand."""

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QWheelEvent

from editor.ui.canvas.clicks import Clicks
from editor.ui.canvas.swatchdrops import SwatchDropView
from editor.ui.canvas.takers import taker_at
from editor.ui.canvas.tools.box import Toolbox
from editor.ui.canvas.tools.tool import Pointer


class PointerView(SwatchDropView):
    """A page view whose mouse events go to the tool in use.

    Subclasses make ``tools``. ``cursorMoved`` tells page points.
    """

    cursorMoved = Signal(float, float)  # noqa: N815
    tools: Toolbox
    _clicks: Clicks
    _held = False

    @property
    def tool(self) -> str:
        """The tool in use."""
        return self.tools.current.name

    def before_press(self) -> None:
        """A button goes down: what is being composed is finished first."""

    def after_press(self) -> None:
        """The tool has had the press."""

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """The tool begins; the middle button pans."""
        self.before_press()
        if event.button() is Qt.MouseButton.MiddleButton:
            self.tools.borrow_hand()
            self.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
        elif event.button() is not Qt.MouseButton.LeftButton:
            return
        self._held = event.button() is Qt.MouseButton.LeftButton
        self.turn_at(event.position())
        double = event.type() is QEvent.Type.MouseButtonDblClick
        clicks = self._clicks.press(event.position(), double=double)
        self.tools.active.press(self.pointer(event, clicks))
        self.after_press()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """A press like others: clicks are counted here."""
        self.mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """The tool drags, or shows what it would do."""
        pointer = self.pointer(event)
        self.cursorMoved.emit(pointer.point.x, pointer.point.y)
        self.rulers[0].point_at(event.position().x())
        self.rulers[1].point_at(event.position().y())
        held = Qt.MouseButton.LeftButton | Qt.MouseButton.MiddleButton
        if event.buttons() & held:
            if self.tools.active is self.tools.current:
                self._scroll_along(event.position())
            self.tools.active.drag(pointer)
        elif self.tools.active is self.tools.current:
            self.viewport().setCursor(self.tools.current.hover(pointer))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """The tool finishes."""
        if event.button() is Qt.MouseButton.MiddleButton:
            self.return_tool()
        elif event.button() is Qt.MouseButton.LeftButton:
            self._held = False
            if not self._drop_outside(event):
                self.tools.active.release(self.pointer(event))

    def give_up(self) -> bool:
        """Put back what is being dragged; whether something was."""
        return self._held and self.tools.active.cancel()

    def _drop_outside(self, event: QMouseEvent) -> bool:
        """Frames let go over something that takes them stay where they were on the page."""
        inside = self.viewport().rect().contains(event.position().toPoint())
        if inside or not self.tools.active.carries:
            return False
        taker = taker_at(event.globalPosition().toPoint(), self.window())
        if taker is None:
            return False
        self.tools.active.cancel()
        taker.take_frames(event.globalPosition().toPoint())
        return True

    def wheelEvent(self, event: QWheelEvent) -> None:
        """The tool may take a turn of the wheel; else it scrolls and zooms."""
        if self.tools.active.wheel(self.pointer(event), event.angleDelta().y()):
            event.accept()
        else:
            super().wheelEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Nothing is under the pointer any more."""
        self.stage.hover = None
        for ruler in self.rulers:
            ruler.point_at(-1.0)
        super().leaveEvent(event)

    def paint_overlay(self, painter: QPainter) -> None:
        """What the tool in use shows besides the marks of the stage."""
        self.tools.current.paint(painter)

    def hand_over(self, tool: str, pointer: Pointer) -> None:
        """Take another tool, which gets the press."""
        self.set_tool(tool)
        self.tools.current.press(pointer)

    def set_tool(self, name: str) -> None:
        """Take another tool."""
        raise NotImplementedError

    def pointer(self, event: QMouseEvent | QWheelEvent, clicks: int = 1) -> Pointer:
        """Where the mouse is, and the keys that are held."""
        held, keys = event.modifiers(), Qt.KeyboardModifier
        return Pointer(
            event.position(),
            self.stage.camera.page(event.position()),
            bool(held & keys.ShiftModifier),
            bool(held & keys.ControlModifier),
            bool(held & keys.AltModifier),
            clicks,
        )

    def return_tool(self) -> None:
        """The hand that was lent goes."""
        self.tools.give_back()
        self.viewport().setCursor(self.tools.current.cursor)

    def _scroll_along(self, place: QPointF) -> None:
        """Dragging beyond an edge of the view pulls the paper along."""
        view = QRectF(self.viewport().rect())
        dx = max(view.left() - place.x(), 0.0) - max(place.x() - view.right(), 0.0)
        dy = max(view.top() - place.y(), 0.0) - max(place.y() - view.bottom(), 0.0)
        if dx or dy:
            self.pan(QPointF(dx, dy) / 4)
