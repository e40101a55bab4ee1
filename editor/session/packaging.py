"""打包: an issue with all that it needs elsewhere, in a folder or zip file, whole or not at all."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from editor.check.context import Sources
from editor.check.report import CheckedFile, CheckedPage, Report, as_json
from editor.check.report_html import as_html
from editor.check.run import check_issue
from editor.exporters.exporter import ExportJob
from editor.exporters.package import Delivery, Listed, PackedFile, delivery
from editor.exporters.pdf.document import write_document
from editor.fonts.library import FontLibrary
from editor.layout.engine import Engine
from editor.layout.report import PageLayout
from editor.model.issue import Issue
from editor.model.output import OutputProfile
from editor.pictures.icc import icc_fault
from editor.session.packagewords import READMES, REPORTS, PackageFacts, readme
from editor.session.packedfiles import PackedFiles, used_photos
from editor.session.packedfonts import LeftFont, packed_fonts
from editor.session.photos import PhotoFiles
from editor.session.session import Session
from editor.store.names import ASSET_FOLDER, PHOTO_FOLDER, PROFILE_FOLDER, file_called
from editor.store.photo_files import photo_files
from editor.values.language import Words
from editor.values.progress import Progress


@dataclass(frozen=True, slots=True)
class PackageOptions:
    """What goes into a package. ``profile`` prints the PDF in place of the issue's own.

    Pages with errors make no PDF for the press unless there is a ``reason``, which the report
    tells. ``cache`` is the folder where made pictures are kept.
    """

    when: datetime
    profile: OutputProfile | None = None
    all_photos: bool = False
    pdf: bool = True
    fonts: bool = True
    reason: str = ""
    cache: Path | None = None


@dataclass(frozen=True, slots=True)
class PackageJob:
    """An issue as it is now, to be packaged: values only, so that another process can take it.

    ``parts`` are the files of its project, ``broken`` those that cannot be read, and why;
    ``photos``, ``icc`` and ``assets`` are the folders of its pictures, colour profiles and assets.
    """

    issue: Issue
    parts: Mapping[str, bytes]
    photos: Path
    icc: Path
    title: str
    broken: tuple[tuple[str, Words], ...] = ()
    assets: Path | None = None

    @classmethod
    def of(cls, session: Session) -> "PackageJob":
        """The issue of a session with all edits, saved or not. Raises StoreError."""
        project, issue = session.project, session.issue
        return cls(
            issue,
            project.parts(issue),
            project.photos,
            session.icc_folder,
            session.title,
            tuple((part.file, part.words) for part in session.broken),
            session.path / ASSET_FOLDER,
        )


@dataclass(frozen=True, slots=True)
class PackageResult:
    """A package that was written, its files in order, and what it holds and lacks."""

    to: Path
    files: tuple[Listed, ...]
    facts: PackageFacts


def package(
    session: Session, to: Path, options: PackageOptions, progress: Progress | None = None
) -> PackageResult:
    """Package the issue of a session. Raises StoreError, and as `write_package`."""
    return write_package(PackageJob.of(session), session.fonts, to, options, progress)


def write_package(
    job: PackageJob,
    fonts: FontLibrary,
    to: Path,
    options: PackageOptions,
    progress: Progress | None = None,
) -> PackageResult:
    """Write a folder, or by its ending a zip file, of the project and all that goes with it.

    ``progress`` hears of every page and file; what it raises ends it. Raises ExportError; then
    nothing is left under the name ``to`` that was not there before.
    """
    return _Packing(job, fonts, options, progress).write(to)


@dataclass(slots=True)
class _Steps:
    """Counts pages and files for whoever wants to hear."""

    progress: Progress | None
    total: int = 0
    done: int = 0

    def step(self) -> None:
        """One more."""
        self.done += 1
        if self.progress is not None:
            self.progress(self.done, self.total)


class _Packing:
    """One package in the making."""

    def __init__(
        self,
        job: PackageJob,
        fonts: FontLibrary,
        options: PackageOptions,
        progress: Progress | None,
    ) -> None:
        self._job = job
        self._fonts = fonts
        self._options = options
        self._issue = job.issue.printed(options.profile) if options.profile else job.issue
        self._states = PhotoFiles(job.photos)
        self._steps = _Steps(progress)
        self._files = PackedFiles()

    def write(self, to: Path) -> PackageResult:
        """Lay out, gather, write."""
        engine = Engine(self._fonts, self._states.state)
        layouts = tuple(engine.page(self._issue, page.id) for page in self._issue.pages)
        left_fonts = self._gather(layouts)
        report = self._report(layouts)
        refused = self._options.pdf and self._refused(report)
        pdf = file_called(self._job.title, ".pdf") if self._options.pdf and layouts else ""
        facts = PackageFacts(
            report=report,
            pdf="" if refused else pdf,
            refused=refused,
            photos=len(self._files.photos),
            left_photos=len(photo_files(self._job.photos).keys() - self._files.photos),
            missing=tuple(self._files.missing),
            fonts=self._options.fonts,
            left_fonts=left_fonts,
        )
        return PackageResult(to, self._deliver(to, facts, layouts), facts)

    def _refused(self, report: Report) -> bool:
        """Whether the pages must not be printed."""
        for_press = bool(self._issue.profile.kind.standard)
        return bool(for_press and report.errors and not self._options.reason)

    def _gather(self, layouts: tuple[PageLayout, ...]) -> tuple[LeftFont, ...]:
        """All files but PDF, report and readmes; returns the fonts that are not among them."""
        job, options, files = self._job, self._options, self._files
        for name, data in job.parts.items():
            files.add(name, data)
        if job.assets is not None:
            files.add_assets(job.assets)
        others = set(photo_files(job.photos)) if options.all_photos else set()
        files.add_photos(others | used_photos(job.issue), job.photos)
        profiles = (self._issue.profile, job.issue.profile, *job.issue.profiles)
        files.add_profiles({profile.icc for profile in profiles}, job.icc)
        if not options.fonts:
            return ()
        paths, left = packed_fonts(layouts, job.issue.styles, self._fonts)
        files.add_fonts(paths)
        return left

    def _report(self, layouts: tuple[PageLayout, ...]) -> Report:
        states, issue, job = self._states, self._issue, self._job
        sources = Sources(
            states.probe,
            states.fingerprint,
            states.fault,
            self._fonts,
            lambda name: icc_fault(name, job.icc),
        )
        pages = enumerate(issue.pages, 1)
        return Report(
            job.title,
            issue.info,
            issue.profile,
            self._options.when,
            tuple(CheckedPage(page.id, page.number or str(at), page.name) for at, page in pages),
            check_issue(issue, layouts, sources),
            override=self._options.reason,
            broken=job.broken,
        )

    def _deliver(
        self, to: Path, facts: PackageFacts, layouts: tuple[PageLayout, ...]
    ) -> tuple[Listed, ...]:
        files = self._files.files
        self._steps.total = len(files) + len(REPORTS) + len(READMES)
        self._steps.total += len(layouts) if facts.pdf else 0
        with delivery(to, self._options.when) as place:
            if facts.pdf:
                place.add(PackedFile(facts.pdf, self._pdf(layouts)))
            self._add(place, files)
            self._add(place, _reports(facts, place.listed))
            listed = tuple(sorted(place.listed, key=lambda file: file.name))
            texts = [
                PackedFile(name, readme(facts, listed, language))
                for language, name in READMES.items()
            ]
            self._add(place, texts)
        return tuple(place.listed)

    def _add(self, place: Delivery, files: Iterable[PackedFile]) -> None:
        for file in files:
            place.add(file)
            self._steps.step()

    def _pdf(self, layouts: tuple[PageLayout, ...]) -> Callable[..., None]:
        job = ExportJob(
            issue=self._issue,
            pages=layouts,
            fonts=self._fonts,
            photos=self._job.photos,
            when=self._options.when,
            title=self._job.title,
            icc=self._job.icc,
            cache=self._options.cache,
            progress=lambda *_: self._steps.step(),
        )
        return lambda out: write_document(job, out)


def _reports(facts: PackageFacts, listed: list[Listed]) -> list[PackedFile]:
    """The report of preflight, with the digests of what is printed and printed from."""
    folders = (f"{PHOTO_FOLDER}/", f"{PROFILE_FOLDER}/")
    report = replace(
        facts.report,
        files=tuple(
            CheckedFile(file.name, file.sha256)
            for file in listed
            if file.name == facts.pdf or file.name.startswith(folders)
        ),
    )
    html, data = as_html(report), as_json(report) + "\n"
    return [
        PackedFile(name, text.encode("utf-8", "backslashreplace"))
        for name, text in zip(REPORTS, (html, data), strict=True)
    ]
