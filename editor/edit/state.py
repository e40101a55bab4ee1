"""What history keeps: the issue and what is selected in it."""

from dataclasses import dataclass

from editor.edit.selection import NOTHING, Selection
from editor.model.issue import Issue


@dataclass(frozen=True, slots=True)
class State:
    """One moment of the work."""

    issue: Issue
    selection: Selection = NOTHING
