"""Text edits keep all other characters, put the caret behind the new text, refuse what is gone."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from editor.edit.articles import SetArticle
from editor.edit.edit import EditError
from editor.edit.selection import NOTHING, TextSelection
from editor.edit.state import State
from editor.edit.text import (
    JoinParagraphs,
    MarkText,
    ReplaceRange,
    SetLooseness,
    SetRuby,
    Splice,
    SplitParagraph,
    StyleParagraphs,
)
from editor.edit.texts import paragraphs_of
from editor.model.place import Part, TextPoint, TextRef
from editor.model.table import Table
from editor.model.text import Paragraph, Span, sound
from tests.edit.issues import at_body, body, caret, small_issue
from tests.edit.random_edits import RandomEdits

HEADLINE = TextRef("a1", Part.HEADLINE)


def texts(state: State, ref: TextRef) -> list[str]:
    return [item.text for item in paragraphs_of(state.issue, ref.owner, ref.part)]


def point(paragraph: int, offset: int) -> TextPoint:
    return TextPoint(body(paragraph), offset)


@pytest.mark.parametrize(
    ("ref", "frame"),
    [
        (HEADLINE, "f1"),
        (TextRef("a1", Part.KICKER), "f1"),
        (TextRef("a1", Part.DECK), "f1"),
        (TextRef("a1", Part.BYLINE), "f1"),
        (body(), "f2"),
        (TextRef("p1", Part.CAPTION), "f4"),
        (TextRef("p1", Part.CREDIT), "f4"),
        (TextRef("f9", Part.LABEL), "f9"),
        (TextRef("f11", Part.LABEL, 1), "f11"),
    ],
)
def test_every_text_of_an_issue_can_be_typed_in(ref, frame):
    old = texts(State(small_issue()), ref)
    state = Splice(ref, 0, 0, "新").apply(State(small_issue(), caret(ref, 0, frame)))
    old[ref.paragraph] = "新" + old[ref.paragraph]
    assert texts(state, ref) == old
    assert state.selection == caret(ref, 1, frame)


def test_typing_leaves_a_selection_elsewhere_alone():
    selection = caret(HEADLINE, 2, "f1")
    assert Splice(body(), 0, 0, "新").apply(State(small_issue(), selection)).selection == selection
    assert Splice(body(), 0, 0, "新").apply(State(small_issue())).selection == NOTHING


@pytest.mark.parametrize(
    "edit",
    [
        Splice(TextRef("none", Part.BODY), 0, 0, "字"),
        Splice(TextRef("a1", Part.CAPTION), 0, 0, "字"),
        Splice(TextRef("f1", Part.LABEL), 0, 0, "字"),
        Splice(body(9), 0, 0, "字"),
        Splice(body(-1), 0, 0, "字"),
        Splice(body(), 0, 999, "字"),
        Splice(body(), 2, 1, "字"),
        SplitParagraph(body(), 999),
        SplitParagraph(HEADLINE, -1),
        JoinParagraphs(body(2)),
        JoinParagraphs(HEADLINE),
        ReplaceRange(point(1, 0), point(0, 0), ()),
        ReplaceRange(point(0, 0), TextPoint(HEADLINE, 0), ()),
        ReplaceRange(point(0, 0), point(2, 999), ()),
        MarkText(point(0, 3), point(0, 1), "加粗"),
        MarkText(point(0, 0), point(9, 0), "加粗"),
        StyleParagraphs(body(1), body(0), "正文"),
        StyleParagraphs(body(0), body(9), "正文"),
    ],
)
def test_an_edit_that_does_not_fit_says_so_in_both_languages(edit):
    with pytest.raises(EditError) as refused:
        edit.apply(State(small_issue()))
    assert refused.value.words.zh
    assert refused.value.words.en


def test_splitting_keeps_style_and_marks_and_moves_the_caret():
    state = SplitParagraph(body(), 2).apply(at_body(2))
    first, second = state.issue.article("a1").body[:2]
    assert (first.text, first.spans) == ("本刊", (Span(0, 2, "电头"),))
    assert second.text.startswith("讯（记者")
    assert second.spans == (Span(0, 1, "电头"),)
    assert state.selection == caret(body(1), 0)


def test_a_new_paragraph_in_a_headline_is_a_forced_line_break():
    state = SplitParagraph(HEADLINE, 4).apply(State(small_issue(), caret(HEADLINE, 4, "f1")))
    assert texts(state, HEADLINE) == ["招商引资\n开门红"]
    assert state.selection == caret(HEADLINE, 5, "f1")


def test_a_label_can_have_several_paragraphs():
    ref = TextRef("f9", Part.LABEL)
    state = SplitParagraph(ref, 1).apply(State(small_issue()))
    assert texts(state, ref) == ["要", "闻"]
    assert texts(JoinParagraphs(ref).apply(state), ref) == ["要闻"]


def test_joining_puts_the_caret_where_the_texts_meet():
    old = texts(at_body(), body())
    state = JoinParagraphs(body()).apply(at_body(0, 1))
    assert texts(state, body()) == [old[0] + old[1], old[2]]
    assert state.selection == caret(body(), len(old[0]))


def test_an_empty_paragraph_joined_takes_the_style_of_the_next():
    state = SplitParagraph(body(1), 0).apply(at_body())
    assert state.issue.article("a1").body[1] == Paragraph("", "小标题")
    state = StyleParagraphs(body(1), body(1), "正文").apply(state)
    assert JoinParagraphs(body(1)).apply(state).issue == small_issue()


def test_deleting_over_paragraphs_joins_what_is_left():
    state = ReplaceRange(point(0, 3), point(2, 6), ()).apply(at_body())
    assert texts(state, body()) == ["本刊讯目 12 个，总投资 36 亿元。（王波）"]
    assert state.selection == caret(body(), 3)


def test_pasting_paragraphs_weaves_them_into_the_text():
    new = (Paragraph("甲", "小标题"), Paragraph("乙"), Paragraph("丙", "主题"))
    state = ReplaceRange(point(2, 3), point(2, 6), new).apply(at_body())
    woven = state.issue.article("a1").body[2:]
    assert [item.text for item in woven] == [
        "一季度甲",
        "乙",
        "丙目 12 个，总投资 36 亿元。（王波）",
    ]
    assert [item.style for item in woven] == ["正文", "正文", "主题"]
    assert state.selection == caret(body(4), 1)


def test_pasting_paragraphs_into_a_headline_makes_lines_of_its_own_style():
    at = TextPoint(HEADLINE, 4)
    new = (Paragraph("甲", "正文", (Span(0, 1, "加粗"),)), Paragraph("乙"))
    state = ReplaceRange(at, at, new).apply(State(small_issue(), caret(HEADLINE, 4, "f1")))
    headline = state.issue.article("a1").headline
    assert headline == Paragraph("招商引资甲\n乙开门红", "主题", (Span(4, 5, "加粗"),))
    assert state.selection == caret(HEADLINE, 7, "f1")


def test_marks_run_over_paragraphs_and_can_be_taken_away():
    state = MarkText(point(0, 5), point(2, 2), "加粗").apply(at_body())
    first, second, third = state.issue.article("a1").body
    assert first.spans == (Span(0, 3, "电头"), Span(5, len(first.text), "加粗"))
    assert second.spans == (Span(0, len(second.text), "加粗"),)
    assert third.spans == (Span(0, 2, "加粗"),)
    state = MarkText(point(0, 5), point(2, 2), None).apply(state)
    assert state.issue == small_issue()


def test_a_reading_is_given_within_one_paragraph_and_taken_away():
    state = SetRuby(point(1, 0), point(1, 2), "han zi").apply(at_body())
    assert state.issue.article("a1").body[1].spans == (Span(0, 2, "", "han zi"),)
    assert SetRuby(point(1, 0), point(1, 2), "").apply(state).issue == small_issue()
    with pytest.raises(EditError):
        SetRuby(point(0, 0), point(1, 2), "han zi").apply(at_body())


def test_styling_paragraphs_keeps_text_and_selection():
    selection = TextSelection(point(0, 1), point(1, 2), "f2")
    state = StyleParagraphs(body(0), body(1), "小标题").apply(State(small_issue(), selection))
    assert [item.style for item in state.issue.article("a1").body] == ["小标题", "小标题", "正文"]
    assert texts(state, body()) == texts(at_body(), body())
    assert state.selection == selection


@settings(deadline=None)
@given(seed=st.integers(0, 2**32))
def test_replacing_a_range_changes_no_other_character(seed):
    source, state = RandomEdits(seed), State(small_issue())
    edit = source.kind(ReplaceRange, state)
    first, last = edit.first, edit.last
    old = texts(state, first.ref)
    new = edit.apply(state)
    inserted = "\n".join(item.text for item in edit.paragraphs)
    before = "\n".join([*old[: first.ref.paragraph], old[first.ref.paragraph][: first.offset]])
    after = "\n".join([old[last.ref.paragraph][last.offset :], *old[last.ref.paragraph + 1 :]])
    assert "\n".join(texts(new, first.ref)) == before + inserted + after
    assert all(sound(item) for item in paragraphs_of(new.issue, first.ref.owner, first.ref.part))


@settings(deadline=None)
@given(seed=st.integers(0, 2**32))
def test_what_a_text_edit_does_not_touch_stays_the_same_object(seed):
    state = State(small_issue())
    edit = RandomEdits(seed).kind(Splice, state)
    after = edit.apply(state).issue
    changed = [a.id for a in after.articles if a is not state.issue.article(a.id)]
    changed += [p.id for p in after.photos if p is not state.issue.photo(p.id)]
    changed += [p.id for p in after.pages if p is not state.issue.page(p.id)]
    assert len(changed) == 1


def test_looseness_changes_nothing_else_and_is_taken_back_with_nought():
    state = at_body(2, 2)
    tight = SetLooseness(body(2), -1).apply(state)
    assert [p.looseness for p in paragraphs_of(tight.issue, "a1", Part.BODY)] == [0, 0, -1]
    assert texts(tight, body()) == texts(state, body())
    assert tight.selection == state.selection
    assert SetLooseness(body(2), 0).apply(tight) == state


def test_looseness_of_a_paragraph_that_is_gone_is_refused():
    with pytest.raises(EditError):
        SetLooseness(body(9), 1).apply(at_body())


TABLE = Paragraph("甲\t乙\n丙\t丁", "表文", table=Table())


def with_body(*paragraphs):
    article = replace(small_issue().article("a1"), body=paragraphs)
    return SetArticle(article).apply(State(small_issue(), caret(body(), 0)))


@pytest.mark.parametrize(
    ("first", "last", "left"),
    [
        (point(0, 1), point(1, 4), ["上", "丙\t丁"]),
        (point(1, 3), point(2, 1), ["甲\t乙", "文"]),
        (point(0, 0), point(1, 4), ["丙\t丁", "下文"]),
        (point(1, 2), point(1, 4), ["上文", "甲\t丙\t丁", "下文"]),
    ],
)
def test_what_is_left_of_a_table_stays_one_beside_text(first, last, left):
    before = with_body(Paragraph("上文"), TABLE, Paragraph("下文"))
    after = ReplaceRange(first, last, ()).apply(before).issue.article("a1").body
    found = [p for p in after if p.text in left]
    assert [p.text for p in found] == left
    assert all((p.table is not None) == ("\t" in p.text) for p in after)


def test_a_fragment_that_begins_with_a_table_keeps_it_one():
    before = with_body(Paragraph("上文"))
    at = point(0, 1)
    after = ReplaceRange(at, at, (TABLE, Paragraph("新"))).apply(before)
    assert after.issue.article("a1").body == (Paragraph("上"), TABLE, Paragraph("新文"))
    assert after.selection == caret(body(2), 1)
