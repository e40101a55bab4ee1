"""Ink limits, spot inks, and what the palette says of them."""

from dataclasses import replace

import pytest

from editor.check.inks import edges, total, within
from editor.model.color import RICH_BLACK, Paint, Swatch
from editor.model.frame import PanelFrame
from editor.values.color import BLACK, WHITE, Cmyk, Gray, Spot
from tests.check.issues import box, issue, printed

HEAVY = Swatch("重色", Cmyk(0.9, 0.8, 0.7, 0.5))


def tinted_page(paint: Paint, *swatches: Swatch):
    made = issue(PanelFrame(box("g1"), None, paint))
    return replace(made, swatches=(*made.swatches, *swatches))


def test_a_colour_over_the_limit_is_told_once_and_reduced(check, mended):
    made = tinted_page(Paint("重色"), HEAVY)
    [found] = check(made)
    assert (found.code, found.severity.value, found.frame) == ("ink.limit", "error", "g1")
    assert "C90 M80 Y70 K50" in found.words.zh
    assert "290%" in found.words.zh
    assert "220%" in found.words.zh
    reduced = mended(made, "ink.limit").swatch("重色").color
    assert reduced.k == 0.5
    assert total(reduced) <= 2.2


def test_a_heavy_swatch_that_is_not_used_or_used_as_a_light_tint_is_well(check):
    assert check(tinted_page(Paint("黑"), HEAVY)) == ()
    assert check(tinted_page(Paint("重色", 0.7), HEAVY)) == ()


def test_a_tint_over_the_limit_names_its_swatch(check, mended):
    made = tinted_page(Paint("重色", 0.9), HEAVY)
    [found] = check(made)
    assert "“重色”" in found.words.zh
    mended(made, "ink.limit")


def test_the_limit_is_the_profiles(check):
    assert check(printed(tinted_page(Paint("重色"), HEAVY), ink_limit=3.0)) == ()


def test_the_rich_black_of_a_profile_keeps_to_its_limit(check, mended):
    made = printed(tinted_page(Paint(RICH_BLACK)), rich_black=Cmyk(0.6, 0.5, 0.5, 1))
    after = mended(made, "ink.limit")
    assert total(after.profile.rich_black) <= 2.2
    assert after.profile.rich_black.k == 1


@pytest.mark.parametrize(
    ("color", "limit"),
    [(HEAVY.color, 2.2), (Cmyk(1, 1, 1, 1), 2.2), (Cmyk(1, 1, 1, 0), 2.0), (BLACK, 0.5)],
)
def test_less_ink_in_proportion(color, limit):
    less = within(color, limit)
    assert total(less) <= limit + 1e-9
    assert less.k == min(color.k, limit)
    assert less.c <= color.c


def test_a_spot_ink_is_told_once_on_a_page(check):
    gold = Swatch("金", Spot("PANTONE 871", Cmyk(0, 0.2, 0.6, 0.2)))
    made = tinted_page(Paint("金"), gold)
    second = PanelFrame(box("g2", y=300), None, Paint("金", 0.5))
    made = replace(made, pages=(replace(made.pages[0], frames=(*made.pages[0].frames, second)),))
    [found] = check(made)
    assert (found.code, found.frame) == ("ink.spot", "g1")
    assert "PANTONE 871" in found.words.en


def test_one_spot_ink_has_one_look(check, mended):
    look = Cmyk(0, 0.2, 0.6, 0.2)
    one = Swatch("金", Spot("金墨", look))
    other = Swatch("旧金", Spot("金墨", Cmyk(0, 0.3, 0.9, 0.2)))
    after = mended(tinted_page(Paint(), one, other), "ink.spot-looks")
    assert after.swatch("旧金").color.look == look
    assert check(tinted_page(Paint(), one, Swatch("浅金", Spot("金墨", look, 0.5)))) == ()


@pytest.mark.parametrize("ink", ["All", "None", "Cyan", "Black", "all "])
def test_a_spot_ink_is_not_called_as_pdf_calls_other_plates(mended, ink):
    look = Cmyk(0, 0.9, 0.8, 0)
    after = mended(tinted_page(Paint(), Swatch("红", Spot(ink, look))), "ink.spot-name")
    assert after.swatch("红").color == look


def test_overprinting_black_draws_its_edge_on_one_plate():
    assert edges(BLACK, Cmyk(0.6, 0.4, 0, 0)) == {"K"}
    assert edges(BLACK, Gray(1)) == set()
    assert edges(WHITE, Cmyk(0.6, 0.4, 0, 0)) == {"C", "M"}
    assert edges(Spot("金墨", BLACK), WHITE) == {"金墨"}
