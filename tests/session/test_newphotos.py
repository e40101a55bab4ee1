"""Picture files become photos with their size and fingerprint, or are refused."""

import hashlib
from dataclasses import dataclass
from pathlib import Path

import pytest
from PIL import Image

from editor.model.frame import Cutout
from editor.model.output import X1A, X4
from editor.pictures.probe import PictureError, probe
from editor.session.newphotos import first_cutout, new_photo
from editor.store.errors import StoreError
from editor.store.photo_files import add_photo


@dataclass
class Place:
    """A project's folder of photos."""

    photos: Path

    def add_photo(self, source):
        return add_photo(self.photos, source)


def test_a_photo_knows_the_size_and_the_fingerprint_of_its_file(tmp_path):
    exif = Image.Exif()
    exif[0x0112] = 6
    Image.new("RGB", (60, 40)).save(tmp_path / "a.jpg", exif=exif)
    photo = new_photo(Place(tmp_path / "photos"), tmp_path / "a.jpg")
    assert (photo.file, photo.width, photo.height) == ("a.jpg", 40, 60)
    data = (tmp_path / "photos" / "a.jpg").read_bytes()
    assert photo.fingerprint == hashlib.sha256(data).hexdigest()


def test_what_cannot_be_printed_is_not_copied(tmp_path):
    (tmp_path / "a.jpg").write_text("不是图片", encoding="utf-8")
    with pytest.raises(PictureError, match=r"a\.jpg"):
        new_photo(Place(tmp_path / "photos"), tmp_path / "a.jpg")
    assert not (tmp_path / "photos").exists()


def test_a_copy_that_cannot_be_read_is_told_with_its_name(tmp_path):
    @dataclass
    class Failing(Place):
        def add_photo(self, source):
            name = super().add_photo(source)
            (self.photos / name).unlink()
            return name

    Image.new("RGB", (60, 40)).save(tmp_path / "a.jpg")
    with pytest.raises(StoreError, match=r"a\.jpg"):
        new_photo(Failing(tmp_path / "photos"), tmp_path / "a.jpg")


def test_transparent_parts_let_the_page_through_where_the_pdf_can_say_so(tmp_path):
    Image.new("RGBA", (6, 4)).save(tmp_path / "clear.png")
    Image.new("RGB", (6, 4)).save(tmp_path / "solid.png")
    clear, solid = probe(tmp_path / "clear.png"), probe(tmp_path / "solid.png")
    assert first_cutout(clear, X4) is Cutout.ALPHA
    assert first_cutout(clear, X1A) is Cutout.NONE
    assert first_cutout(solid, X4) is first_cutout(None, X4) is Cutout.NONE
