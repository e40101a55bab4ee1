"""Done and undone: every step keeps the state before it and after it."""

from dataclasses import dataclass, replace

from editor.edit.edit import Edit, perform
from editor.edit.naming import label_of
from editor.edit.selection import Selection, valid
from editor.edit.state import State
from editor.edit.text import Splice, continues
from editor.values.language import Words

RUN = 30
"""Characters of typing after which a new step begins, so that undo never takes much away."""
SENTENCE_ENDS = ("。", "！", "？", "…", "；")


@dataclass(frozen=True, slots=True)
class Step:
    """One entry of the history; ``last`` is the edit that typing may go on from, ``typed`` how
    many characters the step has typed or taken away so far."""

    label: Words
    before: State
    after: State
    last: Edit
    typed: int = 0


class History:
    """The states of one issue, without a limit: an unchanged part costs nothing to keep."""

    def __init__(self, state: State) -> None:
        self._state = state
        self._done: list[Step] = []
        self._undone: list[Step] = []
        self._merging = False

    @property
    def state(self) -> State:
        """The present state."""
        return self._state

    def do(self, edit: Edit) -> State:
        """Applies an edit and remembers it.

        Raises EditError and stays as it was when the edit does not fit.
        """
        return self.add(edit, perform(edit, self._state))

    def add(self, edit: Edit, after: State) -> State:
        """Remembers the state after an edit; one with the same issue is no step."""
        before = self._state
        if after.issue == before.issue:
            return self.select(after.selection)
        self._state = after
        self._undone.clear()
        self._add(Step(label_of(edit, before), before, after, edit))
        self._merging = True
        return after

    def undo(self) -> State:
        """The state before the last step, selection included; nothing to undo changes nothing."""
        if self._done:
            step = self._done.pop()
            self._undone.append(step)
            self._state = step.before
        self._merging = False
        return self._state

    def redo(self) -> State:
        """The state after the step that was undone last; nothing to redo changes nothing."""
        if self._undone:
            step = self._undone.pop()
            self._done.append(step)
            self._state = step.after
        self._merging = False
        return self._state

    def go_to(self, count: int) -> State:
        """The state in which so many steps are done, or as near to that as there are steps."""
        while len(self._done) > count and self._done:
            self.undo()
        while len(self._done) < count and self._undone:
            self.redo()
        return self._state

    def select(self, selection: Selection) -> State:
        """Another selection as far as it exists, which is no step; typing then starts a new one."""
        selection = valid(selection, self._state.issue)
        if selection != self._state.selection:
            self._state = replace(self._state, selection=selection)
            self._merging = False
        return self._state

    def break_merge(self) -> None:
        """The next edit starts a step of its own, as after a pause or a click."""
        self._merging = False

    @property
    def can_undo(self) -> bool:
        """Whether a step can be undone."""
        return bool(self._done)

    @property
    def can_redo(self) -> bool:
        """Whether an undone step can be done again."""
        return bool(self._undone)

    @property
    def undo_label(self) -> Words | None:
        """What would be undone."""
        return self._done[-1].label if self._done else None

    @property
    def redo_label(self) -> Words | None:
        """What would be done again."""
        return self._undone[-1].label if self._undone else None

    @property
    def done(self) -> tuple[Words, ...]:
        """The labels of all steps done, the first one first."""
        return tuple(step.label for step in self._done)

    @property
    def undone(self) -> tuple[Words, ...]:
        """The labels of all steps undone, the next to redo first."""
        return tuple(step.label for step in reversed(self._undone))

    def _add(self, step: Step) -> None:
        last = self._done[-1] if self._done and self._merging else None
        step = replace(step, typed=_length(step.last))
        if last is not None and last.typed < RUN and _merges(last.last, step.last):
            typed = last.typed + step.typed
            step = replace(step, label=last.label, before=last.before, typed=typed)
            self._done.pop()
        self._done.append(step)


def _merges(before: Edit, after: Edit) -> bool:
    """Whether typing goes on in the same sentence."""
    if not isinstance(before, Splice) or not isinstance(after, Splice):
        return False
    return not before.text.endswith(SENTENCE_ENDS) and continues(before, after)


def _length(edit: Edit) -> int:
    return max(len(edit.text), edit.end - edit.start) if isinstance(edit, Splice) else 0
