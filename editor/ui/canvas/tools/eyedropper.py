"""The eyedropper: one click takes a look, the next ones give it; Alt takes another."""

from PySide6.QtCore import Qt

from editor.edit.texts import paragraphs_of
from editor.model.contouring import fixed
from editor.model.frame import Frame
from editor.model.place import TextRef
from editor.session.looks import Look, given, given_style
from editor.ui.canvas.picking import leaf_at, text_frame_at
from editor.ui.canvas.tools.tool import Pointer, Tool

SLACK = 3.0
"""Pixels beside a frame that still are on it."""


class EyedropperTool(Tool):
    """Carries the look of a frame, and the style of the paragraph under the pointer."""

    name = "eyedropper"
    cursor = Qt.CursorShape.CrossCursor
    look: Look | None = None

    def press(self, pointer: Pointer) -> None:
        """Take a look, or give the one that was taken."""
        frame = self._frame(pointer)
        if frame is None:
            return
        if self.look is None or pointer.alt:
            self.look = Look(fixed(self.stage.issue, frame), self._style(pointer))
        else:
            self._give(frame, self.look, pointer)

    def hover(self, pointer: Pointer) -> Qt.CursorShape:
        """Show what a click means."""
        frame = self._frame(pointer)
        self.stage.hover = frame.box.id if frame is not None else None
        filled = self.look is not None and not pointer.alt
        return Qt.CursorShape.PointingHandCursor if filled and frame is not None else self.cursor

    def leave(self) -> None:
        """Forget the look."""
        super().leave()
        self.look = None

    def _give(self, frame: Frame, look: Look, pointer: Pointer) -> None:
        """The paragraph under the pointer gets the style that was taken from one, all else the
        look of the frame."""
        page, ref = self.stage.page, self._text(pointer)
        edit = given_style(ref, look) if ref is not None else None
        if edit is None and page is not None:
            edit = given(page, frame, look)
        if edit is not None:
            self.stage.bridge.do(edit)

    def _frame(self, pointer: Pointer) -> Frame | None:
        page = self.stage.reachable
        return leaf_at(page, pointer.point, SLACK / self.stage.camera.scale) if page else None

    def _text(self, pointer: Pointer) -> TextRef | None:
        """The paragraph whose line is under the pointer."""
        page, lines = self.stage.page, self.stage.text
        frame = text_frame_at(page, pointer.point) if page is not None else None
        hit = lines.hit(pointer.point, frame.box.id) if frame is not None and lines else None
        return hit.at.ref if hit is not None else None

    def _style(self, pointer: Pointer) -> str:
        ref = self._text(pointer)
        found = paragraphs_of(self.stage.issue, ref.owner, ref.part) if ref is not None else None
        return found[ref.paragraph].style if found and ref is not None else ""
