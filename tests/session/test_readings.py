"""Readings of selected characters: singly, together, partly, and taken away."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.edit.edit import perform
from editor.edit.selection import TextSelection
from editor.edit.state import State
from editor.model.place import TextPoint
from editor.model.text import readings
from editor.session.readings import LONGEST, read_singly, read_together, selected_base
from tests.edit.issues import at_body, body, small_issue
from tests.session.test_marks import chosen


def found(state: State) -> list[tuple[int, int, str]]:
    spans = state.issue.article("a1").body[1].spans
    return [reading for span in spans for reading in readings(span)]


def given_singly(state: State, *words: str) -> State:
    return perform(read_singly(selected_base(state), words), state)


def test_every_character_has_its_own():
    state = given_singly(chosen(0, 2), "dà", "tóng")
    assert found(state) == [(0, 1, "dà"), (1, 2, "tóng")]
    assert selected_base(chosen(0, 3, state=state)).single == ("dà", "tóng", "")


def test_some_characters_have_none():
    state = given_singly(chosen(0, 4), "dà", "", "shì", "")
    assert found(state) == [(0, 1, "dà"), (2, 3, "shì")]
    state = given_singly(chosen(0, 4, state=state), "", "tóng", "", "")
    assert found(state) == [(1, 2, "tóng")]


def test_one_reading_for_all():
    state = chosen(0, 3)
    state = perform(read_together(selected_base(state), " Great  Unity City now "), state)
    assert found(state) == [(0, 3, "Great Unity City now")]
    base = selected_base(chosen(1, 2, state=state))
    assert (base.first.offset, base.last.offset) == (0, 3)
    assert base.group == "Great Unity City now"
    assert found(given_singly(chosen(1, 2, state=state), "", "", "")) == []


def test_as_many_words_as_characters_are_one_each():
    state = chosen(0, 2)
    state = perform(read_together(selected_base(state), "dà tóng"), state)
    assert found(state) == [(0, 1, "dà"), (1, 2, "tóng")]


def test_an_empty_reading_takes_it_away():
    state = given_singly(chosen(0, 2), "dà", "tóng")
    assert found(perform(read_together(selected_base(state), " "), state)) == []


def test_what_changes_nothing_is_no_step():
    state = given_singly(chosen(0, 2), "dà", "tóng")
    assert read_singly(selected_base(state), ("dà", "tóng")) is None
    assert read_singly(selected_base(chosen(2, 4, state=state)), ("", "")) is None


def test_a_reading_has_no_blanks():
    assert found(given_singly(chosen(0, 1), " d à ")) == [(0, 1, "dà")]


@given(st.lists(st.text(max_size=3), min_size=4, max_size=4))
def test_what_is_given_singly_is_found_again(words):
    wanted = tuple("".join(word.split()) for word in words)
    state = chosen(0, 4)
    edit = read_singly(selected_base(state), words)
    if edit is None:
        assert not any(wanted)
    else:
        assert selected_base(chosen(0, 4, state=perform(edit, state))).single == wanted


@pytest.mark.parametrize(
    "state",
    [
        at_body(),
        State(small_issue()),
        State(small_issue(), TextSelection(TextPoint(body(0), 0), TextPoint(body(1), 2), "f2")),
    ],
)
def test_only_characters_of_one_paragraph_can_be_read(state):
    assert selected_base(state) is None


def test_not_a_whole_article_at_once():
    assert LONGEST < 100
