"""Splicing, splitting, joining and marking keep the marks on the characters that carry them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.model.text import (
    Paragraph,
    Span,
    annotate,
    join,
    mark,
    part_of,
    readings,
    sound,
    splice,
    split,
)

STYLES = ("加粗", "电头", "文末署名")
READINGS = ("", "kai fa qu", "kaifaqu", "a b")


@st.composite
def paragraphs(draw):
    text = draw(st.text("开发区a1，\n𠮷", max_size=12))
    paragraph = Paragraph(text)
    for style in draw(st.lists(st.sampled_from(STYLES), max_size=3)):
        start = draw(st.integers(0, len(text)))
        paragraph = mark(paragraph, start, draw(st.integers(start, len(text))), style)
    for ruby in draw(st.lists(st.sampled_from(READINGS), max_size=2)):
        start = draw(st.integers(0, len(text)))
        paragraph = annotate(paragraph, start, draw(st.integers(start, len(text))), ruby)
    return paragraph


@st.composite
def stretches(draw):
    paragraph = draw(paragraphs())
    start = draw(st.integers(0, len(paragraph.text)))
    return paragraph, start, draw(st.integers(start, len(paragraph.text)))


inserted = st.text("编辑", max_size=3)


def styles_of(paragraph: Paragraph) -> list[str | None]:
    """The style of every character."""
    styles: list[str | None] = [None] * len(paragraph.text)
    for span in paragraph.spans:
        styles[span.start : span.end] = [span.style or None] * (span.end - span.start)
    return styles


@given(paragraphs())
def test_marked_paragraphs_are_sound(paragraph):
    assert sound(paragraph)


@given(stretches(), inserted)
def test_a_splice_replaces_characters_and_leaves_all_other_marks(stretch, text):
    paragraph, start, end = stretch
    new = splice(paragraph, start, end, text)
    old = styles_of(paragraph)
    assert new.text == paragraph.text[:start] + text + paragraph.text[end:]
    assert sound(new)
    assert styles_of(new)[:start] == old[:start]
    assert styles_of(new)[start + len(text) :] == old[end:]


@given(stretches(), inserted)
def test_new_text_is_marked_as_what_it_replaces_or_follows(stretch, text):
    paragraph, start, end = stretch
    new = styles_of(splice(paragraph, start, end, text))[start : start + len(text)]
    model = start if start < end else start - 1
    style = styles_of(paragraph)[model] if model >= 0 else None
    assert new == [style] * len(text)


@given(stretches())
def test_splicing_nothing_changes_nothing(stretch):
    paragraph, start, _ = stretch
    assert splice(paragraph, start, start, "") == paragraph


@given(stretches(), inserted)
def test_typing_and_deleting_it_again_changes_nothing(stretch, text):
    paragraph, start, _ = stretch
    typed = splice(paragraph, start, start, text)
    again = splice(typed, start, start + len(text), "")
    assert again.text == paragraph.text
    assert styles_of(again) == styles_of(paragraph)


@pytest.mark.parametrize(("start", "end"), [(-1, 0), (1, 0), (0, 4), (4, 4)])
def test_a_splice_outside_the_text_is_refused(start, end):
    with pytest.raises(IndexError):
        splice(Paragraph("三个字"), start, end, "")


@pytest.mark.parametrize(
    ("start", "end", "text", "spans"),
    [
        (0, 0, "新", (Span(2, 4, "加粗"),)),
        (1, 1, "新", (Span(2, 4, "加粗"),)),
        (2, 2, "新", (Span(1, 4, "加粗"),)),
        (3, 3, "新", (Span(1, 4, "加粗"),)),
        (4, 4, "新", (Span(1, 3, "加粗"),)),
        (1, 3, "", ()),
        (0, 2, "", (Span(0, 1, "加粗"),)),
        (2, 4, "", (Span(1, 2, "加粗"),)),
        (0, 5, "新", ()),
        (1, 3, "新", (Span(1, 2, "加粗"),)),
    ],
)
def test_marks_after_a_splice(start, end, text, spans):
    assert (
        splice(Paragraph("甲乙丙丁戊", spans=(Span(1, 3, "加粗"),)), start, end, text).spans
        == spans
    )


@given(stretches())
def test_the_halves_of_a_split_join_to_the_same_text(stretch):
    paragraph, at, _ = stretch
    first, second = split(paragraph, at)
    whole = join(first, second)
    assert sound(first)
    assert sound(second)
    assert whole.text == paragraph.text
    assert styles_of(whole) == styles_of(paragraph)


@given(stretches())
def test_a_part_keeps_its_characters_and_marks(stretch):
    paragraph, start, end = stretch
    part = part_of(paragraph, start, end)
    assert part.text == paragraph.text[start:end]
    assert styles_of(part) == styles_of(paragraph)[start:end]
    assert sound(part)


@given(stretches(), st.sampled_from(STYLES))
def test_a_mark_covers_its_characters_and_no_others(stretch, style):
    paragraph, start, end = stretch
    old, new = styles_of(paragraph), styles_of(mark(paragraph, start, end, style))
    assert new[start:end] == [style] * (end - start)
    bases = [at for span in paragraph.spans if span.ruby for at in range(span.start, span.end)]
    others = [at for at in range(len(new)) if not start <= at < end and at not in bases]
    assert [new[at] for at in others] == [old[at] for at in others]
    assert sound(mark(paragraph, start, end, style))


@given(stretches(), st.sampled_from([*STYLES, None]))
def test_marks_leave_readings_where_they_are(stretch, style):
    paragraph, start, end = stretch
    assert said(mark(paragraph, start, end, style)) == said(paragraph)


@given(stretches(), inserted)
def test_a_splice_keeps_readings_of_all_other_characters(stretch, text):
    paragraph, start, end = stretch
    new, grown = splice(paragraph, start, end, text), len(text) - (end - start)
    kept = {one for one in said(paragraph) if one[1] <= start}
    kept |= {(a + grown, b + grown, word) for a, b, word in said(paragraph) if a >= end}
    assert kept <= set(said(new))


@given(stretches(), st.sampled_from(READINGS))
def test_a_reading_is_said_of_its_characters(stretch, ruby):
    paragraph, start, end = stretch
    new = annotate(paragraph, start, end, ruby)
    inside = [one for one in said(new) if one[0] < end and start < one[1]]
    if start < end:
        assert " ".join(word for _, _, word in inside) == ruby
    assert new.text == paragraph.text
    assert sound(new)


def said(paragraph):
    """Every reading of a paragraph with its characters."""
    return [one for span in paragraph.spans for one in readings(span)]


@given(stretches())
def test_taking_marks_away_leaves_none(stretch):
    paragraph, start, end = stretch
    new = styles_of(mark(paragraph, start, end, None))
    assert new[start:end] == [None] * (end - start)


def test_a_mark_goes_on_where_two_halves_join_but_names_that_touch_stay_two():
    names = Paragraph("李白杜甫", spans=(Span(0, 2, "专名"), Span(2, 4, "专名")))
    assert join(*split(names, 1)) == names
    assert splice(names, 1, 1, "太").spans == (Span(0, 3, "专名"), Span(3, 5, "专名"))
    assert mark(names, 0, 4, "专名").spans == (Span(0, 4, "专名"),)


def test_words_of_a_reading_stand_at_a_character_each_or_at_all_together():
    assert readings(Span(1, 3, "", "han zi")) == ((1, 2, "han"), (2, 3, "zi"))
    assert readings(Span(1, 3, "", "hanzi")) == ((1, 3, "hanzi"),)
    assert readings(Span(1, 2, "", " ")) == ()


def test_readings_of_single_characters_go_with_them_and_groups_stay_whole():
    each = Paragraph("汉字好", spans=(Span(0, 2, "", "han zi"),))
    assert splice(each, 1, 1, "文").spans == (Span(0, 1, "", "han"), Span(2, 3, "", "zi"))
    assert splice(each, 2, 2, "文").spans == each.spans
    group = Paragraph("汉字好", spans=(Span(0, 2, "", "hanzi"),))
    assert splice(group, 1, 1, "文").spans == (Span(0, 3, "", "hanzi"),)
    assert part_of(group, 1, 3).spans == ()
    assert mark(group, 1, 3, "加粗").spans == (Span(0, 2, "加粗", "hanzi"), Span(2, 3, "加粗"))
    assert annotate(group, 1, 2, "").spans == ()


@pytest.mark.parametrize("spans", [(Span(0, 4, "a"),), (Span(1, 1, "a"),), (Span(-1, 1, "a"),)])
def test_spans_outside_the_text_are_not_sound(spans):
    assert not sound(Paragraph("三个字", spans=spans))
