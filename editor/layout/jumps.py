"""转版: the lines that send the reader to another page, and say where a story comes from."""

from dataclasses import dataclass, replace
from itertools import pairwise
from math import floor

from editor.compose.paragraph import Composed
from editor.layout.chains import Chain, Link
from editor.layout.looks import Looks
from editor.layout.outline import Interval
from editor.layout.setting import Setter
from editor.layout.wrap import Area
from editor.model.grid import PageGrid
from editor.model.issue import IssueInfo
from editor.model.style import Align, ResolvedStyle
from editor.model.text import Paragraph

STYLE = "转版"
"""The paragraph style of jump lines; without one they look like the body's, to the right."""
TO, FROM = "jump_to", "jump_from"
"""The words of an issue that hold a house's own texts for them, ``{n}`` being the page."""
TEXTS = {TO: "下转第{n}版", FROM: "上接第{n}版"}
WIDE = 5_000.0
"""Points: a jump line is one line, however narrow its column."""
LEAST_ROWS = 2
"""A column of fewer rows has no room for a jump line."""


@dataclass(frozen=True, slots=True)
class Jump:
    """What stands above and below a frame's text, empty for nothing."""

    come: str = ""
    go: str = ""


NO_JUMP = Jump()


@dataclass(frozen=True, slots=True)
class JumpLine:
    """A jump line: the chain's frame, the room it may take, the top of its row, and its text.
    It stands before the frame's text when the story ``comes`` from elsewhere, else after it."""

    frame: int
    room: Interval
    top: float
    text: str
    comes: bool


def jumps_of(chain: Chain, info: IssueInfo) -> tuple[Jump, ...]:
    """The jump lines of a chain's frames, with the numbers of the pages as they are now."""
    words = {**TEXTS, **dict(info.words)}
    come = ["", *(_text(words[FROM], after, before) for before, after in pairwise(chain.links))]
    go = [*(_text(words[TO], before, after) for before, after in pairwise(chain.links)), ""]
    return tuple(map(Jump, come, go))


def _text(pattern: str, here: Link, there: Link) -> str:
    """The text at a frame whose story goes on, or comes from, another page; else nothing."""
    number = there.page.number
    if here.page.id == there.page.id or not here.frame.jump or not number:
        return ""
    if not number.isdecimal():
        pattern = pattern.replace("第{n}", "{n}")
    return pattern.replace("{n}", number).replace("\n", " ")


def with_jump_lines(
    areas: list[Area], jumps: tuple[Jump, ...], reached: int, grid: PageGrid
) -> tuple[list[Area], list[JumpLine]]:
    """The columns without the rows that jump lines take, and these lines, for a story that goes
    on as far as the frame ``reached``."""
    out, lines = list(areas), list[JumpLine]()
    own: dict[int, list[int]] = {}
    for at, area in enumerate(areas):
        own.setdefault(area.frame, []).append(at)
    for number, columns in own.items():
        jump = jumps[number]
        if jump.come and number <= reached:
            _take_head(out, columns[0], jump.come, lines, grid)
        if jump.go and number < reached:
            _take_foot(out, columns[-1], jump.go, lines, grid)
    return out, lines


def _take_head(
    areas: list[Area], at: int, text: str, lines: list[JumpLine], grid: PageGrid
) -> None:
    area = areas[at]
    rows = _rows(area, grid)
    if len(rows) >= LEAST_ROWS:
        top, room = rows[0]
        lines.append(JumpLine(area.frame, room, top, text, comes=True))
        areas[at] = replace(area, top=top + grid.leading)


def _take_foot(
    areas: list[Area], at: int, text: str, lines: list[JumpLine], grid: PageGrid
) -> None:
    area = areas[at]
    rows = _rows(area, grid)
    if len(rows) >= LEAST_ROWS:
        top, room = rows[-1]
        lines.append(JumpLine(area.frame, room, top, text, comes=False))
        areas[at] = replace(area, bottom=top - (grid.leading - grid.cell) / 2)


def _rows(area: Area, grid: PageGrid) -> list[tuple[float, Interval]]:
    """The tops of a column's lines and the widest part of each that can be set."""
    count = floor((area.bottom - area.top - grid.cell + 1e-3) / grid.leading) + 1
    tops = (area.top + row * grid.leading for row in range(count))
    rows = ((top, area.widest(top, grid.cell, grid.cell)) for top in tops)
    return [(top, room) for top, room in rows if room is not None]


def set_jump(
    line: JumpLine, looks: Looks, setter: Setter, grid: PageGrid, *, vertical: bool
) -> tuple[float, float, ResolvedStyle, Composed]:
    """A jump line's start and top, its style, and its text set in one line."""
    style = _style(looks, grid)
    paragraph = Paragraph(line.text, STYLE)
    plain = replace(style, align=Align.LEFT)
    composed = setter.lines(paragraph, plain, looks, (WIDE,), vertical=vertical)
    x, width = line.room
    free = max(0.0, width - max(one.length for one in composed.lines))
    shift = {Align.RIGHT: free, Align.CENTER: free / 2}.get(style.align, 0.0)
    return x + shift, line.top + (grid.cell - style.size) / 2, style, composed


def _style(looks: Looks, grid: PageGrid) -> ResolvedStyle:
    if looks.sheet.paragraph_style(STYLE) is not None:
        style = looks.paragraph(STYLE)
    else:
        style = replace(looks.paragraph("正文"), align=Align.RIGHT)
    size = min(style.size, grid.leading)
    return replace(style, size=size, indent=0.0, takes_lines=0, drop_lines=0)
