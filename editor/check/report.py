"""The report of a preflight: a value, and as plain text and JSON; HTML is beside it."""

import datetime
import json
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass

from editor.check.finding import Finding
from editor.model.issue import IssueInfo
from editor.model.output import OutputProfile, Severity
from editor.values.ids import PageId
from editor.values.language import Language, Words

BROKEN = "project.broken"
VERSION = 1
"""Of the JSON's keys; it changes when one is taken away or means something else."""
SEVERITIES = {
    Severity.ERROR: Words("错误", "error"),
    Severity.WARNING: Words("提醒", "warning"),
    Severity.OFF: Words("不报", "off"),
}


@dataclass(frozen=True, slots=True)
class CheckedPage:
    """A page that was checked: its id, its number (or its place in the issue) and its name."""

    id: PageId
    number: str
    name: str


@dataclass(frozen=True, slots=True)
class CheckedFile:
    """A file that the pages are printed from, or that was written, by the SHA-256 of its bytes."""

    name: str
    sha256: str


@dataclass(frozen=True, slots=True)
class Report:
    """What a preflight found, of which pages, for which way of printing, and when.

    ``override`` is why somebody exported in spite of errors, empty when nobody did. ``broken``
    pairs files of the project that cannot be read with the reason.
    """

    title: str
    info: IssueInfo
    profile: OutputProfile
    when: datetime.datetime
    pages: tuple[CheckedPage, ...]
    findings: tuple[Finding, ...]
    override: str = ""
    files: tuple[CheckedFile, ...] = ()
    broken: tuple[tuple[str, Words], ...] = ()

    @property
    def errors(self) -> int:
        """How many errors there are, files that cannot be read among them."""
        return self._count(Severity.ERROR) + len(self.broken)

    @property
    def warnings(self) -> int:
        """How many warnings there are."""
        return self._count(Severity.WARNING)

    @property
    def result(self) -> Words:
        """In one sentence whether it may be printed."""
        if self.errors and self.override:
            return Words("有错误，已决定照样付印", "Errors; printed all the same by decision")
        if self.errors:
            return Words("有错误，不可付印", "Errors: not fit to print")
        if self.warnings:
            return Words("可以付印，有提醒", "Fit to print, with warnings")
        return Words("可以付印", "Fit to print")

    @property
    def counts(self) -> Words:
        """``2 处错误，1 处提醒``."""
        errors, warnings = self.errors, self.warnings
        return Words(
            f"{errors} 处错误，{warnings} 处提醒", f"{errors} error(s), {warnings} warning(s)"
        )

    def by_page(self) -> Iterator[tuple[CheckedPage | None, tuple[Finding, ...]]]:
        """The findings of each page that has some, errors first; None are those of the issue."""
        for page in (*self.pages, None):
            own = [f for f in self.findings if f.page == (page.id if page is not None else None)]
            if own:
                yield page, tuple(sorted(own, key=lambda f: f.severity is not Severity.ERROR))

    def number_of(self, page_id: PageId | None) -> str:
        """The number of a page; empty for none."""
        return next((page.number for page in self.pages if page.id == page_id), "")

    def _count(self, severity: Severity) -> int:
        return sum(found.severity is severity for found in self.findings)


def page_title(page: CheckedPage | None) -> Words:
    """第1版 要闻; of None, the issue as a whole."""
    if page is None:
        return Words("全刊", "The issue")
    zh = f"第{page.number}版" if page.number.isdigit() else f"{page.number}版"
    return Words(f"{zh}　{page.name}".strip("　"), f"Page {page.number} {page.name}".strip())


