"""The text tool: a click sets the caret, dragging selects; on free paper it draws a new frame."""

from itertools import pairwise

from PySide6.QtCore import Qt

from editor.compose.phrases import phrase_starts
from editor.display.hit import TextHit
from editor.display.words import word_at
from editor.edit.selection import NOTHING, FrameSelection, TextSelection
from editor.model.place import TextPoint
from editor.ui.canvas.picking import leaf_at, text_frame_at
from editor.ui.canvas.places import place_in
from editor.ui.canvas.stage import Stage
from editor.ui.canvas.tools.frame import FrameTool
from editor.ui.canvas.tools.tool import Host, Pointer, Tool
from editor.ui.canvas.typist import Typist


class TextTool(Tool):
    """Carets and selections by mouse."""

    name = "text"
    cursor = Qt.CursorShape.IBeamCursor

    def __init__(self, stage: Stage, host: Host, typist: Typist, drawing: FrameTool) -> None:
        super().__init__(stage, host)
        self._typist = typist
        self._drawing = drawing
        self._anchor: TextPoint | None = None

    def press(self, pointer: Pointer) -> None:
        """Set the caret; twice a word, three times the paragraph."""
        page = self.stage.page
        frame = text_frame_at(page, pointer.point) if page else None
        hit = place_in(self.stage, frame, pointer.point) if frame else None
        self._anchor = None
        self.stage.bridge.session.break_merge()
        if hit is not None:
            self._set_caret(hit, pointer)
        elif frame is not None and page is not None:
            self.stage.bridge.select(FrameSelection(page.id, (frame.box.id,)))
        elif page is not None:
            self._beside(pointer)

    def drag(self, pointer: Pointer) -> None:
        """Select as far as the pointer, or draw the frame."""
        lines, selection = self.stage.text, self._typist.selection
        if self._anchor is None:
            self._drawing.drag(pointer)
        elif lines is not None and selection is not None:
            hit = lines.hit_story(pointer.point, self._anchor.ref, selection.frame)
            if hit is not None:
                self._typist.select(self._anchor, hit)

    def release(self, pointer: Pointer) -> None:
        """The selection stays as it is; a frame that was drawn is made."""
        if self._anchor is None:
            self._drawing.release(pointer)
        self._anchor = None

    def hover(self, pointer: Pointer) -> Qt.CursorShape:
        """A text cursor over text, a cross where a frame can be drawn."""
        page = self.stage.page
        frame = text_frame_at(page, pointer.point) if page else None
        self.stage.hover = frame.box.id if frame else None
        return Qt.CursorShape.IBeamCursor if frame else Qt.CursorShape.CrossCursor

    def cancel(self) -> bool:
        """Draw nothing after all."""
        self._anchor = None
        return self._drawing.cancel()

    def _set_caret(self, hit: TextHit, pointer: Pointer) -> None:
        selection = self._typist.selection
        same = selection is not None and (
            (selection.anchor.ref.owner, selection.anchor.ref.part)
            == (hit.at.ref.owner, hit.at.ref.part)
        )
        if pointer.clicks >= 2:
            self._select_around(hit, whole=pointer.clicks > 2)
            return
        self._anchor = selection.anchor if pointer.shift and same and selection else hit.at
        self._typist.select(self._anchor, hit)

    def _select_around(self, hit: TextHit, *, whole: bool) -> None:
        ref = hit.at.ref
        text = self._typist.paragraphs(ref)[ref.paragraph].text
        first, last = (0, len(text)) if whole else phrase_at(text, hit.at.offset)
        self._anchor = TextPoint(ref, first)
        end = TextSelection(self._anchor, TextPoint(ref, last), hit.frame)
        self.stage.bridge.select(end)

    def _beside(self, pointer: Pointer) -> None:
        """A press beside all text takes another frame, or begins a new one on free paper."""
        page = self.stage.page
        leaf = leaf_at(page, pointer.point, 0.0) if page else None
        if page is not None and leaf is not None:
            self.stage.bridge.select(FrameSelection(page.id, (leaf.box.id,)))
        else:
            self.stage.bridge.select(NOTHING)
        self._drawing.press(pointer)


def phrase_at(text: str, at: int) -> tuple[int, int]:
    """The word around a place: Latin words and numbers whole, Chinese by phrases."""
    first, last = word_at(text, at)
    if not any(ord(char) >= 0x2E80 and char.isalnum() for char in text[first:last]):
        return first, last
    run = text[first:last]
    ends = [0, *phrase_starts(run), len(run)]
    for start, end in pairwise(ends):
        if start <= at - first < end:
            return first + start, first + end
    return first + ends[-2], last
