"""The edges of pages: bleed, trim, and what lies beyond."""

from dataclasses import replace

import pytest

from editor.model.color import Paint
from editor.model.frame import Box, PanelFrame, PhotoFit
from editor.model.output import COATED
from editor.values.geometry import Rect
from editor.values.units import MM
from tests.check.issues import NEWS, WEEKLY, issue, label, photo, photo_frame, profile

BLEED = 3 * MM
WIDTH, HEIGHT = WEEKLY.trim.width, WEEKLY.trim.height


def weekly(*frames, **changes):
    """A trimmed page with bleed, printed on coated paper."""
    return profile(issue(*frames, grid=WEEKLY, **changes), COATED)


def panel(x: float, y: float, width: float, height: float) -> PanelFrame:
    return PanelFrame(Box("g1", Rect(x, y, width, height)), None, Paint(tint=0.2))


@pytest.mark.parametrize(
    "rect",
    [
        (0, 100, 200, 100),
        (-1 * MM, 100, 200, 100),
        (100, 0.3, 200, 100),
        (WIDTH - 100, 100, 101, 100),
        (100, HEIGHT - 50, 100, 50),
        (0, 0, WIDTH, HEIGHT),
    ],
)
def test_what_reaches_the_trim_must_reach_the_bleed(check, mended, rect):
    made = weekly(panel(*rect))
    [found] = check(made)
    assert (found.code, found.severity.value, found.frame) == ("bleed.short", "error", "g1")
    assert "3mm" in found.words.zh
    mended(made, "bleed.short")


@pytest.mark.parametrize(
    "rect",
    [
        (-BLEED, -BLEED, 100, 100),
        (10, 100, 200, 100),
        (-BLEED, 100, WIDTH + 2 * BLEED, 100),
        (100, 2 * MM, 200, 100),
    ],
)
def test_what_bleeds_or_keeps_inside_is_well(check, rect):
    assert check(weekly(panel(*rect))) == ()


def test_a_photo_is_extended_where_its_crop_follows(check, mended):
    shown = photo_frame()
    made = weekly(replace(shown, box=replace(shown.box, rect=Rect(0, 0, 300, 300))),
                  photos=(photo(),))  # fmt: skip
    frame = mended(made, "bleed.short").pages[0].frames[0]
    assert (frame.box.rect.x, frame.box.rect.y) == pytest.approx((-BLEED, -BLEED))
    cropped = replace(made.pages[0].frames[0], fit=PhotoFit.CROP)
    [found] = check(replace(made, pages=(replace(made.pages[0], frames=(cropped,)),)))
    assert found.fix is None


def test_a_locked_frame_has_no_fix(check):
    frame = panel(0, 0, 100, 100)
    [found] = check(weekly(replace(frame, box=replace(frame.box, locked=True))))
    assert found.fix is None


def test_a_page_of_less_bleed_than_the_printer_wants(check, mended):
    made = profile(issue(grid=replace(WEEKLY, bleed=1 * MM)), COATED)
    [found] = check(made)
    assert (found.code, found.severity.value) == ("page.bleed", "warning")
    assert mended(made, "page.bleed").pages[0].grid.bleed == COATED.bleed


def test_newsprint_has_no_bleed(check):
    assert check(issue(panel(0, 100, 200, 100))) == ()
    [found] = check(issue(panel(-2 * MM, 100, 200, 100)))
    assert found.code == "bleed.none"
    assert "2mm" in found.words.zh


def test_text_near_the_trim_and_over_it(check):
    [found] = check(issue(label("1版　要闻", x=2 * MM)))
    assert found.code == "text.safe"
    assert "2mm" in found.words.zh
    [found] = check(issue(label("1版　要闻", x=-5)))
    assert (found.code, found.severity.value) == ("text.cut", "error")
    assert check(issue(label("1版　要闻", x=4 * MM))) == ()


def test_a_frame_near_the_trim_whose_text_keeps_away_is_well(check):
    assert check(issue(label("1版", "报眉居中", x=0, width=NEWS.trim.width))) == ()


def test_what_lies_beside_the_page(check):
    [found] = check(issue(label("备用", x=-300)))
    assert found.code == "frame.outside"
    [found] = check(issue(panel(-300, 100, 100, 100)))
    assert found.code == "frame.outside"
