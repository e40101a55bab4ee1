"""Drop initials stand over their lines and lose no text."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from editor.compose.initials import initial_length
from editor.model.font import CompositeFont
from editor.model.style import ResolvedCharacter, ResolvedStyle
from editor.model.text import Paragraph, Span
from tests.compose.cases import typesetter

FONT = CompositeFont("方", "Banxin Square")
LONG = "春天来了，万物复苏，开发区里一片繁忙景象，工地上机器轰鸣，车辆来来往往。"


def style(**changes):
    base = {"size": 10.0, "leading": 15.0, "drop_lines": 2}
    return ResolvedStyle("正文", FONT, **(base | changes))


def composed(text, width=150.0, own=None, spans=(), vertical=False, characters=None):
    paragraph = Paragraph(text, "正文", spans)
    return typesetter().paragraph(
        paragraph, own or style(), characters or {}, (width,), vertical=vertical
    )


def test_an_initial_is_as_high_as_its_lines_and_they_make_room_for_it():
    done = composed(LONG)
    first, second, third = done.lines[:3]
    big = first.runs[0]
    assert (big.glyphs.text, big.glyphs.size, big.dx) == ("春", 25.0, 0.0)
    assert big.dy - 0.88 * 25 == pytest.approx(-first.ascent)
    assert 27.5 <= first.edges[1] <= 30.0
    assert second.edges[0] == first.edges[1]
    assert third.edges[0] == 0.0
    assert second.length == pytest.approx(150.0)
    assert done.together == 2


def test_an_initial_of_vertical_text_begins_at_the_right_edge_of_its_line():
    first = composed(LONG, vertical=True).lines[0]
    big = first.runs[0]
    assert big.dx + big.glyphs.size / 2 == pytest.approx(first.ascent)
    assert big.dy == 0.0


def test_opening_marks_go_with_the_initial_and_drop_chars_count_characters():
    assert composed("“" + LONG).lines[0].runs[0].glyphs.text == "“春"
    two = composed(LONG, own=style(drop_chars=2))
    assert two.lines[0].runs[0].glyphs.text == "春天"
    assert two.lines[0].edges[:2] == pytest.approx((0.0, 25.0))


def test_a_short_paragraph_gets_a_lower_initial_or_none():
    lower = composed("春天来了，万物复苏，人们都很高兴。", own=style(drop_lines=4))
    assert lower.together == len(lower.lines) == 2
    assert lower.lines[0].runs[0].glyphs.size == 25.0
    assert composed("春天来了。").together == 0
    assert composed("春天来了，万物复苏。", width=35.0).together == 0


def test_the_style_of_a_character_goes_with_it():
    red = {"电头": ResolvedCharacter(weight=700)}
    done = composed(LONG, spans=(Span(0, 1, "电头"),), characters=red)
    assert done.lines[0].runs[0].glyphs.text == "春"
    assert sum(line.end - line.start for line in done.lines) == len(LONG)


@pytest.mark.parametrize("text", ["", "春", "“", "\n春", "春\n天"])
def test_nothing_to_set_beside_means_no_initial(text):
    assert initial_length(text, style()) == 0
    assert "".join(text[line.start : line.end] for line in composed(text).lines) == text.replace(
        "\n", ""
    )


@settings(max_examples=200, deadline=None)
@given(
    st.text("中文报纸，。“”（）a1\n ", max_size=80),
    st.floats(20, 300),
    st.integers(0, 5),
    st.integers(1, 3),
    st.booleans(),
)
def test_every_character_is_set_once_and_has_an_edge(text, width, lines, chars, vertical):
    own = style(drop_lines=lines, drop_chars=chars)
    done = composed(text, width, own, vertical=vertical)
    covered = [at for line in done.lines for at in range(line.start, line.end)]
    assert covered == [at for at, char in enumerate(text) if char != "\n"]
    for line in done.lines:
        assert len(line.edges) == line.end - line.start + 1
        assert all(a <= b + 1e-6 for a, b in zip(line.edges, line.edges[1:], strict=False))
    shown = "".join(run.glyphs.text for line in done.lines for run in line.runs)
    assert shown.replace(" ", "") == text.replace("\n", "").replace(" ", "")
