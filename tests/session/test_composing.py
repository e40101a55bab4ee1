"""A line more or fewer for the selected paragraphs, and characters that menus insert."""

from dataclasses import replace

from editor.edit.codec import storable
from editor.edit.edit import perform
from editor.edit.selection import TextSelection
from editor.edit.state import State
from editor.edit.text import SetLooseness, SetTable
from editor.model.place import TextPoint
from editor.model.table import Column, Table
from editor.session.composing import MOST, SPECIALS, loosened, with_looseness
from editor.session.plaintext import clean
from tests.edit.issues import at_body, body, small_issue


def looseness(state: State) -> list[int]:
    return [paragraph.looseness for paragraph in state.issue.article("a1").body]


def test_a_paragraph_gets_a_line_fewer_more_or_none():
    state = at_body()
    at = state.selection.head.ref.paragraph
    tight = perform(loosened(state, -1), state)
    assert looseness(tight)[at] == -1
    assert loosened(tight, 1) == SetLooseness(state.selection.head.ref, 0)
    assert looseness(perform(loosened(tight, 0), tight))[at] == 0
    assert loosened(state, 0) is None


def test_there_is_an_end_to_it():
    state = at_body()
    for _ in range(MOST):
        state = perform(loosened(state, 1), state)
    assert max(looseness(state)) == MOST
    assert loosened(state, 1) is None


def test_all_selected_paragraphs_are_asked():
    both = TextSelection(TextPoint(body(1), 1), TextPoint(body(0), 0), "f2")
    state = State(small_issue(), both)
    state = perform(loosened(state, -1), state)
    assert looseness(state)[:2] == [-1, -1]


def test_a_number_of_lines_can_be_asked_for_outright():
    state = at_body()
    at = state.selection.head.ref.paragraph
    state = perform(with_looseness(state, 2), state)
    assert looseness(state)[at] == 2
    assert with_looseness(state, 2) is None
    assert with_looseness(state, 99).looseness == MOST


def test_a_table_has_no_looseness():
    state = perform(SetTable(body(0), Table((Column(), Column()))), at_body())
    at = TextPoint(body(0), 0)
    assert loosened(replace(state, selection=TextSelection(at, at, "f2")), -1) is None


def test_without_text_nothing_is_asked():
    assert loosened(State(small_issue()), 1) is None


def test_specials_survive_typing_and_saving():
    for special in SPECIALS:
        assert clean(special.text) == special.text
        assert storable(special.text)
    assert len({special.text for special in SPECIALS}) == len(SPECIALS)
