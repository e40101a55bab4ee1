"""All tests: windows are painted off screen, the clipboard is left empty, and ``pytest --accept``
writes the references of whole pages anew."""

import os
import sys

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


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
