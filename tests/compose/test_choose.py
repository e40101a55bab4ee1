"""Where lines end: long addresses, torn words, blanks at the end."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from editor.compose.choose import LineChooser
from tests.compose.engine import prepared
from tests.compose.test_paragraph import lines_of, style, texts

HEAD = 5
"""So many characters of a line the one above it looks at when it ends."""
FAR = 1
"""Lines that would stay looser than 1/10 em let one line more move."""


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


NEWS = Path(__file__).with_name("news.txt").read_text(encoding="utf-8").split()


def spans_of(text, measure=15.0, **choices):
    return LineChooser(prepared(text, **choices), [measure], 0.0).lines()


def loosest_of(text, measure=15.0):
    chooser = LineChooser(prepared(text), [measure], 2.0)
    return max(chooser.looseness(*line, n) for n, line in enumerate(chooser.lines()[:-1]))


def test_a_line_that_would_be_loose_is_eased_by_the_line_above():
    text = next(text for text in NEWS if "19.99亿元" in text)
    chooser = LineChooser(prepared(text), [15.0], 2.0)
    lines = [text[start:end] for start, end in chooser.lines()]
    assert "三年发放消费券，直接带动消费" in lines
    assert loosest_of(text) < 0.1


@pytest.mark.parametrize("text", NEWS)
def test_no_line_of_a_real_page_is_loose(text):
    assert loosest_of(text) <= 1 / 11 + 1e-6


@settings(max_examples=150, deadline=None)
@given(
    st.sampled_from([text for text in NEWS if len(text) > 80]),
    st.floats(0.2, 0.95),
    st.sampled_from(["新", "，", "“新”", "12.5%", ""]),
)
def test_a_late_edit_moves_no_earlier_line_than_the_one_before_it(text, share, typed):
    """Lines that the changed place could not have reached stay: an edit in the head of a line
    changes the line above as well, since that could have taken it; and only lines that would be
    looser than 1/10 em may move one more."""
    at = int(len(text) * share)
    before = spans_of(text)
    after = spans_of(text[:at] + typed + text[at + (0 if typed else 1) :])
    line = next(n for n, (start, end) in enumerate(before) if start <= at < end)
    head = at - before[line][0] < HEAD
    safe = max(0, line - 1 - head - FAR)
    assert after[:safe] == before[:safe]


def test_a_line_that_only_a_sign_off_follows_is_no_reason_to_ease():
    text = "前面的一行排满了字，它不该为后面那行让出什么来。后一行排到这里就完了。（本刊编辑部）"
    lines = [text[start:end] for start, end in spans_of(text, 17.0)]
    assert lines[0] == "前面的一行排满了字，它不该为后面那"
    assert lines[-1] == "（本刊编辑部）"
