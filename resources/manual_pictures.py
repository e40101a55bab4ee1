"""Makes the manual's pictures from the real window and the sample.

    python resources/manual_pictures.py [OUTDIR]

Needs no display. Pictures have 128 colours, so that they stay small.
"""

import os
import shutil
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    sys.path.insert(0, str(ROOT))

from PIL import Image  # noqa: E402
from PySide6.QtWidgets import QApplication  # noqa: E402

from editor.ui.app import make_app, make_desktop  # noqa: E402
from editor.ui.settings import Settings  # noqa: E402
from editor.values.language import Language  # noqa: E402
from resources.screenshots import SAMPLE, select_story, take  # noqa: E402

PICTURES = ROOT / "resources" / "manual" / "pictures"
COLORS, WIDTH = 128, 640


def main(arguments: list[str]) -> int:
    """Make all pictures; returns an exit code."""
    out = Path(arguments[0]) if arguments else PICTURES
    out.mkdir(parents=True, exist_ok=True)
    app = make_app(["banxin"])
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / "kaifaqu"
        shutil.copytree(SAMPLE, copy, copy_function=shutil.copyfile)
        for language in Language:
            picture(app, copy, language, out)
    return 0


def picture(app: QApplication, project: Path, language: Language, out: Path) -> None:
    """The window with a selected story."""
    desktop = make_desktop(app, Settings(project.parent / f"{language}.ini"), language)
    desktop.set_theme("light")
    if desktop.open_path(project):
        path = out / f"window-{language}.png"
        take(app, desktop.windows[0], select_story, path)
        shrink(path)
        session = desktop.windows[0].bridge.session
        desktop.windows[0].leave()
        session.close()


def shrink(path: Path) -> None:
    """A picture of the manual's width in few colours."""
    with Image.open(path) as full:
        size = WIDTH, round(full.height * WIDTH / full.width)
        small = full.convert("RGB").resize(size, Image.Resampling.LANCZOS)
    small.quantize(COLORS, dither=Image.Dither.NONE).save(path, optimize=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
