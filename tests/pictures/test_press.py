"""A picture as an output profile prints it: what changes, and what must stay as it is."""

import zlib
from dataclasses import replace

import numpy as np
import pytest
from PIL import Image

from editor.model.frame import Cutout
from editor.model.output import COATED as COATED_PROFILE
from editor.model.output import LEVELS, PROOF, X1A, X3, X4, PhotoColors
from editor.model.output import NEWSPRINT as NEWSPRINT_PROFILE
from editor.model.tone import Tone
from editor.pictures.inks import most_ink
from editor.pictures.jpeg import without_notes
from editor.pictures.opening import PictureError
from editor.pictures.press import OVERSHOOT, Darkroom, Press, Space, Wanted, sharpening
from editor.pictures.raster import decoded
from editor.values.geometry import Rect, Size
from tests.pictures.files import (
    COATED,
    NEWSPRINT,
    SRGB,
    corners_of,
    encoded,
    noise,
    patches,
    with_path_jpeg,
)

WHOLE = Rect(0, 0, 1, 1)
INCH = Wanted(WHOLE, Size(72, 72))
KEEP = replace(NEWSPRINT_PROFILE, colors=PhotoColors.KEEP)
GRAY = replace(NEWSPRINT_PROFILE, colors=PhotoColors.GRAY)
NATURE = Image.linear_gradient("L")
V4 = SRGB[:8] + b"\x04" + SRGB[9:]


