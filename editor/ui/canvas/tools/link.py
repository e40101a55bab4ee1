"""The link tool: click a frame and the next one, on another page too; the story goes on there."""

from PySide6.QtCore import Qt

from editor.edit.edit import Edit
from editor.edit.frames import UnlinkFrame
from editor.model.frame import TextFrame
from editor.session.loaded import RestLoad, going_on_in, landing_of
from editor.session.threads import linked
from editor.ui.canvas.picking import text_frame_at
from editor.ui.canvas.stage import NO_MARKS, Marks, Stage
from editor.ui.canvas.tools.tool import Host, Pointer, Tool
from editor.values.geometry import Point
from editor.values.ids import ArticleId, FrameId


class LinkTool(Tool):
    """Threads frames one after the other. A click on free paper makes the next frame; Alt cuts a
    frame off the one before it."""

    name = "link"
    cursor = Qt.CursorShape.PointingHandCursor

    def __init__(self, stage: Stage, host: Host) -> None:
        super().__init__(stage, host)
        self.start: FrameId | None = None

    def press(self, pointer: Pointer) -> None:
        """Begin at a frame, or go on in one."""
        frame = self._frame(pointer.point)
        if pointer.alt:
            if frame is not None and frame.follows is not None:
                self._do(UnlinkFrame(frame.box.id))
        elif self.start is None:
            self.start = frame.box.id if frame is not None else None
        elif frame is not None:
            self._go_on(frame.box.id)
        else:
            self._new_frame(pointer.point)
        self.hover(pointer)

    def hover(self, pointer: Pointer) -> Qt.CursorShape:
        """Show the thread, and the frame that would take it."""
        frame = self._frame(pointer.point)
        self.stage.hover = frame.box.id if frame is not None else None
        here = self.start is not None and self.stage.frame(self.start) is not None
        thread = (self.start, pointer.point) if here and self.start is not None else None
        self.stage.marks = Marks(quiet=True, thread=thread) if thread else NO_MARKS
        return self.cursor if frame is not None or self.start else Qt.CursorShape.ArrowCursor

    def cancel(self) -> bool:
        """The thread stays in hand while pages are turned."""
        self.stage.marks = NO_MARKS
        return False

    def leave(self) -> None:
        """Let go of it."""
        super().leave()
        self.start = None

    def _frame(self, point: Point) -> TextFrame | None:
        page = self.stage.page
        found = text_frame_at(page, point) if page is not None else None
        return found if isinstance(found, TextFrame) else None

    def _go_on(self, frame: FrameId) -> None:
        if self.start is None or frame == self.start:
            return
        edit = linked(self.stage.bridge.session.state, self.start, frame)
        if edit is None or self._do(edit):
            self.start = frame

    def _new_frame(self, point: Point) -> None:
        session, page = self.stage.bridge.session, self.stage.page
        if page is None or self.start is None:
            return
        rest = RestLoad(ArticleId(""), self.start)
        landing = landing_of(session.issue, page, point, rest, session)
        edit = going_on_in(session.state, landing, self.start) if landing is not None else None
        if edit is not None and self._do(edit):
            made = [f.box.id for f in self.stage.page.frames] if self.stage.page else []
            self.start = made[-1] if made else None

    def _do(self, edit: Edit) -> bool:
        return self.stage.bridge.do(edit)
