"""What is said when Qt's libraries or a display are missing."""

import sys

import pytest

from editor.ui import system


def test_names_packages_for_missing_libraries(monkeypatch):
    monkeypatch.setattr(system.ctypes, "CDLL", _only("libGL.so.1", "libX11.so.6"))
    error = ImportError("libEGL.so.1: cannot open shared object file", name="PySide6.QtGui")
    words = system.missing_packages(error)
    for package in ("libegl1", "libxkbcommon0", "libxcb-cursor0", "libglib2.0-0"):
        assert package in words.zh
        assert package in words.en
    assert "libgl1" not in words.en.split()


def test_says_how_to_install_pyside():
    words = system.missing_packages(
        ModuleNotFoundError("No module named 'PySide6'", name="PySide6")
    )
    assert "pip install PySide6-Essentials" in words.zh


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="asks about X11")
def test_no_display_is_told_before_qt_aborts(monkeypatch):
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    words = system.obstacle()
    assert words is not None
    assert "DISPLAY" in words.en


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="asks about X11")
def test_missing_xcb_libraries_are_named(monkeypatch):
    monkeypatch.setenv("DISPLAY", ":99")
    monkeypatch.setenv("QT_QPA_PLATFORM", "xcb")
    monkeypatch.setattr(system.ctypes, "CDLL", _only())
    words = system.obstacle()
    assert words is not None
    assert "libxcb-cursor0" in words.en


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="asks about X11")
def test_a_display_that_does_not_answer_is_told(monkeypatch):
    monkeypatch.setenv("QT_QPA_PLATFORM", "xcb")
    monkeypatch.setenv("DISPLAY", ":8765")
    monkeypatch.setattr(system, "_missing", lambda libraries: [])
    words = system.obstacle()
    assert words is not None
    assert ":8765" in words.zh


def test_offscreen_needs_no_display(monkeypatch):
    monkeypatch.delenv("DISPLAY", raising=False)
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    assert system.obstacle() is None


def _only(*present):
    def load(name):
        if name not in present:
            raise OSError(name)

    return load
