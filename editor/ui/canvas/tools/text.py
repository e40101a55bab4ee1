"""The text tool: a click sets the caret, dragging selects; on free paper it draws a new frame."""

from dataclasses import replace

from PySide6.QtCore import Qt

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

PARAGRAPH = 3
"""Clicks that take a paragraph; fewer take a word, more the whole text."""


class TextTool(Tool):
    """Carets and selections by mouse."""

    name = "text"
    cursor = Qt.CursorShape.IBeamCursor

    def __init__(self, stage: Stage, host: Host, typist: Typist, drawing: FrameTool) -> None:
        super().__init__(stage, host)
        self._typist = typist
        self._drawing = drawing
        self._anchor: TextPoint | None = None
        self._taken: tuple[TextPoint, TextPoint] | None = None
        self._clicks = 1

    def press(self, pointer: Pointer) -> None:
        """Set the caret; twice a word, three times the paragraph, four times all."""
        page = self.stage.reachable
        frame = text_frame_at(page, pointer.point) if page else None
        hit = place_in(self.stage, frame, pointer.point) if frame else None
        self._anchor = self._taken = None
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
                self._reach(self._anchor, hit)

    def release(self, pointer: Pointer) -> None:
        """The selection stays as it is; a frame that was drawn is made."""
        if self._anchor is None:
            self._drawing.release(pointer)
        self._anchor = None

    def hover(self, pointer: Pointer) -> Qt.CursorShape:
        """A text cursor over text, a cross where a frame can be drawn."""
        page = self.stage.reachable
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
        self._clicks = pointer.clicks
        if pointer.clicks > 1:
            first, last = self._taken = self._around(hit.at)
            self._anchor = first
            self.stage.bridge.select(TextSelection(first, last, hit.frame))
            return
        self._anchor = selection.anchor if pointer.shift and same and selection else hit.at
        self._typist.select(self._anchor, hit)

    def _reach(self, anchor: TextPoint, hit: TextHit) -> None:
        """Select as far as a place: by characters, or by what the clicks before took."""
        if self._taken is None:
            self._typist.select(anchor, hit)
            return
        (first, last), (start, end) = self._taken, self._around(hit.at)
        back = hit.at < first
        head = replace(hit, at=start if back else max(end, last))
        self._typist.select(last if back else first, head)

    def _around(self, at: TextPoint) -> tuple[TextPoint, TextPoint]:
        """The word, paragraph or text around a place, by the number of clicks."""
        paragraphs = self._typist.paragraphs(at.ref)
        last = len(paragraphs) - 1
        text = paragraphs[at.ref.paragraph].text
        if self._clicks > PARAGRAPH:
            final = TextPoint(replace(at.ref, paragraph=last), len(paragraphs[last].text))
            return TextPoint(replace(at.ref, paragraph=0), 0), final
        start, end = word_at(text, at.offset) if self._clicks < PARAGRAPH else (0, len(text))
        return TextPoint(at.ref, start), TextPoint(at.ref, end)

    def _beside(self, pointer: Pointer) -> None:
        """A press beside all text takes another frame, or begins a new one on free paper."""
        page = self.stage.reachable
        leaf = leaf_at(page, pointer.point, 0.0) if page else None
        if page is not None and leaf is not None:
            self.stage.bridge.select(FrameSelection(page.id, (leaf.box.id,)))
        else:
            self.stage.bridge.select(NOTHING)
        self._drawing.press(pointer)
