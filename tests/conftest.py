"""All tests: windows are painted on a screen in memory, the clipboard is left empty, examples
take as long as a busy machine needs, and ``pytest --accept`` writes the references of pages anew.
"""

import os
import sys

import pytest
from hypothesis import settings

from tests.ui.screen import offscreen

settings.register_profile("patient", deadline=None)
settings.load_profile("patient")
if os.environ.get("QT_QPA_PLATFORM", "offscreen") == "offscreen":
    offscreen(os.environ)


@pytest.fixture(scope="session", autouse=True)
def own_cache(tmp_path_factory: pytest.TempPathFactory) -> None:
    """Keep made pictures out of the user's cache, and what Qt remembers out of the settings."""
    os.environ["XDG_CONFIG_HOME"] = str(tmp_path_factory.mktemp("config"))
    os.environ["XDG_CACHE_HOME"] = str(tmp_path_factory.mktemp("cache"))


def pytest_sessionfinish() -> None:
    """Empty the clipboard: off screen Qt frees what tests copied after Python has gone."""
    gui = sys.modules.get("PySide6.QtGui")
    if gui is not None and gui.QGuiApplication.instance() is not None:
        gui.QGuiApplication.clipboard().clear()


def pytest_addoption(parser: pytest.Parser) -> None:
    """Take ``--accept``."""
    parser.addoption("--accept", action="store_true", help="write the references of pages anew")


@pytest.fixture
def accept(request: pytest.FixtureRequest) -> bool:
    """Whether the references of pages are to be written."""
    return bool(request.config.getoption("--accept"))
