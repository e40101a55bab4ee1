"""Lines that are too thin, and the frames that own them."""

from dataclasses import replace

import pytest

from editor.model.color import Paint
from editor.model.frame import PanelFrame, RuleFrame, RuleKind, Stroke, TextFrame
from editor.model.style import FrameStyle
from tests.check.issues import box, issue, label, photo, photo_frame, story


def ruled(stroke: Stroke, *below):
    return issue(*below, RuleFrame(box("r1", height=10), stroke))


def test_a_hairline_says_its_width_and_can_be_thickened(check, mended):
    made = ruled(Stroke(width=0.1))
    [found] = check(made)
    assert (found.code, found.frame) == ("rule.thin", "r1")
    assert "0.1pt" in found.words.zh
    assert "0.25pt" in found.words.zh
    assert mended(made, "rule.thin").pages[0].frames[0].stroke.width == 0.25


@pytest.mark.parametrize(
    ("kind", "width", "thick"), [(RuleKind.DOUBLE, 0.6, 0.75), (RuleKind.THICK_THIN, 1.2, 1.5)]
)
def test_the_thinnest_line_of_a_rule_counts(check, mended, kind, width, thick):
    made = ruled(Stroke(kind, width))
    stroke = mended(made, "rule.thin").pages[0].frames[0].stroke
    assert stroke.width == pytest.approx(thick)


@pytest.mark.parametrize("width", [0.25, 0.35, 4])
def test_lines_that_print(check, width):
    assert check(ruled(Stroke(width=width))) == ()


def test_borders_and_column_rules(check, mended):
    thin = Stroke(width=0.1)
    for frame in (
        PanelFrame(box("r1"), thin),
        photo_frame("r1", border=thin),
        TextFrame(box("r1", width=400, height=300), "a1", columns=2, column_rule=thin),
    ):
        made = issue(frame, photos=(photo(),), articles=(story(),))
        mended(made, "rule.thin")


def test_a_border_of_a_style_has_no_fix_of_its_frame(check):
    made = issue(replace(label("字"), box=replace(box("l1"), style="细框")))
    frames = (*made.styles.frame, FrameStyle("细框", border=Stroke(width=0.1)))
    made = replace(made, styles=replace(made.styles, frame=frames))
    [found] = check(made)
    assert (found.code, found.fix) == ("rule.thin", None)


def test_reversed_and_mixed_lines_must_be_wider(check, mended):
    ground = PanelFrame(box("g1", 90, 90, 300, 60), None, Paint())
    made = ruled(Stroke(width=0.35, paint=Paint("纸白")), ground)
    [found] = check(made)
    assert found.code == "rule.reversed"
    mended(made, "rule.reversed")
    assert [each.code for each in check(ruled(Stroke(width=0.35, paint=Paint("报红"))))] == [
        "rule.reversed"
    ]
    assert check(ruled(Stroke(width=0.5, paint=Paint("报红")))) == ()
    assert check(ruled(Stroke(width=0.35, paint=Paint("黑", 0.8)))) == ()


def test_a_border_lies_on_what_is_under_its_line(check):
    inner = PanelFrame(box("g1", 110, 110, 180, 80), None, Paint())
    white = PanelFrame(box("r1"), Stroke(width=0.35, paint=Paint("黑", 0.8)))
    assert check(issue(inner, white)) == ()
    ground = PanelFrame(box("g1", 90, 90, 220, 120), None, Paint())
    codes = [each.code for each in check(issue(ground, white))]
    assert codes == ["rule.reversed"]


def test_only_light_lines_are_reversed_on_a_picture(check):
    dark, light = Paint("黑", 0.8), Paint("黑", 0.2)
    for paint, codes in ((dark, []), (light, ["rule.reversed"])):
        frame = photo_frame(border=Stroke(width=0.35, paint=paint))
        made = issue(frame, photos=(photo(),))
        assert [each.code for each in check(made)] == codes
