"""The work of an export in a process of its own: lay out, write, report. Imports no Qt."""

from dataclasses import dataclass
from datetime import datetime
from multiprocessing.connection import Connection
from pathlib import Path

from editor.exporters.exporter import ExportJob, UnwritableError
from editor.exporters.files import write_files
from editor.exporters.pdf.document import write_pdf
from editor.exporters.png import write_png
from editor.fonts.library import FontLibrary
from editor.layout.engine import Engine
from editor.model.issue import Issue
from editor.model.output import Marks
from editor.pictures.cache import cache_folder
from editor.session.photos import PhotoFiles
from editor.values.ids import PageId
from editor.values.language import BanxinError

PDF, PNG = "pdf", "png"


@dataclass(frozen=True, slots=True)
class ExportRequest:
    """What is to be exported: values only, so that another process can take it.

    ``issue`` is the issue as it is printed (``Issue.printed``). With the pattern ``each`` every
    sheet is a file of its own in the folder ``to``.
    """

    issue: Issue
    pages: tuple[PageId, ...]
    photos: Path
    to: Path
    kind: str
    when: datetime
    title: str
    icc: Path | None = None
    marks: Marks | None = None
    spreads: bool = False
    each: str = ""
    ppi: float = 150.0


def run_export(request: ExportRequest, folder: Path, report: Connection) -> None:
    """Export into a private folder, then move the files to their place.

    Reports tuples: ``("progress", done, total)``, then ``("done", paths)`` or
    ``("failed", words)``. Ending this process at any moment leaves nothing outside ``folder``
    but whole files.
    """
    try:
        report.send(("done", _export(request, folder, report)))
    except UnwritableError as error:
        place = request.to.with_name(error.to.name)
        report.send(("failed", UnwritableError(place, error.reason).words))
    except BanxinError as error:
        report.send(("failed", error.words))
    except OSError as error:
        report.send(("failed", UnwritableError(request.to, error).words))


def _export(request: ExportRequest, folder: Path, report: Connection) -> list[Path]:
    fonts = FontLibrary()
    engine = Engine(fonts, PhotoFiles(request.photos).state)
    count = len(request.pages)
    layouts = []
    for number, page in enumerate(request.pages, 1):
        layouts.append(engine.page(request.issue, page))
        report.send(("progress", number, 2 * count))
    job = ExportJob(
        issue=request.issue,
        pages=tuple(layouts),
        fonts=fonts,
        photos=request.photos,
        when=request.when,
        title=request.title,
        icc=request.icc,
        marks=request.marks,
        spreads=request.spreads,
        cache=cache_folder(),
        progress=lambda done, _: report.send(("progress", count + done, 2 * count)),
    )
    draft = folder / request.to.name
    if request.each:
        return _moved(write_files(job, draft, request.each), request.to)
    if request.kind == PDF:
        write_pdf(job, draft)
        written = [draft]
    else:
        written = write_png(job, draft, request.ppi)
    return _moved(written, request.to.parent)


def _moved(written: list[Path], folder: Path) -> list[Path]:
    """The finished files in the folder where they belong, which is made if it is not there."""
    folder.mkdir(exist_ok=True)
    return [path.replace(folder / path.name) for path in written]
