"""Ports and threads: how the frames of the selected story follow each other."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPolygonF

from editor.layout.report import StoryFit
from editor.model.frame import Frame
from editor.ui.canvas.badges import runs_left, story_fits
from editor.ui.canvas.camera import Camera
from editor.ui.canvas.looks import GRAB
from editor.ui.canvas.stage import Stage
from editor.ui.canvas.turned import Standing, standing_of
from editor.values.ids import FrameId

PORT = 9.0
DOWN = 10.0
"""Pixels of a port from the corner of its frame."""
LOW = 2 * (DOWN + PORT + GRAB + 2)
"""Height of a frame below which its ports would lie on the handles in the middle of its sides."""
RIGHT, LEFT = QPointF(1, 0), QPointF(-1, 0)
End = tuple[QPointF, QPointF]
"""Where a thread ends, and the way, a pixel long, in which it runs there."""


@dataclass(frozen=True, slots=True)
class Ports:
    """Where a story comes into a frame and goes on from it. Vertical text runs ``left``: it comes
    in at the upper right corner and goes on at the lower left one."""

    stand: Standing
    left: bool

    @property
    def coming(self) -> End:
        """Where a thread comes into the frame."""
        port = in_port(self.stand.box, left=self.left)
        return self._end(port.right() if self.left else port.left(), port)

    @property
    def leaving(self) -> End:
        """Where a thread goes out of the frame."""
        port = out_port(self.stand.box, left=self.left)
        return self._end(port.left() if self.left else port.right(), port)

    def _end(self, x: float, port: QRectF) -> End:
        turn, place = self.stand.turn, QPointF(x, port.center().y())
        way = LEFT if self.left else RIGHT
        return turn.map(place), turn.map(place + way) - turn.map(place)


def ports_of(camera: Camera, frame: Frame, beside: float = 0.0) -> Ports:
    """The ports of a frame, ``beside`` points beside its place on its page."""
    return Ports(standing_of(camera, frame.box, beside), runs_left(frame))


def paint_threads(painter: QPainter, stage: Stage) -> None:
    """The ports of the selected story's frames and the threads between them."""
    layout = stage.layout
    near = {*stage.selected, stage.typing.frame if stage.typing else None}
    shown = stage.options.threads
    fits = [fit for fit in story_fits(stage) if shown or not near.isdisjoint(fit.frames)]
    if layout is None or not fits:
        return
    beside = stage.neighbour
    other = stage.issue.page(beside.page) if beside is not None else None
    for fit in fits:
        frames = dict[FrameId, Ports]()
        for key in fit.frames:
            own, next_door = stage.frame(key), other.frame(key) if other is not None else None
            if own is not None:
                frames[key] = ports_of(stage.camera, own)
            elif beside is not None and next_door is not None:
                frames[key] = ports_of(stage.camera, next_door, beside.left)
        _paint_chain(painter, stage, fit, frames)


def paint_loose_thread(painter: QPainter, stage: Stage) -> None:
    """The thread that is being drawn to another frame."""
    thread = stage.marks.thread
    frame = stage.frame(thread[0]) if thread else None
    if thread is not None and frame is not None:
        end = stage.camera.place(thread[1]), RIGHT
        start = ports_of(stage.camera, frame).leaving
        _thread(painter, start, end, stage.options.looks.accent)


def port_at(stage: Stage, place: QPointF) -> FrameId | None:
    """The frame of the selected story whose out port is under the pointer."""
    chosen, shown = set(stage.selected), stage.options.threads
    for fit in story_fits(stage):
        for key in fit.frames if shown or not chosen.isdisjoint(fit.frames) else ():
            frame = stage.frame(key)
            ports = ports_of(stage.camera, frame) if frame is not None else None
            if ports is not None and _on_way_out(ports, place):
                return key
    return None


def _on_way_out(ports: Ports, place: QPointF) -> bool:
    port = out_port(ports.stand.box, left=ports.left)
    return port.adjusted(-2, -2, 2, 2).contains(ports.stand.upright(place))


def _paint_chain(
    painter: QPainter, stage: Stage, fit: StoryFit, frames: dict[FrameId, Ports]
) -> None:
    color = stage.options.looks.accent
    for before, after in zip(fit.frames, fit.frames[1:], strict=False):
        if before in frames and after in frames:
            _thread(painter, frames[before].leaving, frames[after].coming, color)
    for index, frame in enumerate(fit.frames):
        ports = frames.get(frame)
        if ports is None:
            continue
        stand, left = ports.stand, ports.left
        on = "back" if left else "arrow"
        last = index == len(fit.frames) - 1
        over = last and bool(fit.over_lines or fit.over_chars)
        ink = stage.options.looks.over if over else color
        with stand.painting(painter):
            _port(painter, stage, in_port(stand.box, left=left), on if index else "", color)
            sign = "plus" if over else "" if last else on
            _port(painter, stage, out_port(stand.box, left=left), sign, ink)


def in_port(box: QRectF, *, left: bool = False) -> QRectF:
    """Where a story comes into a frame; one that runs ``left``, at its right side."""
    return _beside(box, round(box.top()) + DOWN, right=left)


def out_port(box: QRectF, *, left: bool = False) -> QRectF:
    """Where a story goes on from a frame; one that runs ``left``, from its left side."""
    return _beside(box, round(box.bottom()) - DOWN - PORT, right=not left)


def _beside(box: QRectF, top: float, *, right: bool) -> QRectF:
    """A port on a side of a frame; off it where it would lie on handles."""
    off = GRAB + PORT / 2 + 3 if box.height() < LOW else 0
    middle = round(box.right()) + off if right else round(box.left()) - off
    return QRectF(middle - PORT / 2, top, PORT, PORT)


def _port(painter: QPainter, stage: Stage, port: QRectF, sign: str, color: QColor) -> None:
    painter.setPen(QPen(color, 1))
    painter.setBrush(stage.options.looks.handle)
    painter.drawRect(port)
    middle, arm = port.center(), PORT / 2 - 2
    painter.setPen(QPen(color, 1.6))
    if sign == "plus":
        painter.drawLine(middle - QPointF(arm, 0), middle + QPointF(arm, 0))
        painter.drawLine(middle - QPointF(0, arm), middle + QPointF(0, arm))
    elif sign:
        way = -1 if sign == "back" else 1
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color)
        tip, back = middle + QPointF(way * arm, 0), middle - QPointF(way * (arm - 0.5), 0)
        painter.drawPolygon(QPolygonF([tip, back - QPointF(0, arm), back + QPointF(0, arm)]))


def _thread(painter: QPainter, start: End, end: End, color: QColor) -> None:
    (first, leaving), (last, coming) = start, end
    reach = max(24.0, abs(last.x() - first.x()) / 3)
    path = QPainterPath(first)
    path.cubicTo(first + leaving * reach, last - coming * reach, last)
    line = QColor(color)
    line.setAlpha(170)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(line, 1.25))
    painter.drawPath(path)
