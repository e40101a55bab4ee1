"""Choosing and changing how an issue is printed."""

from dataclasses import replace

import pytest

from editor.edit.codec import decode, encode
from editor.edit.edit import EditError
from editor.edit.output import ChooseOutput, RemoveOutputProfile, SetOutputProfile
from editor.edit.state import State
from editor.model.color import RICH_BLACK
from editor.model.issue import Issue
from editor.model.output import COATED, LEVELS, NEWSPRINT, PROFILES, Severity, level_named

OWN = replace(NEWSPRINT, name="本社", ink_limit=2.3, severities=(("text.loose", Severity.OFF),))


def done(*edits, issue=None):
    state = State(issue or Issue())
    for edit in edits:
        state = decode(encode(edit)).apply(state)
    return state.issue


def test_an_issue_is_printed_on_newsprint_unless_it_says_otherwise():
    assert Issue().profile is NEWSPRINT
    assert done(ChooseOutput("coated")).profile is COATED


def test_a_profile_of_ones_own_is_added_chosen_changed_and_removed():
    issue = done(SetOutputProfile(OWN), ChooseOutput("本社"))
    assert issue.profile == OWN
    changed = done(SetOutputProfile(replace(OWN, ppi=170)), issue=issue)
    assert [each.ppi for each in changed.profiles] == [170]
    assert done(RemoveOutputProfile("本社"), issue=changed).profile is NEWSPRINT


def test_an_own_profile_stands_in_the_place_of_the_one_that_ships():
    mine = replace(COATED, ink_limit=2.8)
    issue = done(SetOutputProfile(mine), ChooseOutput("coated"))
    assert issue.profile.ink_limit == 2.8
    assert done(RemoveOutputProfile("coated"), issue=issue).profile is COATED


def test_what_is_not_there_cannot_be_chosen_or_removed():
    for edit in (ChooseOutput("没有"), RemoveOutputProfile("coated")):
        with pytest.raises(EditError):
            done(edit)


def test_the_black_for_large_areas_comes_from_the_profile():
    rich = {name: done(ChooseOutput(name)).palette[-1] for name in ("newsprint", "coated")}
    assert all(swatch.name == RICH_BLACK for swatch in rich.values())
    assert rich["coated"].color == COATED.rich_black != rich["newsprint"].color


def test_the_levels_and_profiles_that_ship_fit_together():
    for profile in PROFILES:
        assert level_named(profile.level) in LEVELS
        inks = profile.rich_black
        assert inks.c + inks.m + inks.y + inks.k <= profile.ink_limit
        assert profile.words.zh != profile.name
