"""Makes the README's pictures from the real program and the real sample.

    python resources/screenshots.py OUTDIR [PROJECT]

Needs no display: everything is painted offscreen.
"""

import os
import shutil
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SAMPLE = ROOT / "resources" / "samples" / "kaifaqu"
if __name__ == "__main__":
    sys.path.insert(0, str(ROOT))
    from tests.ui.screen import offscreen

    offscreen(os.environ)

import pypdfium2  # noqa: E402
from PySide6.QtWidgets import QApplication  # noqa: E402

from editor.cli import main as banxin  # noqa: E402
from editor.edit.selection import TextSelection  # noqa: E402
from editor.model.frame import Frame, PhotoFrame, TextFrame, TitleFrame, leaves  # noqa: E402
from editor.model.place import Part, TextPoint, TextRef  # noqa: E402
from editor.ui.app import make_app, make_desktop  # noqa: E402
from editor.ui.settings import Settings  # noqa: E402
from editor.ui.window import MainWindow  # noqa: E402
from editor.values.geometry import Rect  # noqa: E402
from editor.values.language import Language  # noqa: E402
from resources import proofs  # noqa: E402

SIZE = 1500, 930
PLATE = dict(proofs.ZH)["plate-black"]
REST = 0.8
"""Seconds in which thumbnails come to rest."""
PATIENCE = 20.0
"""Seconds in which checks have found what there is."""


def main(arguments: list[str]) -> int:
    """Make all pictures; returns an exit code."""
    if not arguments:
        sys.stderr.write("usage: python resources/screenshots.py OUTDIR [PROJECT]\n")
        return 2
    out = Path(arguments[0])
    project = Path(arguments[1]) if len(arguments) > 1 else SAMPLE
    out.mkdir(parents=True, exist_ok=True)
    app = make_app(["banxin"])
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / "开发区建设周刊"
        shutil.copytree(project, copy, copy_function=shutil.copyfile)
        settings = Settings(Path(folder) / "settings.ini")
        desktop = make_desktop(app, settings, Language.ZH)
        desktop.set_theme("light")
        if not desktop.open_path(copy):
            return 1
        take(app, desktop.windows[0], select_story, out / "window-light.png")
        take(app, desktop.windows[0], zoom_to_text, out / "window-zoom.png")
        desktop.windows[0].show_page(desktop.windows[0].issue.pages[-1].id)
        proofs.take(app, desktop.windows[0], PLATE, out / "plate-black.png")
        desktop.windows[0].canvas.plates.off()
        desktop.windows[0].show_page(desktop.windows[0].issue.pages[0].id)
        desktop.set_theme("dark")
        take(app, desktop.windows[0], select_photo, out / "window-dark.png")
        desktop.set_theme("light")
        desktop.set_language(Language.EN)
        take(app, desktop.windows[0], show_styles, out / "window-en.png")
        desktop.windows[0].leave()
        draw_pages(copy, out)
    return 0


def draw_pages(project: Path, out: Path) -> None:
    """The pages as the command line writes them, and a proof of page 3."""
    banxin(["--lang", "zh", "export", str(project), "--to", str(out / "page.png"), "--ppi", "72"])
    for page in sorted(out.glob("page-*.png")):
        sys.stdout.write(f"{page}\n")
    proof = out / "proof.pdf"
    banxin(
        ["--lang", "zh", "proof", str(project), "--to", str(proof), "--pages", "3", "--round", "1"]
    )
    document = pypdfium2.PdfDocument(proof)
    document[0].render(scale=130 / 72).to_pil().save(out / "proof.png")
    document.close()
    proof.unlink()


def take(
    app: QApplication, window: MainWindow, prepare: Callable[[MainWindow], None], to: Path
) -> None:
    """Bring the window into a state and save its picture."""
    show(app, window, prepare, SIZE)
    window.grab().save(str(to))
    sys.stdout.write(f"{to}\n")


def show(
    app: QApplication,
    window: MainWindow,
    prepare: Callable[[MainWindow], None],
    size: tuple[int, int],
) -> None:
    """Bring the window into a state, and let it come to rest."""
    window.showNormal()
    window.resize(*size)
    window.reset_layout()
    rest(app, 0.1)
    prepare(window)
    rest(app, REST)
    checked(app, window)
    window.docks.pages.thumbnails.paint_now()
    window.canvas.settle()
    rest(app, 0.1)


def select_story(window: MainWindow) -> None:
    """The longest story's frame on page 1, with its properties."""
    window.canvas.fit_page()
    window.show_frame(_largest(window, TextFrame).box.id)


def select_photo(window: MainWindow) -> None:
    """The photo of page 1."""
    window.canvas.fit_page()
    window.show_frame(_largest(window, PhotoFrame).box.id)


def show_styles(window: MainWindow) -> None:
    """A headline and the paragraph styles."""
    window.canvas.fit_page()
    frame = _largest(window, TitleFrame)
    window.show_frame(frame.box.id)
    window.dock("styles").raise_()
    window.docks.styles.choose("主题")


def zoom_to_text(window: MainWindow) -> None:
    """The caret in the middle of a story, large."""
    frame = _largest(window, TextFrame)
    article = frame.article if isinstance(frame, TextFrame) else None
    at = TextPoint(TextRef(article or "", Part.BODY, 1), 12)
    window.bridge.select(TextSelection(at, TextPoint(at.ref, 22), frame.box.id))
    window.canvas.set_zoom(1.6)
    rect = frame.box.rect
    window.canvas.center_on(Rect(rect.x, rect.y - 60, rect.width / 2, 260))


def _largest(window: MainWindow, kind: type[Frame]) -> Frame:
    page = window.issue.pages[0]
    frames = [frame for frame in leaves(page.frames) if isinstance(frame, kind)]
    return max(frames, key=lambda frame: frame.box.rect.width * frame.box.rect.height)


def checked(app: QApplication, window: MainWindow) -> None:
    """Wait until preflight has found something, some seconds at most."""
    end = time.monotonic() + PATIENCE
    while not window.findings and time.monotonic() < end:
        rest(app, REST)


def rest(app: QApplication, seconds: float) -> None:
    """Let what waits happen for some seconds."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        app.processEvents()
        time.sleep(0.005)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
