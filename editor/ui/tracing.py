"""The contour of a picture, looked for beside the window and given to its frame as wrap outline."""

from pathlib import Path

from editor.pictures.opening import FAILURES, PictureError
from editor.session.tracing import Corner, traced
from editor.ui.aside import Aside
from editor.ui.desk import Desk
from editor.values.ids import FrameId
from editor.values.language import Words

LOOKING = Words("正在看图片的形状…", "Looking at the picture’s shape…")
NONE = Words(
    "这张图片没有裁剪路径，也没有透明的部分：请先在图片软件里做好，或在版面上逐点编辑轮廓。",
    "This picture has neither a clipping path nor transparent parts: make them in a picture "
    "program first, or edit the outline on the page point by point.",
)
CHANGED = Words(
    "图框已删除或锁定，或者看不到图片的形状，绕排轮廓没有改。",
    "The frame is gone or locked, or shows nothing of the picture’s shape; its outline was left.",
)
Found = tuple[Corner, ...] | Words


def trace(desk: Desk, frame: FrameId, file: Path, clearance: float) -> None:
    """Look for the contour of a file and give it to a frame in one step; what fails is said."""

    def take(found: Found) -> None:
        desk.tell(Words("", ""))
        if isinstance(found, Words):
            desk.warn(found)
        elif not found:
            desk.tell(NONE)
        else:
            _give(desk, frame, found, clearance)

    desk.tell(LOOKING)
    Aside(desk.dialog_parent, lambda: _contour(file), take)


def _give(desk: Desk, frame: FrameId, found: tuple[Corner, ...], clearance: float) -> None:
    """The outline for the frame, and its points to edit while it is still selected."""
    shape = traced(desk.bridge.session.state.issue, frame, found, clearance)
    if shape is None or shape.locked:
        desk.tell(CHANGED)
        return
    chosen = desk.canvas.stage.selected == (frame,)
    if desk.bridge.do(shape.edit()) and chosen:
        desk.canvas.set_tool("wrap")
        desk.canvas.setFocus()


def _contour(file: Path) -> Found:
    from editor.pictures.contour import contour_of  # noqa: PLC0415  (not needed at the start)

    try:
        return contour_of(file)
    except PictureError as error:
        return error.words
    except FAILURES:
        return Words(
            f"看不出图片“{file.name}”的形状。请在图片软件里重新存一份。",
            f"The shape of the picture “{file.name}” cannot be seen. Save it again in a picture "
            "program.",
        )