def photo(size=(180, 180)):
    """Soft colours, as a camera sees them."""
    ramp = NATURE.resize(size)
    turned = ramp.transpose(Image.Transpose.ROTATE_90).resize(size)
    return Image.merge("RGB", (ramp, turned, ramp.point(lambda value: 200 - value // 2)))


@pytest.fixture
def made(tmp_path):
    rooms = {}

    def make(data, wanted=INCH, profile=NEWSPRINT_PROFILE, level=X4):
        key = (profile, level)
        icc = NEWSPRINT if profile.icc == NEWSPRINT_PROFILE.icc else COATED
        rooms[key] = rooms.get(key) or Darkroom(Press.of(profile, level, icc))
        path = tmp_path / "a.jpg"
        return rooms[key].make(path, data, wanted)

    return make


def pixels(raster):
    """The pixels of an image object."""
    if raster.encoding == "DCTDecode":
        return decoded(raster)
    mode = {(1, 1): "1", (1, 8): "L", (3, 8): "RGB", (4, 8): "CMYK"}[raster.channels, raster.bits]
    return Image.frombytes(mode, (raster.width, raster.height), zlib.decompress(raster.data))


@pytest.mark.parametrize("level", [X1A, X3, X4])
def test_a_photo_becomes_inks_at_every_level(made, level):
    raster = made(encoded(photo(), "JPEG"), level=level)
    assert (raster.channels, raster.encoding, raster.inverted) == (4, "DCTDecode", True)
    assert raster.icc == b""


def test_colours_are_kept_where_that_is_wanted_and_allowed(made):
    data = encoded(photo(), "JPEG", icc_profile=SRGB)
    for level in (X3, X4):
        raster = made(data, profile=KEEP, level=level)
        assert raster.data == without_notes(data)
        assert raster.icc == SRGB
    assert made(data, profile=KEEP, level=X1A).channels == 4


def test_a_profile_newer_than_the_level_is_not_kept(made):
    data = encoded(photo(), "JPEG", icc_profile=V4)
    assert made(data, profile=KEEP, level=X4).icc == V4
    old = made(data, profile=KEEP, level=X3)
    assert (old.channels, old.icc) == (3, b"")


@pytest.mark.parametrize(
    "change",
    [
        {"tone": Tone(gamma=1.2)}, {"size": Size(36, 36)}, {"tone": Tone(gray=True)},
    ],
)  # fmt: skip
def test_what_must_change_is_made_anew(made, change):
    data = encoded(photo((240, 240)), "JPEG", icc_profile=SRGB)
    raster = made(data, replace(INCH, **change), KEEP)
    assert raster.data != without_notes(data)


def test_inks_of_the_press_pass_as_they_are_within_the_limit(made):
    thin = encoded(patches("CMYK", [(200, 100, 0, 30), (0, 0, 0, 255)], 80), "JPEG", quality=95)
    assert made(thin).data == without_notes(thin)
    thick = encoded(noise("CMYK", (160, 160)), "JPEG", quality=95)
    raster = made(thick)
    assert raster.data != without_notes(thick)
    assert most_ink(pixels(raster)) <= 2.2 + OVERSHOOT


def test_inks_of_another_press_do_not_pass(made):
    data = encoded(patches("CMYK", [(90, 60, 50, 0)], 80), "JPEG", icc_profile=COATED)
    assert made(data).data != without_notes(data)
    assert made(data, profile=COATED_PROFILE).data == without_notes(data)


@pytest.mark.parametrize("profile", [NEWSPRINT_PROFILE, COATED_PROFILE])
@pytest.mark.parametrize("mode", ["RGB", "CMYK"])
def test_ringing_stays_within_the_limit(made, profile, mode):
    """Noise and hard edges between the heaviest colours: the worst that JPEG can meet."""
    hard = noise(mode, (200, 200)).point(lambda value: 255 if value > 128 else 0)
    raster = made(encoded(hard, "TIFF"), Wanted(WHOLE, Size(72, 72)), profile)
    assert most_ink(pixels(raster)) <= profile.ink_limit + OVERSHOOT


@pytest.mark.parametrize(
    ("size", "points", "wanted"),
    [(600, 72, 200), (240, 72, 240), (250, 72, 200), (100, 72, 100), (1200, 36, 100)],
)
def test_photos_are_brought_to_the_resolution_of_the_profile(made, size, points, wanted):
    raster = made(encoded(photo((size, size)), "JPEG"), Wanted(WHOLE, Size(points, points)))
    assert (raster.width, raster.height) == (wanted, wanted)


def test_only_the_part_that_shows_is_printed(made):
    picture = patches("RGB", [(200, 0, 0), (0, 150, 0), (0, 0, 200)], 100)
    wanted = Wanted(Rect(1 / 3, 0, 1 / 3, 1), Size(36, 36))
    raster = made(encoded(picture, "PNG"), wanted)
    assert (raster.width, raster.height) == (100, 100)
    assert raster.part.x == pytest.approx(1 / 3)
    assert len(pixels(raster).getcolors()) == 1


@pytest.mark.parametrize("size", [(600, 400), (1, 500), (1, 1)])
@pytest.mark.parametrize("kind", ["JPEG", "PNG"])
def test_of_a_picture_far_enlarged_only_what_shows_is_kept(made, size, kind):
    wanted = Wanted(Rect(0.4, 0.4, 1e-5, 1e-5), Size(90, 60))
    raster = made(encoded(photo(size), kind), wanted, KEEP)
    assert (raster.width, raster.height) == (1, 1)


def test_a_picture_too_large_for_the_memory_is_named(made, monkeypatch):
    def full(*_):
        raise MemoryError

    monkeypatch.setattr("editor.pictures.press.toned", full)
    with pytest.raises(PictureError) as caught:
        made(encoded(photo(), "JPEG"))
    assert "a.jpg" in caught.value.words.en


def test_flat_artwork_stays_as_it_is_drawn(made):
    raster = made(encoded(patches("RGB", [(200, 0, 0), (0, 150, 0)], 90), "PNG"))
    assert raster.encoding == "FlateDecode"
    assert len(pixels(raster).getcolors()) == 2


@pytest.mark.parametrize("kind", ["PNG", "TIFF"])
@pytest.mark.parametrize("profile", [NEWSPRINT_PROFILE, KEEP, GRAY])
def test_line_art_stays_line_art(made, kind, profile):
    picture = noise("L", (500, 500)).convert("1")
    raster = made(encoded(picture, kind), profile=profile)
    assert (raster.channels, raster.bits, raster.width) == (1, 1, 500)


def test_line_art_far_finer_than_a_plate_becomes_grey(made):
    raster = made(encoded(noise("L", (1300, 1300)).convert("1"), "TIFF"))
    assert (raster.channels, raster.bits, raster.width) == (1, 8, 550)


@pytest.mark.parametrize("mode", ["RGB", "CMYK", "L", "LAB"])
def test_black_alone(made, mode):
    data = encoded(noise(mode, (90, 90)), "TIFF")
    assert made(data, profile=GRAY).channels == 1
    assert made(data, profile=GRAY, level=PROOF).channels == 1
    assert made(data, replace(INCH, tone=Tone(gray=True))).channels == 1


def test_a_proof_shows_colours_of_a_screen_in_few_pixels(made):
    for mode in ("RGB", "CMYK", "LAB"):
        raster = made(encoded(noise(mode, (400, 400)), "TIFF"), level=PROOF)
        assert (raster.channels, raster.width) == (3, 110)
    assert made(encoded(noise("L", (100, 100)), "TIFF"), level=PROOF).channels == 1


def clear(mode="RGBA"):
    image = photo((90, 90)).convert(mode)
    image.putalpha(Image.linear_gradient("L").resize((90, 90)))
    return encoded(image, "PNG")


@pytest.mark.parametrize("mode", ["RGBA", "LA"])
def test_transparent_parts_become_a_mask_where_the_level_has_masks(made, mode):
    wanted = replace(INCH, cutout=Cutout.ALPHA)
    raster = made(clear(mode), wanted)
    opacity = pixels(raster.mask)
    assert (raster.mask.channels, raster.mask.width) == (1, raster.width)
    assert opacity.getextrema() == (1, 254)
    assert made(clear(mode), wanted, level=X1A).mask is None


@pytest.mark.parametrize("level", [X1A, X4])
def test_without_a_cut_out_transparent_parts_are_paper(made, level):
    raster = made(clear(), level=level)
    assert raster.mask is None
    assert max(pixels(raster).getpixel((45, 0))) <= 8


def test_the_outline_of_a_file_cuts_it_out_at_every_level(made):
    triangle = ((0.25, 0.125), (0.75, 0.125), (0.5, 0.875))
    exif = Image.Exif()
    exif[0x0112] = 6
    data = with_path_jpeg(photo((120, 90)), triangle, exif=exif)
    for level in LEVELS:
        raster = made(data, replace(INCH, cutout=Cutout.PATH), level=level)
        assert corners_of(raster.clip)[0] == (0.875, 0.25)
    assert made(data).clip is None


def test_paper_with_a_coarse_screen_gets_more_sharpness():
    assert sharpening(200).percent > sharpening(300).percent


def test_sharpening_happens_only_where_pixels_were_lost(made, monkeypatch):
    monkeypatch.setattr("editor.pictures.press.sharpening", None)
    made(encoded(photo((200, 200)), "PNG"))
    with pytest.raises(TypeError):
        made(encoded(photo((600, 600)), "PNG"))


def test_space_and_resolution_come_from_profile_and_level():
    assert Press.of(NEWSPRINT_PROFILE, X1A, b"").space is Space.INKS
    assert Press.of(KEEP, X1A, b"").space is Space.INKS
    assert Press.of(KEEP, X3, b"").space is Space.KEEP
    assert Press.of(GRAY, X4, b"").space is Space.INKS
    assert Press.of(GRAY, PROOF, b"").space is Space.SCREEN
    assert Press.of(GRAY, X4, b"").gray
    assert Press.of(GRAY, PROOF, b"").gray
    assert not Press.of(KEEP, X4, b"").gray


def test_the_same_picture_is_the_same_bytes(made):
    data = encoded(photo((600, 600)), "JPEG")
    assert made(data) == made(data)


def test_colours_of_print_are_those_of_the_picture(made):
    """Through JPEG and all, patches are within a few values of what the profile says."""
    colors = [(210, 160, 130), (90, 140, 190), (128, 128, 128), (230, 200, 60)]
    picture = patches("RGB", colors, 64)
    picture.paste(noise("RGB", (256, 8)), (0, 0))
    raster = made(encoded(picture, "PNG"), Wanted(WHOLE, Size(92, 23)))
    assert raster.encoding == "DCTDecode"
    wanted = [(0, 59, 81, 46), (0, 0, 0, 0), (39, 23, 21, 111), (3, 12, 212, 28)]
    found = [pixels(raster).getpixel((64 * number + 32, 40)) for number in range(4)]
    for number in (0, 2, 3):
        assert np.abs(np.array(found[number]) - wanted[number]).max() <= 6
