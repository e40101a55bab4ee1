"""The protocol of edits: small frozen values that compute the next state."""

from dataclasses import dataclass, replace
from typing import ClassVar, Protocol

from editor.edit.selection import Selection, TextSelection, valid
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


@dataclass(frozen=True, slots=True)
class Select:
    """What is selected at the end of a step of several edits."""

    selection: Selection
    label: ClassVar[Words] = Words("选择", "Select")

    def apply(self, state: State) -> State:
        """The same issue with another selection."""
        return replace(state, selection=self.selection)


def perform(edit: Edit, state: State) -> State:
    """The state after an edit, with a selection that exists in it. Raises EditError."""
    after = edit.apply(state)
    before = state.selection
    same_frames = _frames(after) == _frames(state)
    trusted = before.frame if same_frames and isinstance(before, TextSelection) else None
    selection = valid(after.selection, after.issue, trusted)
    return after if selection is after.selection else replace(after, selection=selection)


def _frames(state: State) -> tuple[int, int, int]:
    """What tells whether the frames are the same and may be selected as before."""
    issue = state.issue
    return id(issue.pages), id(issue.masters), id(issue.layers)
