"""Replaying the journal: what was done since the last save is done again."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from editor.edit.codec import decode
from editor.edit.edit import EditError, perform
from editor.edit.state import State
from editor.model.issue import Issue
from editor.store.errors import StoreError
from editor.store.integrity import ensure_sound
from editor.store.journal import Record
from editor.values.language import Words


@dataclass(frozen=True, slots=True)
class Replayed:
    """The issue after ``count`` records; ``words`` say why the next one could not be applied."""

    issue: Issue
    count: int
    words: Words | None = None


Replay = Callable[[Issue, Iterable[Record]], Replayed]
"""Applies records to an issue, stopping at the first that does not fit; never raises."""


def replay(issue: Issue, records: Iterable[Record]) -> Replayed:
    """Applies encoded edits one after the other.

    A journal may come from anywhere, so its outcome is checked as parts are; only one that is
    not sound is followed step by step to where it went wrong.
    """
    entries = tuple(records)
    replayed = _replayed(issue, entries, _no_check)
    try:
        ensure_sound(replayed.issue)
    except StoreError:
        return _replayed(issue, entries, ensure_sound)
    return replayed


def _no_check(_issue: Issue) -> None:
    pass


def _replayed(
    issue: Issue, entries: tuple[Record, ...], check: Callable[[Issue], None]
) -> Replayed:
    state = State(issue)
    for count, record in enumerate(entries):
        try:
            after = perform(decode(record), state)
            check(after.issue)
        except (EditError, StoreError) as error:
            return Replayed(state.issue, count, error.words)
        state = after
    return Replayed(state.issue, len(entries))
