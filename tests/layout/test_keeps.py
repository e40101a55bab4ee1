"""Keep rules: no line of a paragraph alone at a column's head or foot unless unavoidable."""

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from editor.layout.report import LoneLine
from editor.model.table import Table
from editor.model.text import Paragraph
from tests.layout.pages import (
    SHEET,
    article,
    engine,
    issue,
    page,
    rect,
    story_fit,
    text_frame,
    texts,
)

TIGHT = "字字，字字字，字字字字" * 2
"""Three lines of ten characters, or two when its commas give way."""
LOOSE = "字" * 79
"""Two lines of forty characters, or three when its gaps grow a little."""


def lay(rows, *paragraphs, chars=10, columns=2, sheet=SHEET, **more):
    """Paragraphs in columns of so many characters and rows."""
    width = (chars * 10 + 20) * columns - 20
    frame = text_frame("f", rect(20, 20, width, 15 * rows - 5), columns=columns, gutter=20, **more)
    value = replace(issue([page(frame)], [article(*paragraphs)]), styles=sheet)
    return engine().page(value, "p1")


def fit(layout):
    found = story_fit(layout)
    return found.over_lines, found.short_lines


def lone(layout):
    facts = (fact for fact in layout.facts if isinstance(fact, LoneLine))
    return [(fact.at.ref.paragraph, fact.head) for fact in facts]


def columns_of(layout, frame=0):
    """For every column its lines, as the numbers of their paragraphs."""
    found = {}
    for item in layout.display.frames[frame].items:
        found.setdefault(item.x - item.x % 120, []).append(item.ref.paragraph)
    return [found[at] for at in sorted(found)]


def with_keep(lines):
    body = replace(SHEET.paragraph[0], keep_lines=lines)
    return replace(SHEET, paragraph=(body, *SHEET.paragraph[1:]))


def test_a_last_line_alone_at_a_head_is_pulled_up():
    layout = lay(6, "字" * 40, TIGHT, "文" * 30)
    assert columns_of(layout) == [[0, 0, 0, 0, 1, 1], [2, 2, 2]]
    assert lone(layout) == []


def test_a_first_line_alone_at_a_foot_gets_company_from_the_paragraph_before():
    layout = lay(6, "字" * 20, TIGHT, "文" * 40)
    assert columns_of(layout) == [[0, 0, 1, 1, 2, 2], [2, 2]]


def test_a_paragraph_before_the_parted_one_is_loosened_where_none_can_be_tightened():
    layout = lay(6, "文" * 120, LOOSE, "字" * 80, chars=40)
    assert [len(text) for _, _, text in texts(layout, "f")][:6] == [40, 40, 40, 39, 38, 2]
    assert lone(layout) == []
    assert 0 < max(item.line.stretch for item in layout.display.frames[0].items) <= 0.06


def test_lines_stay_dense():
    layout = lay(6, "字" * 49, "文" * 69, "字" * 10, balance=True)
    assert lone(layout) == [(1, False)]
    assert all(item.line.stretch == 0 for item in layout.display.frames[0].items)


def test_a_foot_is_left_free_where_the_story_has_room():
    layout = lay(6, "字" * 50, "文" * 30)
    assert columns_of(layout) == [[0] * 5, [1] * 3]
    layout = lay(6, "字" * 30, "文" * 35)
    assert columns_of(layout) == [[0] * 3 + [1] * 2, [1] * 2]
    layout = lay(6, "字" * 40, "文" * 25)
    assert columns_of(layout) == [[0] * 4, [1] * 3]


def test_a_foot_is_not_left_free_where_the_story_closes_or_is_over():
    closing = lay(6, "字" * 50, "文" * 70)
    assert fit(closing) == (0, 0)
    assert columns_of(closing) == [[0] * 5 + [1], [1] * 6]
    assert lone(closing) == [(1, False)]
    over = lay(6, "字" * 50, "文" * 75)
    assert fit(over) == (1, 0)


def test_a_cure_does_not_open_a_story_that_closes():
    layout = lay(6, "字" * 40, TIGHT, "文" * 50)
    assert fit(layout) == (0, 0)
    assert lone(layout) == [(1, True)]


def test_the_last_column_gives_back_what_a_cure_took():
    pulled = ("字字字字，字字字字，" + "字" * 31) * 2
    layout = lay(6, "文" * 160, pulled, "文" * 80, LOOSE, "文" * 40, chars=40)
    assert fit(layout) == (0, 0)
    assert lone(layout) == []


def test_an_editors_own_choice_of_lines_is_not_undone():
    kept = Paragraph(TIGHT, looseness=1)
    layout = lay(6, "字" * 40, kept, "文" * 40, "文" * 10)
    shown = [p for column in columns_of(layout) for p in column]
    assert shown.count(1) == 3


def test_a_style_may_keep_more_lines_or_none():
    one = lay(6, "字" * 50, "文" * 30, sheet=with_keep(1))
    assert columns_of(one) == [[0] * 5 + [1], [1, 1]]
    assert lone(one) == []
    three = lay(6, "字" * 40, "文" * 60, sheet=with_keep(3))
    assert columns_of(three) == [[0] * 4, [1] * 6]


