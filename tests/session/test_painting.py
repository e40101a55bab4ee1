"""Colours for frames of words, by object styles that are made once."""

from dataclasses import replace

import pytest

from editor.edit.edit import perform
from editor.edit.selection import FrameSelection
from editor.edit.state import State
from editor.model.color import Paint
from editor.model.frame import Box, PhotoFrame, RuleFrame, Stroke, TextFrame, TitleFrame
from editor.model.grid import PageGrid
from editor.model.issue import Issue
from editor.model.page import Page
from editor.model.style import FrameStyle, StyleSheet
from editor.session.painting import Target, dropped_on, painted
from editor.values.geometry import Insets, Rect, Size

RECT = Rect(10, 10, 90, 90)


@pytest.fixture
def state():
    frames = (
        TextFrame(Box("t", RECT, style="box")),
        TitleFrame(Box("h", RECT, style="box")),
        PhotoFrame(Box("f", RECT)),
        RuleFrame(Box("r", RECT)),
        TextFrame(Box("locked", RECT, locked=True)),
    )
    page = Page("p", "1", "", PageGrid(Size(400, 560)), frames)
    styles = StyleSheet(frame=(FrameStyle("box", inset=Insets.all(4)),))
    issue = Issue(pages=(page,), styles=styles)
    return State(issue, FrameSelection("p", ("t", "h", "f", "r", "locked")))


def style_of(state, key):
    name = state.issue.page("p").frame(key).box.style
    return name, state.issue.styles.frame_style(name)


def test_frames_of_words_share_one_style_that_adds_the_colour(state):
    after = perform(painted(state, Target.FILL, "red"), state)
    (name, style), (other, _) = style_of(after, "t"), style_of(after, "h")
    assert name == other != "box"
    assert (style.fill, style.inset) == (Paint("red"), Insets.all(4))
    assert len(after.issue.styles.frame) == 2
    assert after.issue.page("p").frame("f") == state.issue.page("p").frame("f")
    assert after.issue.page("p").frame("locked").box.style == ""


def test_another_colour_stands_instead_and_not_on_top(state):
    once = perform(painted(state, Target.FILL, "red"), state)
    twice = perform(painted(once, Target.FILL, "blue"), once)
    _, style = style_of(twice, "t")
    assert style.fill == Paint("blue")
    assert style.base == "box"
    assert painted(twice, Target.FILL, "blue") is None


def test_lines_are_added_to_the_ground(state):
    once = perform(painted(state, Target.FILL, "red"), state)
    twice = perform(dropped_on(once, "t", "blue", Target.BORDER), once)
    _, style = style_of(twice, "t")
    assert (style.fill, style.border.paint) == (Paint("red"), Paint("blue"))


def test_the_rule_between_columns_takes_the_same_colour_twice_and_no_border_comes(state):
    ruled = TextFrame(Box("ruled", RECT), columns=2, column_rule=Stroke())
    page = replace(state.issue.page("p"), frames=(ruled,))
    state = State(state.issue.with_page(page), FrameSelection("p", ("ruled",)))
    once = perform(painted(state, Target.BORDER, "red"), state)
    assert once.issue.page("p").frame("ruled").column_rule.paint == Paint("red")
    assert painted(once, Target.BORDER, "red") is None


def test_a_drop_means_the_ground_of_text_and_the_lines_of_a_photo(state):
    after = perform(dropped_on(state, "h", "red"), state)
    assert style_of(after, "h")[1].fill == Paint("red")
    after = perform(dropped_on(state, "f", "red"), state)
    assert after.issue.page("p").frame("f").border.paint == Paint("red")
    assert dropped_on(state, "locked", "red") is None
