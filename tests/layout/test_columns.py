"""How columns share a frame: alike or not, whole characters or not, on one grid."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from editor.layout.columns import MAX_COLUMNS, columns_of
from editor.model.frame import ColumnFit
from tests.layout.pages import GRID, article, engine, issue, page, rect, text_frame, texts

WIDE = rect(20, 20, 320, 85)


def widths_of(**options):
    frame = text_frame("f", WIDE, gutter=20, **options)
    return [(round(x, 6), round(width, 6)) for x, width in columns_of(frame, (0.0, 320.0), GRID)]


def test_shares_divide_what_the_gutters_leave():
    assert widths_of(columns=2, widths=(10, 20)) == [(0, 100), (120, 200)]
    assert widths_of(columns=3, widths=(1, 2, 1)) == [(0, 70), (90, 140), (250, 70)]


def test_the_last_share_goes_on_and_what_is_too_much_is_left_out():
    assert widths_of(columns=3, widths=(2, 1)) == [(0, 140), (160, 70), (250, 70)]
    assert widths_of(columns=2, widths=(1, 1, 5)) == [(0, 150), (170, 150)]


def test_absolute_columns_of_unlike_widths_are_whole_characters():
    found = widths_of(columns=2, widths=(1, 2.1), fit=ColumnFit.ABSOLUTE)
    assert [width % 10 for _, width in found] == [0, 0]
    assert found[-1][0] + found[-1][1] == 320


def test_relative_columns_of_unlike_widths_keep_the_gutter():
    found = widths_of(columns=2, widths=(1, 2.1), fit=ColumnFit.RELATIVE)
    assert found == [(0, 100), (120, 200)]


@pytest.mark.parametrize("widths", [(0.0, 0.0), (-5.0, 1e12), (1e-300, 1.0)])
def test_shares_of_no_sense_are_brought_to_the_nearest(widths):
    found = widths_of(columns=2, widths=widths)
    assert all(width > 0 for _, width in found)


@settings(max_examples=100, deadline=None)
@given(
    st.lists(st.floats(allow_nan=False, allow_infinity=False), max_size=70).map(tuple),
    st.integers(-2, 80),
    st.sampled_from([ColumnFit.FREE, ColumnFit.RELATIVE]),
)
def test_columns_stand_apart_in_the_frame(widths, columns, fit):
    frame = text_frame("f", WIDE, columns=columns, gutter=1, fit=fit, widths=widths)
    found = columns_of(frame, (0.0, 320.0), GRID)
    assert len(found) == min(max(columns, 1), MAX_COLUMNS)
    ends = [x + width for x, width in found]
    starts = [x for x, _ in found][1:]
    assert all(start == pytest.approx(end + 1) for start, end in zip(starts, ends, strict=False))
    assert ends[-1] <= 320 + 1e-6


def test_a_story_fills_columns_of_unlike_widths_in_their_own_measures():
    frame = text_frame("f", rect(20, 20, 320, 40), columns=2, gutter=20, widths=(10, 20))
    layout = engine().page(issue([page(frame)], [article("字" * 90)]), "p1")
    assert [(x, len(text)) for x, _, text in texts(layout, "f")] == [(20, 10)] * 3 + [(140, 20)] * 3


def test_an_l_shaped_text_of_two_chained_frames_stands_on_one_grid():
    tall = text_frame("f", rect(20, 20, 100, 95))
    wide = text_frame("g", rect(20, 123, 220, 60), None, follows="f")
    layout = engine().page(issue([page(tall, wide)], [article("字" * 180)]), "p1")
    upper, lower = texts(layout, "f"), texts(layout, "g")
    assert [len(text) for _, _, text in upper] == [10] * 6
    assert [len(text) for _, _, text in lower][:3] == [22] * 3
    tops = [y - 8.8 - GRID.origin.y for _, y, _ in upper + lower]
    assert all(top % GRID.leading == pytest.approx(0) for top in tops)
    assert lower[0][1] - upper[-1][1] == pytest.approx(30)
