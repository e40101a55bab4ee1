"""The frames that a page has from its master: dotted edges, and taken over by Ctrl+Shift+click."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPen

from editor.model.frame import leaves
from editor.model.page import Page
from editor.model.rotating import reach_of
from editor.model.shown import inherited
from editor.session.masters import taken_over
from editor.ui.canvas.picking import frames_at
from editor.ui.canvas.stage import Stage
from editor.ui.canvas.turned import paint_turned_edge
from editor.values.geometry import Point


def paint_master_frames(painter: QPainter, stage: Stage, page: Page) -> None:
    """Dotted edges of the frames that cannot be selected here."""
    frames = leaves(inherited(stage.issue, page))
    if not frames:
        return
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(stage.options.looks.edge_hover, 1, Qt.PenStyle.DotLine))
    seen = painter.viewport()
    for frame in frames:
        box = stage.camera.box(reach_of(frame.box)).toAlignedRect()
        if box.intersects(seen) and frame.box.rotation:
            paint_turned_edge(painter, stage.camera, frame.box)
        elif box.intersects(seen):
            painter.drawRect(box)


def take_over_at(stage: Stage, point: Point, slack: float) -> bool:
    """Make the master's frame at a point one of the page's own; False where there is none."""
    page = stage.page
    if page is None or page.master is None:
        return False
    shown = Page(page.id, "", "", page.grid, inherited(stage.issue, page))
    frames = frames_at(shown, point, slack)
    if not frames:
        return False
    edit = taken_over(stage.bridge.session.state, page, (frames[0].box.id,))
    return edit is not None and stage.bridge.do(edit)
