"""Level columns at a story's end, alike or not, beside obstacles, found with few attempts."""

import pytest

from editor.layout.balance import balanced
from editor.layout.flowed import Flowed
from editor.layout.wrap import Area
from editor.model.frame import Box, PanelFrame
from tests.layout.pages import (
    GRID,
    article,
    engine,
    issue,
    obstacle,
    page,
    rect,
    story_fit,
    text_frame,
    texts,
)


def areas(height):
    return [Area(0, 120.0 * at, 100.0, 20.0, 20.0 + height) for at in range(3)]


def test_the_first_height_that_holds_the_story_is_taken():
    tried = []

    def attempt(own):
        tried.append([round((area.bottom - area.top) / GRID.leading) for area in own])
        return Flowed(over_lines=max(0, 14 - sum(tried[-1])))

    flowed = balanced(areas(295), attempt, Flowed(short_lines=50), GRID)
    assert tried == [[4, 3, 3], [4, 4, 3], [4, 4, 4], [5, 4, 4], [5, 5, 4]]
    assert (flowed.over_lines, flowed.short_lines) == (0, 50)


def test_frames_of_any_height_need_few_attempts():
    first, count = Flowed(short_lines=3_000), 0

    def attempt(own):
        nonlocal count
        count += 1
        return Flowed(over_lines=1)

    assert balanced(areas(20_000), attempt, first, GRID) is first
    assert count < 100


def legs(frames, *paragraphs, name="f"):
    """The lines of each column of a frame, from the left, and the text's fit."""
    layout = engine().page(issue([page(*frames)], [article(*paragraphs)]), "p1")
    columns = {}
    for x, y, _ in texts(layout, name):
        columns.setdefault(x, set()).add(y)
    fit = story_fit(layout)
    return [len(columns[x]) for x in sorted(columns)], fit


@pytest.mark.parametrize("length", range(25, 600, 37))
def test_columns_of_unlike_widths_are_level(length):
    frame = text_frame(
        "f", rect(20, 20, 320, 295), columns=2, gutter=20, widths=(10, 20), balance=True
    )
    counts, fit = legs([frame], "字" * length)
    assert fit.over_lines == 0
    assert len(counts) == 2 or length <= 20
    assert 0 <= counts[0] - counts[-1] <= 1


@pytest.mark.parametrize("length", range(30, 400, 41))
def test_feet_are_level_beside_an_obstacle(length):
    frame = text_frame("f", rect(20, 20, 340, 295), columns=3, gutter=20, balance=True)
    photo = obstacle(PanelFrame(Box("p", rect(140, 20, 100, 55))))
    layout = engine().page(issue([page(frame, photo)], [article("字" * length)]), "p1")
    feet = {}
    for x, y, _ in texts(layout, "f"):
        feet[x] = max(y, feet.get(x, 0))
    if length > 200:
        low, high = min(feet.values()), max(feet.values())
        assert high - low <= 15 + 1e-6
        assert feet[20] == high


def test_only_the_last_frame_of_a_chain_is_level():
    first = text_frame("f", rect(20, 20, 220, 85), columns=2, gutter=20, balance=True)
    second = text_frame(
        "g", rect(20, 120, 220, 85), None, columns=2, gutter=20, follows="f", balance=True
    )
    body = "字" * 170
    assert legs([first, second], body)[0] == [6, 6]
    assert legs([first, second], body, name="g")[0] == [3, 2]
    assert legs([first, second], "字" * 60)[0] == [6]


def test_keeping_lines_together_leaves_columns_level():
    frame = text_frame("f", rect(20, 20, 220, 295), columns=2, gutter=20, balance=True)
    for length in range(10, 90, 10):
        counts, _ = legs([frame], "字" * 50, "文" * length)
        assert counts[0] - counts[1] in (0, 1)
