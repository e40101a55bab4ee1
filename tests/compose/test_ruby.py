"""Readings stand at their bases, which make room for them; nothing of the text is lost."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from editor.compose.paragraph import compose
from editor.compose.ruby import LATIN_RISE
from editor.display.items import Flow
from editor.model.composing import Language
from editor.model.font import CompositeFont
from editor.model.style import ResolvedCharacter, ResolvedStyle
from editor.model.text import Paragraph, Span, annotate
from tests.compose.cases import typesetter


def lines(text, *spans, width=1000.0, vertical=False, **changes):
    own = ResolvedStyle(
        "体", CompositeFont("方", "Banxin Square"), **({"size": 10.0, "leading": 15.0} | changes)
    )
    paragraph = Paragraph(text, "体", tuple(Span(*span) for span in spans))
    looks = {"大": ResolvedCharacter(size=2.0)}
    prepared = typesetter().prepare(paragraph, own, looks, vertical=vertical)
    return compose(prepared, own, (width,), vertical=vertical).lines


def rubies(line, size=5.0):
    return [placed for placed in line.runs if placed.glyphs.size == pytest.approx(size)]


def bases(line, vertical=False):
    """Where the glyphs of the text itself begin."""
    return [
        (placed.dy if vertical else placed.dx) + offset
        for placed in line.runs
        if placed.glyphs.size == 10.0
        for offset in placed.glyphs.offsets
    ]


def test_a_short_reading_is_centred_over_its_character():
    (line,) = lines("汉字", (0, 1, "", "han"))
    (ruby,) = rubies(line)
    assert ruby.dx == pytest.approx(1.25)
    assert ruby.dy + 0.12 * 5 + 10 * LATIN_RISE == pytest.approx(-line.ascent)
    assert line.edges == (0.0, 10.0, 20.0)


def test_a_long_reading_widens_the_room_of_its_character():
    (line,) = lines("装字", (0, 1, "", "zhuang"))
    assert line.edges == (0.0, 15.0, 25.0)
    assert bases(line) == pytest.approx([2.5, 15.0])
    assert rubies(line)[0].dx == pytest.approx(0.0)


def test_words_of_a_reading_stand_at_a_character_each():
    (line,) = lines("汉字好", (0, 2, "", "han zi"))
    assert [ruby.glyphs.text for ruby in rubies(line)] == ["han", "zi"]
    assert [ruby.dx for ruby in rubies(line)] == pytest.approx([1.25, 12.5])


def test_readings_of_neighbours_keep_apart():
    (line,) = lines("双霜", (0, 2, "", "shuang shuang"))
    first, second = rubies(line)
    assert second.dx - (first.dx + first.glyphs.length) == pytest.approx(2.5)


def test_a_reading_of_a_group_stands_over_all_of_it_and_keeps_it_whole():
    text = "一二三四拼音"
    (above, below) = lines(text, (4, 6, "", "pinyin"), width=50.0)
    assert text[below.start :] == "拼音"
    (ruby,) = rubies(below)
    assert ruby.dx + ruby.glyphs.length / 2 == pytest.approx(10.0)
    assert rubies(above) == []


@pytest.mark.parametrize(
    ("language", "wanted"), [(Language.HANS, [5.0, 15.0]), (Language.JAPANESE, [2.5, 17.5])]
)
def test_characters_of_a_group_stand_under_a_long_reading(language, wanted):
    """Together in the middle (clreq), in Japanese apart (JLReq 3.3.6)."""
    (line,) = lines("拼音", (0, 2, "", "abcdefghijkl"), language=language)
    assert bases(line) == pytest.approx(wanted)
    assert line.length == pytest.approx(30.0)


def test_digits_that_share_an_em_stay_together_under_a_long_reading():
    (line,) = lines("第12号", (1, 3, "", "abcdefgh"), vertical=True)
    (group,) = [placed for placed in line.runs if placed.glyphs.text == "12"]
    assert line.edges == pytest.approx((0.0, 10.0, 10.0, 30.0, 40.0))
    assert group.dy == pytest.approx(15.0 + 8.6)


def test_letters_of_a_base_stay_together_under_a_long_reading():
    (line,) = lines("ab", (0, 2, "", "abcdefgh"))
    assert bases(line) == pytest.approx([5.0, 10.0])
    assert line.length == pytest.approx(20.0)


def test_kana_are_spread_over_a_longer_base():
    (line,) = lines("群組長", (0, 3, "", "かな"))
    (ruby,) = rubies(line)
    assert ruby.dx == pytest.approx(5.0)
    assert ruby.glyphs.offsets == pytest.approx((0.0, 15.0))


def test_a_reading_reaches_over_blanks_beside_it_but_not_over_characters():
    (line,) = lines("说，装，好", (2, 3, "", "zhuang"))
    (ruby,) = rubies(line)
    assert bases(line) == pytest.approx([0.0, 7.5, 20.0, 30.0, 42.5])
    assert ruby.dx == pytest.approx(17.5)
    assert ruby.dx >= line.edges[1] + 5.0


def test_a_blank_under_a_reading_is_not_squeezed_away():
    text = "说，装，好，了，一，二"
    squeezed = lines(text, (2, 3, "", "zhuang"), width=100.0)[0]
    (ruby,) = rubies(squeezed)
    assert squeezed.stretch < 0 or squeezed.length <= 100.0 + 1e-6
    assert ruby.dx >= squeezed.edges[1] + 5.0 - 1e-6


@pytest.mark.parametrize("width", [40.0, 45.0, 60.0, 75.0])
def test_readings_stay_inside_their_lines(width):
    text = "，装，装装，装（装）装，装装装"
    spans = [(at, at + 1, "", "zhuang") for at, char in enumerate(text) if char == "装"]
    for line in lines(text, *spans, width=width):
        for ruby in rubies(line):
            assert ruby.dx >= -1e-6
            assert ruby.dx + ruby.glyphs.length <= line.length + 1e-6


def test_readings_stand_right_of_vertical_text():
    (line,) = lines("汉字", (0, 1, "", "han"), (1, 2, "", "かな"), vertical=True)
    latin, kana = rubies(line)
    assert latin.glyphs.flow is Flow.TURNED
    assert kana.glyphs.flow is Flow.DOWN
    assert kana.dx == pytest.approx(7.5)
    assert (latin.dy, kana.dy) == pytest.approx((1.25, 10.0))


def test_bopomofo_stands_beside_its_character_with_the_tone_right_of_it():
    (line,) = lines("汉字", (0, 2, "", "ㄏㄢˋ ㄗˋ"))
    assert line.edges == (0.0, 15.0, 30.0)
    stack, tone = rubies(line, 3.0)[:2]
    assert (stack.glyphs.text, tone.glyphs.text) == ("ㄏㄢ", "ˋ")
    assert stack.glyphs.flow is Flow.DOWN
    assert stack.dx == pytest.approx(11.5)
    assert stack.dy + 3.0 == pytest.approx(-(0.88 - 0.5) * 10)
    (down,) = lines("汉字", (0, 2, "", "ㄏㄢˋ ㄗˋ"), vertical=True)
    assert down.edges == (0.0, 10.0, 20.0)
    assert rubies(down, 3.0)[0].dx == pytest.approx(6.5)


def test_readings_grow_with_their_base():
    (line,) = lines("大字", (0, 1, "大", "da"))
    (ruby,) = [placed for placed in line.runs if placed.glyphs.text == "da"]
    assert ruby.glyphs.size == 10.0
    assert ruby.dx == pytest.approx(5.0)


def test_readings_are_centred_on_condensed_type():
    (line,) = lines("汉字", (0, 1, "", "han"), scale_x=0.8)
    (ruby,) = rubies(line)
    assert (ruby.dx, ruby.glyphs.scale_x) == pytest.approx((1.0, 0.8))


@settings(max_examples=200, deadline=None)
@given(
    st.text("中文报纸，。“”（）a1\n ", min_size=1, max_size=40),
    st.integers(0, 39),
    st.integers(1, 8),
    st.sampled_from(["zhuang", "a b c", "かんじ", "ㄏㄢˋ", "，", "12"]),
    st.floats(20, 200),
    st.booleans(),
)
def test_no_text_is_lost_under_readings(text, start, count, ruby, width, vertical):
    annotated = annotate(
        Paragraph(text), min(start, len(text)), min(start + count, len(text)), ruby
    )
    spans = [(span.start, span.end, span.style, span.ruby) for span in annotated.spans]
    done = lines(text, *spans, width=width, vertical=vertical)
    covered = [at for line in done for at in range(line.start, line.end)]
    assert covered == [at for at, char in enumerate(text) if char != "\n"]
    for line in done:
        assert len(line.edges) == line.end - line.start + 1
        assert all(a <= b + 1e-6 for a, b in zip(line.edges, line.edges[1:], strict=False))
