"""The picture inside its frame: dragged, scaled by wheel and handles, nudged by the arrow keys."""

from dataclasses import dataclass

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent, QPainter

from editor.edit.selection import FrameSelection
from editor.model.frame import PhotoFrame
from editor.session.picturing import MOVE, SCALE, Placed, placed
from editor.ui.canvas.picking import leaf_at
from editor.ui.canvas.pictureoutline import handle_under, paint_picture, ppi_color, ppi_tip
from editor.ui.canvas.stage import NO_MARKS, Marks, Stage
from editor.ui.canvas.tools.tool import Host, Pointer, Tool, trembles, upright
from editor.ui.canvas.turned import turned_cursor
from editor.values.geometry import Point
from editor.values.language import Words

NOTCH = 1.05
"""By how much a notch of the wheel scales; with Shift four times, with Ctrl the page zooms."""
PAUSE_MS = 450
"""So long after its last turn a gesture of the wheel has ended."""
STEP, FINE, FAR = 1.0, 0.25, 10.0
"""Points of a step with an arrow key; with Alt; with Shift."""
WAYS = {
    Qt.Key.Key_Left: (-1.0, 0.0),
    Qt.Key.Key_Right: (1.0, 0.0),
    Qt.Key.Key_Up: (0.0, -1.0),
    Qt.Key.Key_Down: (0.0, 1.0),
}


@dataclass(slots=True)
class Grip:
    """A press on the picture: where it was then, and the point that stays while it is scaled."""

    start: Pointer
    base: Placed
    about: Point | None = None
    moving: bool = False


