"""Ports and threads: how the frames of the selected story follow each other."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPolygonF

from editor.layout.report import StoryFit
from editor.ui.canvas.badges import story_fits
from editor.ui.canvas.stage import Stage
from editor.ui.canvas.turned import Standing, standing_of
from editor.values.ids import FrameId

PORT = 9.0
RIGHT = QPointF(1, 0)
End = tuple[QPointF, QPointF]
"""Where a thread ends, and the way, a pixel long, in which it runs there."""


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
        frames = dict[FrameId, Standing]()
        for key in fit.frames:
            own, next_door = stage.frame(key), other.frame(key) if other is not None else None
            if own is not None:
                frames[key] = standing_of(stage.camera, own.box)
            elif beside is not None and next_door is not None:
                frames[key] = standing_of(stage.camera, next_door.box, beside.left)
        _paint_chain(painter, stage, fit, frames)


def paint_loose_thread(painter: QPainter, stage: Stage) -> None:
    """The thread that is being drawn to another frame."""
    thread = stage.marks.thread
    frame = stage.frame(thread[0]) if thread else None
    if thread is not None and frame is not None:
        end = stage.camera.place(thread[1]), RIGHT
        start = _leaving(standing_of(stage.camera, frame.box))
        _thread(painter, start, end, stage.options.looks.accent)


def port_at(stage: Stage, place: QPointF) -> FrameId | None:
    """The frame of the selected story whose out port is under the pointer."""
    chosen, shown = set(stage.selected), stage.options.threads
    for fit in story_fits(stage):
        for key in fit.frames if shown or not chosen.isdisjoint(fit.frames) else ():
            frame = stage.frame(key)
            stand = standing_of(stage.camera, frame.box) if frame is not None else None
            if stand is not None and _near(out_port(stand.box), stand.upright(place)):
                return key
    return None


def _near(port: QRectF, place: QPointF) -> bool:
    return port.adjusted(-2, -2, 2, 2).contains(place)


def _paint_chain(
    painter: QPainter, stage: Stage, fit: StoryFit, frames: dict[FrameId, Standing]
) -> None:
    color = stage.options.looks.accent
    for before, after in zip(fit.frames, fit.frames[1:], strict=False):
        if before in frames and after in frames:
            _thread(painter, _leaving(frames[before]), _coming(frames[after]), color)
    for index, frame in enumerate(fit.frames):
        stand = frames.get(frame)
        if stand is None:
            continue
        last = index == len(fit.frames) - 1
        over = last and bool(fit.over_lines or fit.over_chars)
        ink = stage.options.looks.over if over else color
        with stand.painting(painter):
            _port(painter, stage, in_port(stand.box), "" if index == 0 else "arrow", color)
            sign = "plus" if over else "" if last else "arrow"
            _port(painter, stage, out_port(stand.box), sign, ink)


def in_port(box: QRectF) -> QRectF:
    """Where a story comes into a frame."""
    return QRectF(round(box.left()) - PORT / 2, round(box.top()) + 10, PORT, PORT)


def out_port(box: QRectF) -> QRectF:
    """Where a story goes on from a frame."""
    return QRectF(round(box.right()) - PORT / 2, round(box.bottom()) - 10 - PORT, PORT, PORT)


def _leaving(stand: Standing) -> End:
    """Where a thread goes out of a frame."""
    port = out_port(stand.box)
    return _end(stand, QPointF(port.right(), port.center().y()))


def _coming(stand: Standing) -> End:
    """Where a thread comes into a frame."""
    port = in_port(stand.box)
    return _end(stand, QPointF(port.left(), port.center().y()))


def _end(stand: Standing, place: QPointF) -> End:
    return stand.turn.map(place), stand.turn.map(place + RIGHT) - stand.turn.map(place)


def _port(painter: QPainter, stage: Stage, port: QRectF, sign: str, color: QColor) -> None:
    painter.setPen(QPen(color, 1))
    painter.setBrush(stage.options.looks.handle)
    painter.drawRect(port)
    middle, arm = port.center(), PORT / 2 - 2
    painter.setPen(QPen(color, 1.6))
    if sign == "plus":
        painter.drawLine(middle - QPointF(arm, 0), middle + QPointF(arm, 0))
        painter.drawLine(middle - QPointF(0, arm), middle + QPointF(0, arm))
    elif sign == "arrow":
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color)
        tip, back = middle + QPointF(arm, 0), middle - QPointF(arm - 0.5, 0)
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
