"""How often Python looks for circles of forgotten objects."""

import atexit
import gc
from collections.abc import Iterator
from contextlib import contextmanager


def collect_rarely() -> None:
    """Layout makes millions of small values and no circles among them: looking for circles
    rarely saves a tenth of an export, and pauses of 30 ms while typing."""
    gc.set_threshold(50_000, 10, 10)


@contextmanager
def loading() -> Iterator[None]:
    """For loading a large part of the program: modules and classes stay, so that nothing is worth
    looking for among them, then or later."""
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        if was:
            gc.enable()


@contextmanager
def never_collecting() -> Iterator[None]:
    """For a command that ends by itself: nothing is worth looking for until then, nor when the
    process ends, which takes all with it."""
    atexit.register(gc.freeze)
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.enable()
