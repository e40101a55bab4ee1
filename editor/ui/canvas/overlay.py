"""Everything drawn over the page: edges, grid, selection, caret, badges, guides; never in tiles."""

from PySide6.QtCore import QLineF, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen

from editor.layout.wrap import Obstacle, obstacle_of
from editor.model.contouring import wrap_of
from editor.model.frame import Frame, leaves
from editor.model.page import Page
from editor.model.rotating import grip_of, rotation_of
from editor.session.arranging import bounds
from editor.ui.canvas.badges import paint_badges
from editor.ui.canvas.caret import CaretMark
from editor.ui.canvas.gapmarks import paint_gaps
from editor.ui.canvas.gridlines import paint_grid, paint_margins
from editor.ui.canvas.guidelines import paint_guides
from editor.ui.canvas.handles import handles_of
from editor.ui.canvas.looks import HANDLE
from editor.ui.canvas.masterframes import paint_master_frames
from editor.ui.canvas.stage import Guide, Stage
from editor.ui.canvas.threads import paint_loose_thread, paint_threads
from editor.ui.canvas.turned import grip_turn, paint_turned_edge, turned
from editor.values.geometry import Point, Rect

TINY = QFont.Weight.Medium


class Overlay:
    """Paints the marks of one stage in device-independent pixels."""

    def __init__(self, stage: Stage, caret: CaretMark, font: QFont) -> None:
        self._stage = stage
        self._caret = caret
        self._font = QFont(font)
        self._font.setPixelSize(10)
        self._font.setWeight(TINY)

    def paint(self, painter: QPainter, *, bare: bool = False) -> None:
        """All marks, those that matter most last; ``bare`` leaves out edges and badges."""
        stage = self._stage
        page = stage.page
        if page is None or stage.layout is None:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        if not stage.options.preview and not bare:
            self._page_marks(painter, page)
        self._caret.paint(painter)
        if not stage.options.preview:
            self._selection(painter, page)
            if stage.options.frames and not stage.marks.quiet and not bare:
                paint_badges(painter, stage, self._font)
        self._tool_marks(painter)

    def _page_marks(self, painter: QPainter, page: Page) -> None:
        stage = self._stage
        seen = painter.viewport()
        if stage.options.grid:
            paint_grid(painter, stage, page.grid)
        paint_margins(painter, stage, page.grid)
        paint_guides(painter, stage, page)
        if stage.options.frames:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(stage.options.looks.edge, 1))
            frames = leaves(page.frames)
            straight = [frame.box.rect for frame in frames if not frame.box.rotation]
            boxes = [sharp(stage.camera.box(rect)) for rect in straight]
            painter.drawRects([box for box in boxes if box.intersects(seen)])
            for frame in frames:
                if frame.box.rotation:
                    paint_turned_edge(painter, stage.camera, frame.box)
            paint_master_frames(painter, stage, page)

    def _selection(self, painter: QPainter, page: Page) -> None:
        stage = self._stage
        looks = stage.options.looks
        hovered = page.frame(stage.hover) if stage.hover else None
        if hovered is not None and hovered.box.id not in stage.selected:
            self._outline(painter, hovered, looks.edge_hover, 1.0)
        typing = stage.typing
        typed = page.frame(typing.frame) if typing else None
        if typed is not None:
            self._outline(painter, typed, looks.accent, 1.0)
        paint_threads(painter, stage)
        chosen = [frame for key in stage.selected if (frame := page.frame(key)) is not None]
        for frame in chosen:
            color = looks.locked if frame.box.locked else looks.accent
            self._outline(painter, frame, color, 1.5)
            wrap = wrap_of(stage.issue, frame) if frame.box.wrap is not None else None
            if wrap is not None:
                with turned(painter, stage.camera, rotation_of(frame.box)):
                    self._kept_clear(painter, obstacle_of(frame.box.rect, wrap))
        free = tuple(frame for frame in chosen if not frame.box.locked)
        if free and not stage.marks.quiet:
            rect, angle = grip_of(free)
            with turned(painter, stage.camera, grip_turn(rect, angle)):
                self._handles(painter, rect)

    def _outline(self, painter: QPainter, frame: Frame, color: QColor, width: float) -> None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(color, width, j=Qt.PenJoinStyle.MiterJoin))
        if frame.box.rotation:
            paint_turned_edge(painter, self._stage.camera, frame.box)
        else:
            painter.drawRect(sharp(self._stage.camera.box(frame.box.rect)))

    def _kept_clear(self, painter: QPainter, obstacle: Obstacle) -> None:
        """What text keeps away from: an outline, or the box with its clearance."""
        camera = self._stage.camera
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(self._stage.options.looks.accent, 1, Qt.PenStyle.DashLine))
        if obstacle.corners:
            painter.drawPolygon([camera.place(Point(x, y)) for x, y in obstacle.corners])
        else:
            painter.drawRect(sharp(camera.box(obstacle.around)))

    def _handles(self, painter: QPainter, rect: Rect) -> None:
        looks = self._stage.options.looks
        box = self._stage.camera.box(rect)
        painter.setPen(QPen(looks.accent, 1))
        painter.setBrush(looks.handle)
        half = HANDLE // 2
        for handle in handles_of(box):
            place = handle.place(box)
            painter.drawRect(
                round(place.x()) - half, round(place.y()) - half, HANDLE - 1, HANDLE - 1
            )

    def _tool_marks(self, painter: QPainter) -> None:
        marks, looks = self._stage.marks, self._stage.options.looks
        painter.setBrush(looks.accent_soft)
        if marks.rubber is not None:
            painter.setPen(QPen(looks.accent, 1, Qt.PenStyle.DashLine))
            painter.drawRect(sharp(self._stage.camera.box(marks.rubber)))
        painter.setPen(QPen(looks.accent, 1))
        lit = self._stage.frame(marks.lit) if marks.lit is not None else None
        if lit is not None and lit.box.rotation:
            paint_turned_edge(painter, self._stage.camera, lit.box)
        else:
            for rect in marks.parts or filter(None, (marks.draft,)):
                painter.drawRect(sharp(self._stage.camera.box(rect)))
        painter.setPen(QPen(looks.guide, 1))
        for guide in marks.guides:
            painter.drawLine(self._guide(guide))
        painter.setFont(self._font)
        paint_gaps(painter, self._stage, marks.gaps)
        paint_loose_thread(painter, self._stage)
        if marks.tip:
            self._tip(painter, marks.tip)

    def _guide(self, guide: Guide) -> QLineF:
        camera = self._stage.camera
        ends = (Point(guide.at, guide.first), Point(guide.at, guide.last))
        if not guide.upright:
            ends = (Point(guide.first, guide.at), Point(guide.last, guide.at))
        first, last = camera.place(ends[0]), camera.place(ends[1])
        return QLineF(_middle(first), _middle(last))

    def _tip(self, painter: QPainter, text: str) -> None:
        """What is being measured, at the lower right of what is being changed."""
        stage = self._stage
        rect = stage.marks.draft or self._chosen_rect()
        if rect is None:
            return
        box = stage.camera.box(rect)
        painter.setFont(self._font)
        color = stage.marks.tip_color
        mark = 12 if color is not None else 0
        wide = painter.fontMetrics().horizontalAdvance(text) + 14 + mark
        tip = QRectF(round(box.left()), round(box.bottom()) + 6, wide, 18)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(0x22, 0x25, 0x2A, 225))
        painter.drawRoundedRect(tip, 4, 4)
        if color is not None:
            painter.setBrush(color)
            painter.drawEllipse(QPointF(tip.left() + 12, tip.center().y()), 4, 4)
        painter.setPen(QColor(255, 255, 255))
        painter.drawText(tip.adjusted(mark, 0, 0, 0), Qt.AlignmentFlag.AlignCenter, text)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)

    def _chosen_rect(self) -> Rect | None:
        found = [self._stage.frame(key) for key in self._stage.selected]
        frames = tuple(frame for frame in found if frame is not None)
        return bounds(frames) if frames else None


def sharp(box: QRectF) -> QRect:
    """The whole pixels of a box, so that its edges are drawn crisp and quickly."""
    left, top = round(box.left()), round(box.top())
    wide, high = round(box.right()) - left, round(box.bottom()) - top
    return QRect(left, top, max(wide, 1), max(high, 1))


def _middle(place: QPointF) -> QPointF:
    return QPointF(round(place.x()), round(place.y()))
