"""What the new-issue assistant remembers of what it made last."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.model.formats import OCTAVO
from editor.model.issue import IssueInfo
from editor.session.lastmade import recalled, remembered
from editor.session.newissue import (
    numbered_from,
    usual_issue,
    with_count,
    with_setup,
    with_template,
)
from editor.session.pagesetup import PageSetup
from editor.session.templates import shipped_templates

KNOWN = shipped_templates()
USUAL = usual_issue(KNOWN)


def test_grid_pages_and_templates_come_back() -> None:
    plan = numbered_from(with_count(usual_issue(KNOWN, IssueInfo("周刊")), 6), "A01")
    plan = with_template(plan, 2, "folio-feature")
    again = recalled(remembered(plan), KNOWN)
    assert (again.setup, again.pages) == (plan.setup, plan.pages)
    assert again.info.title == ""


def test_a_grid_of_ones_own_comes_back() -> None:
    own = with_setup(USUAL, replace(PageSetup.of(OCTAVO.grid), columns=4, column_chars=16.5))
    assert recalled(remembered(own), KNOWN) == own


def test_templates_that_are_gone_give_way_to_usual_ones() -> None:
    plan = with_template(USUAL, 0, "folio-feature")
    fewer = tuple(each for each in KNOWN if each.name != "folio-feature")
    pages = recalled(remembered(plan), fewer).pages
    assert [page.template for page in pages] == ["folio-news", *["folio-mixed"] * 3]


@pytest.mark.parametrize(
    "text",
    ["", "{", "null", "[]", "{}", '{"setup": {}, "pages": []}', '{"setup": 1, "pages": 2}'],
)
def test_what_cannot_be_read_is_the_usual(text) -> None:
    assert recalled(text, KNOWN) == USUAL


@given(st.sampled_from(("NaN", "Infinity", "-1", "1e300", "0", '"9"', "null", "[]", "1e-320")))
def test_what_cannot_be_made_is_the_usual(value) -> None:
    for name in ("columns", "cell", "leading", "left", "bleed", "gutter_chars", "lines", "width"):
        text = remembered(USUAL)
        start = text.index(f'"{name}": ') + len(name) + 4
        end = min(place for place in (text.find(",", start), text.find("}", start)) if place > 0)
        plan = recalled(text[:start] + value + text[end:], KNOWN)
        assert plan.pages
        assert plan.setup.fits
