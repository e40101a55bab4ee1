"""Tone as tables: what becomes of each value."""

import pytest
from PIL import Image

from editor.model.tone import AS_TAKEN, Tone
from editor.pictures.tone import table_of, toned
from tests.pictures.files import noise


def test_no_change_is_no_table_and_the_same_picture():
    image = noise("RGB", (4, 4))
    assert table_of(AS_TAKEN) is None
    assert toned(image, AS_TAKEN) is image


@pytest.mark.parametrize(
    ("tone", "value", "wanted"),
    [
        (Tone(black=0.2), 51, 0),
        (Tone(black=0.2), 255, 255),
        (Tone(white=0.8), 204, 255),
        (Tone(black=0.5, white=0.5), 130, 255),
        (Tone(gamma=2.0), 64, 128),
        (Tone(brightness=0.5), 0, 128),
        (Tone(brightness=0.5), 255, 255),
        (Tone(brightness=-0.5), 255, 128),
        (Tone(brightness=1.0), 0, 255),
        (Tone(brightness=-1.0), 255, 0),
        (Tone(contrast=0.5), 64, 0),
        (Tone(contrast=1.0), 129, 255),
        (Tone(contrast=-1.0), 0, 128),
        (Tone(contrast=-0.5), 0, 64),
    ],
)
def test_what_becomes_of_a_value(tone, value, wanted):
    assert table_of(tone)[value] == pytest.approx(wanted, abs=2)


@pytest.mark.parametrize("tone", [
    Tone(black=-3, white=9), Tone(gamma=0), Tone(gamma=-1), Tone(brightness=7, contrast=-9),
    Tone(black=1, white=0), Tone(0.1, 0.9, 1.4, 0.2, 0.3),
])  # fmt: skip
def test_tones_never_turn_back(tone):
    table = table_of(tone)
    assert len(table) == 256
    assert list(table) == sorted(table)


def test_inks_change_by_the_paper_that_they_leave_free():
    inks = Image.new("CMYK", (1, 1), (0, 64, 128, 255))
    light = toned(inks, Tone(brightness=0.5)).getpixel((0, 0))
    assert light[0] == 0
    assert light[1:] == pytest.approx((32, 64, 128), abs=1)
    paper = toned(Image.new("CMYK", (1, 1), (0, 0, 0, 0)), Tone(contrast=0.4, gamma=1.7))
    assert paper.getpixel((0, 0)) == (0, 0, 0, 0)


def test_grey_and_colour_take_the_same_table():
    tone = Tone(0.05, 0.95, 1.2, 0.1, 0.2)
    gray = toned(Image.new("L", (1, 1), 100), tone).getpixel((0, 0))
    assert toned(Image.new("RGB", (1, 1), (100, 100, 100)), tone).getpixel((0, 0)) == (gray,) * 3


def test_line_art_stays_as_it_is():
    image = Image.new("1", (4, 4), 1)
    assert toned(image, Tone(brightness=-1)) is image
