"""Takes a picture of every window, panel and dialog, to be looked at.

    python -m resources.gallery FOLDER [--size 200] [--language en] [--theme dark]

Needs no display: everything is painted offscreen, from a copy of the sample.
"""

import argparse
import os
import shutil
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication, QDockWidget, QWidget

from editor.ui.app import make_app, make_desktop
from editor.ui.settings import Settings
from editor.ui.shell import Desktop
from editor.ui.window import MainWindow
from editor.values.language import Language
from resources.screenshots import SAMPLE, rest
from tests.ui.everywhere import dialogs, states
from tests.ui.screen import offscreen

WINDOW, SMALL = QSize(1440, 900), QSize(960, 520)
"""The window, and what a screen of 1920×1080 has room for at twice the size."""
SMALL_FROM, REST = 150, 0.3
"""The size in per cent from which the window is small; seconds for thumbnails and checks."""


def main(arguments: list[str]) -> int:
    """Take all pictures; returns an exit code."""
    options = parser().parse_args(arguments)
    options.folder.mkdir(parents=True, exist_ok=True)
    offscreen(os.environ, options.size)
    app = make_app(["banxin"])
    with tempfile.TemporaryDirectory() as folder:
        project = Path(folder) / "kaifaqu"
        shutil.copytree(SAMPLE, project, copy_function=shutil.copyfile)
        desktop = make_desktop(app, Settings(Path(folder) / "settings.ini"), options.language)
        desktop.set_theme(options.theme)
        if not desktop.open_path(project):
            return 1
        show_all(app, desktop, SMALL if options.size >= SMALL_FROM else WINDOW, options.folder)
        desktop.windows[0].leave()
    return 0


def parser() -> argparse.ArgumentParser:
    """What the command line may say."""
    made = argparse.ArgumentParser(prog="python -m resources.gallery")
    made.add_argument("folder", type=Path)
    made.add_argument("--size", type=int, default=100)
    made.add_argument("--language", type=Language, default=Language.ZH)
    made.add_argument("--theme", choices=("light", "dark"), default="light")
    return made


def show_all(app: QApplication, desktop: Desktop, size: QSize, folder: Path) -> None:
    """The window in its states, its docks one by one, and all dialogs."""
    window = desktop.windows[0]
    window.resize(size)
    window.canvas.fit_page()
    rest(app, REST)
    save = saver(folder)
    for state in states(window):
        rest(app, REST)
        save(f"window-{state}", window)
        save_docks(window, state, save)
    window.canvas.setFocus()
    for name, dialog in dialogs(window, app):
        rest(app, REST)
        save(f"dialog-{name}", dialog)


def save_docks(window: MainWindow, state: str, save: Callable[[str, QWidget], None]) -> None:
    """A panel by itself: the one that was raised, or the properties of what is selected."""
    dock = window.findChild(QDockWidget, state) or window.dock("inspector")
    save(f"panel-{state}", dock)


def saver(folder: Path) -> Callable[[str, QWidget], None]:
    """Saves pictures as files of a folder."""

    def save(name: str, widget: QWidget) -> None:
        path = folder / f"{name}.png"
        widget.grab().save(str(path))
        sys.stdout.write(f"{path}\n")

    return save


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
