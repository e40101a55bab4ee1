"""The focal point of a photo: one click says what must stay in view."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter

from editor.edit.selection import FrameSelection
from editor.model.frame import PhotoFrame
from editor.session.picturing import focused, placed
from editor.ui.canvas.picking import leaf_at
from editor.ui.canvas.pictureoutline import paint_picture
from editor.ui.canvas.tools.tool import Pointer, Tool


class FocusTool(Tool):
    """A click on a photo sets its focal point, then the arrow is back."""

    name = "focus"
    cursor = Qt.CursorShape.CrossCursor

    def press(self, pointer: Pointer) -> None:
        """Take the point under the pointer; a click beside all photos gives up."""
        page = self.stage.page
        frame = leaf_at(page, pointer.point, 0.0) if page is not None else None
        if page is not None and isinstance(frame, PhotoFrame):
            picture = placed(self.stage.issue, frame.box.id)
            edit = (
                focused(picture, picture.lies.back(pointer.point)) if picture is not None else None
            )
            if edit is not None:
                self.stage.bridge.select(FrameSelection(page.id, (frame.box.id,)))
                self.stage.bridge.do(edit)
        self.host.set_tool("select")

    def paint(self, painter: QPainter) -> None:
        """The box and the present focal point of the selected picture."""
        chosen = self.stage.selected
        picture = placed(self.stage.issue, chosen[0]) if len(chosen) == 1 else None
        if picture is not None:
            paint_picture(painter, self.stage, picture, None)
