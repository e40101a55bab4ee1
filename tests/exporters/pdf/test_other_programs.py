"""What other programs find in our files: qpdf, poppler, Ghostscript and an own preflight."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from PIL import Image, ImageCms

from editor.display.items import Flow, Picture, Shape
from editor.exporters.pdf.document import write_pdf
from editor.model.output import NO_MARKS
from editor.values.color import BLACK, WHITE, Cmyk, Gray, Spot
from editor.values.geometry import Rect
from editor.values.path import Path as Outline
from tests.exporters.pages import BOLD, SANS, job, page, set_line, set_run

CHECKER = Path(__file__).parents[2] / "pdf" / "pdfx_check.py"
TINT = Outline.rectangle(Rect(20, 20, 120, 60))


def needs(program):
    return pytest.mark.skipif(shutil.which(program) is None, reason=f"{program} is not installed")


def output(*command):
    done = subprocess.run(
        [str(part) for part in command], capture_output=True, text=True, check=True
    )
    return done.stdout


@pytest.fixture
def weekly(fonts, tmp_path):
    """A page with a bit of everything that this program prints."""
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    photo = Image.effect_noise((900, 600), 60).convert("RGB")
    photo.save(tmp_path / "photo.jpg", icc_profile=profile)
    photo.save(tmp_path / "plain.jpg")
    body = [
        set_line(30, 110 + 13 * row, set_run(fonts, words, gap=gap))
        for row, (words, gap) in enumerate(
            (("大同市承接产业转移，抓住机遇，", 0.2), ("在2026年用GDP增长12.5%。", 0.9))
        )
    ]
    made = page(
        Shape(TINT, fill=Cmyk(0.2, 0, 0.1, 0)),
        Picture("photo.jpg", Rect(200, 100, 150, 100), Rect(0.1, 0.1, 0.8, 0.8)),
        Picture("plain.jpg", Rect(200, 210, 75, 50)),
        set_line(30, 60, set_run(fonts, "扩大开放“主阵地”", BOLD, 24, gap=3)),
        set_line(30, 80, set_run(fonts, "红字", SANS, 14, Cmyk(0, 1, 1, 0))),
        set_line(80, 80, set_run(fonts, "专色", SANS, 14, Spot("PANTONE 485 C", Cmyk(0, 1, 1, 0)))),
        *body,
        set_line(
            370,
            20,
            set_run(fonts, "竖排：增长", SANS, 18, flow=Flow.DOWN),
            set_run(fonts, "GDP", SANS, 18, flow=Flow.TURNED),
            set_run(fonts, "（稳）", SANS, 18, Gray(0.6), flow=Flow.DOWN),
            gap=4,
            vertical=True,
        ),
        Shape(Outline.line(30, 150, 150, 150), stroke=BLACK, width=2, dash=(0, 4), round_dots=True),
    )
    path = tmp_path / "weekly.pdf"
    write_pdf(job(fonts, made, photos=tmp_path), path)
    return path


@needs("qpdf")
def test_qpdf_finds_no_fault(weekly):
    assert "No syntax or stream encoding errors" in output("qpdf", "--check", weekly)


@needs("pdffonts")
def test_all_fonts_are_embedded_subsets_with_unicode(weekly):
    rows = output("pdffonts", weekly).splitlines()[2:]
    assert len(rows) == 4
    for row in rows:
        assert re.match(r"[A-Z]{6}\+", row)
        assert row.split()[-5:-2] == ["yes", "yes", "yes"]


@needs("pdftotext")
@pytest.mark.parametrize("options", [(), ("-raw",)])
def test_text_comes_out_whole_and_without_invented_spaces(weekly, options):
    found = output("pdftotext", *options, weekly, "-")
    for words in (
        "扩大开放“主阵地”",
        "大同市承接产业转移，抓住机遇，",
        "在2026年用GDP增长12.5%。",
        "竖排：增长GDP（稳）",
    ):
        assert words in found


@needs("pdftotext")
def test_text_comes_out_in_the_order_of_the_page(fonts, tmp_path):
    lines = [set_line(200 - 40 * n, 30 + 13 * n, set_run(fonts, f"第{n}行")) for n in range(5)]
    write_pdf(job(fonts, page(*lines)), tmp_path / "page.pdf")
    found = output("pdftotext", "-raw", tmp_path / "page.pdf", "-").split()
    assert found == [f"第{n}行" for n in range(5)]


def test_the_preflight_finds_nothing_against_pdf_x_4(weekly):
    done = subprocess.run(
        [sys.executable, CHECKER, "--level", "x4", weekly],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert "ERROR" not in done.stdout, done.stdout
    assert done.returncode == 0


def plates(path, folder):
    output(
        "gs", "-q", "-dBATCH", "-dNOPAUSE", "-sDEVICE=tiffsep", "-r72", "-dSimulateOverprint=true",
        f"-sOutputFile={folder / 'plate.tif'}", path,
    )  # fmt: skip
    found = {}
    for plate in folder.glob("plate(*).tif"):
        with Image.open(plate) as image:
            found[plate.stem[6:-1]] = 255 - np.asarray(image.convert("L")).astype(int)
    return found


@needs("gs")
def test_black_prints_on_its_plate_alone_and_leaves_the_tint_below(fonts, tmp_path):
    block = Outline.rectangle(Rect(40, 30, 20, 20))
    hole = Outline.rectangle(Rect(80, 30, 20, 20))
    made = page(
        Shape(TINT, fill=Cmyk(0.6, 0, 0, 0)), Shape(block, fill=BLACK), Shape(hole, fill=WHITE),
        Shape(Outline.rectangle(Rect(110, 30, 20, 20)), fill=Spot("金", Cmyk(0, 0.2, 0.8, 0.2))),
        set_line(30, 150, set_run(fonts, "黑", size=100)), bleed=0,
    )  # fmt: skip
    write_pdf(job(fonts, made, marks=NO_MARKS), tmp_path / "page.pdf")
    found = plates(tmp_path / "page.pdf", tmp_path)
    cyan, black = found["Cyan"], found["Black"]
    assert cyan[40, 50] == pytest.approx(153, abs=2)
    assert black[40, 50] == 255
    assert cyan[40, 90] == 0
    assert found["Magenta"].max() == found["Yellow"].max() == 0
    assert cyan[90:].max() == 0
    assert black[90:].max() > 200
    spot = next(
        plate for name, plate in found.items() if name not in {"Cyan", "Magenta", "Yellow", "Black"}
    )
    assert spot[40, 120] == 255
