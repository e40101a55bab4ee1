"""Adverts come in by their page, whole, and with a word about what the printer would say."""

import pytest
from pikepdf import Dictionary, Name
from PIL import Image

from editor.edit.edit import perform
from editor.edit.photos import AddPhoto
from editor.edit.state import State
from editor.model.frame import PhotoFit, PhotoFrame
from editor.model.issue import Issue
from editor.pictures.opening import PictureError
from editor.session.newphotos import new_photo, objections, place_page
from editor.session.photos import PhotoFiles
from editor.session.placing import photo_instead
from editor.store.project import create_project
from tests.adverts import advert, bytes_of
from tests.edit.issues import small_issue


@pytest.fixture
def project(tmp_path):
    with create_project(tmp_path / "issue", Issue(), {}) as made:
        yield made


@pytest.fixture
def two_pages(tmp_path):
    pdf = advert()
    pdf.pages.append(pdf.pages[0])
    pdf.pages[1].Rotate = 90
    path = tmp_path / "广告.pdf"
    path.write_bytes(bytes_of(pdf))
    return path


def test_a_page_has_the_size_of_its_trim(project, two_pages):
    photo = new_photo(project, two_pages, 1)
    assert (photo.file, photo.page, photo.width, photo.height) == ("广告.pdf", 1, 8000, 12000)
    assert PhotoFiles(project.photos).state(photo) == ""
    assert place_page(project, photo, 0).photo.width == 12000
    with pytest.raises(PictureError, match="no page 3"):
        place_page(project, photo, 2)


def test_a_photo_has_its_pixels(project, tmp_path):
    Image.new("RGB", (30, 20)).save(tmp_path / "a.jpg")
    photo = new_photo(project, tmp_path / "a.jpg")
    assert (photo.width, photo.height) == (30, 20)
    assert objections(project, Issue(), photo) == ()


def test_what_cannot_print_is_not_copied(project, tmp_path):
    (tmp_path / "a.eps").write_bytes(b"%!PS-Adobe-3.0 EPSF-3.0")
    with pytest.raises(PictureError):
        new_photo(project, tmp_path / "a.eps")
    assert not list(project.photos.glob("*.eps"))


def test_objections_are_told_on_placing(project, tmp_path):
    state = Dictionary(ExtGState=Dictionary(G=Dictionary(BM=Name.Multiply)))
    (tmp_path / "ad.pdf").write_bytes(bytes_of(advert("/G gs 1 0 0 rg 0 0 9 9 re f", state)))
    photo = new_photo(project, tmp_path / "ad.pdf")
    (found,) = objections(project, Issue(), photo)
    assert (found.code, found.forbids) == ("rgb", True)


def test_an_advert_is_placed_whole(project, two_pages):
    photo = new_photo(project, two_pages)
    state = perform(AddPhoto(photo), State(small_issue()))
    frame = next(each for each in state.issue.pages[0].frames if isinstance(each, PhotoFrame))
    after = perform(photo_instead(state, frame, photo.id), state).issue
    shown = after.find_frame(frame.box.id)[1]
    assert (shown.photo, shown.fit) == (photo.id, PhotoFit.FIT)
