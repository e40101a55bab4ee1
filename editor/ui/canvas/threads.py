"""Ports and threads: how the frames of the selected story follow each other."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPolygonF

from editor.layout.report import StoryFit
from editor.model.rotating import reach_of
from editor.ui.canvas.badges import story_fits
from editor.ui.canvas.stage import Stage
from editor.values.ids import FrameId

PORT = 9.0


def paint_threads(painter: QPainter, stage: Stage) -> None:
    """The ports of the selected story's frames and the threads between them."""
    layout = stage.layout
    near = {*stage.selected, stage.typing.frame if stage.typing else None}
    shown = stage.options.threads
    fits = [fit for fit in story_fits(stage) if shown or not near.isdisjoint(fit.frames)]
    if layout is None or not fits:
        return
    boxes = {frame.frame: stage.camera.box(frame.rect) for frame in layout.display.frames}
    beside = stage.neighbour
    for frame in beside.display.frames if beside is not None else ():
        rect = frame.rect.moved(beside.left, 0) if beside is not None else frame.rect
        boxes[frame.frame] = stage.camera.box(rect)
    for fit in fits:
        _paint_chain(painter, stage, fit, boxes)


def paint_loose_thread(painter: QPainter, stage: Stage) -> None:
    """The thread that is being drawn to another frame."""
    thread = stage.marks.thread
    frame = stage.frame(thread[0]) if thread else None
    if thread is not None and frame is not None:
        place = stage.camera.place(thread[1])
        end = QRectF(place.x(), place.y(), 0, 0)
        start = out_port(stage.camera.box(reach_of(frame.box)))
        _thread(painter, start, end, stage.options.looks.accent)


def port_at(stage: Stage, place: QPointF) -> FrameId | None:
    """The frame of the selected story whose out port is under the pointer."""
    chosen, shown = set(stage.selected), stage.options.threads
    for fit in story_fits(stage):
        for key in fit.frames if shown or not chosen.isdisjoint(fit.frames) else ():
            frame = stage.frame(key)
            if frame is not None and _near(out_port(stage.camera.box(reach_of(frame.box))), place):
                return key
    return None


def _near(port: QRectF, place: QPointF) -> bool:
    return port.adjusted(-2, -2, 2, 2).contains(place)


def _paint_chain(
    painter: QPainter, stage: Stage, fit: StoryFit, boxes: dict[FrameId, QRectF]
) -> None:
    color = stage.options.looks.accent
    for before, after in zip(fit.frames, fit.frames[1:], strict=False):
        if before in boxes and after in boxes:
            _thread(painter, out_port(boxes[before]), in_port(boxes[after]), color)
    for index, frame in enumerate(fit.frames):
        box = boxes.get(frame)
        if box is None:
            continue
        last = index == len(fit.frames) - 1
        over = last and bool(fit.over_lines or fit.over_chars)
        _port(painter, stage, in_port(box), "" if index == 0 else "arrow", color)
        ink = stage.options.looks.over if over else color
        _port(painter, stage, out_port(box), "plus" if over else "" if last else "arrow", ink)


def in_port(box: QRectF) -> QRectF:
    """Where a story comes into a frame."""
    return QRectF(round(box.left()) - PORT / 2, round(box.top()) + 10, PORT, PORT)


def out_port(box: QRectF) -> QRectF:
    """Where a story goes on from a frame."""
    return QRectF(round(box.right()) - PORT / 2, round(box.bottom()) - 10 - PORT, PORT, PORT)


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


def _thread(painter: QPainter, start: QRectF, end: QRectF, color: QColor) -> None:
    first = QPointF(start.right(), start.center().y())
    last = QPointF(end.left(), end.center().y())
    reach = max(24.0, abs(last.x() - first.x()) / 3)
    path = QPainterPath(first)
    path.cubicTo(first + QPointF(reach, 0), last - QPointF(reach, 0), last)
    line = QColor(color)
    line.setAlpha(170)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(line, 1.25))
    painter.drawPath(path)
