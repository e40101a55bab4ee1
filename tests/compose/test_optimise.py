"""Whole paragraphs: the least cost of all, looser and tighter ones."""

import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from editor.compose.choose import INFINITE, LineChooser
from editor.compose.optimise import LONELY_COST, LOOSEST, optimal_lines
from editor.model.composing import Hang
from tests.compose.engine import prepared

PARAGRAPH = (
    "据介绍，今年以来，开发区坚持以项目建设为抓手，全力推动“三区叠加”优势转化为发展胜势。截至目前，"
    "全区新签约亿元以上项目28个，总投资达到136.5亿元，同比增长12.8%；新开工项目19个。"
)
TEXTS = st.text(st.sampled_from("国文章天地，。“”（）1a—…·"), min_size=2, max_size=11)


def chooser_of(text, measure, **choices):
    return LineChooser(prepared(text, **choices), [measure], 0.0)


def cost_of(chooser, lines):
    """The sum that the optimum makes least, written down once more."""
    text, total = chooser.text, 0.0
    for number, (start, end) in enumerate(lines):
        cost = chooser.cost(start, end, chooser.measure(number))
        last = end == len(text.text)
        if last and cost < INFINITE:
            left = chooser.measure(number) - (text.stops[end] - text.starts[start])
            cost = 0.0 if left >= 0 else cost
            cost += LONELY_COST * (number > 0 and chooser.lonely(start, end))
        total += cost
    return total


def all_ways(text):
    """Every way to break a text at its legal places."""
    places = [at for at in range(1, len(text.text)) if text.breaks[at]]
    for count in range(len(places) + 1):
        for chosen in itertools.combinations(places, count):
            yield list(itertools.pairwise((0, *chosen, len(text.text))))


@settings(max_examples=60, deadline=None)
@given(TEXTS, st.sampled_from([3.0, 4.0, 5.5]))
def test_no_other_lines_cost_less(text, measure):
    chooser = chooser_of(text, measure, last_min=2)
    best = min(cost_of(chooser, lines) for lines in all_ways(chooser.text))
    found = optimal_lines(chooser)
    if best < INFINITE:
        evened = 1.5 * best + 0.001
        assert best - 1e-9 <= cost_of(chooser, found) <= max(evened, best) + 1e-6
    assert found[0][0] == 0
    assert found[-1][1] == len(text)


@pytest.mark.parametrize("measure", [11.0, 13.0, 15.0, 20.0])
def test_a_whole_paragraph_is_never_worse_than_line_by_line(measure):
    chooser = chooser_of(PARAGRAPH, measure)
    assert cost_of(chooser, optimal_lines(chooser)) <= cost_of(chooser, chooser.lines()) + 1e-9


@settings(max_examples=40, deadline=None)
@given(TEXTS, st.sampled_from([4.0, 5.5]), st.sampled_from([-2, -1, 1, 2]))
def test_looseness_is_had_where_any_lines_have_it(text, measure, wanted):
    """By trying all lines: so many lines are possible with no gap looser than is decent."""
    chooser = chooser_of(text, measure, last_min=0)
    natural = len(chooser.lines())

    def decent(lines):
        costs = [chooser.cost(*line, chooser.measure(n)) for n, line in enumerate(lines)]
        loose = [chooser.looseness(*line, n) for n, line in enumerate(lines[:-1])]
        filled = all(end - start >= 3 for start, end in lines[:-1])
        return max(costs) < INFINITE and max(loose, default=0.0) <= LOOSEST and filled

    possible = {len(lines) for lines in all_ways(chooser.text) if decent(lines)}
    found = len(optimal_lines(chooser, wanted, by_line=True))
    step = 1 if wanted > 0 else -1
    hoped = [count for count in range(natural + wanted, natural, -step) if count in possible]
    assert found == (hoped[0] if hoped else natural)


def test_looser_and_tighter_lines_are_never_worse_than_decent():
    chooser = chooser_of(PARAGRAPH, 15.0)
    natural = len(chooser.lines())
    for looseness in (-1, 1):
        lines = optimal_lines(chooser, looseness, by_line=True)
        assert abs(len(lines) - natural) <= 1
        assert all(
            chooser.looseness(*line, n) <= LOOSEST + 1e-6 for n, line in enumerate(lines[:-1])
        )


def test_forced_breaks_end_lines_that_are_weighed_apart():
    chooser = chooser_of("国文章天地国文\n国文章天地", 4.0)
    lines = optimal_lines(chooser)
    assert (4, 7) in lines
    assert lines[-1][1] == 13
    assert all(not start <= 7 < end for start, end in lines)


def test_hanging_marks_are_weighed_as_they_hang():
    text = "今年春天园区新开工了，项目很多"
    lines = optimal_lines(chooser_of(text, 10.0, hang=Hang.ALLOW))
    assert lines[0] == (0, 11)
