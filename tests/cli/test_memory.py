"""Commands that end by themselves run without the collector, and leave it as it was."""

import gc
from collections.abc import Iterator

import pytest

from editor.cli.memory import never_collecting


@pytest.fixture(autouse=True)
def as_before() -> Iterator[None]:
    was = gc.isenabled()
    yield
    if was:
        gc.enable()


def test_the_collector_rests_and_goes_on() -> None:
    gc.enable()
    with never_collecting():
        assert not gc.isenabled()
    assert gc.isenabled()


def test_it_goes_on_after_a_failure() -> None:
    gc.enable()
    with pytest.raises(RuntimeError, match="full"), never_collecting():
        raise RuntimeError("full")
    assert gc.isenabled()


def test_a_collector_that_rests_stays_so() -> None:
    gc.disable()
    with never_collecting():
        pass
    assert not gc.isenabled()
