"""Pages as PNG pictures: what their plates print, in the colours of the press as the canvas shows
them."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from PIL import Image

from editor.exporters.exporter import ExportJob, whole_files
from editor.exporters.plates import check_resolution, plates
from editor.model.output import X4
from editor.pictures.plates.composite import composite
from editor.pictures.proof import Appearance, appearance


def write_png(
    job: ExportJob, to: Path, ppi: float = 150, look: Appearance | None = None
) -> list[Path]:
    """Write each page, trimmed, at ``ppi`` pixels an inch; returns the files. Colours look as the
    output profile prints them, or as ``look`` says.

    One page takes the name ``to``; several become ``name-01.png``, ``name-02.png`` and so on.
    The files take their names when all are written. Raises ExportError.
    """
    count = len(job.pages)
    names = [to]
    if count != 1:
        digits = max(2, len(str(count)))
        names = [to.with_name(f"{to.stem}-{n:0{digits}}{to.suffix}") for n in range(1, count + 1)]
    with whole_files() as new:
        for name, image in zip(names, _pages(job, ppi, look), strict=True):
            with new(name) as out:
                image.save(out, "PNG", dpi=(ppi, ppi))
    return names


def render_pages(
    job: ExportJob, ppi: float = 150, look: Appearance | None = None
) -> list[Image.Image]:
    """The pages as pictures, trimmed, as ``write_png`` draws them. Raises ExportError."""
    return list(_pages(job, ppi, look))


def _pages(job: ExportJob, ppi: float, look: Appearance | None) -> Iterator[Image.Image]:
    check_resolution(job, ppi)
    press = look or appearance(job.profile, job.icc)
    level = replace(X4, photo_ppi=ppi)
    for done, page in enumerate(job.pages, 1):
        made = plates(job, page, ppi, level=level)
        yield composite(made.inks, press, made.looks)
        if job.progress is not None:
            job.progress(done, len(job.pages))
