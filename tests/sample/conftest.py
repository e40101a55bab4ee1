"""The sample weekly as it is shipped, laid out once."""

import json

import pytest

from editor.fonts.library import FontLibrary
from editor.layout.engine import Engine
from editor.store.project import open_project
from editor.values.data import data_folder


@pytest.fixture(scope="session")
def sample_folder():
    return data_folder("resources") / "samples" / "kaifaqu"


@pytest.fixture(scope="session")
def source(sample_folder):
    """The page that the sample stands on, as data."""
    text = (sample_folder.parent / "kaifaqu_build" / "page.json").read_text(encoding="utf-8")
    return json.loads(text)


@pytest.fixture(scope="session")
def opened(sample_folder):
    found = open_project(sample_folder, read_only=True)
    yield found
    found.project.close()


@pytest.fixture(scope="session")
def issue(opened):
    return opened.issue


@pytest.fixture(scope="session")
def fonts():
    return FontLibrary()


@pytest.fixture(scope="session")
def engine(fonts):
    return Engine(fonts)


@pytest.fixture(scope="session")
def layouts(issue, engine):
    return tuple(engine.page(issue, page.id) for page in issue.pages)
