"""Proofs (清样): pages on office paper with line numbers, and at the foot which state they show."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime

from editor.display.damage import frame_bounds
from editor.display.items import DisplayList, FrameItems, Group, Item, Shape
from editor.fonts.library import FontLibrary
from editor.layout.frames import FrameWork
from editor.layout.looks import Looks
from editor.layout.prooffoot import Foot, foot_items
from editor.layout.prooflines import Numbering, line_numbers
from editor.layout.proofpaper import OVERLAP, ProofOptions, ProofSheet, fitted, tiled
from editor.layout.proofstate import state_of
from editor.layout.prooftype import GREY, ProofType
from editor.layout.report import PageLayout
from editor.model.issue import Issue
from editor.model.page import Page
from editor.values.color import BLACK
from editor.values.geometry import Insets, Point, Rect
from editor.values.ids import FrameId, PageId
from editor.values.path import Path
from editor.values.units import MM

FITTED = Insets(7 * MM, 7 * MM, 7 * MM, 12 * MM)
SIGNED = Insets(7 * MM, 7 * MM, 7 * MM, 19 * MM)
TILED = Insets(5 * MM, 5 * MM, 5 * MM, 12 * MM)
"""What is kept free around a page; printers need 4 mm or 5. Four A4 tiles hold a 对开 page."""
SMALLEST, LARGEST = 3.2, 6.0
"""Sizes of line numbers on the paper, in points."""
TWO_FIGURES = 0.9
"""How wide two of them are, as a share of their size."""
ASIDE = 0.7
"""How far numbers keep from the text."""
HAIR = 0.25
TICK = 4 * MM


@dataclass(frozen=True, slots=True)
class ProofPage:
    """A sheet as a page of its own: its name, without frames, and what is drawn on it."""

    page: Page
    layout: PageLayout


class ProofMaker:
    """Puts laid-out pages of one issue on paper, as pages of their own."""

    def __init__(
        self, issue: Issue, options: ProofOptions, when: datetime, fonts: FontLibrary
    ) -> None:
        self._issue = issue
        self._options = options
        self._when = when
        self._type = ProofType(fonts)
        self._looks = Looks(issue.styles, issue.palette)

    def sheets(self, layout: PageLayout) -> tuple[ProofPage, ...]:
        """The sheets of one page. Raises KeyError for a page that is not in the issue."""
        page = self._issue.page(layout.page)
        if page is None:
            raise KeyError(layout.page)
        numbering = self._numbering(page, layout) if self._options.lines else Numbering()
        foot = Foot(self._issue, page, state_of(self._issue, layout), self._when, self._options)
        return tuple(self._sheet(sheet, layout, numbering, foot) for sheet in self._papers(layout))

    def _papers(self, layout: PageLayout) -> tuple[ProofSheet, ...]:
        options, size = self._options, layout.display.size
        tiles = tiled(size, options.paper, TILED) if options.tiles else ()
        if len(tiles) > 1:
            return tiles
        return (fitted(size, options.paper, SIGNED if options.signed else FITTED),)

    def _numbering(self, page: Page, layout: PageLayout) -> Numbering:
        work = FrameWork(self._issue, page, self._looks, self._type.setter, lambda _: "")
        return line_numbers(page, layout, work.inner)

    def _sheet(
        self, sheet: ProofSheet, layout: PageLayout, numbering: Numbering, foot: Foot
    ) -> ProofPage:
        items: list[Item] = [_page(sheet, layout.display)]
        items.append(Shape(Path.rectangle(sheet.window), stroke=GREY, width=HAIR))
        items += self._numbers(sheet, numbering)
        items += _cuts(sheet)
        items += foot_items(foot, sheet, self._type)
        paper = Rect(0, 0, sheet.size.width, sheet.size.height)
        frame = FrameItems(FrameId("proof"), paper, tuple(items))
        page = replace(
            foot.page,
            id=PageId(f"{foot.page.id} {sheet.tile}".rstrip()),
            name=f"{foot.page.name} {sheet.tile}".strip(),
            frames=(),
        )
        return ProofPage(page, PageLayout(page.id, DisplayList(page.id, sheet.size, 0.0, (frame,))))

    def _numbers(self, sheet: ProofSheet, numbering: Numbering) -> list[Item]:
        """The line numbers of what a sheet shows, as large as the gutters allow; first the grounds
        of all of them, so that the figures are one text."""
        room = numbering.room * sheet.scale - ASIDE
        size = min(max(room / TWO_FIGURES, SMALLEST), LARGEST)
        grounds: list[Item] = []
        figures: list[Item] = []
        for number in numbering.numbers:
            at = sheet.matrix.of(number.at)
            if not sheet.window.contains(at):
                continue
            end = Point(at.x, at.y - ASIDE) if number.vertical else Point(at.x - ASIDE, at.y)
            ground, figure = self._type.number(
                number.label, end, size, centred=number.vertical, inverse=number.column
            )
            grounds.append(ground)
            figures.append(figure)
        return grounds + figures


def _page(sheet: ProofSheet, display: DisplayList) -> Group:
    """What a sheet shows of a page."""
    shown = (frame for frame in display.frames if frame_bounds(frame).overlaps(sheet.part))
    items = tuple(item for frame in shown for item in frame.items)
    return Group(items, sheet.matrix, Path.rectangle(sheet.part))


def _cuts(sheet: ProofSheet) -> Iterator[Shape]:
    """Ticks in the middle of what neighbouring tiles both show: cut there and join."""
    window, half = sheet.window, OVERLAP / 2
    for here, last, x in (
        (sheet.column, 0, window.x + half),
        (sheet.column, sheet.columns - 1, window.right - half),
    ):
        if here != last:
            yield _tick(x, window.y, x, window.y + TICK)
            yield _tick(x, window.bottom - TICK, x, window.bottom)
    for here, last, y in (
        (sheet.row, 0, window.y + half),
        (sheet.row, sheet.rows - 1, window.bottom - half),
    ):
        if here != last:
            yield _tick(window.x, y, window.x + TICK, y)
            yield _tick(window.right - TICK, y, window.right, y)


def _tick(x0: float, y0: float, x1: float, y1: float) -> Shape:
    return Shape(Path.line(x0, y0, x1, y1), stroke=BLACK, width=HAIR)
