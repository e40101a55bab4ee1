"""Vertical orientation agrees with the Unicode Character Database, listed or not."""

from pathlib import Path

import pytest

from editor.compose.orientation import orientation

DATA = Path(__file__).parent / "thirdparty" / "ucd" / "VerticalOrientation.txt"


def listed():
    for line in DATA.read_text(encoding="utf-8").splitlines():
        fields = line.partition("#")[0].split(";")
        if len(fields) == 2:
            first, _, last = fields[0].strip().partition("..")
            yield range(int(first, 16), int(last or first, 16) + 1), fields[1].strip()


def test_every_listed_character_stands_as_unicode_says() -> None:
    wrong = [
        (hex(code), orientation(chr(code)), value)
        for codes, value in listed()
        for code in codes
        if orientation(chr(code)) != value
    ]
    assert wrong == []


@pytest.mark.parametrize(
    ("code", "value"),
    [
        (0x2065, "U"),
        (0x18FF, "U"),
        (0x2E9A, "U"),
        (0xFFE7, "U"),
        (0x1F8FF, "R"),
        (0x1F0C0, "U"),
        (0x3FFFD, "U"),
        (0x3FFFE, "R"),
        (0x10FFFD, "U"),
        (0x0378, "R"),
        (0x1FFFF, "R"),
        (0xD800, "R"),
        (0x10FFFF, "R"),
    ],
)
def test_what_is_not_listed_has_the_default_of_its_range(code: int, value: str) -> None:
    assert orientation(chr(code)) == value


def test_marks_of_chinese_text() -> None:
    assert [orientation(char) for char in "，。！？、"] == ["Tu"] * 5
    assert [orientation(char) for char in "（）《》「」：；～ー"] == ["Tr"] * 10
    assert [orientation(char) for char in "字℃％①"] == ["U"] * 4
    assert [orientation(char) for char in "—…“”·–A1"] == ["R"] * 8
