"""Quick presses at one place, as platforms report them."""

import pytest
from PySide6.QtCore import QPointF

from editor.ui.canvas.clicks import Clicks

HERE, THERE = QPointF(10, 10), QPointF(60, 10)


@pytest.mark.parametrize(
    "doubles",
    [(False, True, False, True, False, True), (False, True, False, False, False, True)],
    ids=["every second one is called double", "only the second one is"],
)
def test_four_are_counted_and_the_fifth_is_a_first_one(doubles):
    clicks = Clicks()
    counted = [clicks.press(HERE, double=double) for double in doubles]
    assert counted == [1, 2, 3, 4, 1, 2]


def test_a_press_elsewhere_is_a_first_one():
    clicks = Clicks()
    clicks.press(HERE, double=False)
    clicks.press(HERE, double=True)
    assert clicks.press(THERE, double=False) == 1


def test_what_the_system_calls_double_is_the_second_at_least():
    assert Clicks().press(HERE, double=True) == 2
