"""Words are divided by their language's dictionary, and only what is a plain word."""

import subprocess
import sys
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.compose.hyphens import hyphens
from tests.compose.engine import prepared


def _parts(word, dictionary="en_US"):
    places = [0, *hyphens(word, dictionary), len(word)]
    return "-".join(word[start:end] for start, end in pairwise(places))


@pytest.mark.parametrize(
    ("dictionary", "divided"),
    [
        ("en_US", "in-ter-na-tional"),
        ("en_US", "hy-phen-ation"),
        ("en_US", "In-ter-na-tional"),
        ("en_US", "project"),
        ("en_GB", "news-pa-per"),
        ("de_DE", "Zei-tung"),
        ("fr", "jour-nal"),
        ("ru_RU", "го-су-дар-ство"),
        ("en-us", "com-poser’s"),
    ],
)
def test_words_are_divided_by_their_dictionary(dictionary: str, divided: str) -> None:
    assert _parts(divided.replace("-", ""), dictionary) == divided


@pytest.mark.parametrize("dictionary", ["", "xx_XX", "../en_US", "zh-Hans"])
def test_nothing_is_divided_without_a_dictionary(dictionary: str) -> None:
    assert hyphens("international", dictionary) == ()


@pytest.mark.parametrize(
    "word",
    [
        "INTERNATIONAL",
        "UNESCO",
        "BeiDouNavigation",
        "international2",
        "2024",
        "https://example.com/international",
        "international.example",
        "someone@international",
        "well-international",
        "inter_national",
        "国际",
        "",
        "İnternational",
        "internationale\u0301",
        "\ud800international",
        "a" * 61,
    ],
)
def test_what_is_no_plain_word_is_not_divided(word: str) -> None:
    assert hyphens(word, "en_US") == ()


def test_a_line_ends_with_the_hyphen_that_a_compound_has() -> None:
    text = "state-of-the-art 3-year e-mail"
    found = prepared(text, hyphenation="en_US")
    after_hyphens = [at for at in range(1, len(text)) if found.breaks[at] and text[at - 1] == "-"]
    assert after_hyphens == [9, 13]
    assert not set(after_hyphens) & set(found.hyphens)
    assert not any(prepared(text).breaks[at] for at in after_hyphens)


def test_a_division_that_changes_the_spelling_is_left_out() -> None:
    assert hyphens("asszonnyal", "hu_HU") == ()


@given(st.from_regex(r"[a-z]{1,20}(['’][a-z]{1,3})?", fullmatch=True))
def test_two_letters_stay_before_and_three_after(word: str) -> None:
    for at in hyphens(word, "en_US"):
        assert sum(map(str.isalpha, word[:at])) >= 2
        assert sum(map(str.isalpha, word[at:])) >= 3
        assert not {word[at - 1], word[at]} & {"'", "’"}


@given(st.text())
def test_any_text_may_be_asked_about(word: str) -> None:
    assert all(2 <= at <= len(word) - 3 for at in hyphens(word, "en_GB"))


def test_a_program_that_divides_nothing_does_not_load_the_library() -> None:
    code = """
import sys
from editor.compose.hyphens import hyphens
from tests.compose.engine import prepared
hyphens("UNESCO", "en_US"), hyphens("the", "en_US")
print("pyphen" in sys.modules)
"""
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True)
    assert ran.stdout.strip() == "False"
