"""Prints the memory of the window through an hour's work done quickly.

python -m tests.bench.desksoak [--actions 10000]. The work of a closing night on a copy of the
sample, over and over: typing paragraphs, dragging a photo through text, turning pages, zooming,
undoing, saving.
Linux only: it reads what the system says of the process.
"""

import argparse
import itertools
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from editor.cli.memory import collect_rarely
from editor.store.copying import copy_folder
from editor.ui.garbage import give_back
from editor.values.data import data_folder
from tests.bench.deskmoves import dragged, turned, zoomed
from tests.bench.desktyping import WORDS, put_caret
from tests.bench.deskwindow import Bench
from tests.bench.keystroke import SAMPLE

REPORT = 1_000


def main() -> int:
    """Print a line after every thousand actions."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--actions", type=int, default=10_000)
    options = parser.parse_args()
    collect_rarely()
    with tempfile.TemporaryDirectory() as folder:
        project = Path(folder) / "sample"
        copy_folder(data_folder("resources") / SAMPLE, project)
        bench = Bench(project, Path(folder) / "settings.ini")
        bench.until_sharp()
        bench.run(2.0)
        say(bench, 0)
        done, told = 0, 0
        for work in itertools.cycle(round_of(bench)):
            done += work()
            if done // REPORT > told // REPORT:
                told = done
                bench.run(1.0)
                say(bench, done)
            if done >= options.actions:
                break
        bench.close()
    return 0


def round_of(bench: Bench) -> tuple[Callable[[], int], ...]:
    """Pieces of work; each does something and says how many actions that were."""
    return (
        lambda: sum(1 for _ in typed(bench)),
        lambda: len(dragged(bench)),
        lambda: sum(1 for _ in undone(bench)),
        lambda: len(zoomed(bench)),
        lambda: len(turned(bench, rest=0.05)),
        lambda: int(bench.window.save()),
    )


def typed(bench: Bench) -> Iterator[None]:
    """A new paragraph of a hundred characters in the longest story,"""
    put_caret(bench)
    for nth in range(100):
        letter = WORDS[nth % len(WORDS)] if nth else "\r"
        none = Qt.KeyboardModifier.NoModifier
        code = Qt.Key.Key_unknown if nth else Qt.Key.Key_Return
        key = QKeyEvent(QEvent.Type.KeyPress, code, none, letter)
        QApplication.sendEvent(bench.canvas, key)
        bench.app.processEvents()
        if nth % 10 == 9:
            bench.window.bridge.session.break_merge()
        yield


def undone(bench: Bench) -> Iterator[None]:
    """Ten steps back and eight of them done again."""
    for step in (*[bench.window.bridge.undo] * 10, *[bench.window.bridge.redo] * 8):
        step()
        bench.app.processEvents()
        yield


def say(bench: Bench, done: int) -> None:
    """What the process holds: its own pages, and with mapped libraries and fonts."""
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    bench.collector.collect()
    give_back()
    found = {}
    for line in Path("/proc/self/status").read_text().splitlines():
        name, _, value = line.partition(":")
        if value.endswith("kB"):
            found[name] = int(value.split()[0]) // 1024
    sys.stdout.write(f"{done:6} actions  own {found['RssAnon']} MB  all {found['VmRSS']} MB\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
