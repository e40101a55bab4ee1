"""Ruler guides on the canvas: drawn, found under the pointer, pulled out of the rulers."""

from PySide6.QtCore import QEvent, QObject, QPointF, Qt
from PySide6.QtGui import QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QWidget

from editor.edit.guides import SetGuides
from editor.model.page import Page, RulerGuide
from editor.ui.canvas.rulers import Ruler
from editor.ui.canvas.stage import NO_MARKS, Stage
from editor.values.geometry import Point

REACH = 3.0
"""Pixels from a guide within which a press takes it."""


def paint_guides(painter: QPainter, stage: Stage, page: Page) -> None:
    """The guides from edge to edge of the view; the selected one is thicker, locked ones grey."""
    if not stage.options.guides:
        return
    looks, seen = stage.options.looks, painter.viewport()
    for index, guide in enumerate(page.guides):
        chosen = index == stage.guide
        color = looks.locked if guide.locked else looks.accent if chosen else looks.guide_line
        painter.setPen(QPen(color, 2 if chosen else 1))
        place = stage.camera.place(Point(guide.at, guide.at))
        if guide.upright:
            painter.drawLine(round(place.x()), seen.top(), round(place.x()), seen.bottom())
        else:
            painter.drawLine(seen.left(), round(place.y()), seen.right(), round(place.y()))


def guide_at(stage: Stage, place: QPointF) -> int | None:
    """The index of the guide under the pointer that may be moved, where guides are shown."""
    page = stage.page
    if page is None or not stage.options.guides or stage.options.preview:
        return None
    for index, guide in enumerate(page.guides):
        at = stage.camera.place(Point(guide.at, guide.at))
        away = place.x() - at.x() if guide.upright else place.y() - at.y()
        if abs(away) <= REACH and not guide.locked:
            return index
    return None


def pulled(stage: Stage, place: QPointF, *, upright: bool) -> RulerGuide:
    """A new guide at a place of the viewport."""
    point = stage.camera.page(place)
    return RulerGuide(upright, point.x if upright else point.y)


class GuidePuller(QObject):
    """Drags new guides out of the two rulers: the left one gives upright guides."""

    def __init__(self, stage: Stage, viewport: QWidget, rulers: tuple[Ruler, Ruler]) -> None:
        super().__init__(stage)
        self._stage, self._viewport, self._rulers = stage, viewport, rulers
        self._pulling = False
        for ruler in rulers:
            ruler.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow a press on a ruler until it is released."""
        if not isinstance(event, QMouseEvent) or self._stage.page is None:
            return False
        kind = event.type()
        if kind is QEvent.Type.MouseButtonPress and event.button() is Qt.MouseButton.LeftButton:
            self._pulling = self._stage.options.guides = True
        elif kind is QEvent.Type.MouseMove and self._pulling:
            self._pull(watched, event, finish=False)
        elif kind is QEvent.Type.MouseButtonRelease and self._pulling:
            self._pulling = False
            self._pull(watched, event, finish=True)
        else:
            return False
        return True

    def _pull(self, ruler: QObject, event: QMouseEvent, *, finish: bool) -> None:
        page, stage = self._stage.page, self._stage
        if page is None:
            return
        place = QPointF(self._viewport.mapFromGlobal(event.globalPosition().toPoint()))
        inside = self._viewport.rect().contains(place.toPoint())
        base = stage.bridge.session.state.issue.page(page.id) or page
        new = pulled(stage, place, upright=ruler is self._rulers[1])
        edit = SetGuides(page.id, (*base.guides, new)) if inside else None
        stage.marks = NO_MARKS
        if not finish or edit is None or not stage.bridge.do(edit):
            stage.bridge.preview(None if finish else edit)
