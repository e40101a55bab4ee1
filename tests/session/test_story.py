"""The column of the story editor: what paragraphs read, and which edits make them so."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from editor.edit.edit import perform
from editor.edit.state import State
from editor.edit.text import JoinParagraphs, Splice, SplitParagraph
from editor.model.place import Part
from editor.model.table import Table
from editor.model.text import Paragraph, Span
from editor.model.update import with_item
from editor.session.story import blocks_of, rewritten
from tests.edit.issues import small_issue


def state_of(*paragraphs):
    issue = small_issue()
    article = replace(issue.article("a1"), body=paragraphs)
    return State(replace(issue, articles=with_item(issue.articles, article)))


def bodies(state):
    return [block for block in blocks_of(state.issue, "a1") if block.ref.part is Part.BODY]


def texts(state):
    return [block.text for block in bodies(state)]


def retype(state, new, hint=99, part=slice(None)):
    edit = rewritten(bodies(state)[part], new, hint)
    return edit, perform(edit, state) if edit is not None else state


def test_the_column_holds_title_body_and_captions():
    blocks = blocks_of(small_issue(), "a1")
    parts = [block.ref.part for block in blocks]
    assert parts[:5] == [Part.KICKER, Part.HEADLINE, Part.DECK, Part.BYLINE, Part.BODY]
    assert blocks_of(small_issue(), "none") == ()


def test_one_character_is_a_splice_where_it_was_typed():
    state = state_of(Paragraph("啊啊啊", spans=(Span(0, 1, "加粗"),)))
    edit, after = retype(state, ["啊啊啊啊"], 1)
    assert edit == Splice(edit.ref, 1, 1, "啊")
    assert bodies(after)[0].paragraph.spans == (Span(0, 2, "加粗"),)


def test_enter_splits_and_backspace_joins():
    state = state_of(Paragraph("甲乙", "小标题"), Paragraph("丙"))
    edit, after = retype(state, ["甲", "乙"], 1, slice(0, 1))
    assert isinstance(edit, SplitParagraph)
    assert [block.paragraph.style for block in bodies(after)] == ["小标题", "小标题", "正文"]
    edit, after = retype(after, ["甲乙"], 1, slice(0, 2))
    assert texts(after) == ["甲乙", "丙"]


def test_enter_in_a_headline_is_a_line_break():
    state = State(small_issue())
    headline = [block for block in blocks_of(state.issue, "a1") if block.ref.part is Part.HEADLINE]
    edit = rewritten(headline, ["招商", "引资开门红"], 2)
    assert perform(edit, state).issue.article("a1").headline.text == "招商\n引资开门红"


def test_title_and_body_do_not_become_one():
    blocks = blocks_of(small_issue(), "a1")
    assert rewritten(blocks[3:5], ["署名正文"], 0) is None
    edit = rewritten(blocks[0:2], ["甲", "乙"], 0)
    after = perform(edit, State(small_issue())).issue.article("a1")
    assert (after.kicker.text, after.headline.text) == ("甲", "乙")


def test_a_table_keeps_its_borders():
    table = Paragraph("甲\t乙", "表文", table=Table())
    state = state_of(table, Paragraph("丙"))
    assert rewritten(bodies(state), ["甲\t乙丙"], 3) is None
    _, after = retype(state, ["甲\t乙", ""], 3, slice(0, 1))
    assert texts(after)[0] == "甲\t乙\n"
    state = state_of(table, Paragraph(""))
    edit, after = retype(state, ["甲\t乙"])
    assert isinstance(edit, JoinParagraphs)
    assert texts(after) == ["甲\t乙"]


LINES = st.lists(st.text("甲乙\U00020000ab ", max_size=5), min_size=1, max_size=4)


@given(LINES, LINES, st.integers(0, 20))
def test_whatever_is_typed_is_what_the_story_reads(before, after, hint):
    state = state_of(*map(Paragraph, before))
    edit, done = retype(state, after, hint)
    assert texts(done) == after
    assert (edit is None) == (before == after)
