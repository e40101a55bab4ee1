"""A story's lines into columns: down each column, around obstacles, from frame to frame."""

from dataclasses import replace
from operator import add

from editor.compose.paragraph import Composed
from editor.display.items import SetLine
from editor.layout.flowed import AS_IT_IS, Flowed, How, Lone, PlacedLine, Step, Tight
from editor.layout.looks import Looks
from editor.layout.rows import KEEP_AFTER, rows_needed
from editor.layout.setting import Setter
from editor.layout.slots import TOUCH, Cursor, Room, Slot, Slots
from editor.layout.table import TableSetter
from editor.layout.tableflow import TableFlow
from editor.model.style import ResolvedStyle
from editor.model.table import Table
from editor.model.text import Paragraph
from editor.values.color import BLACK

SPARE = 4
"""Beside obstacles the widths of so many further lines are looked at, should it take more."""
MOST_ODDS = 6
"""By about so many lines the room that a subhead takes depends on where it stands."""


class Flow:
    """Fills columns with paragraphs, one after the other; the last ones can be placed anew."""

    def __init__(
        self, setter: Setter, looks: Looks, slots: Slots, paragraphs: tuple[Paragraph, ...],
        *, vertical: bool = False,
    ) -> None:  # fmt: skip
        self.setter = setter
        self.looks = looks
        self.slots = slots
        self.paragraphs = paragraphs
        self.vertical = vertical
        self.cursor = slots.head(0)
        self.steps: list[Step] = []
        self.out = Flowed()

    def place(self, number: int, how: How = AS_IT_IS) -> Step:
        """Place a paragraph where the last one ended."""
        paragraph = self.paragraphs[number]
        style = self.looks.paragraph(paragraph.style)
        step = Step(number, how, self.cursor, len(self.out.lines), *self._counts())
        if how.looseness:
            paragraph = replace(paragraph, looseness=how.looseness)
        if paragraph.table is not None and not self.vertical:
            self._table(number, paragraph, paragraph.table)
            step = step._replace(first=self.cursor.area, last=self.cursor.area)
        elif style.takes_lines:
            self._subhead(number, paragraph, style)
            step = step._replace(first=self.cursor.area, last=self.cursor.area)
        else:
            step = self._body(step, paragraph, style)
        self.steps.append(step)
        return step

    def back_to(self, number: int) -> list[Step]:
        """Take back a paragraph, placed while nothing was over, and all after it; their steps."""
        taken, out = self.steps[number:], self.out
        del self.steps[number:]
        del out.lines[taken[0].placed :]
        del out.missing[taken[0].missing :]
        del out.rules[taken[0].rules :]
        del out.tight[taken[0].tight :]
        out.over_lines, out.over_chars, out.cut = 0, 0, None
        self.cursor = taken[0].start
        return taken

    def finish(self) -> Flowed:
        """Count what room is left and note which lines stand alone."""
        out = self.out
        out.area = self.cursor.area
        if not out.over_lines:
            out.short_lines, out.short_chars = map(add, self.room_left(), out.left)
        for step in self.steps:
            if step.total == 0 or not self.slots.alike:
                out.unsure += MOST_ODDS
            if step.alone_at_foot:
                out.lone.append(Lone(out.lines[step.placed], head=False))
            if step.alone_at_head:
                out.lone.append(Lone(out.lines[step.placed + step.total - 1], head=True))
        return out

    def room_left(self) -> Room:
        """The free lines after the last paragraph."""
        if not self.paragraphs:
            return self.slots.room(self.cursor)
        style = self.looks.paragraph(self.paragraphs[-1].style)
        return self.slots.room(self.cursor, None if style.takes_lines else style)

    def _counts(self) -> tuple[int, int, int]:
        return len(self.out.missing), len(self.out.rules), len(self.out.tight)

    def _table(self, number: int, paragraph: Paragraph, table: Table) -> None:
        """A table in whole rows, its rules beside its lines."""
        setter = TableSetter(paragraph, table, self.looks, self.setter, self.slots)
        color = self.looks.color(table.paint) or BLACK
        last = number == len(self.paragraphs) - 1
        placed = TableFlow(setter, self.slots, self.cursor, color).run(last=last)
        areas, out = self.slots.areas, self.out
        out.lines += [
            PlacedLine(areas[area].frame, x, y, number, cell.line, cell.size, reach, again)
            for area, x, y, cell, reach, again in placed.lines
        ]
        out.rules += [(areas[area].frame, shape) for area, shape in placed.rules]
        out.missing += [(number, at) for at in placed.laid.missing]
        out.tight += [Tight(number, at, "word") for at in placed.laid.tight[:1]]
        if placed.laid.squeezed:
            out.tight.append(Tight(number, 0, "columns"))
        self.cursor = placed.cursor
        if placed.left:
            lines = tuple(cell.line for row in placed.left for cell in row.lines)
            self._overset(number, paragraph.text, lines, placed.over_lines)

    def _body(self, step: Step, paragraph: Paragraph, style: ResolvedStyle) -> Step:
        composed, slots = self._set(paragraph, style, step.how.leave)
        if composed.together and self._tears(slots, composed.together):
            composed, slots = self._set(paragraph, style, 0)
        number = step.number
        if paragraph.table is not None:
            self.out.tight.append(Tight(number, 0, "vertical"))
        self._note_missing(number, composed)
        areas, size = self.slots.areas, style.size
        self.out.lines += [
            PlacedLine(areas[area].frame, x, y, number, line, size)
            for line, (area, x, y, _) in zip(composed.lines, slots, strict=False)
        ]
        if slots:
            self.cursor = Cursor(slots[-1].area, slots[-1].y + style.leading)
        if len(slots) < len(composed.lines):
            self._overset(number, paragraph.text, composed.lines[len(slots) :])
        elif slots and slots[0].area != slots[-1].area:
            step = _parted(step, slots, style.keep_lines)
        elif slots:
            here = slots[0].area
            step = step._replace(first=here, last=here, total=len(slots))
        return step

    def _set(
        self, paragraph: Paragraph, style: ResolvedStyle, leave: int | None
    ) -> tuple[Composed, list[Slot]]:
        """The paragraph's lines and a slot for each that finds room, as wide as its slot.

        Most paragraphs meet one width only; the others are set again in the widths of as many
        slots as they took, until they take no more.
        """
        if self.slots.alike:
            composed = self._compose(paragraph, style, (self.slots.width(self.cursor),))
            return composed, self.slots.find(self.cursor, len(composed.lines), style, leave)
        slots = self.slots.find(self.cursor, 1, style, leave)
        width = slots[0].width if slots else self.slots.width(self.slots.head(1 << 30))
        widths: tuple[float, ...] = (width,)
        known = 0
        while True:
            composed = self._compose(paragraph, style, widths)
            count = len(composed.lines)
            if count <= known or len(slots) < known:
                return composed, slots[:count]
            known = count if known == 0 else count + SPARE
            slots = self.slots.find(self.cursor, known, style, leave)
            found = _squash([slot.width for slot in slots]) or widths
            if found == widths:
                return composed, slots[:count]
            widths = found

    def _tears(self, slots: list[Slot], together: int) -> bool:
        """Whether the foot of a column, not its height, parts the lines beside an initial."""
        apart = {slot.area for slot in slots[:together]}
        return len(apart) > 1 and slots[0].y > self.slots.areas[slots[0].area].top + TOUCH

    def _compose(
        self, paragraph: Paragraph, style: ResolvedStyle, widths: tuple[float, ...]
    ) -> Composed:
        return self.setter.lines(paragraph, style, self.looks, widths, vertical=self.vertical)

    def _subhead(self, number: int, paragraph: Paragraph, style: ResolvedStyle) -> None:
        """A subhead takes whole body lines (占行), stands in their middle, and keeps together
        with the lines below it."""
        self.cursor = self.slots.on_grid(self.cursor)
        while True:
            x, width = self._measure(style.takes_lines)
            composed = self._compose(paragraph, style, (width,))
            needed = rows_needed(len(composed.lines), style, self.slots.leading, self.slots.cell)
            taken = max(style.takes_lines, needed)
            company = self._company(number)
            if self.slots.over(self.cursor) or self._has_room(taken, company):
                break
            self._go_on(taken + company)
        self._note_missing(number, composed)
        if self.slots.over(self.cursor):
            self._overset(number, paragraph.text, composed.lines, taken)
            return
        if abs(self.cursor.y - self.slots.areas[self.cursor.area].top) < 1e-3:
            taken = max(taken - 1, needed)
        self._place_subhead((number, composed, x), style, taken)

    def _place_subhead(
        self, what: tuple[int, Composed, float], style: ResolvedStyle, taken: int
    ) -> None:
        number, composed, x = what
        at, top = self.cursor
        height = (len(composed.lines) - 1) * style.leading + style.size
        y = top + (self.slots.depth(taken) - height) / 2
        frame = self.slots.areas[at].frame
        for line in composed.lines:
            self.out.lines.append(PlacedLine(frame, x, y, number, line, style.size))
            y += style.leading
        self.cursor = Cursor(at, top + taken * self.slots.leading)

    def _measure(self, rows: int) -> tuple[float, float]:
        """Start and width of what a subhead of so many lines may take here."""
        if self.slots.over(self.cursor):
            return 0.0, self.slots.width(self.cursor)
        area = self.slots.areas[self.cursor.area]
        return self.slots.band(self.cursor, rows) or (area.x, area.width)

    def _company(self, number: int) -> int:
        """How many body lines stay with a subhead: all that stand beside a drop initial, too."""
        following = self.paragraphs[number + 1 : number + 2]
        styles = (self.looks.paragraph(paragraph.style) for paragraph in following)
        return max((KEEP_AFTER, *(style.drop_lines for style in styles)))

    def _has_room(self, lines: int, company: int) -> bool:
        """Whether so many lines, and the body lines that keep a subhead company, fit here."""
        if not self._reaches(lines + company):
            return False
        at, y = self.cursor
        if not self.slots.areas[at].obstacles:
            return True
        leading, cell = self.slots.leading, self.slots.cell
        below = (y + row * leading for row in range(lines, lines + company))
        return self.slots.band(self.cursor, lines) is not None and all(
            self.slots.row(at, top, cell) for top in below
        )

    def _reaches(self, lines: int) -> bool:
        """Whether the column goes on for so many lines."""
        at, y = self.cursor
        return y + self.slots.depth(lines) <= self.slots.areas[at].bottom + TOUCH

    def _go_on(self, lines: int) -> None:
        """Below the next obstacle where the column is long enough there, else its successor."""
        at, y = self.cursor
        around = [obstacle.around for obstacle in self.slots.areas[at].obstacles]
        ends = [rect.bottom for rect in around if rect.bottom > y]
        if ends:
            below = max(y + self.slots.leading, min(ends))
            self.cursor = self.slots.on_grid(Cursor(at, below))
            if self._reaches(lines):
                return
        self.cursor = self.slots.head(at + 1)

    def _overset(
        self, number: int, text: str, lines: tuple[SetLine, ...], taken: int | None = None
    ) -> None:
        """Note lines that found no room; characters are counted like an article's, blanks not."""
        if not lines:
            return
        if self.out.cut is None:
            self.out.cut = (number, lines[0].start)
        self.out.over_lines += len(lines) if taken is None else taken
        self.out.over_chars += len("".join(text[lines[0].start : lines[-1].end].split()))
        self.cursor = self.slots.head(len(self.slots.areas))

    def _note_missing(self, number: int, composed: Composed) -> None:
        self.out.missing.extend((number, at) for at in composed.missing)


def _parted(step: Step, slots: list[Slot], keep: int) -> Step:
    """How the lines of a paragraph fell that goes on in another column."""
    first, last = slots[0].area, slots[-1].area
    at_foot = next(count for count, slot in enumerate(slots) if slot.area != first)
    at_head = next(count for count, slot in enumerate(reversed(slots)) if slot.area != last)
    return step._replace(
        first=first, last=last, at_foot=at_foot, at_head=at_head, total=len(slots), keep=keep
    )


def _squash(widths: list[float]) -> tuple[float, ...]:
    """Widths without the tail that only repeats the last one."""
    end = len(widths)
    while end > 1 and abs(widths[end - 2] - widths[-1]) < 1e-6:
        end -= 1
    return tuple(widths[:end])
