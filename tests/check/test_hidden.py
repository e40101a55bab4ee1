"""Text that lies under something."""

from dataclasses import replace

import pytest

from editor.model.color import Paint
from editor.model.frame import Cutout, PanelFrame, PhotoFit, Stroke, TextFrame, Wrap
from editor.model.rotating import reach_of
from editor.values.geometry import Insets, Point, Rect
from tests.check.issues import box, issue, label, photo, photo_frame, story

PANEL = PanelFrame(box("g1", 90, 90, 300, 60), None, Paint(tint=0.1))


def over(*frames):
    return issue(*frames, photos=(photo(),), articles=(story(),))


@pytest.mark.parametrize("above", [PANEL, photo_frame()])
def test_text_below_is_hidden(check, above):
    [found] = check(over(label("专版"), above), "text.hidden")
    assert (found.frame, found.severity.value) == ("l1", "error")


@pytest.mark.parametrize("above", [PANEL, photo_frame()])
def test_text_above_is_seen(check, above):
    assert check(over(above, label("专版")), "text.hidden") == ()


def test_borders_and_places_beside_hide_nothing(check):
    border = PanelFrame(box("g1", 90, 90, 300, 60), Stroke())
    beside = replace(PANEL, box=box("g1", 400, 90, 300, 60))
    assert check(over(label("专版"), border), "text.hidden") == ()
    assert check(over(label("专版"), beside), "text.hidden") == ()


def test_text_that_runs_around_a_picture_is_seen(check):
    text = TextFrame(box("x1", 60, 60, 500, 500), "a1")
    shown = photo_frame()
    around = replace(shown, box=replace(shown.box, wrap=Wrap(Insets.all(9))))
    assert check(over(text, around), "text.hidden") == ()
    assert len(check(over(text, shown), "text.hidden")) == 1
    corners = tuple(Point(x, y) for x, y in ((0.5, 0), (1, 0.5), (0.5, 1), (0, 0.5)))
    outlined = replace(shown, box=replace(shown.box, wrap=Wrap(outline=corners)))
    assert check(over(text, outlined), "text.hidden") == ()


def test_a_cut_out_picture_leaves_text_free(check):
    made = over(label("专版"), photo_frame(cutout=Cutout.ALPHA))
    assert check(made, "text.hidden") == ()


def test_the_rectangle_of_an_empty_frame_hides_nothing(check):
    assert check(issue(label("专版"), PanelFrame(box("g1"))), "text.hidden") == ()


def test_a_turned_picture_hides_what_lies_under_it_and_not_beside_its_corners(check):
    text = label("专版", width=20)
    middle = text.box.rect.center
    size = 300
    tilted = PanelFrame(
        box("g1", middle.x - size / 2, middle.y - size / 2, size, size), None, Paint()
    )
    over_it = replace(tilted, box=replace(tilted.box, rotation=45.0))
    assert len(check(over(text, over_it), "text.hidden")) == 1
    aside = replace(over_it.box, rect=over_it.box.rect.moved(0.6 * size, 0.6 * size))
    assert reach_of(aside).contains(middle)
    assert check(over(text, replace(over_it, box=aside)), "text.hidden") == ()


def test_a_turned_frame_hides_nothing_with_what_it_crops(check):
    text = label("专版", width=20)
    middle = text.box.rect.center
    size = 300
    around = box("f1", middle.x - size / 2, middle.y - size / 2, size, size)
    cropped = photo_frame(fit=PhotoFit.CROP, crop=Rect(0.3, 0.3, 0.4, 0.4))
    over_it = replace(cropped, box=replace(around, rotation=45.0))
    assert len(check(over(text, over_it), "text.hidden")) == 1
    aside = replace(over_it.box, rect=around.rect.moved(0.6 * size, 0.6 * size))
    assert check(over(text, replace(over_it, box=aside)), "text.hidden") == ()
    turned = replace(over_it, box=aside, angle=10.0)
    assert check(over(text, turned), "text.hidden") == ()
