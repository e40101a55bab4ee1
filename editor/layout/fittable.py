"""The fit table of a story: every height at which it closes exactly, for columns of any width.

An arrangement of pages combines blocks that fit already, so that nothing can be overset by
construction; this is where it looks them up. Lines are counted by the composer and placed by the
flow that sets the page. What may give way are the limits of the styles.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import product
from math import ceil

from editor.layout.columns import MAX_COLUMNS
from editor.layout.counting import Counter
from editor.layout.fitplan import FitPlan
from editor.layout.flow import Flow
from editor.layout.gives import Give, Gives
from editor.layout.keeps import Cures, filled
from editor.layout.looks import Looks
from editor.layout.places import EXTENT
from editor.layout.rows import Rows, over_rows, rows_needed
from editor.layout.setting import Setter
from editor.layout.slots import TOUCH, Slots
from editor.layout.wrap import Area, Obstacle
from editor.model.composing import PunctMode
from editor.model.fitting import Fitting
from editor.model.grid import PageGrid
from editor.model.text import Paragraph
from editor.values.geometry import Rect

ENDLESS = 100_000
"""Rows of a column that any story fits into."""
HELD_BACK = 6
"""Rows that may stay free at a column's foot, because a subhead keeps together with what follows
or a table with its header."""
TRIES = 4
"""How often a plan is mended whose lines fell otherwise than they were counted."""


@dataclass(frozen=True, slots=True)
class Block:
    """Columns side by side, ``measure`` points wide each; from the top of each, ``cuts`` lines
    are taken by a picture that the text keeps away from."""

    measure: float
    cuts: tuple[int, ...] = (0,)


@dataclass(frozen=True, slots=True)
class Closing:
    """So many ``rows`` high (the cut ones with them) the story closes exactly, set as planned."""

    rows: int
    plan: FitPlan

    @property
    def cost(self) -> float:
        """How much the story is disturbed for it."""
        return self.plan.cost


@dataclass(frozen=True, slots=True)
class FitTable:
    """For each block all heights at which the story closes, the lowest first, each at the least
    cost that was found."""

    entries: tuple[tuple[Block, tuple[Closing, ...]], ...] = ()

    def closings(self, block: Block) -> tuple[Closing, ...]:
        """The heights of a block; none for one that was not asked for."""
        return next((found for own, found in self.entries if own == block), ())

    def at(self, block: Block, rows: int) -> Closing | None:
        """How the story closes in so many rows."""
        return next((found for found in self.closings(block) if found.rows == rows), None)


@dataclass(frozen=True, slots=True)
class Story:
    """A body and how it looks."""

    paragraphs: tuple[Paragraph, ...]
    looks: Looks
    grid: PageGrid
    vertical: bool = False


def fit_table(story: Story, blocks: tuple[Block, ...], setter: Setter) -> FitTable:
    """The fit table of a story; its paragraphs' own looseness is not regarded."""
    asked = Gives(Counter(setter), vertical=story.vertical)
    bodies = [Body(story, fitting, asked) for fitting in fittings(story)]
    bodies.sort(key=lambda body: FitPlan(fitting=body.fitting).cost)
    return FitTable(tuple((block, _closings(bodies, block)) for block in blocks))


def fittings(story: Story) -> Iterator[Fitting]:
    """What the styles of a story allow for its subheads and its punctuation, together."""
    styles = [story.looks.paragraph(each.style) for each in story.paragraphs]
    reach = max((style.fit_subhead for style in styles if style.takes_lines), default=0)
    free = [style for style in styles if style.fit_punct and not style.takes_lines]
    modes: tuple[PunctMode | None, ...] = (None,)
    if free:
        modes += tuple(mode for mode in SETTABLE if any(style.punct != mode for style in free))
    for subhead, punct in product(range(-reach, reach + 1), modes):
        yield Fitting(subhead=subhead, punct=punct)


SETTABLE = (PunctMode.FULL, PunctMode.KAIMING)
"""The modes that a body may be changed to."""


def _closings(bodies: "list[Body]", block: Block) -> tuple[Closing, ...]:
    if not _is_sound(block):
        return ()
    best: dict[int, Closing] = {}
    for body in bodies:
        for rows in body.heights(block):
            known = best.get(rows)
            if known is None or known.cost > FitPlan(fitting=body.fitting).cost:
                plan = body.close(block, rows)
                if plan is not None and (known is None or plan.cost < known.cost):
                    best[rows] = Closing(rows, plan)
    return tuple(best[rows] for rows in sorted(best))


def _is_sound(block: Block) -> bool:
    """Whether it can be a block of a page."""
    legs = 0 < len(block.cuts) <= MAX_COLUMNS
    return 0 < block.measure < EXTENT and legs and 0 <= min(block.cuts) <= max(block.cuts) < ENDLESS


