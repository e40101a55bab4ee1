"""Missing picture files found in a folder by name, then by content."""

import hashlib
import io
from dataclasses import replace

import pikepdf
from PIL import Image

from editor.model.issue import Issue
from editor.model.photo import Photo
from editor.pictures.probe import probe
from editor.session.photosearch import FOUND, Match, best, refound, search


def picture(color, size=(30, 20)):
    data = io.BytesIO()
    Image.new("RGB", size, color).save(data, "PNG")
    return data.getvalue()


def photo(name, file, data=b""):
    fingerprint = hashlib.sha256(data).hexdigest() if data else ""
    return Photo(name, file, 30, 20, fingerprint=fingerprint)


def found(folder, *wanted):
    return best(each for each in search(folder, wanted) if isinstance(each, Match))


def test_a_file_of_the_name_in_a_folder_below_is_found(tmp_path):
    (tmp_path / "a" / "b").mkdir(parents=True)
    (tmp_path / "a" / "b" / "GATE.png").write_bytes(picture("red"))
    one = found(tmp_path, photo("p", "gate.png"))["p"]
    assert (one.path.name, one.same) == ("GATE.png", False)


def test_of_several_with_the_name_the_one_with_the_content_is_taken(tmp_path):
    for name, color in (("a", "red"), ("b", "green"), ("c", "blue")):
        (tmp_path / name).mkdir()
        (tmp_path / name / "gate.png").write_bytes(picture(color))
    one = found(tmp_path, photo("p", "gate.png", picture("green")))["p"]
    assert one == Match("p", tmp_path / "b" / "gate.png", same=True)


def test_a_renamed_file_is_known_by_its_content(tmp_path):
    (tmp_path / "other.png").write_bytes(picture("green"))
    (tmp_path / "large.png").write_bytes(picture("green", (60, 40)))
    (tmp_path / "broken.png").write_bytes(b"no picture")
    assert found(tmp_path, photo("p", "gate.png", picture("green")))["p"].path.name == "other.png"
    assert found(tmp_path, photo("p", "gate.png")) == {}


def test_a_file_is_known_under_another_ending_of_its_kind(tmp_path):
    data = io.BytesIO()
    Image.new("RGB", (30, 20), "red").save(data, "JPEG")
    (tmp_path / "other.jpeg").write_bytes(data.getvalue())
    one = found(tmp_path, photo("p", "gate.JPG", data.getvalue()))["p"]
    assert one.path.name == "other.jpeg"


def test_a_renamed_pdf_is_known_by_a_photo_of_any_of_its_pages(tmp_path):
    file = tmp_path / "other.pdf"
    with pikepdf.Pdf.new() as pdf:
        pdf.add_blank_page(page_size=(120, 80))
        pdf.add_blank_page(page_size=(300, 200))
        pdf.save(file)
    second = probe(file, 1)
    wanted = replace(
        photo("p", "advert.pdf", file.read_bytes()),
        width=second.width,
        height=second.height,
        page=1,
    )
    assert found(tmp_path, wanted)["p"] == Match("p", file, same=True)


def test_how_far_it_is_is_told_after_every_file_in_both_ways_of_looking(tmp_path):
    for number in range(4):
        (tmp_path / f"{number}.png").touch()
    assert list(search(tmp_path, (photo("p", "gate.png", b"x"),))) == [1, 2, 3, 4, 1, 2, 3, 4]


def test_photos_found_again_are_one_step_and_those_that_went_are_left_out():
    old, gone = photo("p", "gate.png"), photo("q", "b.png")
    issue = Issue(photos=(old,))
    new = photo("n", "gate-2.png", b"x")
    edit = refound(issue, [(old, new), (gone, new)])
    assert edit.label == FOUND
    assert len(edit.edits) == 1
    assert refound(issue, []) is None
