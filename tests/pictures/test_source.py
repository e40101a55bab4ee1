"""Pixels of picture files: upright, 8 bits, cropped, no larger than wanted."""

import numpy as np
import pytest
from PIL import Image

from editor.pictures.opening import PictureError
from editor.pictures.source import read_source
from editor.values.geometry import Rect
from tests.pictures.files import COATED, encoded, noise, patches, png

WHOLE = Rect(0, 0, 1, 1)
RED, GREEN, BLUE = (255, 0, 0), (0, 128, 0), (0, 0, 255)
STORED = {
    1: None, 2: Image.Transpose.FLIP_LEFT_RIGHT, 3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM, 5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_90, 7: Image.Transpose.TRANSVERSE, 8: Image.Transpose.ROTATE_270,
}  # fmt: skip
"""How the camera stored an upright picture for each EXIF orientation."""


def read(tmp_path, data, part=WHOLE, size=None):
    path = tmp_path / "a.jpg"
    path.write_bytes(data)
    return read_source(path, data, part, lambda pixels, _: size or pixels)


@pytest.mark.parametrize("turn", STORED)
@pytest.mark.parametrize("kind", ["PNG", "TIFF", "WEBP"])
def test_pictures_stand_upright(tmp_path, turn, kind):
    picture = patches("RGB", [RED, GREEN, BLUE], 16)
    picture.paste((255, 255, 0), (0, 0, 8, 8))
    stored = picture if STORED[turn] is None else picture.transpose(STORED[turn])
    exif = Image.Exif()
    exif[0x0112] = turn
    options = {"lossless": True} if kind == "WEBP" else {}
    source = read(tmp_path, encoded(stored, kind, exif=exif, **options))
    assert source.image.convert("RGB").tobytes() == picture.tobytes()


def test_a_part_is_cut_out_in_whole_pixels(tmp_path):
    picture = patches("RGB", [RED, GREEN, BLUE], 10)
    source = read(tmp_path, encoded(picture, "PNG"), Rect(0.35, 0, 0.3, 1))
    assert source.image.size == (10, 10)
    assert source.part == Rect.between(10 / 30, 0, 20 / 30, 1)
    assert source.image.getcolors() == [(100, GREEN)]
    assert not source.reduced


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "TIFF"])
@pytest.mark.parametrize("turn", [1, 6])
def test_a_part_is_reduced_to_the_wanted_size(tmp_path, kind, turn):
    exif = Image.Exif()
    exif[0x0112] = turn
    picture = patches("RGB", [RED, GREEN, BLUE], 400)
    if turn == 6:
        picture = picture.transpose(Image.Transpose.ROTATE_90)
    source = read(tmp_path, encoded(picture, kind, exif=exif), Rect(1 / 3, 0, 1 / 3, 1), (50, 50))
    assert source.image.size == (50, 50)
    assert source.reduced
    middle = np.asarray(source.image.convert("RGB"))[5:45, 5:45].reshape(-1, 3)
    assert np.abs(middle.astype(int) - GREEN).max() < 6


@pytest.mark.parametrize(
    ("values", "wanted"),
    [
        (np.array([[0, 32768, 65535]], np.uint16), (0, 128, 255)),
        (np.array([[0.0, 0.5, 1.0]], np.float32), (0, 127, 255)),
        (np.array([[0.0, 128, 255]], np.float32), (0, 128, 255)),
        (np.array([[np.nan, -3, 9e9]], np.float32), (0, 0, 255)),
        (np.array([[0, 1 << 30, (1 << 31) - 1]], np.int32), (0, 64, 127)),
    ],
)
def test_more_bits_become_eight(tmp_path, values, wanted):
    source = read(tmp_path, encoded(Image.fromarray(values), "TIFF"))
    assert source.image.mode == "L"
    assert tuple(source.image.tobytes()) == wanted


def test_sixteen_bit_png_keeps_its_tones(tmp_path):
    values = np.linspace(0, 65535, 256).astype(np.uint16).reshape(1, 256)
    source = read(tmp_path, encoded(Image.fromarray(values), "PNG"))
    assert (
        np.abs(np.frombuffer(source.image.tobytes(), np.uint8).astype(int) - range(256)).max() <= 1
    )


@pytest.mark.parametrize("adobe", [True, False])
def test_inks_are_the_right_way_round(tmp_path, adobe):
    data = encoded(Image.new("CMYK", (16, 16), (0, 255, 0, 0)), "JPEG", quality=95)
    if not adobe:
        at = data.index(b"\xff\xee")
        data = data[:at] + data[at + 16 :]
    source = read(tmp_path, data)
    found = source.image.getpixel((8, 8))
    assert found == pytest.approx((0, 255, 0, 0) if adobe else (255, 0, 255, 255), abs=3)


@pytest.mark.parametrize("size", [None, (30, 10)])
def test_lab_keeps_its_neutral_colours_at_any_size(tmp_path, size):
    """Values that go up and down around zero, where the sign changes: grey all the same."""
    image = Image.new("LAB", (90, 30), (150, 128, 128))
    for x in range(0, 90, 2):
        image.paste((150, 127, 129), (x, 0, x + 1, 30))
    source = read(tmp_path, encoded(image, "TIFF"), size=size)
    assert (source.image.mode, source.icc) == ("RGB", b"")
    values = np.asarray(source.image).astype(int)
    assert np.abs(values - 140).max() <= 4


def test_transparent_parts_are_apart_from_colours(tmp_path):
    image = Image.new("RGBA", (4, 2), (9, 8, 7, 255))
    image.putpixel((1, 1), (1, 2, 3, 64))
    source = read(tmp_path, encoded(image, "PNG"))
    assert source.image.mode == "RGB"
    assert source.mask.getpixel((1, 1)) == 64
    solid = read(tmp_path, encoded(Image.new("RGBA", (4, 2), (9, 8, 7, 255)), "PNG"))
    assert solid.mask is None


def test_a_palette_with_a_transparent_colour(tmp_path):
    image = Image.new("P", (4, 2), 0)
    image.putpalette([255, 0, 0, 0, 255, 0])
    image.putpixel((0, 0), 1)
    source = read(tmp_path, encoded(image, "PNG", transparency=1))
    assert source.image.getpixel((1, 1)) == (255, 0, 0)
    assert (source.mask.getpixel((0, 0)), source.mask.getpixel((1, 1))) == (0, 255)


def test_a_profile_is_kept_when_it_is_of_these_colours(tmp_path):
    assert read(tmp_path, encoded(noise("CMYK", (4, 4)), "TIFF", icc_profile=COATED)).icc == COATED
    assert read(tmp_path, encoded(noise("RGB", (4, 4)), "TIFF", icc_profile=COATED)).icc == b""


def test_pixels_that_are_not_there_are_an_error(tmp_path):
    with pytest.raises(PictureError, match=r"a\.jpg"):
        read(tmp_path, png(40, 40, rows=b"\x78\x9c\x03\x00\x00\x00\x00\x01"))
