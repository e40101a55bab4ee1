"""Missing picture files found in a folder by name, then by content."""

import hashlib
import io

from PIL import Image

from editor.model.issue import Issue
from editor.model.photo import Photo
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


def test_how_far_it_is_is_told(tmp_path):
    for number in range(250):
        (tmp_path / f"{number}.txt").touch()
    assert list(search(tmp_path, (photo("p", "gate.png"),))) == [100, 200]


def test_photos_found_again_are_one_step_and_those_that_went_are_left_out():
    old, gone = photo("p", "gate.png"), photo("q", "b.png")
    issue = Issue(photos=(old,))
    new = photo("n", "gate-2.png", b"x")
    edit = refound(issue, [(old, new), (gone, new)])
    assert edit.label == FOUND
    assert len(edit.edits) == 1
    assert refound(issue, []) is None
