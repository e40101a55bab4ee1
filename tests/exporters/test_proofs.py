"""Proofs as PDF: paper of the right size, text that is text, the same bytes for the same moment."""

import datetime
import io
from dataclasses import replace

import pikepdf
import pypdfium2
import pytest

from editor.exporters.exporter import ExportError, ExportJob
from editor.exporters.proofs import write_proof
from editor.layout.engine import Engine
from editor.layout.proofpaper import A3, ROUNDS, ProofOptions
from editor.model.article import Article
from editor.model.defaults import default_styles, default_swatches
from editor.model.formats import FOLIO
from editor.model.frame import Box, TextFrame
from editor.model.issue import Issue, IssueInfo
from editor.model.page import Page
from editor.model.text import Paragraph
from editor.values.ids import ArticleId, FrameId, PageId
from editor.values.units import MM

WHEN = datetime.datetime(2026, 11, 28, 16, 5, tzinfo=datetime.timezone(datetime.timedelta(hours=8)))
TEXT = "大同市创建开发区区域经济融合发展新模式。" * 30


@pytest.fixture
def job(fonts, tmp_path):
    grid = FOLIO.grid
    articles = tuple(Article(ArticleId(f"a{n}"), body=(Paragraph(TEXT),)) for n in (1, 2))
    pages = tuple(
        Page(
            PageId(f"p{n}"),
            str(n),
            "要闻",
            grid,
            (TextFrame(Box(FrameId(f"f{n}"), grid.rect(0, 0, 3, 20)), ArticleId(f"a{n}"), 3),),
        )
        for n in (1, 2)
    )
    info = IssueInfo("建设周刊", 30, 152)
    issue = Issue(info, pages, articles, (), default_styles(), default_swatches())
    engine = Engine(fonts)
    laid = tuple(engine.page(issue, page.id) for page in pages)
    return ExportJob(issue, laid, fonts, tmp_path, WHEN, "建设周刊")


def test_a_sheet_for_each_page_upright_on_a4(job, tmp_path):
    assert write_proof(job, tmp_path / "proof.pdf", ProofOptions()) == 2
    with pikepdf.open(tmp_path / "proof.pdf") as pdf:
        boxes = [[float(value) for value in page.mediabox] for page in pdf.pages]
    assert boxes == [pytest.approx([0, 0, 210 * MM, 297 * MM], abs=0.01)] * 2


def test_tiles_of_a3(job, tmp_path):
    assert write_proof(job, tmp_path / "proof.pdf", ProofOptions(paper=A3, tiles=True)) == 4
    with pikepdf.open(tmp_path / "proof.pdf") as pdf:
        width, height = (float(value) for value in pdf.pages[0].mediabox[2:])
    assert sorted((width, height)) == pytest.approx([297 * MM, 420 * MM], abs=0.01)


def test_text_is_text_and_the_foot_can_be_read(job, tmp_path):
    write_proof(job, tmp_path / "proof.pdf", ProofOptions(round=ROUNDS[1]))
    document = pypdfium2.PdfDocument(tmp_path / "proof.pdf")
    said = document[1].get_textpage().get_text_bounded()
    document.close()
    assert "大同市创建开发区" in said
    assert "二校" in said
    assert "2026-11-28 16:05" in said
    assert "15" in said


def test_a_proof_draws_the_page_in_its_place(job, tmp_path):
    """At the scale told, the first line of the page begins where the page says."""
    plain = replace(job, pages=job.pages[:1])
    write_proof(plain, tmp_path / "proof.pdf", ProofOptions(lines=False, signed=False))
    document = pypdfium2.PdfDocument(tmp_path / "proof.pdf")
    text = document[0].get_textpage()
    first = text.get_text_bounded().index("大")
    left, _, right, _ = text.get_charbox(first, loose=True)
    document.close()
    assert right - left == pytest.approx(9 * 0.5, abs=0.05)


def test_the_same_moment_gives_the_same_bytes(job, tmp_path):
    for name in ("one.pdf", "two.pdf"):
        write_proof(job, tmp_path / name, ProofOptions())
    assert (tmp_path / "one.pdf").read_bytes() == (tmp_path / "two.pdf").read_bytes()


def test_other_programs_find_nothing_wrong(job, tmp_path):
    write_proof(job, tmp_path / "proof.pdf", ProofOptions())
    with pikepdf.open(io.BytesIO((tmp_path / "proof.pdf").read_bytes())) as pdf:
        assert pdf.check_pdf_syntax() == []


def test_progress_is_told_and_may_end_it(job, tmp_path):
    told = []
    write_proof(
        replace(job, progress=lambda *counts: told.append(counts)),
        tmp_path / "proof.pdf",
        ProofOptions(),
    )
    assert told == [(1, 2), (2, 2)]

    def cancel(done, _):
        if done == 2:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        write_proof(replace(job, progress=cancel), tmp_path / "other.pdf", ProofOptions())
    assert [path.name for path in tmp_path.iterdir()] == ["proof.pdf"]


def test_a_place_that_cannot_be_written_is_named(job, tmp_path):
    with pytest.raises(ExportError, match="nowhere"):
        write_proof(job, tmp_path / "nowhere" / "proof.pdf", ProofOptions())


def test_bookmarks_lead_to_the_sheets(job, tmp_path):
    write_proof(job, tmp_path / "proof.pdf", ProofOptions(paper=A3, tiles=True))
    with pikepdf.open(tmp_path / "proof.pdf") as pdf, pdf.open_outline() as outline:
        titles = [item.title for item in outline.root]
        places = [pdf.pages.index(pikepdf.Page(item.destination[0])) for item in outline.root]
    assert titles == ["1 要闻 1-A", "1 要闻 2-A", "2 要闻 1-A", "2 要闻 2-A"]
    assert places == [0, 1, 2, 3]
