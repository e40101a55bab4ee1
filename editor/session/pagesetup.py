"""版心: paper, margins and grid of a new issue in 字, whether they fit, and what would help."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from math import floor, isclose

from editor.model.formats import FORMATS, PageFormat
from editor.model.grid import PageGrid
from editor.values.geometry import Point, Size
from editor.values.language import Words, many
from editor.values.units import MM, format_number

SLACK = 0.05
"""Points that rounding of millimetres may take."""
SMALLEST, LARGEST = 40 * MM, 1500 * MM
"""Sides of paper that presses print on."""
NARROWEST = 5
"""字 of the narrowest column that is offered."""
LEAST_MARGIN = 5 * MM
"""What printers can still trim."""
USUAL_LEADING = 13 / 9
"""Line distance of the body in sizes."""


@dataclass(frozen=True, slots=True)
class PageSetup:
    """Paper and margins in points, and the grid of the body: ``columns`` of ``column_chars`` 字
    with ``gutter_chars`` 字 between them, ``lines`` of ``leading`` points, ``cell`` points a 字.

    The grid hangs from the upper margin, in the middle between the left and the right one.
    """

    trim: Size
    top: float
    bottom: float
    left: float
    right: float
    bleed: float = 0.0
    columns: int = 8
    column_chars: float = 13
    gutter_chars: float = 1
    cell: float = 9.0
    leading: float = 13.0
    lines: int = 107

    @classmethod
    def of(cls, grid: PageGrid) -> "PageSetup":
        """The setup whose margins just hold a grid."""
        area, trim = grid.type_area, grid.trim
        return cls(
            trim, area.y, trim.height - area.bottom, area.x, trim.width - area.right, grid.bleed,
            grid.columns, grid.column_chars, grid.gutter_chars, grid.cell, grid.leading, grid.lines,
        )  # fmt: skip

    @property
    def grid(self) -> PageGrid:
        """The grid where it stands on the page."""
        grid = PageGrid(
            self.trim, Point(0, self.top), self.bleed, self.columns, self.column_chars,
            self.gutter_chars, self.cell, self.leading, self.lines,
        )  # fmt: skip
        spare = self.room.width - grid.type_area.width
        return replace(grid, origin=Point(self.left + spare / 2, self.top))

    @property
    def room(self) -> Size:
        """What the margins leave; negative where they leave nothing."""
        width = self.trim.width - self.left - self.right
        return Size(width, self.trim.height - self.top - self.bottom)

    @property
    def fits(self) -> bool:
        """Whether there is nothing against it."""
        return not faults(self)


@dataclass(frozen=True, slots=True)
class Remedy:
    """A setup without the fault that this is offered for, though others may be left; and what it
    changes."""

    words: Words
    setup: PageSetup


@dataclass(frozen=True, slots=True)
class SetupFault:
    """What does not fit, by how much, and what would help."""

    words: Words
    remedies: tuple[Remedy, ...] = ()


def format_of(setup: PageSetup) -> PageFormat | None:
    """The usual format (开本) of this paper; None for a size of its own."""
    return next((each for each in FORMATS if same_size(each.grid.trim, setup.trim)), None)


def same_size(one: Size, other: Size) -> bool:
    """Whether two sheets are of one size."""
    return _near(one.width, other.width) and _near(one.height, other.height)


def same_grid(one: PageGrid, other: PageGrid) -> bool:
    """Whether frames drawn for one grid stand on the other too; the bleed may differ."""
    return same_size(one.trim, other.trim) and all(
        _near(mine, theirs)
        for mine, theirs in (
            (one.origin.x, other.origin.x), (one.origin.y, other.origin.y),
            (one.columns, other.columns), (one.column_chars, other.column_chars),
            (one.gutter_chars, other.gutter_chars), (one.cell, other.cell),
            (one.leading, other.leading), (one.lines, other.lines),
        )
    )  # fmt: skip


def filled(setup: PageSetup) -> PageSetup:
    """The setup with as many 字 a column and as many lines as the margins hold; fewer columns
    where they would be too narrow."""
    columns = max(1, setup.columns)
    while columns > 1 and _most_chars(setup, columns) < NARROWEST:
        columns -= 1
    chars = max(1, floor(_most_chars(setup, columns)))
    return replace(setup, columns=columns, column_chars=chars, lines=max(1, _most_lines(setup)))


def on_paper(before: PageSetup, after: PageSetup) -> PageSetup:
    """What follows when paper or margins change: a grid that filled them fills them again, and
    one that no longer fits is made to."""
    was_full = before.fits and _counts(filled(before)) == _counts(before)
    return filled(after) if was_full or not after.fits else after


def faults(setup: PageSetup) -> tuple[SetupFault, ...]:
    """All that speaks against a setup; none when it can be used."""
    found = tuple(_of_paper(setup)) or tuple(_of_type(setup))
    return found or (*_too_wide(setup), *_too_high(setup))


def setup_words(setup: PageSetup) -> Words:
    """``8 栏 × 13 字 × 107 行，版心 352.4 × 489.3 mm``."""
    area = setup.grid.type_area
    chars = format_number(setup.column_chars, 2)
    size = f"{_mm(area.width)} × {_mm(area.height)} mm"
    return Words(
        f"{setup.columns} 栏 × {chars} 字 × {setup.lines} 行，版心 {size}",
        f"{many(setup.columns, 'column')} × {chars} 字 × {many(setup.lines, 'line')}, "
        f"type area {size}",
    )


def room_words(setup: PageSetup) -> Words:
    """How many 字 a page of nothing but text holds, and the margins as they come out."""
    area, trim = setup.grid.type_area, setup.trim
    count = f"{floor(setup.columns * setup.column_chars * setup.lines):,}"
    top, bottom = _mm(area.y), _mm(trim.height - area.bottom)
    left, right = _mm(area.x), _mm(trim.width - area.right)
    return Words(
        f"满版 {count} 字；白边 上 {top}、下 {bottom}、左 {left}、右 {right} mm",
        f"{count} 字 when full; top {top}, bottom {bottom}, left {left}, right {right} mm",
    )


def _of_paper(setup: PageSetup) -> Iterator[SetupFault]:
    low, high = f"{SMALLEST / MM:g}", f"{LARGEST / MM:g}"
    sides = (setup.trim.width, setup.trim.height)
    if not all(SMALLEST - SLACK <= side <= LARGEST + SLACK for side in sides):
        words = Words(
            f"纸张的宽和高要在 {low} 到 {high} mm 之间。",
            f"Width and height of the paper must be from {low} to {high} mm.",
        )
        yield SetupFault(words)
    elif min(setup.top, setup.bottom, setup.left, setup.right, setup.bleed) < -SLACK:
        words = Words("页边和出血不能小于 0。", "Margins and bleed cannot be less than 0.")
        yield SetupFault(words, (_usual_margins(setup),))
    elif setup.room.width < setup.cell or setup.room.height < setup.cell:
        words = Words(
            "页边占满了整个版面，没有留下版心。把页边改小。",
            "The margins leave no room for type. Make them smaller.",
        )
        yield SetupFault(words, (_usual_margins(setup),))


def _of_type(setup: PageSetup) -> Iterator[SetupFault]:
    if not 4 <= setup.cell <= 72:
        yield SetupFault(
            Words("正文字号要在 4 到 72 点之间。", "The body size must be from 4 to 72 pt.")
        )
    elif setup.leading < setup.cell - SLACK:
        leading = floor(setup.cell * USUAL_LEADING * 2) / 2
        short = format_number(setup.cell - setup.leading, 2)
        words = Words(
            f"行距比字号小 {short} 点，上下两行会叠在一起。把行距改大。",
            f"The line distance is {short} pt less than the size: lines would overlap. Make it "
            "larger.",
        )
        say = Words(f"行距 {leading:g} 点", f"Leading {leading:g} pt")
        yield SetupFault(words, (Remedy(say, replace(setup, leading=leading)),))
    elif setup.columns < 1 or setup.column_chars < 1 or setup.lines < 1 or setup.gutter_chars < 0:
        yield SetupFault(
            Words(
                "栏数、字数和行数至少为 1，栏间不能小于 0。",
                "There must be at least 1 column, 1 字 and 1 line; a gutter cannot be less than 0.",
            ),
            (_full(setup),),
        )


def _too_wide(setup: PageSetup) -> Iterator[SetupFault]:
    area, room = setup.grid.type_area, setup.room
    over = area.width - room.width
    if over <= SLACK:
        return
    chars = format_number(setup.column_chars, 2)
    yield SetupFault(
        Words(
            f"{setup.columns} 栏 × {chars} 字要 {_mm(area.width)} mm 宽，左右页边之间只有 "
            f"{_mm(room.width)} mm：宽出 {_mm(over)} mm。减少栏数或字数，或缩小字号、栏间、页边。",
            f"{many(setup.columns, 'column')} × {chars} 字 would be {_mm(area.width)} mm wide, "
            f"and there are {_mm(room.width)} mm between the margins: {_mm(over)} mm too wide. "
            "Take fewer columns or 字, or a smaller size, gutter or margin.",
        ),
        tuple(_narrower(setup, over)),
    )


def _narrower(setup: PageSetup, over: float) -> Iterator[Remedy]:
    columns = _most_columns(setup)
    if columns >= 1:
        words = Words(f"改成 {columns} 栏", many(columns, "column"))
        yield Remedy(words, replace(setup, columns=columns))
    chars = floor(_most_chars(setup, setup.columns))
    if chars >= NARROWEST:
        words = Words(f"每栏 {chars} 字", f"{chars} 字 a column")
        yield Remedy(words, replace(setup, column_chars=chars))
    left, right = _trimmed(setup.left, setup.right, over)
    if min(left, right) >= LEAST_MARGIN:
        words = Words(
            f"左右页边 {_mm(left)}、{_mm(right)} mm", f"Margins {_mm(left)} and {_mm(right)} mm"
        )
        yield Remedy(words, replace(setup, left=left, right=right))


def _too_high(setup: PageSetup) -> Iterator[SetupFault]:
    area, room = setup.grid.type_area, setup.room
    over = area.height - room.height
    if over <= SLACK:
        return
    yield SetupFault(
        Words(
            f"{setup.lines} 行要 {_mm(area.height)} mm 高，上下页边之间只有 {_mm(room.height)} mm："
            f"高出 {_mm(over)} mm。减少行数，或缩小行距、页边。",
            f"{many(setup.lines, 'line')} would be {_mm(area.height)} mm high, and there are "
            f"{_mm(room.height)} mm between the margins: {_mm(over)} mm too high. Take fewer "
            "lines, or a smaller line distance or margin.",
        ),
        tuple(_lower(setup, over)),
    )


def _lower(setup: PageSetup, over: float) -> Iterator[Remedy]:
    lines = _most_lines(setup)
    if lines >= 1:
        yield Remedy(Words(f"改成 {lines} 行", many(lines, "line")), replace(setup, lines=lines))
    steps = max(1, setup.lines - 1)
    leading = floor((setup.room.height - setup.cell + SLACK) / steps * 4) / 4
    if leading >= setup.cell * 1.2 and setup.lines > 1:
        words = Words(f"行距 {leading:g} 点", f"Leading {leading:g} pt")
        yield Remedy(words, replace(setup, leading=leading))
    top, bottom = _trimmed(setup.top, setup.bottom, over)
    if min(top, bottom) >= LEAST_MARGIN:
        words = Words(
            f"上下页边 {_mm(top)}、{_mm(bottom)} mm", f"Margins {_mm(top)} and {_mm(bottom)} mm"
        )
        yield Remedy(words, replace(setup, top=top, bottom=bottom))


def _usual_margins(setup: PageSetup) -> Remedy:
    """Margins of a twentieth of the shorter side, and a grid that fills what they leave."""
    side = max(LEAST_MARGIN, min(setup.trim.width, setup.trim.height) / 20)
    plain = replace(setup, top=side, bottom=side, left=side, right=side, bleed=max(0, setup.bleed))
    words = Words(f"四边各 {_mm(side)} mm", f"{_mm(side)} mm on all sides")
    return Remedy(words, filled(plain))


def _full(setup: PageSetup) -> Remedy:
    sound = replace(setup, columns=max(1, setup.columns), gutter_chars=max(0, setup.gutter_chars))
    return Remedy(Words("按页边排满", "Fill the margins"), filled(sound))


def _trimmed(one: float, other: float, over: float) -> tuple[float, float]:
    """Two margins that are smaller by ``over`` together, each by its share; whole 1/10 mm."""
    if one + other <= over:
        return 0.0, 0.0
    share = 1 - over / (one + other)
    tenth = MM / 10
    return floor(one * share / tenth) * tenth, floor(other * share / tenth) * tenth


def _most_columns(setup: PageSetup) -> int:
    step = (setup.column_chars + setup.gutter_chars) * setup.cell
    return floor((setup.room.width + setup.gutter_chars * setup.cell + SLACK) / step)


def _most_chars(setup: PageSetup, columns: int) -> float:
    """字 that each of so many columns can be wide."""
    gutters = (columns - 1) * setup.gutter_chars * setup.cell
    return (setup.room.width - gutters + SLACK) / columns / setup.cell


def _most_lines(setup: PageSetup) -> int:
    return floor((setup.room.height - setup.cell + SLACK) / setup.leading) + 1


def _counts(setup: PageSetup) -> tuple[float, float, float]:
    return setup.columns, setup.column_chars, setup.lines


def _near(one: float, other: float) -> bool:
    return isclose(one, other, abs_tol=SLACK)


def _mm(points: float) -> str:
    return format_number(points / MM, 1)
