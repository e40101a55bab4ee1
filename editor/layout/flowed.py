"""What a flow of text makes: lines in place, what found no room, and how paragraphs fell."""

from dataclasses import dataclass, field
from typing import NamedTuple

from editor.display.items import SetLine, Shape
from editor.layout.slots import Cursor, Room
from editor.values.geometry import Rect


class PlacedLine(NamedTuple):
    """A line at the top left of its em box, in the frame of the chain it fell into.

    ``cell`` is the table cell that it stands in; ``again`` marks a header shown once more.
    """

    frame: int
    x: float
    y: float
    paragraph: int
    line: SetLine
    size: float
    cell: Rect | None = None
    again: bool = False


class Lone(NamedTuple):
    """A line of a paragraph that stands alone at a column's head or foot."""

    line: PlacedLine
    head: bool


class Tight(NamedTuple):
    """What does not fit in a table: a ``word`` in its cell, the ``columns`` in the measure, or
    the table in ``vertical`` text, which shows its words alone."""

    paragraph: int
    at: int
    cause: str


@dataclass(slots=True)
class Flowed:
    """What a flow made: lines in place, what found no room, and what room is left.

    ``cures`` paragraphs were set in a line more or fewer, ``longer`` by so many lines in all, or
    left lines free, to keep lines together. The lines ``left`` free count as room: a story that
    closes exactly leaves none. Without the cures it may have ``unsure`` lines more or fewer than
    that adds up to. ``rules`` are those of tables, in their frames; ``tight`` is what does not
    fit in them.
    """

    lines: list[PlacedLine] = field(default_factory=list)
    over_lines: int = 0
    over_chars: int = 0
    cut: tuple[int, int] | None = None
    short_lines: int = 0
    short_chars: int = 0
    missing: list[tuple[int, int]] = field(default_factory=list)
    rules: list[tuple[int, Shape]] = field(default_factory=list)
    tight: list[Tight] = field(default_factory=list)
    area: int = 0
    lone: list[Lone] = field(default_factory=list)
    cures: int = 0
    longer: int = 0
    left: Room = field(default_factory=Room)
    unsure: int = 0


class How(NamedTuple):
    """A paragraph's lines more or fewer, and after how many of them the column is left."""

    looseness: int = 0
    leave: int | None = None


AS_IT_IS = How()


class Step(NamedTuple):
    """A paragraph that was placed: from where, and how its lines fell.

    ``first`` and ``last`` are the columns of its first and last line, ``at_foot`` and ``at_head``
    the lines in them, of ``total`` (0 for what takes whole grid lines); ``keep`` is how many
    should stay together.
    """

    number: int
    how: How
    start: Cursor
    placed: int
    missing: int
    rules: int
    tight: int
    first: int = 0
    last: int = 0
    at_foot: int = 0
    at_head: int = 0
    total: int = 0
    keep: int = 1

    @property
    def lone(self) -> bool:
        """Whether too few of its lines stand at a column's head or foot."""
        return self.alone_at_foot or self.alone_at_head

    @property
    def alone_at_foot(self) -> bool:
        """Whether too few of its lines stand at a column's foot."""
        return self.first != self.last and self.at_foot < self.keep

    @property
    def alone_at_head(self) -> bool:
        """Whether too few of its lines stand at a column's head."""
        return self.first != self.last and self.at_head < self.keep
