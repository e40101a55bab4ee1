"""The specimen pages: whole, as accepted in words and in pictures, and drawn on demand."""

from pathlib import Path

import pytest
from PIL import Image, ImageChops

from editor.display.recorder import dump
from editor.fonts.library import FontLibrary
from editor.layout.report import MissingGlyph, OversetTitle, StoryFit, TightTable, UnknownName
from resources.specimens.__main__ import main
from resources.specimens.drawing import lay, pictures
from resources.specimens.issue import specimen
from tests.specimens.looks import PPI, difference, keep

HERE = Path(__file__).parent
LEAVES = range(1, 9)
ALIKE = 5.0
"""What renderers may differ by in one square; a line that moves by a pixel differs by more."""
SAME = 2.0
"""What few colours alone make; an accepted picture that is so near is left as it is."""
MOST_BYTES = 150_000


@pytest.fixture(scope="module")
def issue():
    return specimen()


@pytest.fixture(scope="module")
def layouts(issue):
    return lay(issue, FontLibrary())


@pytest.fixture(scope="module")
def drawn(issue):
    return pictures(issue, PPI)


def reference(leaf):
    return HERE / f"specimen-{leaf}.png"


def test_every_leaf_has_its_references(issue):
    assert [page.number for page in issue.pages] == [str(leaf) for leaf in LEAVES]


@pytest.mark.parametrize("leaf", LEAVES)
def test_leaf_is_set_as_accepted(layouts, leaf, accept):
    text = dump(layouts[leaf - 1].display)
    file = HERE / f"specimen-{leaf}.txt"
    if accept:
        file.write_text(text, encoding="utf-8")
    assert text == file.read_text(encoding="utf-8")


@pytest.mark.parametrize("leaf", LEAVES)
def test_leaf_looks_as_accepted(drawn, leaf, accept):
    picture, file = drawn[leaf - 1], reference(leaf)
    if accept and not (file.exists() and difference(picture, Image.open(file)) < SAME):
        keep(picture, file)
    assert difference(picture, Image.open(file)) < ALIKE
    assert file.stat().st_size < MOST_BYTES


def test_a_line_that_moves_by_a_pixel_is_seen(drawn):
    picture, line = drawn[2], (66, 195, 200, 212)
    moved = picture.copy()
    moved.paste(ImageChops.offset(picture.crop(line), 1, 0), line[:2])
    assert difference(picture, moved) > ALIKE


def test_every_sample_is_shown_whole(layouts):
    faults = (UnknownName, MissingGlyph, OversetTitle, TightTable)
    facts = [fact for layout in layouts for fact in layout.facts]
    assert [fact for fact in facts if isinstance(fact, faults)] == []
    assert [fact for fact in facts if isinstance(fact, StoryFit) and fact.over_lines] == []


def test_command_writes_a_book_and_pictures(tmp_path, capsys):
    assert main([str(tmp_path / "out"), "20"]) == 0
    names = {path.name for path in (tmp_path / "out").iterdir()}
    assert names == {"specimen.pdf", *(f"specimen-{leaf:02d}.png" for leaf in LEAVES)}
    assert capsys.readouterr().out.count("\n") == len(names)


@pytest.mark.parametrize("arguments", [["a", "fine"], ["a", "96", "b"]])
def test_command_says_how_it_is_used(arguments, capsys):
    assert main(arguments) == 2
    assert capsys.readouterr().err.startswith("usage: ")
