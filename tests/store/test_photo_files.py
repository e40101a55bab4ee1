"""Picture files: each picture once, under a plain name of its own."""

import pytest

from editor.store.errors import StoreError
from editor.store.project import create_project, open_project
from tests.store.samples import sample


@pytest.fixture
def project(tmp_path):
    with create_project(tmp_path / "p", sample(), {"One.jpg": b"1"}) as project:
        yield project


def picture(folder, name, data):
    folder.mkdir(exist_ok=True)
    (folder / name).write_bytes(data)
    return folder / name


def test_the_same_picture_is_kept_once(project, tmp_path):
    assert project.add_photo(picture(tmp_path / "in", "One.jpg", b"1")) == "One.jpg"
    assert [path.name for path in project.photos.iterdir()] == ["One.jpg"]


def test_another_picture_of_the_name_gets_a_number(project, tmp_path):
    assert project.add_photo(picture(tmp_path / "a", "one.jpg", b"2")) == "one-2.jpg"
    assert project.add_photo(picture(tmp_path / "b", "ONE.jpg", b"3")) == "ONE-3.jpg"
    assert project.add_photo(picture(tmp_path / "c", "one.jpg", b"2")) == "one-2.jpg"


@pytest.mark.parametrize("name", ["照片 1.tif", ".hidden.png", 'q"?.jpg', "noending", "con.png"])
def test_any_name_finds_a_place(project, tmp_path, name):
    added = project.add_photo(picture(tmp_path / "in", name, b"x"))
    assert (project.photos / added).read_bytes() == b"x"


def test_a_missing_picture_is_named(project, tmp_path):
    with pytest.raises(StoreError) as caught:
        project.add_photo(tmp_path / "none.jpg")
    assert "none.jpg" in caught.value.words.zh


def test_a_reader_adds_nothing(project, tmp_path):
    opened = open_project(project.path, read_only=True)
    with pytest.raises(StoreError):
        opened.project.add_photo(picture(tmp_path / "in", "two.jpg", b"2"))


@pytest.mark.parametrize("name", ["../x.jpg", "", "a/b.jpg"])
def test_a_project_is_not_created_with_pictures_elsewhere(tmp_path, name):
    with pytest.raises(StoreError):
        create_project(tmp_path / "q", sample(), {name: b"1"})
    assert not (tmp_path / "q").exists()
