"""A character that no font has is drawn as an outline, never shown as .notdef."""

import pikepdf
import pytest

from editor.display.items import Flow, Shape
from editor.exporters.pdf.document import write_pdf
from editor.exporters.pdf.missing import boxes
from editor.model.output import NO_MARKS
from editor.values.color import Cmyk
from tests.exporters.pages import SERIF, job, page, set_line, set_run
from tests.exporters.pdf.reading import glyphs, picture, text

LOST = "\U0010fffd"
BLUE = Cmyk(1, 1, 0, 0)


def written(fonts, path, run, *, vertical=False):
    made = page(set_line(100, 100, run, vertical=vertical), bleed=0)
    write_pdf(job(fonts, made, marks=NO_MARKS), path)
    return path


def inked(path, scale=2.0):
    """Left, top, right and bottom of what is drawn, in points."""
    drawn = picture(path, scale=scale).convert("L").point(lambda value: 255 * (value < 128))
    return [edge / scale for edge in drawn.getbbox()]


@pytest.mark.parametrize("flow", list(Flow))
def test_no_notdef_is_shown_and_the_others_stay_where_they_are(fonts, tmp_path, flow):
    path = tmp_path / "x.pdf"
    down = flow is not Flow.RIGHT
    run = set_run(fonts, f"国{LOST}家", SERIF, 30, flow=flow)
    assert run.ids[1] == 0
    written(fonts, path, run, vertical=down)
    whole = set_run(fonts, "国中家", SERIF, 30, flow=flow)
    moved = whole._replace(offsets=run.offsets, length=run.length)
    written(fonts, tmp_path / "whole.pdf", moved, vertical=down)
    with pikepdf.open(path) as pdf, pikepdf.open(tmp_path / "whole.pdf") as other:
        shown, expected = glyphs(pdf), glyphs(other)
    assert all(glyph.code for glyph in shown)
    assert len(shown) == 2
    for found, wanted in zip(shown, (expected[0], expected[2]), strict=True):
        assert (found.x, found.y) == pytest.approx((wanted.x, wanted.y), abs=0.02)


@pytest.mark.parametrize("flow", list(Flow))
def test_the_box_stands_where_the_screen_shows_it(fonts, tmp_path, flow):
    path = tmp_path / "x.pdf"
    written(
        fonts, path, set_run(fonts, LOST, SERIF, 40, flow=flow), vertical=flow is not Flow.RIGHT
    )
    left, top, right, bottom = inked(path)
    if flow is Flow.RIGHT:
        assert 100 <= left < right <= 140
        assert 60 <= top < bottom <= 110
    else:
        assert 75 <= left < right <= 125
        assert 100 <= top < bottom <= 142


def test_the_box_has_the_colour_of_its_text(fonts):
    run = set_run(fonts, f"字{LOST}", SERIF, 20, BLUE)
    (box,) = boxes(10, 20, run, fonts.face(SERIF))
    assert isinstance(box, Shape)
    assert box.fill == BLUE


def test_the_text_around_is_read_with_the_lost_character(fonts, tmp_path):
    path = written(fonts, tmp_path / "x.pdf", set_run(fonts, f"国{LOST}家公园", SERIF, 12))
    assert text(path).replace(" ", "") == f"国{LOST}家公园"


def test_nothing_but_lost_characters_is_a_page_without_text(fonts, tmp_path):
    path = written(fonts, tmp_path / "x.pdf", set_run(fonts, LOST * 3, SERIF, 12))
    assert text(path) == ""
    assert inked(path)
