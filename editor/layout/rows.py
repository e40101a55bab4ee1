"""A story placed by counting rows: what ``Flow`` does in columns of one width, many times faster.

It holds where every line takes one row of the grid: no tables, no drop initials, no leading of its
own. The rules are Flow's: a subhead takes whole rows, one less at a column's head, and keeps
together with the lines below it.
"""

from typing import NamedTuple

from editor.model.style import ResolvedStyle

KEEP_AFTER = 2
"""A subhead needs room for so many body lines below it in its column."""


class Rows(NamedTuple):
    """What a paragraph takes: so many ``rows``; a subhead at least ``least`` of them (0: body)."""

    rows: int
    least: int = 0

    def looser(self, lines: int) -> "Rows":
        """The same with so many lines more."""
        return Rows(self.rows + lines, self.least) if lines else self


class Place(NamedTuple):
    """A row of a column."""

    leg: int
    row: int


def rows_needed(lines: int, style: ResolvedStyle, leading: float, cell: float) -> int:
    """How many rows the lines of a subhead need, of a grid with such a leading and cell."""
    height = (lines - 1) * style.leading + style.size
    return max(1, -int(-(height + leading - cell - 1e-6) // leading))


def over_rows(story: list[Rows], starts: tuple[int, ...], rows: int) -> int:
    """Rows that find no room in columns that begin at ``starts`` and are ``rows`` high, or
    (negative) that are left free."""
    place, over = Place(0, starts[0]), 0
    for own in story:
        if place.leg >= len(starts):
            over += own.rows
        elif own.least:
            place, more = _subhead(own, place, starts, rows)
            over += more
        else:
            place, more = _body(own.rows, place, starts, rows)
            over += more
    if over:
        return over
    left = sum(max(0, rows - start) for start in starts[place.leg + 1 :])
    return -(left + max(0, rows - place.row)) if place.leg < len(starts) else 0


def _body(count: int, place: Place, starts: tuple[int, ...], rows: int) -> tuple[Place, int]:
    leg, row = place
    while True:
        free = max(0, rows - row)
        if count <= free:
            return Place(leg, row + count), 0
        count -= free
        leg += 1
        if leg == len(starts):
            return Place(leg, 0), count
        row = starts[leg]


def _subhead(own: Rows, place: Place, starts: tuple[int, ...], rows: int) -> tuple[Place, int]:
    leg, row = place
    while row + own.rows + KEEP_AFTER > rows:
        leg += 1
        if leg == len(starts):
            return Place(leg, 0), own.rows
        row = starts[leg]
    taken = own.rows if row else max(own.rows - 1, own.least)
    return Place(leg, row + taken), 0
