"""An issue folder is copied whole or not at all."""

import errno
import os

import pytest

from editor.store.copying import copy_folder
from editor.store.disk import copy_durably
from editor.store.errors import StoreError
from editor.store.project import create_project, open_project
from editor.values.progress import StoppedError
from tests.store.samples import files, full_sample


@pytest.fixture
def source(tmp_path):
    create_project(tmp_path / "source", full_sample(), {"one.jpg": b"\xff\xd8"}).close()
    return tmp_path / "source"


@pytest.mark.parametrize("name", ["copy", "deep/er/copy"])
def test_a_copy_is_the_same_issue(source, tmp_path, name):
    with open_project(source).project:
        copy_folder(source, tmp_path / name)
    assert files(tmp_path / name) == files(source)
    assert not list((tmp_path / name).glob(".lock*"))
    with open_project(tmp_path / name).project:
        assert not list(tmp_path.glob(".*"))


def test_an_empty_folder_is_filled_and_another_left_alone(source, tmp_path):
    (tmp_path / "empty").mkdir()
    copy_folder(source, tmp_path / "empty")
    assert files(tmp_path / "empty") == files(source)
    (tmp_path / "letters").mkdir()
    (tmp_path / "letters" / "one.txt").write_text("dear")
    with pytest.raises(StoreError):
        copy_folder(source, tmp_path / "letters")
    assert [path.name for path in (tmp_path / "letters").iterdir()] == ["one.txt"]


def test_a_full_disk_is_told_in_a_sentence_and_leaves_nothing(source, tmp_path, monkeypatch):
    def full(item, target, *_):
        if item.name == "one.jpg":
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), str(target))
        copy_durably(item, target)

    monkeypatch.setattr("editor.store.copying.copy_durably", full)
    with pytest.raises(StoreError) as caught:
        copy_folder(source, tmp_path / "copy")
    assert f"“{tmp_path / 'copy' / 'photos' / 'one.jpg'}”：磁盘已满。" in caught.value.words.zh
    assert [path.name for path in tmp_path.iterdir()] == ["source"]


def stop_at(number):
    """Someone who stops the copying while this file is copied."""
    told = []

    def progress(done, total):
        told.append((done, total))
        if told.count((number, total)) == 2:
            raise StoppedError

    return told, progress


def test_a_copy_that_is_stopped_leaves_nothing(source, tmp_path):
    told, progress = stop_at(2)
    with pytest.raises(StoppedError):
        copy_folder(source, tmp_path / "copy", progress)
    assert len({total for _, total in told}) == 1
    assert [path.name for path in tmp_path.iterdir()] == ["source"]


def test_saving_elsewhere_can_be_stopped_within_a_file(source, tmp_path):
    (source / "photos" / "two.jpg").write_bytes(b"1" * 3_000_000)
    told, progress = stop_at(1)
    with open_project(source).project as project:
        with pytest.raises(StoppedError):
            project.save_as(tmp_path / "copy", full_sample(), progress)
        assert (1, 2) in told
        assert [path.name for path in tmp_path.iterdir()] == ["source"]
        project.save_as(tmp_path / "copy", full_sample()).close()
