"""A text frame in whole 字 and lines: what its handles step by, and what is told of its size."""

import math
from dataclasses import dataclass

from editor.layout.columns import MAX_COLUMNS, columns_of, inner_rect
from editor.layout.places import sound
from editor.model.frame import ColumnFit, Direction, Frame, TextFrame
from editor.model.grid import PageGrid
from editor.model.issue import Issue
from editor.model.page import Page
from editor.model.style import ResolvedStyle, inset_of
from editor.session.session import Session
from editor.session.threads import chain_of
from editor.values.geometry import Insets, Rect
from editor.values.ids import FrameId
from editor.values.language import Words
from editor.values.units import format_number

MOST_TOLD = 4
"""So many columns of different widths are told one by one; of more, their sum."""


@dataclass(frozen=True, slots=True)
class TypeSteps:
    """The rectangles of a text frame that hold whole characters and lines: characters are ``size``
    points, lines ``leading`` points apart; ``inset`` is what the frame keeps free of text."""

    frame: TextFrame
    grid: PageGrid
    size: float
    leading: float
    inset: Insets = Insets()

    def stepped(self, rect: Rect, across: int, down: int) -> Rect:
        """The nearest such rectangle to one whose left or top (-1), right or bottom (1) edge was
        dragged; 0 leaves an axis as it is, the opposite edge stays."""
        inner, free = rect.shrunk(self.inset), self.inset
        wide, high = (
            (self._deep(inner.width), self._long(inner.height))
            if self._vertical
            else (self._long(inner.width), self._deep(inner.height))
        )
        left, right = _edges(rect.x, rect.right, wide + free.left + free.right, across)
        if self._on_page_lines:
            top, bottom = self._lined(rect, down)
        else:
            top, bottom = _edges(rect.y, rect.bottom, high + free.top + free.bottom, down)
        return Rect.between(left, top, right, bottom)

    def words(self, rect: Rect) -> Words:
        """``16 字 × 24 行``: what a column of the frame holds in a rectangle."""
        inner = inner_rect(self.frame, rect.shrunk(self.inset))
        columns = columns_of(self.frame, (inner.x, inner.width), self.grid)
        cells = [max(width, 0.0) / self.size for _, width in columns]
        alike = max(cells) - min(cells) < 0.01
        count = len(cells) if alike else 1
        long = " + ".join(_told(cell) for cell in (cells[:1] if alike else cells))
        lines = _told(max((inner.bottom - self._first(inner) - self.size) / self.leading + 1, 0.0))
        zh, en = (f"{count} 栏 × ", f"{count} col. × ") if count > 1 else ("", "")
        return Words(f"{zh}{long} 字 × {lines} 行", f"{en}{long} chars × {lines} lines")

    @property
    def _vertical(self) -> bool:
        return self.frame.direction is Direction.VERTICAL

    @property
    def _on_page_lines(self) -> bool:
        """Whether the first line stands on a line of the page's grid."""
        return not self._vertical and not self.frame.box.rotation

    def _first(self, inner: Rect) -> float:
        """The top of the first line."""
        return self.grid.line_top(inner.y - 1e-3) if self._on_page_lines else inner.y

    def _lined(self, rect: Rect, down: int) -> tuple[float, float]:
        """Top and bottom of a rectangle whose first line stands on the page's grid, with a line
        at least."""
        grid, free = self.grid, self.inset
        top, bottom = rect.y + free.top, rect.bottom - free.bottom
        if down < 0:
            last = math.floor((bottom - self.size - grid.origin.y) / grid.leading + 1e-6)
            line = min(round((top - grid.origin.y) / grid.leading), last)
            return grid.origin.y + line * grid.leading - free.top, rect.bottom
        if down > 0:
            first = self._first(rect.shrunk(free))
            return rect.y, first + self._deep(bottom - first) + free.bottom
        return rect.y, rect.bottom

    def _long(self, wanted: float) -> float:
        """The nearest length of whole characters along the lines."""
        fixed = self.frame.fit in (ColumnFit.FREE, ColumnFit.ABSOLUTE)
        columns = min(max(self.frame.columns, 1), MAX_COLUMNS)
        together = columns if fixed and not self.frame.widths else 1
        gutters = (columns - 1) * self.frame.gutter
        if self.frame.fit is ColumnFit.AUTO:
            gutters = 0.0
        step = self.size * together
        return gutters + max(round((wanted - gutters) / step), 1) * step

    def _deep(self, wanted: float) -> float:
        """The nearest depth of whole lines."""
        return max(round((wanted - self.size) / self.leading), 0) * self.leading + self.size


def type_steps(session: Session, issue: Issue, page: Page, frame: Frame | None) -> TypeSteps | None:
    """The steps of a text frame, by the body of its story or, without one, by the page's grid;
    None for other frames."""
    if not isinstance(frame, TextFrame):
        return None
    style, grid = _body_style(session, issue, frame.box.id), sound(page.grid)
    size, leading = (style.size, style.leading) if style else (grid.cell, grid.leading)
    inset = inset_of(frame.box, issue.styles.frame_style(frame.box.style))
    return TypeSteps(frame, grid, max(size, 1.0), max(leading, 1.0), inset)


def drawn_steps(page: Page, frame: TextFrame) -> TypeSteps:
    """The steps of a text frame that is only being drawn."""
    grid = sound(page.grid)
    return TypeSteps(frame, grid, grid.cell, grid.leading)


def _body_style(session: Session, issue: Issue, key: FrameId) -> ResolvedStyle | None:
    chain = chain_of(issue, key)
    found = issue.find_frame(chain[0]) if chain else None
    head = found[1] if found is not None else None
    article = issue.article(head.article) if isinstance(head, TextFrame) else None
    styles = session.body_styles(article) if article is not None else ()
    return styles[0] if styles else None


def _edges(low: float, high: float, size: float, side: int) -> tuple[float, float]:
    """Where something of a size lies between two edges, of which one was dragged."""
    if not side:
        return low, high
    return (high - size, high) if side < 0 else (low, low + size)


def _told(count: float) -> str:
    return format_number(count + 1e-6, 1)
