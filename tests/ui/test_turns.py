"""Work in small turns that waits for painting and can be left or begun anew."""

from time import perf_counter

import pytest

import editor.ui.turns as turns_module
from editor.ui.turns import Turns


class Job:
    """Counts its steps, each of which takes half a turn."""

    def __init__(self, steps):
        self.left, self.done = steps, 0

    def steps(self):
        while self.left:
            until = perf_counter() + turns_module.TURN / 2
            while perf_counter() < until:
                pass
            self.left -= 1
            self.done += 1
            yield


@pytest.fixture
def painting():
    return [False]


@pytest.fixture
def turns(qapp, painting):
    made = Turns(lambda: painting[0])
    yield made
    made.stop()
    made.deleteLater()


def test_all_steps_are_done_in_more_than_one_turn(turns, qtbot, monkeypatch):
    job, seen = Job(20), []
    monkeypatch.setattr(turns, "_painting", lambda: seen.append(job.done))
    turns.begin(job.steps())
    assert job.done == 0
    qtbot.waitUntil(lambda: job.done == 20)
    assert len(seen) > 3


def test_nothing_is_done_while_the_page_is_painted(turns, qtbot, painting):
    job = Job(3)
    painting[0] = True
    turns.begin(job.steps())
    qtbot.wait(3 * turns_module.WAIT_MS)
    assert job.done == 0
    painting[0] = False
    qtbot.waitUntil(lambda: job.done == 3)


def test_other_work_takes_the_place_of_the_first(turns, qtbot):
    first, second = Job(10_000), Job(2)
    turns.begin(first.steps())
    qtbot.waitUntil(lambda: first.done > 0)
    turns.begin(second.steps())
    before = first.done
    qtbot.waitUntil(lambda: second.done == 2)
    assert first.done == before


def test_work_that_is_stopped_goes_no_further(turns, qtbot):
    job = Job(10_000)
    turns.begin(job.steps())
    qtbot.waitUntil(lambda: job.done > 0)
    turns.stop()
    before = job.done
    qtbot.wait(20)
    assert job.done == before
