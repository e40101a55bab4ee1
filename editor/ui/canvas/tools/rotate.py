"""Turning the selected frames by dragging outside a corner of their box; then the arrow again."""

from dataclasses import dataclass
from math import atan2, degrees, hypot

from PySide6.QtCore import QPointF, Qt

from editor.edit.rotating import RotateFrames
from editor.model.frame import Frame
from editor.model.rotating import grip_of, normal
from editor.ui.canvas.handles import CORNERS
from editor.ui.canvas.looks import GRAB
from editor.ui.canvas.stage import NO_MARKS, Marks, Stage
from editor.ui.canvas.tools.tool import Pointer, Tool, trembles
from editor.ui.canvas.turned import grip_turn, upright_place
from editor.values.geometry import Point
from editor.values.ids import FrameId
from editor.values.units import format_number

OUTSIDE = 22.0
"""Pixels around a corner in which a press outside of the box turns it."""
STEP = 15.0
"""Degrees of a step with Shift."""


def turns_at(stage: Stage, place: QPointF) -> bool:
    """Whether a place of the view is just outside a corner of what is selected."""
    frames = free_frames(stage)
    if not frames:
        return False
    rect, angle = grip_of(frames)
    box = stage.camera.box(rect)
    place = upright_place(stage.camera, place, grip_turn(rect, angle))
    if box.adjusted(-GRAB, -GRAB, GRAB, GRAB).contains(place):
        return False
    ways = (handle.place(box) - place for handle in CORNERS)
    return any(hypot(way.x(), way.y()) <= OUTSIDE for way in ways)


@dataclass(frozen=True, slots=True)
class Turn:
    """Frames that are being turned about a middle; ``angle`` is what they are turned by so far."""

    start: Pointer
    ids: tuple[FrameId, ...]
    middle: Point
    angle: float

    def by(self, pointer: Pointer) -> float:
        """Degrees clockwise from the press to the pointer; with Shift to whole steps."""
        first, last = self._way(self.start.point), self._way(pointer.point)
        turned = normal(last - first)
        if pointer.shift:
            turned = round((self.angle + turned) / STEP) * STEP - self.angle
        return normal(round(turned, 2))

    def _way(self, point: Point) -> float:
        return degrees(atan2(point.y - self.middle.y, point.x - self.middle.x))


class RotateTool(Tool):
    """Turns what is selected, with the text set anew on the way; done on release."""

    name = "rotate"
    cursor = Qt.CursorShape.CrossCursor
    _turn: Turn | None = None
    _edit: RotateFrames | None = None

    def press(self, pointer: Pointer) -> None:
        """Take hold outside a corner."""
        frames = free_frames(self.stage)
        if frames:
            rect, angle = grip_of(frames)
            ids = tuple(frame.box.id for frame in frames)
            self._turn = Turn(pointer, ids, rect.center, angle)

    def drag(self, pointer: Pointer) -> None:
        """Show the frames turned."""
        turn, page = self._turn, self.stage.page_id
        if turn is None or page is None or trembles(turn.start.place, pointer.place):
            return
        by = turn.by(pointer)
        self._edit = RotateFrames(page, turn.ids, by)
        tip = f"{format_number(normal(turn.angle + by), 1)}°"
        self.stage.marks = Marks(tip=tip)
        self.stage.bridge.preview(self._edit)

    def release(self, pointer: Pointer) -> None:
        """Do what was shown."""
        edit, self._edit, self._turn = self._edit, None, None
        self.stage.marks = NO_MARKS
        if edit is not None and not self.stage.bridge.do(edit):
            self.stage.bridge.preview(None)
        self.host.set_tool("select")

    def cancel(self) -> bool:
        """Put everything back."""
        shown, self._edit, self._turn = self._edit is not None, None, None
        self.stage.marks = NO_MARKS
        if shown:
            self.stage.bridge.preview(None)
        return shown


def free_frames(stage: Stage) -> tuple[Frame, ...]:
    """The selected frames that are not locked."""
    found = [stage.frame(key) for key in stage.selected]
    return tuple(frame for frame in found if frame is not None and not frame.box.locked)
