"""Windows on small screens, as a large interface makes them: all of a window is seen."""

import os
import subprocess
import sys

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QMainWindow

from editor.ui.remembered import keep_shape, restore_shape
from editor.ui.window import MainWindow
from tests.ui.screen import offscreen


def whole(window: MainWindow) -> bool:
    """Whether nothing of a window lies off its screen."""
    return window.screen().availableGeometry().contains(window.geometry())


def test_the_first_window_is_no_larger_than_its_screen(window) -> None:
    assert whole(window)
    least = window.minimumSizeHint().expandedTo(window.minimumSize())
    assert least.boundedTo(window.screen().availableSize()) == least


def test_a_window_made_anew_is_no_larger_either(desktop, window) -> None:
    window.shell.set_theme("dark")
    assert whole(desktop.windows[0])


def test_a_remembered_window_is_cut_to_the_screen(qtbot, settings) -> None:
    left, again = QMainWindow(), QMainWindow()
    qtbot.addWidget(left)
    qtbot.addWidget(again)
    left.resize(left.screen().availableSize() + QSize(300, 200))
    keep_shape(settings, left)
    restore_shape(settings, again)
    there = again.screen().availableSize()
    assert again.size().boundedTo(there) == again.size()


def test_docks_are_found_again_as_they_stood_on_a_screen_like_this_one(
    desktop, window, project, qtbot
) -> None:
    window.dock("history").close()
    window.close()
    qtbot.waitUntil(lambda: not desktop.windows)
    assert desktop.open_path(project)
    again = desktop.windows[0]
    assert again.dock("history").isHidden()
    again.actions_.trigger("window.reset")
    assert not again.dock("history").isHidden()
    assert whole(again)


@pytest.mark.skipif("QT_SCALE_FACTOR" in os.environ, reason="this is the inner run")
@pytest.mark.parametrize("percent", [200, 300])
def test_the_same_holds_where_everything_is_larger(percent) -> None:
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:randomly", __file__]
    environment = dict(os.environ)
    offscreen(environment, percent)
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout[-4000:]
