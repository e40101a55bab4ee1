"""Turned frames in a PDF: their text is read in its order, their ink is on its plate."""

import shutil
import subprocess

import numpy as np
import pytest

from editor.exporters.exporter import ExportJob
from editor.exporters.pdf.document import write_pdf
from editor.layout.engine import Engine
from editor.model.article import Article
from editor.model.color import Paint, Swatch
from editor.model.defaults import default_styles
from editor.model.frame import Box, Direction, PanelFrame, TextFrame
from editor.model.grid import PageGrid
from editor.model.issue import Issue
from editor.model.output import NO_MARKS
from editor.model.page import Page
from editor.model.text import Paragraph
from editor.pictures.plates.drawn import plates_of
from editor.values.color import Cmyk
from editor.values.geometry import Point, Rect, Size
from tests.exporters.pages import WHEN
from tests.exporters.pdf.reading import text

GRID = PageGrid(Size(400, 560), columns=3, column_chars=12, lines=38).centred()
WORDS = (
    "本刊讯今年以来，大同市抓住京津冀地区城市功能疏解的有利时机，瞄准新一代信息技术、"
    "智能制造、商贸物流等领域，积极承接产业转移，签约项目四十二个，总投资二百亿元。"
)
ANGLES = (0.0, 90.0, -90.0, 180.0, 12.5, -140.0)
PPI = 72

needs_pdftotext = pytest.mark.skipif(
    shutil.which("pdftotext") is None, reason="needs poppler's pdftotext"
)


@pytest.fixture
def written(fonts, tmp_path):
    def make(*frames):
        page = Page("p1", "1", "要闻", GRID, frames)
        article = Article("a1", body=(Paragraph(WORDS),))
        swatches = (Swatch("蓝", Cmyk(1, 0, 0, 0)),)
        issue = Issue(
            pages=(page,), articles=(article,), styles=default_styles(), swatches=swatches
        )
        layouts = (Engine(fonts).page(issue, "p1"),)
        to = tmp_path / "turned.pdf"
        write_pdf(ExportJob(issue, layouts, fonts, tmp_path, WHEN, "报", marks=NO_MARKS), to)
        return to

    return make


def story(angle, direction):
    return TextFrame(Box("t", Rect(110, 190, 180, 180), rotation=angle), "a1", direction=direction)


def plain(words):
    return "".join(words.split())


@pytest.mark.parametrize("direction", list(Direction))
@pytest.mark.parametrize("angle", ANGLES)
def test_the_text_of_a_turned_frame_is_all_there(written, angle, direction):
    assert sorted(plain(text(written(story(angle, direction))))) == sorted(WORDS)


@needs_pdftotext
@pytest.mark.parametrize("direction", list(Direction))
@pytest.mark.parametrize("angle", ANGLES)
def test_pdftotext_reads_a_turned_frame_in_order(written, angle, direction):
    pdf = written(story(angle, direction))
    done = subprocess.run(["pdftotext", "-raw", str(pdf), "-"], capture_output=True, check=True)
    assert plain(done.stdout.decode()) == WORDS


def test_a_turned_tint_is_on_its_plate_where_it_lies(written):
    panel = PanelFrame(Box("g", Rect(100, 260, 200, 40), rotation=45.0), None, Paint("蓝"))
    plates = plates_of(written(panel).read_bytes(), 0, PPI)
    cyan = next(plate for ink, plate in plates.inks.items() if "Cyan" in str(ink))
    bleed = (cyan.shape[1] - GRID.trim.width) / 2

    def ink(point):
        return int(cyan[round(point.y + bleed), round(point.x + bleed)])

    assert ink(Point(200 + 60, 280 + 60)) == 255
    assert ink(Point(200 - 60, 280 - 60)) == 255
    assert ink(Point(200 + 60, 280 - 60)) == ink(Point(110, 280)) == 0
    assert np.count_nonzero(cyan) == pytest.approx(200 * 40, rel=0.1)
