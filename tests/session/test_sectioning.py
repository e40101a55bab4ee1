"""A section begun at a page takes along the pages behind it, under a name that no other has."""

import pytest

from editor.edit.edit import perform
from editor.session.sectioning import free_name, new_section, taken
from tests.session.test_pagelist import issue_of, told


@pytest.mark.parametrize(
    ("start", "first", "name", "end"),
    [
        ("1 2 3 4", "3", "B", "1 2 3=B01 4=B02"),
        ("1 2 3 4", "1", "A", "1=A01 2=A02 3=A03 4=A04"),
        ("A01 A02 A03 B01", "A02", "C", "A01 A02=C01 A03=C02 B01"),
        ("1 2 封底", "2", "T", "1 2=T01 封底"),
    ],
)
def test_the_pages_that_follow_go_along(start, first, name, end):
    state = issue_of(start)
    edit = new_section(state, first, name)
    assert told(perform(edit, state)) == end


@pytest.mark.parametrize(
    ("start", "first", "name"),
    [("1 2", "1", "A"), ("1 2", "2", "B"), ("A01 A02 B01", "A02", "C"), ("A01 A02", "A01", "B")],
)
def test_the_next_letter_is_proposed(start, first, name):
    issue = issue_of(start).issue
    page = next(each for each in issue.pages if each.id == first)
    assert free_name(issue, page) == name


@pytest.mark.parametrize("name", ["A", "a", "", "3", "叠", "A1", "B 1"])
def test_names_that_are_there_or_no_letters_are_refused(name):
    state = issue_of("A01 A02 B01")
    assert taken(state.issue, name) is not None
    assert new_section(state, "A02", name) is None
