"""Anything an editor may do, by the thousand: ``python -m tests.fuzz.desk [ACTIONS [SEED]]``.

Real events go into the real window of the sample: mouse, keys, wheel, menus, panels and the input
method, chosen by chance. No exception and no warning of Qt may come; the issue must stay sound;
undoing everything must lead back to the start, redoing it to the same end; what is saved must open
again as it was.
"""

import faulthandler
import gc
import os
import random
import sys
import tempfile
import traceback
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEvent, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication

from editor.cli.memory import collect_rarely
from editor.fonts.library import FontLibrary
from editor.session.session import Session
from editor.store.copying import copy_folder
from editor.store.integrity import ensure_sound
from editor.ui.app import make_app, make_desktop
from editor.ui.garbage import MainThreadCollector, give_back
from editor.ui.settings import Settings
from editor.ui.shell import Desktop
from editor.values.data import data_folder
from editor.values.language import Language
from tests.fuzz.deskactions import Hands

SAMPLE = "samples/kaifaqu"
CHECK_EVERY = 50
REWIND_EVERY = 500
PATIENCE = 120.0
"""Seconds after which an action hangs."""
HARMLESS = ("This plugin does not support", "propagateSizeHints")
"""What the offscreen platform grumbles at every window."""


class Trouble(Exception):  # noqa: N818
    """Something that must not be."""


def main() -> int:
    """Do as many actions as asked for, 1,000 unless told."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 1_000
    seed = int(sys.argv[2]) if len(sys.argv) > 2 else 1
    collect_rarely()
    app = make_app(["fuzz"])
    collector = MainThreadCollector(app)
    with tempfile.TemporaryDirectory() as folder:
        desktop = make_desktop(app, Settings(Path(folder) / "settings.ini"), Language.ZH)
        try:
            run(desktop, Path(folder), count, seed, say)
        except Trouble as trouble:
            say(str(trouble))
            os._exit(1)
    collector.release()
    return 0


def run(desktop: Desktop, folder: Path, count: int, seed: int, tell=lambda _: None) -> None:
    """So many actions on a copy of the sample. Raises Trouble."""
    heard: list[str] = []
    before = qInstallMessageHandler(lambda kind, _, text: _hear(heard, kind, text))
    hook, sys.excepthook = (
        sys.excepthook,
        lambda *error: heard.append("".join(traceback.format_exception(*error))),
    )
    path = folder / f"sample-{seed}"
    copy_folder(data_folder("resources") / SAMPLE, path)
    try:
        desktop.open_path(path)
        hands = Hands(desktop, random.Random(seed))
        try:
            _work(desktop, hands, count, seed, heard, tell)
        finally:
            hands.rest()
        _keep(desktop, path)
    finally:
        sys.excepthook = hook
        qInstallMessageHandler(before)


def _work(desktop: Desktop, hands: Hands, count: int, seed: int, heard: list[str], tell) -> None:
    start = _session(desktop).issue
    for number in range(count):
        faulthandler.dump_traceback_later(PATIENCE, exit=True)
        hands.act()
        if heard:
            before = "\n".join(hands.recent)
            raise Trouble(f"action {number} of seed {seed}\n{before}\n" + "\n".join(heard))
        if number % CHECK_EVERY == 0:
            _check(desktop)
        if number % REWIND_EVERY == REWIND_EVERY - 1 or number == count - 1:
            _rewind(desktop, start)
            QApplication.processEvents()
            QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
            gc.collect()
            give_back()
            tell(f"{number + 1} actions, {_state(desktop)}, {dict(hands.counts)}")
    faulthandler.cancel_dump_traceback_later()
    if heard:
        raise Trouble(f"at the end of seed {seed}: {heard}")


def _check(desktop: Desktop) -> None:
    """The issue is sound, and every page of it can be laid out."""
    session = _session(desktop)
    ensure_sound(session.issue)
    for page in session.issue.pages:
        session.layout(page.id)


def _rewind(desktop: Desktop, start: object) -> None:
    """Everything undone is the start, everything redone the end."""
    session = _session(desktop)
    end, steps = session.issue, len(session.done)
    while session.can_undo:
        session.undo()
    if session.issue != start:
        raise Trouble("undo does not lead back to the start")
    while len(session.done) < steps:
        session.redo()
    if session.issue != end:
        raise Trouble("redo does not lead to the end")


def _keep(desktop: Desktop, path: Path) -> None:
    """What is saved opens as it was."""
    window = desktop.windows[0]
    session = window.bridge.session
    issue = session.issue
    session.save()
    window.leave()
    session.close()
    desktop.windows.remove(window)
    QApplication.processEvents()
    again = Session.open(path, fonts=FontLibrary(), read_only=True)
    if again.issue != issue:
        raise Trouble("what was saved opens as something else")
    again.close()


def _session(desktop: Desktop) -> Session:
    return desktop.windows[0].bridge.session


def _hear(heard: list[str], kind: QtMsgType, text: str) -> None:
    if kind is not QtMsgType.QtDebugMsg and not any(each in text for each in HARMLESS):
        heard.append(text)


def _state(desktop: Desktop) -> str:
    widgets = len(QApplication.allWidgets())
    return f"{len(_session(desktop).done)} steps, {widgets} widgets, {_memory()} MB"


def _memory() -> str:
    """The program's own memory and, with files that are mapped, all of it; Linux only."""
    status = Path("/proc/self/status")
    lines = status.read_text().splitlines() if status.exists() else []
    found = {line.split(":")[0]: int(line.split()[1]) // 1024 for line in lines if "kB" in line}
    return f"{found.get('RssAnon', 0)} of {found.get('VmRSS', 0)}"


def say(line: str) -> None:
    """A line of the report."""
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
