"""The protocol of edits: small frozen values that compute the next state."""

from dataclasses import dataclass, replace
from typing import Protocol

from editor.edit.selection import valid
from editor.edit.state import State
from editor.values.language import BanxinError, Words


class EditError(BanxinError):
    """An edit that does not fit the issue: its thing is gone, or a place lies outside a text."""


class Edit(Protocol):
    """One thing an editor does. Frozen, comparable, and encodable by ``codec``."""

    @property
    def label(self) -> Words:
        """What the undo menu calls it."""
        ...

    def apply(self, state: State) -> State:
        """The state afterwards, selection included. Raises EditError."""
        ...


@dataclass(frozen=True, slots=True)
class Together:
    """Several edits as one step."""

    edits: tuple[Edit, ...]
    label: Words

    def apply(self, state: State) -> State:
        """All of them in order."""
        for edit in self.edits:
            state = edit.apply(state)
        return state


def perform(edit: Edit, state: State) -> State:
    """The state after an edit, with a selection that exists in it. Raises EditError."""
    after = edit.apply(state)
    selection = valid(after.selection, after.issue)
    return after if selection is after.selection else replace(after, selection=selection)
