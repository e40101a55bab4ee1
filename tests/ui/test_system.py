"""What is said on machines that cannot show a window."""

import ctypes

import pytest

from editor.ui import system


@pytest.fixture
def bare(monkeypatch: pytest.MonkeyPatch) -> None:
    """Linux with neither display nor any library."""
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr("sys.platform", "linux")

    def absent(library: str) -> None:
        raise OSError(library)

    monkeypatch.setattr(ctypes, "CDLL", absent)


@pytest.mark.usefixtures("bare")
@pytest.mark.parametrize("display", ["", ":99"])
def test_all_missing_packages_are_named_at_once(
    display: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DISPLAY", display)
    words = system.obstacle()
    assert words is not None
    for package in set(system.ALL_LIBRARIES.values()):
        assert package in words.zh
        assert package in words.en
    assert ("no display" in words.en) == (not display)


@pytest.mark.usefixtures("bare")
def test_an_import_that_failed_for_a_library_names_the_packages() -> None:
    error = ImportError("libGL.so.1: cannot open shared object file", name="PySide6.QtGui")
    assert "libgl1" in system.missing_packages(error).en


def test_qt_itself_may_be_missing() -> None:
    error = ModuleNotFoundError("No module named 'PySide6'", name="PySide6")
    assert "pip install PySide6-Essentials" in system.missing_packages(error).zh


@pytest.mark.usefixtures("bare")
def test_nothing_stands_in_the_way_off_screen(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    assert system.obstacle() is None
