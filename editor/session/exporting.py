"""Whether pages may be printed, and the report that says so."""

import datetime
import hashlib
from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from editor.check.finding import Finding
from editor.check.report import CheckedFile, CheckedPage, Report, as_json, as_text
from editor.check.report_html import as_html
from editor.model.frame import PhotoFrame, leaves
from editor.model.issue import Issue
from editor.model.output import Severity
from editor.model.page import Page
from editor.model.shown import whole
from editor.pictures.icc import ProfileError, read_icc
from editor.session.session import Session
from editor.values.ids import PageId
from editor.values.language import Language


@dataclass(frozen=True, slots=True)
class Verdict:
    """What stands against printing some pages: ``errors`` forbid it unless somebody decides
    otherwise and says why, ``warnings`` should be looked at."""

    errors: tuple[Finding, ...]
    warnings: tuple[Finding, ...]

    @property
    def refused(self) -> bool:
        """Whether the pages must not be exported for print as they are."""
        return bool(self.errors)


def verdict(findings: Iterable[Finding], pages: Collection[PageId]) -> Verdict:
    """What of the findings concerns some pages: their own, and those of the whole issue."""
    own = about(findings, pages)
    errors = tuple(each for each in own if each.severity is Severity.ERROR)
    return Verdict(errors, tuple(each for each in own if each.severity is Severity.WARNING))


def about(findings: Iterable[Finding], pages: Collection[PageId]) -> tuple[Finding, ...]:
    """The findings on some pages, and those of the issue as a whole."""
    return tuple(each for each in findings if each.page is None or each.page in pages)


RenderedInk = Callable[[Page], Iterable[Finding]]
"""What printing the plates of a page shows of its ink; rendering takes too long while editing."""


def with_rendered_ink(
    findings: Iterable[Finding], pages: Iterable[Page], rendered: RenderedInk
) -> tuple[Finding, ...]:
    """The findings with what the rendered plates of the pages add, as before an export."""
    return (*findings, *(each for page in pages for each in rendered(page)))


def report_of(
    session: Session,
    issue: Issue,
    pages: Iterable[Page],
    findings: Iterable[Finding],
    when: datetime.datetime,
) -> Report:
    """The report of some pages of the session's issue as it is printed (``Issue.printed``), with
    the hashes of their photos and of the colour profile."""
    chosen = tuple(pages)
    place = {page.id: str(number) for number, page in enumerate(issue.pages, 1)}
    return Report(
        session.title,
        issue.info,
        issue.profile,
        when,
        tuple(CheckedPage(page.id, page.number or place[page.id], page.name) for page in chosen),
        about(findings, {page.id for page in chosen}),
        files=tuple(_sources(session, issue, chosen)),
        broken=tuple((part.file, part.words) for part in session.broken),
    )


def with_written(report: Report, written: Iterable[Path], override: str = "") -> Report:
    """The report of an export: its files with their hashes, and why it was made in spite of
    errors. Raises OSError."""
    outputs = tuple(CheckedFile(path.name, _digest(path)) for path in written)
    return replace(report, files=(*outputs, *report.files), override=override)


def report_as(report: Report, ending: str, language: Language) -> str:
    """The report as the ending of a file's name says: ``.html``, ``.json``, or plain text."""
    match ending.lower():
        case ".html":
            return as_html(report)
        case ".json":
            return as_json(report) + "\n"
        case _:
            return as_text(report, language)


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _sources(session: Session, issue: Issue, pages: tuple[Page, ...]) -> Iterable[CheckedFile]:
    """The photos of the pages and the colour profile, each once."""
    frames = (frame for page in pages for frame in leaves(whole(issue, page).frames))
    photos = (issue.photo(frame.photo) for frame in frames if isinstance(frame, PhotoFrame))
    for photo in dict.fromkeys(photos):
        digest = session.sources.fingerprint(photo) if photo is not None else ""
        if photo is not None and digest:
            yield CheckedFile(photo.file, digest)
    try:
        icc = read_icc(issue.profile.icc, session.icc_folder)
    except ProfileError:
        return
    yield CheckedFile(issue.profile.icc, hashlib.sha256(icc).hexdigest())
