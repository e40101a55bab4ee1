"""Keep rules: no line of a paragraph alone at a column's head or foot unless unavoidable.

The cures, in their order: a paragraph of the same column is set in a line fewer or more, as far
as its lines stay dense; where the story has room to spare and its columns are not balanced, the
foot of the column is left free. No cure costs a story that closes exactly its close: paragraphs
of its last column give the lines back, or fewer lines are cured. None reaches back beyond the
column, so that late edits move nothing before it. Source: clreq (pull a line, push a line, or
squeeze).
"""

from collections.abc import Callable, Iterator
from operator import add
from typing import NamedTuple

from editor.compose.elastic import Elastic
from editor.compose.optimise import MOST_LINES
from editor.layout.flow import Flow
from editor.layout.flowed import AS_IT_IS, Flowed, How, Step
from editor.layout.rows import KEEP_AFTER
from editor.layout.slots import Room
from editor.model.composing import Composer

MOST = 1 << 30
"""As many cures as there are faults."""
LOOK_BACK = 4
"""So many paragraphs before the parted one may give or take a line for it."""
DENSE = {Composer.LINE: 0.085, Composer.PARAGRAPH: 0.06}
"""A paragraph set for a cure has no gap that grows by more than this, in em, or than before."""
ROUNDS = 6
"""So many smaller sets of cures are tried for a story that closes exactly."""


class Cures(NamedTuple):
    """How many cures there may be, whether lines at a foot may be left free, and whether the
    last column gives back what they took."""

    most: int = MOST
    leaving: bool = False
    repaid: bool = False


Attempt = Callable[[Cures], Flowed]


def filled(flow: Flow, cures: Cures) -> Flowed:
    """Place all of a story's paragraphs, mending what stands alone on the way."""
    for number in range(len(flow.paragraphs)):
        step = flow.place(number)
        if step.lone and flow.out.cures < cures.most and not flow.out.over_lines:
            _mend(flow, step, cures)
    if cures.repaid:
        _repay(flow)
    return flow.finish()


def closing(attempt: Attempt, *, leaving: bool) -> Flowed:
    """The flow with the most cures that leave the story's fit as good as it is without them."""
    cured = attempt(Cures(MOST, leaving))
    if not cured.cures or _surely_fits(cured):
        return cured
    plain = attempt(Cures(0)) if cured.over_lines else None
    if plain is not None and not _worse(cured, plain):
        return cured
    for most in range(cured.cures, max(0, cured.cures - ROUNDS), -1):
        tried = attempt(Cures(most, repaid=True))
        if _closes(tried) or (plain is not None and not _worse(tried, plain)):
            return tried
    plain = plain or attempt(Cures(0))
    return plain if _worse(cured, plain) else cured


def _closes(flowed: Flowed) -> bool:
    return flowed.over_lines == flowed.short_lines == 0


def _surely_fits(cured: Flowed) -> bool:
    """Whether a cured story is as good as without cures, as far as that can be told from it:
    subheads take other numbers of lines at a column's head or foot, so that sums are unsure."""
    free = cured.short_lines + cured.longer - cured.unsure
    return not cured.over_lines and (cured.short_lines == 0 or free > 0)


def _worse(cured: Flowed, plain: Flowed) -> bool:
    if plain.over_lines:
        return cured.over_lines > plain.over_lines
    return cured.over_lines > 0 or (plain.short_lines == 0 and cured.short_lines > 0)


def _mend(flow: Flow, step: Step, cures: Cures) -> None:
    for number, how in _candidates(flow, step):
        if _tried(flow, number, how):
            flow.out.longer += how.looseness
            flow.out.cures += 1
            return
    for leave in _leaving(step) if cures.leaving else ():
        free = _free(flow, step, leave)
        if not _deserts(flow, step, leave) and _tried(flow, step.number, How(leave=leave)):
            flow.out.left = Room(*map(add, flow.out.left, free))
            flow.out.cures += 1
            return


def _leaving(step: Step) -> Iterator[int]:
    """After how many lines the column may be left so that no more lines stay free than have to
    stay together: some go over to the others, or all."""
    if step.alone_at_head and step.total > step.keep:
        yield step.total - step.keep
    if step.at_foot <= step.keep:
        yield 0


def _deserts(flow: Flow, step: Step, leave: int) -> bool:
    """Whether a subhead in the paragraph's column would be left with too few lines below it."""
    stay = min(leave, step.at_foot)
    for before in flow.steps[step.number - 1 :: -1] if step.number else ():
        if before.last != step.first or stay >= KEEP_AFTER:
            return False
        if before.total == 0:
            return flow.paragraphs[before.number].table is None
        stay += before.total
    return False


