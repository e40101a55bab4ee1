"""The sample is fit for the press at every level: a preflight, qpdf, plates and four renderers."""

import shutil

import numpy as np
import pytest

from editor.model.output import COATED, NEWSPRINT, Marks
from tests.sample import press

LEVELS = {"x1a": slice(1), "x3": slice(3, 4), "x4": slice(4)}
"""The pages that are drawn of each: text and photos, an advert, all."""
MOST_OFF = {press.poppler: 52, press.ghostscript: 36, press.pdfium: 44}
"""By how much a block may differ, of 255: thin lines and edges are drawn in different ways."""
ALL_MARKS = Marks(crop=True, bleed=True, registration=True, bar=True, info=True)


def needs(*programs):
    missing = [program for program in programs if shutil.which(program) is None]
    return pytest.mark.skipif(bool(missing), reason=f"not installed: {missing}")


@pytest.fixture(scope="module", params=LEVELS)
def level(request):
    return request.param


@pytest.fixture(scope="module")
def file(level, opened, fonts, tmp_path_factory):
    folder = tmp_path_factory.mktemp(level)
    return press.printed(opened, fonts, level, folder / "sample.pdf", marks=ALL_MARKS)


@pytest.fixture(scope="module")
def plain(level, opened, fonts, tmp_path_factory):
    folder = tmp_path_factory.mktemp(level)
    return press.printed(opened, fonts, level, folder / "plain.pdf", pages=LEVELS[level])


@pytest.fixture(scope="module")
def plates(plain):
    return press.plates(plain, plain.parent)


def test_the_preflight_finds_nothing(level, file, plain):
    assert press.checked(level, NEWSPRINT, file, plain) == ""


@needs("qpdf")
def test_qpdf_finds_no_fault(file):
    assert "No syntax or stream encoding errors" in press.run("qpdf", "--check", file)


@needs("gs")
def test_no_more_ink_than_the_press_takes(plates):
    for page in plates:
        assert np.max(sum(page)) / 255 <= NEWSPRINT.ink_limit + 0.03


@needs("gs", "pdftoppm")
@pytest.mark.parametrize("renderer", MOST_OFF)
def test_renderers_see_the_inks_of_the_plates(renderer, plain, plates, tmp_path):
    for gray, page in zip(renderer(plain, tmp_path), plates, strict=True):
        off = press.differences(gray, page)
        assert off.mean() < 4
        assert np.percentile(off, 99) < 22
        assert off.max() < MOST_OFF[renderer]


@needs("gs", "mutool")
def test_mupdf_makes_the_same_plates(plain, plates, tmp_path):
    for inks, page in zip(press.mupdf(plain, tmp_path), plates, strict=True):
        size = press.size_of(page)
        for ink, plate in zip(inks, page, strict=True):
            off = np.abs(press.blocks(ink, size) - press.blocks(plate, size))
            assert off.mean() < 3
            assert off.max() < 62


@needs("gs")
def test_the_comparison_sees_a_missing_line(plain, plates, tmp_path):
    gray, page = press.pdfium(plain, tmp_path)[0], plates[0]
    rows = np.asarray(gray.reduce(press.BLOCK), float)[:, :40].mean(axis=1)
    row = int(np.abs(rows - 150).argmin()) * press.BLOCK
    gray.paste(255, (0, row, 40 * press.BLOCK, row + press.BLOCK))
    assert press.differences(gray, page).max() > MOST_OFF[press.pdfium]


def test_coated_paper_passes_with_its_own_limits(opened, fonts, tmp_path):
    changes = {"icc": COATED.icc, "condition": "FOGRA39", "ink_limit": 3.0, "ppi": 300.0}
    path = press.printed(opened, fonts, "x4", tmp_path / "x.pdf", **changes)
    assert press.checked("x4", COATED, path) == ""
