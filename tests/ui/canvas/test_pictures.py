"""Photos in memory: small for thumbnails, large when painted large, bounded in all."""

import pytest
from PIL import Image

from editor.ui.canvas import pictures
from editor.ui.canvas.pictures import SMALL, Pictures


@pytest.fixture
def folder(tmp_path):
    for name in ("a.jpg", "b.jpg", "c.jpg"):
        Image.new("RGB", (1600, 1200), "teal").save(tmp_path / name)
    return tmp_path


def widths(known, name, width):
    return [image.width() for image in known.levels(name, width)]


def test_a_thumbnail_reads_a_small_copy_and_a_page_the_large_one(qapp, folder):
    known = Pictures(folder)
    assert max(widths(known, "a.jpg", 60)) <= SMALL
    assert known.best("a.jpg", 1000).width() == 1600
    assert known.best("a.jpg", 60).width() <= 400


def test_a_small_file_is_not_read_again(qapp, tmp_path, monkeypatch):
    Image.new("RGB", (100, 80), "teal").save(tmp_path / "s.png")
    known = Pictures(tmp_path)
    first = known.levels("s.png", 50)
    assert known.levels("s.png", 3000) is first


def test_resting_photos_lose_their_large_copies(qapp, folder, monkeypatch):
    now = [0.0]
    monkeypatch.setattr(pictures.time, "monotonic", lambda: now[0])
    monkeypatch.setattr(pictures, "BUDGET", 25_000_000)
    known = Pictures(folder)
    for at, name in enumerate(("a.jpg", "b.jpg", "c.jpg")):
        now[0] = at * 60.0
        assert max(widths(known, name, 1500)) == 1600
    sizes = {name: each.levels[0].width() for name, each in known._known.items()}
    assert sizes["a.jpg"] <= SMALL
    assert sizes["c.jpg"] == 1600
    assert max(widths(known, "a.jpg", 1500)) == 1600


def test_photos_in_use_are_kept_whatever_they_take(qapp, folder, monkeypatch):
    monkeypatch.setattr(pictures, "BUDGET", 1)
    known = Pictures(folder)
    for name in ("a.jpg", "b.jpg", "c.jpg"):
        known.levels(name, 1500)
    assert all(each.levels[0].width() == 1600 for each in known._known.values())


def test_a_changed_file_is_read_again(qapp, folder):
    known = Pictures(folder)
    before = known.best("a.jpg", 1000)
    Image.new("RGB", (1400, 1200), "red").save(folder / "a.jpg")
    assert known.best("a.jpg", 1000).width() == 1400 != before.width()


def test_what_is_no_picture_draws_nothing(qapp, tmp_path):
    (tmp_path / "x.jpg").write_bytes(b"nothing")
    assert Pictures(tmp_path).best("x.jpg", 100) is None
    assert Pictures(tmp_path).best("missing.jpg", 100) is None
