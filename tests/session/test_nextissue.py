"""The next issue on the base of the last one."""

import datetime
import errno
from dataclasses import replace
from pathlib import Path

import pytest

from editor.fonts.library import FontLibrary
from editor.model.frame import CaptionFrame, PhotoFrame, leaves
from editor.model.issue import Issue, IssueInfo
from editor.session.nextissue import NextIssue, advanced, next_issue, start_next
from editor.session.session import Session
from editor.store.errors import StoreError
from editor.values.ids import PhotoId
from tests.ui.sample_issue import tiny_issue

PLAN = NextIssue(IssueInfo("周刊", 2, 102))


def photos_of(issue: Issue) -> list[object]:
    frames = (frame for page in issue.pages for frame in leaves(page.frames))
    return [frame.photo for frame in frames if isinstance(frame, PhotoFrame)]


def captions_of(issue: Issue) -> list[object]:
    frames = (frame for page in issue.pages for frame in leaves(page.frames))
    return [frame.photo for frame in frames if isinstance(frame, CaptionFrame)]


def test_number_serial_and_date_go_on() -> None:
    info = IssueInfo("周刊", 30, 722, datetime.date(2026, 8, 2))
    after = advanced(info, 7)
    assert (after.number, after.serial, after.date) == (31, 723, datetime.date(2026, 8, 9))


def test_numbers_begin_anew_with_the_year() -> None:
    after = advanced(IssueInfo("周刊", 52, 800, datetime.date(2026, 12, 27)), 7)
    assert (after.number, after.serial) == (1, 801)


def test_frames_styles_and_masters_stay_while_the_news_go() -> None:
    last = tiny_issue()
    issue = next_issue(last, PLAN)
    assert issue.info.number == 2
    assert issue.styles is last.styles
    assert issue.masters == last.masters
    boxes = [[frame.box for frame in page.frames] for page in last.pages]
    assert [[frame.box for frame in page.frames] for page in issue.pages] == boxes
    assert all(not each.headline.text and not each.character_count for each in issue.articles)
    assert any(photos_of(last))
    assert not any(photos_of(issue))
    assert issue.photos == ()


def test_articles_and_photos_can_be_kept() -> None:
    last = tiny_issue()
    issue = next_issue(last, replace(PLAN, articles=True, photos=True))
    assert issue.articles == last.articles
    assert issue.photos == last.photos
    assert photos_of(issue) == photos_of(last)


def test_what_is_locked_is_furniture() -> None:
    last = tiny_issue()
    page = next(page for page in last.pages if photos_of(Issue(pages=(page,))))
    frame = next(f for f in leaves(page.frames) if isinstance(f, PhotoFrame) and f.photo)
    fixed = replace(frame, box=replace(frame.box, locked=True))
    pages = tuple(each.with_frame(fixed) if each is page else each for each in last.pages)
    issue = next_issue(replace(last, pages=pages), PLAN)
    assert photos_of(issue) == [frame.photo]
    assert [photo.id for photo in issue.photos] == [frame.photo]


def test_nothing_is_left_of_photos_that_stay_behind() -> None:
    last, key = tiny_issue(), PhotoId("p1")
    first, *others = last.articles
    last = replace(last, articles=(replace(first, photos=(key,)), *others))
    issue = next_issue(last, replace(PLAN, articles=True))
    assert captions_of(last) == [key]
    assert captions_of(issue) == [None]
    assert issue.articles[0].photos == ()
    assert issue.articles == tuple(replace(each, photos=()) for each in last.articles)


def test_words_that_are_locked_stay_with_their_photo() -> None:
    last = tiny_issue()
    page = next(page for page in last.pages if captions_of(Issue(pages=(page,))))
    frame = next(f for f in leaves(page.frames) if isinstance(f, CaptionFrame))
    fixed = replace(frame, box=replace(frame.box, locked=True))
    pages = tuple(each.with_frame(fixed) if each is page else each for each in last.pages)
    issue = next_issue(replace(last, pages=pages), PLAN)
    assert captions_of(issue) == [frame.photo]
    assert [photo.id for photo in issue.photos] == [frame.photo]


def test_it_is_made_in_a_folder_of_its_own(tmp_path: Path) -> None:
    fonts = FontLibrary()
    picture = {"gate.jpg": b"\xff\xd8"}
    last = Session.create(tmp_path / "last", tiny_issue(), fonts=fonts, photos=picture)
    (last.path / "profiles").mkdir(exist_ok=True)
    (last.path / "profiles" / "own.icc").write_bytes(b"icc")
    (last.path / "assets" / "栏目").mkdir(parents=True)
    (last.path / "assets" / "栏目" / "logo.png").write_bytes(b"png")
    (last.path / "assets" / "栏目.xml").write_bytes(b"<asset/>")
    plan = replace(PLAN, photos=True)
    session = start_next(last, plan, tmp_path / "next", fonts)
    assert (session.path / "assets" / "栏目" / "logo.png").read_bytes() == b"png"
    assert (session.path / "photos" / "gate.jpg").read_bytes() == b"\xff\xd8"
    assert (session.path / "profiles" / "own.icc").read_bytes() == b"icc"
    assert session.issue == next_issue(last.issue, plan)
    session.close()
    last.close()


def test_a_folder_that_is_taken_is_refused_and_nothing_is_lost(tmp_path: Path) -> None:
    fonts = FontLibrary()
    last = Session.create(tmp_path / "last", tiny_issue(), fonts=fonts)
    with pytest.raises(Exception, match="last"):
        start_next(last, PLAN, tmp_path / "last", fonts)
    assert last.issue == tiny_issue()
    last.close()


def test_why_a_file_was_not_copied_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def gone(source: Path, *_: object) -> None:
        raise FileNotFoundError(errno.ENOENT, "No such file", str(source))

    fonts = FontLibrary()
    last = Session.create(tmp_path / "last", tiny_issue(), fonts=fonts)
    (last.path / "profiles").mkdir(exist_ok=True)
    (last.path / "profiles" / "own.icc").write_bytes(b"icc")
    monkeypatch.setattr("editor.store.building.copy_durably", gone)
    with pytest.raises(StoreError, match=r"own\.icc.*there is no such file") as told:
        start_next(last, PLAN, tmp_path / "next", fonts)
    assert "文件不存在" in told.value.words.zh
    assert not (tmp_path / "next").exists()
    last.close()


def test_pictures_profiles_and_assets_come_along(tmp_path: Path) -> None:
    fonts = FontLibrary()
    last = Session.create(tmp_path / "last", tiny_issue(), fonts=fonts)
    for place in ("photos/gate.jpg", "photos/unused.jpg", "profiles/own.icc"):
        (last.path / place).parent.mkdir(exist_ok=True)
        (last.path / place).write_bytes(b"data")
    told: list[tuple[int, int]] = []
    plan = replace(PLAN, photos=True)
    start_next(last, plan, tmp_path / "next", fonts, lambda *far: told.append(far)).close()
    assert (tmp_path / "next" / "photos" / "gate.jpg").read_bytes() == b"data"
    assert (tmp_path / "next" / "profiles" / "own.icc").read_bytes() == b"data"
    assert not (tmp_path / "next" / "photos" / "unused.jpg").exists()
    assert told[0] == (0, 2)
    last.close()
