"""打包: an issue with all that it needs elsewhere, in a folder or zip file, whole or not at all."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from editor.check.context import Sources
from editor.check.finding import Finding
from editor.check.run import check_issue
from editor.exporters.exporter import ExportJob, Progress
from editor.exporters.package import Delivery, Listed, PackedFile, delivery
from editor.exporters.pdf.document import write_document
from editor.fonts.library import FontLibrary
from editor.layout.engine import Engine
from editor.layout.report import PageLayout
from editor.model.frame import PhotoFrame, leaves
from editor.model.issue import Issue
from editor.model.output import OutputProfile
from editor.pictures.icc import icc_fault
from editor.session.packagewords import READMES, REPORT, PackageFacts, readme, report
from editor.session.packedfonts import LeftFont, packed_fonts
from editor.session.photos import PhotoFiles
from editor.session.session import Session
from editor.store.names import PHOTO_FOLDER, PROFILE_FOLDER, plain_name
from editor.store.photo_files import photo_files
from editor.values.data import data_folder

FONT_FOLDER = "fonts"
ICC_LICENCE = "LICENSE-zlib-basICColor.txt"
"""Goes with the colour profiles that ship."""


@dataclass(frozen=True, slots=True)
class PackageOptions:
    """What goes into a package. ``profile`` prints the PDF in place of the issue's own."""

    when: datetime
    profile: OutputProfile | None = None
    all_photos: bool = False
    pdf: bool = True
    fonts: bool = True


@dataclass(frozen=True, slots=True)
class PackageJob:
    """An issue as it is now, to be packaged: values only, so that another process can take it.

    ``parts`` are the files of its project; ``photos`` and ``icc`` the folders of its pictures and
    colour profiles.
    """

    issue: Issue
    parts: Mapping[str, bytes]
    photos: Path
    icc: Path
    title: str

    @classmethod
    def of(cls, session: Session) -> "PackageJob":
        """The issue of a session with all edits, saved or not. Raises StoreError."""
        project, issue = session.project, session.issue
        return cls(issue, project.parts(issue), project.photos, session.icc_folder, session.title)


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


def used_photos(issue: Issue) -> set[str]:
    """The files of the photos on the pages."""
    frames = (frame for page in issue.pages for frame in leaves(page.frames))
    shown = {frame.photo for frame in frames if isinstance(frame, PhotoFrame)}
    return {photo.file for photo in issue.photos if photo.id in shown and photo.file}


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


@dataclass(slots=True)
class _Files:
    """The files to pack by name, and what cannot be found."""

    files: dict[str, PackedFile] = field(default_factory=dict)
    missing: list[str] = field(default_factory=list)

    def add(self, name: str, source: bytes | Path) -> None:
        """Pack a file, or note that it is missing."""
        if isinstance(source, Path) and not source.is_file():
            self.missing.append(name)
        else:
            self.files[name] = PackedFile(name, source)


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
        self._files = _Files()

    def write(self, to: Path) -> PackageResult:
        """Lay out, gather, write."""
        engine = Engine(self._fonts, self._states.state)
        layouts = tuple(engine.page(self._issue, page.id) for page in self._issue.pages)
        for name, data in sorted(self._job.parts.items()):
            self._files.add(name, data)
        used = self._add_photos()
        self._add_profiles()
        left_fonts = self._add_fonts(layouts) if self._options.fonts else ()
        pdf = plain_name(f"{self._job.title}.pdf") if self._options.pdf and layouts else ""
        facts = PackageFacts(
            issue=self._job.issue,
            when=self._options.when,
            profile=self._issue.profile,
            pdf=pdf,
            photos=used,
            left_photos=len(photo_files(self._job.photos).keys() - self._packed_photos()),
            missing=tuple(self._files.missing),
            left_fonts=left_fonts,
            findings=self._findings(layouts),
        )
        return PackageResult(to, self._deliver(to, facts, layouts), facts)

    def _add_photos(self) -> int:
        """The photos on the pages, or all of the folder; returns how many."""
        found = photo_files(self._job.photos) if self._options.all_photos else {}
        for page in self._job.issue.pages:
            for frame in leaves(page.frames):
                photo = self._job.issue.photo(
                    frame.photo if isinstance(frame, PhotoFrame) else None
                )
                if photo is not None and photo.file:
                    found.setdefault(photo.file, self._job.photos / photo.file)
        for name, path in sorted(found.items()):
            self._files.add(f"{PHOTO_FOLDER}/{name}", path)
        return len(self._packed_photos())

    def _packed_photos(self) -> set[str]:
        names = (name.partition("/") for name in self._files.files)
        return {name for folder, _, name in names if folder == PHOTO_FOLDER}

    def _add_profiles(self) -> None:
        """The colour profiles that the issue names and those that its own are printed by."""
        profiles = (self._issue.profile, self._job.issue.profile, *self._job.issue.profiles)
        shipped = data_folder("resources") / "icc"
        for name in sorted({profile.icc for profile in profiles}):
            own = self._job.icc / name
            path = own if own.is_file() else shipped / name
            self._files.add(f"{PROFILE_FOLDER}/{name}", path)
            if path.parent == shipped and path.is_file():
                self._files.add(f"{PROFILE_FOLDER}/{ICC_LICENCE}", shipped / ICC_LICENCE)

    def _add_fonts(self, layouts: tuple[PageLayout, ...]) -> tuple[LeftFont, ...]:
        files, left = packed_fonts(layouts, self._job.issue.styles, self._fonts)
        for path in files:
            self._files.add(f"{FONT_FOLDER}/{path.name}", path)
        return left

    def _findings(self, layouts: tuple[PageLayout, ...]) -> tuple[Finding, ...]:
        states = self._states
        sources = Sources(
            states.probe,
            states.fingerprint,
            states.fault,
            self._fonts,
            lambda name: icc_fault(name, self._job.icc),
        )
        return check_issue(self._issue, layouts, sources)

    def _deliver(
        self, to: Path, facts: PackageFacts, layouts: tuple[PageLayout, ...]
    ) -> tuple[Listed, ...]:
        files = [*self._files.files.values(), PackedFile(REPORT, report(facts))]
        self._steps.total = len(files) + len(READMES) + (len(layouts) if facts.pdf else 0)
        with delivery(to, facts.when) as place:
            if facts.pdf:
                place.add(PackedFile(facts.pdf, self._pdf(layouts)))
            self._add(place, files)
            listed = tuple(sorted(place.listed, key=lambda file: file.name))
            texts = [
                PackedFile(name, readme(facts, listed, language))
                for language, name in READMES.items()
            ]
            self._add(place, texts)
        return tuple(place.listed)

    def _add(self, place: Delivery, files: list[PackedFile]) -> None:
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
            progress=lambda *_: self._steps.step(),
        )
        return lambda out: write_document(job, out)