def test_a_paragraph_of_one_line_stands_anywhere():
    layout = lay(6, "字" * 50, "文" * 10, "字" * 10)
    assert columns_of(layout) == [[0] * 5 + [1], [2]]
    assert lone(layout) == []


def test_nothing_before_the_column_moves_for_a_cure():
    before = lay(6, *["字" * 30] * 2, "文" * 30, TIGHT, "文" * 10, columns=3)
    after = lay(6, *["字" * 30] * 2, "文" * 30, TIGHT, "文" * 40, columns=3)
    first = [line for line in texts(before, "f") if line[0] == 20]
    assert first == [line for line in texts(after, "f") if line[0] == 20]


def test_a_subhead_does_not_change_its_column_for_a_cure():
    body = ("字" * 30, Paragraph("题", "小标题"), TIGHT, "文" * 60)
    layout = lay(9, *body)
    assert fit(layout)[0] == 0
    head = next(item for item in layout.display.frames[0].items if item.ref.paragraph == 1)
    assert head.x < 120


def test_the_lines_beside_an_initial_are_not_parted():
    initial = replace(SHEET.paragraph[0], name="首字", drop_lines=3, keep_lines=1)
    sheet = replace(with_keep(1), paragraph=(*with_keep(1).paragraph, initial))
    layout = lay(6, "字" * 40, Paragraph("文" * 40, "首字"), sheet=sheet)
    first, second = columns_of(layout)
    assert first == [0] * 4
    assert set(second) == {1}
    tall = lay(2, Paragraph("文" * 40, "首字"), columns=4, sheet=sheet)
    shown = sum(item.line.end - item.line.start for item in tall.display.frames[0].items)
    assert shown == 40


@pytest.mark.parametrize("lines", [1, 2, 3])
def test_a_foot_is_not_left_free_below_a_subhead(lines):
    head = Paragraph("题", "小标题")
    body = ("字" * 40, head, *["短"] * (lines - 1), "文" * (40 - 10 * lines), "字" * 30)
    layout = lay(9, *body)
    first = [item.ref.paragraph for item in layout.display.frames[0].items if item.x < 120]
    assert 1 not in first or first.index(1) <= len(first) - 3


def test_a_foot_may_be_left_free_below_a_table():
    table = Paragraph("甲\n乙\n丙", table=Table())
    layout = lay(6, table, "文" * 30, "字" * 10)
    assert lone(layout) == []
    assert [text[0] for x, _, text in texts(layout, "f") if x >= 140] == ["文", "文", "文", "字"]


def test_a_subhead_keeps_all_lines_of_an_initial_company():
    initial = replace(SHEET.paragraph[0], name="首字", drop_lines=3)
    sheet = replace(SHEET, paragraph=(*SHEET.paragraph, initial))
    body = ("字" * 50, Paragraph("题", "小标题"), Paragraph("文" * 60, "首字"))
    layout = lay(10, *body, sheet=sheet)
    assert columns_of(layout)[0] == [0] * 5


bodies = st.lists(
    st.one_of(
        st.integers(1, 90).map("字".__mul__),
        st.text("字中文，。“”12ab", min_size=1, max_size=70),
        st.just(TIGHT),
    ),
    min_size=1,
    max_size=8,
)


@settings(max_examples=150, deadline=None)
@given(bodies, st.integers(3, 9), st.integers(1, 4), st.booleans(), st.integers(1, 3))
def test_cures_lose_nothing_and_never_cost_the_close(paragraphs, rows, columns, balance, keep):
    laid = (
        lay(rows, *paragraphs, columns=columns, balance=balance, sheet=with_keep(lines))
        for lines in (1, keep)
    )
    plain, kept = laid
    if fit(plain)[0]:
        assert fit(kept)[0] <= fit(plain)[0]
    else:
        assert fit(kept)[0] == 0
        assert fit(plain)[1] or not fit(kept)[1]
        shown = "".join(
            paragraphs[item.ref.paragraph][item.line.start : item.line.end]
            for item in kept.display.frames[0].items
        )
        assert shown == "".join(paragraphs)


@pytest.mark.parametrize("length", range(10, 150, 7))
def test_lone_lines_are_told_where_they_stay(length):
    layout = lay(4, "字" * length, "文" * 45, "字" * 30, columns=4, sheet=with_keep(2))
    columns = columns_of(layout)
    stay = set()
    for left, right in pairwise(columns):
        if left[-1] == right[0]:
            number = left[-1]
            if left.count(number) == 1:
                stay.add((number, False))
            if right.count(number) == 1:
                stay.add((number, True))
    assert stay == set(lone(layout))


@settings(max_examples=60, deadline=None)
@given(
    bodies, st.lists(st.tuples(st.integers(0, 7), st.sampled_from(["字", "字，" * 9])), max_size=6)
)
def test_an_edited_story_is_set_as_if_it_had_always_been_so(paragraphs, edits):
    work = engine()
    frame = text_frame("f", rect(20, 20, 340, 85), columns=3, gutter=20)
    for number, typed in edits:
        paragraphs[number % len(paragraphs)] += typed
        value = issue([page(frame)], [article(*paragraphs)])
        assert work.page(value, "p1") == engine().page(value, "p1")