class PictureTool(Tool):
    """Works on the picture of the one selected photo frame; the frame stays as it is."""

    name = "picture"
    cursor = Qt.CursorShape.ArrowCursor

    def __init__(self, stage: Stage, host: Host) -> None:
        super().__init__(stage, host)
        self._grip: Grip | None = None
        self._now: Placed | None = None
        self._label: Words = MOVE
        self._pause = QTimer(stage, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self._end)

    @property
    def picture(self) -> Placed | None:
        """The picture that is worked on, as it is shown."""
        chosen = self.stage.selected
        return placed(self.stage.issue, chosen[0]) if len(chosen) == 1 else None

    def press(self, pointer: Pointer) -> None:
        """Take the picture or a handle of it; beside it, another picture or the arrow."""
        self._end()
        picture = self.picture
        own = self._upright(picture, pointer)
        handle = handle_under(self.stage.camera, picture, own.place) if picture else None
        if picture is not None and handle is not None:
            self._grip = Grip(own, picture, handle.opposite)
        elif picture is not None and picture.rect.contains(own.point):
            if pointer.clicks == 2:
                self.host.set_tool("select")
            elif not picture.locked:
                self._grip = Grip(own, picture)
        else:
            self._elsewhere(pointer)

    def drag(self, pointer: Pointer) -> None:
        """Move or scale, always from where it was when it was taken."""
        grip = self._grip
        pointer = self._upright(grip.base if grip else None, pointer)
        if grip is None or (not grip.moving and trembles(grip.start.place, pointer.place)):
            return
        grip.moving = True
        if grip.about is not None:
            self._show(grip.base.scaled(_factor(grip, pointer.point), grip.about), SCALE)
            return
        dx = pointer.point.x - grip.start.point.x
        dy = pointer.point.y - grip.start.point.y
        if pointer.shift:
            dx, dy = (dx, 0.0) if abs(dx) > abs(dy) else (0.0, dy)
        self._show(grip.base.moved(dx, dy), MOVE)

    def release(self, pointer: Pointer) -> None:
        """Do what was shown."""
        del pointer
        self._grip = None
        self._end()

    def hover(self, pointer: Pointer) -> Qt.CursorShape:
        """A hand over the picture, arrows over its handles."""
        picture = self.picture
        pointer = self._upright(picture, pointer)
        handle = handle_under(self.stage.camera, picture, pointer.place) if picture else None
        if picture is not None and handle is not None:
            return turned_cursor(handle.cursor, picture.frame.box.rotation)
        inside = picture is not None and picture.rect.contains(pointer.point)
        return Qt.CursorShape.OpenHandCursor if inside else self.cursor

    def wheel(self, pointer: Pointer, turn: int) -> bool:
        """Scale about the pointer, as long as the wheel turns in one go."""
        picture = self.picture
        pointer = self._upright(picture, pointer)
        if picture is None or pointer.ctrl or picture.locked or not turn:
            return False
        if not picture.rect.contains(pointer.point):
            return False
        notches = turn / 120 * (4 if pointer.shift else 1)
        self._show(picture.scaled(NOTCH**notches, pointer.point), SCALE)
        self._pause.start()
        return True

    def key(self, event: QKeyEvent) -> bool:
        """Arrows nudge, Enter goes back to the frame."""
        key, held = Qt.Key(event.key()), event.modifiers()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.host.set_tool("select")
            return True
        picture = self.picture
        if key not in WAYS or picture is None or picture.locked:
            return False
        self._end()
        step = STEP
        if held & Qt.KeyboardModifier.AltModifier:
            step = FINE
        elif held & Qt.KeyboardModifier.ShiftModifier:
            step = FAR
        across, down = WAYS[key]
        here, there = (
            picture.lies.back(each) for each in (Point(0, 0), Point(across * step, down * step))
        )
        self.stage.bridge.do(picture.moved(there.x - here.x, there.y - here.y).edit(MOVE))
        return True

    def paint(self, painter: QPainter) -> None:
        """The picture's own box; while it changes, the whole of it faintly beyond its frame."""
        picture = self.picture
        if picture is not None and not self.stage.options.preview:
            ghost = self._now is not None
            paint_picture(painter, self.stage, picture, self.host.pictures if ghost else None)

    def cancel(self) -> bool:
        """Put the picture back where it was."""
        held, self._grip = self._grip is not None or self._now is not None, None
        self._pause.stop()
        self.stage.marks = NO_MARKS
        if self._now is not None:
            self._now = None
            self.stage.bridge.preview(None)
        return held

    def leave(self) -> None:
        """Another tool takes over: a gesture of the wheel counts."""
        self._end()
        super().leave()

    @property
    def pending(self) -> bool:
        """Whether the wheel has scaled and may go on."""
        return self._pause.isActive()

    def finish(self) -> None:
        """What the wheel has scaled becomes one step now."""
        if self.pending:
            self._end()

    def _end(self) -> None:
        """What is shown becomes one step."""
        self._pause.stop()
        now, self._now = self._now, None
        self.stage.marks = NO_MARKS
        if now is not None and not self.stage.bridge.do(now.edit(self._label)):
            self.stage.bridge.preview(None)

    def _show(self, picture: Placed, label: Words) -> None:
        if self.stage.bridge.session.read_only:
            return
        self._now, self._label = picture, label
        self.stage.bridge.preview(picture.edit(label))
        color = ppi_color(self.stage, picture)
        self.stage.marks = Marks(tip=ppi_tip(self.stage, picture), quiet=True, tip_color=color)

    def _upright(self, picture: Placed | None, pointer: Pointer) -> Pointer:
        """The pointer along the axes of the picture's frame, which may be turned."""
        return upright(self.stage.camera, pointer, picture.lies) if picture else pointer

    def _elsewhere(self, pointer: Pointer) -> None:
        page = self.stage.page
        frame = leaf_at(page, pointer.point, 0.0) if page is not None else None
        if page is not None and isinstance(frame, PhotoFrame) and frame.photo is not None:
            self.stage.bridge.select(FrameSelection(page.id, (frame.box.id,)))
        else:
            self.host.hand_over("select", pointer)


def _factor(grip: Grip, point: Point) -> float:
    """By how much a handle that is dragged to a point scales the picture."""
    about, start = grip.about or point, grip.start.point
    before = (start.x - about.x, start.y - about.y)
    length = before[0] ** 2 + before[1] ** 2
    along = before[0] * (point.x - about.x) + before[1] * (point.y - about.y)
    return max(along / length, 0.01) if length else 1.0
