"""Deliveries: folders and zip files that are whole, the same, and readable everywhere."""

import datetime
import hashlib
import os
import zipfile

import pytest

from editor.exporters.exporter import ExportError
from editor.exporters.package import PackedFile, UnreadableError, delivery

WHEN = datetime.datetime(2026, 11, 28, 16, 5, 30, tzinfo=datetime.UTC)
FILES = (
    PackedFile("issue.xml", b"<issue/>" * 100),
    PackedFile("photos/开工.jpg", b"\xff\xd8" + bytes(1000)),
    PackedFile("本期.pdf", lambda out: out.write(b"%PDF-") and None),
)


@pytest.fixture(params=["folder", "delivery.zip"])
def to(request, tmp_path):
    return tmp_path / request.param


def deliver(to, files=FILES, when=WHEN):
    with delivery(to, when) as place:
        for file in files:
            place.add(file)
    return place.listed


def contents(to):
    if to.is_dir():
        return {
            path.relative_to(to).as_posix(): path.read_bytes()
            for path in to.rglob("*")
            if path.is_file()
        }
    with zipfile.ZipFile(to) as archive:
        assert archive.testzip() is None
        return {name.partition("/")[2]: archive.read(name) for name in archive.namelist()}


def test_every_file_is_there_and_listed(to):
    listed = deliver(to)
    found = contents(to)
    assert sorted(found) == ["issue.xml", "photos/开工.jpg", "本期.pdf"]
    assert [(file.name, file.size, file.sha256) for file in listed] == [
        (file.name, len(found[file.name]), hashlib.sha256(found[file.name]).hexdigest())
        for file in FILES
    ]


def test_the_same_files_and_time_give_the_same_zip(tmp_path):
    (tmp_path / "other").mkdir()
    deliver(tmp_path / "a.zip")
    deliver(tmp_path / "other" / "a.zip")
    assert (tmp_path / "a.zip").read_bytes() == (tmp_path / "other" / "a.zip").read_bytes()


def test_a_zip_holds_one_folder_and_marks_its_chinese_names_as_utf8(tmp_path):
    deliver(tmp_path / "周刊.zip")
    with zipfile.ZipFile(tmp_path / "周刊.zip") as archive:
        infos = archive.infolist()
    assert {info.filename.partition("/")[0] for info in infos} == {"周刊"}
    assert all(info.flag_bits & 0x800 for info in infos)
    assert {info.date_time for info in infos} == {(2026, 11, 28, 16, 5, 30)}
    kinds = {info.filename: info.compress_type for info in infos}
    assert kinds["周刊/photos/开工.jpg"] == zipfile.ZIP_STORED
    assert kinds["周刊/issue.xml"] == zipfile.ZIP_DEFLATED


@pytest.mark.skipif(os.name == "nt", reason="there such names cannot be")
def test_the_folder_in_a_zip_has_a_name_that_every_system_takes(tmp_path):
    deliver(tmp_path / "第1期: 开工?.zip")
    with zipfile.ZipFile(tmp_path / "第1期: 开工?.zip") as archive:
        assert {name.partition("/")[0] for name in archive.namelist()} == {"第1期- 开工-"}


def test_times_before_zip_files_are_their_first(tmp_path):
    deliver(tmp_path / "a.zip", when=datetime.datetime(1970, 1, 1, tzinfo=datetime.UTC))
    with zipfile.ZipFile(tmp_path / "a.zip") as archive:
        assert archive.infolist()[0].date_time == (1980, 1, 1, 0, 0, 0)


def test_whatever_breaks_it_off_leaves_nothing(to, tmp_path):
    def fail(out):
        out.write(b"half")
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        deliver(to, (*FILES, PackedFile("late", fail)))
    assert os.listdir(tmp_path) == []


def test_a_file_that_cannot_be_read_is_named_and_nothing_is_left(to, tmp_path):
    with pytest.raises(UnreadableError, match="gone"):
        deliver(to, (*FILES, PackedFile("photos/gone.jpg", tmp_path / "gone.jpg")))
    assert os.listdir(tmp_path) == []


def test_an_empty_folder_is_filled_and_a_full_one_left_alone(tmp_path):
    (tmp_path / "empty").mkdir()
    deliver(tmp_path / "empty")
    with pytest.raises(ExportError, match="no empty folder"):
        deliver(tmp_path / "empty", FILES[:1])
    assert len(contents(tmp_path / "empty")) == 3
    (tmp_path / "file").write_bytes(b"old")
    with pytest.raises(ExportError, match="no empty folder"):
        deliver(tmp_path / "file")
    assert (tmp_path / "file").read_bytes() == b"old"


def test_an_old_zip_is_replaced_only_by_a_whole_one(tmp_path):
    (tmp_path / "a.zip").write_bytes(b"old")
    with pytest.raises(UnreadableError):
        deliver(tmp_path / "a.zip", (*FILES, PackedFile("gone", tmp_path / "gone")))
    assert (tmp_path / "a.zip").read_bytes() == b"old"
    deliver(tmp_path / "a.zip")
    assert len(contents(tmp_path / "a.zip")) == 3


def test_a_place_that_is_not_there_is_named(to):
    with pytest.raises(ExportError, match="the folder does not exist"):
        deliver(to.parent / "nowhere" / to.name)
