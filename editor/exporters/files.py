"""One PDF for each page, or each two that face each other, with names by a pattern."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from editor.exporters.exporter import ExportJob, UnwritableError, whole_files
from editor.exporters.naming import file_names
from editor.exporters.pdf.document import write_document
from editor.layout.report import PageLayout
from editor.model.page import Page


def write_files(job: ExportJob, folder: Path, pattern: str) -> list[Path]:
    """Write the sheets of a job into a folder, which is made if it is not there; returns the
    files.

    The files take their names when all are written, so that none is of an earlier export. Raises
    PatternError before anything is written, and ExportError.
    """
    sheets = job.sheets
    names = file_names(pattern, job.issue, [_pages(job, sheet) for sheet in sheets])
    try:
        folder.mkdir(exist_ok=True)
    except OSError as error:
        raise UnwritableError(folder, error) from error
    files, done = [folder / name for name in names], 0
    with whole_files() as new:
        for to, sheet in zip(files, sheets, strict=True):
            with new(to) as out:
                write_document(replace(job, pages=sheet, progress=None), out)
            done += len(sheet)
            if job.progress is not None:
                job.progress(done, len(job.pages))
    return files


def _pages(job: ExportJob, sheet: Sequence[PageLayout]) -> tuple[Page, ...]:
    pages = (job.issue.page(layout.page) for layout in sheet)
    return tuple(page for page in pages if page is not None)
