"""How far long work is, told to whoever waits for it."""

from collections.abc import Callable

Progress = Callable[[int, int], None]
"""Is told how many steps are done, of how many. What it raises ends the work."""


class StoppedError(Exception):
    """Nobody waits for the work any longer."""


def unheard(done: int, total: int) -> None:
    """Nobody asks how far the work is."""
