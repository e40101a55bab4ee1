"""The sample's PDF gives every article back, character by character, in reading order."""

import datetime
import shutil
import subprocess

import pytest

from editor.exporters.exporter import ExportJob
from editor.exporters.pdf.document import write_pdf
from editor.model.frame import TextFrame, leaves
from editor.model.output import NO_MARKS

WHEN = datetime.datetime(2023, 8, 2, 6, 0, tzinfo=datetime.UTC)


@pytest.fixture(scope="module")
def pdf(issue, layouts, fonts, sample_folder, tmp_path_factory):
    to = tmp_path_factory.mktemp("pdf") / "sample.pdf"
    job = ExportJob(
        issue=issue,
        pages=layouts,
        fonts=fonts,
        photos=sample_folder / "photos",
        when=WHEN,
        title="开发区建设周刊",
        marks=NO_MARKS,
    )
    write_pdf(job, to)
    return to


def plain(text):
    return "".join(text.split())


def columns(frame):
    """The rectangles of a frame's equal columns, left to right."""
    rect = frame.box.rect
    width = (rect.width - (frame.columns - 1) * frame.gutter) / frame.columns
    for at in range(frame.columns):
        yield rect.x + at * (width + frame.gutter), rect.y, width, rect.height


def text_in(pdf, place):
    """What pdftotext reads in a rectangle of the first page, in points."""
    x, y, width, height = place
    area = ("-x", round(x - 3), "-y", round(y - 2), "-W", round(width + 6), "-H", round(height + 4))
    command = ["pdftotext", "-f", "1", "-l", "1", "-r", "72", *map(str, area), str(pdf), "-"]
    return subprocess.run(command, capture_output=True, check=True).stdout.decode()


@pytest.mark.skipif(shutil.which("pdftotext") is None, reason="needs poppler's pdftotext")
@pytest.mark.parametrize("key", ["a1", "a2", "a3", "a4", "a5"])
def test_articles_are_read_in_order(issue, pdf, key):
    frames = [
        frame
        for frame in leaves(issue.pages[0].frames)
        if isinstance(frame, TextFrame) and frame.article == key
    ]
    read = "".join(text_in(pdf, place) for frame in frames for place in columns(frame))
    assert plain(read) == plain("".join(p.text for p in issue.article(key).body))


@pytest.mark.skipif(shutil.which("pdftotext") is None, reason="needs poppler's pdftotext")
def test_no_character_is_lost(issue, pdf):
    done = subprocess.run(["pdftotext", str(pdf), "-"], capture_output=True, check=True)
    have = sorted(plain(done.stdout.decode()))
    want = sorted(plain("".join(p.text for a in issue.articles for p in a.body)))
    for char in set(want):
        assert have.count(char) >= want.count(char), char
