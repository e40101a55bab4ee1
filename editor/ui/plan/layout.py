"""Where the pages of a flat plan stand: spreads in rows, section by section. Imports no Qt."""

from collections.abc import Sequence
from dataclasses import dataclass

from editor.model.page import Page
from editor.model.sections import Section, sections
from editor.model.spreads import spreads
from editor.session.pagelist import Beside
from editor.values.geometry import Point, Rect
from editor.values.ids import PageId

EDGE, ACROSS, DOWN = 24.0, 30.0, 22.0
"""Room around the plan, and between its spreads."""
HEADING = 34.0
WORDS = 44.0
"""Room below a page for number, name, state and signs."""
LINE = 17.0
"""Room for the name of an article."""


@dataclass(frozen=True, slots=True)
class Manner:
    """How a plan is drawn: the width of a page, how many articles are named below each, and
    whether the first page of a section lies ``alone``."""

    page: float = 130.0
    articles: int = 0
    alone: bool = True


@dataclass(frozen=True, slots=True)
class Slot:
    """A page of the plan: its paper, and with the words below it."""

    page: Page
    paper: Rect
    cell: Rect


@dataclass(frozen=True, slots=True)
class Plan:
    """The slots in order, the headings of sections, and how large it is."""

    slots: tuple[Slot, ...]
    headings: tuple[tuple[Section, Rect], ...]
    width: float
    height: float

    def at(self, point: Point) -> Slot | None:
        """The page under a point."""
        return next((slot for slot in self.slots if slot.cell.contains(point)), None)

    def slot(self, page: PageId) -> Slot | None:
        """The slot of a page."""
        return next((slot for slot in self.slots if slot.page.id == page), None)

    def beside(self, point: Point) -> Beside | None:
        """The place in the issue that a point means: before or after the nearest page."""
        if not self.slots:
            return None
        near = min(self.slots, key=lambda slot: _away(slot.cell, point))
        middle = near.cell.x + near.cell.width / 2
        return Beside(near.page.id, after=point.x > middle)

    def beyond(self, page: PageId, way: int) -> PageId | None:
        """The page above (-1) or below (1) a page."""
        own = self.slot(page)
        if own is None:
            return None
        middle = own.cell.x + own.cell.width / 2
        others = [slot for slot in self.slots if (slot.cell.y - own.cell.y) * way > 1]
        if not others:
            return None
        nearest = min(abs(slot.cell.y - own.cell.y) for slot in others)
        row = [slot for slot in others if abs(slot.cell.y - own.cell.y) <= nearest + 1]
        best = min(row, key=lambda slot: abs(slot.cell.x + slot.cell.width / 2 - middle))
        return best.page.id


def planned(pages: Sequence[Page], manner: Manner, width: float) -> Plan:
    """The plan of an issue in a view so wide; it is as high as it needs."""
    ratio = max((p.grid.trim.height / max(p.grid.trim.width, 1) for p in pages), default=1.4)
    high = manner.page * ratio
    cell = high + WORDS + LINE * manner.articles
    slots: list[Slot] = []
    headings: list[tuple[Section, Rect]] = []
    found = sections(pages)
    y = EDGE
    for section in found:
        if len(found) > 1:
            headings.append((section, Rect(EDGE, y, max(width - 2 * EDGE, 1), HEADING)))
            y += HEADING
        x = EDGE
        for number, spread in enumerate(spreads(section.pages, alone=manner.alone)):
            if x > EDGE and x + 2 * manner.page > width - EDGE:
                x, y = EDGE, y + cell + DOWN
            first = x + manner.page * (manner.alone and number == 0)
            for place, page in enumerate(spread):
                left = first + place * manner.page
                box = Rect(left, y, manner.page, cell)
                slots.append(Slot(page, _paper(page, box, high), box))
            x += 2 * manner.page + ACROSS
        y += cell + DOWN
    return Plan(tuple(slots), tuple(headings), width, y + EDGE - DOWN if slots else 2 * EDGE)


def _paper(page: Page, cell: Rect, high: float) -> Rect:
    """The page's own shape, standing on the line that all stand on."""
    trim = page.grid.trim
    own = min(high, cell.width * trim.height / max(trim.width, 1))
    return Rect(cell.x, cell.y + high - own, cell.width, own)


def _away(cell: Rect, point: Point) -> float:
    dx = max(cell.x - point.x, point.x - cell.right, 0.0)
    dy = max(cell.y - point.y, point.y - cell.bottom, 0.0)
    return dx + 3 * dy
