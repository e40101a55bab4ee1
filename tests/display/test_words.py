"""Steps of the caret through text."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from editor.display.words import (
    next_place,
    next_word,
    previous_place,
    previous_word,
    word_at,
    words_of,
)


def test_marks_and_variation_selectors_cling_to_their_character():
    text = "葛\U000e0100城e\u0301x"
    assert next_place(text, 0) == 2
    assert previous_place(text, 2) == 0
    assert next_place(text, 3) == 5
    assert previous_place(text, 5) == 3
    assert next_place(text, len(text)) == len(text)
    assert previous_place(text, 0) == 0


def test_words_are_runs_of_one_kind():
    text = "签约 42 个，PDF/X 好"
    assert next_word(text, 0) == 3
    assert next_word(text, 3) == 6
    assert previous_word(text, 5) == 3
    assert previous_word(text, 3) == 0
    assert word_at(text, 4) == (3, 5)
    assert word_at("", 0) == (0, 0)
    assert next_word("", 0) == 0


def test_chinese_words_come_from_a_dictionary():
    text = "山西综改示范区用数据说话"
    assert [text[start:end] for start, end, _ in words_of(text)] == [
        *("山西", "综改", "示范区", "用", "数据", "说话")
    ]
    assert word_at(text, 5) == (4, 7)


def test_numbers_and_western_words_stay_whole():
    text = "增长3.14%至1,234.5元, don't e.g."
    words = [text[start:end] for start, end, kind in words_of(text) if kind == "western"]
    assert words == ["3.14", "1,234.5", "don't", "e.g"]


@given(st.text("山西省大同市ab1,.' ー한あ\u0301\u200d\U000e0100\t\n，。", max_size=30))
def test_words_are_the_whole_text_and_begin_at_whole_characters(text):
    words = words_of(text)
    assert "".join(text[start:end] for start, end, _ in words) == text
    assert all(start < end for start, end, _ in words)
    places = [0]
    while places[-1] < len(text):
        places.append(next_place(text, places[-1]))
    inner = [start for (*_, before), (start, _, kind) in pairwise(words) if before == kind == "han"]
    assert set(inner) <= set(places)
