"""The contour of a picture, looked for beside the window and given to its frame as wrap outline."""

from pathlib import Path
from queue import Empty, SimpleQueue

from PySide6.QtCore import QObject, QThreadPool, QTimer

from editor.pictures.opening import PictureError
from editor.session.tracing import Corner, traced
from editor.ui.desk import Desk
from editor.values.ids import FrameId
from editor.values.language import Words

POLL_MS = 20
LOOKING = Words("正在看图片的形状…", "Looking at the picture’s shape…")
NONE = Words(
    "这张图片没有裁剪路径，也没有透明的部分：请先在图片软件里做好，或在版面上逐点编辑轮廓。",
    "This picture has neither a clipping path nor transparent parts: make them in a picture "
    "program first, or edit the outline on the page point by point.",
)
Found = tuple[Corner, ...] | PictureError


class Tracing(QObject):
    """Looks for the contour of one file, gives it to a frame in one step, and is gone."""

    def __init__(self, desk: Desk, frame: FrameId, file: Path, clearance: float) -> None:
        super().__init__(desk.dialog_parent)
        self._desk = desk
        self._frame = frame
        self._clearance = clearance
        self._found: SimpleQueue[Found] = SimpleQueue()
        self._timer = QTimer(self, interval=POLL_MS)
        self._timer.timeout.connect(self._collect)
        self._timer.start()
        desk.tell(LOOKING)
        found = self._found
        QThreadPool.globalInstance().start(lambda: found.put(_contour(file)))

    def _collect(self) -> None:
        try:
            found = self._found.get_nowait()
        except Empty:
            return
        self._timer.stop()
        self._take(found)
        self.deleteLater()

    def _take(self, found: Found) -> None:
        desk = self._desk
        if isinstance(found, PictureError):
            desk.warn(found.words)
            return
        shape = traced(desk.bridge.session.state.issue, self._frame, found, self._clearance)
        if shape is None or shape.locked:
            desk.tell(NONE)
            return
        chosen = desk.canvas.stage.selected == (self._frame,)
        if desk.bridge.do(shape.edit()) and chosen:
            desk.canvas.set_tool("wrap")
            desk.canvas.setFocus()
        desk.tell(Words("", ""))


def _contour(file: Path) -> Found:
    from editor.pictures.contour import contour_of  # noqa: PLC0415  (not needed at the start)

    try:
        return contour_of(file)
    except PictureError as error:
        return error
