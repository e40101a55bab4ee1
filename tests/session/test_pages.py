"""Page lists such as 1,3-4."""

import pytest

from editor.model.grid import PageGrid
from editor.model.page import Page
from editor.session.pages import PagesError, chosen
from editor.values.geometry import Point, Size
from editor.values.ids import PageId

GRID = PageGrid(Size(100, 100), Point(0, 0))


def pages(*numbers: str) -> tuple[Page, ...]:
    return tuple(Page(PageId(f"p{i}"), number, "", GRID) for i, number in enumerate(numbers))


def names(wanted: str | None, *numbers: str) -> str:
    return " ".join(page.number for page in chosen(pages(*numbers), wanted))


@pytest.mark.parametrize(
    ("wanted", "expected"),
    [
        (None, "1 2 3 4"),
        ("2", "2"),
        ("1,3-4", "1 3 4"),
        ("4,1", "4 1"),
        ("2,1-3,2", "2 1 3"),
        ("1，3－4", "1 3 4"),
        (" 1 , 2 - 3 ,", "1 2 3"),
    ],
)
def test_pages_are_chosen_by_number(wanted: str | None, expected: str) -> None:
    assert names(wanted, "1", "2", "3", "4") == expected


def test_numbers_are_those_printed_on_the_pages() -> None:
    assert names("A02-B01", "A01", "A02", "B01", "B02") == "A02 B01"
    assert names("A-1", "A-1", "A-2") == "A-1"


def test_pages_without_number_go_by_place() -> None:
    assert [page.id for page in chosen(pages("", ""), "2")] == ["p1"]


@pytest.mark.parametrize("wanted", ["5", "0", "1-9", "x", "", ",", "1--2", "３"])
def test_unknown_pages_are_refused_with_what_there_is(wanted: str) -> None:
    with pytest.raises(PagesError) as refusal:
        names(wanted, "1", "2", "4")
    assert "1, 2, 4" in refusal.value.words.zh
    assert "1, 2, 4" in refusal.value.words.en


def test_a_range_that_runs_backwards_is_refused() -> None:
    with pytest.raises(PagesError, match="2-4"):
        names("4-2", "1", "2", "3", "4")
