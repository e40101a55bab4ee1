"""What a page of a PDF file is, and how it is drawn."""

import threading

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name

from editor.pictures.opening import PictureError
from editor.pictures.placed import probe_placed, render
from editor.pictures.probe import probe
from tests.adverts import advert, bytes_of


@pytest.fixture
def stored(tmp_path):
    def store(pdf, name="广告.pdf", **options):
        path = tmp_path / name
        path.write_bytes(pdf if isinstance(pdf, bytes) else bytes_of(pdf, **options))
        return path

    return store


@pytest.mark.parametrize(
    ("entries", "size"),
    [
        ({}, (12000, 8000)),
        ({"Rotate": 90}, (8000, 12000)),
        ({"UserUnit": 2}, (24000, 16000)),
        ({"TrimBox": None}, (16000, 14000)),
        ({"TrimBox": None, "CropBox": Array([0, 0, 50, 60])}, (5000, 6000)),
        ({"TrimBox": Array([140, 110, 20, 30])}, (12000, 8000)),
        ({"TrimBox": Array([-500, 30, 140, 900])}, (14000, 11000)),
        ({"Rotate": "nonsense"}, (12000, 8000)),
    ],
)
def test_the_size_is_that_of_the_trim_upright(stored, entries, size):
    found = probe_placed(stored(advert(**entries)))
    assert (found.width, found.height) == size


def test_pages_are_counted(stored):
    pdf = advert()
    pdf.pages.append(pdf.pages[0])
    path = stored(pdf)
    assert probe_placed(path, 1).pages == 2
    with pytest.raises(PictureError, match="no page 3"):
        probe_placed(path, 2)


def test_an_empty_password_opens_and_another_does_not(stored):
    path = stored(advert(), encryption=pikepdf.Encryption(owner="boss", user="", R=6))
    assert probe_placed(path).kind == "pdf"
    path = stored(advert(), encryption=pikepdf.Encryption(owner="boss", user="secret", R=6))
    with pytest.raises(PictureError) as caught:
        probe_placed(path)
    assert "密码" in caught.value.words.zh
    assert "广告.pdf" in caught.value.words.zh


@pytest.mark.parametrize("name", ["广告.eps", "广告.ai", "广告.psd", "广告.pdf"])
def test_files_of_drawing_programs_are_refused_with_a_way_out(tmp_path, name):
    path = tmp_path / name
    path.write_bytes({".psd": b"8BPS", ".ai": b"%PDF-1.5"}.get(path.suffix, b"%!PS-Adobe-3.0"))
    with pytest.raises(PictureError) as caught:
        probe(path)
    assert "另存为 PDF/X" in caught.value.words.zh


def test_the_trim_is_drawn_upright_and_nothing_else(stored):
    image = render(stored(advert(Rotate=90)), 0, 120)
    assert (image.mode, image.size) == ("RGBA", (80, 120))
    assert image.getpixel((20, 30))[:3] == pytest.approx((255, 242, 0), abs=30)
    assert image.getpixel((20, 90))[:3] == pytest.approx((35, 31, 32), abs=40)
    empty = render(stored(advert("")), 0, 50)
    assert empty.getpixel((10, 10))[3] == 0


def test_pages_are_drawn_in_several_threads_at_once(stored):
    path = stored(advert())
    drawn = []
    threads = [
        threading.Thread(target=lambda: drawn.append(render(path, 0, 200))) for _ in range(4)
    ]
    for each in threads:
        each.start()
    for each in threads:
        each.join()
    assert len({image.tobytes() for image in drawn}) == 1
    assert len(drawn) == 4


def test_a_form_inside_is_drawn(stored):
    pdf = advert("/F Do")
    form = pdf.make_stream(b"0 0 0 1 k 0 0 999 999 re f")
    form.update(Dictionary(Type=Name.XObject, Subtype=Name.Form, BBox=Array([0, 0, 999, 999])))
    pdf.pages[0].Resources = Dictionary(XObject=Dictionary(F=form))
    assert render(stored(pdf), 0, 50).getpixel((10, 10))[3] == 255
