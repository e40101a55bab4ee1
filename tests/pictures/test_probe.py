"""What a picture file is, told from its head."""

import pytest
from PIL import Image

from editor.pictures.probe import Colors, PictureError, probe
from tests.pictures.files import COATED, SRGB, chunk, encoded, noise, with_path_jpeg

SQUARE = ((0, 0), (1, 0), (1, 1))


def found(tmp_path, data, name="图.jpg"):
    path = tmp_path / name
    path.write_bytes(data)
    return probe(path)


@pytest.mark.parametrize(
    ("mode", "kind", "options", "colors"),
    [
        ("RGB", "JPEG", {}, Colors.RGB),
        ("L", "JPEG", {}, Colors.GRAY),
        ("CMYK", "JPEG", {}, Colors.CMYK),
        ("RGB", "PNG", {}, Colors.RGB),
        ("L", "PNG", {}, Colors.GRAY),
        ("1", "PNG", {}, Colors.LINE),
        ("P", "PNG", {}, Colors.RGB),
        ("I;16", "PNG", {}, Colors.GRAY),
        ("CMYK", "TIFF", {"compression": "tiff_lzw"}, Colors.CMYK),
        ("L", "TIFF", {}, Colors.GRAY),
        ("1", "TIFF", {"compression": "group4"}, Colors.LINE),
        ("I;16", "TIFF", {}, Colors.GRAY),
        ("LAB", "TIFF", {}, Colors.LAB),
        ("RGB", "WEBP", {}, Colors.RGB),
    ],
)
def test_kind_size_and_colours(tmp_path, mode, kind, options, colors):
    seen = found(tmp_path, encoded(Image.new(mode, (60, 40)), kind, **options))
    assert (seen.kind, seen.width, seen.height) == (kind.lower(), 60, 40)
    assert seen.colors is colors
    assert (seen.alpha, seen.path, seen.profile, seen.faults) == (False, False, "", ())


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "TIFF", "WEBP"])
@pytest.mark.parametrize("turn", [1, 3, 6, 8])
def test_the_size_is_that_of_the_picture_upright(tmp_path, kind, turn):
    exif = Image.Exif()
    exif[0x0112] = turn
    seen = found(tmp_path, encoded(noise("RGB", (60, 40)), kind, exif=exif))
    assert (seen.width, seen.height) == ((40, 60) if turn > 4 else (60, 40))


def test_a_png_may_tell_how_it_stands_after_its_pixels(tmp_path):
    exif = Image.Exif()
    exif[0x0112] = 6
    data = encoded(noise("RGB", (60, 40)), "PNG")
    body = exif.tobytes().removeprefix(b"Exif\0\0")
    end = data.index(b"IEND") - 4
    seen = found(tmp_path, data[:end] + chunk(b"eXIf", body) + data[end:])
    assert (seen.width, seen.height) == (40, 60)


@pytest.mark.parametrize(
    ("mode", "kind"), [("RGBA", "PNG"), ("LA", "PNG"), ("RGBA", "WEBP"), ("RGBA", "TIFF")]
)
def test_transparent_parts_are_told(tmp_path, mode, kind):
    assert found(tmp_path, encoded(Image.new(mode, (6, 4)), kind)).alpha


def test_a_transparent_colour_of_a_palette_is_told(tmp_path):
    assert found(tmp_path, encoded(Image.new("P", (6, 4)), "PNG", transparency=0)).alpha


def test_the_embedded_profile_is_named(tmp_path):
    assert (
        "sRGB" in found(tmp_path, encoded(noise("RGB", (6, 4)), "JPEG", icc_profile=SRGB)).profile
    )
    assert found(tmp_path, encoded(noise("CMYK", (6, 4)), "JPEG", icc_profile=COATED)).profile


@pytest.mark.parametrize(
    ("mode", "icc"),
    [
        ("CMYK", SRGB), ("RGB", COATED), ("RGB", b"nonsense"), ("RGB", SRGB[:100]),
        ("RGB", SRGB[:600]), ("RGB", SRGB[:132] + bytes(len(SRGB) - 132)),
    ],
)  # fmt: skip
def test_a_profile_that_cannot_be_used_is_a_fault_and_ignored(tmp_path, mode, icc):
    seen = found(tmp_path, encoded(noise(mode, (6, 4)), "JPEG", icc_profile=icc))
    assert seen.profile == ""
    assert [code for code, _ in seen.faults] == ["profile"]
    assert "图.jpg" in seen.faults[0][1].zh


def test_a_clipping_path_is_told(tmp_path):
    assert found(tmp_path, with_path_jpeg(noise("RGB", (6, 4)), SQUARE)).path


def test_an_animation_is_a_fault(tmp_path):
    frames = [noise("RGB", (8, 8), seed) for seed in (1, 2)]
    data = encoded(frames[0], "WEBP", save_all=True, append_images=frames[1:])
    assert [code for code, _ in found(tmp_path, data).faults] == ["frames"]


def test_only_the_head_is_read(tmp_path, monkeypatch):
    (tmp_path / "a.png").write_bytes(encoded(noise("RGB", (60, 40)), "PNG"))
    (tmp_path / "a.jpg").write_bytes(encoded(noise("RGB", (60, 40)), "JPEG"))
    monkeypatch.setattr("PIL.ImageFile.ImageFile.load", None)
    assert probe(tmp_path / "a.png").width == probe(tmp_path / "a.jpg").width == 60


@pytest.mark.parametrize(
    ("head", "kind"),
    [
        (b"%!PS-Adobe-3.0 EPSF-3.0\n", "EPS"), (b"\xc5\xd0\xd3\xc6" + bytes(40), "EPS"),
        (b"\0\0\0\x0cjP  \r\n\x87\n" + bytes(40), "JPEG 2000"),
        (b"II*\0" + bytes(40), "TIFF"), (b"MM\0*" + bytes(40), "TIFF"),
        (b"8BPS\0\1" + bytes(40), "PSD"), (b"\0\0\0\x18ftypheic" + bytes(40), "HEIC"),
    ],
)  # fmt: skip
def test_other_kinds_are_refused_with_advice(tmp_path, head, kind):
    with pytest.raises(PictureError) as caught:
        found(tmp_path, head)
    assert kind in caught.value.words.zh
    assert "TIFF" in caught.value.words.zh


def test_a_film_behind_a_photo_does_not_make_it_broken(tmp_path):
    data = encoded(noise("RGB", (60, 40)), "JPEG") + bytes(200_000)
    assert found(tmp_path, data).width == 60


@pytest.mark.parametrize("name", ["none.jpg", "x" * 300 + ".jpg"])
def test_no_file_is_missing_or_broken(tmp_path, name):
    with pytest.raises(PictureError) as caught:
        probe(tmp_path / name)
    assert caught.value.missing is (name == "none.jpg")
