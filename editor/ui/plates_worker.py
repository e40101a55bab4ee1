"""Separating a page in a process of its own: lay out, take apart, report. Imports no Qt."""

from dataclasses import dataclass
from datetime import UTC, datetime
from multiprocessing.connection import Connection
from pathlib import Path

from editor.exporters.exporter import ExportJob
from editor.exporters.plates import plates
from editor.fonts.library import FontLibrary
from editor.layout.engine import Engine
from editor.model.issue import Issue
from editor.pictures.cache import cache_folder
from editor.session.photos import PhotoFiles
from editor.values.ids import PageId
from editor.values.language import BanxinError, Words

FAILED = Words(
    "这一版无法分色。请先看预检里照片和广告的问题。",
    "This page cannot be separated. See what preflight says about its photos and adverts first.",
)


@dataclass(frozen=True, slots=True)
class PlatesRequest:
    """A page to separate: values only, so that another process can take it."""

    issue: Issue
    page: PageId
    photos: Path
    icc: Path | None
    ppi: float


def run_plates(request: PlatesRequest, report: Connection) -> None:
    """Reports tuples: ``("progress", done, total)`` after each plate, then ``("done", plates)`` or
    ``("failed", words)``."""
    fonts = FontLibrary()
    try:
        layout = Engine(fonts, PhotoFiles(request.photos).state).page(request.issue, request.page)
        job = ExportJob(
            issue=request.issue,
            pages=(layout,),
            fonts=fonts,
            photos=request.photos,
            when=datetime(2000, 1, 1, tzinfo=UTC),
            title="",
            icc=request.icc,
            cache=cache_folder(),
        )
        made = plates(
            job, layout, request.ppi, lambda done, total: report.send(("progress", done, total))
        )
        report.send(("done", made))
    except BanxinError as error:
        report.send(("failed", error.words))
    except (OSError, ValueError, MemoryError):
        report.send(("failed", FAILED))
