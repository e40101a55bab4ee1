"""Screen equals print: the canvas's painting against the PDF, drawn 8 times finer and averaged.

The reference is MuPDF's: poppler moves glyphs to quarters of a device pixel, which is a third of
the whole difference even 8 times finer.
"""

import datetime
import shutil
import subprocess

import numpy as np
import pytest
from PIL import Image
from PySide6.QtGui import QImage

from editor.exporters.exporter import ExportJob
from editor.exporters.pdf.document import write_pdf
from editor.fonts.library import FontLibrary
from editor.layout.engine import Engine
from editor.model.article import Article
from editor.model.defaults import default_styles, default_swatches
from editor.model.frame import Box, ColumnFit, Direction, TextFrame
from editor.model.grid import PageGrid
from editor.model.issue import Issue, IssueInfo
from editor.model.output import NO_MARKS
from editor.model.page import Page
from editor.model.style import ParagraphStyle
from editor.model.text import Paragraph
from editor.ui.canvas.qtpainter import render_page
from editor.values.geometry import Point, Rect, Size

pytestmark = pytest.mark.skipif(shutil.which("mutool") is None, reason="needs MuPDF's mutool")

FINER = 8
LIMIT = 3.5
TEXT = (
    "今年以来，大同市抓住12项机遇——投资560亿元，Typst与GDP（第3期）增长15%。"
    "他说：“好！”见《史记》……截至6月底，市场主体达52692户。"
)
WHEN = datetime.datetime(2026, 1, 1, tzinfo=datetime.UTC)


@pytest.fixture(scope="module")
def fonts():
    return FontLibrary()


def laid_out(fonts, size, font, direction):
    sheet = default_styles()
    own = ParagraphStyle("样", "正文", font=font, size=size, leading=size * 1.4, indent=0)
    sheet = type(sheet)((*sheet.paragraph, own), sheet.character, sheet.frame, sheet.fonts)
    grid = PageGrid(Size(360, 240), Point(10.3, 10.7), cell=size, leading=size * 1.4)
    box = Box("f", Rect(10.3, 10.7, 339, 218))
    frame = TextFrame(box, "a", fit=ColumnFit.FREE, direction=direction)
    page = Page("p", "1", "样", grid, (frame,))
    article = Article("a", body=(Paragraph(TEXT * 12, "样"),))
    issue = Issue(IssueInfo("样"), (page,), (article,), (), sheet, default_swatches())
    return issue, Engine(fonts).page(issue, "p")


def printed(issue, layout, fonts, ppi, folder):
    pdf = folder / "page.pdf"
    job = ExportJob(issue, (layout,), fonts, folder, WHEN, "样", marks=NO_MARKS)
    write_pdf(job, pdf)
    command = ["mutool", "draw", "-c", "gray", "-r", str(ppi * FINER), "-o", folder / "page.pgm"]
    subprocess.run([*command, pdf], check=True, capture_output=True)
    fine = np.asarray(Image.open(folder / "page.pgm"), dtype=float)
    height, width = (side // FINER for side in fine.shape)
    fine = fine[: height * FINER, : width * FINER]
    return fine.reshape(height, FINER, width, FINER).mean(axis=(1, 3))


def shown(layout, fonts, ppi, folder):
    image = render_page(layout.display, fonts, folder, ppi / 72)
    gray = image.convertToFormat(QImage.Format.Format_Grayscale8)
    rows = np.frombuffer(gray.constBits(), np.uint8).reshape(gray.height(), gray.bytesPerLine())
    return rows[:, : gray.width()].astype(float)


@pytest.mark.parametrize("ppi", [96, 192])
@pytest.mark.parametrize("direction", list(Direction))
@pytest.mark.parametrize("face", [(9, "宋体"), (14, "楷体"), (28, "黑体"), (72, "宋体")], ids=str)
def test_screen_equals_print(qapp, fonts, tmp_path, face, direction, ppi):
    issue, layout = laid_out(fonts, *face, direction)
    paper = printed(issue, layout, fonts, ppi, tmp_path)
    screen = shown(layout, fonts, ppi, tmp_path)
    height, width = (min(a, b) for a, b in zip(paper.shape, screen.shape, strict=True))
    paper, screen = paper[:height, :width], screen[:height, :width]
    assert paper.min() < 100
    difference = np.abs(paper - screen).mean()
    assert difference <= LIMIT, f"{difference:.2f} of 255"
