"""Undo and redo give back the very states, selection included; typing is one step."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from editor.edit.edit import EditError, perform
from editor.edit.frames import MoveFrames
from editor.edit.history import History
from editor.edit.selection import NOTHING, FrameSelection, valid
from editor.edit.state import State
from editor.edit.styles import SetCharacterStyle, SetParagraphStyle
from editor.edit.text import Splice, SplitParagraph
from editor.model.style import CharacterStyle, ParagraphStyle
from tests.edit.issues import at_body, body, caret, small_issue
from tests.edit.random_edits import RandomEdits

TYPING = Splice(body(), 0, 0, "编")


def typed(history: History, *edits: Splice) -> History:
    for edit in edits:
        history.do(edit)
    return history


def insert(at: int, text: str = "字") -> Splice:
    return Splice(body(), at, at, text)


@settings(max_examples=40, deadline=None)
@given(seed=st.integers(0, 2**32), count=st.integers(1, 60))
def test_undo_all_is_the_first_state_and_redo_all_the_last(seed, count):
    source, history = RandomEdits(seed), History(at_body())
    first, states = history.state, [history.state]
    for _ in range(count):
        try:
            states.append(history.do(source.edit(history.state)))
        except EditError:
            assert history.state is states[-1]
    last = history.state
    while history.can_undo:
        history.undo()
    assert history.state.issue == first.issue
    while history.can_redo:
        history.redo()
    assert history.state.issue == last.issue


@settings(max_examples=60, deadline=None)
@given(seed=st.integers(0, 2**32))
def test_after_every_edit_the_selection_exists(seed):
    source, state = RandomEdits(seed), at_body()
    for _ in range(30):
        try:
            state = perform(source.edit(state), state)
        except EditError:
            continue
        assert valid(state.selection, state.issue) == state.selection


def test_a_sentence_and_a_long_run_end_a_step():
    history = History(at_body())
    typed(history, insert(0, "一句。"), insert(3, "又一"), insert(5, "句！"), insert(7, "三"))
    assert len(history.done) == 3
    history = History(at_body())
    typed(history, *(insert(at) for at in range(65)))
    assert len(history.done) == 3
    history.undo()
    history.undo()
    history.undo()
    assert history.state.issue == small_issue()


def test_undo_brings_the_selection_back():
    history = History(at_body(3))
    before = history.state
    history.do(insert(3, "编辑"))
    assert history.state.selection == caret(body(), 5)
    assert history.undo() is before


def test_typing_in_a_row_is_one_step():
    history = typed(History(at_body()), insert(0), insert(1, "两字"), insert(3))
    assert history.done == (TYPING.label,)
    assert history.undo().issue == small_issue()
    assert history.redo().issue.article("a1").body[0].text.startswith("字两字字")


def test_typing_over_a_selection_goes_on_as_one_step():
    history = typed(History(at_body()), Splice(body(), 0, 3, "新"), insert(1))
    assert len(history.done) == 1


def test_backspaces_in_a_row_are_one_step():
    history = typed(History(at_body(4)), Splice(body(), 3, 4, ""), Splice(body(), 2, 3, ""))
    assert len(history.done) == 1


def test_forward_deletes_in_a_row_are_one_step():
    history = typed(History(at_body()), Splice(body(), 2, 3, ""), Splice(body(), 2, 3, ""))
    assert len(history.done) == 1


@pytest.mark.parametrize(
    "second",
    [
        insert(5),
        Splice(body(), 0, 1, ""),
        Splice(body(1), 1, 1, "字"),
        SplitParagraph(body(), 1),
        Splice(body(), 1, 2, "字"),
    ],
)
def test_typing_elsewhere_or_something_else_is_another_step(second):
    history = History(at_body())
    history.do(insert(0))
    history.do(second)
    assert len(history.done) == 2


def test_a_pause_ends_the_step():
    history = typed(History(at_body()), insert(0))
    history.break_merge()
    history.do(insert(1))
    assert len(history.done) == 2


def test_moving_the_caret_ends_the_step():
    history = typed(History(at_body()), insert(0))
    history.select(caret(body(), 5))
    history.select(caret(body(), 1))
    history.do(insert(1))
    assert len(history.done) == 2


def test_typing_after_undo_is_another_step_and_drops_what_was_undone():
    history = typed(History(at_body()), insert(0))
    history.break_merge()
    history.do(insert(1))
    history.undo()
    history.do(insert(1, "新"))
    assert len(history.done) == 2
    assert not history.can_redo
    assert history.undone == ()


def test_moves_of_the_same_frames_are_steps_of_their_own():
    history = History(State(small_issue()))
    history.do(MoveFrames("v1", ("f1",), 1, 0))
    history.do(MoveFrames("v1", ("f1",), 1, 0))
    assert len(history.done) == 2


def test_an_edit_that_changes_nothing_is_no_step():
    history = History(State(small_issue()))
    history.do(MoveFrames("v1", ("f1",), 0, 0))
    assert not history.can_undo


def test_selecting_is_no_step():
    history = History(State(small_issue()))
    history.select(FrameSelection("v1", ("f1",)))
    assert not history.can_undo
    assert history.state.selection == FrameSelection("v1", ("f1",))


def test_what_does_not_exist_cannot_be_selected():
    history = History(at_body(3))
    assert history.select(caret(body(), 3, "none")).selection == NOTHING
    assert history.select(caret(body(9), 3)).selection == caret(body(2), 27)
    assert history.select(FrameSelection("v1", ("f1", "none"))).selection.frames == ("f1",)


def test_a_refused_edit_leaves_the_history_alone():
    history = typed(History(at_body()), insert(0))
    state = history.state
    with pytest.raises(EditError):
        history.do(insert(1000))
    assert history.state is state
    assert len(history.done) == 1


def test_undo_and_redo_with_nothing_to_do_change_nothing():
    history = History(at_body())
    state = history.state
    assert history.undo() is state
    assert history.redo() is state
    assert history.undo_label is None
    assert history.redo_label is None


def test_labels_name_what_would_be_undone_and_redone():
    history = typed(History(at_body()), insert(0))
    history.do(SplitParagraph(body(), 1))
    history.undo()
    assert history.undo_label == TYPING.label
    assert history.redo_label == SplitParagraph.label
    assert history.undone == (SplitParagraph.label,)


def test_a_changed_style_is_named():
    history = History(State(small_issue()))
    for edit in (
        SetParagraphStyle(ParagraphStyle("正文", size=9.5)),
        SetCharacterStyle(CharacterStyle("电头", weight=700)),
    ):
        history.do(edit)
    assert [label.zh for label in history.done] == ["修改样式“正文”", "修改样式“电头”"]
    assert history.done[0].en == "Change style “正文”"
