"""What dragging a handle does: to one frame along its own axes, or to several by their common
box."""

import math
from dataclasses import dataclass, replace

from editor.edit.edit import Edit, Together
from editor.edit.frames import ResizeFrame
from editor.model.frame import Direction, Frame, GroupFrame, leaves
from editor.model.page import Page
from editor.model.rotating import grip_of, is_tilted, lying
from editor.model.rotating import stretched as shared
from editor.session.typesteps import TypeSteps, type_steps
from editor.ui.canvas.gaps import Gap, equal_gaps, equal_sizes
from editor.ui.canvas.handles import Handle
from editor.ui.canvas.snap import Stops, beside, stops_of
from editor.ui.canvas.stage import Guide, Stage
from editor.ui.canvas.tools.drawing import stretched
from editor.ui.canvas.tools.tool import Pointer
from editor.values.geometry import Rect
from editor.values.language import Language, Words
from editor.values.units import format_mm

TILTED = Words("按比例", "in proportion")
"""Why tilted frames among several are not stretched to one side."""


@dataclass(frozen=True, slots=True)
class Resize:
    """Frames of a page within ``rect``, taken by a handle; ``angle`` is that of a single one, a
    single text frame goes in ``steps``."""

    page: Page
    frames: tuple[Frame, ...]
    rect: Rect
    handle: Handle
    stops: Stops
    angle: float = 0.0
    steps: TypeSteps | None = None

    @property
    def in_proportion(self) -> bool:
        """Whether several frames cannot but keep their proportions, since one of them is tilted."""
        alone = len(self.frames) == 1 and not isinstance(self.frames[0], GroupFrame)
        return not alone and is_tilted(*self.frames)

    def dragged(
        self, start: Pointer, pointer: Pointer, reach: float
    ) -> tuple[Rect, tuple[Guide, ...], tuple[Gap, ...]]:
        """The rectangle at the pointer with what it snapped to: proportional with Shift, from
        its middle with Alt, free with Ctrl."""
        dx, dy = self._along(pointer.point.x - start.point.x, pointer.point.y - start.point.y)
        rect, guides = self.handle.dragged(self.rect, dx, dy), tuple[Guide, ...]()
        whole = pointer.shift or self.in_proportion
        if not pointer.ctrl:
            steps = None if whole or pointer.alt else self.steps
            about = self.rect if pointer.alt else None
            stops = self.stops if steps is None else _without_lines(self.stops, steps)
            rect, guides = stretched(rect, self.handle, stops, reach, steps, about)
        if whole:
            rect, guides = self.handle.proportional(self.rect, rect), ()
        if pointer.alt:
            rect = self.handle.about_middle(self.rect, rect)
        across, down = bool(self.handle.across), bool(self.handle.down)
        others = () if pointer.ctrl else self.stops.others
        gaps = equal_sizes(rect, others, across=across, down=down)
        gaps += tuple(gap for gap in equal_gaps(rect, others) if (down if gap.upright else across))
        return self._placed(rect), tuple(beside(guide, rect) for guide in guides), gaps

    def edit(self, rect: Rect) -> Edit:
        """The frames in their share of another rectangle."""
        if len(self.frames) == 1:
            return ResizeFrame(self.page.id, self.frames[0].box.id, rect)
        edits = tuple(
            ResizeFrame(self.page.id, frame.box.id, shared(frame.box, self.rect, rect))
            for frame in self.frames
        )
        return Together(edits, ResizeFrame.label)

    def tip(self, rect: Rect, language: Language) -> str:
        """What is told of the rectangle: characters and lines, or millimetres."""
        size = size_tip(rect, self.steps, language)
        return f"{size} · {TILTED.text(language)}" if self.in_proportion else size

    def _along(self, dx: float, dy: float) -> tuple[float, float]:
        """A way over the page as one along the frame's own axes."""
        turn = math.radians(self.angle)
        cos, sin = math.cos(turn), math.sin(turn)
        return dx * cos + dy * sin, dy * cos - dx * sin

    def _placed(self, rect: Rect) -> Rect:
        """The rectangle that, turned about its own middle, leaves the opposite edge where it is."""
        return lying(self.frames[0].box, rect) if self.angle else rect


def resize_of(stage: Stage, page: Page, frames: tuple[Frame, ...], handle: Handle) -> Resize:
    """The resizing of some frames (at least one) that are not locked; a turned frame has lines of
    its own to snap to, none of the page's."""
    rect, angle = grip_of(frames)
    taken = {leaf.box.id for leaf in leaves(frames)}
    stops = Stops() if angle else stops_of(stage.snapping or page, taken)
    alone = frames[0] if len(frames) == 1 else None
    steps = type_steps(stage.bridge.session, stage.issue, page, alone)
    return Resize(page, frames, rect, handle, stops, angle, steps)


def _without_lines(stops: Stops, steps: TypeSteps) -> Stops:
    """The stops without the lines of the page's grid, which the steps of horizontal text meet by
    themselves."""
    if steps.frame.direction is not Direction.HORIZONTAL:
        return stops
    return replace(stops, down=tuple(stop for stop in stops.down if stop.side in (0, 2)))


def size_tip(rect: Rect, steps: TypeSteps | None, language: Language) -> str:
    """``16 字 × 24 行`` of a text frame, ``30mm × 20mm`` of others."""
    if steps is not None:
        return steps.words(rect).text(language)
    return f"{format_mm(rect.width, 1)} × {format_mm(rect.height, 1)}"
