"""Marks stand outside the bleed, each can be had by itself, and the page's line is real text."""

import io
from dataclasses import fields, replace

import pikepdf
import pypdfium2
import pytest

from editor.display.items import Shape
from editor.exporters.pdf.document import write_document
from editor.exporters.pdf.marks import EVERY_PLATE, SLUG, marks
from editor.fonts.library import FontLibrary
from editor.model.formats import SEXTODECIMO
from editor.model.issue import Issue, IssueInfo
from editor.model.output import NO_MARKS, Marks
from editor.model.page import Page
from editor.values.color import BLACK, Cmyk, Spot, tinted
from editor.values.geometry import Rect, Size
from editor.values.ids import PageId
from editor.values.path import Path as Outline
from tests.exporters.pages import job, page, set_line, set_run
from tests.exporters.pdf.reading import operators, text

SHEET = Size(400, 300)
BLEED = 9.0
ALL = Marks(crop=True, bleed=True, registration=True, bar=True, info=True)
GOLD = Spot("专金", Cmyk(0, 0.2, 0.8, 0.2))


def only(name):
    return replace(NO_MARKS, **{name: True})


def drawn(which, folds=(), spots=(), bleed=BLEED):
    return marks(SHEET, bleed, which, folds, spots)


def written(made):
    out = io.BytesIO()
    write_document(made, out)
    out.seek(0)
    return out


def points(shape):
    values = [value for _, each in shape.path.commands for value in each]
    return zip(values[::2], values[1::2], strict=True)


@pytest.mark.parametrize("bleed", [0.0, BLEED])
def test_no_mark_touches_the_bleed_or_leaves_the_paper(bleed):
    for shape in drawn(ALL, (200,), (GOLD,), bleed):
        for x, y in points(shape):
            inside = -bleed < x < SHEET.width + bleed and -bleed < y < SHEET.height + bleed
            assert not inside
            assert -bleed - SLUG <= x <= SHEET.width + bleed + SLUG
            assert -bleed - SLUG <= y <= SHEET.height + bleed + SLUG


def test_every_mark_can_be_had_by_itself():
    counts = {field.name: len(drawn(only(field.name))) for field in fields(Marks)}
    assert counts.pop("info") == 0
    assert all(counts.values())
    assert len(drawn(ALL)) == sum(counts.values())
    assert drawn(NO_MARKS) == ()


def test_crop_marks_point_at_the_trim_and_bleed_marks_at_the_bleed():
    for which, beyond in (("crop", 0.0), ("bleed", BLEED)):
        lines = [list(points(shape)) for shape in drawn(only(which))]
        upright = {x for (x, _), (x1, _) in lines if x == x1}
        level = {y for (_, y), (_, y1) in lines if y == y1}
        assert upright == {-beyond, SHEET.width + beyond}
        assert level == {-beyond, SHEET.height + beyond}


def test_without_bleed_there_is_no_bleed_to_mark():
    assert drawn(only("bleed"), bleed=0.0) == ()


def test_pages_that_meet_have_a_fold_mark():
    assert len(drawn(only("crop"), (200.0,))) == len(drawn(only("crop"))) + 2


def test_lines_and_targets_are_on_every_plate():
    for name in ("crop", "bleed", "registration"):
        for shape in drawn(only(name)):
            for color in (shape.fill, shape.stroke):
                assert color is None or color.name == EVERY_PLATE.name


def test_the_bar_shows_every_ink_and_fits_its_half():
    patches = drawn(only("bar"), spots=(GOLD,))
    colors = [shape.fill for shape in patches]
    for ink in (Cmyk(1, 0, 0, 0), Cmyk(0, 1, 0, 0), Cmyk(0, 0, 1, 0), BLACK, GOLD):
        assert ink in colors
        assert tinted(ink, 0.5) in colors
    assert Cmyk(0, 1, 1, 0) in colors
    assert max(x for shape in patches for x, _ in points(shape)) < SHEET.width / 2


def test_the_bar_knows_the_spot_inks_of_its_page_alone(fonts):
    with_gold = page(set_line(30, 90, set_run(fonts, "字", color=GOLD)), name="p1")
    made = job(fonts, with_gold, page(name="p2"), marks=only("bar"))
    with pikepdf.open(written(made)) as pdf:
        names = {str(space[1]): key for key, space in pdf.pages[0].Resources.ColorSpace.items()}
        first, second = operators(pdf, 0), operators(pdf, 1)
    said = f"{names['/专金']} cs"
    assert said in first
    assert said not in second


def the_issue():
    info = IssueInfo(title="周刊")
    return Issue(info, (Page(PageId("p1"), "A01", "要闻", SEXTODECIMO.grid),))


def test_the_page_line_says_what_the_page_is(fonts, tmp_path):
    made = replace(job(fonts, page(), marks=only("info")), issue=the_issue())
    (tmp_path / "x.pdf").write_bytes(written(made).getvalue())
    said = text(tmp_path / "x.pdf")
    for part in ("周刊", "2026-01-01", "A01 要闻", "新闻纸 冷固轮转 220%", "PDF/X-4", "08:00"):
        assert part in said
    with pikepdf.open(tmp_path / "x.pdf") as pdf:
        for font in pdf.pages[0].Resources.Font.values():
            assert "/FontFile2" in font.DescendantFonts[0].FontDescriptor


def test_the_page_line_leaves_out_what_no_font_has_and_fits_a_narrow_page(fonts, tmp_path):
    title = "长" * 200 + "\U0010fffd"
    made = job(fonts, page(size=Size(200, 100)), marks=Marks(info=True), title=title)
    (tmp_path / "x.pdf").write_bytes(written(made).getvalue())
    assert text(tmp_path / "x.pdf").count("长") == 200


def test_marks_need_no_font(tmp_path):
    made = job(FontLibrary([tmp_path]), page(), marks=ALL)
    with pikepdf.open(written(made)) as pdf:
        assert len(pdf.pages[0].Resources.Font) == 0


def test_content_is_cut_at_the_bleed_and_marks_are_not(fonts):
    everywhere = Shape(Outline.rectangle(Rect(-500, -500, 2000, 2000)), fill=BLACK)
    with pikepdf.open(written(job(fonts, page(everywhere), marks=ALL))) as pdf:
        lines = operators(pdf)
    end = lines.index("Q")
    assert "W" in lines[:end]
    assert "W" not in lines[end:]


@pytest.mark.parametrize("marked", [NO_MARKS, only("crop")])
def test_what_bleeds_is_printed_up_to_the_bleed_on_all_sides(fonts, marked):
    ground = Rect(-20, -20, SHEET.width + 40, SHEET.height + 40)
    shape = Shape(Outline.rectangle(ground), fill=Cmyk(0, 1, 1, 0))
    data = written(job(fonts, page(shape, bleed=BLEED), marks=marked)).getvalue()
    with pikepdf.open(io.BytesIO(data)) as pdf:
        left, low, right, top = map(float, pdf.pages[0].BleedBox)
        height = float(pdf.pages[0].MediaBox[3])
    with pypdfium2.PdfDocument(data) as pdf:
        shown = pdf[0].render().to_pil().convert("RGB")
    red = [
        (x, y)
        for x in range(shown.width)
        for y in range(shown.height)
        if shown.getpixel((x, y))[1] < 100 < shown.getpixel((x, y))[0]
    ]
    xs, ys = [x for x, _ in red], [y for _, y in red]
    found = (min(xs), height - 1 - max(ys), max(xs) + 1, height - min(ys))
    assert found == pytest.approx((left, low, right, top), abs=1.5)
