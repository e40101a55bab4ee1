"""Projects on disk: created, opened, saved by parts, read-only, locked."""

from dataclasses import replace

import pytest

from editor.model.issue import IssueInfo
from editor.store.errors import Locked, StoreError
from editor.store.project import create_project, open_project
from editor.values.ids import ArticleId
from tests.store.samples import files, sample, typing


def test_what_was_created_opens_equal(tmp_path):
    issue = sample()
    create_project(tmp_path / "p", issue, {"one.jpg": b"\xff\xd8"}).close()
    opened = open_project(tmp_path / "p")
    assert opened.issue == issue
    assert (opened.recovered, opened.broken) == (0, ())
    assert (opened.project.photos / "one.jpg").read_bytes() == b"\xff\xd8"
    opened.project.close()


def test_issue_xml_itself_may_be_opened(tmp_path):
    create_project(tmp_path / "p", sample()).close()
    with open_project(tmp_path / "p" / "issue.xml").project as project:
        assert project.path == tmp_path / "p"


def test_a_save_writes_only_what_changed(tmp_path):
    issue = sample()
    project = create_project(tmp_path / "p", issue)
    before = files(tmp_path / "p")
    changed = replace(issue.articles[1], notes="改")
    project.save(replace(issue, articles=(issue.articles[0], changed, *issue.articles[2:])))
    after = files(tmp_path / "p")
    assert {name for name in after if after[name] != before.get(name)} == {
        "articles/a1.xml",
        "saved.json",
    }
    project.close()


def test_a_removed_page_is_removed_from_the_disk(tmp_path):
    issue = sample()
    project = create_project(tmp_path / "p", issue)
    project.save(replace(issue, pages=(), articles=issue.articles[:1]))
    project.close()
    assert [name for name in files(tmp_path / "p") if "/" in name] == ["articles/a0.xml"]
    opened = open_project(tmp_path / "p")
    assert opened.issue.pages == ()
    opened.project.close()


def test_a_closed_project_takes_no_more_edits(tmp_path):
    project = create_project(tmp_path / "p", sample())
    project.close()
    with pytest.raises(StoreError, match="closed"):
        project.append(typing("a1", "今年"))
    assert "journal.jsonl" not in files(tmp_path / "p")


def test_edits_since_the_save_are_recovered(tmp_path):
    project = create_project(tmp_path / "p", sample())
    project.append(typing("a1", "今年"))
    project.append(typing("a1", "以来", 2))
    project.close()
    opened = open_project(tmp_path / "p")
    assert opened.recovered == 2
    assert opened.issue.article(ArticleId("a1")).body[0].text == "今年以来第1篇。"
    opened.project.append(typing("a2", "又"))
    opened.project.close()
    again = open_project(tmp_path / "p")
    assert again.recovered == 3
    again.project.save(again.issue)
    again.project.close()
    last = open_project(tmp_path / "p")
    assert last.recovered == 0
    assert last.issue == again.issue
    last.project.close()


def test_a_second_opening_is_refused_in_clear_words(tmp_path):
    project = create_project(tmp_path / "p", sample())
    with pytest.raises(Locked) as caught:
        open_project(tmp_path / "p")
    assert "只读" in caught.value.words.zh
    assert "process" in caught.value.words.en
    reader = open_project(tmp_path / "p", read_only=True)
    assert reader.project.read_only
    with pytest.raises(StoreError):
        reader.project.save(reader.issue)
    project.close()
    open_project(tmp_path / "p").project.close()


def test_nothing_is_created_over_something(tmp_path):
    (tmp_path / "p").mkdir()
    (tmp_path / "p" / "mine.txt").write_text("x")
    with pytest.raises(StoreError):
        create_project(tmp_path / "p", sample())
    assert [each.name for each in (tmp_path / "p").iterdir()] == ["mine.txt"]
    assert [each.name for each in tmp_path.iterdir()] == ["p"]


def test_an_empty_folder_may_become_a_project(tmp_path):
    (tmp_path / "p").mkdir()
    create_project(tmp_path / "p", sample()).close()
    assert (tmp_path / "p" / "issue.xml").is_file()


@pytest.mark.parametrize(
    ("make", "words"),
    [
        (lambda p: None, "does not exist"),
        (lambda p: p.mkdir(), "issue.xml"),
        (lambda p: p.write_text(""), "is a file"),
    ],
)
def test_what_is_no_project_is_said_to_be_none(tmp_path, make, words):
    make(tmp_path / "p")
    with pytest.raises(StoreError) as caught:
        open_project(tmp_path / "p")
    assert words in caught.value.words.en


def test_save_as_makes_a_project_of_its_own(tmp_path):
    project = create_project(tmp_path / "p", sample(), {"one.jpg": b"1"})
    project.append(typing("a1", "未存"))
    issue = replace(sample(), info=IssueInfo("另存"))
    other = project.save_as(tmp_path / "deep" / "q", issue)
    assert other.path == tmp_path / "deep" / "q"
    other.append(typing("a0", "新"))
    other.close()
    project.close()
    opened = open_project(tmp_path / "deep" / "q")
    assert opened.issue.info.title == "另存"
    assert opened.recovered == 1
    assert (opened.project.photos / "one.jpg").read_bytes() == b"1"
    opened.project.close()
    original = open_project(tmp_path / "p")
    assert original.recovered == 1
    original.project.close()


def test_discarded_edits_do_not_come_back(tmp_path):
    issue = sample()
    project = create_project(tmp_path / "p", issue)
    project.append(typing("a1", "不要"))
    project.discard()
    project.append(typing("a2", "要"))
    project.close()
    opened = open_project(tmp_path / "p")
    assert opened.recovered == 1
    assert opened.issue.article(ArticleId("a1")) == issue.articles[1]
    opened.project.close()
