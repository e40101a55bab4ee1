"""What is drawn of a picture inside its frame: its own box, handles, ghost, ring and resolution."""

from dataclasses import dataclass
from math import hypot

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPolygonF, QTransform

from editor.display.items import Picture
from editor.model.frame import PhotoFrame
from editor.model.photo import MIDDLE
from editor.session.pictureresolution import Fineness, fineness, limits
from editor.session.picturing import Placed, placed
from editor.ui.canvas.camera import Camera
from editor.ui.canvas.handles import ROOMY
from editor.ui.canvas.looks import GRAB, HANDLE
from editor.ui.canvas.pictures import Pictures
from editor.ui.canvas.stage import Stage
from editor.ui.canvas.turned import turn_on_screen
from editor.values.geometry import Point
from editor.values.ids import FrameId
from editor.values.language import Words

PICTURE = QColor(0xB8, 0x5C, 0x1E)
"""The colour of a picture's own box, so that nobody takes it for the frame."""
GHOST = 0.35
"""How much is seen of the picture beyond its frame."""
RING = 17.0
"""Radius of the content grabber in pixels."""
SMALLEST = 7.0
FLAT = 0.2
"""Up to this slope a direction passes for level or upright."""
GRADES = {
    Fineness.GOOD: Words("够", "fine"),
    Fineness.LOW: Words("偏低", "low"),
    Fineness.LEAST: Words("太低", "too low"),
}


@dataclass(frozen=True, slots=True)
class PictureHandle:
    """A corner or the middle of a side of the picture: ``opposite`` is the page point that stays
    when it is dragged. All of them keep the proportions: a photo is never stretched."""

    place: QPointF
    opposite: Point
    cursor: Qt.CursorShape


def handles_of_picture(camera: Camera, picture: Placed) -> tuple[PictureHandle, ...]:
    """The four corners of the picture as it is seen, then the middles of sides with room."""
    whole, turn, middle = picture.whole, picture.turn, picture.whole.center
    found = []
    for x, y in (*_corners(picture), *_sides(camera, picture)):
        across = turn.of(Point(whole.x + whole.right - x, whole.y + whole.bottom - y))
        out = Point((x - middle.x) / whole.width, (y - middle.y) / whole.height)
        here, there = turn.of(out), turn.of(Point(0, 0))
        arrows = _arrows(here.x - there.x, here.y - there.y)
        found.append(PictureHandle(camera.place(turn.of(Point(x, y))), across, arrows))
    return tuple(found)


def _arrows(across: float, down: float) -> Qt.CursorShape:
    """The arrows that point nearest to a direction."""
    if abs(down) < abs(across) * FLAT:
        return Qt.CursorShape.SizeHorCursor
    if abs(across) < abs(down) * FLAT:
        return Qt.CursorShape.SizeVerCursor
    return Qt.CursorShape.SizeFDiagCursor if across * down > 0 else Qt.CursorShape.SizeBDiagCursor


def handle_under(camera: Camera, picture: Placed, place: QPointF) -> PictureHandle | None:
    """The handle of the picture at a place of the view."""
    if picture.locked:
        return None
    for handle in handles_of_picture(camera, picture):
        away = handle.place - place
        if abs(away.x()) <= GRAB and abs(away.y()) <= GRAB:
            return handle
    return None


