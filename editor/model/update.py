"""Replacing one thing in a tuple of things, keeping all others (and their identity)."""

from collections.abc import Iterable
from typing import Protocol, TypeVar


class Identified(Protocol):
    """Anything with an id."""

    @property
    def id(self) -> str:
        """The id."""
        ...


T = TypeVar("T", bound=Identified)


def by_id(items: Iterable[T], key: str) -> T | None:
    """The thing with this id, or None."""
    return next((item for item in items if item.id == key), None)


def with_item(items: tuple[T, ...], new: T) -> tuple[T, ...]:
    """The same things with the one of the same id replaced; KeyError when there is none."""
    if by_id(items, new.id) is None:
        raise KeyError(new.id)
    return tuple(new if item.id == new.id else item for item in items)


def without_id(items: tuple[T, ...], key: str) -> tuple[T, ...]:
    """The same things without the one of this id."""
    return tuple(item for item in items if item.id != key)
