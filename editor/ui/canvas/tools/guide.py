"""Moves ruler guides: dragged along, or back into the ruler to be rid of them."""

from dataclasses import replace

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QKeyEvent

from editor.edit.guides import SetGuides
from editor.edit.selection import NOTHING
from editor.model.page import Page
from editor.ui.canvas.guidelines import guide_at
from editor.ui.canvas.stage import NO_MARKS, Marks
from editor.ui.canvas.tools.tool import Pointer, Tool, trembles
from editor.values.units import format_mm


class GuideTool(Tool):
    """Holds the guide that was pressed with the arrow, until something else is pressed."""

    name = "guide"
    cursor = Qt.CursorShape.ArrowCursor
    _start: Pointer | None = None
    _edit: SetGuides | None = None

    def press(self, pointer: Pointer) -> None:
        """Take the guide under the pointer; anything else is the arrow's."""
        self.stage.guide = guide_at(self.stage, pointer.place)
        if self.stage.guide is None:
            self.host.hand_over("select", pointer)
            return
        self.stage.bridge.select(NOTHING)
        self._start = None if pointer.clicks == 2 else pointer
        if pointer.clicks == 2:
            self.stage.guideAsked.emit()
        self.stage.changed.emit()

    def drag(self, pointer: Pointer) -> None:
        """Show the guide at the pointer; outside of the view it goes."""
        page, index = self._base(), self.stage.guide
        start = self._start
        if page is None or index is None or start is None:
            return
        if self._edit is None and trembles(start.place, pointer.place):
            return
        guides = list(page.guides)
        guide = guides[index]
        at = pointer.point.x if guide.upright else pointer.point.y
        if self._gone(pointer.place, upright=guide.upright):
            del guides[index]
        else:
            guides[index] = replace(guide, at=at)
        self._edit = SetGuides(page.id, tuple(guides))
        self.stage.marks = Marks(tip=format_mm(at, 1), quiet=True)
        self.stage.bridge.preview(self._edit)

    def release(self, pointer: Pointer) -> None:
        """Do what was shown."""
        del pointer
        edit, self._edit, self._start = self._edit, None, None
        self.stage.marks = NO_MARKS
        if edit is not None and not self.stage.bridge.do(edit):
            self.stage.bridge.preview(None)

    def hover(self, pointer: Pointer) -> Qt.CursorShape:
        """The way a guide can go."""
        index, page = guide_at(self.stage, pointer.place), self.stage.page
        if index is None or page is None:
            return self.cursor
        upright = page.guides[index].upright
        return Qt.CursorShape.SplitHCursor if upright else Qt.CursorShape.SplitVCursor

    def key(self, event: QKeyEvent) -> bool:
        """Delete takes the guide away, Enter asks for its place, Escape leaves it."""
        key, page, index = Qt.Key(event.key()), self._base(), self.stage.guide
        if page is None or index is None:
            return False
        if key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            guides = page.guides[:index] + page.guides[index + 1 :]
            self.stage.bridge.do(SetGuides(page.id, guides))
            self.host.set_tool("select")
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.stage.guideAsked.emit()
        else:
            return False
        return True

    def cancel(self) -> bool:
        """Put a dragged guide back; else give the guide up."""
        dragging, self._edit, self._start = self._edit is not None, None, None
        self.stage.marks = NO_MARKS
        if dragging:
            self.stage.bridge.preview(None)
        return dragging

    def leave(self) -> None:
        """No guide is held any more."""
        super().leave()
        self.stage.guide = None

    def _base(self) -> Page | None:
        """The page as it is without the preview, where it still has the guide."""
        key, index = self.stage.page_id, self.stage.guide
        page = self.stage.bridge.session.state.issue.page(key) if key is not None else None
        return page if page is not None and index is not None and index < len(page.guides) else None

    def _gone(self, place: QPointF, *, upright: bool) -> bool:
        """Whether a guide is dragged back into its ruler."""
        return (place.x() if upright else place.y()) < 0
