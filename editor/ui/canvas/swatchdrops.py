"""Dropping a colour of the swatches onto a frame of the page: the frame lights up on the way. With
Alt its lines take the colour."""

from PySide6.QtCore import QMimeData, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent

from editor.edit.edit import Edit
from editor.model.frame import Frame
from editor.session.painting import Target, dropped_on
from editor.ui.canvas.drops import DropView
from editor.ui.canvas.picking import leaf_at
from editor.ui.canvas.stage import NO_MARKS, Marks

SWATCH_MIME = "application/x-banxin-swatch"


class SwatchDropView(DropView):
    """A page view on whose frames colours can be dropped, besides all else."""

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take colours."""
        if event.mimeData().hasFormat(SWATCH_MIME):
            event.acceptProposedAction()
        else:
            super().dragEnterEvent(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Light up the frame that would take the colour."""
        if not event.mimeData().hasFormat(SWATCH_MIME):
            super().dragMoveEvent(event)
            return
        frame, edit = self._painted(event)
        lit = frame is not None and edit is not None
        self.stage.marks = _lit(frame) if frame and lit else NO_MARKS
        event.setAccepted(lit)

    def dropEvent(self, event: QDropEvent) -> None:
        """Give the frame the colour."""
        if not event.mimeData().hasFormat(SWATCH_MIME):
            super().dropEvent(event)
            return
        self.stage.marks = NO_MARKS
        _, edit = self._painted(event)
        if edit is not None and self.stage.bridge.do(edit):
            event.acceptProposedAction()

    def _painted(self, event: QDropEvent) -> tuple[Frame | None, Edit | None]:
        """The frame under the pointer, and the step that gives it the colour."""
        page, session = self.stage.page, self.stage.bridge.session
        if page is None or session.read_only:
            return None, None
        point = self.stage.camera.page(QPointF(event.position()))
        frame = leaf_at(page, point, 2 / self.stage.camera.scale)
        if frame is None:
            return None, None
        alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        part = Target.BORDER if alt else None
        return frame, dropped_on(session.state, frame.box.id, swatch_of(event.mimeData()), part)


def _lit(frame: Frame) -> Marks:
    return Marks(draft=frame.box.rect, quiet=True, lit=frame.box.id)


def swatch_of(data: QMimeData) -> str:
    """The name of the colour that is dragged."""
    return bytes(data.data(SWATCH_MIME).data()).decode(errors="replace")
