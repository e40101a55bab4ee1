"""Pages as pictures: their size, their names, their black."""

import os
from dataclasses import replace

import pytest
from PIL import Image

from editor.display.items import Shape
from editor.exporters.exporter import ExportError
from editor.exporters.png import render_pages, write_png
from editor.model.output import NEWSPRINT
from editor.pictures.proof import appearance
from editor.values.color import BLACK, Cmyk, Spot
from editor.values.geometry import Rect, Size
from editor.values.path import Path as Outline
from tests.exporters.pages import job, page

PROOF = appearance(NEWSPRINT, None)
PANEL = Shape(Outline.rectangle(Rect(-20, -20, 120, 70)), fill=BLACK)


def test_a_picture_shows_the_trimmed_page_in_its_resolution(fonts, tmp_path):
    made = job(fonts, page(PANEL, size=Size(144, 72)))
    assert write_png(made, tmp_path / "page.png", 100) == [tmp_path / "page.png"]
    with Image.open(tmp_path / "page.png") as image:
        assert image.size == (200, 100)
        assert image.info["dpi"] == pytest.approx((100, 100), abs=0.1)
        assert image.getpixel((1, 1)) == PROOF.rgb(BLACK)
        assert image.getpixel((190, 90)) == (255, 255, 255)


def test_several_pages_are_numbered(fonts, tmp_path):
    sizes = [Size(72, 72), Size(144, 72), Size(72, 144)]
    pages = [page(size=size, name=f"p{number}") for number, size in enumerate(sizes)]
    files = write_png(job(fonts, *pages), tmp_path / "版.png", 72)
    assert [file.name for file in files] == ["版-01.png", "版-02.png", "版-03.png"]
    assert sorted(os.listdir(tmp_path)) == ["版-01.png", "版-02.png", "版-03.png"]
    for file, size in zip(files, sizes, strict=True):
        with Image.open(file) as image:
            assert image.size == (size.width, size.height)


def test_colours_are_those_of_the_canvas(fonts):
    red = Cmyk(0, 1, 1, 0)
    made = job(fonts, page(replace(PANEL, fill=red), size=Size(72, 72)))
    (image,) = render_pages(made, 72)
    assert image.getpixel((5, 5)) == PROOF.rgb(red)
    (image,) = render_pages(made, 72, appearance(NEWSPRINT, None, proof=False))
    assert image.getpixel((5, 5)) == (255, 0, 0)


def test_black_prints_over_colours(fonts):
    spot = Spot("专绿", Cmyk(1, 0, 1, 0))
    black = replace(PANEL, path=Outline.rectangle(Rect(0, 0, 20, 20)))
    made = job(fonts, page(replace(PANEL, fill=spot), black, size=Size(72, 72)))
    (image,) = render_pages(made, 72)
    assert image.getpixel((60, 30)) == pytest.approx(PROOF.rgb(spot), abs=1)
    assert sum(image.getpixel((5, 5))) < sum(PROOF.rgb(BLACK))


def test_the_same_page_gives_the_same_picture(fonts, tmp_path):
    made = job(fonts, page(PANEL))
    first, second = (write_png(made, tmp_path / name)[0] for name in ("a.png", "b.png"))
    assert first.read_bytes() == second.read_bytes()


@pytest.mark.parametrize("ppi", [0, -5, float("nan"), float("inf"), 9000, 1e9])
def test_an_absurd_resolution_is_refused(fonts, tmp_path, ppi):
    with pytest.raises(ExportError):
        write_png(job(fonts, page(PANEL, size=Size(1105, 1559))), tmp_path / "a.png", ppi)
    assert os.listdir(tmp_path) == []


def test_no_page_is_no_picture(fonts, tmp_path):
    assert write_png(job(fonts), tmp_path / "a.png") == []
    assert render_pages(job(fonts)) == []


def test_progress_counts_pages(fonts):
    seen = []
    pages = [page(size=Size(72, 72), name=f"p{number}") for number in range(3)]
    render_pages(job(fonts, *pages, progress=lambda done, total: seen.append((done, total))))
    assert seen == [(1, 3), (2, 3), (3, 3)]
