"""A page made from nothing, by an editor's hands: ``python -m tests.live.weekly FOLDER``.

Needs a display with a window manager, xdotool, ImageMagick's ``import`` and, for the headline, ibus
with libpinyin; ``tests/live/run FOLDER`` starts all of these. Every stage leaves a picture in the
folder; what it says at the end was asserted on the way.
"""

import os
import shutil
import sys
import threading
import traceback
from pathlib import Path

from PySide6.QtWidgets import QApplication

from editor.cli.memory import collect_rarely
from editor.fonts.library import FontLibrary
from editor.session.session import Session
from editor.ui.app import catch_errors, make_app, make_desktop
from editor.ui.garbage import MainThreadCollector
from editor.ui.settings import Settings
from editor.values.data import data_folder
from editor.values.language import Language
from tests.live.hands import Hands
from tests.live.stages import STAGES, Table

SAMPLE = "samples/kaifaqu"
ARTICLES = ("a1", "a2", "a3", "a4", "a5")


def main() -> int:
    """Run the script; 0 when every stage held."""
    folder = Path(sys.argv[1]).absolute()
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    collect_rarely()
    app = make_app(["banxin"])
    collector = MainThreadCollector(app)
    settings = Settings(folder / "settings.ini")
    settings.set_folder(folder)
    desktop = make_desktop(app, settings, Language.ZH)
    catch_errors(desktop)
    desktop.show_start()
    table = Table(desktop, Hands(folder), folder, materials(folder))
    failed: list[str] = []
    thread = threading.Thread(target=play, args=(app, table, failed), daemon=True)
    thread.start()
    app.exec()
    collector.release()
    sys.stdout.write("\n".join((*table.said, *failed)) + "\n")
    sys.stdout.flush()
    os._exit(1 if failed else 0)


def materials(folder: Path) -> Path:
    """Five stories as plain text and a photo, as a newsroom has them lying about."""
    source = data_folder("resources") / SAMPLE
    session = Session.open(source, fonts=FontLibrary(), read_only=True)
    stuff = folder / "stuff"
    stuff.mkdir()
    for key in ARTICLES:
        article = session.issue.article(key)
        assert article is not None
        lines = [article.headline.text.replace("\n", ""), *(each.text for each in article.body)]
        (stuff / f"{key}.txt").write_text("\n".join(lines), encoding="gb18030")
    photo = max(session.issue.photos, key=lambda each: 0 if each.is_vector else each.width)
    shutil.copy(source / "photos" / photo.file, stuff / "photo.jpg")
    session.close()
    return stuff


def play(app: QApplication, table: Table, failed: list[str]) -> None:
    """All stages, one after the other; the window is closed at the end."""
    try:
        for stage in STAGES:
            stage(table)
            table.hands.shot(stage.__name__)
    except BaseException:  # noqa: BLE001
        failed.append(traceback.format_exc())
        table.hands.shot("failed")
    table.hands.ask(app.exit)


if __name__ == "__main__":
    sys.exit(main())
