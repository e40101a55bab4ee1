"""Where an export goes, and why it cannot go there."""

import os
from pathlib import Path

import pytest

from editor.exporters.exporter import UnwritableError, whole_file
from editor.exporters.target import EndingError, export_target

BOTH = (".pdf", ".png")


def test_a_good_name_is_taken(tmp_path):
    assert export_target(f" {tmp_path}/a.PDF ", BOTH) == tmp_path / "a.PDF"
    assert export_target("a.png", BOTH, tmp_path) == tmp_path / "a.png"
    assert export_target("a", (".pdf",), tmp_path) == tmp_path / "a.pdf"
    assert export_target("~nobody-of-this-name.pdf", BOTH).name == "~nobody-of-this-name.pdf"


@pytest.mark.parametrize("name", ["a", "a.doc", "a.png.doc"])
def test_another_ending_is_refused(tmp_path, name):
    with pytest.raises(EndingError) as caught:
        export_target(name, BOTH, tmp_path)
    assert "结尾" in caught.value.words.zh


@pytest.mark.parametrize("name", ["", " "])
def test_a_name_is_asked_for(name):
    with pytest.raises(EndingError) as caught:
        export_target(name, BOTH)
    assert "请写出文件名" in caught.value.words.zh


@pytest.mark.parametrize("name", ["/", "sub", "sub/", "new/", "x.pdf", "x"])
def test_a_folder_is_no_file(tmp_path, name):
    (tmp_path / "sub").mkdir()
    (tmp_path / "x.pdf").mkdir()
    with pytest.raises(UnwritableError) as caught:
        export_target(name, (".pdf",), tmp_path)
    assert "这是一个文件夹" in caught.value.words.zh


@pytest.mark.parametrize("name", ["none/a.pdf", "file/a.pdf"])
def test_a_missing_folder_is_told(tmp_path, name):
    (tmp_path / "file").touch()
    with pytest.raises(UnwritableError) as caught:
        export_target(name, BOTH, tmp_path)
    assert "文件夹不存在。请先新建文件夹。" in caught.value.words.zh


@pytest.mark.skipif(not os.path.isdir("/proc/self"), reason="needs /proc")
def test_a_folder_that_takes_no_files_is_told(tmp_path):
    with pytest.raises(UnwritableError) as caught, whole_file(Path("/proc/a.pdf")):
        pass
    assert "这里不能新建文件" in caught.value.words.zh
