"""The eight handles of a selected frame: where they are and what dragging one does."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt

from editor.ui.canvas.looks import GRAB
from editor.values.geometry import Rect

ROOMY = 28.0
"""Pixels of a side below which the handles in its middle are left out."""
LEAST = 1.0
"""Points that a frame keeps at least."""


@dataclass(frozen=True, slots=True)
class Handle:
    """A handle: -1 for left or top, 0 for the middle, 1 for right or bottom."""

    across: int
    down: int

    @property
    def cursor(self) -> Qt.CursorShape:
        """The arrows that show where it can be dragged."""
        if self.across == 0:
            return Qt.CursorShape.SizeVerCursor
        if self.down == 0:
            return Qt.CursorShape.SizeHorCursor
        same = self.across == self.down
        return Qt.CursorShape.SizeFDiagCursor if same else Qt.CursorShape.SizeBDiagCursor

    def place(self, box: QRectF) -> QPointF:
        """Where it sits on a box."""
        return QPointF(
            box.center().x() + self.across * box.width() / 2,
            box.center().y() + self.down * box.height() / 2,
        )

    def dragged(self, rect: Rect, dx: float, dy: float) -> Rect:
        """The rectangle after dragging; opposite edges stay and are never crossed."""
        left, top, right, bottom = rect.x, rect.y, rect.right, rect.bottom
        if self.across < 0:
            left = min(left + dx, right - LEAST)
        elif self.across > 0:
            right = max(right + dx, left + LEAST)
        if self.down < 0:
            top = min(top + dy, bottom - LEAST)
        elif self.down > 0:
            bottom = max(bottom + dy, top + LEAST)
        return Rect.between(left, top, right, bottom)

    def proportional(self, rect: Rect, dragged: Rect) -> Rect:
        """A dragged rectangle with the proportions that it had."""
        if rect.empty:
            return dragged
        factor = max(dragged.width / rect.width, dragged.height / rect.height)
        if self.across == 0:
            factor = dragged.height / rect.height
        elif self.down == 0:
            factor = dragged.width / rect.width
        wide, high = rect.width * factor, rect.height * factor
        x = rect.right - wide if self.across < 0 else rect.x
        y = rect.bottom - high if self.down < 0 else rect.y
        return Rect(x, y, wide, high)

    def about_middle(self, rect: Rect, dragged: Rect) -> Rect:
        """A dragged rectangle grown by as much on the opposite side, so that the middle stays."""
        wide = max(2 * dragged.width - rect.width, LEAST)
        high = max(2 * dragged.height - rect.height, LEAST)
        middle = rect.center
        return Rect(middle.x - wide / 2, middle.y - high / 2, wide, high)


CORNERS = tuple(Handle(across, down) for down in (-1, 1) for across in (-1, 1))
UPRIGHT_SIDES = (Handle(-1, 0), Handle(1, 0))
FLAT_SIDES = (Handle(0, -1), Handle(0, 1))


def handles_of(box: QRectF) -> tuple[Handle, ...]:
    """The handles that have room on a box in pixels."""
    if min(box.width(), box.height()) < 4 and max(box.width(), box.height()) > ROOMY:
        return UPRIGHT_SIDES if box.width() > box.height() else FLAT_SIDES
    out = CORNERS
    if box.height() >= ROOMY:
        out += UPRIGHT_SIDES
    if box.width() >= ROOMY:
        out += FLAT_SIDES
    return out


def handle_at(box: QRectF, place: QPointF) -> Handle | None:
    """The handle under the pointer."""
    for handle in handles_of(box):
        away = handle.place(box) - place
        if abs(away.x()) <= GRAB and abs(away.y()) <= GRAB:
            return handle
    return None
