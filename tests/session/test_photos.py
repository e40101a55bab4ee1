"""A picture file is missing, broken or fine, and noticed when it changes."""

import os
from pathlib import Path

import pytest
from PIL import Image

from editor.model.photo import Photo
from editor.session.photos import PhotoFiles


@pytest.mark.parametrize("suffix", ["jpg", "png", "tif"])
def test_a_picture_is_fine_and_half_of_it_is_broken(tmp_path, suffix):
    path = tmp_path / f"厂房.{suffix}"
    Image.effect_noise((200, 120), 60).save(path)
    files, photo = PhotoFiles(tmp_path), Photo("p1", path.name)
    assert files.state(photo) == ""
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])
    assert files.state(photo) == "broken"
    path.unlink()
    assert files.state(photo) == "missing"


def test_what_is_no_picture_is_broken(tmp_path):
    (tmp_path / "a.jpg").write_text("不是图片", encoding="utf-8")
    (tmp_path / "b.jpg").mkdir()
    (tmp_path / "c.jpg").write_bytes(b"")
    files = PhotoFiles(tmp_path)
    assert [files.state(Photo("p", f"{name}.jpg")) for name in "abc"] == ["broken"] * 3


@pytest.mark.parametrize("name", ["none.jpg", "", "a\x00b.jpg", "x" * 5000])
def test_a_name_without_a_file_is_missing_or_broken_but_no_crash(tmp_path, name):
    assert PhotoFiles(tmp_path).state(Photo("p", name)) in ("missing", "broken")


def test_a_picture_of_enormous_size_is_broken(tmp_path):
    header = b"P5 60000 60000 255\n"
    (tmp_path / "huge.pgm").write_bytes(header + b"\0" * 10)
    assert PhotoFiles(tmp_path).state(Photo("p", "huge.pgm")) == "broken"


def test_another_folder_has_other_pictures(tmp_path):
    other = tmp_path / "other"
    other.mkdir()
    Image.new("L", (4, 4)).save(other / "a.png")
    files = PhotoFiles(tmp_path)
    assert files.state(Photo("p", "a.png")) == "missing"
    files.folder = other
    assert files.state(Photo("p", "a.png")) == ""


@pytest.mark.skipif(getattr(os, "geteuid", int)() == 0, reason="root reads everything")
def test_a_picture_that_may_not_be_read_is_broken(tmp_path):
    path = tmp_path / "a.png"
    Image.new("L", (4, 4)).save(path)
    path.chmod(0)
    assert PhotoFiles(tmp_path).state(Photo("p", "a.png")) == "broken"


def test_what_was_looked_at_is_answered_without_the_disk(tmp_path, monkeypatch):
    path, read = tmp_path / "a.png", []
    Image.new("L", (4, 4)).save(path)
    files, photo, gone = PhotoFiles(tmp_path), Photo("p", "a.png"), Photo("q", "b.png")
    assert not files.knows(photo)
    stamps = files.look((photo, gone))
    assert (stamps["a.png"][0], stamps["b.png"]) == (path, None)
    assert files.knows(photo)
    assert files.knows(gone)
    assert not files.knows(Photo("p", "a.png", page=1))
    digest = files.fingerprint(photo)
    monkeypatch.setattr(Path, "stat", lambda each, **_: read.append(each))
    monkeypatch.setattr(Path, "open", lambda each, *_: read.append(each))
    assert (files.state(photo), files.state(gone), files.path(gone)) == ("", "missing", None)
    assert (files.path(photo), files.fingerprint(photo)) == (path, digest)
    assert read == []


def test_a_file_that_was_looked_at_is_another_one_after_the_next_look(tmp_path):
    path = tmp_path / "a.png"
    Image.new("L", (4, 4)).save(path)
    files, photo = PhotoFiles(tmp_path), Photo("p", "a.png")
    files.look((photo,))
    path.unlink()
    assert files.state(photo) == ""
    files.look((photo,))
    assert files.state(photo) == "missing"
