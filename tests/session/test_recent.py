"""What the folders of recent issues say without being opened."""

import datetime

import pytest

from editor.edit.text import Splice
from editor.fonts.library import FontLibrary
from editor.model.place import Part, TextRef
from editor.session.recent import Recent, issue_words, look_at, opened_words, title_of
from editor.session.session import Session
from tests.ui.sample_issue import tiny_issue

NOW = datetime.datetime(2026, 11, 28, 9, 30)


@pytest.fixture
def folder(tmp_path):
    path = tmp_path / "周刊"
    Session.create(path, tiny_issue(), fonts=FontLibrary()).close()
    return path


def test_an_issue_tells_its_masthead(folder) -> None:
    recent = look_at(folder)
    info = tiny_issue().info
    assert recent.there
    assert recent.info == info
    assert recent.changed > 0
    assert recent.unsaved is None
    assert title_of(recent) == info.title
    assert issue_words(recent).zh == f"第{info.number}期 · {info.date:%Y-%m-%d}"


def test_edits_that_were_not_saved_are_counted(folder) -> None:
    session = Session.open(folder, fonts=FontLibrary())
    session.do(Splice(TextRef("a1", Part.BODY, 0), 0, 0, "改"))
    session.close()
    assert look_at(folder).unsaved.count == 1


def test_what_is_gone_goes_by_its_folder(tmp_path) -> None:
    recent = look_at(tmp_path / "gone")
    assert recent == Recent(tmp_path / "gone", there=False)
    assert title_of(recent) == "gone"
    assert issue_words(recent).zh == "找不到"


def test_a_broken_head_is_no_reason_to_fail(folder) -> None:
    (folder / "issue.xml").write_bytes(b"<issue")
    recent = look_at(folder)
    assert recent.there
    assert recent.info is None
    assert title_of(recent) == "周刊"
    assert issue_words(recent).zh == "读不出刊名"


def test_names_that_no_disk_takes_are_not_there(tmp_path) -> None:
    assert not look_at(tmp_path / ("长" * 400)).there


@pytest.mark.parametrize(
    ("opened", "said"),
    [
        (None, ""),
        (NOW.replace(hour=8), "今天 08:30 打开"),
        (NOW - datetime.timedelta(days=1), "昨天 09:30 打开"),
        (NOW - datetime.timedelta(days=30), "10-29 打开"),
        (NOW - datetime.timedelta(days=400), "2025-10-24 打开"),
    ],
)
def test_when_it_was_opened_is_said_as_people_say_it(opened, said) -> None:
    assert opened_words(opened, NOW).zh == said
