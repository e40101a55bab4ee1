"""Colours become inks as an independent program converts them, within the limit of the paper."""

import io
import shutil
import subprocess

import numpy as np
import pytest
from PIL import Image, ImageCms

from editor.pictures.icc import GRAY, read_icc
from editor.pictures.inks import Inks, limited, most_ink, total_ink
from tests.pictures.files import COATED, NEWSPRINT, SRGB, noise, patches

COLORS = [
    (255, 255, 255), (0, 0, 0), (40, 40, 40), (128, 128, 128), (200, 30, 40), (30, 120, 60),
    (40, 60, 160), (230, 200, 60), (210, 160, 130), (90, 140, 190),
]  # fmt: skip
SKIN = [(40, 40, 40), (128, 128, 128), (210, 160, 130), (150, 110, 90), (90, 140, 190)]
"""Colours that newsprint can show."""


@pytest.fixture(scope="module")
def inks():
    return Inks(NEWSPRINT, 2.2)


def lab(image, icc, mode):
    """L*, a* and b* of each pixel, paper white being 100."""
    into = ImageCms.ImageCmsTransform(
        ImageCms.ImageCmsProfile(io.BytesIO(icc)),
        ImageCms.ImageCmsProfile(ImageCms.createProfile("LAB")),
        mode,
        "LAB",
        ImageCms.Intent.RELATIVE_COLORIMETRIC,
    )
    values = np.asarray(into.apply(image)).astype(int)
    across = (values[..., 1:] + 128) % 256 - 128
    return np.concatenate([values[..., :1] / 2.55, across], axis=-1)


@pytest.mark.skipif(shutil.which("gs") is None, reason="needs Ghostscript")
def test_ghostscript_converts_alike(tmp_path):
    for name, icc in (("press.icc", NEWSPRINT), ("srgb.icc", SRGB)):
        (tmp_path / name).write_bytes(icc)
    areas = [
        f"{r / 255} {g / 255} {b / 255} setrgbcolor {number * 20} 0 20 20 rectfill"
        for number, (r, g, b) in enumerate(COLORS)
    ]
    (tmp_path / "a.ps").write_text("%!PS\n" + "\n".join([*areas, "showpage"]))
    subprocess.run(
        [
            *("gs", "-q", "-dBATCH", "-dNOPAUSE", "-dNOSAFER", "-sDEVICE=tiff32nc", "-r72"),
            *(f"-g{20 * len(COLORS)}x20", "-dRenderIntent=1", "-dBlackPtComp=1"),
            f"-sOutputICCProfile={tmp_path / 'press.icc'}",
            f"-sDefaultRGBProfile={tmp_path / 'srgb.icc'}",
            f"-sOutputFile={tmp_path / 'a.tif'}",
            str(tmp_path / "a.ps"),
        ],
        check=True,
    )
    with Image.open(tmp_path / "a.tif") as theirs:
        wanted = [theirs.getpixel((number * 20 + 10, 10)) for number in range(len(COLORS))]
    ours = Inks(NEWSPRINT, 4.0).printed(patches("RGB", COLORS, 20), b"")
    found = [ours.getpixel((number * 20 + 10, 10)) for number in range(len(COLORS))]
    assert np.abs(np.array(found) - np.array(wanted)).max() <= 2


def test_colours_that_the_paper_can_show_look_alike(inks):
    """Lightness is compressed to the black of the ink; hue and chroma stay."""
    picture = patches("RGB", SKIN, 4)
    before = lab(picture, SRGB, "RGB")[2, 2::4]
    after = lab(inks.printed(picture, b""), NEWSPRINT, "CMYK")[2, 2::4]
    assert np.abs(before[:, 1:] - after[:, 1:]).max() < 10
    assert list(np.argsort(before[:, 0])) == list(np.argsort(after[:, 0]))


def test_white_is_paper_and_shadows_keep_their_drawing(inks):
    shown = inks.printed(patches("RGB", [(v, v, v) for v in (255, 0, 20, 40)], 2), b"")
    white, *dark = (shown.getpixel((2 * number, 0)) for number in range(4))
    assert white == (0, 0, 0, 0)
    assert dark[0][3] > dark[1][3] > dark[2][3]


@pytest.mark.parametrize("limit", [2.2, 2.4, 3.0])
@pytest.mark.parametrize("mode", ["RGB", "CMYK"])
def test_no_pixel_has_more_ink_than_the_paper_takes(limit, mode):
    picture = noise(mode, (97, 301))
    assert most_ink(Inks(COATED, limit).printed(picture, b"")) <= limit + 1e-9


