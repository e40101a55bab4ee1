"""Files appear whole or not at all, and failures say what to do."""

import errno
import os
from contextlib import suppress
from pathlib import Path

import pytest

from editor.exporters.exporter import ExportError, whole_file


def test_the_file_takes_its_name_when_it_is_whole(tmp_path):
    to = tmp_path / "新.pdf"
    with whole_file(to) as out:
        out.write(b"whole")
        assert not to.exists()
    assert to.read_bytes() == b"whole"
    assert os.listdir(tmp_path) == ["新.pdf"]


def test_the_old_file_stays_when_writing_is_broken_off(tmp_path):
    to = tmp_path / "page.pdf"
    to.write_bytes(b"old")
    with suppress(KeyboardInterrupt), whole_file(to) as out:
        out.write(b"half")
        raise KeyboardInterrupt
    assert to.read_bytes() == b"old"
    assert os.listdir(tmp_path) == ["page.pdf"]


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EDQUOT, errno.EROFS, errno.EIO])
def test_a_full_or_failing_disk_leaves_no_half_file(tmp_path, monkeypatch, number):
    def fail(_handle):
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(os, "fsync", fail)
    with pytest.raises(ExportError) as caught, whole_file(tmp_path / "page.pdf") as out:
        out.write(b"half")
    assert os.listdir(tmp_path) == []
    assert "page.pdf" in caught.value.words.zh
    assert "page.pdf" in caught.value.words.en


def test_a_full_disk_is_named(tmp_path, monkeypatch):
    def fail(_handle):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", fail)
    with pytest.raises(ExportError) as caught, whole_file(tmp_path / "page.pdf"):
        pass
    assert "磁盘已满" in caught.value.words.zh
    assert "disk is full" in caught.value.words.en


def test_a_folder_without_permission_is_named(tmp_path, monkeypatch):
    def refuse(self, *_args):
        raise PermissionError(errno.EACCES, "Permission denied", str(self))

    monkeypatch.setattr(Path, "open", refuse)
    with pytest.raises(ExportError) as caught, whole_file(tmp_path / "page.pdf"):
        pass
    assert "没有写入权限" in caught.value.words.zh


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("missing/page.pdf", "文件夹不存在"),
        ("folder", "这是一个文件夹"),
        ("字" * 200 + ".pdf", "文件名太长"),
    ],
)
def test_places_that_cannot_be_written_are_named(tmp_path, name, said):
    (tmp_path / "folder").mkdir()
    with pytest.raises(ExportError) as caught, whole_file(tmp_path / name) as out:
        out.write(b"data")
    assert said in caught.value.words.zh
    assert os.listdir(tmp_path) == ["folder"]


def test_a_link_keeps_pointing_to_the_new_file(tmp_path):
    (tmp_path / "real.pdf").write_bytes(b"old")
    (tmp_path / "link.pdf").symlink_to(tmp_path / "real.pdf")
    with whole_file(tmp_path / "link.pdf") as out:
        out.write(b"new")
    assert (tmp_path / "real.pdf").read_bytes() == b"new"
    assert (tmp_path / "link.pdf").is_symlink()
