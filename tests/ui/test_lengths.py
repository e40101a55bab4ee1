"""Lengths typed into fields."""

import pytest

from editor.ui.lengths import Unit, read_length, show_length
from editor.values.units import MM, LengthError


@pytest.mark.parametrize(
    ("text", "unit", "points"),
    [
        ("12.5mm", Unit.MM, 12.5 * MM),
        ("12.5", Unit.MM, 12.5 * MM),
        ("3字", Unit.MM, 27),
        ("小五", Unit.SIZE, 9),
        ("小五 9pt", Unit.SIZE, 9),
        ("10", Unit.PT, 10),
        ("90mm/2 + 1字", Unit.MM, 45 * MM + 9),
        ("-3mm", Unit.MM, -3 * MM),
        ("10mm - 2mm*2", Unit.MM, 6 * MM),
        ("2", Unit.EM, 2),
        ("18pt", Unit.EM, 2),
        ("70%", Unit.PERCENT, 0.7),
        ("4", Unit.NUMBER, 4),
    ],
)
def test_reads(text, unit, points):
    assert read_length(text, unit) == pytest.approx(points)


@pytest.mark.parametrize("text", ["", "abc", "3 cats", "1mm/0", "mm", "1+", "1//2"])
def test_refuses(text):
    with pytest.raises(LengthError):
        read_length(text, Unit.MM)


@pytest.mark.parametrize(
    ("value", "unit", "text"),
    [
        (MM * 12.5, Unit.MM, "12.5mm"),
        (9, Unit.SIZE, "小五 9pt"),
        (13, Unit.PT, "13pt"),
        (2, Unit.EM, "2字"),
        (0.1, Unit.PERCENT, "10%"),
        (3, Unit.NUMBER, "3"),
    ],
)
def test_shows_and_reads_back(value, unit, text):
    assert show_length(value, unit) == text
    assert read_length(text, unit) == pytest.approx(value)
