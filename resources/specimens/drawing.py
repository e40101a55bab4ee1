"""The specimen through the program's own engine and exporters: layouts, a PDF, pictures."""

import datetime
from pathlib import Path

from PIL import Image

from editor.exporters.exporter import ExportJob
from editor.exporters.pdf.document import write_pdf
from editor.exporters.png import render_pages, write_png
from editor.fonts.library import FontLibrary
from editor.layout.engine import Engine
from editor.layout.report import PageLayout
from editor.model.issue import Issue
from editor.model.output import NO_MARKS
from editor.pictures.proof import Appearance, appearance

WHEN = datetime.datetime(2026, 1, 1, tzinfo=datetime.UTC)


def lay(issue: Issue, fonts: FontLibrary) -> tuple[PageLayout, ...]:
    """All pages as they are shown and printed."""
    engine = Engine(fonts)
    return tuple(engine.page(issue, page.id) for page in issue.pages)


def draw(issue: Issue, folder: Path, ppi: float) -> list[Path]:
    """Write ``specimen.pdf`` and ``specimen-01.png`` and so on; returns the files."""
    job = _job(issue, FontLibrary())
    book = folder / "specimen.pdf"
    write_pdf(job, book)
    return [book, *write_png(job, folder / "specimen.png", ppi, _plain(job))]


def pictures(issue: Issue, ppi: float) -> list[Image.Image]:
    """The pages as pictures."""
    job = _job(issue, FontLibrary())
    return render_pages(job, ppi, _plain(job))


def _plain(job: ExportJob) -> Appearance:
    """Black as black: type is looked at, not paper."""
    return appearance(job.profile, None, proof=False)


def _job(issue: Issue, fonts: FontLibrary) -> ExportJob:
    pages = lay(issue, fonts)
    return ExportJob(issue, pages, fonts, Path(), WHEN, issue.info.title, marks=NO_MARKS)
