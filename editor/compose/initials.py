"""Drop initials (首字下沉): the first characters of a paragraph over several lines.

An initial over N lines is (N − 1) leadings and one em high, its em box
begins with the first line's, and the N lines beside it are shorter by its width and a gap.
"""

from collections.abc import Callable
from dataclasses import replace

from editor.compose.classes import KIND_OF, Kind
from editor.compose.lines import LineSetter
from editor.compose.prepared import Prepared
from editor.display.items import SetLine
from editor.model.style import Align, ResolvedStyle
from editor.model.text import LINE_BREAK

GAP_MIN, GAP_MAX = 0.25, 0.5
"""Between an initial and the lines beside it, in em of these."""
BESIDE_MIN = 1.0
"""Lines beside an initial have room for a character at least, in em."""

Rest = Callable[[tuple[float, ...]], tuple[SetLine, ...]]
"""Sets what follows the initial into lines of so many points; the last width goes on."""


def initial_length(text: str, style: ResolvedStyle) -> int:
    """How many characters of a paragraph are its drop initial; opening marks before them go
    with them. 0 where the style has none, or where nothing would follow."""
    if style.drop_lines < 2:
        return 0
    marks = 0
    while marks < len(text) and KIND_OF.get(text[marks]) is Kind.OPENING:
        marks += 1
    count = marks + style.drop_chars
    head = text[: count + 1]
    return 0 if len(text) <= count or not head.strip() or LINE_BREAK in head else count


def with_initial(
    initial: Prepared,
    style: ResolvedStyle,
    widths: tuple[float, ...],
    rest: Rest,
    *,
    vertical: bool = False,
) -> tuple[tuple[SetLine, ...], int]:
    """The lines of a paragraph that begins with an initial, and how many of them it stands beside.

    A paragraph of fewer lines than its style wants gets a lower one; no lines where there is no
    room for any.
    """
    for count in range(style.drop_lines, 1, -1):
        size = (count - 1) * style.leading + style.size
        own = replace(style, size=size, indent=0.0, tracking=0.0, align=Align.LEFT)
        setter = LineSetter(initial, own, vertical=vertical)
        big = setter.set_line(0, len(initial.text), initial.ends[-1] + 1.0, last=True)
        taken = _taken(big.length, style)
        beside = [widths[min(at, len(widths) - 1)] - taken for at in range(count)]
        if min(beside) < BESIDE_MIN * style.size * style.scale_x:
            continue
        lines = rest((*beside, *(widths[count:] or widths[-1:])))
        if len(lines) >= count:
            return _joined(big, lines, count, (taken, vertical)), count
    return (), 0


def _taken(length: float, style: ResolvedStyle) -> float:
    """What an initial takes from the lines beside it: whole characters where the gap allows."""
    em = style.size * style.scale_x
    whole = -((length + GAP_MIN * em) // -em) * em
    return whole if whole <= length + GAP_MAX * em else length + GAP_MIN * em


def _joined(
    big: SetLine, lines: tuple[SetLine, ...], count: int, room: tuple[float, bool]
) -> tuple[SetLine, ...]:
    """The initial in the first line, and the lines beside it moved along."""
    shift, vertical = room
    done = big.end
    moved = [
        _moved(line, shift if at < count else 0.0, 0.0, vertical=vertical)
        for at, line in enumerate(lines)
    ]
    own = [line._replace(start=line.start + done, end=line.end + done) for line in moved]
    first, lower = own[0], big.ascent - own[0].ascent
    initial = _moved(big, 0.0, -lower if vertical else lower, vertical=vertical)
    own[0] = first._replace(
        start=0,
        edges=initial.edges[:done] + first.edges,
        runs=initial.runs + first.runs,
        shapes=initial.shapes + first.shapes,
    )
    return tuple(own)


def _moved(line: SetLine, along: float, across: float, *, vertical: bool) -> SetLine:
    """A line further on along its direction and across it; its edges go along only."""
    dx, dy = (across, along) if vertical else (along, across)
    return line._replace(
        edges=tuple(edge + along for edge in line.edges),
        length=line.length + along,
        runs=tuple(run._replace(dx=run.dx + dx, dy=run.dy + dy) for run in line.runs),
        shapes=tuple(replace(one, path=one.path.moved(dx, dy)) for one in line.shapes),
    )
