"""Prints what the real window's hands feel: typing, dragging, scrolling, turning pages, opening.

python -m tests.bench.desk [--keys 120] [--only WORD ...]. Run it under a display (or Xvfb); each
figure stands beside its limit. Typing is compared with a QTextEdit that holds the same story, in
the same run: keys are posted by a thread at the pace of a quick typist, so that a key that comes
while something else is at work waits for it, as it does for people.
"""

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from editor.fonts.library import FontLibrary
from editor.layout.engine import Engine
from editor.session.session import Session
from editor.store.copying import copy_folder
from editor.store.project import create_project
from editor.values.data import data_folder
from tests.bench.deskmoves import dragged, opened, scrolled, turned, zoomed
from tests.bench.desktyping import typed_here, typed_there
from tests.bench.deskwindow import Bench
from tests.bench.keystroke import SAMPLE, made_from
from tests.bench.place import lay_out

STARTS = 5
START = """
import sys
import time
from editor.cli.memory import collect_rarely, loading
collect_rarely()
with loading():
    from tests.bench.deskwindow import Bench
from pathlib import Path
bench = Bench(Path(sys.argv[1]), Path(sys.argv[2]))
bench.until_sharp()
print(time.time(), flush=True)
bench.close()
"""


def main() -> int:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--keys", type=int, default=120)
    parser.add_argument("--only", nargs="*", default=("sample", "100"))
    options = parser.parse_args()
    say(f"platform {os.environ.get('QT_QPA_PLATFORM', 'as the desktop has it')}")
    say(f"{'':44}{'median':>8}{'p95':>8}{'worst':>8}  ms   limit")
    with tempfile.TemporaryDirectory() as folder:
        for name, project in issues(Path(folder)):
            if name in options.only:
                measure(name, project, Path(folder), options.keys)
    return 0


def issues(folder: Path) -> Iterator[tuple[str, Path]]:
    """The sample and a hundred pages of its text, as projects that may be written."""
    source = data_folder("resources") / SAMPLE
    sample = folder / "sample"
    copy_folder(source, sample)
    yield "sample", sample
    fonts = FontLibrary()
    session = Session.open(source, fonts=fonts, read_only=True)
    issue, _ = lay_out(Engine(fonts), made_from(session.issue))
    session.close()
    hundred = folder / "hundred"
    create_project(hundred, issue, {}).close()
    yield "100", hundred


def measure(name: str, project: Path, folder: Path, keys: int) -> None:
    """All figures of one issue."""
    with settings(folder) as path:
        starts = [started(project, path) for _ in range(STARTS)]
        limit = 1_000 if name == "sample" else None
        report(f"{name}: start to sharp page", starts, limit)
        bench = Bench(project, path)
        report(f"{name}: open to sharp page", [opened(bench)], 1_500)
        ours, peer = typed_here(bench, keys), typed_there(bench, keys)
        report(f"{name}: key to painted", ours, 10, p95=16)
        report(f"{name}: key to painted, QTextEdit", peer)
        ratio = statistics.median(ours) / statistics.median(peer)
        say(f"{f'{name}: ours : QTextEdit':44}{ratio:8.2f}")
        for move, limit in ((dragged, 33.3), (scrolled, 16.7), (zoomed, 16.7)):
            times = move(bench)
            worst = None if move is dragged else 50
            report(f"{name}: {move.__name__}, a frame", times, limit, worst=worst)
        report(f"{name}: page turn to sharp", turned(bench), 150)
        bench.close()


def started(project: Path, settings: Path) -> float:
    """Milliseconds from starting the program to its first sharp page."""
    begun = time.time()
    done = subprocess.run(
        [sys.executable, "-c", START, str(project), str(settings)],
        capture_output=True,
        text=True,
        check=True,
    )
    return (float(done.stdout.split()[-1]) - begun) * 1000


@contextmanager
def settings(folder: Path) -> Iterator[Path]:
    """A settings file of our own."""
    path = folder / "settings.ini"
    yield path
    path.unlink(missing_ok=True)


def report(
    name: str,
    times: list[float],
    limit: float | None = None,
    *,
    p95: float | None = None,
    worst: float | None = None,
) -> None:
    """One line of the table, with what is asked."""
    rest = sorted(times)
    high = rest[int(0.95 * (len(rest) - 1))]
    asked = [f"{word} {value:g}" for word, value in (("", limit), ("p95", p95), ("worst", worst))
             if value is not None]  # fmt: skip
    say(f"{name:44}{statistics.median(rest):8.1f}{high:8.1f}{rest[-1]:8.1f}  {'  '.join(asked)}")


def say(line: str) -> None:
    """A line of the report."""
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
