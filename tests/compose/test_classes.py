"""What is a word, a sign, an address; which shared quotes are Western."""

import pytest

from editor.compose.classes import KIND_OF, STRETCH, TOKEN, western_quotes
from editor.model.composing import Kinsoku
from tests.compose.test_paragraph import lines_of, style, texts


def tokens(text):
    """The tokens of all stretches that are not plain Han."""
    return [
        (match.lastgroup, match[0])
        for stretch in STRETCH.finditer(text)
        for match in TOKEN.finditer(text, *stretch.span())
    ]


@pytest.mark.parametrize(
    "word",
    ["9:30", "¥1,286.5", "5%", "25℃", "-5℃", "№12", "120m²", "CO₂", "x̄", "3×5", "0352-6012345",
     "https://www.dt.gov.cn/index.html", "news@dtkfq.cn", "don’t", "naïve", "Ελληνικά"],
)  # fmt: skip
def test_numbers_units_and_addresses_are_one_word(word):
    assert tokens(word) == [("word", word)]


@pytest.mark.parametrize("sign", ["×", "÷", "Ⅲ", "№", "①", "℃", "％"])
def test_signs_alone_stand_like_a_han_character(sign):
    assert tokens(f"甲{sign}乙")[0][0] in {"symbol", "unit"}
    line = lines_of(f"甲{sign}乙", 200.0, style(indent=0.0))[0]
    assert line.edges == pytest.approx((0, 9, 18, 27))


def test_different_dashes_are_two_units():
    assert tokens("……——") == [("long", "……"), ("long", "——")]


def western(text):
    return "".join(text[at] for at in sorted(western_quotes(text)))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Don’t say “I can’t” today.", "’“’”"),
        ("it’s the editors’ “house ‘style’”.", "’’“‘’”"),
        ("他说“OK”，用AI。", ""),
        ("“这叫‘双招双引’。”", ""),
        ("他说“don’t”。", "’"),
        ("“‘Yes’ he said”", "“‘’”"),
    ],
)
def test_quotes_of_a_western_text_are_told_by_what_is_around(text, found):
    assert western(text) == found


def test_a_quote_without_a_partner_stays_a_chinese_mark():
    assert western("甲“乙") == western("乙”甲") == ""


def test_units_never_start_a_line():
    text = "气温达到了三十五℃以上"
    assert texts(text, lines_of(text, 72.0, style(indent=0.0)))[0] == "气温达到了三十"
    text = "比重占百分之５％以上"
    assert all(line[0] != "％" for line in texts(text, lines_of(text, 63.0, style(indent=0.0))))


def test_a_single_dash_is_kept_from_the_line_start_a_double_one_is_not():
    text = "甲乙丙丁戊—己庚辛"
    assert texts(text, lines_of(text, 45.0, style(indent=0.0)))[0] == "甲乙丙丁"
    text = "甲乙丙丁戊——己庚辛"
    assert texts(text, lines_of(text, 45.0, style(indent=0.0)))[0] == "甲乙丙丁戊"


def test_joiners_and_selectors_hold_together_and_take_no_room():
    text = "甲葛\U000e0100乙\u2060丙丁"
    line = lines_of(text, 200.0, style(indent=0.0))[0]
    assert line.edges == pytest.approx((0, 9, 18, 18, 27, 27, 36, 45))
    assert texts(text, lines_of(text, 18.0, style(indent=0.0))) == [
        "甲葛\U000e0100",
        "乙\u2060丙",
        "丁",
    ]


def test_a_fixed_space_does_not_break():
    text = "第 12 期甲\u00a0乙丙"
    assert "甲\u00a0乙" in "|".join(texts(text, lines_of(text, 36.0, style(indent=0.0))))


def test_every_mark_is_of_one_kind():
    assert all(TOKEN.match(mark) for mark in KIND_OF)


def test_full_width_numbers_stay_together():
    text = "甲乙１２．５％丙"
    line = lines_of(text, 200.0, style(indent=0.0))[0]
    assert line.edges == pytest.approx((0, 9, 18, 27, 36, 40.5, 49.5, 58.5, 67.5))
    assert texts(text, lines_of(text, 36.0, style(indent=0.0)))[0] == "甲乙"


def test_a_topic_between_crosses_has_no_gaps():
    line = lines_of("甲#话题#乙", 200.0, style(indent=0.0))[0]
    assert line.edges == pytest.approx((0, 9, 13.5, 22.5, 31.5, 36, 45))


@pytest.mark.parametrize("sign", ["+", "=", "&"])
def test_a_sign_between_han_ends_the_line_rather_than_start_it(sign):
    text = f"甲乙丙丁{sign}戊己庚"
    assert texts(text, lines_of(text, 36.0, style(indent=0.0)))[0] == "甲乙丙"
    assert texts(text, lines_of(text, 41.0, style(indent=0.0)))[0] == f"甲乙丙丁{sign}"


@pytest.mark.parametrize("sign", ["/", "／"])
def test_a_stroke_between_han_neither_starts_nor_ends_a_line(sign):
    """GB/T 15834 5.1.9; from clreq's level gb up."""
    text = f"甲乙丙丁{sign}戊己庚"
    assert texts(text, lines_of(text, 36.0, style(indent=0.0)))[0] == "甲乙丙"
    assert texts(text, lines_of(text, 41.0, style(indent=0.0)))[0] == "甲乙丙"
    basic = style(indent=0.0, kinsoku=Kinsoku.BASIC)
    assert texts(text, lines_of(text, 41.0, basic))[0] == f"甲乙丙丁{sign}"
