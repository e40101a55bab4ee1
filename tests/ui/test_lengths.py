"""Lengths typed into fields."""

import pytest

from editor.ui.lengths import Measures, Unit, read_entry, read_length, show_length
from editor.values.language import Language
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


GRID = Measures(em=10, leading=15, column=100, gutter=10)
SIZES = Measures(em=10, leading=15, column=100, gutter=10, block=True)


@pytest.mark.parametrize(
    ("text", "measures", "points"),
    [
        ("2栏", SIZES, 210),
        ("2栏", GRID, 220),
        ("2col", SIZES, 210),
        ("3行", SIZES, 40),
        ("3 lines", GRID, 45),
        ("1栏+1栏", SIZES, 210),
        ("30mm+2字", GRID, 30 * MM + 20),
        ("3级", GRID, 0.75 * MM),
        ("4Q", GRID, MM),
        ("五号", GRID, 10.5),
        ("10.5pt", GRID, 10.5),
    ],
)
def test_reads_the_grid_of_the_page(text, measures, points):
    assert read_length(text, Unit.MM, measures) == pytest.approx(points)


@pytest.mark.parametrize(
    ("text", "points"),
    [
        ("+5mm", 100 + 5 * MM),
        ("-2字", 80),
        ("+1栏", 210),
        ("-1行", 85),
        ("*2", 200),
        ("/2", 50),
        ("×1.5", 150),
        ("-=1字", 90),
        ("40pt", 40),
    ],
)
def test_changes_the_value_that_is_there(text, points):
    assert read_entry(text, Unit.MM, SIZES, 100, signed=False) == pytest.approx(points)


def test_a_minus_is_a_sign_where_values_may_be_negative():
    assert read_entry("-3mm", Unit.MM, GRID, 100, signed=True) == pytest.approx(-3 * MM)
    assert read_entry("-=3mm", Unit.MM, GRID, 100, signed=True) == pytest.approx(100 - 3 * MM)
    with pytest.raises(LengthError):
        read_entry("/0", Unit.MM, GRID, 100, signed=True)


def test_units_follow_the_language_and_are_read_in_both():
    assert show_length(2, Unit.EM, Language.EN) == "2 em"
    assert read_length("2 em", Unit.EM) == read_length("2字", Unit.EM) == pytest.approx(2)
