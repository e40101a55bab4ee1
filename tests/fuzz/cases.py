"""Cases by number: each is run, counted by how it went, and timed."""

import sys
import time
from collections import Counter


def run_cases(run_case, cases, first=0, *, seconds=float("inf")):
    """How many cases went which way, and the slowest in seconds; none may take more than
    ``seconds``. A case that fails is named."""
    counts = Counter()
    slowest = 0.0
    for number in range(first, first + cases):
        start = time.perf_counter()
        try:
            counts[run_case(number)] += 1
        except BaseException:
            sys.stderr.write(f"case {number}\n")
            raise
        slowest = max(slowest, time.perf_counter() - start)
    if slowest > seconds:
        raise AssertionError(f"a case took {slowest:.0f} s")
    return counts, slowest


def main(run):
    """Run as many cases as the command line says, 5,000 unless told, from its first number on."""
    cases = int(sys.argv[1]) if len(sys.argv) > 1 else 5000
    first = int(sys.argv[2]) if len(sys.argv) > 2 else 0
    counts, slowest = run(cases, first)
    sys.stdout.write(f"{cases} cases: {dict(counts)}, slowest {slowest:.3f} s\n")
