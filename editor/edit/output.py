"""Editing how the issue is printed: its output profiles and the chosen one."""

from dataclasses import dataclass, replace
from typing import ClassVar

from editor.edit.edit import EditError
from editor.edit.state import State
from editor.model.output import OutputProfile
from editor.values.language import Words

GONE = Words("没有这个输出配置。", "There is no such output profile.")


@dataclass(frozen=True, slots=True)
class ChooseOutput:
    """The issue printed by the profile of this name."""

    name: str
    label: ClassVar[Words] = Words("选择输出配置", "Choose output profile")

    def apply(self, state: State) -> State:
        """The issue with another way of printing."""
        if state.issue.profile_named(self.name) is None:
            raise EditError(GONE)
        return replace(state, issue=replace(state.issue, output=self.name))


@dataclass(frozen=True, slots=True)
class SetOutputProfile:
    """A profile of the publication's own, new or in the place of the one of its name."""

    profile: OutputProfile
    label: ClassVar[Words] = Words("修改输出配置", "Change output profile")

    def apply(self, state: State) -> State:
        """The issue with the profile."""
        names = [each.name for each in state.issue.profiles]
        profiles = tuple(
            self.profile if each.name == self.profile.name else each
            for each in state.issue.profiles
        )
        if self.profile.name not in names:
            profiles += (self.profile,)
        return replace(state, issue=replace(state.issue, profiles=profiles))


@dataclass(frozen=True, slots=True)
class RemoveOutputProfile:
    """A profile of the publication's own taken away; one that ships under its name is back."""

    name: str
    label: ClassVar[Words] = Words("删除输出配置", "Remove output profile")

    def apply(self, state: State) -> State:
        """The issue without it."""
        issue = state.issue
        profiles = tuple(each for each in issue.profiles if each.name != self.name)
        if len(profiles) == len(issue.profiles):
            raise EditError(GONE)
        issue = replace(issue, profiles=profiles)
        if issue.profile_named(issue.output) is None:
            issue = replace(issue, output=type(issue)().output)
        return replace(state, issue=issue)
