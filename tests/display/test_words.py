"""Steps of the caret through text."""

from editor.display.words import (
    next_place,
    next_word,
    previous_place,
    previous_word,
    word_at,
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
