"""Packages open elsewhere as the same issue, with all that it needs, and say what they lack."""

import datetime
import hashlib
import json
import pickle
import shutil
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from editor.edit.text import Splice
from editor.exporters.exporter import ExportError, ExportJob
from editor.exporters.pdf.document import write_pdf
from editor.fonts.library import FontLibrary
from editor.model.font import CompositeFont
from editor.model.output import COATED, PROOF, X1A
from editor.model.place import Part, TextRef
from editor.pictures.icc import read_icc
from editor.session.packaging import PackageJob, PackageOptions, package, write_package
from editor.session.session import Session
from editor.store.profile_file import SharedProfile, add_icc
from editor.values.data import data_folder
from tests.full_disk import fill_disk
from tests.square_font import square_font

SAMPLE = data_folder("resources") / "samples" / "kaifaqu"
WHEN = datetime.datetime(2026, 11, 28, 16, 5, tzinfo=datetime.timezone(datetime.timedelta(hours=8)))
PLAIN = PackageOptions(WHEN, pdf=False, fonts=False)


@pytest.fixture(scope="module")
def fonts():
    return FontLibrary()


@pytest.fixture
def weekly(tmp_path, fonts):
    """The sample, open for writing."""
    shutil.copytree(SAMPLE, tmp_path / "weekly")
    session = Session.open(tmp_path / "weekly", fonts=fonts)
    yield session
    session.close()


def unpacked(path: Path) -> Path:
    with zipfile.ZipFile(path) as archive:
        archive.extractall(path.parent / "out")
    return path.parent / "out" / path.stem


def opened(path: Path, fonts: FontLibrary):
    session = Session.open(path, fonts=fonts, read_only=True)
    session.close()
    return session


def names(path: Path, folder: str) -> set[str]:
    return {each.name for each in (path / folder).iterdir()}


@pytest.mark.parametrize("name", ["delivered", "delivered.zip"])
def test_the_package_opens_as_the_same_issue_with_unsaved_edits(weekly, tmp_path, fonts, name):
    article = weekly.issue.articles[0]
    weekly.do(Splice(TextRef(article.id, Part.BODY), 0, 0, "未存"))
    result = package(weekly, tmp_path / name, PLAIN)
    path = unpacked(result.to) if name.endswith(".zip") else result.to
    found = opened(path, fonts)
    assert found.issue == weekly.issue
    assert (found.recovered, found.broken) == (0, ())
    for photo in found.issue.photos:
        there = (path / "photos" / photo.file).read_bytes()
        assert there == (weekly.project.photos / photo.file).read_bytes()
    assert weekly.dirty


def test_the_pdf_is_the_export(weekly, tmp_path, fonts):
    package(weekly, tmp_path / "out", replace(PLAIN, pdf=True))
    issue = weekly.issue
    job = ExportJob(
        issue=issue,
        pages=tuple(weekly.layout(page.id) for page in issue.pages),
        fonts=fonts,
        photos=weekly.project.photos,
        when=WHEN,
        title=weekly.title,
        icc=weekly.icc_folder,
    )
    write_pdf(job, tmp_path / "export.pdf")
    packed = tmp_path / "out" / "开发区建设.pdf"
    assert packed.read_bytes() == (tmp_path / "export.pdf").read_bytes()


def test_another_level_and_profile_print_the_pdf_and_leave_the_issue(weekly, tmp_path, fonts):
    profile = replace(COATED, level=X1A.name)
    result = package(weekly, tmp_path / "out", replace(PLAIN, pdf=True, profile=profile))
    assert b"PDF/X-1a" in (tmp_path / "out" / result.facts.pdf).read_bytes()
    assert COATED.icc in names(tmp_path / "out", "profiles")
    assert opened(tmp_path / "out", fonts).issue == weekly.issue


def test_the_same_issue_and_time_give_the_same_zip(weekly, tmp_path):
    (tmp_path / "again").mkdir()
    one = package(weekly, tmp_path / "a.zip", replace(PLAIN, pdf=True)).to
    two = package(weekly, tmp_path / "again" / "a.zip", replace(PLAIN, pdf=True)).to
    assert one.read_bytes() == two.read_bytes()


def test_the_readmes_list_every_other_file_with_its_digest(weekly, tmp_path):
    result = package(weekly, tmp_path / "out", PLAIN)
    for name in ("说明.txt", "README.txt"):
        text = (result.to / name).read_text("utf-8-sig")
        for path in result.to.rglob("*"):
            if path.is_file() and path.name not in {"说明.txt", "README.txt"}:
                digest = hashlib.sha256(path.read_bytes()).hexdigest()
                assert f"{digest}  {path.relative_to(result.to).as_posix()}" in text
        assert "开发区建设" in text


