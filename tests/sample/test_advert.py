"""The sample's advert is one that any printer takes."""

import subprocess
import sys
from pathlib import Path

from editor.model.output import LEVELS, NEWSPRINT
from editor.pictures.advert.unfit import unfit
from editor.pictures.placed import probe_placed

CHECKER = Path(__file__).parents[1] / "pdf" / "pdfx_check.py"


def test_nothing_is_against_it_at_any_level(issue, sample_folder):
    (photo,) = [each for each in issue.photos if each.is_vector]
    found = probe_placed(sample_folder / "photos" / photo.file)
    assert (found.width, found.height) == (photo.width, photo.height)
    for level in LEVELS:
        assert unfit(found, level, NEWSPRINT) == ()


def test_it_passes_as_pdf_x1a_by_itself(issue, sample_folder):
    (photo,) = [each for each in issue.photos if each.is_vector]
    file = sample_folder / "photos" / photo.file
    command = [sys.executable, str(CHECKER), "--level", "x1a", "--tac", "220", str(file)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.stdout.startswith("PASS"), done.stdout


def test_it_fills_its_frame(issue, layouts):
    (photo,) = [each for each in issue.photos if each.is_vector]
    pictures = [
        item
        for layout in layouts
        for frame in layout.display.frames
        for item in frame.items
        if getattr(item, "file", "") == photo.file
    ]
    (shown,) = pictures
    assert shown.rect.width == 999
    assert shown.rect.height == 386