def paint_picture(
    painter: QPainter, stage: Stage, picture: Placed, pictures: Pictures | None
) -> None:
    """The box and the focal point of a picture; with ``pictures`` what its frame cuts off too."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setTransform(turn_on_screen(stage.camera, picture.lies), combine=True)
    if pictures is not None:
        _paint_ghost(painter, stage, picture, pictures)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(PICTURE, 1.25))
    turn, camera = picture.turn, stage.camera
    painter.drawPolygon(
        QPolygonF([camera.place(turn.of(Point(x, y))) for x, y in _corners(picture)])
    )
    painter.setBrush(stage.options.looks.handle)
    half = HANDLE / 2
    for handle in handles_of_picture(camera, picture):
        painter.drawRect(
            QRectF(handle.place - QPointF(half, half), handle.place + QPointF(half, half))
        )
    if picture.photo.focus != MIDDLE:
        _paint_focus(painter, camera, picture)
    painter.restore()


def ring_at(stage: Stage, frame_id: FrameId | None) -> QRectF | None:
    """The content grabber of a photo frame in pixels; None without a picture or room."""
    picture = placed(stage.issue, frame_id) if frame_id is not None else None
    if picture is None or picture.locked or stage.options.preview:
        return None
    box = stage.camera.box(picture.rect)
    radius = min(RING, min(box.width(), box.height()) / 4)
    if radius < SMALLEST:
        return None
    middle = stage.camera.place(picture.lies.of(picture.rect.center))
    return QRectF(middle.x() - radius, middle.y() - radius, 2 * radius, 2 * radius)


def on_ring(stage: Stage, frame: object, place: QPointF) -> bool:
    """Whether a place of the view lies on the content grabber of a frame."""
    ring = ring_at(stage, frame.box.id) if isinstance(frame, PhotoFrame) else None
    if ring is None:
        return False
    away = place - ring.center()
    return hypot(away.x(), away.y()) <= ring.width() / 2


def paint_ring(painter: QPainter, stage: Stage, frame_id: FrameId | None) -> None:
    """The content grabber: two rings, dark in light, so that it is seen on every picture."""
    ring = ring_at(stage, frame_id)
    if ring is None:
        return
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    inner = ring.adjusted(5, 5, -5, -5)
    path = QPainterPath()
    path.addEllipse(ring)
    path.addEllipse(inner)
    painter.setPen(QPen(QColor(0, 0, 0, 150), 1))
    painter.setBrush(QColor(255, 255, 255, 190))
    painter.drawPath(path)
    painter.restore()


def ppi_tip(stage: Stage, picture: Placed) -> str:
    """``182 ppi 偏低 · 64 %``: resolution with its grade, and how large a pixel has become."""
    language = stage.language
    if picture.photo.is_vector:
        return f"{picture.scale * 100:.0f} %"
    ppi = picture.ppi
    if ppi is None:
        return ""
    probe = stage.bridge.session.sources.probe(picture.photo)
    grade = fineness(ppi, limits(stage.issue.profile, probe))
    return f"{ppi:.0f} ppi {GRADES[grade].text(language)}"


def ppi_color(stage: Stage, picture: Placed) -> QColor | None:
    """Green, amber or red for a resolution; None for a drawing."""
    ppi, looks = picture.ppi, stage.options.looks
    if ppi is None:
        return None
    probe = stage.bridge.session.sources.probe(picture.photo)
    colors = {Fineness.GOOD: looks.fits, Fineness.LOW: looks.short, Fineness.LEAST: looks.over}
    return colors[fineness(ppi, limits(stage.issue.profile, probe))]


def _paint_ghost(painter: QPainter, stage: Stage, picture: Placed, pictures: Pictures) -> None:
    """All of the picture faintly, but for what its frame shows."""
    frame, whole, camera = picture.frame, picture.whole, stage.camera
    shown = Picture(
        picture.photo.file, whole, tone=frame.tone, cutout=frame.cutout, page=picture.photo.page
    )
    image = pictures.best(shown, whole.width * camera.scale)
    if image is None:
        return
    painter.save()
    outside, inside = QPainterPath(), QPainterPath()
    back = painter.worldTransform().inverted()[0]
    outside.addRect(back.mapRect(QRectF(painter.viewport())))
    inside.addRect(camera.box(picture.rect))
    painter.setClipPath(outside.subtracted(inside))
    painter.setOpacity(GHOST)
    turn, scale = picture.turn, camera.scale
    painter.setTransform(
        QTransform(turn.a, turn.b, turn.c, turn.d, turn.e, turn.f)
        * QTransform(scale, 0, 0, scale, camera.x, camera.y),
        combine=True,
    )
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.drawImage(QRectF(whole.x, whole.y, whole.width, whole.height), image)
    painter.restore()


def _paint_focus(painter: QPainter, camera: Camera, picture: Placed) -> None:
    whole, focus = picture.whole, picture.photo.focus
    spot = Point(whole.x + focus.x * whole.width, whole.y + focus.y * whole.height)
    place = camera.place(picture.turn.of(spot))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for color, width in ((QColor(0, 0, 0, 140), 3.0), (QColor(255, 255, 255), 1.4)):
        painter.setPen(QPen(color, width))
        painter.drawEllipse(place, 8, 8)
        painter.drawLine(place - QPointF(13, 0), place - QPointF(4, 0))
        painter.drawLine(place + QPointF(4, 0), place + QPointF(13, 0))
        painter.drawLine(place - QPointF(0, 13), place - QPointF(0, 4))
        painter.drawLine(place + QPointF(0, 4), place + QPointF(0, 13))


def _corners(picture: Placed) -> tuple[tuple[float, float], ...]:
    """The corners round the picture before it is turned."""
    whole = picture.whole
    return (
        (whole.x, whole.y),
        (whole.right, whole.y),
        (whole.right, whole.bottom),
        (whole.x, whole.bottom),
    )


def _sides(camera: Camera, picture: Placed) -> tuple[tuple[float, float], ...]:
    """The middles of the sides that are long enough on the screen, before they are turned."""
    whole, middle = picture.whole, picture.whole.center
    level = ((middle.x, whole.y), (middle.x, whole.bottom))
    upright = ((whole.x, middle.y), (whole.right, middle.y))
    wide, high = (side * camera.scale >= ROOMY for side in (whole.width, whole.height))
    return level * wide + upright * high
