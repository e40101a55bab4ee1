"""Splicing, splitting, joining and marking keep the marks on the characters that carry them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.model.text import Paragraph, Span, join, mark, merged, part_of, sound, splice, split

STYLES = ("加粗", "电头", "文末署名")


@st.composite
def paragraphs(draw):
    text = draw(st.text("开发区a1，\n𠮷", max_size=12))
    paragraph = Paragraph(text)
    for style in draw(st.lists(st.sampled_from(STYLES), max_size=3)):
        start = draw(st.integers(0, len(text)))
        paragraph = mark(paragraph, start, draw(st.integers(start, len(text))), style)
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
        styles[span.start : span.end] = [span.style] * (span.end - span.start)
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
    old, new = styles_of(paragraph), mark(paragraph, start, end, style)
    assert styles_of(new) == old[:start] + [style] * (end - start) + old[end:]
    assert sound(new)


@given(stretches())
def test_taking_marks_away_leaves_none(stretch):
    paragraph, start, end = stretch
    new = styles_of(mark(paragraph, start, end, None))
    assert new[start:end] == [None] * (end - start)


def test_neighbouring_spans_of_one_style_are_one():
    spans = (Span(0, 1, "加粗"), Span(1, 3, "加粗"), Span(3, 4, "电头"), Span(5, 6, "电头"))
    assert merged(spans) == (Span(0, 3, "加粗"), Span(3, 4, "电头"), Span(5, 6, "电头"))


@pytest.mark.parametrize("spans", [(Span(0, 4, "a"),), (Span(1, 1, "a"),), (Span(-1, 1, "a"),)])
def test_spans_outside_the_text_are_not_sound(spans):
    assert not sound(Paragraph("三个字", spans=spans))
