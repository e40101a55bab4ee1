"""A story's lines into columns: down each column, around obstacles, from frame to frame."""

from dataclasses import dataclass, field
from typing import NamedTuple

from editor.compose.paragraph import Composed
from editor.display.items import SetLine
from editor.layout.looks import Looks
from editor.layout.setting import Setter
from editor.layout.wrap import Area
from editor.model.grid import PageGrid
from editor.model.style import ResolvedStyle
from editor.model.text import Paragraph

TRIES = 6
"""How often a paragraph beside obstacles is set again until its line widths settle."""
KEEP_AFTER = 2
"""A subhead needs room for so many body lines below it in its column."""


@dataclass(frozen=True, slots=True)
class PlacedLine:
    """A line at the top left of its em box, in the frame of the chain it fell into."""

    frame: int
    x: float
    y: float
    paragraph: int
    line: SetLine
    size: float


@dataclass(slots=True)
class Flowed:
    """What a flow made: lines in place, what found no room, and what room is left."""

    lines: list[PlacedLine] = field(default_factory=list)
    over_lines: int = 0
    over_chars: int = 0
    cut: tuple[int, int] | None = None
    short_lines: int = 0
    short_chars: int = 0
    missing: list[tuple[int, int]] = field(default_factory=list)
    area: int = 0


class Slot(NamedTuple):
    """Room for one line: the area's number, the line's start and top, and its width."""

    area: int
    x: float
    y: float
    width: float


