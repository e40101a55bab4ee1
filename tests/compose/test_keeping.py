"""What stays on one line: marked names, the house's words, units; what the house adds to 避头尾."""

import pytest

from editor.compose.keeping import words_pattern
from editor.model.style import ResolvedCharacter
from editor.model.text import Paragraph, Span
from tests.compose.engine import STYLE, prepared, set_lines, typesetter


def lines_of(text, measure, **choices):
    return [text[line.start : line.end] for line in set_lines(text, measure, **choices)]


def test_words_of_the_house_are_never_broken():
    text = "来自开发区建设周刊的消息"
    assert lines_of(text, 5.0)[0] == "来自开发区"
    words = ("建设周刊", "开发区建设周刊")
    assert lines_of(text, 8.0, words=words)[1] == "开发区建设周刊的"
    assert not any(prepared(text, words=words).breaks[3:9])


def test_the_longest_word_of_a_list_counts():
    assert words_pattern(("建设", "建设周刊")).search("建设周刊")[0] == "建设周刊"
    assert words_pattern(()).search("任何") is None
    assert words_pattern(("字",)).search("字") is None


def test_a_marked_name_stays_whole():
    paragraph = Paragraph("记者欧阳修远报道", spans=(Span(2, 6, "名"),))
    whole = {"名": ResolvedCharacter(whole=True)}
    text = typesetter().prepare(paragraph, STYLE, whole)
    assert [at for at in range(1, 8) if not text.breaks[at]] == [3, 4, 5]


def test_the_house_may_add_to_what_does_not_start_or_end_a_line():
    text = prepared("国※国第国", not_start="※", not_end="第")
    assert not text.breaks[1]
    assert not text.breaks[4]
    assert text.breaks[2]
    assert text.breaks[3]


def test_numbers_keep_their_units_where_that_is_decent():
    text = "开发区今年完成工业投资额13亿元，增长很快"
    assert lines_of(text, 13.25, keep_units=False)[0].endswith("13")
    assert lines_of(text, 13.25, keep_units=True)[1].startswith("13亿元")


def test_a_number_leaves_its_unit_before_a_line_gets_holes():
    lines = lines_of("共投资1234567890123亿元整", 10.0, keep_units=True)
    assert lines[0] == "共投资1234567890123"


@pytest.mark.parametrize("size", [0.5, 1.5])
def test_marks_in_another_size_bring_blanks_of_that_size(size):
    paragraph = Paragraph("国（国）国", spans=(Span(1, 4, "大"),))
    text = typesetter().prepare(paragraph, STYLE, {"大": ResolvedCharacter(size=size)})
    assert text.starts[1] - text.ends[0] == pytest.approx(size / 2)
    assert text.starts[4] - text.ends[3] == pytest.approx(size / 2)
    assert text.ends[3] - text.starts[1] == pytest.approx(2 * size)
    assert text.given[-1] == pytest.approx(size)


def test_marks_share_their_blanks_across_styles():
    plain = prepared("国）（国")
    marked = Paragraph("国）（国", spans=(Span(0, 2, "粗"),))
    text = typesetter().prepare(marked, STYLE, {"粗": ResolvedCharacter(weight=700)})
    assert text.starts == plain.starts
