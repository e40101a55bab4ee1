"""Photos in memory: small for thumbnails, large when painted large, bounded in all."""

import pytest
from PIL import Image

from editor.display.items import Picture
from editor.model.tone import Tone
from editor.ui.canvas import pictures
from editor.ui.canvas.latepictures import LatePictures
from editor.ui.canvas.pictures import SMALL, Pictures
from editor.values.geometry import Rect
from tests.adverts import advert, bytes_of


@pytest.fixture
def folder(tmp_path):
    for name in ("a.jpg", "b.jpg", "c.jpg"):
        Image.new("RGB", (1600, 1200), "teal").save(tmp_path / name)
    return tmp_path


def of(name, **more):
    return Picture(name, Rect(0, 0, 10, 10), **more)


def widths(known, name, width):
    return [image.width() for image in known.levels(of(name), width)]


def test_a_thumbnail_reads_a_small_copy_and_a_page_the_large_one(qapp, folder):
    known = Pictures(folder)
    assert max(widths(known, "a.jpg", 60)) <= SMALL
    assert known.best(of("a.jpg"), 1000).width() == 1600
    assert known.best(of("a.jpg"), 60).width() <= 400


def test_a_small_file_is_not_read_again(qapp, tmp_path, monkeypatch):
    Image.new("RGB", (100, 80), "teal").save(tmp_path / "s.png")
    known = Pictures(tmp_path)
    first = known.levels(of("s.png"), 50)
    assert known.levels(of("s.png"), 3000) is first


def test_resting_photos_lose_their_large_copies(qapp, folder, monkeypatch):
    now = [0.0]
    monkeypatch.setattr(pictures.time, "monotonic", lambda: now[0])
    monkeypatch.setattr(pictures, "BUDGET", 25_000_000)
    known = Pictures(folder)
    for at, name in enumerate(("a.jpg", "b.jpg", "c.jpg")):
        now[0] = at * 60.0
        assert max(widths(known, name, 1500)) == 1600
    sizes = {look.file: each.levels[0].width() for look, each in known._known.items()}
    assert sizes["a.jpg"] <= SMALL
    assert sizes["c.jpg"] == 1600
    assert max(widths(known, "a.jpg", 1500)) == 1600


def test_photos_in_use_are_kept_whatever_they_take(qapp, folder, monkeypatch):
    monkeypatch.setattr(pictures, "BUDGET", 1)
    known = Pictures(folder)
    for name in ("a.jpg", "b.jpg", "c.jpg"):
        known.levels(of(name), 1500)
    assert all(each.levels[0].width() == 1600 for each in known._known.values())


def test_a_changed_file_is_read_again(qapp, folder):
    known = Pictures(folder)
    before = known.best(of("a.jpg"), 1000)
    Image.new("RGB", (1400, 1200), "red").save(folder / "a.jpg")
    assert known.best(of("a.jpg"), 1000).width() == 1400 != before.width()


def test_what_is_no_picture_draws_nothing(qapp, tmp_path):
    (tmp_path / "x.jpg").write_bytes(b"nothing")
    assert Pictures(tmp_path).best(of("x.jpg"), 100) is None
    assert Pictures(tmp_path).best(of("missing.jpg"), 100) is None


def test_each_look_of_a_photo_is_shown_for_itself(qapp, folder):
    known = Pictures(folder)
    plain = known.best(of("a.jpg"), 200).pixelColor(5, 5)
    light = known.best(of("a.jpg", tone=Tone(brightness=0.5)), 200).pixelColor(5, 5)
    gray = known.best(of("a.jpg", tone=Tone(gray=True)), 200).pixelColor(5, 5)
    assert light.lightness() > plain.lightness()
    assert gray.red() == gray.green() == gray.blue() != plain.red()


def test_many_tones_of_a_photo_take_no_more_than_a_few(qapp, folder):
    known = Pictures(folder)
    for step in range(50):
        known.best(of("a.jpg", tone=Tone(gamma=1 + step / 50)), 200)
    assert len(known._known) <= pictures.LOOKS


def test_a_changed_tone_is_shown_before_the_file_is_read_again(qapp, folder, monkeypatch):
    late = LatePictures(folder)
    late.levels(of("a.jpg", tone=Tone(gamma=1.1)), 1500)
    late.wait()
    monkeypatch.setattr(late, "_begin", lambda *_: None)
    levels = late.levels(of("a.jpg", tone=Tone(brightness=1.0)), 1500)
    assert levels[0].width() >= pictures.SMALL
    assert levels[0].pixelColor(5, 5).lightness() == 255


def test_each_page_of_a_pdf_and_a_drawing_are_drawn_sharply_at_any_size(qapp, tmp_path):
    pdf = advert()
    pdf.pages.append(pdf.pages[0])
    pdf.pages[1].Rotate = 90
    (tmp_path / "ad.pdf").write_bytes(bytes_of(pdf))
    (tmp_path / "a.svg").write_text(
        '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><circle r="9"/></svg>'
    )
    known = Pictures(tmp_path)
    for name, number, shape in (("ad.pdf", 0, 1.5), ("ad.pdf", 1, 2 / 3), ("a.svg", 0, 2)):
        image = known.best(Picture(name, Rect(0, 0, 1, 1), page=number), 3000)
        assert max(image.width(), image.height()) >= 3000
        assert image.width() / image.height() == pytest.approx(shape, rel=0.01)
    (tmp_path / "bad.pdf").write_bytes(b"%PDF-1.7")
    assert known.best(of("bad.pdf"), 300) is None
