"""Prints what a whole run from text to PDF costs, ours beside Typst's, each a process of its own.

python -m tests.bench.race INDIR ... [--runs 5]. The programs run in turn, so that a
machine that gets slower slows both. ``export`` is the command that reads a stored issue, sets it,
writes its PDF and checks it. Figures are medians; the ratio is that of the runs of the same round.
"""

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from importlib.util import find_spec
from operator import attrgetter
from pathlib import Path

TYPST = "typst"
WALL, CPU, MEMORY = attrgetter("wall"), attrgetter("cpu"), attrgetter("memory")


@dataclass(frozen=True, slots=True)
class Run:
    """One finished run: seconds on the clock, seconds of all processors, and peak MB."""

    wall: float
    cpu: float
    memory: float


def main() -> int:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("corpora", type=Path, nargs="+")
    parser.add_argument("--runs", type=int, default=5)
    options = parser.parse_args()
    for corpus in options.corpora:
        race(corpus, options.runs)
    return 0


def race(corpus: Path, runs: int) -> None:
    """Run every program on a corpus and print what it took."""
    with tempfile.TemporaryDirectory() as folder:
        commands = programs(corpus.resolve(), Path(folder))
        for command in commands.values():
            run(command)
        rounds = [{name: run(command) for name, command in commands.items()} for _ in range(runs)]
        say(f"{corpus.name:28}{'wall s':>9}{'CPU s':>9}{'MB':>7}{'wall':>10}{'CPU':>7}{'MB':>7}")
        for name in commands:
            tell(name, rounds)
        say("")


def programs(corpus: Path, folder: Path) -> dict[str, list[str]]:
    """The commands to run, by name; a stored issue is made for the one that reads it."""
    python, project = sys.executable, folder / "issue"
    corpus_command = [python, "-m", "tests.bench.corpus", str(corpus)]
    subprocess.run([*corpus_command, str(project), "--project"], check=True, env=environment())
    commands = {
        "banxin": [*corpus_command, str(folder / "ours.pdf")],
        "banxin export": [python, "main.py", "export", str(project), "--to", str(folder / "x.pdf")],
    }
    if find_spec(TYPST) is None:
        say("typst: not installed")
        return commands
    peer = [python, "-m", "tests.bench.typst_peer", str(corpus), str(folder / "typst.pdf")]
    return {**commands, TYPST: peer}


def run(command: list[str]) -> Run:
    """Run a command to its end; its processors' time includes that of processes it started."""
    start = time.perf_counter()
    quiet = subprocess.DEVNULL
    child = subprocess.Popen(command, stdout=quiet, stderr=quiet, env=environment())
    _, status, used = os.wait4(child.pid, 0)
    wall = time.perf_counter() - start
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode:
        raise SystemExit(f"{' '.join(command)}: failed with {child.returncode}")
    return Run(wall, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024)


def environment() -> dict[str, str]:
    """Ours, but with byte code kept between runs as an installed program has it."""
    return {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}


def tell(name: str, rounds: list[dict[str, Run]]) -> None:
    """One line: medians, and the medians of the ratios to Typst in the same round."""
    own = [one[name] for one in rounds]
    line = f"  {name:26}{median(own, WALL):9.2f}{median(own, CPU):9.2f}{median(own, MEMORY):7.0f}"
    if TYPST in rounds[0]:
        pairs = [(one[name], one[TYPST]) for one in rounds]
        ratios = [statistics.median(of(a) / of(b) for a, b in pairs) for of in (WALL, CPU, MEMORY)]
        line += "{:9.2f}×{:6.2f}×{:6.2f}×".format(*ratios)
    say(line)


def median(runs: list[Run], of: Callable[[Run], float]) -> float:
    """The median of one figure."""
    return statistics.median(map(of, runs))


def say(line: str) -> None:
    """A line of the report."""
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
