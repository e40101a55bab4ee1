"""The outline that text keeps away from, edited on the page: its points and its clearance."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPen, QPolygonF

from editor.session.outlining import SIDES, Outlined, Side, outlined
from editor.ui.canvas.looks import GRAB, HANDLE
from editor.ui.canvas.snap import Stops, snap_edge, stops_of
from editor.ui.canvas.stage import Guide, Marks, Stage
from editor.ui.canvas.tools.picture import FAR, FINE, STEP, WAYS
from editor.ui.canvas.tools.tool import Host, Pointer, Tool, trembles, upright
from editor.ui.canvas.turned import turn_on_screen, turned_cursor
from editor.values.geometry import Point, Rect
from editor.values.units import format_mm

DELETE = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
LINE = 3.0
"""Pixels from the dashed outline within which a double click means it."""
REST = Marks(quiet=True)
"""No handles of the frame while its outline is edited."""
Spot = int | Side
"""A corner by its number, or a side of the clearance."""


@dataclass(slots=True)
class Grip:
    """A press on a corner or a side: the shape as it was, and where it can snap to."""

    start: Pointer
    base: Outlined
    spot: Spot
    stops: Stops
    moving: bool = False


class WrapTool(Tool):
    """Works on the wrap of the one selected frame; the frame stays as it is."""

    name = "wrap"
    cursor = Qt.CursorShape.ArrowCursor

    def __init__(self, stage: Stage, host: Host) -> None:
        super().__init__(stage, host)
        self._grip: Grip | None = None
        self._now: Outlined | None = None
        self.chosen: Spot | None = None

    @property
    def shape(self) -> Outlined | None:
        """The wrap that is worked on, as it is shown."""
        chosen = self.stage.selected
        return outlined(self.stage.issue, chosen[0]) if len(chosen) == 1 else None

    def enter(self) -> None:
        """The handles of the frame go."""
        self.stage.marks = REST

    def press(self, pointer: Pointer) -> None:
        """Take a point, a side of the clearance or an edge; beside the shape, the arrow."""
        shape = self.shape
        own = self._upright(shape, pointer)
        if shape is None or not self._about(shape).contains(own.point):
            self.host.hand_over("select", pointer)
            return
        pointer = own
        spot = self._spot(shape, pointer.place)
        self.chosen = None if shape.locked else spot
        self.stage.changed.emit()
        if shape.locked or self.stage.bridge.session.read_only:
            return
        if isinstance(spot, int) and pointer.alt:
            self._remove(shape, spot)
        elif spot is not None and not (pointer.clicks == 2 and isinstance(spot, str)):
            self._grip = Grip(pointer, shape, spot, self._stops(shape))
        else:
            self._add(shape, pointer)

    def drag(self, pointer: Pointer) -> None:
        """Move the point or the side, always from where it was."""
        grip = self._grip
        pointer = self._upright(grip.base if grip else None, pointer)
        if grip is None or (not grip.moving and trembles(grip.start.place, pointer.place)):
            return
        grip.moving = True
        point, guides = self._target(grip, pointer)
        if isinstance(grip.spot, int):
            now = grip.base.with_corner(grip.spot, point)
            at, rect = now.corners[grip.spot], now.rect
            tip = f"X {format_mm(at.x - rect.x, 1)}  Y {format_mm(at.y - rect.y, 1)}"
        else:
            distance = grip.base.distance(grip.spot, point)
            now = grip.base.with_clearance(grip.spot, distance, all_sides=pointer.shift)
            tip = format_mm(getattr(now.wrap.clearance, grip.spot), 1)
        self._show(now, Marks(tip=tip, guides=guides, quiet=True))

    def release(self, pointer: Pointer) -> None:
        """Do what was shown."""
        del pointer
        self._grip, now = None, self._now
        self._now = None
        self.stage.marks = REST
        if now is not None and not self.stage.bridge.do(now.edit()):
            self.stage.bridge.preview(None)

    def hover(self, pointer: Pointer) -> Qt.CursorShape:
        """A hand over points, arrows over sides, a cross over edges that take a new point."""
        shape = self.shape
        if shape is None or shape.locked:
            return self.cursor
        pointer = self._upright(shape, pointer)
        spot = self._spot(shape, pointer.place)
        if isinstance(spot, int):
            return Qt.CursorShape.PointingHandCursor
        if spot is not None:
            wide = spot in ("left", "right")
            arrows = Qt.CursorShape.SizeHorCursor if wide else Qt.CursorShape.SizeVerCursor
            return turned_cursor(arrows, shape.frame.box.rotation)
        near = shape.edge_near(pointer.point, self._reach) is not None
        return Qt.CursorShape.CrossCursor if near else self.cursor

    def wants(self, event: QKeyEvent) -> bool:
        """The keys of points are no shortcuts of frames."""
        return self.shape is not None and event.key() in (*DELETE, *ENTER, *WAYS)

    def key(self, event: QKeyEvent) -> bool:
        """Arrows nudge a point or a side, Delete removes a point, Enter goes back to the frame."""
        key, shape = Qt.Key(event.key()), self.shape
        if key in ENTER:
            self.host.set_tool("select")
            return True
        if shape is None or key not in (*DELETE, *WAYS):
            return False
        spot = self._known(shape)
        if spot is None or shape.locked:
            return True
        if key in WAYS:
            self._nudge(shape, spot, WAYS[key], event.modifiers())
        elif isinstance(spot, int):
            self._remove(shape, spot)
        return True

    def step(self, *, forward: bool) -> bool:
        """From point to point, then to the sides of the clearance; past the last one, on."""
        shape = self.shape
        if shape is None or shape.locked:
            return False
        spots: list[Spot] = [*range(len(shape.corners)), *(SIDES if shape.is_box else ())]
        known = self._known(shape)
        there = (0 if forward else len(spots) - 1) if known is None else spots.index(known)
        if known is not None:
            there += 1 if forward else -1
        self.chosen = spots[there] if 0 <= there < len(spots) else None
        self.stage.changed.emit()
        return self.chosen is not None

    def paint(self, painter: QPainter) -> None:
        """The shape, its points and the handles of the clearance."""
        shape = self.shape
        if shape is None or self.stage.options.preview:
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setTransform(turn_on_screen(self.stage.camera, shape.lies), combine=True)
        looks = self.stage.options.looks
        painter.setBrush(looks.accent_soft)
        painter.setPen(QPen(looks.locked if shape.locked else looks.accent, 1.5))
        places = [self.stage.camera.place(point) for point in shape.corners]
        painter.drawPolygon(QPolygonF(places))
        for index, place in enumerate(places):
            self._dot(painter, place, round_=True, chosen=index == self._known(shape))
        if shape.is_box:
            for side, place in self._sides(shape).items():
                self._dot(painter, place, round_=False, chosen=side == self._known(shape))
        painter.restore()

    def cancel(self) -> bool:
        """Put the shape back as it was."""
        held, self._grip = self._grip is not None, None
        self.stage.marks = REST
        if self._now is not None:
            self._now = None
            self.stage.bridge.preview(None)
        return held

    def leave(self) -> None:
        """No point is chosen any more."""
        super().leave()
        self.chosen = None

    @property
    def _reach(self) -> float:
        return GRAB / self.stage.camera.scale

    def _about(self, shape: Outlined) -> Rect:
        """What belongs to the shape: all of it, the frame and the clearance, a little grown."""
        xs, ys = [each.x for each in shape.corners], [each.y for each in shape.corners]
        around = Rect.between(min(xs), min(ys), max(xs), max(ys)).united(shape.kept_clear)
        reach = self._reach
        return Rect.between(
            around.x - reach, around.y - reach, around.right + reach, around.bottom + reach
        )

    def _sides(self, shape: Outlined) -> dict[Side, QPointF]:
        """The handles of the clearance, in pixels."""
        box = self.stage.camera.box(shape.kept_clear)
        middle = box.center()
        return {
            "left": QPointF(box.left(), middle.y()),
            "top": QPointF(middle.x(), box.top()),
            "right": QPointF(box.right(), middle.y()),
            "bottom": QPointF(middle.x(), box.bottom()),
        }

    def _spot(self, shape: Outlined, place: QPointF) -> Spot | None:
        """The point under the pointer, else the side of the clearance."""
        places = [self.stage.camera.place(point) for point in shape.corners]
        near = [
            (away, index)
            for index, each in enumerate(places)
            if (away := (each - place).manhattanLength()) <= 2 * GRAB
        ]
        if near:
            return min(near)[1]
        if not shape.is_box:
            return None
        box = self.stage.camera.box(shape.kept_clear)
        ways: dict[Side, float] = {
            "left": abs(place.x() - box.left()),
            "top": abs(place.y() - box.top()),
            "right": abs(place.x() - box.right()),
            "bottom": abs(place.y() - box.bottom()),
        }
        side = min(ways, key=lambda one: ways[one])
        return side if ways[side] <= GRAB else None

    def _known(self, shape: Outlined) -> Spot | None:
        """The chosen point or side, where the shape still has it."""
        chosen = self.chosen
        if isinstance(chosen, int):
            return chosen if chosen < len(shape.corners) else None
        return chosen if shape.is_box else None

    def _upright(self, shape: Outlined | None, pointer: Pointer) -> Pointer:
        """The pointer along the axes of the frame, which may be turned."""
        return upright(self.stage.camera, pointer, shape.lies) if shape is not None else pointer

    def _stops(self, shape: Outlined) -> Stops:
        """Where points snap to: nowhere on a turned frame, whose axes are not the page's."""
        page = self.stage.snapping
        turned = bool(shape.frame.box.rotation)
        return stops_of(page) if page is not None and not turned else Stops()

    def _target(self, grip: Grip, pointer: Pointer) -> tuple[Point, tuple[Guide, ...]]:
        """Where the point goes: along one direction with Shift, to lines without Ctrl."""
        start = grip.start.point
        dx, dy = pointer.point.x - start.x, pointer.point.y - start.y
        corner = isinstance(grip.spot, int)
        if corner and pointer.shift:
            dx, dy = (dx, 0.0) if abs(dx) > abs(dy) else (0.0, dy)
        base = grip.base.corners[grip.spot] if isinstance(grip.spot, int) else start
        x, y = base.x + dx, base.y + dy
        if pointer.ctrl or not corner:
            return Point(x, y), ()
        across = snap_edge(x, 0, grip.stops.across, self._reach, upright=True)
        down = snap_edge(y, 0, grip.stops.down, self._reach, upright=False)
        guides = tuple(snap.guide for snap in (across, down) if snap.guide is not None)
        return Point(x + across.by, y + down.by), guides

    def _add(self, shape: Outlined, pointer: Pointer) -> None:
        """A new point on the edge under the pointer, which it goes on to drag."""
        edge = shape.edge_near(pointer.point, self._clearance_reach(shape))
        if edge is None:
            return
        more = shape.with_new_corner(edge, pointer.point)
        if more is shape:
            return
        self.chosen = edge + 1
        self._grip = Grip(pointer, more, edge + 1, self._stops(shape))
        self._show(more, REST)

    def _clearance_reach(self, shape: Outlined) -> float:
        """How far from an edge a press still means it: from a box, as far as its clearance."""
        free = shape.wrap.clearance
        return self._reach + (max(free.left, free.top, free.right, free.bottom) * shape.is_box)

    def _remove(self, shape: Outlined, index: int) -> None:
        less = shape.without_corner(index)
        if less is not None and self.stage.bridge.do(less.edit()):
            self.chosen = min(index, len(less.corners) - 1)

    def _nudge(
        self, shape: Outlined, spot: Spot, way: tuple[float, float], held: Qt.KeyboardModifier
    ) -> None:
        step = STEP
        if held & Qt.KeyboardModifier.AltModifier:
            step = FINE
        elif held & Qt.KeyboardModifier.ShiftModifier:
            step = FAR
        dx, dy = way[0] * step, way[1] * step
        if isinstance(spot, int):
            seen = shape.lies.of(shape.corners[spot])
            there = shape.lies.back(Point(seen.x + dx, seen.y + dy))
            new = shape.with_corner(spot, there)
        else:
            outward = {"left": -dx, "right": dx, "top": -dy, "bottom": dy}[spot]
            new = shape.with_clearance(spot, getattr(shape.wrap.clearance, spot) + outward)
        self.stage.bridge.do(new.edit())

    def _show(self, now: Outlined, marks: Marks) -> None:
        self._now = now
        self.stage.bridge.preview(now.edit())
        self.stage.marks = marks

    def _dot(self, painter: QPainter, place: QPointF, *, round_: bool, chosen: bool) -> None:
        looks = self.stage.options.looks
        half = HANDLE / 2 + (1 if chosen else 0)
        painter.setPen(QPen(looks.accent, 1.25))
        painter.setBrush(looks.accent if chosen else looks.handle)
        box = QRectF(place - QPointF(half, half), place + QPointF(half, half))
        if round_:
            painter.drawEllipse(box)
        else:
            painter.drawRect(box)


def on_outline(stage: Stage, point: Point) -> bool:
    """Whether the dashed outline of the one selected frame passes a point of the page."""
    chosen = stage.selected
    shape = outlined(stage.issue, chosen[0]) if len(chosen) == 1 else None
    if shape is None or shape.frame.box.wrap is None:
        return False
    return shape.passes(shape.lies.back(point), LINE / stage.camera.scale)
