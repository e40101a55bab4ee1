"""Layers from the issue to edits, and what lies on them."""

import pytest

from editor.edit.edit import EditError, perform
from editor.edit.layers import RemoveLayer
from editor.edit.selection import FrameSelection
from editor.edit.state import State
from editor.model.layer import FURNITURE, KINDS, PICTURES, TEXT
from editor.session.layers import (
    added,
    alone,
    chosen_layers,
    counts,
    holds,
    locked,
    put_at,
    put_on,
    renamed,
    seen,
    shifted,
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
    assert perform(RemoveLayer("样稿"), state).issue == START.issue


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


def own_layer():
    """The state with the group's members on a layer of its own."""
    page = next(page for page in START.issue.pages if page.frame("g1"))
    state = perform(
        added(START.issue, "样稿"), State(START.issue, FrameSelection(page.id, ("g1",)))
    )
    return perform(put_on(state, "样稿"), state)


def test_a_renamed_layer_keeps_what_lies_on_it():
    state = own_layer()
    count = holds(state.issue, "样稿")
    assert count > 0
    after = perform(renamed(state.issue, "样稿", " 备用 "), state)
    assert after.issue.layers[0].name == "备用"
    assert holds(after.issue, "备用") == count
    assert perform(renamed(after.issue, "备用", "样稿"), after).issue == state.issue


def test_names_of_layers_are_their_own():
    issue = own_layer().issue
    assert renamed(issue, TEXT, "正文") is None
    assert [renamed(issue, "样稿", name) for name in ("", "样稿", "文字", "Text", TEXT)] == [
        None
    ] * 5
    assert added(issue, "图片") is None


def test_what_lay_on_a_deleted_layer_lies_on_the_named_one_or_on_its_kinds():
    state = own_layer()
    count = holds(state.issue, "样稿")
    there = perform(RemoveLayer("样稿", PICTURES), state)
    assert holds(there.issue, PICTURES) == holds(START.issue, PICTURES) + count
    assert perform(RemoveLayer("样稿"), state).issue == START.issue
    for edit in (RemoveLayer(TEXT), RemoveLayer("样稿", "没有"), RemoveLayer("样稿", "样稿")):
        with pytest.raises(EditError):
            edit.apply(state)


def test_layers_move_in_the_list():
    issue = own_layer().issue

    def names(edit):
        return [layer.name for layer in edit.layers]

    assert shifted(issue, "样稿", -1) is None
    assert names(shifted(issue, "样稿", 1)) == [KINDS[0], "样稿", *KINDS[1:]]
    assert names(shifted(issue, KINDS[-1], -1)) == ["样稿", *KINDS[:2], KINDS[3], KINDS[2]]
    assert shifted(issue, KINDS[-1], 1) is None
    assert names(put_at(issue, "样稿", 5)) == [*KINDS, "样稿"]
    assert put_at(issue, "样稿", 1) is None
    assert put_at(issue, "没有", 1) is None
