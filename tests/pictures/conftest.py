"""The shipped fonts, opened once."""

import pytest

from editor.fonts.library import FontLibrary


@pytest.fixture(scope="session")
def fonts():
    return FontLibrary()
