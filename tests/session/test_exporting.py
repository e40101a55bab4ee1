"""Whether pages may be printed, and what a report says of their files."""

import datetime
import hashlib

import pytest

from editor.check.finding import Finding
from editor.fonts.library import FontLibrary
from editor.model.output import COATED, Severity
from editor.session.exporting import about, report_of, verdict, with_rendered_ink, with_written
from editor.session.session import Session
from editor.values.language import Words
from tests.edit.issues import small_issue

WHEN = datetime.datetime(2023, 8, 1, tzinfo=datetime.UTC)


def found(severity: Severity, page: str | None) -> Finding:
    return Finding("x", severity, Words("甲", "a"), page)


def test_a_verdict_is_about_the_pages_and_the_issue_as_a_whole():
    here, there = found(Severity.ERROR, "v1"), found(Severity.ERROR, "v2")
    whole, look = found(Severity.ERROR, None), found(Severity.WARNING, "v1")
    judged = verdict((here, there, whole, look), {"v1"})
    assert judged.errors == (here, whole)
    assert judged.warnings == (look,)
    assert judged.refused
    assert not verdict((there, look), {"v1"}).refused
    assert about((here, there, whole), {"v2"}) == (there, whole)


@pytest.fixture
def session(tmp_path):
    made = Session.create(
        tmp_path / "weekly", small_issue(), fonts=FontLibrary(), photos={"厂房.jpg": b"no picture"}
    )
    yield made
    made.close()


def test_what_plates_show_comes_after_the_rest(session):
    ink = found(Severity.ERROR, "v2")
    pages = session.issue.pages
    first = found(Severity.WARNING, "v1")
    assert with_rendered_ink((first,), pages, lambda page: (ink,) * (page.id == "v2")) == (
        first,
        ink,
    )


def test_a_report_names_pages_photos_and_the_colour_profile(session):
    issue = session.issue.printed(COATED)
    findings = session.findings(issue)
    report = report_of(session, issue, issue.pages[:1], findings, WHEN)
    assert (report.profile, [page.number for page in report.pages]) == (COATED, ["1"])
    assert {each.page for each in report.findings} <= {"v1", None}
    assert [file.name for file in report.files] == ["厂房.jpg", COATED.icc]
    assert report.files[0].sha256 == hashlib.sha256(b"no picture").hexdigest()


def test_an_export_adds_its_files_and_its_reason(session, tmp_path):
    (tmp_path / "x.pdf").write_bytes(b"%PDF")
    report = report_of(session, session.issue, session.issue.pages, (), WHEN)
    done = with_written(report, [tmp_path / "x.pdf"], "总编同意")
    assert done.override == "总编同意"
    assert done.files[0].name == "x.pdf"
    assert done.files[0].sha256 == hashlib.sha256(b"%PDF").hexdigest()
    assert done.files[1:] == report.files


def test_findings_for_another_way_of_printing(session):
    other = session.issue.printed(COATED)
    codes = {each.code for each in session.findings(other)}
    assert "page.bleed" in codes
    assert "page.bleed" not in {each.code for each in session.findings()}


def test_findings_follow_the_files(session):
    before = session.findings()
    assert session.findings() is before
    (session.project.photos / "厂房.jpg").unlink()
    assert "photo.missing" in {each.code for each in session.findings()}
