"""Separating a page in a process of its own: lay out, take apart, report. Imports no Qt."""

import zlib
from dataclasses import dataclass
from datetime import UTC, datetime
from multiprocessing.connection import Connection
from pathlib import Path

import numpy as np

from editor.exporters.exporter import ExportJob
from editor.fonts.library import FontLibrary
from editor.layout.engine import Engine
from editor.model.issue import Issue
from editor.pictures.cache import cache_folder
from editor.pictures.plates.plates import Plates
from editor.session.photos import PhotoFiles
from editor.values.color import Cmyk
from editor.values.ids import PageId
from editor.values.language import BanxinError, Words

FAILED = Words(
    "这一版无法分色。请先看预检里照片和广告的问题。",
    "This page cannot be separated. See what preflight says about its photos and adverts first.",
)


Packed = tuple[float, tuple[int, int], dict[str, bytes], dict[str, Cmyk]]
"""Resolution, rows and columns, compressed coverage by ink, looks of spot inks: plates are mostly
white, and a window that receives little is not held up."""


def packed(made: Plates) -> Packed:
    """Plates for sending."""
    rows, columns = next(iter(made.inks.values())).shape
    inks = {ink: zlib.compress(coverage.tobytes(), 1) for ink, coverage in made.inks.items()}
    return made.ppi, (rows, columns), inks, dict(made.looks)


def unpacked(sent: Packed) -> Plates:
    """Plates as they were packed."""
    ppi, shape, inks, looks = sent
    coverages = {
        ink: np.frombuffer(zlib.decompress(data), np.uint8).reshape(shape)
        for ink, data in inks.items()
    }
    return Plates(ppi, coverages, looks)


@dataclass(frozen=True, slots=True)
class PlatesRequest:
    """A page to separate: values only, so that another process can take it."""

    issue: Issue
    page: PageId
    photos: Path
    icc: Path | None
    ppi: float


def serve_plates(pipe: Connection) -> None:
    """Take a request from the pipe and report into it; nothing when it is closed before."""
    try:
        request = pipe.recv()
    except (EOFError, OSError):
        return
    run_plates(request, pipe)


def run_plates(request: PlatesRequest, report: Connection) -> None:
    """Reports tuples: ``("progress", done, total)`` after each plate, then ``("done", plates)``,
    these packed, or ``("failed", words)``."""
    from editor.exporters.plates import plates  # noqa: PLC0415  (loads much, in this process)

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
        report.send(("done", packed(made)))
    except BanxinError as error:
        report.send(("failed", error.words))
    except (OSError, ValueError, MemoryError):
        report.send(("failed", FAILED))