def test_missing_photos_are_named_and_the_rest_is_packed(weekly, tmp_path):
    gone = weekly.issue.photos[0].file
    (weekly.project.photos / gone).unlink()
    result = package(weekly, tmp_path / "out", PLAIN)
    assert result.facts.missing == (f"photos/{gone}",)
    assert gone not in names(result.to, "photos")
    assert gone in (result.to / "说明.txt").read_text("utf-8-sig")
    assert gone in (result.to / "预检.html").read_text("utf-8")


def test_pages_with_errors_make_no_pdf_unless_somebody_says_why(weekly, tmp_path):
    (weekly.project.photos / weekly.issue.photos[0].file).unlink()
    refused = package(weekly, tmp_path / "refused", replace(PLAIN, pdf=True))
    assert (refused.facts.refused, refused.facts.pdf) == (True, "")
    assert list(refused.to.glob("*.pdf")) == []
    forced = package(weekly, tmp_path / "forced", replace(PLAIN, pdf=True, reason="主编已看"))
    assert (forced.to / forced.facts.pdf).is_file()
    assert "主编已看" in (forced.to / "预检.html").read_text("utf-8")
    proof = replace(weekly.issue.profile, level=PROOF.name)
    looked_at = package(weekly, tmp_path / "proof", replace(PLAIN, pdf=True, profile=proof))
    assert (looked_at.to / looked_at.facts.pdf).is_file()


def test_the_report_names_the_bytes_that_were_printed(weekly, tmp_path):
    result = package(weekly, tmp_path / "out", replace(PLAIN, pdf=True))
    report = json.loads((result.to / "预检.json").read_text("utf-8"))
    digests = {file["name"]: file["sha256"] for file in report["files"]}
    pdf = (result.to / result.facts.pdf).read_bytes()
    assert digests[result.facts.pdf] == hashlib.sha256(pdf).hexdigest()
    assert f"photos/{weekly.issue.photos[0].file}" in digests


def test_photos_that_no_page_shows_come_only_when_asked(weekly, tmp_path):
    (weekly.project.photos / "备用.jpg").write_bytes(b"spare")
    some = package(weekly, tmp_path / "some", PLAIN)
    every = package(weekly, tmp_path / "every", replace(PLAIN, all_photos=True))
    assert "备用.jpg" not in names(some.to, "photos")
    assert some.facts.left_photos == 1
    assert "备用.jpg" in names(every.to, "photos")
    assert every.facts.left_photos == 0


def test_own_and_shipped_colour_profiles_come_along(weekly, tmp_path, fonts):
    own = replace(COATED, name="press", icc="press.icc")
    add_icc(weekly.icc_folder, SharedProfile(own, read_icc(COATED.icc)))
    job = replace(PackageJob.of(weekly), issue=replace(weekly.issue, profiles=(own,)))
    result = write_package(job, fonts, tmp_path / "out", PLAIN)
    assert names(result.to, "profiles") == {
        "press.icc",
        weekly.issue.profile.icc,
        "LICENSE-zlib-basICColor.txt",
    }
    assert read_icc("press.icc", result.to / "profiles") == read_icc(COATED.icc)


def test_shipped_fonts_come_with_their_licences(weekly, tmp_path):
    result = package(weekly, tmp_path / "out", replace(PLAIN, fonts=True))
    found = names(result.to, "fonts")
    assert {"NotoSerifSC[wght].ttf", "NotoSerifSC-OFL.txt"} <= found
    assert result.facts.left_fonts == ()


@pytest.mark.parametrize(
    ("rights", "packed"), [(0, True), (8, True), (2, False), (4, False), (8 | 0x200, False)]
)
def test_other_fonts_come_only_where_their_licence_allows(weekly, tmp_path, rights, packed):
    folder = tmp_path / "own"
    folder.mkdir()
    path = square_font(folder)
    with TTFont(path) as font:
        font["OS/2"].fsType = rights
        font.save(path)
    fonts = FontLibrary([folder])
    styles = replace(weekly.issue.styles, fonts=(CompositeFont("宋体", "Banxin Square"),))
    job = replace(PackageJob.of(weekly), issue=replace(weekly.issue, styles=styles))
    result = write_package(job, fonts, tmp_path / "out", replace(PLAIN, fonts=True))
    assert (result.to / "fonts").is_dir() == packed
    left = [font.family for font in result.facts.left_fonts]
    assert left == ([] if packed else ["Banxin Square"])
    text = (result.to / "README.txt").read_text("utf-8-sig")
    assert ("Banxin Square" in text) != packed


