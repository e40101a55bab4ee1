"""Digits become tone marks; what is no pinyin stays."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.session.pinyin import toned


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("li3 bai2", "lǐ bái"),
        ("Da4tong2", "Dàtóng"),
        ("gui4", "guì"),
        ("jiu3", "jiǔ"),
        ("dou1", "dōu"),
        ("xue2", "xué"),
        ("lv4", "lǜ"),
        ("nu:3", "nǚ"),
        ("lve4", "lüè"),
        ("ma5", "ma"),
        ("de0", "de"),
        ("ê4", "ề"),
        ("ㄌㄧˇ", "ㄌㄧˇ"),
        ("lǐ", "lǐ"),
        ("ng2", "ng2"),
        ("A:3", "A:3"),
        ("", ""),
    ],
)
def test_tones_stand_on_the_right_vowel(typed, shown):
    assert toned(typed) == shown


@given(st.text())
def test_what_has_no_digits_stays(text):
    plain = "".join(char for char in text if char not in "012345")
    assert toned(plain) == plain
