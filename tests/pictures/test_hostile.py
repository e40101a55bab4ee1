"""Broken and hostile files give one clear finding each; unusual ones come out right."""

import shutil
import subprocess
import tracemalloc
from dataclasses import replace

import numpy as np
import pytest
from PIL import Image

from editor.display.items import Picture
from editor.exporters.pdf.document import write_pdf
from editor.model.issue import Issue
from editor.model.output import NEWSPRINT, NO_MARKS, PhotoColors
from editor.model.photo import Photo
from editor.session.photos import PhotoFiles
from editor.values.geometry import Rect, Size
from tests.exporters import pages
from tests.exporters.pdf.reading import picture
from tests.pictures.files import encoded, noise
from tests.pictures.hostile import BROKEN, FINE, LATE, PLAIN, files

FILES = files()
EACH = pytest.mark.parametrize("name", FILES)
SHEET = Size(260, 100)
INVERTED = 150
"""By how much inks differ that are taken the wrong way round."""


@pytest.fixture
def folder(tmp_path):
    for name, (data, _) in FILES.items():
        (tmp_path / name).write_bytes(data)
    (tmp_path / "folder.jpg").mkdir()
    (tmp_path / "good.jpg").write_bytes(encoded(noise("RGB", (60, 40)), "JPEG"))
    return tmp_path


def exported(fonts, folder, name, colors=PhotoColors.KEEP, omitted=None):
    """A page with this picture and a good one."""
    items = (Picture(name, Rect(0, 0, 120, 90)), Picture("good.jpg", Rect(130, 0, 120, 90)))
    job = pages.job(fonts, pages.page(*items, size=SHEET, bleed=0), photos=folder, marks=NO_MARKS)
    profile = replace(NEWSPRINT, colors=colors)
    path = folder / "page.pdf"
    write_pdf(replace(job, issue=Issue(profiles=(profile,)), omitted=omitted), path)
    return path


@EACH
def test_a_file_gives_one_clear_finding(folder, name):
    """A file is broken for one cause that names it, or has one fault, or none; never both."""
    known, photo = PhotoFiles(folder), Photo("p", name)
    wanted = FILES[name][1]
    assert known.state(photo) == (BROKEN if wanted == BROKEN else "")
    words = [known.fault(photo)] if wanted == BROKEN else [w for _, w in known.probe(photo).faults]
    assert len(words) == (wanted not in {FINE, LATE})
    for each in words:
        assert name in each.zh
        assert name in each.en


@EACH
@pytest.mark.parametrize("colors", [PhotoColors.KEEP, PhotoColors.INKS])
def test_the_other_photos_of_the_page_are_printed(fonts, folder, name, colors):
    omitted = []
    shown = picture(exported(fonts, folder, name, colors, omitted.append))
    good = np.asarray(shown)[10:80, 140:240].astype(int)
    assert good.std() > 3
    assert len(omitted) == (FILES[name][1] in {BROKEN, LATE})
    assert all(name in words.zh and name in words.en for words in omitted)


@pytest.mark.parametrize(
    "name", ["bomb.png", "profile bomb.png", "huge.png", "huge.jpg", "huge.tif"]
)
def test_what_unpacks_to_too_much_is_not_unpacked(fonts, folder, name):
    tracemalloc.start()
    exported(fonts, folder, name)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 40 << 20


def test_a_folder_is_no_picture(folder):
    known, photo = PhotoFiles(folder), Photo("p", "folder.jpg")
    assert known.state(photo) == BROKEN
    assert "文件夹" in known.fault(photo).zh


UNUSUAL = [
    "interlaced.png", "sixteen bits.png", "circle.tif", "animation.webp", "animation.png",
    "trailing.jpg", "progressive.jpg", "wrong profile.png", "short profile.jpg",
    "garbage profile.tif",
]  # fmt: skip


@pytest.mark.parametrize("name", UNUSUAL)
def test_what_can_be_read_looks_as_it_is(fonts, folder, name):
    shown = picture(exported(fonts, folder, name))
    for number, x in enumerate((15, 45, 75, 105)):
        wanted = PLAIN.getpixel((15 + 30 * number, 15))
        assert shown.getpixel((x, 45)) == pytest.approx(wanted, abs=12)


def test_transparent_colours_of_a_palette_are_paper(fonts, folder):
    shown = picture(exported(fonts, folder, "clear palette.png"))
    assert min(shown.getpixel((105, 45))) > 250
    assert shown.getpixel((15, 45)) == pytest.approx(PLAIN.getpixel((15, 15)), abs=12)


@pytest.mark.skipif(shutil.which("mutool") is None, reason="needs mutool")
@pytest.mark.parametrize("name", ["wrong marker.jpg", "wrong profile.jpg"])
def test_inks_are_those_that_another_program_reads(fonts, folder, name):
    """MuPDF draws the file itself about as this PDF of it, though with a press of its own."""
    path = exported(fonts, folder, name)
    for made, source in (("page.png", path), ("file.png", folder / name)):
        subprocess.run(
            ["mutool", "draw", "-q", "-r72", "-c", "rgb", "-o", folder / made, source],
            check=True, capture_output=True,
        )  # fmt: skip
    with Image.open(folder / "page.png") as page, Image.open(folder / "file.png") as file:
        theirs = file.convert("RGB").resize((120, 90))
        for x in (15, 45, 75, 105):
            assert page.convert("RGB").getpixel((x, 45)) == pytest.approx(
                theirs.getpixel((x, 45)), abs=INVERTED / 3
            )
