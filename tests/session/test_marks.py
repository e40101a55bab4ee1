"""Marks go on beside what is there, come off again, and bring the styles they need along."""

from dataclasses import replace

import pytest

from editor.edit.codec import decode, encode
from editor.edit.edit import perform
from editor.edit.selection import TextSelection
from editor.edit.state import State
from editor.edit.text import MarkText, SetRuby
from editor.model.composing import Emphasis, TextLine
from editor.model.defaults import (
    BOLD,
    BOOK_TITLE,
    EMPHASIS,
    MARKS,
    PROPER_NAME,
    TOGETHER,
    default_styles,
)
from editor.model.place import TextPoint
from editor.model.style import CharacterStyle
from editor.model.text import Span
from editor.session.marks import is_marked, toggle_mark
from editor.values.language import Words
from tests.edit.issues import at_body, body, small_issue

LABEL = Words("标记", "Mark")


def chosen(start: int, end: int, last: int = 1, state: State | None = None) -> State:
    issue = state.issue if state is not None else bare()
    ends = TextPoint(body(1), start), TextPoint(body(last), end)
    return State(issue, TextSelection(*ends, "f2"))


def bare():
    """The small issue without a mark in its second paragraph."""
    issue = small_issue()
    end = len(issue.article("a1").body[1].text)
    edit = MarkText(TextPoint(body(1), 0), TextPoint(body(1), end), None)
    return edit.apply(State(issue)).issue


def toggled(state: State, mark: CharacterStyle) -> State:
    edit = toggle_mark(state, mark, LABEL)
    assert decode(encode(edit)) == edit
    return perform(edit, state)


def spans(state: State) -> tuple[Span, ...]:
    return state.issue.article("a1").body[1].spans


def style(state: State, name: str) -> CharacterStyle:
    return state.issue.styles.character_style(name)


@pytest.mark.parametrize("mark", MARKS, ids=lambda mark: mark.name)
def test_every_mark_goes_on_and_off(mark):
    state = chosen(0, 2)
    marked = toggled(state, mark)
    assert spans(marked) == (Span(0, 2, mark.name),)
    assert is_marked(marked, mark)
    assert spans(toggled(marked, mark)) == ()


def test_new_issues_have_the_styles_of_all_marks():
    assert set(MARKS) <= set(default_styles().character)


def test_a_style_that_is_not_there_is_added():
    state = chosen(0, 2)
    sheet = replace(state.issue.styles, character=())
    state = replace(state, issue=replace(state.issue, styles=sheet))
    assert style(toggled(state, EMPHASIS), "着重").emphasis is Emphasis.DOT


def test_a_house_style_of_that_name_stays_as_it_is():
    state = chosen(0, 2)
    own = CharacterStyle("着重", emphasis=Emphasis.CIRCLE)
    sheet = replace(state.issue.styles, character=(own,))
    state = replace(state, issue=replace(state.issue, styles=sheet))
    marked = toggled(state, EMPHASIS)
    assert style(marked, "着重") == own
    assert is_marked(marked, EMPHASIS)


def test_bold_text_stays_bold_below_its_dots():
    marked = toggled(toggled(chosen(0, 3), BOLD), EMPHASIS)
    assert spans(marked) == (Span(0, 3, "加粗＋着重"),)
    both = style(marked, "加粗＋着重")
    assert (both.weight, both.emphasis, both.base) == (BOLD.weight, Emphasis.DOT, "加粗")
    assert spans(toggled(marked, EMPHASIS)) == (Span(0, 3, "加粗"),)
    assert spans(toggled(marked, BOLD)) == (Span(0, 3, "着重"),)


def test_a_style_that_looks_so_already_keeps_its_tasks():
    state = chosen(0, 3)
    named = MarkText(TextPoint(body(1), 0), TextPoint(body(1), 3), "文末署名")
    sheet = replace(state.issue.styles, character=default_styles().character)
    state = perform(named, replace(state, issue=replace(state.issue, styles=sheet)))
    marked = toggled(state, TOGETHER)
    assert style(marked, spans(marked)[0].style).flush_end is True
    assert spans(toggled(marked, TOGETHER)) == (Span(0, 3, "文末署名"),)


def test_a_name_can_be_kept_together_and_have_its_line_and_dots():
    state = chosen(0, 2)
    for mark in (PROPER_NAME, EMPHASIS, TOGETHER):
        state = toggled(state, mark)
    name = spans(state)[0].style
    made = style(state, name)
    assert (made.line, made.emphasis, made.whole) == (TextLine.NAME, Emphasis.DOT, True)
    state = toggled(state, EMPHASIS)
    made = style(state, spans(state)[0].style)
    assert (made.line, made.emphasis, made.whole) == (TextLine.NAME, None, True)


def test_of_two_lines_the_last_holds():
    marked = toggled(toggled(chosen(0, 2), PROPER_NAME), BOOK_TITLE)
    assert spans(marked) == (Span(0, 2, "书名线"),)


def test_a_part_is_marked_before_all_is_unmarked():
    half = toggled(chosen(0, 2), EMPHASIS)
    whole = toggled(chosen(0, 4, state=half), EMPHASIS)
    assert is_marked(chosen(0, 4, state=whole), EMPHASIS)
    assert spans(toggled(chosen(0, 4, state=whole), EMPHASIS)) == ()


def test_names_that_touch_stay_two_when_they_get_dots():
    state = toggled(chosen(0, 2), PROPER_NAME)
    state = toggled(chosen(2, 4, state=state), PROPER_NAME)
    state = toggled(chosen(0, 4, state=state), EMPHASIS)
    assert spans(state) == (Span(0, 2, "专名＋着重"), Span(2, 4, "专名＋着重"))


def test_a_reading_stays():
    state = chosen(0, 2)
    read = SetRuby(TextPoint(body(1), 0), TextPoint(body(1), 2), "dà tóng")
    state = toggled(perform(read, state), PROPER_NAME)
    assert "".join(span.ruby for span in spans(state)).split() == ["dà", "tóng"]


def test_several_paragraphs_are_marked():
    state = State(small_issue(), TextSelection(TextPoint(body(0), 0), TextPoint(body(1), 2), "f2"))
    assert is_marked(toggled(state, TOGETHER), TOGETHER)


def test_without_selected_characters_there_is_nothing_to_mark():
    assert toggle_mark(at_body(), EMPHASIS, LABEL) is None
    assert not is_marked(at_body(), EMPHASIS)


def test_a_name_that_grows_stays_one_name_and_two_names_stay_two():
    one = toggled(chosen(0, 2), PROPER_NAME)
    grown = toggled(chosen(0, 4, state=one), PROPER_NAME)
    assert spans(grown) == (Span(0, 4, "专名"),)
    two = toggled(chosen(2, 4, state=one), PROPER_NAME)
    assert spans(two) == (Span(0, 2, "专名"), Span(2, 4, "专名"))
    bold = toggled(chosen(0, 4, state=two), BOLD)
    assert [(span.start, span.end) for span in spans(bold)] == [(0, 2), (2, 4)]
