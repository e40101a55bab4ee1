"""Laws of composition that hold for any text, and the manners of a newspaper paragraph."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from editor.compose.paragraph import compose
from editor.model.composing import Kinsoku, PunctMode
from editor.model.font import CompositeFont
from editor.model.style import Align, ResolvedCharacter, ResolvedStyle
from editor.model.text import Paragraph, Span
from tests.compose.cases import typesetter

FONT = CompositeFont("方", "Banxin Square")
ALPHABET = "中文报纸编辑出版周刊开发区，。、；：！？“”‘’（）《》「」·—…／ 　a1B2%.-\n"
CLOSERS = "，。、；：！？”’）》」·"
OPENERS = "“‘（《「"


def style(**changes):
    base = {"size": 9.0, "leading": 13.0, "indent": 2.0}
    return ResolvedStyle("正文", FONT, **(base | changes))


def lines_of(text, width, own=None, characters=None, spans=(), vertical=False):
    own = own or style()
    paragraph = Paragraph(text, "正文", spans)
    prepared = typesetter().prepare(paragraph, own, characters or {}, vertical=vertical)
    return compose(prepared, own, (width,), vertical=vertical).lines


def texts(text, lines):
    return [text[line.start : line.end] for line in lines]


texts_of = st.text(ALPHABET, max_size=120)
widths = st.floats(30, 400)
modes = st.sampled_from(PunctMode)


@settings(max_examples=300, deadline=None)
@given(texts_of, widths, modes, st.booleans())
def test_every_character_is_set_once_and_in_order(text, width, mode, vertical):
    lines = lines_of(text, width, style(punct=mode), vertical=vertical)
    covered = [at for line in lines for at in range(line.start, line.end)]
    forced = {at for at, char in enumerate(text) if char == "\n"}
    assert covered == [at for at in range(len(text)) if at not in forced]
    assert [line.start for line in lines] == sorted(line.start for line in lines)


@settings(max_examples=300, deadline=None)
@given(texts_of, widths, modes)
def test_edges_grow_along_the_line(text, width, mode):
    for line in lines_of(text, width, style(punct=mode)):
        assert len(line.edges) == line.end - line.start + 1
        assert all(a <= b + 1e-6 for a, b in zip(line.edges, line.edges[1:], strict=False))


@settings(max_examples=300, deadline=None)
@given(
    st.text("中文报纸编辑，。“”（）《》、", min_size=40, max_size=120), st.floats(90, 300), modes
)
def test_justified_lines_end_at_the_measure(text, width, mode):
    lines = lines_of(text, width, style(punct=mode, indent=0.0))
    for line in lines[:-1]:
        if PunctMode.PLAIN is mode and text[line.end - 1] in CLOSERS + OPENERS:
            continue
        if sum(char.isalnum() for char in text[line.start : line.end]) > 1:
            assert line.length == pytest.approx(width, abs=0.05)


@settings(max_examples=300, deadline=None)
@given(
    st.lists(st.sampled_from(["中文", "报纸，", "“编辑”", "（出版）", "《周刊》。"]), min_size=8)
)
def test_no_mark_starts_or_ends_a_line_wrongly(pieces):
    text = "".join(pieces)
    lines = texts(text, lines_of(text, 117.0))
    assert not [line for line in lines if line[0] in CLOSERS]
    assert not [line for line in lines[:-1] if line[-1] in OPENERS]


def test_glyphs_of_a_line_say_its_text():
    text = "今年GDP增长12.5%，达56GW。"
    (line,) = lines_of(text, 900.0)
    assert "".join(run.glyphs.text for run in line.runs) == text


def test_opening_mark_after_the_indent_stands_on_it():
    line = lines_of("“好”", 100.0)[0]
    assert line.edges[0] == 18.0


def test_sign_off_goes_to_the_end_of_the_last_line():
    text = "会议强调要抓好落实。（王波）"
    lines = lines_of(text, 180.0)
    assert len(lines) == 1
    assert lines[0].length == pytest.approx(180.0)


def test_sign_off_is_never_split_and_stands_alone_where_it_must():
    text = "一二三四五六七八九十一二三四五六七。（王波）"
    lines = lines_of(text, 180.0)
    assert texts(text, lines)[-1] == "（王波）"
    assert lines[-1].length == pytest.approx(180.0)
    assert lines[0].stretch == 0.0


def test_brackets_inside_a_text_are_no_sign_off():
    text = "按照实施意见（试行）"
    assert lines_of(text, 180.0)[0].length < 150


def test_no_lone_last_character():
    text = "春" * 21
    assert texts(text, lines_of(text, 90.0, style(indent=0.0)))[-1] == "春春"


def test_orphan_goes_up_when_marks_can_be_squeezed():
    text = "春春春，春春春，春春春"
    lines = texts(text, lines_of(text, 90.0, style(indent=0.0)))
    assert lines == [text]


def test_character_styles_change_size_and_keep_together():
    names = {"名": ResolvedCharacter(whole=True), "大": ResolvedCharacter(size=2.0)}
    text = "一二三四五六七八九十甲乙丙丁"
    own = style(indent=0.0)
    lines = lines_of(text, 108.0, own, names, (Span(9, 13, "名"),))
    assert texts(text, lines) == ["一二三四五六七八九", "十甲乙丙丁"]
    wide = lines_of("一二三", 108.0, own, names, (Span(1, 2, "大"),))[0]
    assert wide.edges == pytest.approx((0, 9, 27, 36))
    assert [run.glyphs.size for run in wide.runs] == [9.0, 18.0, 9.0]


def test_kaiming_keeps_the_full_stop_wide():
    line = lines_of("一，二。三", 200.0, style(indent=0.0, punct=PunctMode.KAIMING))[0]
    assert line.edges == pytest.approx((0, 9, 13.5, 22.5, 31.5, 40.5))


def test_alignment_moves_lines():
    right = lines_of("一二", 90.0, style(indent=0.0, align=Align.RIGHT))[0]
    centred = lines_of("一二", 90.0, style(indent=0.0, align=Align.CENTER))[0]
    spread = lines_of("一二三", 90.0, style(indent=0.0, align=Align.SPREAD))[0]
    assert right.edges[0] == pytest.approx(72.0)
    assert centred.edges[0] == pytest.approx(36.0)
    assert spread.edges == pytest.approx((0, 40.5, 81, 90))


@pytest.mark.parametrize(("text", "first"), [("张", 40.5), ("AB", 40.5)])
def test_what_cannot_be_spread_is_centred(text, first):
    (line,) = lines_of(text, 90.0, style(indent=0.0, align=Align.SPREAD))
    assert line.edges[0] == pytest.approx(first)


def test_latin_and_han_are_spread_alike():
    (line,) = lines_of("王AB李", 90.0, style(indent=0.0, align=Align.SPREAD))
    assert line.edges == pytest.approx((0, 40.5, 45.0, 81.0, 90.0))


def test_a_word_longer_than_the_measure_is_broken_not_lost():
    text = "h" * 60
    lines = lines_of(text, 90.0, style(indent=0.0))
    assert "".join(texts(text, lines)) == text
    assert max(line.length for line in lines) <= 90.5


def test_a_measure_below_one_character_still_sets_every_character():
    lines = lines_of("中文", 3.0, style(indent=0.0))
    assert texts("中文", lines) == ["中", "文"]


def test_condensed_type_takes_less_room():
    plain = lines_of("中文", 200.0, style(indent=0.0))[0]
    narrow = lines_of("中文", 200.0, style(indent=0.0, scale_x=0.8))[0]
    assert narrow.length == pytest.approx(plain.length * 0.8)
    assert narrow.runs[0].glyphs.scale_x == 0.8


def test_kinsoku_none_lets_marks_start_lines():
    text = "中文报纸编辑出版周刊，中文"
    lines = texts(text, lines_of(text, 90.0, style(indent=0.0, kinsoku=Kinsoku.NONE)))
    assert lines[1][0] == "，"


def test_signs_between_han_have_no_gap_but_words_have():
    line = lines_of("互联网+监管", 200.0, style(indent=0.0))[0]
    assert line.edges == pytest.approx((0, 9, 18, 27, 31.5, 40.5, 49.5))
    line = lines_of("乡村e镇", 200.0, style(indent=0.0))[0]
    assert line.edges == pytest.approx((0, 9, 20.25, 27, 36))
