"""Pictures on the screen: the pixels and tones that print, cut out as they print."""

import zlib
from dataclasses import replace

import numpy as np
import pytest
from PIL import Image

from editor.model.frame import Cutout
from editor.model.output import NEWSPRINT as PROFILE
from editor.model.output import PROOF
from editor.model.tone import AS_TAKEN, Tone
from editor.pictures.press import Darkroom, Press, Wanted
from editor.pictures.proof import Plain
from editor.pictures.raster import decoded
from editor.pictures.screen import read_copy, shown
from editor.values.geometry import Rect, Size
from tests.pictures.files import NEWSPRINT, encoded, noise, patches, with_path_jpeg

PLAIN = Plain(NEWSPRINT)
TRIANGLE = ((0.0, 0.0), (1.0, 0.0), (0.0, 1.0))
HOLE = ((0.1, 0.1), (0.5, 0.1), (0.1, 0.5))
COLORS = [(200, 40, 40), (40, 160, 60), (128, 128, 128), (220, 200, 70)]


@pytest.fixture
def copied(tmp_path):
    def copy(data, limit=4096):
        path = tmp_path / "a.jpg"
        path.write_bytes(data)
        return read_copy(path, limit)

    return copy


@pytest.mark.parametrize("kind", ["JPEG", "PNG"])
def test_no_side_is_longer_than_the_limit(copied, kind):
    assert copied(encoded(noise("RGB", (600, 300)), kind), 100).image.size == (100, 50)
    assert copied(encoded(noise("RGB", (60, 30)), kind), 100).image.size == (60, 30)


@pytest.mark.parametrize("mode", ["RGB", "CMYK", "L", "LAB", "1"])
def test_every_kind_of_picture_is_shown_in_rgb(copied, mode):
    image = noise("L", (20, 10)).convert("1") if mode == "1" else noise(mode, (20, 10))
    copy = copied(encoded(image, "TIFF"))
    made = shown(copy, AS_TAKEN, Cutout.NONE, PLAIN)
    assert (made.mode, made.size) == ("RGB", (20, 10))
    gray = np.asarray(shown(copy, Tone(gray=True), Cutout.NONE, PLAIN))
    assert np.ptp(gray.astype(int), axis=-1).max() == 0


TONES = [AS_TAKEN, Tone(0.1, 0.9, 1.4, 0.1, 0.2), Tone(brightness=-0.3, contrast=-0.2, gray=True)]


@pytest.mark.parametrize("tone", TONES)
@pytest.mark.parametrize("mode", ["RGB", "CMYK", "L"])
def test_the_screen_shows_the_tones_that_are_exported(copied, tmp_path, tone, mode):
    data = encoded(patches("RGB", COLORS, 40).convert(mode), "TIFF")
    seen = shown(copied(data), tone, Cutout.NONE, PLAIN)
    press = Press.of(PROFILE, replace(PROOF, photo_ppi=1e4), NEWSPRINT)
    wanted = Wanted(Rect(0, 0, 1, 1), Size(9, 9), tone)
    raster = Darkroom(press).make(tmp_path / "a.jpg", data, wanted)
    if raster.encoding == "DCTDecode":
        made = decoded(raster).convert("RGB")
    else:
        made = _rows(raster).convert("RGB")
    assert np.abs(np.asarray(made).astype(int) - np.asarray(seen)).max() <= 3


def _rows(raster):
    mode = "L" if raster.channels == 1 else "RGB"
    return Image.frombytes(mode, (raster.width, raster.height), zlib.decompress(raster.data))


def test_transparent_parts_are_clear_or_paper(copied):
    image = Image.new("RGBA", (20, 10), (200, 0, 0, 255))
    image.paste((0, 0, 0, 0), (10, 0, 20, 10))
    copy = copied(encoded(image, "PNG"))
    clear = shown(copy, AS_TAKEN, Cutout.ALPHA, PLAIN)
    assert (clear.getpixel((2, 2))[3], clear.getpixel((15, 2))[3]) == (255, 0)
    assert shown(copy, AS_TAKEN, Cutout.NONE, PLAIN).getpixel((15, 2)) == (255, 255, 255)


def test_an_outline_cuts_with_its_holes(copied):
    copy = copied(with_path_jpeg(Image.new("RGB", (100, 100), "red"), TRIANGLE, HOLE))
    cut = shown(copy, AS_TAKEN, Cutout.PATH, PLAIN).getchannel("A")
    assert [cut.getpixel(place) for place in ((50, 5), (90, 90), (20, 20))] == [255, 0, 0]
    assert shown(copy, AS_TAKEN, Cutout.NONE, PLAIN).mode == "RGB"


def test_a_smaller_copy_keeps_everything_else(copied):
    copy = copied(encoded(noise("RGBA", (90, 60)), "PNG"))
    small = copy.reduced(30)
    assert small.image.size == small.mask.size == (30, 20)
    assert copy.reduced(90) is copy