class Flow:
    """Fills areas with paragraphs. One use each."""

    def __init__(
        self,
        setter: Setter,
        looks: Looks,
        grid: PageGrid,
        areas: list[Area],
        *,
        vertical: bool = False,
    ) -> None:
        self.setter = setter
        self.looks = looks
        self.leading = grid.leading
        self.cell = grid.cell
        self.areas = areas
        self.vertical = vertical
        self.at = 0
        self.y = areas[0].top if areas else 0.0
        self.out = Flowed()

    def run(self, paragraphs: tuple[Paragraph, ...]) -> Flowed:
        """Place all paragraphs in order."""
        for number, paragraph in enumerate(paragraphs):
            style = self.looks.paragraph(paragraph.style)
            if style.takes_lines:
                self._subhead(number, paragraph, style)
            else:
                self._body(number, paragraph, style)
        self._count_room()
        return self.out

    def _body(self, number: int, paragraph: Paragraph, style: ResolvedStyle) -> None:
        composed, slots = self._set(paragraph, style)
        self._note_missing(number, composed)
        for line, (area, x, y, _) in zip(composed.lines, slots, strict=False):
            frame = self.areas[area].frame
            self.out.lines.append(PlacedLine(frame, x, y, number, line, style.size))
            self.at, self.y = area, y + style.leading
        self._overset(number, paragraph.text, composed.lines[len(slots) :])

    def _set(self, paragraph: Paragraph, style: ResolvedStyle) -> tuple[Composed, list[Slot]]:
        """The paragraph's lines and a slot for each that finds room.

        Most paragraphs meet one width only; beside obstacles they are set until lines and
        widths agree.
        """
        slots = self._slots(1, style)
        widths: tuple[float, ...] = (slots[0].width if slots else self._last_width(),)
        for _ in range(TRIES):
            composed = self._compose(paragraph, style, widths)
            slots = self._slots(len(composed.lines), style)
            found = _squash([slot.width for slot in slots]) or widths
            if found == widths:
                break
            widths = found
        return composed, slots

    def _compose(
        self, paragraph: Paragraph, style: ResolvedStyle, widths: tuple[float, ...]
    ) -> Composed:
        return self.setter.lines(paragraph, style, self.looks, widths, vertical=self.vertical)

    def _last_width(self) -> float:
        return self.areas[-1].width if self.areas else self.cell * 10

    def _slots(self, count: int, style: ResolvedStyle) -> list[Slot]:
        """Places of the next ``count`` lines from the cursor; fewer at the story's end."""
        out: list[Slot] = []
        on_grid = abs(style.leading - self.leading) < 1e-6
        at, y = self.at, self._on_grid(self.y) if on_grid else self.y
        size, step = style.size, style.leading
        while len(out) < count and at < len(self.areas):
            area = self.areas[at]
            if y + size > area.bottom + 1e-3:
                at += 1
                y = self.areas[at].top if at < len(self.areas) else y
                continue
            segment = area.segment(y, size, self.cell)
            if segment is not None:
                out.append(Slot(at, segment[0], y, segment[1]))
            y += step
        return out

    def _on_grid(self, y: float) -> float:
        """The next line of the page's rhythm, counted from the column's top."""
        if self.at >= len(self.areas):
            return y
        top = self.areas[self.at].top
        steps = (y - top) / self.leading
        count = round(steps) if abs(steps - round(steps)) < 1e-3 else int(steps) + 1
        return top + count * self.leading

    def _subhead(self, number: int, paragraph: Paragraph, style: ResolvedStyle) -> None:
        """A subhead takes whole body lines (占行), stands in their middle, and keeps together
        with the lines below it."""
        self.y = self._on_grid(self.y)
        while True:
            composed = self._compose(paragraph, style, (self._width_here(),))
            needed = self._lines_needed(composed, style)
            taken = max(style.takes_lines, needed)
            if self.at >= len(self.areas) or self._has_room(taken):
                break
            self._go_on(taken)
        self._note_missing(number, composed)
        if self.at >= len(self.areas):
            self._overset(number, paragraph.text, composed.lines, taken)
            return
        if abs(self.y - self.areas[self.at].top) < 1e-3:
            taken = max(taken - 1, needed)
        self._place_subhead(number, composed, style, taken)

    def _place_subhead(
        self, number: int, composed: Composed, style: ResolvedStyle, taken: int
    ) -> None:
        area = self.areas[self.at]
        height = (len(composed.lines) - 1) * style.leading + style.size
        room = taken * self.leading - (self.leading - self.cell)
        y = self.y + (room - height) / 2
        for line in composed.lines:
            segment = area.segment(y, style.size, self.cell) or (area.x, area.width)
            placed = PlacedLine(area.frame, segment[0], y, number, line, style.size)
            self.out.lines.append(placed)
            y += style.leading
        self.y += taken * self.leading

    def _lines_needed(self, composed: Composed, style: ResolvedStyle) -> int:
        height = (len(composed.lines) - 1) * style.leading + style.size
        return max(1, -int(-(height + self.leading - self.cell - 1e-6) // self.leading))

    def _width_here(self) -> float:
        if self.at >= len(self.areas):
            return self._last_width()
        area = self.areas[self.at]
        segment = area.segment(self.y, self.cell, self.cell)
        return segment[1] if segment else area.width

    def _has_room(self, lines: int) -> bool:
        """Whether so many lines, and the body lines that keep a subhead company, fit here."""
        area = self.areas[self.at]
        if not self._reaches(lines):
            return False
        if not area.obstacles:
            return True
        rows = (self.y + at * self.leading for at in range(lines + KEEP_AFTER))
        return all(area.segment(y, self.cell, self.cell) is not None for y in rows)

    def _reaches(self, lines: int) -> bool:
        """Whether the column goes on for so many lines and those below a subhead."""
        depth = (lines + KEEP_AFTER - 1) * self.leading + self.cell
        return self.y + depth <= self.areas[self.at].bottom + 1e-3

    def _go_on(self, lines: int) -> None:
        """Below the next obstacle where the column is long enough there, else its successor."""
        ends = [rect.bottom for rect in self.areas[self.at].obstacles if rect.bottom > self.y]
        if ends:
            self.y = self._on_grid(max(self.y + self.leading, min(ends)))
            if self._reaches(lines):
                return
        self.at += 1
        if self.at < len(self.areas):
            self.y = self.areas[self.at].top

    def _overset(
        self,
        number: int,
        text: str,
        lines: tuple[SetLine, ...],
        taken: int | None = None,
    ) -> None:
        """Note lines that found no room; characters are counted like an article's, blanks not."""
        if not lines:
            return
        if self.out.cut is None:
            self.out.cut = (number, lines[0].start)
        self.out.over_lines += len(lines) if taken is None else taken
        self.out.over_chars += len("".join(text[lines[0].start : lines[-1].end].split()))
        self.at = len(self.areas)

    def _note_missing(self, number: int, composed: Composed) -> None:
        self.out.missing.extend((number, at) for at in composed.missing)

    def _count_room(self) -> None:
        """Free lines after the story's end, and the characters they would take."""
        self.out.area = self.at
        if self.out.over_lines:
            return
        at, y = self.at, self._on_grid(self.y)
        while at < len(self.areas):
            area = self.areas[at]
            while y + self.cell <= area.bottom + 1e-3:
                segment = area.segment(y, self.cell, self.cell)
                if segment is not None:
                    self.out.short_lines += 1
                    self.out.short_chars += int(segment[1] / self.cell + 1e-6)
                y += self.leading
            at += 1
            if at < len(self.areas):
                y = self.areas[at].top


def _squash(widths: list[float]) -> tuple[float, ...]:
    """Widths without the tail that only repeats the last one."""
    end = len(widths)
    while end > 1 and abs(widths[end - 2] - widths[-1]) < 1e-6:
        end -= 1
    return tuple(widths[:end])
