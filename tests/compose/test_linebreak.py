"""Line breaks agree with UAX #14 in every row of its test file: the rules by themselves, and the
engine except at the places that Chinese composition decides otherwise."""

import re
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.compose.linebreak import breaks_of
from tests.compose.engine import may_break, prepared

DATA = Path(__file__).parent / "thirdparty" / "ucd" / "LineBreakTest.txt"


TAILORED = {
    "a single dash connects: it starts no line, and % none after it (GB/T 15834 5.1.6)": (
        r"(?=—)|(?:(?<=—)|(?<=—\u0308)|(?<=—\x01))(?=%)"
    ),
    "…… may start a line below the strict level (clreq)": r"(?=…)",
    "letters and digits with . and - among them are one word": (
        r"(?<=[A-Za-z][.-])(?=[A-Za-z0-9])|(?<=--)(?=[a-z])|(?<=[)}]-)(?=[a-z])"
    ),
}
"""Places at which the engine differs on purpose from UAX #14, by the reason."""


def _rows():
    """Text, and for each place in it whether a line may end there."""
    for line in DATA.read_text(encoding="utf-8").splitlines():
        fields = line.partition("#")[0].split()
        if fields:
            text = "".join(chr(int(code, 16)) for code in fields[1::2])
            yield text, [sign == "÷" for sign in fields[::2]]


def test_every_row_of_the_unicode_test_file() -> None:
    rows = [*_rows()]
    assert len(rows) == 7654
    assert [row for row in rows if [*map(bool, breaks_of(row[0]))] != row[1]] == []


def test_the_engine_differs_only_where_chinese_rules_decide() -> None:
    tailored = re.compile("|".join(f"(?:{places})" for places in TAILORED.values()))
    wrong = []
    for text, allowed in _rows():
        found = prepared(text)
        skipped = {match.start() for match in tailored.finditer(text)}
        places = [at for at in range(1, len(text)) if at not in skipped]
        wrong += [(text, at) for at in places if may_break(found, at) is not allowed[at]]
    assert wrong == []


@pytest.mark.parametrize("whole", ["C++", "注²", "x\u0301²", "(a)。", "“a”，"])
def test_what_the_engine_keeps_on_one_line_besides(whole: str) -> None:
    text = prepared(whole)
    assert [at for at in range(1, len(whole)) if may_break(text, at)] == []


@pytest.mark.parametrize("places", TAILORED.values())
def test_every_tailoring_is_needed(places: str) -> None:
    differing = re.compile(places)
    assert any(
        may_break(prepared(text), match.start()) is not allowed[match.start()]
        for text, allowed in _rows()
        for match in differing.finditer(text)
        if 0 < match.start() < len(text)
    )


@given(st.text(st.characters() | st.characters(categories=["Cs", "Cn", "Co", "Mn", "Zs"])))
def test_any_text_has_a_flag_for_every_place(text: str) -> None:
    flags = breaks_of(text)
    assert len(flags) == len(text) + 1
    assert set(flags) <= {0, 1}
    assert not flags[0] or not text
    assert flags[-1] or not text


@pytest.mark.parametrize("unit", ["\u0301", "$\u0301", "1\u0301,", "(", " ", "\u200d", "\ud800"])
def test_long_runs_of_one_thing_end(unit: str) -> None:
    """A million characters: what took more than one pass would not come back."""
    text = "1" + unit * (1_000_000 // len(unit))
    assert len(breaks_of(text)) == len(text) + 1


@given(st.text("a1 .,-(\u0301\u200d\u200b中", max_size=12), st.text("a1 中", max_size=4))
def test_what_follows_a_blank_line_does_not_reach_back(first: str, second: str) -> None:
    flags = breaks_of(f"{first}\n{second}")
    assert flags[: len(first)] == breaks_of(first)[:-1]
    assert flags[len(first) + 1 :][1:] == breaks_of(second)[1:]


def test_western_text() -> None:
    assert _lines("The (jumping) fox's $1,000.50-bill") == [
        "The ", "(jumping) ", "fox's ", "$1,000.50-", "bill",
    ]  # fmt: skip
    assert _lines("см. п. 4–5 на с. 10%") == ["см. ", "п. ", "4–", "5 ", "на ", "с. ", "10%"]
    assert _lines("a\u00a0b\u200bc\u2060d") == ["a\u00a0b\u200b", "c\u2060d"]
    assert _lines("👨\u200d👩\u200d👧👍🏽🇨🇳🇯🇵") == ["👨\u200d👩\u200d👧", "👍🏽", "🇨🇳", "🇯🇵"]


def _lines(text):
    flags = breaks_of(text)
    places = [0, *(at for at, flag in enumerate(flags) if flag)]
    return [text[start:end] for start, end in pairwise(places)]
