"""Emphasis dots and lines at names, titles and underlined words follow their characters."""

import pytest

from editor.compose.marks import takes_dot
from editor.compose.paragraph import compose
from editor.display.damage import path_bounds
from editor.model.composing import Emphasis, Language, TextLine
from editor.model.font import CompositeFont
from editor.model.style import Align, ResolvedCharacter, ResolvedStyle
from editor.model.text import Paragraph, Span
from editor.values.color import BLACK, Cmyk
from tests.compose.cases import typesetter

RED = Cmyk(0, 1, 1, 0)
LOOKS = {
    "点": ResolvedCharacter(emphasis=Emphasis.DOT),
    "圈": ResolvedCharacter(emphasis=Emphasis.CIRCLE, color=RED),
    "名": ResolvedCharacter(line=TextLine.NAME),
    "书": ResolvedCharacter(line=TextLine.TITLE),
    "线": ResolvedCharacter(line=TextLine.UNDERLINE),
    "名点": ResolvedCharacter(line=TextLine.NAME, emphasis=Emphasis.DOT),
    "大": ResolvedCharacter(emphasis=Emphasis.DOT, size=2.0),
    "粗": ResolvedCharacter(weight=700),
}


def lines(text, *spans, width=1000.0, vertical=False, **changes):
    own = ResolvedStyle(
        "体", CompositeFont("方", "Banxin Square"), **({"size": 10.0, "leading": 15.0} | changes)
    )
    paragraph = Paragraph(text, "体", tuple(Span(*span) for span in spans))
    prepared = typesetter().prepare(paragraph, own, LOOKS, vertical=vertical)
    return compose(prepared, own, (width,), vertical=vertical).lines


def boxes(line):
    return [path_bounds(shape.path) for shape in line.shapes]


def middles(line, vertical=False):
    return [(b.y + b.bottom) / 2 if vertical else (b.x + b.right) / 2 for b in boxes(line)]


def test_plain_text_has_no_shapes():
    (line,) = lines("重点", (0, 2, "粗"))
    assert line.shapes == ()


def test_dots_are_centred_on_characters_and_none_stands_at_a_mark():
    (line,) = lines("重点，“内”容 A1", (0, 10, "点"))
    wide = [line.edges[at] + 5 for at in (0, 1, 4, 6)]
    assert middles(line) == pytest.approx([*wide, line.edges[8] + 2.5, line.edges[9] + 2.5])
    assert all(shape.fill == BLACK for shape in line.shapes)
    assert all(box.y > line.descent for box in boxes(line))


def test_dots_follow_justification_and_tracking():
    text = "重点内容都在这里写得很清楚，" * 3
    first = lines(text, (0, 8, "点"), width=137.0, align=Align.JUSTIFY, tracking=0.05)[0]
    assert middles(first) == pytest.approx([edge + 5 for edge in first.edges[:8]])


@pytest.mark.parametrize(
    ("language", "vertical", "beyond"),
    [
        (Language.HANS, False, lambda box, line: box.y > line.descent),
        (Language.JAPANESE, False, lambda box, line: box.bottom < -line.ascent),
        (Language.HANS, True, lambda box, line: box.x > line.ascent),
        (Language.JAPANESE, True, lambda box, line: box.x > line.ascent),
    ],
)
def test_dots_stand_on_the_side_of_the_language(language, vertical, beyond):
    (line,) = lines("重点", (0, 2, "点"), vertical=vertical, language=language)
    assert all(beyond(box, line) for box in boxes(line))
    assert middles(line, vertical) == pytest.approx([5, 15])


def test_numbers_that_share_an_em_share_a_dot():
    (line,) = lines("第12名", (0, 4, "点"), vertical=True)
    assert middles(line, vertical=True) == pytest.approx([5, 15, 25])


def test_dots_stand_beyond_a_reading():
    text = Paragraph("重点", "体", (Span(0, 1, "点", "zhong"), Span(1, 2, "点")))
    own = ResolvedStyle("体", CompositeFont("方", "Banxin Square"), size=10.0)
    prepared = typesetter().prepare(text, own, LOOKS, vertical=True)
    read, plain = boxes(compose(prepared, own, (1000.0,), vertical=True).lines[0])
    assert read.x == pytest.approx(plain.x + 5.0)


def test_circles_are_drawn_in_the_colour_of_their_style():
    (line,) = lines("重", (0, 1, "圈"))
    (shape,) = line.shapes
    assert (shape.fill, shape.stroke) == (None, RED)


def test_dots_grow_with_their_characters():
    (line,) = lines("重重", (0, 1, "点"), (1, 2, "大"))
    small, big = boxes(line)
    assert big.width == pytest.approx(2 * small.width)
    assert big.y > small.y


def test_neighbouring_names_have_a_line_each():
    (line,) = lines("李白杜甫说", (0, 2, "名"), (2, 4, "名"))
    first, second = boxes(line)
    assert (first.x, second.right) == (0.0, 40.0)
    assert 0.1 < second.x - first.right <= 2.5
    assert first.right >= 20 - 1.25
    assert second.x <= 20 + 1.25


def test_a_line_is_one_segment_as_long_as_its_justified_name():
    text = "在李白杜甫的诗里，有许多好句子，值得我们去读。"
    first = lines(text, (1, 3, "名"), width=103.0, indent=2.0)[0]
    (box,) = boxes(first)
    assert box.x == pytest.approx(first.edges[1])
    assert box.right == pytest.approx(first.edges[2] + 10)


def test_a_name_over_two_lines_has_a_segment_in_each():
    text = "一二三四五六七八九十"
    above, below = lines(text, (3, 7, "名"), width=50.0)
    assert [(b.x, b.right) for b in boxes(above)] == [(30.0, 50.0)]
    assert [(b.x, b.right) for b in boxes(below)] == [(0.0, 20.0)]


def test_lines_at_names_stand_left_of_vertical_text_and_before_dots_below():
    (line,) = lines("李白", (0, 2, "名点"), vertical=True)
    assert [box.x < 0 for box in boxes(line)] == [True, False, False]
    (line,) = lines("李白", (0, 2, "名点"))
    name, *dots = boxes(line)
    assert all(name.y < dot.y for dot in dots)
    (line,) = lines("李白", (0, 2, "名"), vertical=True, language=Language.JAPANESE)
    assert boxes(line)[0].x > line.ascent


def test_titles_have_a_wavy_line_as_long_as_they_are():
    (line,) = lines("红楼梦", (0, 3, "书"))
    (box,) = boxes(line)
    assert (box.x, box.right) == pytest.approx((0, 30))
    assert 0 < box.height < 3
    assert line.shapes[0].path.commands[1][0] == "Q"


def test_underlines_skip_the_gaps_between_han_and_latin_and_no_others():
    (line,) = lines("用A B排", (0, 5, "线"))
    ends = [end for box in boxes(line) for end in (box.x, box.right)]
    assert ends == pytest.approx([0.0, 10.0, 12.5, 25.0, 27.5, 37.5])


def test_underlines_of_neighbours_go_on():
    (line,) = lines("李白杜甫", (0, 2, "线"), (2, 4, "线"))
    assert [(b.x, b.right) for b in boxes(line)] == [(0.0, 20.0), (20.0, 40.0)]


@pytest.mark.parametrize(("char", "dotted"), [("重", 1), ("A", 1), ("℃", 1), ("，", 0), (" ", 0)])
def test_marks_and_blanks_take_no_dot(char, dotted):
    assert takes_dot(char) == bool(dotted)
