"""Remember results by value, and forget what two generations did not ask for."""

from collections.abc import Callable, Hashable
from typing import Generic, TypeVar

V = TypeVar("V")


class Memo(Generic[V]):
    """A bounded store of results; keys are values, so an undone edit finds its results again.

    A generation holds results of so much weight together, one each unless told.
    """

    def __init__(self, generation: int) -> None:
        self._size = generation
        self._load = 0
        self._young: dict[Hashable, V] = {}
        self._old: dict[Hashable, V] = {}

    def hold(self, generation: int) -> None:
        """Keep so many results per generation from now on."""
        self._size = generation

    def get(self, key: Hashable, make: Callable[[], V], weight: int = 1) -> V:
        """The remembered result for a key, or a new one that counts for ``weight``."""
        value = self._young.get(key)
        if value is not None:
            return value
        value = self._old.get(key)
        if value is None:
            value = make()
        if self._load >= self._size:
            self._old, self._young, self._load = self._young, {}, 0
        self._young[key] = value
        self._load += weight
        return value
