"""One PDF for each page, or each two that face each other, with names by a pattern."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from editor.exporters.exporter import ExportJob, UnwritableError
from editor.exporters.naming import file_names
from editor.exporters.pdf.document import write_pdf
from editor.layout.report import PageLayout
from editor.model.page import Page


def write_files(job: ExportJob, folder: Path, pattern: str) -> list[Path]:
    """Write the sheets of a job into a folder, which is made if it is not there; returns the
    files.

    Every file is written whole or not at all. Raises PatternError before anything is written,
    and ExportError.
    """
    sheets = job.sheets
    names = file_names(pattern, job.issue, [_pages(job, sheet) for sheet in sheets])
    try:
        folder.mkdir(exist_ok=True)
    except OSError as error:
        raise UnwritableError(folder, error) from error
    written, done = [], 0
    for name, sheet in zip(names, sheets, strict=True):
        to = folder / name
        write_pdf(replace(job, pages=sheet, progress=None), to)
        written.append(to)
        done += len(sheet)
        if job.progress is not None:
            job.progress(done, len(job.pages))
    return written


def _pages(job: ExportJob, sheet: Sequence[PageLayout]) -> tuple[Page, ...]:
    pages = (job.issue.page(layout.page) for layout in sheet)
    return tuple(page for page in pages if page is not None)
