"""Where lines end: long addresses, torn words, blanks at the end."""

import pytest

from tests.compose.test_paragraph import lines_of, style, texts


def set_in(text, chars, **changes):
    return texts(text, lines_of(text, chars * 9.0, style(indent=0.0, **changes)))


def test_long_addresses_go_on_after_a_stroke_or_before_a_dot():
    text = "网址https://www.dt.gov.cn/index.html，请查"
    assert set_in(text, 9) == ["网址https://www", ".dt.gov.cn/index", ".html，请查"]
    assert set_in(text, 7)[1].endswith("/")


def test_short_addresses_and_telephone_numbers_stay_whole():
    assert "news@dtkfq.cn" in set_in("邮箱甲乙news@dtkfq.cn丙丁", 7)
    assert "0352-6012345，" in set_in("电话甲乙0352-6012345，丙", 7)


def test_a_torn_word_takes_its_mark_along():
    lines = set_in("hhhhhhhhhhhhhhhhhhhh，甲乙", 10)
    assert [line[0] for line in lines] == ["h", "h"]


def test_a_last_line_with_a_blank_at_its_end_is_not_pushed_beyond_the_measure():
    text = "为我省对外开放领域的一个新亮点。\u3000"
    lines = lines_of(text, 15 * 9.0, style(indent=0.0))
    assert max(line.length for line in lines) <= 15 * 9.0 + 0.01


def test_a_mark_after_a_typed_blank_never_runs_into_the_word_before():
    line = lines_of("—… ‘…", 48.0)[0]
    assert list(line.edges) == sorted(line.edges)


@pytest.mark.parametrize(
    "text", ["（（（（（（（", "））））））））", "——————————————", "“”“”“”“”“”"]
)
def test_runs_of_marks_lose_nothing(text):
    assert "".join(set_in(text, 3)) == text
