"""Text around other frames (图文互斥): what is left of a line between obstacles."""

from dataclasses import dataclass

from editor.model.frame import Frame, Wrap, leaves
from editor.values.geometry import Rect

MIN_CELLS = 4
"""Beside an obstacle a line holds at least so many characters, or it is left empty."""


@dataclass(frozen=True, slots=True)
class Area:
    """A column to fill: lines run along x from ``x`` for ``width``, from ``top`` down to
    ``bottom``; ``obstacles`` cut into it."""

    frame: int
    x: float
    width: float
    top: float
    bottom: float
    obstacles: tuple[Rect, ...] = ()

    def segment(self, y: float, height: float, cell: float) -> tuple[float, float] | None:
        """Start and width of the widest free part of a line, None when it is too narrow."""
        if not self.obstacles:
            return self.x, self.width
        free = [(self.x, self.x + self.width)]
        for rect in self.obstacles:
            if rect.y < y + height - 1e-3 and y < rect.bottom - 1e-3:
                free = [part for whole in free for part in _without(whole, rect)]
        if not free:
            return None
        left, right = max(free, key=lambda part: part[1] - part[0])
        width = right - left
        if width < self.width - 1e-6:
            if width < MIN_CELLS * cell - 1e-6:
                return None
            cells = (width + 1e-6) // cell * cell
            return (left if left <= self.x + 1e-6 else right - cells), cells
        return left, width


def _without(whole: tuple[float, float], rect: Rect) -> list[tuple[float, float]]:
    left, right = whole
    if rect.right <= left or rect.x >= right:
        return [whole]
    parts = [(left, rect.x), (rect.right, right)]
    return [part for part in parts if part[1] > part[0]]


def obstacles_for(frames: tuple[Frame, ...], own: Frame, rect: Rect) -> tuple[Rect, ...]:
    """The rectangles of a page's frames that push text out of ``rect``, clearance included."""
    out = []
    for frame in leaves(frames):
        wrap: Wrap | None = frame.box.wrap
        if wrap is None or frame is own or frame.box.id == own.box.id:
            continue
        around = frame.box.rect.grown(wrap.clearance)
        if around.overlaps(rect):
            out.append(around)
    return tuple(out)
