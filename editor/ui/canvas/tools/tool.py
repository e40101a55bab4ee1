"""What a tool is: pointer and keys in, edits and marks out."""

from dataclasses import dataclass, replace
from typing import Protocol

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QImage, QKeyEvent, QPainter

from editor.model.photo import Photo
from editor.ui.canvas.camera import Camera
from editor.ui.canvas.pictures import Pictures
from editor.ui.canvas.stage import NO_MARKS, Stage
from editor.ui.canvas.turned import upright_place
from editor.values.geometry import Matrix, Point, Rect
from editor.values.ids import FrameId

SLACK = 3.0
"""Pixels that the pointer may tremble before a press becomes a drag."""


@dataclass(frozen=True, slots=True)
class Pointer:
    """Where the pointer is (viewport pixels, page points) and which keys are held."""

    place: QPointF
    point: Point
    shift: bool = False
    ctrl: bool = False
    alt: bool = False
    clicks: int = 1


class Host(Protocol):
    """What tools ask of the canvas."""

    @property
    def pictures(self) -> Pictures:
        """The photos for the screen."""
        ...

    def pan(self, by: QPointF) -> None:
        """Move the paper."""
        ...

    def set_zoom(self, z: float, at: QPointF | None = None) -> None:
        """Zoom, keeping the page point at a place."""
        ...

    def zoom_to_rect(self, rect: Rect) -> None:
        """Fill the viewport with a rectangle of the page."""
        ...

    def set_tool(self, name: str) -> None:
        """Take another tool."""
        ...

    def hand_over(self, tool: str, pointer: Pointer) -> None:
        """Take another tool, which gets the press."""
        ...

    def enter_text(self, frame: FrameId, point: Point | None) -> bool:
        """Edit a frame's text, at a point or at its end; whether it has any."""
        ...

    def load_rest(self, after: FrameId) -> None:
        """Load the pointer with the rest of the story that a frame shows."""
        ...

    def thumbnail(self, photo: Photo) -> QImage | None:
        """A small picture of a photo; None when it has not been read yet."""
        ...

    def reveal(self, rect: Rect) -> None:
        """Scroll as little as needed to see a page rectangle."""
        ...

    def reveal_caret(self) -> None:
        """Show where the caret went."""
        ...

    def seen(self) -> Rect:
        """The part of the page that is in view."""
        ...


class Tool:
    """A mouse mode. The base class does nothing, quietly."""

    name = ""
    cursor = Qt.CursorShape.ArrowCursor

    def __init__(self, stage: Stage, host: Host) -> None:
        self.stage = stage
        self.host = host

    def press(self, pointer: Pointer) -> None:
        """The left button goes down; ``clicks`` counts quick ones at the same place."""

    def drag(self, pointer: Pointer) -> None:
        """The pointer moves with the button down."""

    def release(self, pointer: Pointer) -> None:
        """The button comes up."""

    def hover(self, pointer: Pointer) -> Qt.CursorShape:
        """The pointer moves freely; the cursor to show."""
        return self.cursor

    def key(self, event: QKeyEvent) -> bool:
        """A key while no text is edited; whether the tool took it."""
        return False

    def wants(self, event: QKeyEvent) -> bool:
        """Whether a key is the tool's although it is a shortcut too."""
        del event
        return False

    def step(self, *, forward: bool) -> bool:
        """Tab, or Shift+Tab: go to the next thing; False leaves the canvas."""
        del forward
        return False

    def wheel(self, pointer: Pointer, turn: int) -> bool:
        """The wheel turns (a notch is 120, away from the hand positive); whether it was taken."""
        return False

    def paint(self, painter: QPainter) -> None:
        """Draw what the stage's marks cannot say, in pixels of the viewport."""

    def cancel(self) -> bool:
        """Give up what is being dragged; whether there was something."""
        return False

    @property
    def pending(self) -> bool:
        """Whether something is shown that a pause would make a step."""
        return False

    def finish(self) -> None:
        """Make a step of what only waits for a pause."""

    @property
    def carries(self) -> bool:
        """Whether the selected frames follow the pointer."""
        return False

    def enter(self) -> None:
        """This tool takes over."""

    def leave(self) -> None:
        """Another tool takes over."""
        self.cancel()
        self.stage.hover = None
        self.stage.marks = NO_MARKS


def upright(camera: Camera, pointer: Pointer, matrix: Matrix) -> Pointer:
    """The pointer as it points at something before that was turned on the page."""
    place = upright_place(camera, pointer.place, matrix)
    return replace(pointer, place=place, point=matrix.back(pointer.point))


def trembles(start: QPointF, now: QPointF) -> bool:
    """Whether the pointer has hardly moved."""
    away = now - start
    return abs(away.x()) < SLACK and abs(away.y()) < SLACK
