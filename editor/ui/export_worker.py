"""What an export does in a process of its own: lay out and write. Imports no Qt."""

from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from editor.exporters.exporter import ExportJob
from editor.exporters.files import write_files
from editor.exporters.package import ZIP, ensure_free
from editor.exporters.pdf.document import write_pdf
from editor.exporters.png import write_png
from editor.exporters.proofs import write_proof
from editor.fonts.library import FontLibrary
from editor.layout.engine import Engine
from editor.layout.proofpaper import ProofOptions
from editor.model.issue import Issue
from editor.model.output import Marks
from editor.pictures.cache import cache_folder
from editor.session.packaging import PackageJob, PackageOptions, PackageResult, write_package
from editor.session.photos import PhotoFiles
from editor.ui.export_work import Told
from editor.values.ids import PageId
from editor.values.progress import Progress

PDF, PNG = "pdf", "png"


@dataclass(frozen=True, slots=True)
class ExportRequest:
    """Pages to export. ``issue`` is the issue as it is printed (``Issue.printed``).

    With the pattern ``each`` every sheet is a file of its own in the folder ``to``. ``proof``
    makes them proofs (清样).
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
    proof: ProofOptions | None = None

    def make(self, folder: Path, progress: Progress, omitted: Told) -> list[Path]:
        """The files written."""
        job, draft = self._job(progress, omitted), folder / self.to.name
        if self.each:
            return _moved(write_files(job, draft, self.each), self.to)
        if self.kind == PNG:
            return _moved(write_png(job, draft, self.ppi), self.to.parent)
        if self.proof is not None:
            write_proof(job, draft, self.proof)
        else:
            write_pdf(job, draft)
        return _moved([draft], self.to.parent)

    def _job(self, progress: Progress, omitted: Told) -> ExportJob:
        fonts = FontLibrary()
        engine = Engine(fonts, PhotoFiles(self.photos).state)
        count = len(self.pages)
        layouts = []
        for number, page in enumerate(self.pages, 1):
            layouts.append(engine.page(self.issue, page))
            progress(number, 2 * count)
        return ExportJob(
            issue=self.issue,
            pages=tuple(layouts),
            fonts=fonts,
            photos=self.photos,
            when=self.when,
            title=self.title,
            icc=self.icc,
            marks=self.marks,
            spreads=self.spreads,
            cache=cache_folder(),
            omitted=omitted,
            progress=lambda done, total: progress(total + done, 2 * total),
        )


@dataclass(frozen=True, slots=True)
class PackageRequest:
    """An issue to package (打包)."""

    job: PackageJob
    to: Path
    options: PackageOptions

    def make(self, folder: Path, progress: Progress, _: Told) -> PackageResult:
        """What was packaged."""
        is_folder = self.to.suffix.lower() != ZIP
        if is_folder:
            ensure_free(self.to)
        draft = folder / self.to.name
        made = write_package(self.job, FontLibrary(), draft, self.options, progress)
        if is_folder and self.to.is_dir():
            self.to.rmdir()
        return replace(made, to=draft.replace(self.to))


def _moved(written: list[Path], folder: Path) -> list[Path]:
    """The finished files in the folder where they belong, which is made if it is not there."""
    folder.mkdir(exist_ok=True)
    return [path.replace(folder / path.name) for path in written]