def test_the_limit_keeps_black_and_the_proportions_of_colours():
    image = patches("CMYK", [(255, 255, 255, 255), (200, 100, 50, 255), (255, 128, 0, 10)], 1)
    full, mixed, below = (limited(image, 2.2).getpixel((x, 0)) for x in range(3))
    assert full == (102, 102, 102, 255)
    assert mixed[3] == 255
    assert mixed[0] / mixed[1] == pytest.approx(2, abs=0.05)
    assert below == (255, 128, 0, 10)


def test_a_picture_within_the_limit_is_not_copied():
    image = Image.new("CMYK", (600, 600), (100, 100, 100, 100))
    assert limited(image, 2.2) is image


def test_inks_are_summed_beyond_eight_bits():
    pixels = np.full((1, 2, 4), 255, np.uint8)
    assert total_ink(pixels).tolist() == [[1020, 1020]]


@pytest.mark.parametrize("icc", [b"", NEWSPRINT])
def test_inks_of_this_press_keep_their_values(inks, icc):
    image = patches("CMYK", [(255, 0, 0, 0), (10, 20, 30, 40), (0, 0, 0, 255)], 2)
    assert inks.printed(image, icc).tobytes() == image.tobytes()


def test_a_profile_of_the_same_press_is_known_by_its_colours(inks):
    renamed = COATED[:24] + bytes(12) + COATED[36:84] + bytes(16) + COATED[100:]
    assert renamed != COATED
    assert Inks(COATED, 3.0).keeps(renamed)
    assert not Inks(COATED, 3.0).keeps(NEWSPRINT)
    assert not inks.keeps(COATED)


def test_inks_of_another_press_are_converted_and_black_alone_stays_black_alone(inks):
    values = [(0, 0, 0, value) for value in (0, 40, 128, 200, 255)]
    image = patches("CMYK", [*values, (120, 80, 60, 20)], 2)
    shown = inks.printed(image, COATED)
    black = [shown.getpixel((2 * number, 0)) for number in range(5)]
    assert all(each[:3] == (0, 0, 0) for each in black)
    assert black[0][3] == 0
    assert black[4][3] == 255
    assert [each[3] for each in black] == sorted(each[3] for each in black)
    assert shown.getpixel((10, 0)) != (120, 80, 60, 20)


def test_grey_is_black_ink_whose_tones_look_as_they_did(inks):
    ramp = Image.frombytes("L", (256, 1), bytes(range(256)))
    black = inks.black(ramp)
    assert black.mode == "L"
    assert (black.getpixel((0, 0)), black.getpixel((255, 0))) == (0, 255)
    plates = Image.merge(
        "CMYK", (*[Image.new("L", (256, 1))] * 3, Image.eval(black, lambda value: 255 - value))
    )
    ink = lab(plates, NEWSPRINT, "CMYK")[0, :, 0]
    seen = lab(ramp, read_icc(GRAY), "L")[0, :, 0]
    light = ((seen + 16) / 116) ** 3
    darkest = ((ink[0] + 16) / 116) ** 3
    wanted = 116 * np.cbrt(light * (1 - darkest) + darkest) - 16
    assert np.abs(ink - wanted)[16:].max() < 1.5


def test_a_press_with_more_gain_gets_less_black(inks):
    middle = Image.new("L", (1, 1), 128)
    newsprint, coated = inks.black(middle), Inks(COATED, 3).black(middle)
    assert newsprint.getpixel((0, 0)) > coated.getpixel((0, 0))


@pytest.mark.parametrize("mode", ["RGB", "CMYK", "L", "1"])
def test_without_colour_a_picture_is_grey(inks, mode):
    assert inks.gray(
        noise("L", (8, 8)).convert(mode) if mode in "L1" else noise(mode, (8, 8)), b""
    ).mode in {"L", "1"}


def test_grey_of_a_colour_is_as_light_as_the_colour(inks):
    picture = patches("RGB", COLORS, 2)
    gray = inks.gray(picture, b"")
    assert (
        np.abs(lab(gray, read_icc(GRAY), "L")[..., 0] - lab(picture, SRGB, "RGB")[..., 0]).max()
        < 1.5
    )


def test_the_screen_shows_inks_as_the_press_prints_them(inks):
    red = Image.new("CMYK", (1, 1), (0, 255, 255, 0))
    assert inks.screen(red, b"").getpixel((0, 0)) == pytest.approx((241, 61, 55), abs=2)
    rgb = noise("RGB", (4, 4))
    assert inks.screen(rgb, b"") is rgb
    assert inks.screen(rgb, SRGB) is rgb
