"""Placed pages on the screen: their inks as the press prints them, on nothing where they are."""

import pytest
from PIL import Image

from editor.model.output import NEWSPRINT
from editor.pictures.placed import render
from editor.pictures.placedproof import placed_on_screen
from editor.pictures.proof import appearance
from editor.values.color import BLACK, Cmyk
from tests.adverts import advert, bytes_of

PROOF = appearance(NEWSPRINT, None)


@pytest.fixture
def shown(tmp_path):
    def show(content, press=PROOF, **entries):
        path = tmp_path / "广告.pdf"
        path.write_bytes(bytes_of(advert(content, **entries)))
        return placed_on_screen(path, 0, 120, press)

    return show


def test_inks_look_as_colours_of_the_page_do(shown):
    image = shown("0 1 1 0 k 0 0 200 200 re f 0 0 0 1 k 80 0 200 200 re f")
    assert image.size == (120, 80)
    assert image.getpixel((10, 40)) == (*PROOF.rgb(Cmyk(0, 1, 1, 0)), 255)
    assert image.getpixel((110, 40)) == (*PROOF.rgb(BLACK), 255)


def test_nothing_shows_where_nothing_is_drawn(shown):
    image = shown("1 0 0 0 k 20 30 40 200 re f")
    assert image.getpixel((10, 40))[3] == 255
    assert image.getpixel((110, 40))[3] == 0


def test_without_a_press_it_is_drawn_as_it_is(shown, tmp_path):
    plain = appearance(NEWSPRINT, None, proof=False)
    image = shown("0 1 1 0 k 0 0 200 200 re f", plain)
    assert image.tobytes() == render(tmp_path / "广告.pdf", 0, 120).tobytes()


def test_a_turned_page_stands_upright(shown):
    image = shown("1 0 0 0 k 0 0 400 400 re f", Rotate=90)
    assert image.size == (80, 120)
    assert image.getpixel((40, 60)) == (*PROOF.rgb(Cmyk(1, 0, 0, 0)), 255)


def test_a_drawing_is_shown_in_the_inks_that_it_prints(tmp_path):
    path = tmp_path / "图.svg"
    path.write_text(
        '<svg xmlns="http://www.w3.org/2000/svg" width="60" height="40">'
        '<rect width="60" height="40" fill="#ff0000"/></svg>',
        encoding="utf-8",
    )
    image = placed_on_screen(path, 0, 60, PROOF)
    wanted = PROOF.picture(Image.new("RGB", (1, 1), "#ff0000"), b"").getpixel((0, 0))
    assert image.getpixel((30, 20))[:3] == pytest.approx(wanted, abs=4)
