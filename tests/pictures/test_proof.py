"""The soft proof: colours and pictures as a press prints them, by its profile."""

import io
from dataclasses import replace

import numpy as np
import pytest
from PIL import Image, ImageCms

from editor.model.output import COATED, NEWSPRINT, PhotoColors
from editor.pictures.icc import SRGB, ProfileError, read_icc
from editor.pictures.inks import Inks
from editor.pictures.proof import Plain, Proof, appearance
from editor.values.color import BLACK, WHITE, Cmyk, Gray, Spot, screen_rgb

PRESS = read_icc(NEWSPRINT.icc)
BROWN = 30
"""How far from neutral black ink alone looks on newsprint, in RGB."""


@pytest.fixture(scope="module")
def proof():
    return Proof(PRESS, 2.2)


def by_littlecms(inks, intent=1, flags=ImageCms.Flags.BLACKPOINTCOMPENSATION):
    press, screen = (ImageCms.ImageCmsProfile(io.BytesIO(icc)) for icc in (PRESS, read_icc(SRGB)))
    transform = ImageCms.ImageCmsTransform(press, screen, "CMYK", "RGB", intent, flags=flags)
    return transform.apply(Image.new("CMYK", (1, 1), inks)).getpixel((0, 0))


def test_colours_are_those_of_the_profile(proof):
    assert proof.rgb(Cmyk(0, 1, 1, 0)) == by_littlecms((0, 255, 255, 0))
    assert proof.rgb(Cmyk(0, 1, 1, 0)) != screen_rgb(Cmyk(0, 1, 1, 0))


def test_paper_is_white_and_newsprint_black_is_not(proof):
    assert proof.paper == proof.rgb(WHITE) == (255, 255, 255)
    assert 10 < max(proof.rgb(BLACK)) < 80


def test_paper_can_be_shown_as_grey_as_it_is():
    paper = Proof(PRESS, 2.2, paper=True)
    assert paper.paper == paper.rgb(WHITE) == by_littlecms((0, 0, 0, 0), 3, 0)
    assert max(paper.paper) < 230
    assert min(paper.rgb(BLACK)) > 60


def test_grey_is_black_ink_and_a_spot_is_its_look(proof):
    assert proof.rgb(Gray(0.5)) == proof.rgb(Cmyk(0, 0, 0, 0.5))
    assert proof.rgb(Spot("专红", Cmyk(0, 1, 1, 0), 0.5)) == proof.rgb(Cmyk(0, 0.5, 0.5, 0))


@pytest.fixture(scope="module")
def photo():
    noise = [Image.effect_noise((120, 90), 90) for _ in range(3)]
    return Image.merge("RGB", noise)


def test_photos_look_as_their_inks_print(proof, photo):
    printed = proof.inks(Inks(PRESS, 2.2).printed(photo, b""))
    apart = np.abs(np.asarray(proof.picture(photo, b""), int) - np.asarray(printed, int))
    assert apart.mean() < 1
    assert apart.max() <= 12


def test_inks_of_a_photo_keep_to_the_limit(proof):
    dark = Image.new("CMYK", (4, 4), (255, 255, 255, 255))
    within = Inks(PRESS, 2.2).printed(dark, b"")
    assert proof.picture(dark, b"").getpixel((0, 0)) == proof.inks(within).getpixel((0, 0))


def test_grey_photos_are_black_ink(proof):
    ramp = Image.linear_gradient("L")
    shown = proof.picture(ramp, b"")
    assert shown.mode == "RGB"
    assert shown.getpixel((0, 255)) == (255, 255, 255)
    assert shown.getpixel((0, 0)) == proof.rgb(BLACK)
    line = Image.new("1", (4, 4), 0)
    assert proof.picture(line, b"").getpixel((0, 0)) == proof.rgb(BLACK)


def test_an_output_profile_has_its_appearance(tmp_path):
    assert isinstance(appearance(NEWSPRINT, None), Proof)
    assert appearance(COATED, None).rgb(BLACK) != appearance(NEWSPRINT, None).rgb(BLACK)
    plain = appearance(NEWSPRINT, None, proof=False)
    assert isinstance(plain, Plain)
    assert plain.rgb(BLACK) == (0, 0, 0)


def test_a_profile_that_cannot_be_used_leaves_colours_plain(tmp_path):
    (tmp_path / NEWSPRINT.icc).write_bytes(PRESS[:400])
    assert isinstance(appearance(NEWSPRINT, tmp_path), Plain)
    with pytest.raises(ProfileError):
        Proof(read_icc(SRGB), 2.2)


@pytest.mark.parametrize("proof", [True, False])
@pytest.mark.parametrize("mode", ["RGB", "CMYK", "L", "1"])
def test_a_press_without_colours_shows_none(proof, mode):
    black = replace(NEWSPRINT, colors=PhotoColors.GRAY)
    image = Image.new("L", (2, 2), 90).convert(mode) if mode in {"L", "1"} else None
    image = image or Image.new(mode, (2, 2), (10, 200, 90, 0)[: len(mode)])
    seen = np.asarray(appearance(black, None, proof=proof).picture(image, b"")).astype(int)
    assert np.ptp(seen, axis=-1).max() <= BROWN


def test_a_profile_that_is_lost_still_shows_inks():
    lost = replace(NEWSPRINT, icc="none.icc")
    shown = appearance(lost, None).picture(Image.new("CMYK", (1, 1), (0, 0, 0, 0)), b"")
    assert shown.getpixel((0, 0)) == (255, 255, 255)
