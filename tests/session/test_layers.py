"""Layers from the issue to edits, and what lies on them."""

from editor.edit.edit import perform
from editor.edit.selection import FrameSelection
from editor.edit.state import State
from editor.model.layer import FURNITURE, KINDS, PICTURES, TEXT
from editor.session.layers import (
    added,
    alone,
    chosen_layers,
    counts,
    locked,
    put_on,
    removed,
    seen,
)
from tests.edit.issues import small_issue

START = State(small_issue())


def flags(state, name):
    return [layer.name for layer in state.issue.layers if getattr(layer, name)]


def test_a_layer_is_hidden_and_shown_locked_and_unlocked():
    state = perform(seen(START.issue, TEXT), START)
    assert TEXT not in flags(state, "visible")
    assert flags(perform(seen(state.issue, TEXT), state), "visible") == list(KINDS)
    state = perform(locked(START.issue, TEXT), START)
    assert flags(state, "locked") == [TEXT]


def test_one_layer_alone_and_all_again():
    state = perform(alone(START.issue, PICTURES), START)
    assert flags(state, "visible") == [PICTURES]
    assert flags(perform(alone(state.issue, PICTURES), state), "visible") == list(KINDS)


def test_layers_of_its_own_come_and_go():
    state = perform(added(START.issue, " 样稿 "), START)
    assert state.issue.layers[0].name == "样稿"
    assert added(state.issue, "样稿") is None
    assert added(state.issue, " ") is None
    assert removed(state.issue, TEXT) is None
    assert perform(removed(state.issue, "样稿"), state).issue == START.issue


def test_selected_frames_are_put_on_a_layer():
    page = next(page for page in START.issue.pages if page.frame("g1"))
    state = State(START.issue, FrameSelection(page.id, ("g1",)))
    assert FURNITURE in chosen_layers(state)
    state = perform(put_on(state, PICTURES), state)
    assert chosen_layers(state) == {PICTURES}
    assert put_on(START, TEXT) is None


def test_frames_are_counted_by_layer():
    page = START.issue.pages[0]
    found = counts(START.issue, page)
    assert found[TEXT] >= 1
    assert counts(START.issue, None) == {}