class Body:
    """A story's body in one fitting."""

    def __init__(self, story: Story, fitting: Fitting, asked: Gives) -> None:
        self.looks = story.looks.fitted(fitting)
        self.grid = story.grid
        self.vertical = story.vertical
        self.fitting = fitting
        self.asked = asked
        self.counter = asked.counter
        self.paragraphs = tuple(replace(each, looseness=0) for each in story.paragraphs)
        subheads = any(map(self._is_subhead, self.paragraphs))
        sizes = {self._excess(each) for each in self.paragraphs if not self._is_subhead(each)}
        uneven = len(sizes) > 1 or (subheads and sizes != {0})
        self.lost = 0 if uneven else max(sizes, default=0)
        self.in_rows = not uneven and all(map(self._is_plain, self.paragraphs))
        self.adds_up = self.in_rows and not subheads
        self._gives: dict[float, tuple[Give, ...]] = {}
        self._depths: dict[float, int] = {}
        self._counted: dict[float, list[Rows]] = {}

    def heights(self, block: Block) -> range:
        """The rows among which all are that can close."""
        gives = self.gives(block.measure)
        depth, legs = self._depth(block.measure) + sum(block.cuts), len(block.cuts)
        least = depth + sum(give.lines for give in gives if give.lines < 0)
        most = depth + sum(give.lines for give in gives if give.lines > 0)
        if not self.adds_up:
            least, most = least - legs, most + legs + HELD_BACK * (legs - 1)
        first = max(-(-least // legs), max(block.cuts) + 1)
        return range(first + self.lost, most // legs + 1 + self.lost)

    def close(self, block: Block, rows: int) -> FitPlan | None:
        """The plan by which the story closes in so many rows; None when there is none."""
        plan, gives = FitPlan(fitting=self.fitting), self.gives(block.measure)
        over = self._over(block, rows, plan)
        for _ in range(TRIES):
            if not over:
                return plan
            chosen = [give for give in gives if (give.lines < 0) == (over > 0)][: abs(over)]
            if len(chosen) < abs(over):
                return None
            for give in chosen:
                plan = plan.loosened(give.paragraph, give.lines)
            gives = tuple(give for give in gives if give not in chosen)
            over = self._over(block, rows, plan)
        return plan if not over else None

    def gives(self, measure: float) -> tuple[Give, ...]:
        """What the paragraphs can give and take."""
        found = self._gives.get(measure)
        if found is None:
            found = self._gives[measure] = self.asked.of(self.paragraphs, self.looks, measure)
        return found

    def _lines(self, paragraph: Paragraph, measure: float) -> int:
        return self.counter.count(paragraph, self.looks, measure, vertical=self.vertical)

    def _depth(self, measure: float) -> int:
        """Rows of one column that is long enough."""
        found = self._depths.get(measure)
        if found is None:
            if self.adds_up:
                found = sum(self._lines(each, measure) for each in self.paragraphs)
            else:
                endless = self._over(Block(measure), ENDLESS, FitPlan())
                found = ENDLESS + endless
            self._depths[measure] = found
        return found

    def _over(self, block: Block, rows: int, plan: FitPlan) -> int:
        """Lines that find no room, or (negative) that are left free."""
        if self.adds_up:
            room = (rows - self.lost) * len(block.cuts) - sum(block.cuts)
            return self._depth(block.measure) + sum(plan.looseness) - room
        if self.in_rows:
            more = dict(enumerate(plan.looseness))
            rows_of = self._rows(block.measure)
            story = [own.looser(more.get(at, 0)) for at, own in enumerate(rows_of)]
            return over_rows(story, block.cuts, rows - self.lost)
        return self._flowed(block, rows, plan)

    def _flowed(self, block: Block, rows: int, plan: FitPlan) -> int:
        more = plan.looseness + (0,) * (len(self.paragraphs) - len(plan.looseness))
        pairs = zip(self.paragraphs, more, strict=True)
        paragraphs = tuple(replace(each, looseness=own) if own else each for each, own in pairs)
        slots = self._slots(block, rows)
        flow = Flow(self.counter, self.looks, slots, paragraphs, vertical=self.vertical)
        flowed = filled(flow, Cures(0))
        return flowed.over_lines - flowed.short_lines

    def _rows(self, measure: float) -> list[Rows]:
        """What each paragraph takes."""
        found = self._counted.get(measure)
        if found is None:
            found = [self._rows_of(each, measure) for each in self.paragraphs]
            self._counted[measure] = found
        return found

    def _rows_of(self, paragraph: Paragraph, measure: float) -> Rows:
        lines = self._lines(paragraph, measure)
        if not self._is_subhead(paragraph):
            return Rows(lines)
        style = self.looks.paragraph(paragraph.style)
        least = rows_needed(lines, style, self.grid.leading, self.grid.cell)
        return Rows(max(style.takes_lines, least), least)

    def _slots(self, block: Block, rows: int) -> Slots:
        leading, between = self.grid.leading, self.grid.leading - self.grid.cell
        areas = []
        for leg, cut in enumerate(block.cuts):
            x = leg * (block.measure + self.grid.cell)
            picture = Obstacle(Rect(x, 0, block.measure, cut * leading - between))
            obstacles = (picture,) if cut else ()
            area = Area(0, x, block.measure, 0.0, rows * leading - between, obstacles)
            areas.append(area)
        return Slots(areas, self.grid)

    def _is_plain(self, paragraph: Paragraph) -> bool:
        """Whether it takes whole rows, wherever it falls."""
        style = self.looks.paragraph(paragraph.style)
        rows = abs(style.leading - self.grid.leading) < 1e-6 or bool(style.takes_lines)
        return rows and not style.drop_lines and paragraph.table is None

    def _excess(self, paragraph: Paragraph) -> int:
        """How many rows at a column's foot are too low for its lines, larger than the grid's."""
        more = self.looks.paragraph(paragraph.style).size - self.grid.cell
        return max(0, ceil((more - TOUCH) / self.grid.leading))

    def _is_subhead(self, paragraph: Paragraph) -> bool:
        return self.looks.paragraph(paragraph.style).takes_lines > 0
