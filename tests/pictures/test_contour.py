"""The outline of what shows of a picture."""

import pytest
from PIL import Image, ImageDraw

from editor.pictures.contour import MOST, contour_of
from editor.pictures.opening import PictureError
from tests.pictures.files import noise, with_path_jpeg

TRIANGLE = ((0.25, 0.125), (0.75, 0.125), (0.5, 0.875))


def cut_out(tmp_path, *ellipses, size=(600, 400), name="a.png"):
    image = Image.new("RGBA", size, (0, 0, 0, 0))
    for ellipse in ellipses:
        ImageDraw.Draw(image).ellipse(ellipse, fill=(200, 40, 40, 255))
    image.save(tmp_path / name)
    return tmp_path / name


def around(corners):
    xs, ys = zip(*corners, strict=True)
    return min(xs), min(ys), max(xs), max(ys)


def test_a_clipping_path_is_the_outline(tmp_path):
    file = tmp_path / "a.jpg"
    file.write_bytes(with_path_jpeg(noise("RGB", (300, 200)), TRIANGLE))
    corners = contour_of(file)
    assert len(corners) <= 5
    for corner in TRIANGLE:
        assert min(abs(x - corner[0]) + abs(y - corner[1]) for x, y in corners) < 0.01


def test_transparent_parts_are_left_out(tmp_path):
    corners = contour_of(cut_out(tmp_path, (150, 100, 449, 299)))
    assert around(corners) == pytest.approx((0.25, 0.25, 0.75, 0.75), abs=0.012)
    assert 8 < len(corners) <= MOST
    assert all(
        abs(((x - 0.5) / 0.25) ** 2 + ((y - 0.5) / 0.25) ** 2 - 1) < 0.16 for x, y in corners
    )


def test_the_outline_is_never_within_what_shows(tmp_path):
    image = Image.open(cut_out(tmp_path, (150, 100, 449, 299)))
    shape = Image.new("L", image.size)
    corners = [(x * 600, y * 400) for x, y in contour_of(tmp_path / "a.png")]
    ImageDraw.Draw(shape).polygon(corners, fill=255)
    shown = image.getchannel("A").point(lambda value: 255 if value else 0)
    lost = sum(
        1
        for inside, opaque in zip(shape.tobytes(), shown.tobytes(), strict=True)
        if opaque and not inside
    )
    assert lost < 0.002 * 600 * 400


def test_parts_that_stand_apart_have_one_outline(tmp_path):
    corners = contour_of(cut_out(tmp_path, (20, 20, 120, 120), (450, 250, 580, 380)))
    assert around(corners) == pytest.approx((0.03, 0.05, 0.97, 0.95), abs=0.02)


def test_specks_are_no_parts(tmp_path):
    corners = contour_of(cut_out(tmp_path, (150, 100, 449, 299), (590, 390, 593, 393)))
    assert around(corners)[2] == pytest.approx(0.75, abs=0.012)


def test_a_picture_that_shows_everywhere_has_none(tmp_path):
    noise("RGB", (60, 40)).save(tmp_path / "plain.png")
    Image.new("RGBA", (60, 40), (1, 2, 3, 255)).save(tmp_path / "opaque.png")
    Image.new("RGBA", (60, 40), (1, 2, 3, 0)).save(tmp_path / "empty.png")
    for name in ("plain.png", "opaque.png", "empty.png"):
        assert contour_of(tmp_path / name) == ()


def test_noise_has_an_outline_that_can_be_edited(tmp_path):
    image = Image.merge("RGBA", [noise("L", (900, 900)) for _ in range(4)])
    image.save(tmp_path / "noise.png")
    assert 3 <= len(contour_of(tmp_path / "noise.png")) <= MOST


def test_a_broken_file_is_refused(tmp_path):
    (tmp_path / "a.png").write_bytes(b"\x89PNG\r\n\x1a\n broken")
    with pytest.raises(PictureError):
        contour_of(tmp_path / "a.png")
