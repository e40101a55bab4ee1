"""The cycle collector runs in the main thread while the window is open."""

import gc
import weakref

import pytest

from editor.ui.garbage import MainThreadCollector


class Knot:
    def __init__(self) -> None:
        self.me = self


@pytest.fixture(autouse=True)
def _usual_thresholds():
    before = gc.get_threshold()
    gc.set_threshold(700, 10, 10)
    yield
    gc.set_threshold(*before)


def test_takes_over_and_gives_back(qapp):
    collector = MainThreadCollector()
    try:
        assert not gc.isenabled()
        known = [weakref.ref(Knot()) for _ in range(2000)]
        assert any(each() is not None for each in known)
        collector.collect()
        assert all(each() is None for each in known)
    finally:
        collector.release()
    assert gc.isenabled()
