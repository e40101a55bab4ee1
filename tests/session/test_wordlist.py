"""The word list is read from any file, tidied, sorted, and takes what is selected."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.edit.edit import perform
from editor.edit.selection import TextSelection
from editor.edit.state import State
from editor.edit.styles import SetWords
from editor.model.place import TextPoint
from editor.session.wordlist import (
    LARGEST,
    LONGEST,
    WordListError,
    add_selected,
    read_words,
    selected_word,
    split_words,
    tidied,
)
from tests.edit.issues import at_body, body, small_issue

TEXT = "开发区\n大同市、山西省\r\n  John  Smith \n\n大同市\n市\n"
WORDS = ("John Smith", "大同市", "开发区", "山西省")


def selected(start: int, end: int, last: int = 1) -> State:
    return State(
        small_issue(), TextSelection(TextPoint(body(1), start), TextPoint(body(last), end), "f2")
    )


def test_a_list_is_split_sorted_and_has_every_word_once():
    assert split_words(TEXT) == WORDS


def test_single_characters_and_sentences_are_no_words():
    assert split_words("市\n" + "长" * (LONGEST + 1)) == ()
    assert split_words("长" * LONGEST) == ("长" * LONGEST,)
    assert split_words("甲\x00乙\n\ud800\ud801") == ()


@given(st.lists(st.text()))
def test_tidying_twice_is_tidying_once(words):
    once = tidied(words)
    assert tidied(once) == once
    assert len(set(once)) == len(once)


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "gb18030", "gbk", "utf-16", "utf-16-le", "utf-16-be"]
)
def test_files_of_all_encodings_are_read(tmp_path, encoding):
    mark = {"utf-16-le": b"\xff\xfe", "utf-16-be": b"\xfe\xff"}.get(encoding, b"")
    file = tmp_path / "words.txt"
    file.write_bytes(mark + TEXT.encode(encoding))
    assert read_words(file) == WORDS


@pytest.mark.parametrize("data", [b"\x00\x01\x02\xff\xff", b"\xff\xfe\x00", b"x" * (LARGEST + 1)])
def test_what_is_no_list_is_refused_in_a_sentence(tmp_path, data):
    file = tmp_path / "photo.jpg"
    file.write_bytes(data)
    with pytest.raises(WordListError) as told:
        read_words(file)
    assert "photo.jpg" in told.value.words.zh
    assert "photo.jpg" in told.value.words.en


def test_a_missing_file_is_told(tmp_path):
    with pytest.raises(WordListError):
        read_words(tmp_path / "none.txt")


def test_selected_characters_go_on_the_list_once():
    state = selected(0, 3)
    word = selected_word(state)
    assert len(word) == 3
    edit = add_selected(state)
    assert edit == SetWords((word,))
    after = perform(edit, state)
    assert after.issue.styles.words == (word,)
    assert add_selected(after) is None


def test_what_is_no_word_is_not_offered():
    assert add_selected(at_body()) is None
    assert add_selected(selected(0, 1)) is None
    assert add_selected(State(small_issue())) is None
    across = TextSelection(TextPoint(body(0), 0), TextPoint(body(1), 2), "f2")
    assert add_selected(State(small_issue(), across)) is None
