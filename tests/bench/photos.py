"""Prints what photos cost: passed through beside Typst, and converted into the inks of newsprint.

python -m tests.bench.photos INDIR [--runs 5]. The programs run in turn, each a process of its own;
figures are medians. ``converted`` has no pictures of an earlier run, ``again`` has. Memory is the
peak of the proportional set (PSS) of a process and all that it started, in a run by itself.
"""

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterable
from importlib.util import find_spec
from pathlib import Path

from tests.bench.build import read_data
from tests.bench.race import CPU, TYPST, WALL, Run, environment, run, say

EVERY = 0.02
"""Seconds between two looks at the memory."""
PASSED, CONVERTED, AGAIN = "passed through", "converted", "converted again"


def main() -> int:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--runs", type=int, default=5)
    options = parser.parse_args()
    corpus = options.corpus.resolve()
    with tempfile.TemporaryDirectory() as folder:
        commands = programs(corpus, Path(folder))
        for command in commands.values():
            run(command)
        rounds = [{name: run(each) for name, each in commands.items()} for _ in range(options.runs)]
        say(f"{corpus.name:20}{'wall s':>9}{'CPU s':>9}{'PSS MB':>9}{'file MB':>9}{'to Typst':>10}")
        for name, command in commands.items():
            tell(name, rounds, peak(command), Path(command[4]))
    tell_pictures(corpus, rounds)
    return 0


def programs(corpus: Path, folder: Path) -> dict[str, list[str]]:
    """The commands to run, by name."""
    python = sys.executable
    ours = [python, "-m", "tests.bench.corpus", str(corpus)]
    commands = {
        PASSED: [*ours, str(folder / "passed.pdf")],
        CONVERTED: [*ours, str(folder / "inks.pdf"), "--inks"],
        AGAIN: [*ours, str(folder / "again.pdf"), "--inks", "--cache", str(folder / "cache")],
    }
    if find_spec(TYPST) is None:
        say("typst: not installed")
        return commands
    peer = [python, "-m", "tests.bench.typst_peer", str(corpus), str(folder / "typst.pdf")]
    return {**commands, TYPST: peer}


def tell(name: str, rounds: list[dict[str, Run]], memory: float, file: Path) -> None:
    """One line: medians, and the median of the ratios to Typst in the same round."""
    own = [one[name] for one in rounds]
    line = f"  {name:18}{middle(map(WALL, own)):9.2f}{middle(map(CPU, own)):9.2f}{memory:9.0f}"
    line += f"{file.stat().st_size / 1e6:9.1f}"
    if TYPST in rounds[0]:
        line += f"{middle(one[name].wall / one[TYPST].wall for one in rounds):9.2f}×"
    say(line)


def tell_pictures(corpus: Path, rounds: list[dict[str, Run]]) -> None:
    """Seconds of a picture: of processors, and of the clock times the processors there are."""
    count = sum(len(story["photos"]) for page in read_data(corpus)["pages"] for story in page)
    cores = os.cpu_count() or 1
    extra = middle(one[CONVERTED].cpu - one[PASSED].cpu for one in rounds) / count
    whole = middle(one[CONVERTED].wall for one in rounds) * cores / count
    say(f"a picture ({count}): {extra:.3f} s of one core more than passing it through;")
    say(f"the whole run, composing included: {whole:.3f} s a picture and core ({cores} cores)")


def peak(command: list[str]) -> float:
    """The largest memory of a command and all that it starts, in MB."""
    quiet = subprocess.DEVNULL
    child = subprocess.Popen(command, stdout=quiet, stderr=quiet, env=environment())
    seen = [0.0]

    def look() -> None:
        while child.poll() is None:
            seen.append(sum(map(_held, _family(child.pid))))
            time.sleep(EVERY)

    watcher = threading.Thread(target=look)
    watcher.start()
    child.wait()
    watcher.join()
    return max(seen)


def _family(pid: int) -> list[int]:
    """A process and those below it."""
    found = [pid]
    for each in found:
        for task in Path(f"/proc/{each}/task").glob("*/children"):
            try:
                found += [int(word) for word in task.read_text().split()]
            except OSError:
                continue
    return found


def _held(pid: int) -> float:
    try:
        for line in Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines():
            if line.startswith("Pss:"):
                return int(line.split()[1]) / 1024
    except OSError:
        pass
    return 0.0


def middle(values: Iterable[float]) -> float:
    """The median."""
    return statistics.median(values)


if __name__ == "__main__":
    sys.exit(main())
