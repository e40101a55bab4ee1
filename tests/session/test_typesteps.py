"""Text frames in whole characters and lines."""

from dataclasses import replace

import pytest

from editor.model.frame import Box, ColumnFit, Direction, TextFrame
from editor.model.grid import PageGrid
from editor.model.issue import Issue
from editor.model.page import Page
from editor.session.typesteps import TypeSteps, type_steps
from editor.values.geometry import Insets, Rect, Size

GRID = PageGrid(Size(400, 560), columns=3, column_chars=12, lines=38).centred()


def steps_of(rect, columns=1, size=GRID.cell, leading=GRID.leading, inset=0.0, **more):
    box = Box("f", rect, rotation=more.pop("rotation", 0.0))
    frame = TextFrame(box, columns=columns, gutter=9, **more)
    return TypeSteps(frame, GRID, size, leading, Insets.all(inset))


def test_a_frame_goes_in_whole_characters_and_lines_of_the_page():
    rect = GRID.rect(0, 3, 1, 10)
    now = steps_of(rect).stepped(Rect(rect.x, rect.y, rect.width + 13, rect.height - 20), 1, 1)
    assert now.width == pytest.approx(rect.width + 9)
    assert now.height == pytest.approx(GRID.depth(8))
    assert (now.x, now.y) == (rect.x, rect.y)


def test_the_edge_that_is_not_dragged_stays():
    rect = GRID.rect(1, 3, 1, 10)
    wider = Rect.between(rect.x - 13, rect.y - 15, rect.right, rect.bottom)
    now = steps_of(rect).stepped(wider, -1, -1)
    assert (now.right, now.bottom) == pytest.approx((rect.right, rect.bottom))
    assert now.x == pytest.approx(rect.x - 9)
    assert now.y == pytest.approx(rect.y - GRID.leading)


def test_all_columns_grow_by_a_character_together():
    rect = GRID.rect(0, 0, 2, 10)
    steps = steps_of(rect, columns=2)
    assert steps.stepped(Rect(rect.x, rect.y, rect.width + 14, rect.height), 1, 0).width == (
        pytest.approx(rect.width + 18)
    )
    assert steps.words(rect).zh == "2 栏 × 12 字 × 10 行"


def test_unlike_columns_grow_by_one_character_in_all():
    rect = Rect(0, 0, 20 * 9 + 9, 100)
    steps = steps_of(rect, columns=2, widths=(12, 8))
    assert steps.stepped(Rect(0, 0, rect.width + 8, 100), 1, 0).width == rect.width + 9
    assert "12 + 8 字" in steps.words(rect).zh


def test_the_size_of_the_story_counts_and_the_inset_does_not():
    steps = steps_of(Rect(0, 0, 100, 100), size=10, leading=15, inset=5)
    now = steps.stepped(Rect(10, GRID.origin.y - 5, 118, 103), 1, 1)
    assert now.width == 120
    assert now.height == pytest.approx(6 * 15 + 10 + 10)
    assert steps.words(now).zh == "11 字 × 7 行"


def test_vertical_text_has_its_lines_across():
    steps = steps_of(Rect(0, 0, 100, 100), direction=Direction.VERTICAL)
    now = steps.stepped(Rect(0, 0, GRID.depth(6) + 4, 9 * 11 + 3), 1, 1)
    assert (now.width, now.height) == pytest.approx((GRID.depth(6), 99))
    assert steps.words(now).zh == "11 字 × 6 行"


def test_a_turned_frame_counts_its_lines_from_its_own_top():
    steps = steps_of(Rect(0, 3, 90, 100), rotation=30.0)
    now = steps.stepped(Rect(0, 3, 90, 100), 1, 1)
    assert now.height == pytest.approx(GRID.depth(8))
    assert steps.words(now).en == "10 chars × 8 lines"


def test_parts_of_characters_are_told_when_steps_are_suspended():
    assert steps_of(Rect(0, GRID.origin.y, 94.5, GRID.depth(3))).words(
        Rect(0, GRID.origin.y, 94.5, GRID.depth(3))
    ).zh == ("10.5 字 × 3 行")


@pytest.mark.parametrize("fit", list(ColumnFit))
@pytest.mark.parametrize("columns", [0, 1, 3, 200])
def test_any_frame_has_steps(fit, columns):
    steps = replace(steps_of(Rect(0, 0, 1, 1), columns=columns), grid=GRID)
    steps = replace(steps, frame=replace(steps.frame, fit=fit))
    now = steps.stepped(Rect(0, 0, 1, 1), 1, -1)
    assert now.width >= GRID.cell
    assert now.height >= GRID.cell
    assert steps.words(now).zh


@pytest.mark.parametrize("direction", list(Direction))
@pytest.mark.parametrize(("across", "down"), [(-1, 0), (1, 0), (0, -1), (0, 1)])
def test_the_other_edges_stay_in_a_frame_narrower_than_its_insets(direction, across, down):
    rect = Rect.between(299, 300, 300, 301)
    now = steps_of(rect, inset=6, direction=direction).stepped(rect, across, down)
    if across <= 0:
        assert now.right == pytest.approx(300)
    if across >= 0:
        assert now.x == pytest.approx(299)
    if down <= 0:
        assert now.bottom == pytest.approx(301)
    if down >= 0:
        assert now.y == pytest.approx(300)
    assert (now.width if across else now.height) >= 12 + GRID.cell


def test_the_inset_is_the_frame_s_own_however_narrow_it_is():
    frame = TextFrame(Box("f", Rect(0, 0, 1, 1), inset=Insets.all(6)))
    page = Page("p", "1", "", GRID, (frame,))
    steps = type_steps(None, Issue(pages=(page,)), page, frame)
    assert steps.inset == Insets.all(6)
