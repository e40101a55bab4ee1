"""Paper, margins and grid of a new issue: what fits, by how much not, and what helps."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from editor.model.formats import FOLIO, FORMATS, QUARTO
from editor.session.pagesetup import (
    PageSetup,
    faults,
    filled,
    format_of,
    on_paper,
    room_words,
    same_grid,
    setup_words,
)
from editor.values.geometry import Size
from editor.values.units import MM

QUARTER = PageSetup.of(QUARTO.grid)


def setups() -> st.SearchStrategy[PageSetup]:
    """Anything that fields can hold."""
    mm = st.floats(0, 60).map(lambda value: value * MM)
    return st.builds(
        PageSetup,
        st.builds(Size, *(st.floats(30, 800).map(lambda value: value * MM),) * 2),
        mm, mm, mm, mm, st.sampled_from((0.0, 3 * MM)),
        st.integers(0, 14),
        st.one_of(st.integers(1, 40), st.floats(1, 40)),
        st.sampled_from((0, 0.5, 1, 1.5, 2)),
        st.sampled_from((7.5, 9, 9.5, 10.5, 12)),
        st.sampled_from((8, 11, 13, 14.5, 18)),
        st.integers(0, 200),
    )  # fmt: skip


@pytest.mark.parametrize("page_format", FORMATS)
def test_the_grid_of_a_format_fits_and_fills_its_margins(page_format) -> None:
    setup = PageSetup.of(page_format.grid)
    assert setup.fits
    assert filled(setup) == setup
    assert same_grid(setup.grid, page_format.grid)
    assert format_of(setup) is page_format


def test_another_sheet_is_no_usual_format() -> None:
    assert format_of(replace(QUARTER, trim=Size(280 * MM, 390 * MM))) is None


def test_a_setup_is_told_in_columns_and_lines() -> None:
    words = setup_words(QUARTER)
    assert words.zh == "6 栏 × 12 字 × 76 行，版心 244.5 × 347.1 mm"
    assert words.en == "6 columns × 12 字 × 76 lines, type area 244.5 × 347.1 mm"
    assert "5,472" in room_words(QUARTER).zh


def test_one_column_and_one_line_are_told_as_one() -> None:
    one = replace(QUARTER, columns=1, lines=1)
    assert setup_words(one).en.startswith("1 column × 12 字 × 1 line, ")
    (wide,) = faults(replace(one, column_chars=200))
    assert wide.words.en.startswith("1 column × 200 字 would be ")
    (wide,) = faults(replace(QUARTER, columns=2, column_chars=60, lines=1))
    assert wide.remedies[0].words.en == "1 column"
    low = replace(QUARTER, lines=2, top=QUARTER.trim.height - QUARTER.bottom - QUARTER.cell - 1)
    assert faults(low)[0].remedies[0].words.en == "1 line"


def test_columns_that_do_not_fit_are_told_by_how_much() -> None:
    (fault,) = faults(replace(QUARTER, columns=7))
    assert "7 栏 × 12 字要 285.7 mm 宽" in fault.words.zh
    assert "宽出 41.3 mm" in fault.words.zh
    assert [each.words.zh for each in fault.remedies] == ["改成 6 栏", "每栏 10 字"]


def test_a_little_too_wide_can_be_taken_from_the_margins() -> None:
    (fault,) = faults(replace(QUARTER, column_chars=12.5))
    assert any("页边" in each.words.zh for each in fault.remedies)


def test_lines_that_do_not_fit_are_told_by_how_much() -> None:
    (fault,) = faults(replace(QUARTER, lines=80))
    assert "高出 18.3 mm" in fault.words.zh
    assert fault.remedies[0].words.zh == "改成 76 行"


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"trim": Size(10, 10)}, "40 到 1500 mm"),
        ({"left": -5.0}, "不能小于 0"),
        ({"left": 400.0, "right": 400.0}, "占满"),
        ({"leading": 8.0}, "行距比字号小 1 点"),
        ({"cell": 100.0}, "4 到 72"),
        ({"columns": 0}, "至少为 1"),
    ],
)
def test_what_cannot_be_is_said(change, said) -> None:
    assert said in faults(replace(QUARTER, **change))[0].words.zh


@given(setups())
def test_every_remedy_heals_what_it_is_offered_for(setup) -> None:
    found = faults(setup)
    for fault in found:
        for remedy in fault.remedies:
            left = {each.words.zh for each in faults(remedy.setup)}
            assert fault.words.zh not in left


@given(setups())
def test_what_fits_stands_within_its_margins(setup) -> None:
    if setup.fits:
        area = setup.grid.type_area
        assert area.x >= setup.left - 0.1
        assert area.right <= setup.trim.width - setup.right + 0.1
        assert area.bottom <= setup.trim.height - setup.bottom + 0.1
        assert filled(filled(setup)) == filled(setup)


@settings(max_examples=200)
@given(setups(), setups())
def test_other_paper_is_filled_where_the_old_one_was(before, after) -> None:
    full = filled(before)
    if not full.fits:
        return
    moved = replace(full, trim=after.trim, left=after.left, right=after.right)
    found = on_paper(full, moved)
    assert found.fits or not filled(moved).fits


def test_a_grid_of_ones_own_stays_when_it_still_fits() -> None:
    own = replace(QUARTER, lines=60)
    assert on_paper(own, replace(own, top=own.top - 10)).lines == 60
    assert on_paper(QUARTER, PageSetup.of(FOLIO.grid)).lines == 107
