"""Page dumps: ``pytest --accept`` writes them anew."""

import pytest


def pytest_addoption(parser):
    parser.addoption("--accept", action="store_true", help="write the page dumps anew")


@pytest.fixture
def accept(request):
    return request.config.getoption("--accept", default=False)
