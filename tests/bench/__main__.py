"""Prints all figures: whole runs, composition alone, one keystroke, and what the pages look like.

python -m tests.bench CORPORA [--runs 5]. CORPORA holds ``page/corpus.json``, ``issue/corpus.json``
and, where photos are to be measured, ``photos/corpus.json``; a copy of the second without any text
standing twice is made on the way.
"""

import argparse
import subprocess
import sys
import tempfile
from pathlib import Path

from tests.bench.race import environment


def main() -> int:
    """Run every bench as a process of its own, one after the other."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("corpora", type=Path)
    parser.add_argument("--runs", default="5")
    options = parser.parse_args()
    page, issue = options.corpora / "page", options.corpora / "issue"
    with tempfile.TemporaryDirectory() as folder:
        unique = Path(folder) / "issue-unique"
        bench("unique", issue, unique)
        bench("race", page, issue, unique, "--runs", options.runs)
        bench("compose", issue, unique)
        bench("keystroke", page, issue)
        bench("typography", page, issue)
    photos = options.corpora / "photos"
    if photos.is_dir():
        bench("photos", photos, "--runs", options.runs)
    return 0


def bench(name: str, *arguments: object) -> None:
    """Run one bench under its name."""
    sys.stdout.write(f"## {name}\n")
    sys.stdout.flush()
    command = [sys.executable, "-m", f"tests.bench.{name}", *map(str, arguments)]
    subprocess.run(command, check=True, env=environment())


if __name__ == "__main__":
    sys.exit(main())
