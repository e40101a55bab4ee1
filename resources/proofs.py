"""Makes pictures of the soft proof, of each plate and of the ink over the limit of a sample page.

    python -m resources.proofs OUTDIR [PAGE]

Needs no display: everything is painted offscreen. PAGE counts from 1.
"""

import os
import shutil
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication

from editor.edit.output import SetOutputProfile
from editor.pictures.plates.spaces import PROCESS
from editor.ui.app import make_app, make_desktop
from editor.ui.canvas.plateview import Mode
from editor.ui.settings import Settings
from editor.ui.window import MainWindow
from editor.values.data import data_folder
from editor.values.geometry import Rect
from editor.values.language import Language

SIZE = 1500, 930
PATIENCE = 60.0
"""Seconds that a page may take to be separated."""
LOW = 1.6
"""An ink limit that the sample breaks, so that the picture has something to show."""

Step = tuple[str, Callable[[MainWindow], None]]


def main(arguments: list[str]) -> int:
    """Make all pictures; returns an exit code."""
    if not arguments:
        sys.stderr.write("usage: python -m resources.proofs OUTDIR [PAGE]\n")
        return 2
    out, number = Path(arguments[0]), int(arguments[1]) if len(arguments) > 1 else 1
    out.mkdir(parents=True, exist_ok=True)
    app = make_app(["banxin"])
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / "开发区建设周刊"
        sample = data_folder("resources") / "samples" / "kaifaqu"
        shutil.copytree(sample, copy, copy_function=shutil.copyfile)
        desktop = make_desktop(app, Settings(Path(folder) / "settings.ini"), Language.ZH)
        desktop.set_theme("light")
        if not desktop.open_path(copy):
            return 1
        for theme, language, steps in (("light", Language.ZH, ZH), ("dark", Language.EN, EN)):
            desktop.set_theme(theme)
            desktop.set_language(language)
            window = desktop.windows[0]
            window.show_page(window.issue.pages[number - 1].id)
            for name, step in steps:
                take(app, window, step, out / f"{name}.png")
        desktop.windows[0].leave()
    return 0


def take(
    app: QApplication, window: MainWindow, step: Callable[[MainWindow], None], to: Path
) -> None:
    """Bring the window into a state and save its picture."""
    window.resize(*SIZE)
    _rest(app, lambda: False, 0.2)
    step(window)
    plates = window.canvas.plates
    _rest(app, lambda: not plates.active or plates.image is not None, PATIENCE)
    _rest(app, lambda: False, 0.5)
    window.docks.pages.thumbnails.paint_now()
    window.canvas.settle()
    window.grab().save(str(to))
    sys.stdout.write(f"{to}\n")


def _page(*, proof: bool, paper: bool = False) -> Callable[[MainWindow], None]:
    def step(window: MainWindow) -> None:
        window.canvas.plates.off()
        window.canvas.colors.show(proof=proof, paper=paper)
        window.canvas.fit_page()

    return step


def _plates(*inks: str, zoom: float = 0) -> Callable[[MainWindow], None]:
    def step(window: MainWindow) -> None:
        canvas = window.canvas
        canvas.colors.show(proof=True, paper=False)
        canvas.plates.off()
        for ink in inks:
            canvas.plates.toggle(ink)
        _zoom(window, zoom)

    return step


def _ink(limit: float, zoom: float = 0) -> Callable[[MainWindow], None]:
    def step(window: MainWindow) -> None:
        profile = replace(window.issue.profile, ink_limit=limit)
        window.bridge.do(SetOutputProfile(profile))
        if window.canvas.plates.mode is not Mode.INK:
            window.canvas.plates.toggle_ink()
        _zoom(window, zoom)

    return step


def _zoom(window: MainWindow, zoom: float) -> None:
    canvas = window.canvas
    if not zoom:
        canvas.fit_page()
        return
    canvas.set_zoom(zoom)
    size = window.canvas.page_size
    canvas.center_on(Rect(size.width * 0.3, size.height * 0.15, 200, 200))


ZH: tuple[Step, ...] = (
    ("proof-on", _page(proof=True)),
    ("proof-off", _page(proof=False)),
    ("proof-paper", _page(proof=True, paper=True)),
    *((f"plate-{ink.lower()}", _plates(ink)) for ink in PROCESS),
    ("plates-all", _plates(*PROCESS)),
    ("plates-zoomed", _plates("Cyan", "Yellow", zoom=1.0)),
    ("ink", _ink(LOW)),
    ("ink-zoomed", _ink(LOW, zoom=1.0)),
)
EN: tuple[Step, ...] = (
    ("dark-plate-black", _plates("Black")),
    ("dark-ink", _ink(2.2)),
)


def _rest(app: QApplication, until: Callable[[], bool], seconds: float) -> None:
    end = time.monotonic() + seconds
    while time.monotonic() < end and not until():
        app.processEvents()
        time.sleep(0.005)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
