"""The journal: torn anywhere, damaged, foreign, it never invents, repeats or loses an edit."""

import json
import shutil

import pytest

from editor.store.errors import StoreError
from editor.store.journal import Journal, contents, entry_of, line_of
from editor.store.project import create_project, open_project
from editor.store.replay import Replayed
from tests.store.samples import files, sample, typing

WORDS = ["一", "二\ud800\x7f", "三"]


@pytest.fixture
def path(tmp_path):
    with create_project(tmp_path / "p", sample()) as project:
        project.append(typing("a0", "一"))
        project.append(typing("a1", "二"))
        project.append(typing("a2", "三"))
    return tmp_path / "p"


def test_entries_come_back_as_they_were(tmp_path):
    journal = Journal(tmp_path / "j", "s")
    for word in WORDS:
        journal.append({"word": word})
    found = contents((tmp_path / "j").read_bytes(), "s", "")
    assert [entry.record["word"] for entry in found.entries] == WORDS
    assert found.words is None


def test_a_torn_journal_keeps_every_whole_line(path):
    data = (path / "journal.jsonl").read_bytes()
    head = json.loads((path / "saved.json").read_bytes())
    for cut in range(len(data)):
        found = contents(data[:cut], head["save"], head["previous"])
        assert len(found.entries) == data[:cut].count(b"\n")
        assert found.words is None


def test_work_goes_on_after_a_torn_line(path):
    journal = path / "journal.jsonl"
    journal.write_bytes(journal.read_bytes()[:-10])
    with open_project(path).project as project:
        project.append(typing("a3", "四"))
    opened = open_project(path)
    opened.project.close()
    texts = [article.body[0].text[0] for article in opened.issue.articles]
    assert (texts, opened.recovered, opened.broken) == (["一", "二", "第", "四"], 3, ())


@pytest.mark.parametrize("tail", [b"\x00" * 4096, b"garbage", b"garbage\n", b'{"n": 4}\n'])
def test_what_a_crash_left_behind_the_last_line_is_ignored(path, tail):
    with (path / "journal.jsonl").open("ab") as file:
        file.write(tail)
    opened = open_project(path)
    opened.project.close()
    assert (opened.recovered, opened.broken) == (3, ())


def spoiled(lines, how):
    first, second, third = lines
    changes = {
        "a line is damaged": [first, second.replace(b"a1", b"a2"), third],
        "a line is missing": [first, third],
        "a line is there twice": [first, first, second, third],
        "of another save": [first, line_of(2, "other", {}) + b"", third],
    }
    return b"".join(changes[how])


@pytest.mark.parametrize(
    "how", ["a line is damaged", "a line is missing", "a line is there twice", "of another save"]
)
def test_a_spoiled_journal_stops_there_and_is_kept(path, how):
    journal = path / "journal.jsonl"
    data = spoiled(journal.read_bytes().splitlines(keepends=True), how)
    journal.write_bytes(data)
    opened = open_project(path)
    assert opened.recovered == 1
    assert [part.file for part in opened.broken] == ["journal-kept-1.jsonl"]
    assert (path / "journal-kept-1.jsonl").read_bytes() == data
    opened.project.append(typing("a3", "四"))
    opened.project.close()
    again = open_project(path)
    again.project.close()
    assert (again.recovered, again.broken) == (2, ())


def test_an_entry_that_does_not_fit_stops_the_replay_and_is_kept(path):
    save = json.loads((path / "saved.json").read_bytes())["save"]
    with (path / "journal.jsonl").open("ab") as file:
        file.write(line_of(4, save, typing("nobody", "五")))
        file.write(line_of(5, save, typing("a0", "六")))
    opened = open_project(path)
    opened.project.close()
    assert opened.recovered == 3
    assert [part.file for part in opened.broken] == ["journal-kept-1.jsonl"]
    assert b"nobody" in (path / "journal-kept-1.jsonl").read_bytes()


@pytest.mark.parametrize("record", [{"kind": "Erase"}, {}, {"kind": "Splice"}, {"kind": []}])
def test_a_journal_cannot_do_what_no_editor_can(path, record):
    save = json.loads((path / "saved.json").read_bytes())["save"]
    with (path / "journal.jsonl").open("ab") as file:
        file.write(line_of(4, save, record))
    opened = open_project(path)
    opened.project.close()
    assert opened.recovered == 3
    assert len(opened.broken) == 1


def test_a_journal_of_another_state_is_not_replayed(path, tmp_path):
    with create_project(tmp_path / "q", sample()) as other:
        other.append(typing("a0", "别"))
        other.save(sample())
        other.append(typing("a0", "人"))
    shutil.copy(tmp_path / "q" / "journal.jsonl", path / "journal.jsonl")
    opened = open_project(path)
    opened.project.close()
    assert opened.issue == sample()
    assert [part.file for part in opened.broken] == ["journal-kept-1.jsonl"]


def test_reading_only_leaves_a_spoiled_journal_alone(path):
    with (path / "journal.jsonl").open("r+b") as file:
        file.write(b"spoil")
    before = files(path)
    opened = open_project(path, read_only=True)
    assert opened.recovered == 0
    assert [part.file for part in opened.broken] == ["journal.jsonl"]
    assert files(path) == before


def test_a_reader_sees_the_unsaved_edits_of_a_writer(path):
    with open_project(path).project as project:
        project.append(typing("a3", "四"))
        opened = open_project(path, read_only=True)
        assert opened.elsewhere == 4


def test_replaying_can_be_given_to_others(path):
    seen = []

    def replay(issue, records):
        seen.extend(records)
        return Replayed(issue, len(seen))

    opened = open_project(path, read_only=True, replay=replay)
    assert (len(seen), opened.recovered, opened.issue) == (3, 3, sample())


@pytest.mark.parametrize("record", [{"x": float("nan")}, {"x": object()}, {"x": b""}])
def test_what_is_no_json_is_refused(tmp_path, record):
    journal = Journal(tmp_path / "j", "s")
    with pytest.raises(StoreError):
        journal.append(record)
    assert not (tmp_path / "j").exists()


def test_no_flipped_bit_is_believed():
    line = line_of(1, "s", {"word": "今年"})[:-1]
    for index in range(len(line)):
        for bit in (1, 128):
            flipped = line[:index] + bytes([line[index] ^ bit]) + line[index + 1 :]
            assert entry_of(flipped, 0) is None
