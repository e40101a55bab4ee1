"""Whole pages of the sample, glyph run by glyph run, against accepted dumps."""

from pathlib import Path

import pytest

from editor.display.recorder import dump
from editor.fonts.library import FontLibrary
from editor.layout.engine import Engine
from editor.store.project import open_project
from editor.values.data import data_folder

HERE = Path(__file__).parent


@pytest.fixture(scope="module")
def sample():
    return open_project(data_folder("resources") / "samples" / "kaifaqu", read_only=True).issue


@pytest.mark.parametrize("number", ["1", "2", "3", "4"])
def test_page_is_as_accepted(sample, number, accept):
    page = next(page for page in sample.pages if page.number == number)
    text = dump(Engine(FontLibrary()).page(sample, page.id).display)
    file = HERE / f"kaifaqu-{number}.txt"
    if accept:
        file.write_text(text, encoding="utf-8")
    assert text == file.read_text(encoding="utf-8")