def test_a_font_that_is_not_here_is_named(weekly, tmp_path, fonts):
    styles = replace(
        weekly.issue.styles, fonts=(*weekly.issue.styles.fonts, CompositeFont("标宋", "某标宋"))
    )
    job = replace(PackageJob.of(weekly), issue=replace(weekly.issue, styles=styles))
    result = write_package(job, fonts, tmp_path / "out", replace(PLAIN, fonts=True))
    assert [font.family for font in result.facts.left_fonts] == ["某标宋"]


def test_progress_counts_pages_and_files_to_the_end(weekly, tmp_path):
    told: list[tuple[int, int]] = []
    package(weekly, tmp_path / "out", replace(PLAIN, pdf=True), lambda *two: told.append(two))
    total = told[0][1]
    assert told == [(count, total) for count in range(1, total + 1)]


@pytest.mark.parametrize("name", ["out", "out.zip"])
@pytest.mark.parametrize(("stop", "pdf"), [(2, True), (1, False), (30, False), (0, False)])
def test_whoever_listens_may_end_it_and_nothing_is_left(weekly, tmp_path, name, stop, pdf):
    def cancel(done: int, total: int) -> None:
        if done == (stop or total):
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        package(weekly, tmp_path / name, replace(PLAIN, pdf=pdf), cancel)
    assert [path.name for path in tmp_path.iterdir()] == ["weekly"]


def test_a_broken_part_comes_along_as_it_is(weekly, tmp_path, fonts):
    weekly.close()
    article = weekly.path / "articles" / "a1.xml"
    article.write_bytes(b"<broken")
    spoiled = Session.open(weekly.path, fonts=fonts, read_only=True)
    result = package(spoiled, tmp_path / "out", PLAIN)
    spoiled.close()
    assert (result.to / "articles" / "a1.xml").read_bytes() == b"<broken"
    assert "a1.xml" in (result.to / "预检.html").read_text("utf-8")


def test_a_job_can_be_sent_to_another_process(weekly):
    job = PackageJob.of(weekly)
    assert pickle.loads(pickle.dumps(job)) == job


def test_an_existing_folder_is_left_alone(weekly, tmp_path):
    with pytest.raises(ExportError, match="weekly"):
        package(weekly, weekly.path, PLAIN)
    assert opened(weekly.path, weekly.fonts).issue == weekly.issue


@pytest.mark.parametrize("name", ["out", "out.zip"])
@pytest.mark.parametrize("room", [0, 50_000, 2_000_000])
def test_a_full_disk_leaves_nothing_of_a_package(weekly, tmp_path, monkeypatch, name, room):
    job = PackageJob.of(weekly)
    fill_disk(monkeypatch, room)
    with pytest.raises(ExportError, match="disk is full"):
        write_package(job, weekly.fonts, tmp_path / name, PLAIN)
    assert [path.name for path in tmp_path.iterdir()] == ["weekly"]


@pytest.mark.parametrize("name", ["out", "out.zip"])
def test_a_photo_that_cannot_be_read_is_named(weekly, tmp_path, monkeypatch, name):
    usual = Path.open
    photo = weekly.issue.photos[0].file

    def refuse(self, mode="r", *arguments, **more):
        if self.name == photo and weekly.path in self.parents:
            raise PermissionError(13, "Permission denied", str(self))
        return usual(self, mode, *arguments, **more)

    monkeypatch.setattr(Path, "open", refuse)
    with pytest.raises(ExportError, match=f"Cannot read .*{photo}"):
        package(weekly, tmp_path / name, PLAIN)
    assert [path.name for path in tmp_path.iterdir()] == ["weekly"]


def test_assets_of_the_issue_go_along_with_their_pictures(weekly, tmp_path):
    folder = weekly.path / "assets"
    (folder / "栏目").mkdir(parents=True)
    (folder / "栏目.xml").write_text("<asset/>")
    (folder / "栏目" / "logo.png").write_bytes(b"png")
    (folder / "草稿.txt").write_text("not an asset")
    package(weekly, tmp_path / "out.zip", PLAIN)
    names = zipfile.ZipFile(tmp_path / "out.zip").namelist()
    found = [name.partition("/assets/")[2] for name in names if "/assets/" in name]
    assert sorted(found) == ["栏目.xml", "栏目/logo.png"]
