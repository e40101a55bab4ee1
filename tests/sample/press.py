"""The sample printed at a level, and what other programs make of the file: pixels and plates."""

import itertools
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import numpy as np
import pypdfium2
from PIL import Image

from editor.exporters.exporter import ExportJob
from editor.exporters.pdf.document import write_pdf
from editor.layout.engine import Engine
from editor.model.output import NO_MARKS
from tests.exporters.pages import WHEN

PPI = 100
BLOCK = 12
"""Pixels of a block: the body of one character."""
INKS = ("Cyan", "Magenta", "Yellow", "Black")


def printed(opened, fonts, level, to, *, pages=slice(None), marks=NO_MARKS, **changes):
    """Pages of the sample as a PDF of a level, with something of its profile changed."""
    issue = opened.issue.printed(replace(opened.issue.profile, level=level, **changes))
    engine = Engine(fonts)
    layouts = tuple(engine.page(issue, page.id) for page in issue.pages[pages])
    job = ExportJob(issue, layouts, fonts, opened.project.photos, WHEN, "开发区周刊", marks=marks)
    write_pdf(job, to)
    return to


def run(*command):
    """What a program says."""
    done = subprocess.run(
        [str(part) for part in command], capture_output=True, text=True, check=True
    )
    return done.stdout


def plates(path, folder):
    """Each page's plates by Ghostscript, with overprinting: ink from 0 to 255."""
    run(
        "gs", "-q", "-dBATCH", "-dNOPAUSE", "-dSAFER", "-sDEVICE=tiffsep", f"-r{3 * PPI}",
        "-dDownScaleFactor=3", "-dOverprint=/simulate", f"-sOutputFile={folder}/%d.tif", path,
    )  # fmt: skip
    count = len(list(folder.glob("*(Black).tif")))
    return [[_ink(folder / f"{page}({ink}).tif") for ink in INKS] for page in range(1, count + 1)]


def _ink(file):
    with Image.open(file) as plate:
        return 255 - np.asarray(plate.convert("L"), float)


def poppler(path, folder):
    """Each page in grey by poppler."""
    run("pdftoppm", "-r", PPI, "-gray", path, folder / "poppler")
    return [Image.open(file) for file in sorted(folder.glob("poppler-*.pgm"))]


def ghostscript(path, folder):
    """Each page in grey by Ghostscript."""
    run(
        "gs", "-q", "-dBATCH", "-dNOPAUSE", "-dSAFER", "-sDEVICE=pnggray", f"-r{PPI}",
        "-dTextAlphaBits=4", "-dGraphicsAlphaBits=4", f"-sOutputFile={folder}/gs-%02d.png", path,
    )  # fmt: skip
    return [Image.open(file) for file in sorted(folder.glob("gs-*.png"))]


def pdfium(path, folder):
    """Each page in grey by PDFium."""
    document = pypdfium2.PdfDocument(path)
    try:
        return [
            page.render(scale=PPI / 72, grayscale=True).to_pil().convert("L") for page in document
        ]
    finally:
        document.close()


def mupdf(path, folder):
    """Each page's inks by MuPDF."""
    run(
        "mutool",
        "draw",
        "-q",
        "-r",
        PPI,
        "-c",
        "cmyk",
        "-F",
        "pam",
        "-o",
        folder / "%02d.pam",
        path,
    )
    return [_pam(file.read_bytes()) for file in sorted(folder.glob("*.pam"))]


def _pam(data):
    head, _, body = data.partition(b"ENDHDR\n")
    said = dict(line.split(b" ", 1) for line in head.split(b"\n")[1:] if b" " in line)
    wide, high, deep = (int(said[key]) for key in (b"WIDTH", b"HEIGHT", b"DEPTH"))
    pixels = np.frombuffer(body, np.uint8).reshape(high, wide, deep)
    return [Image.fromarray(pixels[:, :, ink].copy()) for ink in range(deep)]


def blocks(image, size):
    """The mean of every block of a picture brought to a size in pixels."""
    if not isinstance(image, Image.Image):
        image = Image.fromarray(image.astype(np.uint8))
    if image.size != size:
        image = image.resize(size, Image.Resampling.BILINEAR)
    return np.asarray(image.convert("L").reduce(BLOCK), float)


def size_of(page):
    """The size in pixels of a page's plates."""
    high, wide = page[0].shape
    return wide, high


def differences(gray, page):
    """By how much the greys of a page differ, block by block, from those that its plates explain.

    Programs turn inks into greys each in its own way; each way is found by the Neugebauer equation,
    from the greys of the sixteen ways in which four inks lie over each other.
    """
    size = size_of(page)
    inks = [blocks(plate, size) / 255 for plate in page]
    shares = [
        np.prod([ink if over else 1 - ink for over, ink in zip(each, inks, strict=True)], axis=0)
        for each in itertools.product((False, True), repeat=4)
    ]
    areas = np.stack([share.ravel() for share in shares], axis=1)
    seen = blocks(gray, size).ravel()
    primaries, *_ = np.linalg.lstsq(areas, seen, rcond=None)
    return np.abs(areas @ primaries - seen)


def checked(level, profile, *paths, checker=Path(__file__).parents[1] / "pdf" / "pdfx_check.py"):
    """What the checker says of files, with a profile's limits; nothing for good ones."""
    limits = {
        "tac": profile.ink_limit * 100, "ppi": profile.ppi_low, "ppi1": profile.line_ppi,
        "rule": profile.rule, "small": profile.overprint_size, "safe": profile.safe,
    }  # fmt: skip
    options = [part for name, value in limits.items() for part in (f"--{name}", f"{value:g}")]
    done = subprocess.run(
        [sys.executable, str(checker), "--level", level, *options, *map(str, paths)],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    return "\n".join(line for line in done.stdout.splitlines() if "no findings" not in line) + (
        done.stderr
    )
