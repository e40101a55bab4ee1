"""Makes the manual's pictures from the real window and the sample.

    python resources/manual_pictures.py [OUTDIR]

Needs no display. Pictures are taken at twice the size, and have all their colours.
"""

import atexit
import json
import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SCREEN = {"name": "wide", "x": 0, "y": 0, "width": 4000, "height": 2600, "logicalDpi": 96, "dpr": 1}
if __name__ == "__main__":
    with tempfile.NamedTemporaryFile("w", suffix=".json", delete=False) as screens:
        json.dump({"screens": [SCREEN]}, screens)
    atexit.register(os.unlink, screens.name)
    os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={screens.name}"
    os.environ["QT_SCALE_FACTOR"] = "2"
    sys.path.insert(0, str(ROOT))

from PIL import Image  # noqa: E402
from PySide6.QtGui import QPixmap  # noqa: E402
from PySide6.QtWidgets import QApplication  # noqa: E402

from editor.ui.app import make_app, make_desktop  # noqa: E402
from editor.ui.settings import Settings  # noqa: E402
from editor.ui.window import MainWindow  # noqa: E402
from editor.values.language import Language  # noqa: E402
from resources.screenshots import (  # noqa: E402
    REST,
    SAMPLE,
    rest,
    select_photo,
    select_story,
    show,
    show_styles,
)

PICTURES = ROOT / "resources" / "manual" / "pictures"
SIZE = 1280, 800
WIDEST = 1560
"""Pixels of a picture's width at most."""
QUALITY = 88


def main(arguments: list[str]) -> int:
    """Make all pictures; returns an exit code."""
    out = Path(arguments[0]) if arguments else PICTURES
    out.mkdir(parents=True, exist_ok=True)
    app = make_app(["banxin"])
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / "开发区建设周刊"
        shutil.copytree(SAMPLE, copy, copy_function=shutil.copyfile)
        for language in Language:
            desktop = make_desktop(app, Settings(copy.parent / f"{language}.ini"), language)
            desktop.set_theme("light")
            if not desktop.open_path(copy):
                return 1
            window = desktop.windows[0]
            for name, picture in pictures(app, window):
                keep(picture, out / f"{name}-{language}.webp")
            window.leave()
            window.bridge.session.close()
    return 0


def pictures(app: QApplication, window: MainWindow) -> Iterator[tuple[str, QPixmap]]:
    """Each picture and its name."""
    show(app, window, select_story, SIZE)
    yield "window", window.grab()
    yield "pages", window.dock("pages").grab()
    yield "library", window.dock("library").grab()
    show(app, window, select_photo, SIZE)
    yield "photo", window.docks.inspector.grab()
    show(app, window, show_styles, SIZE)
    yield "styles", window.docks.styles.grab()
    window.export("pdf")
    dialog = window.works["export"]
    dialog.file.setText("开发区建设周刊.pdf")
    rest(app, REST)
    yield "export", dialog.grab()
    dialog.close()


def keep(picture: QPixmap, path: Path) -> None:
    """Write a picture, no wider than ``WIDEST``."""
    plain = path.with_suffix(".png")
    picture.save(str(plain))
    with Image.open(plain) as full:
        image = full.convert("RGB")
    plain.unlink()
    if image.width > WIDEST:
        size = WIDEST, round(image.height * WIDEST / image.width)
        image = image.resize(size, Image.Resampling.LANCZOS)
    image.save(path, quality=QUALITY, method=6)
    sys.stdout.write(f"{path} {path.stat().st_size // 1000} kB\n")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