def _free(flow: Flow, step: Step, leave: int) -> Room:
    """The lines at the foot of a paragraph's column that stay free when it goes on in the next."""
    style = flow.looks.paragraph(flow.paragraphs[step.number].style)
    slots = flow.slots.find(step.start, step.total, style)[leave:]
    widths = [slot.width for slot in slots if slot.area != step.last]
    return Room(len(widths), sum(int(width / flow.slots.cell + 1e-6) for width in widths))


def _candidates(flow: Flow, step: Step) -> Iterator[tuple[int, How]]:
    """Paragraphs that may give or take a line: the parted one, then those before it that begin
    and end in its column. All are asked to give one first, unless one was given before."""
    known: dict[int, list[int]] = {}
    for looseness in (-1, 1) if flow.out.longer >= 0 else (1, -1):
        for number in _asked(flow, step):
            if number not in known:
                known[number] = _possible(flow, flow.steps[number])
            if looseness in known[number]:
                yield number, How(looseness)


def _asked(flow: Flow, step: Step) -> Iterator[int]:
    """The paragraphs whose number of lines may help one that was parted."""
    for before in flow.steps[step.number : -2 - LOOK_BACK : -1]:
        own = before.number == step.number
        if not own and not before.first == before.last == step.first:
            return
        helpless = own and step.alone_at_foot and step.total > step.at_foot + 1
        if before.total > 1 and _is_free(flow, before) and not helpless:
            yield before.number


def _possible(flow: Flow, step: Step) -> list[int]:
    """By how many lines, more or fewer, a paragraph could be set; a look before it is."""
    paragraph = flow.paragraphs[step.number]
    style = flow.looks.paragraph(paragraph.style)
    area = flow.slots.areas[step.first]
    text = flow.setter.prepared(paragraph, style, flow.looks, vertical=flow.vertical)
    elastic = Elastic(text, _dense(flow, step))
    one_width = flow.slots.alike or (step.first == step.last and not area.obstacles)
    if style.drop_lines or not (one_width and elastic.exact):
        return [-1, 1]
    if step.total > MOST_LINES:
        return []
    measure = area.width / (style.size * style.scale_x)
    counts = elastic.counts(measure - style.indent, measure)
    if counts is None:
        return [-1, 1]
    return [looseness for looseness in (-1, 1) if counts >> step.total + looseness & 1]


def _repay(flow: Flow) -> None:
    """Set paragraphs that stand in the last column only in lines more or fewer, until the story
    is as long as it was without cures."""
    last = len(flow.slots.areas) - 1 if flow.out.over_lines else flow.steps[-1].last
    for step in flow.steps[: -2 - LOOK_BACK : -1]:
        if flow.out.longer == 0:
            return
        looseness = -1 if flow.out.longer > 0 else 1
        inside = step.first == step.last == last and step.total > 1 and _is_free(flow, step)
        possible = inside and looseness in _possible(flow, step)
        if possible and _tried(flow, step.number, How(looseness)):
            flow.out.longer += looseness


def _is_free(flow: Flow, step: Step) -> bool:
    """Whether neither an editor nor a cure has chosen the paragraph's number of lines."""
    return step.how == AS_IT_IS and flow.paragraphs[step.number].looseness == 0


def _tried(flow: Flow, number: int, how: How) -> bool:
    """Place a paragraph in another way, and again what followed it; all as it was when that does
    not help."""
    dense = _dense(flow, flow.steps[number])
    taken = flow.back_to(number)
    new = flow.place(number, how)
    if new.total == taken[0].total + how.looseness and _is_decent(flow, new, dense):
        again = [flow.place(step.number, step.how) for step in taken[1:]]
        if all(map(_as_good, taken[1:], again)) and not (new.lone or flow.out.over_lines):
            return True
    flow.back_to(number)
    for step in taken:
        flow.place(step.number, step.how)
    return False


def _as_good(old: Step, new: Step) -> bool:
    """Whether a paragraph stays together, or a subhead in its column."""
    return not new.lone if new.total else old.first == new.first


def _is_decent(flow: Flow, step: Step, dense: float) -> bool:
    """Whether a paragraph has no loose line, and no last one of too few characters."""
    if not step.total:
        return True
    paragraph = flow.paragraphs[step.number]
    last = flow.out.lines[step.placed + step.total - 1].line
    shown = sum(char.isalnum() for char in paragraph.text[last.start : last.end])
    enough = shown >= flow.looks.paragraph(paragraph.style).last_min or step.how.looseness <= 0
    return enough and _loosest(flow, step) <= dense


def _dense(flow: Flow, step: Step) -> float:
    """By how much gaps of a paragraph may grow for a cure, in em."""
    style = flow.looks.paragraph(flow.paragraphs[step.number].style)
    return max(DENSE[style.composer], _loosest(flow, step))


def _loosest(flow: Flow, step: Step) -> float:
    """The widest growth of a gap in a paragraph's lines, in em."""
    lines = flow.out.lines[step.placed : step.placed + step.total]
    return max((placed.line.stretch for placed in lines), default=0.0)
