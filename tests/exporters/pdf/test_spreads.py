"""Pages that face each other on one sheet: one trim around both, no bleed between them."""

import io

import pikepdf
import pytest

from editor.display.items import Shape
from editor.exporters.exporter import ExportError, ExportJob
from editor.exporters.pdf.document import write_document
from editor.model.formats import SEXTODECIMO
from editor.model.issue import Issue
from editor.model.output import NO_MARKS
from editor.model.page import Page
from editor.values.color import BLACK
from editor.values.geometry import Rect, Size
from editor.values.path import Path as Outline
from tests.exporters.pages import WHEN, page, set_line, set_run
from tests.exporters.pdf.reading import picture, text


def a_job(fonts, tmp_path, *pages, **more):
    issue = Issue(pages=tuple(Page(each.page, "", "", SEXTODECIMO.grid) for each in pages))
    return ExportJob(issue, pages, fonts, tmp_path, WHEN, "周刊", spreads=True, **more)


def written(made, path):
    with path.open("wb") as out:
        write_document(made, out)
    return path


def test_two_pages_have_one_trim(fonts, tmp_path):
    pages = [page(name=f"p{at}", size=Size(200, 300 + at), bleed=9) for at in range(1, 5)]
    path = written(a_job(fonts, tmp_path, *pages), tmp_path / "x.pdf")
    with pikepdf.open(path) as pdf:
        sizes = [
            (float(each.TrimBox[2] - each.TrimBox[0]), float(each.TrimBox[3] - each.TrimBox[1]))
            for each in pdf.pages
        ]
    assert sizes == [(200, 301), (400, 303), (200, 304)]


def test_what_runs_off_a_page_stops_at_its_neighbour(fonts, tmp_path):
    wide = Shape(Outline.rectangle(Rect(-50, 100, 300, 20)), fill=BLACK)
    pages = [page(name="p1"), page(name="p2", size=Size(200, 200), bleed=10), page(
        wide, name="p3", size=Size(200, 200), bleed=10)]  # fmt: skip
    path = written(a_job(fonts, tmp_path, *pages, marks=NO_MARKS), tmp_path / "x.pdf")
    drawn = picture(path, 1).convert("L")
    assert drawn.size == (420, 220)
    dark = [x for x in range(420) if drawn.getpixel((x, 120)) < 60]
    assert (dark[0], dark[-1]) == pytest.approx((210, 419), abs=1)


def test_text_of_both_pages_is_read_from_left_to_right(fonts, tmp_path):
    pages = [
        page(set_line(20, 60, set_run(fonts, f"第{at}版")), name=f"p{at}") for at in range(1, 4)
    ]
    path = written(a_job(fonts, tmp_path, *pages), tmp_path / "x.pdf")
    assert "第2版" in text(path, 1)
    assert text(path, 1).index("第2版") < text(path, 1).index("第3版")


def test_progress_counts_the_pages_of_the_issue(fonts, tmp_path):
    seen = []
    pages = [page(name=f"p{at}") for at in range(1, 5)]
    made = a_job(fonts, tmp_path, *pages, progress=lambda done, total: seen.append((done, total)))
    write_document(made, io.BytesIO())
    assert seen == [(1, 4), (3, 4), (4, 4)]


def test_a_sheet_larger_than_any_pdf_is_refused(fonts, tmp_path):
    pages = [page(name=f"p{at}", size=Size(7300, 100)) for at in range(1, 4)]
    with pytest.raises(ExportError) as caught:
        write_document(a_job(fonts, tmp_path, *pages), io.BytesIO())
    assert "5 m" in caught.value.words.en
