"""Photos on a page as other programs print it: plates, ink limit, cut-outs, standards."""

import shutil
import subprocess
import sys
from dataclasses import replace
from math import cos, radians, sin
from pathlib import Path

import numpy as np
import pikepdf
import pytest
from PIL import Image

from editor.display.items import Group, Picture, Shape
from editor.exporters.pdf.document import write_pdf
from editor.model.frame import Cutout
from editor.model.issue import Issue
from editor.model.output import COATED, NEWSPRINT, NO_MARKS, X1A, X3, X4, PhotoColors
from editor.model.tone import Tone
from editor.values.color import Cmyk
from editor.values.geometry import Matrix, Rect, Size
from editor.values.path import Path as Outline
from tests.exporters import pages
from tests.exporters.pages import page
from tests.exporters.pdf.reading import picture
from tests.exporters.test_plates import needs_gs, tiffsep
from tests.pictures.files import encoded, noise, with_path_jpeg

CHECKER = Path(__file__).parents[2] / "pdf" / "pdfx_check.py"
SHEET = Size(240, 120)
LEFT, RIGHT = Rect(10, 10, 100, 100), Rect(130, 10, 100, 100)
TRIANGLE = ((0.0, 0.0), (1.0, 0.0), (0.0, 1.0))
LEVELS = pytest.mark.parametrize("level", [X1A, X3, X4], ids=lambda level: level.name)


def write(fonts, folder, *items, profile=NEWSPRINT, level=X4):
    """A page with pictures of the folder, printed in some way."""
    profile = replace(profile, level=level.name, bleed=0)
    job = pages.job(fonts, page(*items, size=SHEET, bleed=0), photos=folder, marks=NO_MARKS)
    path = folder / "page.pdf"
    write_pdf(replace(job, issue=Issue(profiles=(profile,), output=profile.name)), path)
    return path


def put(folder, name, data):
    (folder / name).write_bytes(data)
    return name


def heavy(mode="RGB", size=(300, 300)):
    """Nothing but the darkest and brightest colours, pixel by pixel."""
    return noise(mode, size).point(lambda value: 255 if value > 140 else 0)


def plates(path, folder):
    """The inks of each point of the page from 0 to 1, cyan to black."""
    found = tiffsep(path, folder / "plates", 100)
    return np.stack([found[ink] for ink in ("Cyan", "Magenta", "Yellow", "Black")], -1) / 255


def inside(values, rect):
    """The middle of what stands in a rectangle."""
    scale = values.shape[1] / SHEET.width
    edges = (rect.y + 4, rect.bottom - 4, rect.x + 4, rect.right - 4)
    top, bottom, left, right = (round(edge * scale) for edge in edges)
    return values[top:bottom, left:right]


@needs_gs
@LEVELS
def test_no_point_of_a_photo_has_more_ink_than_the_profile_allows(fonts, tmp_path, level):
    put(tmp_path, "a.jpg", encoded(heavy(), "JPEG", quality=95))
    put(tmp_path, "b.tif", encoded(heavy("CMYK"), "TIFF"))
    path = write(fonts, tmp_path, Picture("a.jpg", LEFT), Picture("b.tif", RIGHT), level=level)
    assert plates(path, tmp_path).sum(axis=-1).max() <= NEWSPRINT.ink_limit + 0.03


@needs_gs
def test_coated_paper_takes_more(fonts, tmp_path):
    put(tmp_path, "b.tif", encoded(heavy("CMYK"), "TIFF"))
    path = write(fonts, tmp_path, Picture("b.tif", LEFT), profile=COATED)
    assert 2.5 < plates(path, tmp_path).sum(axis=-1).max() <= COATED.ink_limit + 0.03


@needs_gs
@LEVELS
@pytest.mark.parametrize("how", ["grey file", "tone", "profile", "line"])
def test_grey_prints_on_the_black_plate_alone(fonts, tmp_path, level, how):
    mode = {"grey file": "L", "line": "1"}.get(how, "RGB")
    image = noise("L", (150, 150)).convert(mode) if mode != "RGB" else noise("RGB", (150, 150))
    put(tmp_path, "a.tif", encoded(image, "TIFF"))
    tone = Tone(gray=True) if how == "tone" else Tone()
    profile = replace(NEWSPRINT, colors=PhotoColors.GRAY) if how == "profile" else NEWSPRINT
    path = write(fonts, tmp_path, Picture("a.tif", LEFT, tone=tone), profile=profile, level=level)
    shown = inside(plates(path, tmp_path), LEFT)
    assert shown[..., :3].max() == 0
    assert shown[..., 3].mean() > 0.2


