"""Formats of Chinese papers and the grids they start with."""

import pytest

from editor.model.formats import A4L, FOLIO, FORMATS, QUARTO, format_named
from editor.values.units import MM


def test_the_broadsheet_has_eight_columns_of_thirteen_characters():
    area = FOLIO.grid.type_area
    assert (FOLIO.grid.columns, FOLIO.grid.column_chars, FOLIO.grid.lines) == (8, 13, 107)
    assert (area.width, area.height) == (999, 1387)
    assert FOLIO.grid.trim.width == 390 * MM


def test_the_tabloid_has_six_columns_of_twelve_characters():
    area = QUARTO.grid.type_area
    assert area.width / MM == pytest.approx(244.5, abs=0.05)
    assert 340 < area.height / MM < 350


def test_only_trimmed_weeklies_bleed():
    assert (FOLIO.grid.bleed, QUARTO.grid.bleed, A4L.grid.bleed) == (0, 0, 3 * MM)


@pytest.mark.parametrize("page_format", FORMATS, ids=lambda each: each.name)
def test_the_type_area_stands_in_the_middle_a_little_low(page_format):
    grid = page_format.grid
    area = grid.type_area
    assert area.x == pytest.approx(grid.trim.width - area.right)
    above, below = area.y, grid.trim.height - area.bottom
    assert below < above <= below + 3 * grid.leading
    assert below > 36


def test_formats_are_found_by_name():
    assert all(format_named(each.name) is each for each in FORMATS)
    assert format_named("a0") is None
