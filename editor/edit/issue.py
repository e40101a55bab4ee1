"""Editing what the masthead says: title, numbers and date of the issue."""

from dataclasses import dataclass, replace
from typing import ClassVar

from editor.edit.state import State
from editor.model.issue import IssueInfo
from editor.values.language import Words


@dataclass(frozen=True, slots=True)
class SetInfo:
    """The issue's title, numbers, date and further words replaced."""

    info: IssueInfo
    label: ClassVar[Words] = Words("修改刊期信息", "Change issue details")

    def apply(self, state: State) -> State:
        """The issue with its new details."""
        return replace(state, issue=replace(state.issue, info=self.info))
