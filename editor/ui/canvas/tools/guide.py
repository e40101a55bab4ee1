"""Moves ruler guides: dragged along, back into the ruler to be rid of them, or placed by number."""

from dataclasses import replace

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QInputDialog, QWidget

from editor.edit.guides import SetGuides
from editor.edit.selection import NOTHING
from editor.model.page import Page
from editor.ui.canvas.guidelines import guide_at
from editor.ui.canvas.stage import NO_MARKS, Marks
from editor.ui.canvas.tools.tool import Pointer, Tool, trembles
from editor.ui.lengths import Measures, Unit, read_entry, show_length
from editor.values.language import Words
from editor.values.units import LengthError, format_mm

POSITION = Words("参考线位置", "Position of the Guide")
ASK = Words("到页边的距离，例如 12.5mm、+2字：", "Distance from the edge, as 12.5mm or +2字:")


def no_length(text: str) -> Words:
    """Why what was typed is no place for a guide."""
    return Words(
        f"“{text}”不是长度，参考线没有动。请写成 12.5mm、3字 这样。",
        f"“{text}” is not a length; no guide was set. Write it as 12.5mm or 3字.",
    )


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
            self._ask()
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
            self._ask()
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

    def _ask(self) -> None:
        page, index, parent = self._base(), self.stage.guide, self.stage.parent()
        if page is None or index is None or not isinstance(parent, QWidget):
            return
        guide, grid = page.guides[index], page.grid
        language = self.stage.language
        title, ask = POSITION.text(language), ASK.text(language)
        text, wanted = QInputDialog.getText(parent, title, ask, text=show_length(guide.at, Unit.MM))
        if not wanted:
            return
        measures = Measures(grid.cell, grid.leading, grid.column_width, grid.gutter)
        try:
            at = read_entry(text, Unit.MM, measures, guide.at, signed=True)
        except LengthError:
            self.stage.bridge.message.emit(no_length(text).text(language))
            return
        guides = (*page.guides[:index], replace(guide, at=at), *page.guides[index + 1 :])
        self.stage.bridge.do(SetGuides(page.id, guides))