def heading(report: Report) -> list[tuple[Words, Words]]:
    """What a report is about, as names and values."""
    info, profile = report.info, report.profile
    date, when = info.date.isoformat(), report.when.isoformat(" ", "seconds")
    pages = ", ".join(page.number for page in report.pages)
    rows = [
        (Words("刊期", "Issue"),
         Words(f"{report.title}　第{info.number}期（总第{info.serial}期）　{date}",
               f"{report.title}, no. {info.number} ({info.serial}), {date}")),
        (Words("输出配置", "Output profile"), profile.words),
        (Words("PDF 级别", "Level of PDF"), profile.kind.title),
        (Words("版", "Pages"), Words(pages, pages)),
        (Words("检查时间", "Checked"), Words(when, when)),
        (Words("结果", "Result"), Words(f"{report.result.zh}：{report.counts.zh}",
                                        f"{report.result.en}: {report.counts.en}")),
    ]  # fmt: skip
    if report.override:
        why = Words(report.override, report.override)
        rows.append((Words("照样付印的理由", "Reason to print all the same"), why))
    return rows


def as_text(report: Report, language: Language) -> str:
    """The report as plain text in one language."""
    colon = Words("：", ": ").text(language)
    lines = [
        f"{name.text(language)}{colon}{value.text(language)}" for name, value in heading(report)
    ]
    if report.broken:
        lines += ["", Words("读不出的文件", "Files that cannot be read").text(language)]
        lines += [f"  {file}{colon}{words.text(language)}" for file, words in report.broken]
    for page, found in report.by_page():
        lines += ["", page_title(page).text(language)]
        for each in found:
            severity = SEVERITIES[each.severity].text(language)
            lines.append(f"  {severity}{colon}{each.words.text(language)} [{each.code}]")
    if report.files:
        lines += ["", Words("文件（SHA-256）", "Files (SHA-256)").text(language)]
        lines += [f"  {file.sha256}  {file.name}" for file in report.files]
    return "\n".join((*lines, ""))


def as_json(report: Report, **more: object) -> str:
    """The report as JSON.

    An object of ``version``; ``issue``, ``number``, ``serial``, ``date`` (ISO) of the issue;
    ``profile``, ``level`` by name; ``when`` (ISO); ``pages``: objects of ``number`` and ``name``;
    ``errors`` and ``warnings`` counted; ``fit``: whether there is no error; ``override``;
    ``files``: objects of ``name`` and ``sha256``; ``findings``: objects of ``code``,
    ``severity`` (``error``, ``warning``), ``zh``, ``en``, ``page`` (a number, empty for none),
    ``frame``, ``at`` (``ref`` and ``offset``) and ``fix`` (``zh`` and ``en``), each of the last
    three null where there is none. A file that cannot be read is a finding with a ``file``.
    ``more`` are further keys.
    """
    info = report.info
    data: dict[str, object] = {
        "version": VERSION,
        "issue": report.title,
        "number": info.number,
        "serial": info.serial,
        "date": info.date.isoformat(),
        "profile": report.profile.name,
        "level": report.profile.kind.name,
        "when": report.when.isoformat(),
        "pages": [{"number": page.number, "name": page.name} for page in report.pages],
        "errors": report.errors,
        "warnings": report.warnings,
        "fit": not report.errors,
        "override": report.override,
        "files": [asdict(file) for file in report.files],
        **more,
        "findings": [*_broken(report.broken), *(_plain(each, report) for each in report.findings)],
    }
    return json.dumps(data, ensure_ascii=False, indent=1)


def _broken(broken: Iterable[tuple[str, Words]]) -> Iterator[dict[str, object]]:
    for file, words in broken:
        yield {
            "code": BROKEN, "severity": "error", "file": file, **asdict(words),
            "page": "", "frame": None, "at": None, "fix": None,
        }  # fmt: skip


def _plain(found: Finding, report: Report) -> dict[str, object]:
    return {
        "code": found.code,
        "severity": found.severity.value,
        **asdict(found.words),
        "page": report.number_of(found.page),
        "frame": found.frame,
        "at": asdict(found.at) if found.at is not None else None,
        "fix": asdict(found.fix_words) if found.fix_words is not None else None,
    }
