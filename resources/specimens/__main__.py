"""Draws the specimen pages: ``python -m resources.specimens [FOLDER] [PPI]``."""

import sys
from pathlib import Path

from resources.specimens.drawing import draw
from resources.specimens.issue import specimen

USUAL = ("specimens", "150")
"""The folder and the resolution of the pictures."""


def main(arguments: list[str]) -> int:
    """Write the pages as pictures and as one PDF; returns an exit code."""
    folder, ppi, *more = (*arguments, *USUAL[len(arguments) :])
    if more or not ppi.isdecimal():
        sys.stderr.write("usage: python -m resources.specimens [FOLDER] [PPI]\n")
        return 2
    to = Path(folder)
    to.mkdir(parents=True, exist_ok=True)
    for path in draw(specimen(), to, float(ppi)):
        sys.stdout.write(f"{path}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
