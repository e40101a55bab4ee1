"""Photos keep their pixels, stand upright, and never stop an export."""

import io
import zlib
from dataclasses import replace

import numpy as np
import pikepdf
import pytest
from PIL import Image, ImageCms

from editor.display.items import Picture
from editor.exporters.pdf.document import write_document, write_pdf
from editor.model.issue import Issue
from editor.model.output import NEWSPRINT, NO_MARKS, PhotoColors
from editor.pictures.jpeg import read_head, without_notes
from editor.values.geometry import Rect, Size
from tests.exporters import pages
from tests.exporters.pages import page, set_line, set_run
from tests.exporters.pdf.reading import operators, picture, text

PLACE = Rect(0, 0, 60, 40)
KEEP = replace(NEWSPRINT, colors=PhotoColors.KEEP)
CORNERS = {"red": (5, 5), "lime": (55, 5), "blue": (5, 35), "yellow": (55, 35)}


def job(fonts, *made, profile=KEEP, **more):
    """An export that leaves the colours of photos alone."""
    return replace(pages.job(fonts, *made, **more), issue=Issue(profiles=(profile,)))


def quarters(width=60, height=40):
    """Red and green above blue and yellow."""
    image = Image.new("RGB", (width, height))
    for color, (x, y) in CORNERS.items():
        left, top = (0 if x < 30 else width // 2), (0 if y < 20 else height // 2)
        image.paste(color, (left, top, left + width // 2, top + height // 2))
    return image


def embedded(fonts, folder, *names):
    """The image objects of a page with these pictures."""
    out = io.BytesIO()
    items = [Picture(name, PLACE) for name in names]
    write_document(job(fonts, page(*items), photos=folder), out)
    pdf = pikepdf.open(out)
    return pdf, list(pdf.pages[0].Resources.get("/XObject", {}).values())


def drawn(fonts, folder, item):
    path = folder / "drawn.pdf"
    made = page(item, size=Size(60, 40), bleed=0)
    write_pdf(job(fonts, made, photos=folder, marks=NO_MARKS), path)
    return picture(path, scale=4)


def color_at(image, x, y):
    red, green, blue = image.getpixel((x * 4, y * 4))
    return {
        (True, False, False): "red",
        (False, True, False): "lime",
        (False, False, True): "blue",
        (True, True, False): "yellow",
        (True, True, True): "white",
    }[(red > 150, green > 150, blue > 150)]


def srgb():
    return ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()


def test_a_jpeg_goes_in_as_it_is_with_its_profile(fonts, tmp_path):
    profile = srgb()
    exif = Image.Exif()
    exif[0x010E] = "a private note"
    quarters().save(tmp_path / "a.jpg", icc_profile=profile, exif=exif, quality=90)
    pdf, (image,) = embedded(fonts, tmp_path, "a.jpg")
    raw = image.read_raw_bytes()
    assert raw == without_notes((tmp_path / "a.jpg").read_bytes())
    assert b"private" not in raw
    with Image.open(io.BytesIO(raw)) as inside, Image.open(tmp_path / "a.jpg") as outside:
        assert np.array_equal(np.asarray(inside), np.asarray(outside))
    kind, icc = image.ColorSpace
    assert str(kind) == "/ICCBased"
    assert icc.read_bytes() == profile
    pdf.close()


def test_rgb_without_a_profile_is_srgb_and_the_profile_is_written_once(fonts, tmp_path):
    for name in ("a.jpg", "b.jpg"):
        quarters().save(tmp_path / name)
    pdf, images = embedded(fonts, tmp_path, "a.jpg", "b.jpg", "a.jpg")
    assert len(images) == 2
    assert images[0].ColorSpace.objgen == images[1].ColorSpace.objgen
    assert images[0].ColorSpace[1].read_bytes()[16:20] == b"RGB "
    pdf.close()


@pytest.mark.parametrize(("mode", "space"), [("L", "/DeviceGray"), ("CMYK", "/DeviceCMYK")])
def test_grey_and_process_pictures_keep_their_inks(fonts, tmp_path, mode, space):
    quarters().convert(mode).save(tmp_path / "a.jpg")
    pdf, (image,) = embedded(fonts, tmp_path, "a.jpg")
    assert str(image.ColorSpace) == space
    assert ("/Decode" in image) == (mode == "CMYK")
    pdf.close()


def test_inks_of_an_adobe_jpeg_are_the_right_way_round(fonts, tmp_path):
    Image.new("CMYK", (60, 40), (0, 0, 0, 0)).save(tmp_path / "paper.jpg")
    assert read_head((tmp_path / "paper.jpg").read_bytes()).adobe
    assert color_at(drawn(fonts, tmp_path, Picture("paper.jpg", PLACE)), 30, 20) == "white"


@pytest.mark.parametrize("turn", range(1, 9))
def test_photos_stand_upright(fonts, tmp_path, turn):
    stored = {
        1: None,
        2: Image.Transpose.FLIP_LEFT_RIGHT,
        3: Image.Transpose.ROTATE_180,
        4: Image.Transpose.FLIP_TOP_BOTTOM,
        5: Image.Transpose.TRANSPOSE,
        6: Image.Transpose.ROTATE_90,
        7: Image.Transpose.TRANSVERSE,
        8: Image.Transpose.ROTATE_270,
    }[turn]
    exif = Image.Exif()
    exif[0x0112] = turn
    image = quarters() if stored is None else quarters().transpose(stored)
    image.save(tmp_path / "a.jpg", exif=exif, quality=95, subsampling=0)
    shown = drawn(fonts, tmp_path, Picture("a.jpg", PLACE))
    assert [color_at(shown, *place) for place in CORNERS.values()] == list(CORNERS)


def test_a_crop_fills_the_rectangle_and_nothing_beside_it(fonts, tmp_path):
    quarters().save(tmp_path / "a.png")
    crop = Picture("a.png", Rect(10, 10, 20, 20), Rect(0.5, 0.5, 0.5, 0.5))
    shown = drawn(fonts, tmp_path, crop)
    for x, y, color in ((12, 12, "yellow"), (28, 28, "yellow"), (5, 5, "white"), (35, 20, "white")):
        assert color_at(shown, x, y) == color


@pytest.mark.parametrize("mode", ["1", "L", "P", "RGB"])
def test_png_pixels_are_untouched(fonts, tmp_path, mode):
    quarters().convert(mode).save(tmp_path / "a.png")
    pdf, (image,) = embedded(fonts, tmp_path, "a.png")
    bits = int(image.BitsPerComponent)
    if mode != "P":
        assert bits == {"1": 1}.get(mode, 8)
    rows = zlib.decompress(image.read_raw_bytes())
    assert len(rows) == 40 * (1 + -(-60 * bits * _channels(image) // 8))
    assert image.read_raw_bytes() in (tmp_path / "a.png").read_bytes()
    pdf.close()


def _channels(image):
    space = image.ColorSpace
    return 3 if isinstance(space, pikepdf.Array) and str(space[0]) == "/ICCBased" else 1


@pytest.mark.parametrize("mode", ["P", "RGB", "L", "1"])
def test_png_pictures_look_as_they_are(fonts, tmp_path, mode):
    source = quarters().convert(mode)
    source.save(tmp_path / "a.png")
    shown = drawn(fonts, tmp_path, Picture("a.png", PLACE))
    for x, y in CORNERS.values():
        want = source.convert("RGB").getpixel((x, y))
        found = shown.getpixel((x * 4, y * 4))
        assert max(abs(a - b) for a, b in zip(want, found, strict=True)) < 40 or mode == "1"


@pytest.mark.parametrize(("name", "options"), [
    ("a.tif", {}), ("a.tif", {"compression": "tiff_lzw"}), ("a.webp", {"lossless": True}),
    ("a.bmp", {}), ("a.gif", {}),
])  # fmt: skip
def test_other_kinds_of_files_are_embedded_too(fonts, tmp_path, name, options):
    quarters().save(tmp_path / name, **options)
    shown = drawn(fonts, tmp_path, Picture(name, PLACE))
    assert [color_at(shown, *place) for place in CORNERS.values()] == list(CORNERS)


def test_transparent_pictures_lie_on_white(fonts, tmp_path):
    image = Image.new("RGBA", (60, 40), (0, 0, 0, 0))
    image.paste((255, 0, 0, 255), (0, 0, 30, 40))
    image.save(tmp_path / "a.png")
    shown = drawn(fonts, tmp_path, Picture("a.png", PLACE))
    assert (color_at(shown, 10, 20), color_at(shown, 50, 20)) == ("red", "white")
    pdf, (inside,) = embedded(fonts, tmp_path, "a.png")
    assert "/SMask" not in inside
    pdf.close()


def bad_files(folder):
    good = io.BytesIO()
    quarters(600, 400).save(good, "JPEG")
    data = good.getvalue()
    png = io.BytesIO()
    quarters().save(png, "PNG")
    huge = b"\x89PNG\r\n\x1a\n" + png.getvalue()[8:16] + (2**31 - 1).to_bytes(4, "big") * 2
    contents = {
        "empty.jpg": b"",
        "noise.jpg": bytes(range(256)) * 9,
        "head.jpg": data[:25],
        "cut.png": png.getvalue()[:60],
        "text.png": "不是图片".encode(),
        "huge.png": huge + png.getvalue()[24:],
    }
    for name, content in contents.items():
        (folder / name).write_bytes(content)
    return [*contents, "missing.jpg", "../outside.jpg", "", "a\0b.jpg", "/etc/hostname"]


def test_pictures_that_cannot_be_read_are_left_out(fonts, tmp_path):
    (tmp_path / "photos").mkdir()
    quarters().save(tmp_path / "outside.jpg")
    names = bad_files(tmp_path / "photos")
    items = [Picture(name, PLACE) for name in names]
    line = set_line(30, 90, set_run(fonts, "其余照印"))
    path = tmp_path / "page.pdf"
    write_pdf(job(fonts, page(*items, line), photos=tmp_path / "photos"), path)
    assert text(path) == "其余照印"
    with pikepdf.open(path) as pdf:
        assert "/XObject" not in pdf.pages[0].Resources
        assert pdf.check_pdf_syntax() == []


def test_a_photo_that_is_cut_off_is_left_out_like_other_broken_ones(fonts, tmp_path):
    whole = io.BytesIO()
    quarters(600, 400).save(whole, "JPEG")
    (tmp_path / "cut.jpg").write_bytes(whole.getvalue()[:900])
    pdf, images = embedded(fonts, tmp_path, "cut.jpg")
    assert images == []
    pdf.close()


def test_nothing_is_drawn_for_a_picture_without_room(fonts, tmp_path):
    quarters().save(tmp_path / "a.jpg")
    out = io.BytesIO()
    items = [Picture("a.jpg", Rect(0, 0, 0, 10)), Picture("a.jpg", PLACE, Rect(0, 0, 0, 1))]
    write_document(job(fonts, page(*items), photos=tmp_path), out)
    with pikepdf.open(out) as pdf:
        assert not any(line.endswith(" Do") for line in operators(pdf))
