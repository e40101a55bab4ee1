"""Type as it prints: sizes, grounds, blacks."""

from dataclasses import replace

import pytest

from editor.model.color import Paint, Swatch
from editor.model.frame import PanelFrame
from editor.model.output import COATED
from editor.model.style import CharacterStyle, ParagraphStyle
from editor.model.text import Paragraph, Span
from editor.values.color import Cmyk, Spot
from tests.check.issues import box, issue, label, photo, photo_frame, printed, styled

PANEL = PanelFrame(box("ground", 90, 90, 300, 60), None, Paint())


def with_style(size: float, paint: Paint = Paint(), *below, swatches=()):
    """A label in a style of its own on some grounds."""
    made = issue(*below, label("小字样", "小样"))
    made = styled(made, ParagraphStyle("小样", "报眉", size=size, leading=13, paint=paint))
    return replace(made, swatches=(*made.swatches, *swatches))


def test_small_type_says_its_size_and_can_be_enlarged(check, mended):
    made = with_style(5.5)
    [found] = check(made)
    assert found.code == "type.small"
    assert found.words.zh == "第1版：“小字样”5.5pt 太小，至少要 6pt。"
    assert found.fix_words.zh == "把样式“小样”改为 6pt"
    after = mended(made, "type.small")
    assert after.styles.paragraph_style("小样").size == 6


@pytest.mark.parametrize("size", [5.97, 6, 9])
def test_type_of_the_least_size_is_no_finding(check, size):
    assert check(with_style(size)) == ()


def test_another_profile_allows_smaller_type(check):
    assert check(with_style(5.5).printed(replace(COATED, bleed=0))) == ()


def test_readings_are_small_by_nature(check):
    text = Paragraph("北京", "报眉", (Span(0, 2, "", "běi jīng"),))
    assert check(issue(replace(label("x"), text=(text,)))) == ()


def test_type_made_small_by_a_mark_has_no_fix(check):
    made = issue(replace(label("x"), text=(Paragraph("注一二三", "报眉", (Span(1, 4, "小"),)),)))
    sheet = made.styles
    marks = (*sheet.character, CharacterStyle("小", size=0.6))
    made = replace(made, styles=replace(sheet, character=marks))
    [found] = check(made, "type.small")
    assert found.fix is None


def test_small_reversed_type_on_one_ink(check, mended):
    made = with_style(8, Paint("纸白"), PANEL)
    [found] = check(made)
    assert (found.code, found.frame) == ("type.reversed", "l1")
    assert "反白字" in found.words.zh
    assert "10pt" in found.words.zh
    mended(made, "type.reversed")


def test_reversed_type_on_several_inks_must_be_larger(check):
    red = replace(PANEL, fill=Paint("报红"))
    assert check(with_style(10, Paint("纸白"), PANEL)) == ()
    [found] = check(with_style(12, Paint("纸白"), red))
    assert "多色底" in found.words.zh
    assert "14pt" in found.words.zh
    assert check(with_style(14, Paint("纸白"), red)) == ()


def test_reversed_type_on_a_photo_is_on_several_inks(check):
    made = with_style(12, Paint("纸白"), photo_frame())
    made = replace(made, photos=(photo(),))
    assert [each.code for each in check(made)] == ["type.reversed"]
    gray = with_style(12, Paint("纸白"), photo_frame(tone=replace(photo_frame().tone, gray=True)))
    assert check(replace(gray, photos=(photo(),))) == ()


def test_black_type_on_a_photo_or_a_tint_is_well(check):
    made = with_style(8, Paint(), photo_frame())
    assert check(replace(made, photos=(photo(),))) == ()
    assert check(with_style(8, Paint(), replace(PANEL, fill=Paint(tint=0.1)))) == ()


def test_white_on_paper_is_unseen(check):
    [found] = check(with_style(12, Paint("纸白")))
    assert found.code == "type.unseen"
    [found] = check(with_style(12, Paint(), PANEL))
    assert found.code == "type.unseen"


def test_a_ground_above_the_text_is_no_ground(check):
    made = with_style(12, Paint("纸白"))
    front = replace(made.pages[0], frames=(*made.pages[0].frames, PANEL))
    assert len(check(replace(made, pages=(front,)), "type.unseen")) == 1


def test_small_type_in_several_inks(check, mended):
    made = with_style(8, Paint("报红"))
    [found] = check(made)
    assert found.code == "type.mixed"
    assert "M100 Y90" in found.words.zh
    mended(made, "type.mixed")
    assert check(with_style(10, Paint("报红"))) == ()


def test_spot_type_is_of_one_ink(check):
    gold = Swatch("金", Spot("PANTONE 871", Cmyk(0, 0.2, 0.6, 0.2)))
    assert check(with_style(8, Paint("金"), swatches=(gold,)), "type.mixed") == ()


RICH = Swatch("四色黑", Cmyk(0.6, 0.4, 0.4, 1))


def test_small_type_in_mixed_black_is_an_error_and_large_a_warning(check, mended):
    made = printed(with_style(9, Paint("四色黑"), swatches=(RICH,)), ink_limit=3.0)
    [found] = check(made)
    assert (found.code, found.severity.value) == ("black.mixed", "error")
    after = mended(made, "black.mixed")
    assert after.styles.paragraph_style("小样").paint == Paint()
    large = printed(with_style(30, Paint("四色黑"), swatches=(RICH,)), ink_limit=3.0)
    large = replace(large, pages=(replace(large.pages[0], frames=(
        label("大", "小样", height=60),)),))  # fmt: skip
    [found] = check(large)
    assert (found.code, found.severity.value) == ("black.rich", "warning")


def test_almost_black_small_type(check, mended):
    made = with_style(9, Paint("黑", 0.95))
    [found] = check(made)
    assert found.code == "black.almost"
    mended(made, "black.almost")
    assert check(with_style(9, Paint("黑", 0.6))) == ()
