"""The preflight passes what we write and catches every one of many ways to spoil it."""

import json
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pikepdf
import pytest
from PIL import Image

from editor.display.items import Picture, Shape
from editor.exporters.pdf.document import write_pdf
from editor.model.output import NEWSPRINT, Marks
from editor.values.color import BLACK, WHITE, Cmyk, Spot
from editor.values.geometry import Rect
from editor.values.path import Path as Outline
from tests.exporters.pages import BOLD, job, page, set_line, set_run
from tests.exporters.pdf.ways import (
    EVERYWHERE,
    INKS_ONLY,
    WITH_PACKET,
    WITHOUT_TRANSPARENCY,
)

CHECKER = Path(__file__).parents[2] / "pdf" / "pdfx_check.py"
WAYS = {
    "x1a": EVERYWHERE | WITHOUT_TRANSPARENCY | INKS_ONLY,
    "x3": EVERYWHERE | WITHOUT_TRANSPARENCY,
    "x4": EVERYWHERE | WITH_PACKET,
}
LIMITS = ("--tac", "220", "--ppi", "150", "--rule", "0.25")


def good(fonts, folder, level):
    """A page with a bit of everything."""
    Image.effect_noise((600, 400), 40).convert("RGB").save(folder / "photo.jpg")
    gold = Spot("专金", Cmyk(0, 0.2, 0.8, 0.2))
    made = page(
        Shape(Outline.rectangle(Rect(30, 30, 150, 60)), fill=Cmyk(0.3, 0, 0.1, 0)),
        Shape(Outline.rectangle(Rect(40, 70, 20, 10)), fill=WHITE),
        Shape(Outline.line(30, 100, 180, 100), stroke=BLACK, width=0.5),
        Picture("photo.jpg", Rect(220, 60, 150, 100)),
        set_line(30, 60, set_run(fonts, "扩大开放", BOLD, 24)),
        set_line(30, 130, set_run(fonts, "大同市承接产业转移，"), set_run(fonts, "抓住机遇。")),
        set_line(30, 160, set_run(fonts, "专色", BOLD, 14, gold)),
    )
    marks = Marks(crop=True, bleed=True, registration=True, bar=True, info=True)
    written = job(fonts, made, photos=folder, marks=marks)
    profile = replace(NEWSPRINT, level=level)
    write_pdf(replace(written, issue=written.issue.printed(profile)), folder / "good.pdf")
    return folder / "good.pdf"


def spoiled(source, target, spoil):
    with pikepdf.open(source) as pdf:
        options = spoil(pdf)
        saving = {
            "object_stream_mode": pikepdf.ObjectStreamMode.disable,
            "fix_metadata_version": False,
        }
        pdf.save(target, **saving | (options if isinstance(options, dict) else {}))
    return target


def without_id(source, target):
    """No other program writes a file without this."""
    data = source.read_bytes()
    assert data.count(b"/ID") == 1
    target.write_bytes(data.replace(b"/ID", b"/XD"))
    return target


def found(level, *paths):
    """The rules that each file breaks."""
    done = subprocess.run(
        [sys.executable, CHECKER, "--json", "--level", level, *LIMITS, *paths],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.stderr == ""
    reports = map(json.loads, done.stdout.splitlines())
    return [
        {each["rule"] for each in report["findings"] if each["severity"] == "ERROR"}
        for report in reports
    ]


@pytest.fixture(scope="module", params=list(WAYS))
def caught(request, fonts, tmp_path_factory):
    """What the preflight says of the good file, of the same saved anew, and of each spoiled one."""
    level = request.param
    folder = tmp_path_factory.mktemp(level)
    source = good(fonts, folder, level)
    paths = [source, spoiled(source, folder / "again.pdf", lambda pdf: None)]
    paths.append(without_id(source, folder / "anonymous.pdf"))
    for number, (_, spoil) in enumerate(WAYS[level].values()):
        paths.append(spoiled(source, folder / f"{number}.pdf", spoil))
    return level, found(level, *paths)


def test_what_we_write_passes(caught):
    _, rules = caught
    assert rules[:2] == [set(), set()]


def test_every_spoiled_file_is_caught_by_its_rule(caught):
    level, rules = caught
    assert rules[2] == {"document-id"}
    missed = {
        name: (rule, said)
        for (name, (rule, _)), said in zip(WAYS[level].items(), rules[3:], strict=True)
        if rule not in said
    }
    assert missed == {}


def test_there_are_many_ways():
    assert min(map(len, WAYS.values())) >= 55