@LEVELS
def test_files_with_every_kind_of_picture_keep_to_their_level(fonts, tmp_path, level):
    colors = PhotoColors.KEEP if level is not X1A else PhotoColors.INKS
    clear = noise("RGBA", (200, 200))
    files = {
        "a.jpg": encoded(noise("RGB", (300, 300)), "JPEG"),
        "b.tif": encoded(noise("CMYK", (200, 200)), "TIFF"),
        "c.png": encoded(clear, "PNG"),
        "d.png": encoded(noise("L", (900, 900)).convert("1"), "PNG"),
        "e.jpg": with_path_jpeg(noise("RGB", (300, 300)), TRIANGLE),
        "f.png": encoded(noise("RGB", (200, 200)).convert("P"), "PNG"),
    }
    cutout = {"c.png": Cutout.ALPHA if level.transparency else Cutout.NONE, "e.jpg": Cutout.PATH}
    items = []
    for number, (name, data) in enumerate(files.items()):
        put(tmp_path, name, data)
        place = Rect(10 + number * 36, 10, 34, 34)
        items.append(Picture(name, place, cutout=cutout.get(name, Cutout.NONE)))
    profile = replace(NEWSPRINT, colors=colors)
    path = write(fonts, tmp_path, *items, profile=profile, level=level)
    limits = ("--tac", str(100 * NEWSPRINT.ink_limit + 3), "--ppi", "100", "--ppi1", "550")
    done = subprocess.run(
        [sys.executable, CHECKER, "--level", level.name, *limits, path],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert "ERROR" not in done.stdout, done.stdout
    with pikepdf.open(path) as pdf:
        assert len(pdf.pages[0].Resources.XObject) == 6
        masks = [image for image in pdf.pages[0].Resources.XObject.values() if "/SMask" in image]
        assert len(masks) == level.transparency
        assert ("/Group" in pdf.pages[0]) is level.transparency
    if shutil.which("qpdf"):
        subprocess.run(["qpdf", "--check", path], check=True, capture_output=True)


def test_transparent_parts_let_the_page_show_through(fonts, tmp_path):
    image = Image.new("RGBA", (100, 100), (0, 0, 0, 0))
    image.paste((255, 0, 0, 255), (0, 0, 50, 100))
    put(tmp_path, "a.png", encoded(image, "PNG"))
    ground = Shape(Outline.rectangle(Rect(0, 0, 240, 120)), fill=Cmyk(1, 0, 0, 0))
    cut = Picture("a.png", LEFT, cutout=Cutout.ALPHA)
    shown = picture(
        write(fonts, tmp_path, ground, cut, replace(cut, rect=RIGHT, cutout=Cutout.NONE))
    )
    paper, outside = shown.getpixel((205, 60)), shown.getpixel((5, 60))
    assert shown.getpixel((85, 60)) == outside
    assert min(paper) > 240
    assert shown.getpixel((35, 60))[0] > 150 > shown.getpixel((35, 60))[2]


@LEVELS
def test_the_outline_of_a_file_cuts_at_every_level(fonts, tmp_path, level):
    put(tmp_path, "a.jpg", with_path_jpeg(Image.new("RGB", (100, 100), (200, 0, 0)), TRIANGLE))
    ground = Shape(Outline.rectangle(Rect(0, 0, 240, 120)), fill=Cmyk(1, 0, 0, 0))
    item = Picture("a.jpg", LEFT, cutout=Cutout.PATH)
    shown = picture(write(fonts, tmp_path, ground, item, level=level))
    assert shown.getpixel((95, 95)) == shown.getpixel((5, 60))
    assert shown.getpixel((30, 30)) != shown.getpixel((5, 60))


def test_each_size_and_tone_is_an_image_of_its_own_and_the_same_is_shared(fonts, tmp_path):
    put(tmp_path, "a.jpg", encoded(noise("RGB", (600, 600)), "JPEG"))
    small = Picture("a.jpg", Rect(0, 0, 20, 20))
    items = [small, replace(small, rect=Rect(50, 50, 20, 20)), Picture("a.jpg", LEFT)]
    items.append(replace(small, tone=Tone(gamma=1.5)))
    items.append(Group((small,), Matrix(3, 0, 0, 3, 0, 0)))
    with pikepdf.open(write(fonts, tmp_path, *items)) as pdf:
        found = [int(image.Width) for image in pdf.pages[0].Resources.XObject.values()]
    assert sorted(found) == [56, 56, 167, 278]


def test_a_turned_photo_has_the_resolution_of_its_size(fonts, tmp_path):
    put(tmp_path, "a.jpg", encoded(noise("RGB", (600, 600)), "JPEG"))
    angle = radians(30)
    turn = Matrix(cos(angle), sin(angle), -sin(angle), cos(angle), 100, 20)
    with pikepdf.open(
        write(fonts, tmp_path, Group((Picture("a.jpg", Rect(0, 0, 72, 72)),), turn))
    ) as pdf:
        (image,) = pdf.pages[0].Resources.XObject.values()
        assert int(image.Width) == int(image.Height) == 200


def test_only_what_shows_of_a_photo_goes_into_the_file_and_stands_where_it_should(fonts, tmp_path):
    image = noise("RGB", (300, 300))
    image.paste((0, 160, 60), (100, 100, 200, 200))
    put(tmp_path, "a.png", encoded(image, "PNG"))
    part = Rect(1 / 3, 1 / 3, 1 / 3, 1 / 3)
    path = write(
        fonts, tmp_path, Picture("a.png", LEFT, part), Picture("a.png", RIGHT, Rect(-1, -1, 3, 3))
    )
    with pikepdf.open(path) as pdf:
        sizes = sorted(int(found.Width) for found in pdf.pages[0].Resources.XObject.values())
    assert sizes == [93, 100]
    shown = picture(path, scale=4)
    middle = np.asarray(shown)[44:436, 44:436].reshape(-1, 3)
    assert np.ptp(middle.astype(int), axis=0).max() <= 2
    beside = np.asarray(shown)[44:160, 600:880]
    assert beside.min() > 250


def test_the_same_issue_is_the_same_bytes(fonts, tmp_path):
    for number in range(3):
        put(tmp_path, f"{number}.jpg", encoded(noise("RGB", (400, 400), number), "JPEG"))
    items = [Picture(f"{number}.jpg", Rect(10 + 70 * number, 10, 60, 60)) for number in range(3)]
    first = write(fonts, tmp_path, *items).read_bytes()
    assert write(fonts, tmp_path, *items).read_bytes() == first
