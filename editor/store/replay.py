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
    """Applies encoded edits one after the other."""
    state = State(issue)
    count = 0
    for record in records:
        try:
            after = perform(decode(record), state)
            _ensure_safe(state.issue, after.issue)
        except (EditError, StoreError) as error:
            return Replayed(state.issue, count, error.words)
        state = after
        count += 1
    return Replayed(state.issue, count)


def _ensure_safe(before: Issue, after: Issue) -> None:
    """A journal may come from anywhere: what it does to pages and files is checked as in parts."""
    if after.pages is not before.pages or after.photos is not before.photos:
        ensure_sound(after)
