"""Characters and their readings: what letters spell."""

import pytest

from editor.session.sounds import initials, sounds, spelt


def test_first_letters_of_pinyin() -> None:
    assert initials("新建报刊") == "xjbk"
    assert initials("黑体主题A1") == "htztA1"
    assert initials("爱儿童我座囝") == "aetwzj"
    assert initials("囍") == "囍"


@pytest.mark.parametrize(
    "letters", ["daochu", "daoc", "dchu", "dc", "dch", "dao", "d", "da", "daochuy", "dcys"]
)
def test_full_pinyin_first_letters_and_both_mixed_spell_a_beginning(letters) -> None:
    assert min(spelt(letters, "导出印刷"))[0] == 0


@pytest.mark.parametrize("letters", ["doachu", "dou", "daochuu", "cuys", "导出x"])
def test_other_letters_do_not(letters) -> None:
    assert not list(spelt(letters, "导出印刷"))


def test_every_reading_counts_and_the_usual_one_is_first() -> None:
    assert sounds("重")[:2] == ("zhong", "chong")
    assert list(spelt("chongzuo", "重做")) == [(0, 2)]
    assert list(spelt("hangju", "行距")) == [(0, 2)]
    assert list(spelt("lvse", "绿色")) == [(0, 2)]
    assert sounds("A") == ("A",)
