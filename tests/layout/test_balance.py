"""Equal columns are looked for with few attempts, whatever the frames' height."""

from editor.layout.balance import balanced
from editor.layout.flow import Flowed
from editor.layout.wrap import Area
from tests.layout.pages import GRID


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
